//! What the pages of the own data are given.

use super::{erase::last_projects, handling::handling};
use crate::{
    Cx, session,
    sql::{all, one, params},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::site::act,
    id::FileId,
    privacy::{ERASED_AFTER, ErasureView, ExportLine, Fate, Part, PrivacyView},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Standing {
    has_second_step: bool,
    due_at: Option<i64>,
}

async fn standing(cx: &Cx) -> AppResult<Standing> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    one(
        cx.read(),
        "SELECT EXISTS (SELECT 1 FROM second_step s WHERE s.account_id = a.id) AS has_second_step,
                (SELECT e.due_at FROM erasure e WHERE e.account_id = a.id) AS due_at
         FROM account a WHERE a.id = $1",
        params![cx.actor().person()?.id.0],
    )
    .await?
    .ok_or(AppError::NotFound)
}

/// The own data: downloads, and whether the account is to be erased.
pub async fn mine(cx: &Cx) -> AppResult<PrivacyView> {
    #[derive(FromQueryResult)]
    struct Row {
        asked_at: i64,
        expires_at: i64,
        file_id: Option<Uuid>,
        size: Option<i64>,
    }
    let standing = standing(cx).await?;
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT x.asked_at, x.expires_at, f.id AS file_id, f.size
         FROM data_export x LEFT JOIN file f ON f.id = x.file_id
         WHERE x.account_id = $1 AND x.expires_at > $2 ORDER BY x.id DESC",
        params![cx.actor().person()?.id.0, cx.now().millis()],
    )
    .await?;
    let exports = rows.into_iter().map(|row| ExportLine {
        asked_at: Timestamp::from_millis(row.asked_at),
        file: row.file_id.map(FileId).zip(row.size),
        expires_at: Timestamp::from_millis(row.expires_at),
    });
    Ok(PrivacyView {
        is_fresh: session::is_fresh(cx.read(), cx).await?,
        has_second_step: standing.has_second_step,
        exports: exports.collect(),
        erased_at: standing.due_at.map(Timestamp::from_millis),
    })
}

/// What would become of everything if the account were erased.
pub async fn erasure(cx: &Cx) -> AppResult<ErasureView> {
    let standing = standing(cx).await?;
    let me = cx.actor().person()?.id.0;
    let parts = |fate: Fate| -> Vec<Part> {
        let parts = Part::ALL.iter().copied();
        parts
            .filter(|part| handling().any(|one| one.part == *part && one.fate == fate))
            .collect()
    };
    let due = standing.due_at.map(Timestamp::from_millis);
    Ok(ErasureView {
        is_fresh: session::is_fresh(cx.read(), cx).await?,
        has_second_step: standing.has_second_step,
        removed: parts(Fate::Delete),
        anonymised: parts(Fate::Anonymise),
        projects: last_projects(cx.read(), me).await?,
        erased_at: due.unwrap_or(cx.now().plus(ERASED_AFTER)),
        is_asked: due.is_some(),
    })
}
