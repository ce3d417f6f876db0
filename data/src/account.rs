//! Registering, confirming, signing in, and the first officer.

use crate::{
    Audit, Cx, Tx,
    context::new_id,
    entity::account,
    password,
    session::NewSession,
    sql::{DbResult, one, params, run},
};
use domain::{
    AppError, AppResult, Problem,
    account::{
        AccountState, NewPasswordForm, PupilSignInForm, RegisterForm, SessionLimits, SignInForm,
    },
    forms::ticked,
    id::AccountId,
    mail::Letter,
    text,
    workspace::member::{fold, fold_secret},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

const CONFIRM: &str = "confirm-email";
const RESET: &str = "reset-password";
const OFFICER: &str = "officer";

/// Registers a staff account and mails a link to confirm the address. An address that already has
/// an account gets a letter instead, and the page says the same: nobody learns who is registered.
pub async fn register(cx: &Cx, form: RegisterForm) -> AppResult<()> {
    let registration = form.parse(password::is_common)?;
    // Hashed before we look, so that known and unknown addresses take the same time.
    let hash = password::hash(registration.password).await?;
    cx.write(move |tx| async move {
        if let Some(known) = by_email(&tx, &registration.email).await? {
            let letter = Letter::AlreadyRegistered { name: known.name };
            return tx.send(&registration.email, &known.lang, &letter).await;
        }
        let id = new_id();
        let inserted = account::Entity::insert(new_staff(
            &tx,
            id,
            &registration.name,
            &registration.email,
            Some(hash),
        ))
        .exec_without_returning(tx.conn())
        .await
        .unless_taken()?;
        if inserted.is_none() {
            // Two registrations of one address at the same moment: the other one has sent the letter.
            return Ok(());
        }
        tx.audit(
            Audit {
                action: "account.register",
                target: "account",
                id,
            },
            serde_json::Value::Null,
        )
        .await?;
        send_confirmation(&tx, id, registration.name, &registration.email).await
    })
    .await
}

fn new_staff(
    tx: &Tx,
    id: Uuid,
    name: &str,
    email: &str,
    password_hash: Option<String>,
) -> account::ActiveModel {
    account::ActiveModel {
        id: Set(id),
        kind: Set("staff".to_owned()),
        state: Set(AccountState::Registered.as_str().to_owned()),
        state_comment: Set(String::new()),
        state_at: Set(tx.now()),
        email: Set(Some(email.to_owned())),
        email_confirmed_at: Set(None),
        password_hash: Set(password_hash),
        name: Set(name.to_owned()),
        lang: Set(tx.cx().lang().to_owned()),
        time_zone: Set("UTC".to_owned()),
        country: Set(None),
        about: Set(String::new()),
        available: Set(true),
        public_profile: Set(false),
        age_from: Set(None),
        age_to: Set(None),
        search_text: Set(text::fold_for_search(name)),
        created_at: Set(tx.now()),
        last_seen_at: Set(None),
        version: Set(1),
    }
}

async fn send_confirmation(tx: &Tx, id: Uuid, name: String, email: &str) -> AppResult<()> {
    let token = tx.issue_token(CONFIRM, Some(id), "").await?;
    tx.send(email, tx.cx().lang(), &Letter::ConfirmEmail { name, token })
        .await
}

#[derive(Debug, FromQueryResult)]
struct Known {
    id: Uuid,
    name: String,
    lang: String,
    password_hash: Option<String>,
    state: String,
    email_confirmed_at: Option<i64>,
    officer: bool,
}

async fn by_email(tx: &Tx, email: &str) -> AppResult<Option<Known>> {
    one(
        tx.conn(),
        "SELECT a.id, a.name, a.lang, a.password_hash, a.state, a.email_confirmed_at,
                EXISTS (SELECT 1 FROM support_grant g WHERE g.account_id = a.id AND g.role IN ('officer', 'central')) AS officer
         FROM account a WHERE a.email = $1",
        params![email],
    )
    .await
}

/// Mails a new confirmation link, when the old one is too old. Says the same for unknown addresses.
pub async fn resend_confirmation(cx: &Cx, email: &str) -> AppResult<()> {
    let email = text::email(email).map_err(|problem| AppError::field("email", problem))?;
    cx.write(move |tx| async move {
        match by_email(&tx, &email).await? {
            Some(known) if known.email_confirmed_at.is_none() => {
                send_confirmation(&tx, known.id, known.name, &email).await
            }
            _ => Ok(()),
        }
    })
    .await
}

/// Uses a confirmation link up and signs its owner in: whoever holds the link holds the mailbox.
pub async fn confirm_email(cx: &Cx, token: &str, user_agent: &str) -> AppResult<NewSession> {
    let (token, user_agent) = (token.to_owned(), user_agent.to_owned());
    cx.write(move |tx| async move {
        let id = tx.redeem_token(CONFIRM, &token).await?.account_id.ok_or(AppError::Expired)?;
        run(
            tx.conn(),
            "UPDATE account SET email_confirmed_at = $1, state_at = $1 WHERE id = $2 AND email_confirmed_at IS NULL",
            params![tx.now(), id],
        )
        .await?;
        tx.audit(Audit { action: "account.confirm_email", target: "account", id }, serde_json::Value::Null).await?;
        tx.start_session(AccountId(id), SessionLimits::of(false, false, false), false, &user_agent).await
    })
    .await
}

/// Signs staff in. A wrong address and a wrong password answer alike, in the same time.
pub async fn sign_in(cx: &Cx, form: &SignInForm, user_agent: &str) -> AppResult<NewSession> {
    let wrong = || AppError::field("password", Problem::WrongPassword);
    let email = text::email(&form.email).map_err(|problem| AppError::field("email", problem))?;
    if form.password.chars().count() > domain::account::PASSWORD_MAX as usize {
        return Err(wrong());
    }
    let known: Option<Known> = {
        let email = email.clone();
        cx.write(move |tx| async move { by_email(&tx, &email).await })
            .await?
    };
    let stored = known.as_ref().and_then(|known| known.password_hash.clone());
    let matches = password::verify(form.password.clone(), stored.clone()).await?;
    let known = known.filter(|_| matches).ok_or_else(wrong)?;
    if known.state == AccountState::Suspended.as_str() {
        return Err(AppError::Forbidden);
    }
    let renewed = match stored {
        Some(hash) if password::is_outdated(&hash) => {
            Some(password::hash(form.password.clone()).await?)
        }
        _ => None,
    };
    let (keep, user_agent) = (ticked(&form.keep), user_agent.to_owned());
    cx.write(move |tx| async move {
        if let Some(hash) = renewed {
            run(
                tx.conn(),
                "UPDATE account SET password_hash = $1 WHERE id = $2",
                params![hash, known.id],
            )
            .await?;
        }
        let limits = SessionLimits::of(known.officer, false, keep);
        tx.start_session(
            AccountId(known.id),
            limits,
            keep && !known.officer,
            &user_agent,
        )
        .await
    })
    .await
}

/// Signs a pupil in with class code, nickname and secret.
pub async fn sign_in_pupil(
    cx: &Cx,
    form: &PupilSignInForm,
    user_agent: &str,
) -> AppResult<NewSession> {
    #[derive(FromQueryResult)]
    struct Row {
        account_id: Uuid,
        secret_hash: String,
    }
    let row: Option<Row> = one(
        cx.read(),
        "SELECT p.account_id, p.secret_hash FROM class c
         JOIN member m ON m.class_id = c.id AND m.removed_at IS NULL
         JOIN pupil p ON p.account_id = m.account_id
         JOIN account a ON a.id = p.account_id AND a.state = 'validated'
         WHERE c.code = $1 AND m.nickname_folded = $2",
        params![fold(&form.class_code).to_uppercase(), fold(&form.nickname)],
    )
    .await?;
    let secret: String = fold_secret(&form.secret).chars().take(64).collect();
    let (account, stored) = row.map(|row| (row.account_id, row.secret_hash)).unzip();
    let matches = password::verify(secret, stored).await?;
    let account = account
        .filter(|_| matches)
        .ok_or_else(|| AppError::field("secret", Problem::WrongSecret))?;
    let user_agent = user_agent.to_owned();
    cx.write(move |tx| async move {
        tx.start_session(
            AccountId(account),
            SessionLimits::of(false, true, false),
            false,
            &user_agent,
        )
        .await
    })
    .await
}

/// Mails a link to choose a new password. Says the same for unknown addresses.
pub async fn ask_new_password(cx: &Cx, email: &str) -> AppResult<()> {
    let email = text::email(email).map_err(|problem| AppError::field("email", problem))?;
    cx.write(move |tx| async move {
        let Some(known) = by_email(&tx, &email).await? else {
            return Ok(());
        };
        let token = tx.issue_token(RESET, Some(known.id), "").await?;
        tx.send(
            &email,
            &known.lang,
            &Letter::ResetPassword {
                name: known.name,
                token,
            },
        )
        .await
    })
    .await
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
        tx.end_sessions(AccountId(id)).await?;
        tx.audit(Audit { action: "account.choose_password", target: "account", id }, serde_json::Value::Null).await
    })
    .await
}

