//! The second step of a sign-in: codes from an app (RFC 6238) and codes on paper. Setting it up and
//! giving it up here, signing in with it in [`finish`], what waits for it in [`half_way`].

mod finish;
mod half_way;
mod strong;

pub use self::finish::{Finished, finish_sign_in, sign_in_goes_on};
pub(super) use self::{
    finish::{accept, require_key},
    half_way::{HalfWay, SECOND_STEP},
    strong::{enter, is_officer, require_strong},
};

use super::{note, password_change::require_password};
use crate::{
    Cx, Deed, Tx,
    session::NewSession,
    sql::{one, opens_desk, params, run},
    token,
};
use domain::{
    AppError, AppResult, Problem, RuleBroken, Timestamp,
    access::site::act,
    account::second_step::{
        Code, RECOVERY_ALPHABET, RECOVERY_CODES, RECOVERY_LENGTH, SecondStepView, SetUpView,
    },
    mail::Letter,
    time::HOUR,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use totp_rs::{Builder, Secret, Totp};
use uuid::Uuid;

/// How long a key that was shown waits for its first code, in milliseconds.
const OFFER_LIFETIME: i64 = HOUR;

pub(super) async fn has_second_step(conn: &impl ConnectionTrait, id: Uuid) -> AppResult<bool> {
    Ok(key(conn, id).await?.is_some())
}

#[derive(FromQueryResult)]
struct Key {
    secret: String,
}

async fn key(conn: &impl ConnectionTrait, id: Uuid) -> AppResult<Option<Key>> {
    one(
        conn,
        "SELECT secret FROM second_step WHERE account_id = $1",
        params![id],
    )
    .await
}

/// What the signed-in person has set up.
pub async fn second_step(cx: &Cx) -> AppResult<SecondStepView> {
    #[derive(FromQueryResult)]
    struct Row {
        since: Option<i64>,
        codes_left: i64,
        is_required: bool,
    }
    cx.lookup().site::<act::EditOwnProfile>()?;
    let row: Option<Row> = one(
        cx.read(),
        format!(
            "SELECT (SELECT since FROM second_step WHERE account_id = $1) AS since,
                    (SELECT COUNT(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL) AS codes_left,
                    EXISTS (SELECT 1 FROM support_grant g WHERE g.account_id = $1 AND {}) AS is_required",
            opens_desk("g")
        ),
        params![cx.actor().person()?.id.0],
    )
    .await?;
    let row = row.ok_or(AppError::NotFound)?;
    Ok(SecondStepView {
        since: row.since.map(Timestamp::from_millis),
        codes_left: row.codes_left,
        is_required: row.is_required,
    })
}

/// Makes a key and codes, to be shown by [`second_step_offer`]. Needs the password. What was set up
/// before works until the new key is confirmed.
pub async fn begin_second_step(cx: &Cx, password: String) -> AppResult<()> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    require_password(cx, password).await?;
    let mut secret = [0_u8; 20];
    for byte in &mut secret {
        *byte = u8::try_from(token::random_below(256)?).unwrap_or_default();
    }
    let secret = Secret::from(secret).to_base32();
    let codes: Vec<String> = (0..RECOVERY_CODES)
        .map(|_| recovery_code())
        .collect::<AppResult<_>>()?;
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        require_strong(&tx, tx.cx().actor().person()?).await?;
        run(
            tx.conn(),
            "INSERT INTO second_step_offer (account_id, secret, codes, made_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id) DO UPDATE
             SET secret = excluded.secret, codes = excluded.codes, made_at = excluded.made_at",
            params![
                tx.cx().actor().person()?.id.0,
                secret,
                codes.join(" "),
                tx.now()
            ],
        )
        .await
        .map(drop)
    })
    .await
}

fn recovery_code() -> AppResult<String> {
    (0..RECOVERY_LENGTH)
        .map(|_| token::random_of(RECOVERY_ALPHABET).map(|byte| char::from(*byte)))
        .collect()
}

#[derive(FromQueryResult)]
struct Offer {
    secret: String,
    codes: String,
}

async fn offer(conn: &impl ConnectionTrait, id: Uuid, now: i64) -> AppResult<Option<Offer>> {
    one(
        conn,
        "SELECT secret, codes FROM second_step_offer WHERE account_id = $1 AND made_at > $2",
        params![id, now - OFFER_LIFETIME],
    )
    .await
}

