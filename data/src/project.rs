//! Projects: writing them, founding them together, asking the support organisations, and reading.
//!
//! Every use-case that changes a project locks its row first ([`Tx::lock_project`]), so that the
//! facts it decides on stay true until it commits: two founders saving, two officers deciding and a
//! seventh invitation meet one after the other, on both engines.

mod approval;
mod bulk;
mod desk;
mod founding;
mod gallery;
mod letter;
pub(crate) mod life;
mod opening;
mod overdue;
mod page;
mod picture;
mod places;
mod round;
mod search;
mod succession;
#[cfg(test)]
mod tests;
mod text;

pub use self::{
    approval::{decide, submit},
    bulk::approve_several,
    desk::{desk_project, desk_queue},
    founding::{answer_invitation, invite_founder, remind_founder, repeat, withdraw_invitation},
    gallery::{gallery, put_into_gallery, take_out_of_gallery},
    letter::{invite_by_letter, letter_page, redeem_letter, withdraw_letter},
    page::{mine, page},
    picture::{announce_picture, may_upload_picture, remove_picture, set_picture},
    places::{founders_page, remind_partner},
    search::search,
    succession::{answer_offer, leave, offer_place, withdraw_offer},
    text::{blank, delete, form, save, start},
};

pub(crate) use self::{
    gallery::picked,
    letter::{end_old_letters, follow_letters},
    overdue::remind_officers,
    search::{is_public, newest},
};

