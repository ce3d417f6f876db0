//! Whoever was erased stays erased, also when a copy of the database from before is restored.
//!
//! The store remembers the ids of erased accounts: restoring a database leaves it alone, and all
//! machines share it (docs/decisions/erasure.md). Each start erases those that are there again.

use super::erase::erase;
use crate::{
    Cx,
    file::Objects,
    sql::{all, among, one, params},
};
use domain::{AppError, AppResult, time::DAY};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Where the ids are in the store.
const FOLDER: &str = "erased";
/// Longer than a copy of children's data should be kept (docs/OPERATING.md), in milliseconds.
const REMEMBERED_FOR: i64 = 400 * DAY;
/// Ids looked for in one query.
const AT_ONCE: usize = 500;

fn key(id: Uuid) -> String {
    format!("{FOLDER}/{id}")
}

fn not_now(error: String) -> AppError {
    tracing::warn!(error, "the store did not tell or remember who was erased");
    AppError::Unavailable
}

/// The account is gone. Remembered after that and not before: whoever changes their mind in the last
/// moment must not be on the list. When the store does not answer, the job comes again.
pub(super) async fn remember(objects: &dyn Objects, id: Uuid) -> AppResult<()> {
    objects.set_mark(&key(id)).await.map_err(not_now)
}

/// The job at each start: erases again who came back with a copy of the database.
pub(crate) async fn erase_again(cx: &Cx, objects: &dyn Objects) -> AppResult<()> {
    let mut erased: Vec<Uuid> = Vec::new();
    for mark in objects.marks(FOLDER).await.map_err(not_now)? {
        let Ok(id) = mark.name.parse() else {
            continue;
        };
        if mark.set_at < cx.now().millis() - REMEMBERED_FOR {
            objects.remove(&key(id)).await.map_err(not_now)?;
        } else {
            erased.push(id);
        }
    }
    for ids in erased.chunks(AT_ONCE) {
        for id in still_there(cx, ids).await? {
            cx.write(move |tx| async move { erase(&tx, id).await })
                .await?;
            tracing::warn!("somebody who had been erased was in the database, and is erased again");
        }
    }
    Ok(())
}

async fn still_there(cx: &Cx, ids: &[Uuid]) -> AppResult<Vec<Uuid>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let mut values = Vec::new();
    let among = among("id", ids, &mut values);
    let sql = format!("SELECT id FROM account WHERE {among}");
    let rows: Vec<Row> = all(cx.read(), sql, values).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Whether there is no such account (any more).
pub(super) async fn is_gone(cx: &Cx, id: Uuid) -> AppResult<bool> {
    #[derive(FromQueryResult)]
    struct Row {
        is_there: bool,
    }
    let row: Option<Row> = one(
        cx.read(),
        "SELECT EXISTS (SELECT 1 FROM account WHERE id = $1) AS is_there",
        params![id],
    )
    .await?;
    Ok(!row.is_some_and(|row| row.is_there))
}

#[cfg(test)]
mod tests;
