//! Messages between staff: the inbox, reading, writing.
//!
//! What everybody in a conversation sees is kept with each of them (`participant`): the last
//! message, and how many are not read. So a block shows nowhere: who is blocked writes on to the
//! others, and the list of who blocked them does not move.

mod limits;
mod list;
mod read;
mod send;
#[cfg(test)]
mod tests;

pub(crate) use self::send::write_to;
pub use self::{
    list::{conversations, search},
    read::{new, read},
    send::{announce, may_send, send, too_much},
};

use crate::{
    Audit, Cx, Deed,
    people::picture_for,
    report::{self, is_withheld},
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult,
    access::conversation::act,
    id::{AccountId, ConversationId, MessageId},
    message::view::Other,
    report::ReportedKind,
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// A condition on `message m`: the reader sees it. What somebody writes after one of the two
/// blocked the other is not seen; what was written before stays.
pub(crate) fn seen_by(reader: &str) -> String {
    format!(
        "NOT EXISTS (SELECT 1 FROM contact b WHERE b.state = 'blocked' AND b.answered_at <= m.created_at
              AND ((b.low_id = {reader} AND b.high_id = m.author_id)
                OR (b.low_id = m.author_id AND b.high_id = {reader})))"
    )
}

#[derive(FromQueryResult)]
struct OtherRow {
    conversation_id: Uuid,
    id: Uuid,
    name: String,
    picture: Option<Uuid>,
}

/// Who else takes part in these conversations, in the order in which they came.
async fn others(cx: &Cx, conversations: &[Uuid]) -> AppResult<Vec<(Uuid, Other)>> {
    if conversations.is_empty() {
        return Ok(Vec::new());
    }
    let mut values: Vec<Value> = params![cx.actor().person()?.id.0];
    let places: Vec<String> = (2..=conversations.len() + 1)
        .map(|place| format!("${place}"))
        .collect();
    values.extend(conversations.iter().map(|id| Value::from(*id)));
    let rows: Vec<OtherRow> = all(
        cx.read(),
        format!(
            "SELECT p.conversation_id, a.id, a.name, {picture} AS picture
             FROM participant p JOIN account a ON a.id = p.account_id
             WHERE p.conversation_id IN ({}) AND p.account_id <> $1 AND p.left_at IS NULL
             ORDER BY p.joined_at, a.name, a.id",
            places.join(", "),
            picture = picture_for("$1"),
        ),
        values,
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let other = Other {
                id: AccountId(row.id),
                name: row.name,
                picture: row.picture.map(Into::into),
            };
            (row.conversation_id, other)
        })
        .collect())
}

/// Takes no part any more: the rest goes on without.
pub async fn leave(cx: &Cx, id: ConversationId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .conversation(id)
            .permit::<act::Leave>()
            .await?;
        run(
            tx.conn(),
            "UPDATE participant SET left_at = $1, unread = 0 WHERE conversation_id = $2 AND account_id = $3",
            params![tx.now(), id.0, tx.cx().actor().person()?.id.0],
        )
        .await?;
        let entry = Audit {
            action: Deed::ConversationLeave,
            target: "conversation",
            id: id.0,
        };
        tx.audit(entry, serde_json::Value::Null).await
    })
    .await
}

/// Whether the actor may open a file of this message: as long as they may read the message, or as an
/// officer to whom it was reported.
pub(crate) async fn may_open_file(cx: &Cx, message: MessageId) -> AppResult<()> {
    match may_read(cx, message).await {
        Err(AppError::NotFound) => report::may_open_file(cx, message).await,
        other => other,
    }
}

async fn may_read(cx: &Cx, message: MessageId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Row {
        conversation_id: Uuid,
    }
    let me = cx.actor().person()?.id;
    let row: Option<Row> = one(
        cx.read(),
        format!(
            "SELECT m.conversation_id FROM message m
             WHERE m.id = $1 AND {} AND (m.author_id = $2 OR NOT {})",
            seen_by("$2"),
            is_withheld(ReportedKind::Message, "m.id")
        ),
        params![message.0, me.0],
    )
    .await?;
    let row = row.ok_or(AppError::NotFound)?;
    cx.lookup()
        .conversation(ConversationId(row.conversation_id))
        .permit::<act::Read>()
        .await
        .map(|_| ())
}
