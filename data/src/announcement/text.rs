//! Writing an announcement: starting it, saving its text, throwing it away.

use super::{Tags, life::take, note};
use crate::{
    Cx, Deed, Tx,
    context::new_id,
    entity::{announcement, announcement_tag},
    lookup::{AnnouncementHandle, Granted},
    reference::{self, Lists},
    sql::{DbResult, all, one, params, run, stored},
};
use domain::{
    AppError, AppResult, Problem,
    access::{announcement::act, site},
    announcement::{
        AnnouncementForm, AnnouncementState, AnnouncementText, Step,
        view::{AnnouncementChoices, EditAnnouncement},
    },
    id::{AccountId, AnnouncementId, ProjectId},
    project::ProjectState,
    reference::ReferenceKind,
    text::fold_for_search,
    time::Month,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// Most own projects that are offered.
const PROJECTS_MAX: u32 = 50;

/// The lists for the form of a new announcement. Refuses with the reason who cannot write one yet.
pub async fn blank(cx: &Cx) -> AppResult<AnnouncementChoices> {
    cx.lookup().site_or_why::<site::act::WriteAnnouncement>()?;
    choices(cx).await
}

async fn choices(cx: &Cx) -> AppResult<AnnouncementChoices> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        title: String,
    }
    let lists = reference::lists(cx).await?;
    let written: Vec<String> = ProjectState::ALL
        .iter()
        .filter(|state| state.is_being_written())
        .map(|state| format!("'{}'", state.as_str()))
        .collect();
    let projects: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT p.id, p.title FROM project p JOIN project_founder f ON f.project_id = p.id
             WHERE f.account_id = $1 AND f.state = 'accepted' AND p.state IN ({})
             ORDER BY p.updated_at DESC, p.id DESC LIMIT {PROJECTS_MAX}",
            written.join(", ")
        ),
        params![cx.actor().person()?.id.0],
    )
    .await?;
    Ok(AnnouncementChoices {
        languages: lists.of(ReferenceKind::Language),
        subjects: lists.of(ReferenceKind::Subject),
        countries: lists.of(ReferenceKind::Country),
        projects: projects
            .into_iter()
            .map(|row| (ProjectId(row.id), row.title))
            .collect(),
    })
}

/// Writes an announcement: a draft, or on the board at once. Says which.
pub async fn start(
    cx: &Cx,
    form: AnnouncementForm,
) -> AppResult<(AnnouncementId, AnnouncementState)> {
    cx.write(move |tx| async move {
        tx.lookup().site_or_why::<site::act::WriteAnnouncement>()?;
        let me = tx.cx().actor().person()?.id;
        let publishes = form.publishes();
        let text = form.parse()?;
        if publishes {
            text.fit_for_board(Month::of(tx.cx().now()))?;
        }
        require_known(&tx, me, &text).await?;
        let id = AnnouncementId(new_id());
        insert(&tx, id, me, &text).await?;
        write_tags(&tx, id, &text).await?;
        note(&tx, Deed::AnnouncementStart, id, serde_json::Value::Null).await?;
        if publishes {
            take(&tx, id, AnnouncementState::Draft, Step::Publish).await?;
            return Ok((id, AnnouncementState::Open));
        }
        Ok((id, AnnouncementState::Draft))
    })
    .await
}

async fn insert(
    tx: &Tx,
    id: AnnouncementId,
    me: AccountId,
    text: &AnnouncementText,
) -> AppResult<()> {
    announcement::Entity::insert(announcement::ActiveModel {
        id: Set(id.0),
        author_id: Set(me.0),
        state: Set(AnnouncementState::Draft.as_str().to_owned()),
        state_at: Set(tx.now()),
        title: Set(text.title.clone()),
        body: Set(text.body.clone()),
        kind: Set(text.kind.as_str().to_owned()),
        places: Set(text.places),
        age_from: Set(text.age_from),
        age_to: Set(text.age_to),
        period_from: Set(text.from.map(Month::number)),
        period_to: Set(text.to.map(Month::number)),
        project_id: Set(text.project.map(|id| id.0)),
        search_text: Set(searched(text)),
        created_at: Set(tx.now()),
        updated_at: Set(tx.now()),
        opened_at: Set(None),
        expires_at: Set(None),
        reminded_at: Set(None),
        version: Set(1),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(())
}

/// What a search of the board looks through. Nothing of who wrote it: visitors search too.
fn searched(text: &AnnouncementText) -> String {
    fold_for_search(&format!("{} {}", text.title, text.body))
}

/// The form of an announcement with its text.
pub async fn form(cx: &Cx, id: AnnouncementId) -> AppResult<EditAnnouncement> {
    let own = cx.lookup().announcement(id).permit::<act::Edit>().await?;
    let text = load(cx.read(), id).await?;
    Ok(EditAnnouncement {
        id,
        state: own.state,
        form: text.as_form(own.version),
        version: own.version,
        choices: choices(cx).await?,
    })
}

/// Saves the text, and puts a draft on the board when its author says so. What is on the board stays
/// complete. When another tab saved first, nothing is written and the answer carries what that wrote.
/// Says where it is now.
pub async fn save(
    cx: &Cx,
    id: AnnouncementId,
    form: AnnouncementForm,
) -> AppResult<AnnouncementState> {
    cx.write(move |tx| async move {
        let own: Granted<AnnouncementHandle, act::Edit> =
            tx.lookup().announcement(id).permit().await?;
        let version: i32 = form.version.parse().unwrap_or_default();
        let publishes = form.publishes() && own.state == AnnouncementState::Draft;
        let text = form.parse()?;
        if publishes || own.state.is_public() {
            text.fit_for_board(Month::of(tx.cx().now()))?;
        }
        require_known(&tx, own.author, &text).await?;
        let saved = run(
            tx.conn(),
            "UPDATE announcement SET title = $1, body = $2, kind = $3, places = $4, age_from = $5, age_to = $6,
                    period_from = $7, period_to = $8, project_id = $9, search_text = $10,
                    updated_at = $11, version = version + 1 WHERE id = $12 AND version = $13",
            params![
                text.title.as_str(),
                text.body.as_str(),
                text.kind.as_str(),
                text.places,
                text.age_from,
                text.age_to,
                text.from.map(Month::number),
                text.to.map(Month::number),
                text.project.map(|id| id.0),
                searched(&text),
                tx.now(),
                id.0,
                version
            ],
        )
        .await?;
        if saved == 0 {
            let theirs = load(tx.conn(), id).await?.as_form(own.version);
            return Err(AppError::Conflict {
                theirs: theirs.fields(),
                version: own.version,
            });
        }
        write_tags(&tx, id, &text).await?;
        note(&tx, Deed::AnnouncementSave, id, serde_json::Value::Null).await?;
        if publishes {
            take(&tx, id, own.state, Step::Publish).await?;
            return Ok(AnnouncementState::Open);
        }
        Ok(own.state)
    })
    .await
}

/// Throws an own announcement away.
pub async fn delete(cx: &Cx, id: AnnouncementId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().announcement(id).permit::<act::Delete>().await?;
        run(
            tx.conn(),
            "DELETE FROM announcement WHERE id = $1",
            params![id.0],
        )
        .await?;
        note(&tx, Deed::AnnouncementDelete, id, serde_json::Value::Null).await
    })
    .await
}

