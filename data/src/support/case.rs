//! Working on something in a queue: taking it, so that no colleague does the same work, and notes.

use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::desk_note,
    sql::{DbResult, one, params, run},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::{person, school},
    id::NoteId,
    support::{Assignment, Case, CaseForm, NoteForm, TAKEN_FOR},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// The column with the id of the case, in the tables of assignments and notes.
pub(super) fn column(case: Case) -> (&'static str, Uuid) {
    match case {
        Case::Person(id) => ("person_id", id.0),
        Case::School(id) => ("school_id", id.0),
    }
}

/// How the audit log names what the case is about.
fn target(case: Case) -> (&'static str, Uuid) {
    match case {
        Case::Person(id) => ("account", id.0),
        Case::School(id) => ("school", id.0),
    }
}

/// Whoever may decide may work on it.
async fn permit(tx: &Tx, case: Case) -> AppResult<()> {
    match case {
        Case::Person(id) => {
            let person = tx.lookup().person(id);
            person.permit::<person::act::DecideRegistration>().await?;
        }
        Case::School(id) => {
            let school = tx.lookup().school(id);
            school.permit::<school::act::Decide>().await?;
        }
    }
    Ok(())
}

/// What was taken before this moment is nobody's any more.
pub(super) fn taken_since(cx: &Cx) -> i64 {
    cx.now().millis() - TAKEN_FOR
}

/// A column pair of a query: who has it, and since when.
#[derive(FromQueryResult)]
pub(super) struct AssignmentRow {
    pub officer_id: Option<Uuid>,
    pub officer: Option<String>,
    pub taken_at: Option<i64>,
}

impl AssignmentRow {
    /// Joins the assignment `h` of a row's case, and its officer `o`. `since`: the place of
    /// [`taken_since`] among the values.
    pub(super) fn join(column: &str, id: &str, since: usize) -> String {
        format!(
            "LEFT JOIN desk_assignment h ON h.{column} = {id} AND h.taken_at > ${since}
             LEFT JOIN account o ON o.id = h.officer_id"
        )
    }

    /// The columns.
    pub(super) const COLUMNS: &str = "h.officer_id, o.name AS officer, h.taken_at";

    pub(super) fn view(self, cx: &Cx) -> Option<Assignment> {
        let officer_id = self.officer_id?;
        Some(Assignment {
            officer: self.officer.unwrap_or_default(),
            is_own: cx.actor().account().is_some_and(|me| me.0 == officer_id),
            until: Timestamp::from_millis(self.taken_at? + TAKEN_FOR),
        })
    }
}

/// Takes something: for a while, colleagues see it and leave it alone.
pub async fn take(cx: &Cx, form: CaseForm) -> AppResult<Case> {
    cx.write(move |tx| async move {
        let (case, over) = form.parse()?;
        permit(&tx, case).await?;
        let (column, id) = column(case);
        let me = tx.cx().actor().person()?.id;
        let taken = run(
            tx.conn(),
            format!(
                "INSERT INTO desk_assignment ({column}, officer_id, taken_at) VALUES ($1, $2, $3)
                 ON CONFLICT ({column}) DO UPDATE SET officer_id = excluded.officer_id, taken_at = excluded.taken_at
                  WHERE desk_assignment.taken_at <= $4 OR desk_assignment.officer_id = excluded.officer_id OR $5"
            ),
            params![id, me.0, tx.now(), taken_since(tx.cx()), over],
        )
        .await?;
        if taken == 0 {
            require_free(&tx, case).await?;
        }
        if over {
            let (target, id) = target(case);
            let entry = Audit {
                action: Deed::DeskTakeOver,
                target,
                id,
            };
            tx.audit(entry, serde_json::Value::Null).await?;
        }
        Ok(case)
    })
    .await
}

