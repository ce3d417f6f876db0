//! Officers who look at a message of others leave a trace.

use super::{mine, note};
use crate::{
    Cx, Deed,
    sql::{one, params},
};
use domain::{
    AppError, AppResult,
    id::{MessageId, ReportId},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The first look of an officer at a message of others.
pub(super) async fn note_look(cx: &Cx, id: ReportId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Seen {
        seen: bool,
    }
    let me = cx.actor().person()?.id;
    let looked: Option<Seen> = one(
        cx.read(),
        "SELECT EXISTS (SELECT 1 FROM audit WHERE target_kind = 'report' AND target_id = $1
                          AND action = 'report.read' AND actor_id = $2) AS seen",
        params![id.to_string(), me.0],
    )
    .await?;
    if looked.is_some_and(|looked| looked.seen) {
        return Ok(());
    }
    cx.write(
        move |tx| async move { note(&tx, Deed::ReportRead, id, serde_json::Value::Null).await },
    )
    .await
}

/// Whether an officer may open a file of this message: it was reported, and they work on reports of
/// its country.
pub(crate) async fn may_open_file(cx: &Cx, message: MessageId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Reported {
        id: Uuid,
    }
    let mut values = params![message.0];
    let mine = mine(cx, &mut values)?;
    let reported: Option<Reported> = one(
        cx.read(),
        format!("SELECT r.id FROM report r WHERE r.kind = 'message' AND r.subject_id = $1 AND {mine} LIMIT 1"),
        values,
    )
    .await?;
    match reported {
        Some(reported) => note_look(cx, ReportId(reported.id)).await,
        None => Err(AppError::NotFound),
    }
}
