//! Another e-mail address: both mailboxes have to agree, because whoever holds the address holds the
//! account. Asking for it here, what the links of the letters do in [`links`].

mod links;

pub use self::links::{confirm_email_change, email_link, stop_email_change, undo_email_change};

use super::{
    Known, by_email, note, password_change::require_password, remind, second_step::require_strong,
};
use crate::{
    Cx, Deed, Tx, session,
    sql::{one, params, run},
};
use domain::{
    AppError, AppResult, Problem, RuleBroken,
    access::site::act,
    account::{
        LINK_LIFETIME,
        email::{Asking, ChangeEmailForm, EmailChange, EmailView},
    },
    mail::Letter,
    text,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Purposes of the links in the letters to the two mailboxes.
const OLD: &str = "change-email-old";
const NEW: &str = "change-email-new";

/// Seconds after which somebody who asked too often may ask again.
const ASK_AGAIN_AFTER: u32 = 60 * 60;

/// The own address, and the change that waits.
pub async fn my_email(cx: &Cx) -> AppResult<EmailView> {
    #[derive(FromQueryResult)]
    struct Row {
        email: Option<String>,
        has_password: bool,
        new_email: Option<String>,
        old_confirmed_at: Option<i64>,
        new_confirmed_at: Option<i64>,
    }
    cx.lookup().site::<act::EditOwnProfile>()?;
    let me = cx.actor().person()?;
    let row: Row = one(
        cx.read(),
        "SELECT a.email, a.password_hash IS NOT NULL AS has_password,
                c.new_email, c.old_confirmed_at, c.new_confirmed_at
         FROM account a LEFT JOIN email_change c ON c.account_id = a.id AND c.expires_at > $2
         WHERE a.id = $1",
        params![me.id.0, cx.now().millis()],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let asking = if !me.email_confirmed {
        Asking::NotConfirmed
    } else if row.has_password {
        Asking::WithPassword
    } else if session::is_fresh(cx.read(), cx).await? {
        Asking::Fresh
    } else {
        Asking::SignInAgain
    };
    Ok(EmailView {
        email: row.email.unwrap_or_default(),
        change: row.new_email.map(|email| EmailChange {
            email,
            old_confirmed: row.old_confirmed_at.is_some(),
            new_confirmed: row.new_confirmed_at.is_some(),
        }),
        asking,
    })
}

#[derive(FromQueryResult)]
struct Account {
    email: String,
    name: String,
    lang: String,
    has_password: bool,
}

async fn account(conn: &impl ConnectionTrait, id: Uuid) -> AppResult<Account> {
    one(
        conn,
        "SELECT email, name, lang, password_hash IS NOT NULL AS has_password
         FROM account WHERE id = $1 AND email IS NOT NULL",
        params![id],
    )
    .await?
    .ok_or(AppError::NotFound)
}

/// Mails a link to the old and to the new address. Needs the password; from whoever has none, a
/// sign-in a short time ago. An address that belongs to another account gets a letter that says so,
/// and the page says the same.
///
/// # Errors
/// [`AppError::TooMany`] after three times within an hour.
pub async fn ask_email_change(cx: &Cx, form: ChangeEmailForm) -> AppResult<()> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    let me = cx.actor().person()?;
    if !me.email_confirmed {
        return Err(AppError::Rule(RuleBroken::EmailNotConfirmed));
    }
    let email = text::email(&form.email).map_err(|problem| AppError::field("email", problem))?;
    let has_password = account(cx.read(), me.id.0).await?.has_password;
    if has_password {
        require_password(cx, form.current).await?;
    }
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?;
        require_strong(&tx, me).await?;
        if !has_password {
            tx.require_fresh().await?;
        }
        let account = account(tx.conn(), me.id.0).await?;
        if account.email == email {
            return Err(AppError::field("email", Problem::Unchanged));
        }
        if !tx.may_send_link(OLD, me.id.0).await? {
            return Err(AppError::TooMany {
                retry_after_secs: ASK_AGAIN_AFTER,
            });
        }
        forget_email_change(&tx, me.id.0).await?;
        run(
            tx.conn(),
            "INSERT INTO email_change (account_id, new_email, expires_at) VALUES ($1, $2, $3)",
            params![me.id.0, email.as_str(), tx.now() + LINK_LIFETIME],
        )
        .await?;
        ask_mailboxes(&tx, me.id.0, account, &email).await?;
        note(&tx, Deed::AccountAskEmailChange, me.id.0).await
    })
    .await
}

async fn ask_mailboxes(tx: &Tx, id: Uuid, account: Account, email: &str) -> AppResult<()> {
    let Account { name, lang, .. } = account;
    let old = Letter::EmailChangeOld {
        name: name.clone(),
        new_email: email.to_owned(),
        token: tx.issue_token(OLD, Some(id), "").await?,
    };
    tx.send(&account.email, &lang, &old).await?;
    match by_email(tx.conn(), email).await? {
        Some(known) if belongs(&known) => remind(tx, known, email).await,
        _ => {
            let token = tx.issue_token(NEW, Some(id), "").await?;
            let new = Letter::EmailChangeNew { name, token };
            tx.send(email, &lang, &new).await
        }
    }
}

/// Whether the address of this account is known to be theirs: its mailbox has answered, or the
/// operator says so.
fn belongs(known: &Known) -> bool {
    known.email_confirmed_at.is_some() || known.officer
}

/// Nothing waits any more, and the links are useless.
pub(super) async fn forget_email_change(tx: &Tx, id: Uuid) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM email_change WHERE account_id = $1",
        params![id],
    )
    .await?;
    tx.void_tokens(OLD, id).await?;
    tx.void_tokens(NEW, id).await
}

/// Stops the own change.
pub async fn cancel_email_change(cx: &Cx) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id.0;
        forget_email_change(&tx, me).await?;
        note(&tx, Deed::AccountStopEmailChange, me).await
    })
    .await
}

#[cfg(test)]
mod tests;