/// The key and the codes that wait for their first code; `issuer` is what the app calls us.
///
/// # Errors
/// [`AppError::Expired`] when nothing was begun within the last hour.
pub async fn second_step_offer(cx: &Cx, issuer: &str) -> AppResult<SetUpView> {
    #[derive(FromQueryResult)]
    struct Email {
        email: Option<String>,
    }
    cx.lookup().site::<act::EditOwnProfile>()?;
    let me = cx.actor().person()?;
    let offer = offer(cx.read(), me.id.0, cx.now().millis())
        .await?
        .ok_or(AppError::Expired)?;
    let email: Option<Email> = one(
        cx.read(),
        "SELECT email FROM account WHERE id = $1",
        params![me.id.0],
    )
    .await?;
    let account = email
        .and_then(|row| row.email)
        .unwrap_or_else(|| me.name.clone());
    let url = Builder::new()
        .with_secret(secret(&offer.secret)?)
        .with_issuer(Some(issuer.replace(':', " ")))
        .with_account_name(account.replace(':', " "))
        .build()
        .and_then(|totp| totp.to_url())
        .map_err(|_| AppError::Unavailable)?;
    Ok(SetUpView {
        url,
        key: in_groups(&offer.secret, 4, " "),
        recovery_codes: offer
            .codes
            .split(' ')
            .map(|code| in_groups(code, RECOVERY_LENGTH / 2, "-"))
            .collect(),
    })
}

fn in_groups(text: &str, size: usize, between: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = letters
        .chunks(size)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(between)
}

fn secret(base32: &str) -> AppResult<Secret> {
    Secret::try_from_base32(base32).map_err(|_| AppError::Unavailable)
}

fn totp(base32: &str) -> AppResult<Totp> {
    Builder::new()
        .with_secret(secret(base32)?)
        .build()
        .map_err(|_| AppError::Unavailable)
}

/// The first code from the app: from now on it is asked for. All other sessions end, and this one
/// is made anew with everything that the second step opens (SECURITY 26).
///
/// # Errors
/// [`Problem::WrongCode`]; [`AppError::Expired`] when nothing was begun within the last hour.
pub async fn confirm_second_step(cx: &Cx, code: &str, user_agent: &str) -> AppResult<NewSession> {
    let wrong = |problem| AppError::field("code", problem);
    let code = match Code::parse(code).map_err(wrong)? {
        Code::App(code) => code,
        Code::Recovery(_) => return Err(wrong(Problem::WrongCode)),
    };
    let user_agent = user_agent.to_owned();
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        require_strong(&tx, tx.cx().actor().person()?).await?;
        let me = tx.cx().actor().person()?.id;
        let offer = offer(tx.conn(), me.0, tx.now())
            .await?
            .ok_or(AppError::Expired)?;
        let step = totp(&offer.secret)?
            .check(&code, seconds(tx.now()))
            .ok_or_else(|| wrong(Problem::WrongCode))?;
        forget_second_step(&tx, me.0).await?;
        run(
            tx.conn(),
            "INSERT INTO second_step (account_id, secret, since, last_step, wrong_codes, wrong_at)
             VALUES ($1, $2, $3, $4, 0, 0)",
            params![
                me.0,
                offer.secret,
                tx.now(),
                i64::try_from(step).unwrap_or(i64::MAX)
            ],
        )
        .await?;
        for code in offer.codes.split(' ') {
            run(
                tx.conn(),
                "INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, $2)",
                params![me.0, token::hash(code)],
            )
            .await?;
        }
        tx.send_to_account(me.0, |name| Letter::SecondStepChanged { name, on: true })
            .await?;
        note(&tx, Deed::AccountSetUpSecondStep, me.0).await?;
        let stay = tx.stay().await?;
        tx.end_sessions(me).await?;
        enter(&tx, me.0, stay, &user_agent).await
    })
    .await
}

/// Does without the second step from now on. Needs the password; officers cannot.
pub async fn drop_second_step(cx: &Cx, password: String) -> AppResult<()> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    require_password(cx, password).await?;
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        if is_officer(&tx, me.0).await? {
            return Err(AppError::Rule(RuleBroken::SecondStepNeeded));
        }
        forget_second_step(&tx, me.0).await?;
        tx.send_to_account(me.0, |name| Letter::SecondStepChanged { name, on: false })
            .await?;
        note(&tx, Deed::AccountDropSecondStep, me.0).await
    })
    .await
}

/// The password is enough from now on. Whoever calls has the permission. Whether there was a second step.
pub(crate) async fn forget_second_step(tx: &Tx, id: Uuid) -> AppResult<bool> {
    let forgotten = run(
        tx.conn(),
        "DELETE FROM second_step WHERE account_id = $1",
        params![id],
    )
    .await?;
    for sql in [
        "DELETE FROM second_step_offer WHERE account_id = $1",
        "DELETE FROM recovery_code WHERE account_id = $1",
    ] {
        run(tx.conn(), sql, params![id]).await?;
    }
    Ok(forgotten > 0)
}

fn seconds(millis: i64) -> u64 {
    u64::try_from(millis / 1000).unwrap_or_default()
}

#[cfg(test)]
mod tests;
