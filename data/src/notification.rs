//! Notifications: what a person is told on the page.

use crate::{
    Cx, Tx,
    context::new_id,
    entity::notification,
    sql::{DbResult, all, params, run},
};
use domain::{AppError, AppResult, Timestamp, id::NotificationId, notification::Notice};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// Notifications on one page.
const PAGE: u64 = 50;

impl Tx {
    /// Tells a person on the page.
    pub(crate) async fn notify(&self, account: Uuid, notice: &Notice) -> AppResult<()> {
        let notice = serde_json::to_string(notice).map_err(|_| AppError::Internal {
            reference: String::new(),
        })?;
        notification::Entity::insert(notification::ActiveModel {
            id: Set(new_id()),
            account_id: Set(account),
            notice: Set(notice),
            created_at: Set(self.now()),
            read_at: Set(None),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(())
    }
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct NotificationView {
    pub id: NotificationId,
    pub notice: Notice,
    pub at: Timestamp,
    pub unread: bool,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    notice: String,
    created_at: i64,
    read_at: Option<i64>,
}

/// The newest notifications of the signed-in person.
pub async fn list(cx: &Cx) -> AppResult<Vec<NotificationView>> {
    let me = cx.actor().person()?.id;
    let rows: Vec<Row> = all(
        cx.read(),
        format!("SELECT id, notice, created_at, read_at FROM notification WHERE account_id = $1 ORDER BY id DESC LIMIT {PAGE}"),
        params![me.0],
    )
    .await?;
    Ok(rows
        .into_iter()
        // A kind that a newer version wrote is skipped, not a fault.
        .filter_map(|row| {
            Some(NotificationView {
                id: row.id.into(),
                notice: serde_json::from_str(&row.notice).ok()?,
                at: Timestamp::from_millis(row.created_at),
                unread: row.read_at.is_none(),
            })
        })
        .collect())
}

/// Marks all of the signed-in person's notifications as read.
pub async fn mark_all_read(cx: &Cx) -> AppResult<()> {
    let me = cx.actor().person()?.id;
    let now = cx.now().millis();
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "UPDATE notification SET read_at = $1 WHERE account_id = $2 AND read_at IS NULL",
            params![now, me.0],
        )
        .await
        .map(|_| ())
    })
    .await
}