/// Names a support officer (`country`) or a central officer (`None`) and returns the token of a
/// link to choose a password. Only the operator can call this, from the command line (SECURITY 25).
pub async fn appoint_officer(cx: &Cx, email: &str, country: Option<&str>) -> AppResult<String> {
    let email = text::email(email).map_err(|problem| AppError::field("email", problem))?;
    let country = country.map(str::to_owned);
    cx.write(move |tx| async move {
        let id = match by_email(&tx, &email).await? {
            Some(known) => known.id,
            None => {
                let id = new_id();
                let mut officer = new_staff(&tx, id, email.split('@').next().unwrap_or(&email), &email, None);
                officer.state = Set(AccountState::Validated.as_str().to_owned());
                officer.available = Set(false);
                officer.country = Set(country.clone());
                account::Entity::insert(officer).exec_without_returning(tx.conn()).await.db()?;
                id
            }
        };
        let role = if country.is_some() { "officer" } else { "central" };
        run(
            tx.conn(),
            "DELETE FROM support_grant WHERE account_id = $1 AND role = $2 AND COALESCE(country, '') = $3",
            params![id, role, country.clone().unwrap_or_default()],
        )
        .await?;
        tx.grant(id, role, country).await?;
        tx.audit(Audit { action: "account.appoint_officer", target: "account", id }, serde_json::Value::Null).await?;
        tx.issue_token(OFFICER, Some(id), "").await
    })
    .await
}

impl Tx {
    /// Adds a grant to an account.
    pub(crate) async fn grant(
        &self,
        account: Uuid,
        role: &str,
        country: Option<String>,
    ) -> AppResult<()> {
        use crate::entity::support_grant;
        support_grant::Entity::insert(support_grant::ActiveModel {
            id: Set(new_id()),
            account_id: Set(account),
            role: Set(role.to_owned()),
            country: Set(country),
            granted_at: Set(self.now()),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(())
    }
}

/// Keeps the language a person chose.
pub async fn set_language(cx: &Cx, lang: &str) -> AppResult<()> {
    let Ok(person) = cx.actor().person() else {
        return Ok(());
    };
    let (id, lang) = (person.id, lang.to_owned());
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "UPDATE account SET lang = $1 WHERE id = $2",
            params![lang, id.0],
        )
        .await
        .map(|_| ())
    })
    .await
}
