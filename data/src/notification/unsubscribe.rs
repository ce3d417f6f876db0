//! Stopping letters with a link in one of them, without signing in (RFC 8058).
//!
//! Who has the link has the letter: the token in it is the permission. Only its hash is kept.

use super::choice::choices;
use crate::{
    Cx, Deed, Tx,
    entity::unsubscribe_link,
    sql::{DbResult, one, params, run, stored},
    token,
};
use domain::{
    AppError, AppResult,
    notification::{Choice, Delivery, Mailing, NoticeKind, Subscription},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// Makes the link of a letter: its token.
pub(super) async fn link(
    tx: &Tx,
    account: Uuid,
    mailing: Mailing,
    mail: Uuid,
) -> AppResult<String> {
    let token = token::random_token()?;
    unsubscribe_link::Entity::insert(unsubscribe_link::ActiveModel {
        token_hash: Set(token::hash(&token)),
        account_id: Set(account),
        kind: Set(mailing.as_str().to_owned()),
        mail_id: Set(mail),
        created_at: Set(tx.now()),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(token)
}

#[derive(FromQueryResult)]
struct LinkRow {
    account_id: Uuid,
    kind: String,
}

async fn find(conn: &impl ConnectionTrait, typed: &str) -> AppResult<(Uuid, Mailing)> {
    let row: LinkRow = one(
        conn,
        "SELECT account_id, kind FROM unsubscribe_link WHERE token_hash = $1",
        params![token::hash(typed)],
    )
    .await?
    .ok_or(AppError::Expired)?;
    Ok((row.account_id, stored(&row.kind)?))
}

/// What a link stops, and whether such letters still come.
///
/// # Errors
/// [`AppError::Expired`] for a link that is none, or too old.
pub async fn subscription(cx: &Cx, token: &str) -> AppResult<Subscription> {
    let (account, mailing) = find(cx.read(), token).await?;
    let choices = choices(cx.read(), account).await?;
    let is_on = match mailing {
        Mailing::Kind(kind) => {
            choices.delivery(kind, None).by_mail()
                || choices
                    .0
                    .iter()
                    .any(|one| one.kind == kind && one.delivery.by_mail())
        }
        Mailing::Digest => choices.0.iter().any(|one| one.delivery.is_collected()),
    };
    Ok(Subscription { mailing, is_on })
}

/// Stops letters as the link says: what they told stands on the page from now on. Pressing twice is
/// pressing once.
///
/// # Errors
/// [`AppError::Expired`] for a link that is none, or too old.
pub async fn unsubscribe(cx: &Cx, token: String) -> AppResult<()> {
    cx.write(move |tx| async move {
        let (account, mailing) = find(tx.conn(), &token).await?;
        match mailing {
            Mailing::Kind(kind) => stop_kind(&tx, account, kind).await?,
            Mailing::Digest => {
                run(
                    tx.conn(),
                    "UPDATE notification_choice SET delivery = 'page'
                     WHERE account_id = $1 AND delivery IN ('daily', 'weekly')",
                    params![account],
                )
                .await?;
            }
        }
        // Letters that wait for the morning, or for the mail server, do not come either.
        run(
            tx.conn(),
            "DELETE FROM outbox_mail WHERE state = 'waiting' AND id IN
                 (SELECT mail_id FROM unsubscribe_link WHERE account_id = $1 AND kind = $2)",
            params![account, mailing.as_str()],
        )
        .await?;
        tx.audit_account(
            Deed::AccountUnsubscribe,
            account,
            serde_json::json!({ "kind": mailing.as_str() }),
        )
        .await
    })
    .await
}

async fn stop_kind(tx: &Tx, account: Uuid, kind: NoticeKind) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE notification_choice SET delivery = 'page'
         WHERE account_id = $1 AND kind = $2 AND delivery IN ('at-once', 'daily', 'weekly')",
        params![account, kind.as_str()],
    )
    .await?;
    let choices = choices(tx.conn(), account).await?;
    if choices.delivery(kind, None).by_mail() {
        let choice = Choice {
            kind,
            project: None,
            delivery: Delivery::Page,
        };
        tx.choose(account, choice).await?;
    }
    Ok(())
}
