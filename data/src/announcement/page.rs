//! The page of an announcement for each of its readers.

use super::{Tags, WANTED, WantedRow};
use crate::{
    Cx,
    lookup::{AnnouncementHandle, Granted},
    people::{PRESENT_SCHOOL, picture_for},
    reference::{self, name_of},
    report::{why, withheld},
    sql::{one, params},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::announcement::{Action, act},
    announcement::{
        AnnouncementState, AnnouncementText, Step, ends_soon,
        view::{AnnouncementPage, Own},
    },
    id::{AccountId, AnnouncementId},
    people::PersonLine,
    reference::ReferenceKind,
    report::{ReportedKind, Withheld},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    title: String,
    body: String,
    opened_at: Option<i64>,
    #[sea_orm(nested)]
    wanted: WantedRow,
    withheld: Option<String>,
}

#[derive(FromQueryResult)]
struct AuthorRow {
    id: Uuid,
    name: String,
    picture_id: Option<Uuid>,
    school: Option<String>,
    town: Option<String>,
    country: Option<String>,
    project: Option<String>,
}

/// An announcement: what everybody reads, and what it is to the actor. At most six queries.
pub async fn page(cx: &Cx, id: AnnouncementId) -> AppResult<AnnouncementPage> {
    let found: Granted<AnnouncementHandle, act::Read> =
        cx.lookup().announcement(id).permit().await?;
    let row: Row = one(
        cx.read(),
        format!(
            "SELECT n.title, n.body, n.opened_at, {WANTED}, {withheld} AS withheld
             FROM announcement n JOIN account a ON a.id = n.author_id WHERE n.id = $1",
            withheld = withheld(ReportedKind::Announcement, "n.id"),
        ),
        params![id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let lists = reference::lists(cx).await?;
    let tags = Tags::load(cx.read(), &[id.0]).await?;
    let (kind, wanted) = row.wanted.view(id.0, &tags, &lists)?;
    let (author, project) = if found.may(Action::SeeAuthor) {
        author(cx, id).await?
    } else {
        (None, None)
    };
    let text = AnnouncementText {
        title: row.title,
        body: row.body,
        kind,
        places: wanted.places,
        countries: tags.of(id.0, ReferenceKind::Country),
        age_from: wanted.age_from,
        age_to: wanted.age_to,
        from: wanted.from,
        to: wanted.to,
        languages: tags.of(id.0, ReferenceKind::Language),
        subjects: tags.of(id.0, ReferenceKind::Subject),
        project: None,
    };
    let own = if found.is_own() {
        let withheld = why(row.withheld.as_deref())?;
        Some(own(cx, &found, text.missing(), withheld))
    } else {
        None
    };
    Ok(AnnouncementPage {
        id,
        title: text.title,
        body: text.body,
        state: found.state,
        kind,
        wanted,
        opened_at: row.opened_at.map(Timestamp::from_millis),
        author,
        project,
        own,
        may_reply: found.may(Action::Reply),
        may_report: found.may(Action::Report),
    })
}

/// Who wrote it, and the project they are writing.
async fn author(cx: &Cx, id: AnnouncementId) -> AppResult<(Option<PersonLine>, Option<String>)> {
    let me = cx.actor().person()?.id;
    let row: Option<AuthorRow> = one(
        cx.read(),
        format!(
            "SELECT a.id, a.name, {picture} AS picture_id, s.name AS school, s.town, {country} AS country,
                    p.title AS project
             FROM announcement n JOIN account a ON a.id = n.author_id
             LEFT JOIN affiliation f ON {PRESENT_SCHOOL} LEFT JOIN school s ON s.id = f.school_id
             LEFT JOIN project p ON p.id = n.project_id
             WHERE n.id = $1",
            picture = picture_for("$2"),
            country = name_of(ReferenceKind::Country, "s.country", "$3"),
        ),
        params![id.0, me.0, cx.lang()],
    )
    .await?;
    Ok(row.map_or((None, None), |row| {
        let author = PersonLine {
            id: AccountId(row.id),
            name: row.name,
            picture: row.picture_id.map(Into::into),
            school: row.school.unwrap_or_default(),
            town: row.town.unwrap_or_default(),
            country: row.country.unwrap_or_default(),
        };
        (Some(author), row.project)
    }))
}

/// What its author can do with it.
fn own(
    cx: &Cx,
    found: &Granted<AnnouncementHandle, act::Read>,
    missing: Vec<&str>,
    withheld: Option<Withheld>,
) -> Own {
    let may_lead = found.may(Action::Lead);
    let steps = Step::ALL
        .iter()
        .copied()
        .filter(|step| may_lead && step.is_own() && found.state.after(*step).is_ok());
    let on_board = found.state == AnnouncementState::Open;
    Own {
        missing: missing.into_iter().map(str::to_owned).collect(),
        steps: steps.collect(),
        expires_at: found.expires_at.filter(|_| on_board),
        ends_soon: on_board && found.expires_at.is_some_and(|at| ends_soon(at, cx.now())),
        withheld,
    }
}
