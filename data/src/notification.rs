//! Notifications: what a person is told on the page and by mail, as they chose.

mod choice;
mod digest;
mod hours;
mod tell;
#[cfg(test)]
mod tests;
mod unsubscribe;

pub(crate) use self::digest::send_digests;
pub use self::{
    choice::{save_choices, save_times, settings},
    unsubscribe::{subscription, unsubscribe},
};

use crate::{
    Cx, reference,
    sql::{all, params, run},
};
use domain::{
    AppResult, Timestamp,
    id::NotificationId,
    notification::{NOTIFICATIONS_PER_PAGE, Notice, NotificationView, Notifications},
    reference::ReferenceKind,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    notice: String,
    created_at: i64,
    read_at: Option<i64>,
}

/// The newest notifications of the signed-in person, or those before a certain one.
pub async fn list(cx: &Cx, before: Option<NotificationId>) -> AppResult<Notifications> {
    let me = cx.actor().person()?.id;
    let mut values = params![me.0];
    let older = match before {
        Some(id) => {
            values.push(id.0.into());
            "AND id < $2"
        }
        None => "",
    };
    let limit = NOTIFICATIONS_PER_PAGE + 1;
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT id, notice, created_at, read_at FROM notification
             WHERE account_id = $1 {older} ORDER BY id DESC LIMIT {limit}"
        ),
        values,
    )
    .await?;
    let more = rows.len() > NOTIFICATIONS_PER_PAGE;
    rows.truncate(NOTIFICATIONS_PER_PAGE);
    let next = rows.last().filter(|_| more).map(|row| row.id.into());
    let mut list: Vec<_> = rows.into_iter().filter_map(Row::into_view).collect();
    name_countries(cx, &mut list).await?;
    Ok(Notifications { list, next })
}

impl Row {
    /// A kind that a newer version wrote is skipped, not a fault.
    fn into_view(self) -> Option<NotificationView> {
        Some(NotificationView {
            id: self.id.into(),
            notice: serde_json::from_str(&self.notice).ok()?,
            at: Timestamp::from_millis(self.created_at),
            unread: self.read_at.is_none(),
        })
    }
}

/// Notices carry the code of a country; readers get its name in their language.
async fn name_countries(cx: &Cx, list: &mut [NotificationView]) -> AppResult<()> {
    let mut codes: Vec<&mut String> = list
        .iter_mut()
        .filter_map(|one| match &mut one.notice {
            Notice::ProjectDecided { country, .. } => Some(country),
            _ => None,
        })
        .collect();
    if codes.is_empty() {
        return Ok(());
    }
    let lists = reference::lists(cx).await?;
    for code in &mut codes {
        **code = lists.name(ReferenceKind::Country, code);
    }
    Ok(())
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
