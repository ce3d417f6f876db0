//! New passwords: with a mailed link, or with the present one.

use super::{by_email, note, officer::OFFICER};
use crate::{
    Cx, password,
    sql::{one, params, run},
    token,
};
use domain::{
    AppError, AppResult, Problem,
    access::site::act,
    account::{ChangePasswordForm, NewPasswordForm},
    id::AccountId,
    mail::Letter,
    text,
};
use sea_orm::FromQueryResult;

const RESET: &str = "reset-password";

/// Mails a link to choose a new password. Says the same for unknown addresses.
pub async fn ask_new_password(cx: &Cx, email: &str) -> AppResult<()> {
    let email = text::email(email).map_err(|problem| AppError::field("email", problem))?;
    cx.write(move |tx| async move {
        let Some(known) = by_email(tx.conn(), &email).await? else {
            return Ok(());
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
        let redeemed = match tx.redeem_token(RESET, &form.token).await {
            Err(AppError::Expired) => tx.redeem_token(OFFICER, &form.token).await?,
            other => other?,
        };
        let id = redeemed.account_id.ok_or(AppError::Expired)?;
        run(
            tx.conn(),
            "UPDATE account SET password_hash = $1, email_confirmed_at = COALESCE(email_confirmed_at, $2) WHERE id = $3",
            params![hash, tx.now(), id],
        )
        .await?;
        tx.void_tokens(RESET, id).await?;
        tx.end_sessions(AccountId(id)).await?;
        tx.send_to_account(id, |name| Letter::PasswordChanged { name }).await?;
        note(&tx, "account.choose_password", id).await
    })
    .await
}

/// Changes the signed-in person's password; needs the present one. All other sessions end.
pub async fn change_password(cx: &Cx, form: ChangePasswordForm) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Row {
        password_hash: Option<String>,
    }
    cx.lookup().site::<act::EditOwnProfile>()?;
    let me = cx.actor().person()?.id;
    let (current, new) = form.parse(password::is_common)?;
    let row: Option<Row> = one(
        cx.read(),
        "SELECT password_hash FROM account WHERE id = $1",
        params![me.0],
    )
    .await?;
    let stored = row.and_then(|row| row.password_hash);
    let wrong = || AppError::field("current", Problem::NotYourPassword);
    if !password::verify(current, stored.clone()).await? {
        return Err(wrong());
    }
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
            return Err(wrong());
        }
        tx.void_tokens(RESET, me.0).await?;
        tx.end_other_sessions(me, person.session).await?;
        tx.send_to_account(me.0, |name| Letter::PasswordChanged { name })
            .await?;
        note(&tx, "account.change_password", me.0).await
    })
    .await
}
