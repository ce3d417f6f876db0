//! New passwords: with a mailed link, or with the present one.

use super::{
    by_email, confirm_address,
    email_change::forget_email_change,
    forget_ways_in,
    merge::{merged_into, point_to_kept},
    note,
    officer::OFFICER,
    second_step::SECOND_STEP,
};
use crate::{
    Cx, Deed, password,
    sql::{one, params, run},
    token,
};
use domain::{
    AppError, AppResult, Problem,
    access::site::act,
    account::{ChangePasswordForm, NewPasswordForm, PASSWORD_MAX},
    id::AccountId,
    mail::Letter,
    text,
};
use sea_orm::FromQueryResult;

pub(super) const RESET: &str = "reset-password";

/// Mails a link to choose a new password. Says the same for unknown addresses.
pub async fn ask_new_password(cx: &Cx, email: &str) -> AppResult<()> {
    let email = text::email(email).map_err(|problem| AppError::field("email", problem))?;
    cx.write(move |tx| async move {
        let Some(known) = by_email(tx.conn(), &email).await? else {
            return match merged_into(tx.conn(), &email).await? {
                Some(merged) => point_to_kept(&tx, &email, merged).await,
                None => Ok(()),
            };
        };
        if !tx.may_send_link(RESET, known.id).await? {
            return Ok(());
        }
        let token = tx.issue_token(RESET, Some(known.id), "").await?;
        let letter = Letter::ResetPassword {
            name: known.name,
            token,
        };
        tx.send(&email, &known.lang, &letter).await
    })
    .await
}

/// Whether a link to choose a password still works. Looking at it does not use it up.
pub async fn new_password_link_holds(cx: &Cx, token: &str) -> AppResult<bool> {
    token::holds(cx, &[RESET, OFFICER], token).await
}

/// Sets a new password with a mailed link; every session ends, and the mailbox counts as confirmed.
pub async fn choose_new_password(cx: &Cx, form: NewPasswordForm) -> AppResult<()> {
    let typed = domain::account::password(&form.password, password::is_common)
        .map_err(|problem| AppError::field("password", problem))?;
    let hash = password::hash(typed).await?;
    cx.write(move |tx| async move {
        let (redeemed, by_operator) = match tx.redeem_token(RESET, &form.token).await {
            Err(AppError::Expired) => (tx.redeem_token(OFFICER, &form.token).await?, true),
            other => (other?, false),
        };
        let id = redeemed.account_id.ok_or(AppError::Expired)?;
        if by_operator {
            // The way back for an officer whose phone and codes are gone.
            forget_ways_in(&tx, id).await?;
        }
        confirm_address(&tx, id).await?;
        run(
            tx.conn(),
            "UPDATE account SET password_hash = $1 WHERE id = $2",
            params![hash, id],
        )
        .await?;
        tx.void_tokens(RESET, id).await?;
        tx.void_tokens(SECOND_STEP, id).await?;
        forget_email_change(&tx, id).await?;
        tx.end_sessions(AccountId(id)).await?;
        tx.send_to_account(id, |name| Letter::PasswordChanged { name })
            .await?;
        note(&tx, Deed::AccountChoosePassword, id).await
    })
    .await
}

/// Asks for the password of the signed-in person again, where a session is not enough (SECURITY 27):
/// somebody else may sit at the device. Returns its hash.
///
/// # Errors
/// [`Problem::NotYourPassword`] at the field `current`.
pub(super) async fn require_password(cx: &Cx, typed: String) -> AppResult<Option<String>> {
    #[derive(FromQueryResult)]
    struct Row {
        password_hash: Option<String>,
    }
    let row: Option<Row> = one(
        cx.read(),
        "SELECT password_hash FROM account WHERE id = $1",
        params![cx.actor().person()?.id.0],
    )
    .await?;
    let stored = row.and_then(|row| row.password_hash);
    let short = typed.chars().take(PASSWORD_MAX as usize + 1).collect();
    if password::verify(short, stored.clone()).await? {
        Ok(stored)
    } else {
        Err(AppError::field("current", Problem::NotYourPassword))
    }
}

/// Changes the signed-in person's password; needs the present one. All other sessions end.
pub async fn change_password(cx: &Cx, form: ChangePasswordForm) -> AppResult<()> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    let me = cx.actor().person()?.id;
    let (current, new) = form.parse(password::is_common)?;
    let stored = require_password(cx, current).await?;
    let hash = password::hash(new).await?;
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let person = tx.cx().actor().person()?;
        // Changed at the same moment on another device: that one won.
        let changed = run(
            tx.conn(),
            "UPDATE account SET password_hash = $1 WHERE id = $2 AND password_hash = $3",
            params![hash, me.0, stored],
        )
        .await?;
        if changed == 0 {
            return Err(AppError::field("current", Problem::NotYourPassword));
        }
        tx.void_tokens(RESET, me.0).await?;
        tx.void_tokens(SECOND_STEP, me.0).await?;
        forget_email_change(&tx, me.0).await?;
        tx.end_other_sessions(me, person.session).await?;
        tx.send_to_account(me.0, |name| Letter::PasswordChanged { name })
            .await?;
        note(&tx, Deed::AccountChangePassword, me.0).await
    })
    .await
}