use crate::{
    Cx, Tx, kit,
    reference::name_of,
    sql::{all, one, params, run, stored},
};
use domain::{
    AppError, AppResult, Timestamp,
    id::{AccountId, FileId, ProjectId},
    kit::view::KitName,
    project::{
        ApprovalState, ProjectPicture, ProjectText, may_remind,
        view::{ApprovalLine, FounderLine, ProjectSheet},
    },
    reference::ReferenceKind,
    workspace::ending::is_resting,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

impl Tx {
    /// Waits until no other use-case is changing the project. SQLite has one writer anyway.
    async fn lock_project(&self, id: ProjectId) -> AppResult<()> {
        if !self.cx().db().is_sqlite() {
            run(
                self.conn(),
                "SELECT id FROM project WHERE id = $1 FOR UPDATE",
                params![id.0],
            )
            .await?;
        }
        Ok(())
    }
}

#[derive(FromQueryResult)]
struct SheetRow {
    state: String,
    kind: String,
    title: String,
    short_description: String,
    aims: String,
    work_process: String,
    expected_results: String,
    age_from: Option<i32>,
    age_to: Option<i32>,
    pupil_count: Option<i32>,
    active_at: Option<i64>,
    results: String,
    resting_until: Option<i64>,
    picture: Option<Uuid>,
    description: Option<String>,
    gallery: Option<String>,
    kit_id: Option<Uuid>,
    kit_title: Option<String>,
}

#[derive(FromQueryResult)]
struct TagRow {
    kind: String,
    name: String,
}

/// What a project says of itself: two queries.
async fn sheet(cx: &Cx, id: ProjectId) -> AppResult<ProjectSheet> {
    let row: SheetRow = one(
        cx.read(),
        format!(
            "SELECT p.state, p.kind, p.title, p.short_description, p.aims, p.work_process, p.expected_results,
                    p.age_from, p.age_to, p.pupil_count, p.active_at, p.results, p.resting_until,
                    i.file_id AS picture, i.description, k.id AS kit_id, t.title AS kit_title,
                    (SELECT g.sentence FROM gallery_entry g WHERE g.project_id = p.id) AS gallery
             FROM project p LEFT JOIN project_picture i ON i.project_id = p.id
             LEFT JOIN kit k ON k.id = p.kit_id AND k.state = 'published'
             LEFT JOIN kit_text t ON t.kit_id = k.id AND t.lang = {} WHERE p.id = $1",
            kit::best_lang("k.id", "$2")
        ),
        params![id.0, cx.lang()],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let tags: Vec<TagRow> = all(
        cx.read(),
        "SELECT t.kind, COALESCE(own.name, en.name, t.value) AS name FROM project_tag t
         LEFT JOIN reference r ON r.kind = t.kind AND r.id = t.value
         LEFT JOIN reference_name own ON own.kind = t.kind AND own.id = t.value AND own.lang = $2
         LEFT JOIN reference_name en ON en.kind = t.kind AND en.id = t.value AND en.lang = 'en'
         WHERE t.project_id = $1 ORDER BY t.kind, r.position, t.value",
        params![id.0, cx.lang()],
    )
    .await?;
    let names = |kind: ReferenceKind| -> Vec<String> {
        tags.iter()
            .filter(|tag| tag.kind == kind.as_str())
            .map(|tag| tag.name.clone())
            .collect()
    };
    Ok(ProjectSheet {
        id,
        state: stored(&row.state)?,
        kind: stored(&row.kind)?,
        languages: names(ReferenceKind::Language),
        subjects: names(ReferenceKind::Subject),
        competences: names(ReferenceKind::Competence),
        title: row.title,
        short_description: row.short_description,
        age_from: row.age_from,
        age_to: row.age_to,
        pupil_count: row.pupil_count,
        aims: row.aims,
        work_process: row.work_process,
        expected_results: row.expected_results,
        results: row.results,
        active_at: row.active_at.map(Timestamp::from_millis),
        resting_until: row
            .resting_until
            .map(Timestamp::from_millis)
            .filter(|until| is_resting(Some(*until), cx.now())),
        picture: picture_of(row.picture, row.description),
        gallery: row.gallery,
        kit: row.kit_id.zip(row.kit_title).map(|(id, title)| KitName {
            id: id.into(),
            title,
        }),
    })
}

/// The picture of a project, from its row or none.
fn picture_of(file: Option<Uuid>, description: Option<String>) -> Option<ProjectPicture> {
    let (file, description) = file.zip(description)?;
    let file = FileId(file);
    Some(ProjectPicture { file, description })
}

/// Names of the fields that a text lacks, for a page.
fn missing(text: &ProjectText) -> Vec<String> {
    text.missing().into_iter().map(str::to_owned).collect()
}

#[derive(FromQueryResult)]
struct FounderRow {
    account_id: Uuid,
    name: String,
    state: String,
    invited_at: i64,
    school_id: Uuid,
    school: String,
    school_state: String,
    town: String,
    country: String,
}

impl FounderRow {
    fn line(&self, now: Timestamp) -> AppResult<FounderLine> {
        let state = stored(&self.state)?;
        let asked = Timestamp::from_millis(self.invited_at);
        Ok(FounderLine {
            id: AccountId(self.account_id),
            name: self.name.clone(),
            state,
            may_be_reminded: may_remind(state, asked, now).is_ok(),
            school: self.school.clone(),
            town: self.town.clone(),
            country: self.country.clone(),
        })
    }
}

/// All who were asked to found a project, in that order, with the schools they stand for.
async fn founders(
    conn: &impl ConnectionTrait,
    id: ProjectId,
    lang: &str,
) -> AppResult<Vec<FounderRow>> {
    let country = name_of(ReferenceKind::Country, "f.country", "$2");
    all(
        conn,
        format!(
            "SELECT f.account_id, a.name, f.state, f.invited_at, f.school_id, s.name AS school, s.state AS school_state,
                    s.town, {country} AS country
             FROM project_founder f
             JOIN account a ON a.id = f.account_id
             JOIN school s ON s.id = f.school_id
             WHERE f.project_id = $1 ORDER BY f.invited_at, f.account_id"
        ),
        params![id.0, lang],
    )
    .await
}

#[derive(FromQueryResult)]
struct ApprovalRow {
    round: i32,
    country: String,
    country_name: String,
    state: String,
    comment: String,
    reasons: String,
    remarks: String,
    asked_at: i64,
    decided_at: Option<i64>,
    officer: Option<String>,
}

impl ApprovalRow {
    fn state(&self) -> AppResult<ApprovalState> {
        stored(&self.state)
    }

    fn line(&self) -> AppResult<ApprovalLine> {
        Ok(ApprovalLine {
            round: self.round,
            country: self.country_name.clone(),
            state: self.state()?,
            reasons: serde_json::from_str(&self.reasons).map_err(round::unreadable)?,
            comment: self.comment.clone(),
            remarks: serde_json::from_str(&self.remarks).map_err(round::unreadable)?,
            decided_at: self.decided_at.map(Timestamp::from_millis),
        })
    }
}

/// The countries' answers, newest round first.
async fn approvals(
    conn: &impl ConnectionTrait,
    id: ProjectId,
    lang: &str,
) -> AppResult<Vec<ApprovalRow>> {
    let country = name_of(ReferenceKind::Country, "p.country", "$2");
    all(
        conn,
        format!(
            "SELECT p.round, p.country, {country} AS country_name, p.state, p.comment, p.reasons, p.remarks, p.asked_at,
                    p.decided_at, a.name AS officer
             FROM project_approval p LEFT JOIN account a ON a.id = p.officer_id
             WHERE p.project_id = $1 ORDER BY p.round DESC, p.country"
        ),
        params![id.0, lang],
    )
    .await
}
