//! Conversations of both accounts: two people have one only, and nobody is in one twice.

use super::settle::repair;
use crate::{
    Tx,
    sql::{all, params, run},
};
use domain::AppResult;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Makes one of each two.
pub(super) async fn conversations(tx: &Tx, keep: Uuid, goes: Uuid) -> AppResult<()> {
    with_oneself(tx, keep, goes).await?;
    for (stays, ends) in doubled(tx, keep, goes).await? {
        join(tx, stays, ends, keep, goes).await?;
    }
    twice_in_one(tx, keep, goes).await?;
    repair(tx, "conversation", keep, goes).await
}

/// What the two wrote to each other becomes a conversation with nobody else in it.
async fn with_oneself(tx: &Tx, keep: Uuid, goes: Uuid) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE conversation SET kind = 'several', low_id = NULL, high_id = NULL,
                title = (SELECT a.name FROM account a WHERE a.id = $2)
         WHERE low_id IN ($1, $2) AND high_id IN ($1, $2)",
        params![keep, goes],
    )
    .await
    .map(drop)
}

/// Conversations that both have with the same third person: that of the account that stays first.
async fn doubled(tx: &Tx, keep: Uuid, goes: Uuid) -> AppResult<Vec<(Uuid, Uuid)>> {
    #[derive(FromQueryResult)]
    struct Row {
        stays: Uuid,
        ends: Uuid,
    }
    let rows: Vec<Row> = all(
        tx.conn(),
        "SELECT k.id AS stays, g.id AS ends FROM conversation g JOIN conversation k
             ON (g.low_id = $2 OR g.high_id = $2) AND (k.low_id = $1 OR k.high_id = $1)
            AND CASE WHEN g.low_id = $2 THEN g.high_id ELSE g.low_id END
              = CASE WHEN k.low_id = $1 THEN k.high_id ELSE k.low_id END",
        params![keep, goes],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.stays, row.ends)).collect())
}

/// The messages of one go into the other; what somebody had not read stays unread.
async fn join(tx: &Tx, stays: Uuid, ends: Uuid, keep: Uuid, goes: Uuid) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE message SET conversation_id = $1 WHERE conversation_id = $2",
        params![stays, ends],
    )
    .await?;
    run(
        tx.conn(),
        format!(
            "UPDATE participant SET {TOGETHER}, unread = participant.unread + g.unread
             FROM participant g WHERE participant.conversation_id = $1 AND g.conversation_id = $2
              AND (g.account_id = participant.account_id OR (g.account_id = $4 AND participant.account_id = $3))"
        ),
        params![stays, ends, keep, goes],
    )
    .await?;
    run(
        tx.conn(),
        "UPDATE conversation SET last_message_at = g.last_message_at FROM conversation g
         WHERE conversation.id = $1 AND g.id = $2 AND g.last_message_at > conversation.last_message_at",
        params![stays, ends],
    )
    .await?;
    for sql in [
        "DELETE FROM participant WHERE conversation_id = $1",
        "DELETE FROM conversation WHERE id = $1",
    ] {
        run(tx.conn(), sql, params![ends]).await?;
    }
    Ok(())
}

/// A place in a conversation, made of `participant` and `g`.
const TOGETHER: &str =
    "joined_at = CASE WHEN g.joined_at < participant.joined_at THEN g.joined_at ELSE participant.joined_at END,
     left_at = CASE WHEN g.left_at IS NULL THEN NULL ELSE participant.left_at END,
     last_message_id = CASE WHEN g.last_at > participant.last_at OR participant.last_message_id IS NULL
                            THEN g.last_message_id ELSE participant.last_message_id END,
     last_at = CASE WHEN g.last_at > participant.last_at THEN g.last_at ELSE participant.last_at END";

/// Of conversations of several in which both are, one place stays.
async fn twice_in_one(tx: &Tx, keep: Uuid, goes: Uuid) -> AppResult<()> {
    run(
        tx.conn(),
        format!(
            "UPDATE participant SET {TOGETHER},
                    unread = CASE WHEN g.unread < participant.unread THEN g.unread ELSE participant.unread END
             FROM participant g WHERE participant.account_id = $1 AND g.account_id = $2
              AND g.conversation_id = participant.conversation_id"
        ),
        params![keep, goes],
    )
    .await?;
    run(
        tx.conn(),
        "DELETE FROM participant WHERE account_id = $2
            AND conversation_id IN (SELECT k.conversation_id FROM participant k WHERE k.account_id = $1)",
        params![keep, goes],
    )
    .await
    .map(drop)
}
