//! Collected letters: what is new, once a day or once a week.
//!
//! A row that waits for one carries the moment. Taking the moment away and putting the letter into
//! the outbox is one transaction, so that no news is lost and none is told twice.

use super::{choice::choices, tell::Reader};
use crate::{
    Cx, Tx,
    sql::{all, params},
};
use domain::{
    AppResult,
    id::ProjectId,
    mail::{DIGEST_LINES, Letter},
    notification::{Mailing, Notice},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// People written to in one run of the job; the rest in the next.
const PEOPLE: usize = 2_000;

/// Writes the collected letters that are due.
pub(crate) async fn send_digests(cx: &Cx) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Row {
        account_id: Uuid,
    }
    let due: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT account_id FROM notification WHERE digest_at <= $1
             GROUP BY account_id ORDER BY MIN(digest_at), account_id LIMIT {PEOPLE}"
        ),
        params![cx.now().millis()],
    )
    .await?;
    for Row { account_id } in due {
        // Each in a transaction of its own: what fails for one does not keep the others waiting.
        let sent = cx.write(move |tx| async move { send(&tx, account_id).await });
        if let Err(error) = sent.await {
            tracing::warn!(%error, "a collected letter was not written");
        }
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct NewsRow {
    id: Uuid,
    notice: String,
    project_id: Option<Uuid>,
    read_at: Option<i64>,
}

/// One person's letter: what is still unread, and still wanted.
async fn send(tx: &Tx, account: Uuid) -> AppResult<()> {
    let mut rows: Vec<NewsRow> = all(
        tx.conn(),
        "UPDATE notification SET digest_at = NULL WHERE account_id = $1 AND digest_at <= $2
         RETURNING id, notice, project_id, read_at",
        params![account, tx.now()],
    )
    .await?;
    rows.sort_by_key(|row| row.id);
    let choices = choices(tx.conn(), account).await?;
    let mut news: Vec<Notice> = rows
        .into_iter()
        .filter(|row| row.read_at.is_none())
        .filter_map(|row| {
            let notice: Notice = serde_json::from_str(&row.notice).ok()?;
            let delivery = choices.delivery(notice.kind(), row.project_id.map(ProjectId));
            delivery.by_mail().then_some(notice)
        })
        .collect();
    let more = news.len().saturating_sub(DIGEST_LINES);
    news.truncate(DIGEST_LINES);
    let Some(reader) = Reader::load(tx, account).await? else {
        return Ok(());
    };
    if news.is_empty() {
        return Ok(());
    }
    let letter = Letter::Digest {
        name: reader.name.clone(),
        news,
        more: i64::try_from(more).unwrap_or(i64::MAX),
    };
    tx.mail(account, &reader, &letter, Mailing::Digest, tx.now())
        .await
}
