//! Signing in with the code, after the password was right.

use super::{HalfWay, SECOND_STEP, enter, has_second_step, key, seconds, totp};
use crate::{
    Cx, Deed, Tx,
    account::{locked::require_open, note},
    session::NewSession,
    sql::{params, run},
    token,
};
use domain::{
    AppError, AppResult, Problem,
    account::second_step::{Code, CodeForm},
    mail::Letter,
    time::MINUTE,
};
use uuid::Uuid;

/// Wrong codes in a row after which none is looked at for a while. Only who knows the password gets
/// this far, so nobody else can lock anybody out.
pub(super) const WRONG_CODES: i32 = 5;
/// How long that while is, in milliseconds.
pub(super) const WRONG_CODES_PAUSE: i64 = 15 * MINUTE;

/// Whether the second step of a sign-in can still be taken.
pub async fn sign_in_goes_on(cx: &Cx, token: &str) -> AppResult<bool> {
    token::holds(cx, &[SECOND_STEP], token).await
}

/// In, with both steps.
#[derive(Debug)]
pub struct Finished {
    pub session: NewSession,
    /// The account elsewhere that somebody came from opens this one from now on.
    pub linked: bool,
}

/// Signs in with the code, after the password was right, and links the account elsewhere that waited
/// for it. A wrong code can be corrected; each code works once.
///
/// # Errors
/// [`Problem::WrongCode`]; [`AppError::TooMany`] after too many of them; [`AppError::Expired`] when
/// the password was typed too long ago.
pub async fn finish_sign_in(cx: &Cx, form: &CodeForm, user_agent: &str) -> AppResult<Finished> {
    let wrong = |problem| AppError::field("code", problem);
    let code = Code::parse(&form.code).map_err(wrong)?;
    let (token, user_agent) = (form.token.clone(), user_agent.to_owned());
    let finished = cx
        .write(move |tx| async move {
            let found = tx.find_token(SECOND_STEP, &token).await?;
            let id = found.account_id.ok_or(AppError::Expired)?;
            // Suspended since the password was typed?
            require_open(tx.conn(), id).await?;
            if !accept(&tx, id, &code).await? {
                // No error: the try stays counted.
                return Ok(None);
            }
            tx.redeem_token(SECOND_STEP, &token).await?;
            let (stay, linked) = HalfWay::read(&found)?.go_on(&tx, id).await?;
            let session = enter(&tx, id, stay, &user_agent).await?;
            Ok(Some(Finished { session, linked }))
        })
        .await?;
    finished.ok_or_else(|| wrong(Problem::WrongCode))
}

/// Whether the code is right now. A try is counted either way, so a wrong one must not roll back.
pub(in crate::account) async fn accept(tx: &Tx, id: Uuid, code: &Code) -> AppResult<bool> {
    count_try(tx, id).await?;
    let accepted = match code {
        Code::App(code) => accept_app_code(tx, id, code).await?,
        Code::Recovery(code) => accept_recovery_code(tx, id, code).await?,
    };
    if accepted {
        forget_tries(tx, id).await?;
    }
    Ok(accepted)
}

/// Who has no second step has no code either.
pub(in crate::account) async fn require_key(tx: &Tx, id: Uuid) -> AppResult<()> {
    if has_second_step(tx.conn(), id).await? {
        Ok(())
    } else {
        Err(AppError::field("code", Problem::WrongCode))
    }
}

/// Counts a try before it is looked at, so that many at the same moment are not more than one after
/// the other.
async fn count_try(tx: &Tx, id: Uuid) -> AppResult<()> {
    let counted = run(
        tx.conn(),
        "UPDATE second_step SET wrong_codes = CASE WHEN wrong_at <= $1 THEN 1 ELSE wrong_codes + 1 END, wrong_at = $2
         WHERE account_id = $3 AND (wrong_codes < $4 OR wrong_at <= $1)",
        params![tx.now() - WRONG_CODES_PAUSE, tx.now(), id, WRONG_CODES],
    )
    .await?;
    match counted {
        1 => Ok(()),
        // Given up on another device: the password alone is enough again.
        _ if !has_second_step(tx.conn(), id).await? => Err(AppError::Expired),
        _ => Err(AppError::TooMany {
            retry_after_secs: u32::try_from(WRONG_CODES_PAUSE / 1000).unwrap_or(u32::MAX),
        }),
    }
}

async fn forget_tries(tx: &Tx, id: Uuid) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE second_step SET wrong_codes = 0 WHERE account_id = $1",
        params![id],
    )
    .await
    .map(drop)
}

async fn accept_app_code(tx: &Tx, id: Uuid, code: &str) -> AppResult<bool> {
    let Some(key) = key(tx.conn(), id).await? else {
        return Ok(false);
    };
    let Some(step) = totp(&key.secret)?.check(code, seconds(tx.now())) else {
        return Ok(false);
    };
    // Somebody who looked over the shoulder comes too late.
    let used = run(
        tx.conn(),
        "UPDATE second_step SET last_step = $1 WHERE account_id = $2 AND last_step < $1",
        params![i64::try_from(step).unwrap_or(i64::MAX), id],
    )
    .await?;
    Ok(used == 1)
}

async fn accept_recovery_code(tx: &Tx, id: Uuid, code: &str) -> AppResult<bool> {
    let used = run(
        tx.conn(),
        "UPDATE recovery_code SET used_at = $1 WHERE account_id = $2 AND code_hash = $3 AND used_at IS NULL",
        params![tx.now(), id, token::hash(code)],
    )
    .await?;
    if used == 0 {
        return Ok(false);
    }
    tx.send_to_account(id, |name| Letter::RecoveryCodeUsed { name })
        .await?;
    note(tx, Deed::AccountUseRecoveryCode, id).await?;
    Ok(true)
}
