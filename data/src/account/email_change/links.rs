//! What the links of the letters do: one of the two mailboxes agrees or stops it, the old one takes it
//! back.

use super::{NEW, OLD, account, belongs, forget_email_change};
use crate::{
    Cx, Deed, Tx,
    account::{
        CONFIRM, by_email, note,
        password_change::RESET,
        second_step::{SECOND_STEP, forget_second_step, is_officer},
    },
    jobs::Task,
    sql::{DbResult, one, params, run, statement},
    token,
};
use domain::{
    AppError, AppResult,
    account::{
        LINK_LIFETIME,
        email::{EmailLink, EmailStep, UNDO_LIFETIME},
    },
    id::AccountId,
    mail::Letter,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Purpose of the link with which the old mailbox takes a change back.
const UNDO: &str = "undo-email-change";

/// What a link of one of the letters is about. Looking at it does not use it up.
///
/// # Errors
/// [`AppError::Expired`].
pub async fn email_link(cx: &Cx, token: &str) -> AppResult<EmailLink> {
    #[derive(FromQueryResult)]
    struct Row {
        purpose: String,
        data: String,
        name: String,
        new_email: Option<String>,
    }
    let row: Option<Row> = one(
        cx.read(),
        "SELECT t.purpose, t.data, a.name, c.new_email
         FROM one_time_token t JOIN account a ON a.id = t.account_id
         LEFT JOIN email_change c ON c.account_id = a.id AND c.expires_at > $2
         WHERE t.token_hash = $1 AND t.used_at IS NULL AND t.expires_at > $2",
        params![token::hash(token), cx.now().millis()],
    )
    .await?;
    let row = row.ok_or(AppError::Expired)?;
    match (row.purpose.as_str(), row.new_email) {
        (OLD | NEW, Some(new_email)) => Ok(EmailLink::Ask {
            name: row.name,
            new_email,
        }),
        (UNDO, _) => Ok(EmailLink::Undo {
            old_email: row.data,
        }),
        _ => Err(AppError::Expired),
    }
}

/// Uses a link of one of the two letters: that mailbox agrees. With both, the address changes, and
/// everybody who is signed in with the account is signed out but the one who did it.
pub async fn confirm_email_change(cx: &Cx, token: &str) -> AppResult<EmailStep> {
    #[derive(FromQueryResult)]
    struct Waiting {
        new_email: String,
        old_confirmed_at: Option<i64>,
        new_confirmed_at: Option<i64>,
    }
    let token = token.to_owned();
    cx.write(move |tx| async move {
        let (id, side) = redeem(&tx, &token).await?;
        let column = match side {
            Side::Old => "old_confirmed_at",
            Side::New => "new_confirmed_at",
        };
        run(
            tx.conn(),
            format!("UPDATE email_change SET {column} = $1 WHERE account_id = $2"),
            params![tx.now(), id],
        )
        .await?;
        let waiting: Waiting = one(
            tx.conn(),
            "SELECT new_email, old_confirmed_at, new_confirmed_at FROM email_change
             WHERE account_id = $1 AND expires_at > $2",
            params![id, tx.now()],
        )
        .await?
        .ok_or(AppError::Expired)?;
        if waiting.old_confirmed_at.is_none() || waiting.new_confirmed_at.is_none() {
            return Ok(EmailStep::Waiting);
        }
        change(&tx, id, &waiting.new_email).await?;
        Ok(EmailStep::Changed)
    })
    .await
}

/// Which of the two mailboxes answers.
enum Side {
    Old,
    New,
}

async fn redeem(tx: &Tx, token: &str) -> AppResult<(Uuid, Side)> {
    let (redeemed, side) = match tx.redeem_token(OLD, token).await {
        Err(AppError::Expired) => (tx.redeem_token(NEW, token).await?, Side::New),
        other => (other?, Side::Old),
    };
    Ok((redeemed.account_id.ok_or(AppError::Expired)?, side))
}

async fn change(tx: &Tx, id: Uuid, email: &str) -> AppResult<()> {
    let before = account(tx.conn(), id).await?;
    move_to(tx, id, email).await?;
    match tx.cx().actor().person() {
        Ok(person) if person.id.0 == id => {
            tx.end_other_sessions(person.id, person.session).await?;
        }
        _ => tx.end_sessions(AccountId(id)).await?,
    }
    let undo = tx
        .issue_token_for(UNDO, Some(id), &before.email, UNDO_LIFETIME)
        .await?;
    let letter = Letter::EmailChanged {
        name: before.name,
        undo: Some(undo),
    };
    tx.send(&before.email, &before.lang, &letter).await?;
    note(tx, Deed::AccountChangeEmail, id).await
}

/// Gives an account another address. What was sent to the one before opens nothing any more.
///
/// # Errors
/// [`AppError::Expired`] when the address has become somebody else's meanwhile.
async fn move_to(tx: &Tx, id: Uuid, email: &str) -> AppResult<()> {
    vacate(tx, email).await?;
    let sql = "UPDATE account SET email = $1, email_confirmed_at = $2 WHERE id = $3";
    tx.conn()
        .execute_raw(statement(tx.conn(), sql, params![email, tx.now(), id]))
        .await
        .unless_taken()?
        .ok_or(AppError::Expired)?;
    forget_email_change(tx, id).await?;
    tx.void_tokens(RESET, id).await?;
    tx.void_tokens(SECOND_STEP, id).await
}

/// Somebody registered with the address and never showed that it is theirs: whoever does show it has
/// it. What was registered is of no use to anybody and goes.
async fn vacate(tx: &Tx, email: &str) -> AppResult<()> {
    let Some(known) = by_email(tx.conn(), email).await? else {
        return Ok(());
    };
    if belongs(&known) {
        return Err(AppError::Expired);
    }
    run(
        tx.conn(),
        "UPDATE account SET email = NULL, password_hash = NULL WHERE id = $1",
        params![known.id],
    )
    .await?;
    tx.end_sessions(AccountId(known.id)).await?;
    tx.void_tokens(CONFIRM, known.id).await?;
    tx.void_tokens(RESET, known.id).await?;
    run(
        tx.conn(),
        "INSERT INTO erasure (account_id, asked_at, due_at) VALUES ($1, $2, $2)
         ON CONFLICT (account_id) DO UPDATE SET due_at = excluded.due_at",
        params![known.id, tx.now()],
    )
    .await?;
    let account = AccountId(known.id);
    tx.enqueue(&Task::EraseAccount { account }, tx.now()).await
}

/// Uses a link of one of the two letters to stop the change.
pub async fn stop_email_change(cx: &Cx, token: &str) -> AppResult<()> {
    let token = token.to_owned();
    cx.write(move |tx| async move {
        let (id, _) = redeem(&tx, &token).await?;
        forget_email_change(&tx, id).await?;
        note(&tx, Deed::AccountStopEmailChange, id).await
    })
    .await
}

/// Uses the link with which the old mailbox takes a change back. Whoever did it knew the password,
/// so that opens nothing any more: returns the token of a link to choose another. Everybody is signed
/// out, ways in that were added since the change was asked for are gone, and addresses that the
/// account had since cannot take this back in turn.
pub async fn undo_email_change(cx: &Cx, token: &str) -> AppResult<String> {
    let token = token.to_owned();
    cx.write(move |tx| async move {
        let undone = tx.redeem_token(UNDO, &token).await?;
        let id = undone.account_id.ok_or(AppError::Expired)?;
        let before = account(tx.conn(), id).await?;
        move_to(&tx, id, &undone.data).await?;
        run(
            tx.conn(),
            "UPDATE account SET password_hash = NULL WHERE id = $1",
            params![id],
        )
        .await?;
        run(
            tx.conn(),
            "UPDATE one_time_token SET used_at = $1
             WHERE account_id = $2 AND purpose = $3 AND used_at IS NULL AND created_at >= $4",
            params![tx.now(), id, UNDO, undone.created_at],
        )
        .await?;
        // Both mailboxes had agreed within the lifetime of their links.
        forget_new_ways_in(&tx, id, undone.created_at - LINK_LIFETIME).await?;
        tx.end_sessions(AccountId(id)).await?;
        let letter = Letter::EmailChanged {
            name: before.name,
            undo: None,
        };
        tx.send(&before.email, &before.lang, &letter).await?;
        note(&tx, Deed::AccountUndoChangeEmail, id).await?;
        tx.issue_token(RESET, Some(id), "").await
    })
    .await
}

/// Takes away what was added to open the account since a moment, maybe by a thief, and keeps what its
/// owner had before. The second step of an officer stays, so that an old mailbox alone never opens the
/// desk: the operator clears it.
async fn forget_new_ways_in(tx: &Tx, id: Uuid, since: i64) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct SecondStep {
        is_new: bool,
    }
    for sql in [
        "DELETE FROM passkey WHERE account_id = $1 AND added_at >= $2",
        "DELETE FROM linked_provider WHERE account_id = $1 AND linked_at >= $2",
    ] {
        run(tx.conn(), sql, params![id, since]).await?;
    }
    let step: Option<SecondStep> = one(
        tx.conn(),
        "SELECT since >= $2 AS is_new FROM second_step WHERE account_id = $1",
        params![id, since],
    )
    .await?;
    if step.is_some_and(|step| step.is_new) && !is_officer(tx, id).await? {
        forget_second_step(tx, id).await?;
    }
    Ok(())
}
