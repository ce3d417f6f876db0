//! How much one person sends in a day: messages to strangers, and files.

use crate::{
    Tx,
    daily::again_at,
    file::StoredFile,
    sql::{one, params},
};
use domain::{
    AppError, AppResult,
    access::Person,
    id::{AccountId, ConversationId},
    time::DAY,
};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// Refuses what is too much for a day, and tells whether the message goes to strangers: to
/// somebody who is no contact and has not written in this conversation. The own row is locked first,
/// so that two messages at the same moment count one after the other.
pub(super) async fn within_daily_limits(
    tx: &Tx,
    me: &Person,
    id: ConversationId,
    files: &[StoredFile],
) -> AppResult<bool> {
    #[derive(FromQueryResult)]
    struct Strangers {
        some: bool,
    }
    #[derive(FromQueryResult)]
    struct Earlier {
        created_at: i64,
    }
    tx.one_after_the_other(me.id).await?;
    if !files.is_empty() {
        let sent = sent_files(tx.conn(), me.id, tx.now()).await?;
        let more: u64 = files.iter().map(|file| file.size).sum();
        if sent.bytes().saturating_add(more) > tx.cx().daily().message_files {
            return Err(sent.too_many(tx.now()));
        }
    }
    let strangers: Option<Strangers> = one(
        tx.conn(),
        "SELECT EXISTS (SELECT 1 FROM participant o
             WHERE o.conversation_id = $1 AND o.account_id <> $2 AND o.left_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = $1 AND m.author_id = o.account_id)
               AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.state = 'accepted'
                    AND ((k.low_id = $2 AND k.high_id = o.account_id) OR (k.low_id = o.account_id AND k.high_id = $2)))
         ) AS some",
        params![id.0, me.id.0],
    )
    .await?;
    if !strangers.is_some_and(|strangers| strangers.some) {
        return Ok(false);
    }
    let limit = tx.cx().daily().messages;
    // The one that has to be a day old before the next can go.
    let earlier: Option<Earlier> = one(
        tx.conn(),
        format!(
            "SELECT created_at FROM message WHERE author_id = $1 AND to_strangers AND created_at > $2
             ORDER BY created_at DESC LIMIT 1 OFFSET {}",
            limit.saturating_sub(1)
        ),
        params![me.id.0, tx.now() - DAY],
    )
    .await?;
    match earlier {
        Some(Earlier { created_at }) => Err(again_at(created_at + DAY, tx.now())),
        None if limit == 0 => Err(again_at(tx.now() + DAY, tx.now())),
        None => Ok(true),
    }
}

/// What somebody sent within a day.
#[derive(FromQueryResult)]
pub(super) struct SentFiles {
    bytes: i64,
    first: Option<i64>,
}

impl SentFiles {
    pub(super) fn bytes(&self) -> u64 {
        self.bytes.unsigned_abs()
    }

    pub(super) fn too_many(&self, now: i64) -> AppError {
        again_at(self.first.unwrap_or(now) + DAY, now)
    }
}

pub(super) async fn sent_files(
    conn: &impl ConnectionTrait,
    me: AccountId,
    now: i64,
) -> AppResult<SentFiles> {
    let sent = one(
        conn,
        "SELECT CAST(COALESCE(SUM(f.size), 0) AS BIGINT) AS bytes, MIN(f.created_at) AS first
         FROM file f JOIN message_file l ON l.file_id = f.id WHERE f.owner_id = $1 AND f.created_at > $2",
        params![me.0, now - DAY],
    )
    .await?;
    Ok(sent.unwrap_or(SentFiles {
        bytes: 0,
        first: None,
    }))
}