/// Gives something back that one had taken.
pub async fn give_back(cx: &Cx, form: CaseForm) -> AppResult<Case> {
    cx.write(move |tx| async move {
        let (case, _) = form.parse()?;
        permit(&tx, case).await?;
        let (column, id) = column(case);
        let me = tx.cx().actor().person()?.id;
        run(
            tx.conn(),
            format!("DELETE FROM desk_assignment WHERE {column} = $1 AND officer_id = $2"),
            params![id, me.0],
        )
        .await?;
        Ok(case)
    })
    .await
}

/// Nobody decides on what a colleague works on.
///
/// # Errors
/// [`AppError::Taken`], with the name of who does.
pub(super) async fn require_free(tx: &Tx, case: Case) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Holder {
        name: String,
    }
    let (column, id) = column(case);
    let holder: Option<Holder> = one(
        tx.conn(),
        format!(
            "SELECT o.name FROM desk_assignment h JOIN account o ON o.id = h.officer_id
             WHERE h.{column} = $1 AND h.taken_at > $2 AND h.officer_id <> $3"
        ),
        params![id, taken_since(tx.cx()), tx.cx().actor().person()?.id.0],
    )
    .await?;
    match holder {
        Some(holder) => Err(AppError::Taken { by: holder.name }),
        None => Ok(()),
    }
}

/// It is decided: nobody works on it any more.
pub(super) async fn release(tx: &Tx, case: Case) -> AppResult<()> {
    let (column, id) = column(case);
    run(
        tx.conn(),
        format!("DELETE FROM desk_assignment WHERE {column} = $1"),
        params![id],
    )
    .await
    .map(drop)
}

/// Writes a note. Whom it is about reads it when they take their data along.
pub async fn write_note(cx: &Cx, form: NoteForm) -> AppResult<Case> {
    cx.write(move |tx| async move {
        let (case, body) = form.parse()?;
        permit(&tx, case).await?;
        let (person, school) = match case {
            Case::Person(id) => (Some(id.0), None),
            Case::School(id) => (None, Some(id.0)),
        };
        desk_note::Entity::insert(desk_note::ActiveModel {
            id: Set(new_id()),
            person_id: Set(person),
            school_id: Set(school),
            author_id: Set(tx.cx().actor().person()?.id.0),
            body: Set(body),
            written_at: Set(tx.now()),
        })
        .exec_without_returning(tx.conn())
        .await
        .db()?;
        let (target, id) = target(case);
        let entry = Audit {
            action: Deed::DeskWriteNote,
            target,
            id,
        };
        tx.audit(entry, serde_json::Value::Null).await?;
        Ok(case)
    })
    .await
}

/// Removes an own note.
pub async fn remove_note(cx: &Cx, id: NoteId) -> AppResult<Case> {
    #[derive(FromQueryResult)]
    struct About {
        person_id: Option<Uuid>,
        school_id: Option<Uuid>,
        author_id: Uuid,
    }
    cx.write(move |tx| async move {
        let about: Option<About> = one(
            tx.conn(),
            "SELECT person_id, school_id, author_id FROM desk_note WHERE id = $1",
            params![id.0],
        )
        .await?;
        let about = about.ok_or(AppError::NotFound)?;
        let case = match (about.person_id, about.school_id) {
            (Some(person), _) => Case::Person(person.into()),
            (None, Some(school)) => Case::School(school.into()),
            (None, None) => return Err(AppError::NotFound),
        };
        permit(&tx, case).await?;
        if about.author_id != tx.cx().actor().person()?.id.0 {
            return Err(AppError::Forbidden);
        }
        run(
            tx.conn(),
            "DELETE FROM desk_note WHERE id = $1",
            params![id.0],
        )
        .await?;
        let (target, id) = target(case);
        let entry = Audit {
            action: Deed::DeskRemoveNote,
            target,
            id,
        };
        tx.audit(entry, serde_json::Value::Null).await?;
        Ok(case)
    })
    .await
}

#[cfg(test)]
mod tests;
