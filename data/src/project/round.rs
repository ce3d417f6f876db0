//! The text that was sent in each round, and what the founders changed since the one before.

use crate::{
    Cx, Tx,
    entity::project_round,
    reference::{self, Lists},
    sql::{DbResult, all, params},
};
use domain::{
    AppError, AppResult,
    id::ProjectId,
    project::{
        ProjectForm, ProjectText,
        view::{Change, Piece},
    },
    reference::ReferenceKind,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use similar::{ChangeTag, TextDiff};

/// Keeps the text on which the countries will answer.
pub(super) async fn keep(
    tx: &Tx,
    id: ProjectId,
    round: i32,
    version: i32,
    text: &ProjectText,
) -> AppResult<()> {
    let form = serde_json::to_string(&text.as_form(version)).map_err(unreadable)?;
    project_round::Entity::insert(project_round::ActiveModel {
        project_id: Set(id.0),
        round: Set(round),
        version: Set(version),
        form: Set(form),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()
    .map(drop)
}

#[derive(FromQueryResult)]
struct Row {
    form: String,
}

/// What is different in the last round, field by field, from the round before; nothing in the
/// first. One query, and one more when other choices were made, for their names.
pub(super) async fn changes(cx: &Cx, id: ProjectId) -> AppResult<Vec<Change>> {
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT form FROM project_round WHERE project_id = $1 ORDER BY round DESC LIMIT 2",
        params![id.0],
    )
    .await?;
    let [after, before] = rows.as_slice() else {
        return Ok(Vec::new());
    };
    let read = |row: &Row| serde_json::from_str::<ProjectForm>(&row.form).map_err(unreadable);
    let (mut before, mut after) = (read(before)?, read(after)?);
    if chosen(&mut before) != chosen(&mut after) {
        let lists = reference::lists(cx).await?;
        name(&lists, &mut before);
        name(&lists, &mut after);
    }
    let pairs = before.fields().into_iter().zip(after.fields());
    let changed = pairs.filter(|((_, before), (_, after))| before != after);
    Ok(changed
        .map(|((field, before), (_, after))| Change {
            field,
            pieces: pieces(&before, &after),
        })
        .collect())
}

/// What was chosen from which list.
fn chosen(form: &mut ProjectForm) -> [(ReferenceKind, &mut Vec<String>); 3] {
    [
        (ReferenceKind::Language, &mut form.languages),
        (ReferenceKind::Subject, &mut form.subjects),
        (ReferenceKind::Competence, &mut form.competences),
    ]
}

/// The names of what was chosen, instead of the ids.
fn name(lists: &Lists, form: &mut ProjectForm) {
    for (kind, ids) in chosen(form) {
        for one in ids {
            *one = lists.name(kind, one);
        }
    }
}

/// Both texts in one, word by word.
fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let text = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(last)))
            | (ChangeTag::Delete, Some(Piece::Gone(last)))
            | (ChangeTag::Insert, Some(Piece::New(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => pieces.push(Piece::Same(text.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Piece::Gone(text.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Piece::New(text.to_owned())),
        }
    }
    pieces
}

/// A form that was stored and cannot be read is a fault of ours.
pub(super) fn unreadable(error: serde_json::Error) -> AppError {
    tracing::error!(%error, "the text of a round is unreadable");
    AppError::Internal {
        reference: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_and_what_came_stands_in_its_place() {
        let same = |text: &str| Piece::Same(text.into());
        assert_eq!(
            pieces("We draw five bridges.", "We measure five old bridges."),
            [
                same("We "),
                Piece::Gone("draw".into()),
                Piece::New("measure".into()),
                same(" five "),
                Piece::New("old ".into()),
                same("bridges."),
            ]
        );
        assert_eq!(pieces("", "12"), [Piece::New("12".into())]);
    }
}