#[derive(FromQueryResult)]
struct TextRow {
    title: String,
    body: String,
    kind: String,
    places: Option<i32>,
    age_from: Option<i32>,
    age_to: Option<i32>,
    period_from: Option<i32>,
    period_to: Option<i32>,
    project_id: Option<Uuid>,
}

/// The text with the ids of what it chose: two queries.
pub(super) async fn load(
    conn: &impl ConnectionTrait,
    id: AnnouncementId,
) -> AppResult<AnnouncementText> {
    let row: TextRow = one(
        conn,
        "SELECT title, body, kind, places, age_from, age_to, period_from, period_to, project_id
         FROM announcement WHERE id = $1",
        params![id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let tags = Tags::load(conn, &[id.0]).await?;
    Ok(AnnouncementText {
        title: row.title,
        body: row.body,
        kind: stored(&row.kind)?,
        places: row.places,
        countries: tags.of(id.0, ReferenceKind::Country),
        age_from: row.age_from,
        age_to: row.age_to,
        from: row.period_from.map(Month::from_number),
        to: row.period_to.map(Month::from_number),
        languages: tags.of(id.0, ReferenceKind::Language),
        subjects: tags.of(id.0, ReferenceKind::Subject),
        project: row.project_id.map(ProjectId),
    })
}

/// The choices of a text: field of the form, list, ids.
fn chosen(text: &AnnouncementText) -> [(&'static str, ReferenceKind, &[String]); 3] {
    [
        ("countries", ReferenceKind::Country, &text.countries),
        ("languages", ReferenceKind::Language, &text.languages),
        ("subjects", ReferenceKind::Subject, &text.subjects),
    ]
}

/// Refuses choices that are not on the lists, and projects that are not the author's, beside their
/// field.
async fn require_known(tx: &Tx, author: AccountId, text: &AnnouncementText) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Row {
        is_own: bool,
    }
    let lists: Lists = reference::load(tx.conn(), tx.cx().lang()).await?;
    for (field, kind, ids) in chosen(text) {
        lists.require(field, kind, ids)?;
    }
    let Some(project) = text.project else {
        return Ok(());
    };
    let row: Option<Row> = one(
        tx.conn(),
        "SELECT EXISTS (SELECT 1 FROM project_founder f
                         WHERE f.project_id = $1 AND f.account_id = $2 AND f.state = 'accepted') AS is_own",
        params![project.0, author.0],
    )
    .await?;
    if row.is_some_and(|row| row.is_own) {
        Ok(())
    } else {
        Err(AppError::field("project", Problem::UnknownChoice))
    }
}

async fn write_tags(tx: &Tx, id: AnnouncementId, text: &AnnouncementText) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM announcement_tag WHERE announcement_id = $1",
        params![id.0],
    )
    .await?;
    let tags: Vec<announcement_tag::ActiveModel> = chosen(text)
        .into_iter()
        .flat_map(|(_, kind, ids)| ids.iter().map(move |value| (kind, value)))
        .map(|(kind, value)| announcement_tag::ActiveModel {
            announcement_id: Set(id.0),
            kind: Set(kind.as_str().to_owned()),
            value: Set(value.clone()),
        })
        .collect();
    if !tags.is_empty() {
        announcement_tag::Entity::insert_many(tags)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
    }
    Ok(())
}
