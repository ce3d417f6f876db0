//! Accounts: registering and confirming here; signing in, passwords and officers in the submodules.

mod email_change;
mod identity;
mod locked;
mod merge;
mod officer;
mod passkey;
mod password_change;
mod provider;
mod second_step;
mod sign_in;
#[cfg(test)]
mod tests;

pub use self::{
    email_change::{
        ask_email_change, cancel_email_change, confirm_email_change, email_link, my_email,
        stop_email_change, undo_email_change,
    },
    identity::confirm_identity,
    merge::{account_moved_to, compare_accounts, merge_accounts},
    officer::appoint_officer,
    passkey::{
        PasskeySite, add_passkey, ask_for_passkey, begin_passkey, new_passkey_question,
        passkey_question, passkeys, remove_passkey, sign_in_with_passkey,
    },
    password_change::{
        ask_new_password, change_password, choose_new_password, new_password_link_holds,
    },
    provider::{
        Arrival, arrive, back_from_provider, join_with_provider, leave_for_provider, link_provider,
        linked_providers, newcomer, unlink_provider,
    },
    second_step::{
        Finished, begin_second_step, confirm_second_step, drop_second_step, finish_sign_in,
        second_step, second_step_offer, sign_in_goes_on,
    },
    sign_in::{SignedIn, sign_in, sign_in_pupil},
};
pub(crate) use self::{second_step::forget_second_step, sign_in::Resumed};

use self::{
    merge::{merged_into, point_to_kept},
    passkey::forget_passkeys,
    provider::forget_links,
};
use crate::{
    Cx, Deed, Tx,
    context::new_id,
    entity::account,
    password,
    session::{Entry, NewSession},
    sql::{DbResult, one, opens_desk, params, run},
    token,
};
use domain::{
    AppError, AppResult,
    account::{AccountState, RegisterForm, Stay},
    id::AccountId,
    mail::Letter,
    text,
    time::HOUR,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const CONFIRM: &str = "confirm-email";

/// Letters to a mailbox whose address somebody else keeps registering, in an hour.
const REMINDERS_PER_HOUR: i64 = 3;

/// What a confirmation link brings along: who confirms gets the name and password of the
/// registration the letter belongs to, not those of a stranger who used the address before.
#[derive(Deserialize, Serialize)]
struct Registered {
    name: String,
    password_hash: String,
}

/// Registers a staff account and mails a link to confirm the address. An address that already has
/// an account gets a letter instead, and the page says the same: nobody learns who is registered.
pub async fn register(cx: &Cx, form: RegisterForm) -> AppResult<()> {
    let registration = form.parse(password::is_common)?;
    // Hashed before we look, so that known and unknown addresses take the same time.
    let hash = password::hash(registration.password).await?;
    cx.write(move |tx| async move {
        let email = registration.email;
        let registered = Registered {
            name: registration.name,
            password_hash: hash,
        };
        if let Some(known) = by_email(tx.conn(), &email).await? {
            return if known.email_confirmed_at.is_some() {
                remind(&tx, known, &email).await
            } else {
                send_confirmation(&tx, known.id, Some(registered), &email).await
            };
        }
        if let Some(merged) = merged_into(tx.conn(), &email).await? {
            return point_to_kept(&tx, &email, merged).await;
        }
        let id = new_id();
        let account = new_staff(
            &tx,
            id,
            &registered.name,
            &email,
            Some(registered.password_hash.clone()),
        );
        let inserted = account::Entity::insert(account)
            .exec_without_returning(tx.conn())
            .await
            .unless_taken()?;
        if inserted.is_none() {
            // Two registrations of one address at the same moment: the other one has sent the letter.
            return Ok(());
        }
        note(&tx, Deed::AccountRegister, id).await?;
        send_confirmation(&tx, id, Some(registered), &email).await
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
        time_zone: Set(String::new()),
        country: Set(None),
        joins: Set(None),
        about: Set(String::new()),
        available: Set(true),
        available_from: Set(None),
        available_to: Set(None),
        public_profile: Set(false),
        picture_id: Set(None),
        age_from: Set(None),
        age_to: Set(None),
        search_text: Set(text::fold_for_search(name)),
        created_at: Set(tx.now()),
        last_seen_at: Set(None),
        version: Set(1),
    }
}

/// Tells the owner of a confirmed account that somebody registered with the address again.
async fn remind(tx: &Tx, known: Known, email: &str) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Count {
        n: i64,
    }
    let before: Option<Count> = one(
        tx.conn(),
        "SELECT COUNT(*) AS n FROM audit
         WHERE target_kind = 'account' AND target_id = $1 AND at > $2 AND action = 'account.register_again'",
        params![known.id.to_string(), tx.now() - HOUR],
    )
    .await?;
    note(tx, Deed::AccountRegisterAgain, known.id).await?;
    if before.is_some_and(|before| before.n >= REMINDERS_PER_HOUR) {
        return Ok(());
    }
    let letter = Letter::AlreadyRegistered { name: known.name };
    tx.send(email, &known.lang, &letter).await
}

/// Mails a confirmation link, unless the mailbox just got several.
async fn send_confirmation(
    tx: &Tx,
    id: Uuid,
    registered: Option<Registered>,
    email: &str,
) -> AppResult<()> {
    if !tx.may_send_link(CONFIRM, id).await? {
        return Ok(());
    }
    let fault = |_| AppError::Internal {
        reference: String::new(),
    };
    let (name, data) = match registered {
        Some(registered) => {
            let data = serde_json::to_string(&registered).map_err(fault)?;
            (registered.name, data)
        }
        None => (name_of(tx, id).await?, String::new()),
    };
    let token = tx.issue_token(CONFIRM, Some(id), &data).await?;
    tx.send(email, tx.cx().lang(), &Letter::ConfirmEmail { name, token })
        .await
}

async fn name_of(tx: &Tx, id: Uuid) -> AppResult<String> {
    #[derive(FromQueryResult)]
    struct Name {
        name: String,
    }
    let row: Option<Name> = one(
        tx.conn(),
        "SELECT name FROM account WHERE id = $1",
        params![id],
    )
    .await?;
    row.map(|row| row.name).ok_or(AppError::NotFound)
}

impl Tx {
    /// Whoever else wants to change one of the two waits until this is done. SQLite has one writer
    /// anyway.
    pub(crate) async fn hold_accounts(&self, one: AccountId, other: AccountId) -> AppResult<()> {
        if self.cx().db().is_sqlite() {
            return Ok(());
        }
        run(
            self.conn(),
            "SELECT id FROM account WHERE id IN ($1, $2) ORDER BY id FOR UPDATE",
            params![one.0, other.0],
        )
        .await
        .map(drop)
    }
}

#[derive(Debug, FromQueryResult)]
struct Known {
    id: Uuid,
    name: String,
    lang: String,
    password_hash: Option<String>,
    email_confirmed_at: Option<i64>,
    officer: bool,
}

async fn by_email(conn: &impl ConnectionTrait, email: &str) -> AppResult<Option<Known>> {
    one(
        conn,
        format!(
            "SELECT a.id, a.name, a.lang, a.password_hash, a.email_confirmed_at,
                    EXISTS (SELECT 1 FROM support_grant g WHERE g.account_id = a.id AND {}) AS officer
             FROM account a WHERE a.email = $1",
            opens_desk("g")
        ),
        params![email],
    )
    .await
}

/// Mails a new confirmation link, when the old one is too old. Says the same for unknown addresses.
pub async fn resend_confirmation(cx: &Cx, email: &str) -> AppResult<()> {
    let email = text::email(email).map_err(|problem| AppError::field("email", problem))?;
    cx.write(move |tx| async move {
        match by_email(tx.conn(), &email).await? {
            Some(known) if known.email_confirmed_at.is_none() => {
                send_confirmation(&tx, known.id, None, &email).await
            }
            _ => Ok(()),
        }
    })
    .await
}

/// Whether a confirmation link still works. Looking at it does not use it up.
pub async fn confirmation_link_holds(cx: &Cx, token: &str) -> AppResult<bool> {
    token::holds(cx, &[CONFIRM], token).await
}

/// Uses a confirmation link up and signs its owner in: whoever holds the link holds the mailbox.
pub async fn confirm_email(cx: &Cx, token: &str, user_agent: &str) -> AppResult<NewSession> {
    let (token, user_agent) = (token.to_owned(), user_agent.to_owned());
    cx.write(move |tx| async move {
        let redeemed = tx.redeem_token(CONFIRM, &token).await?;
        let id = redeemed.account_id.ok_or(AppError::Expired)?;
        // A second link of the same account: it was confirmed before.
        if !confirm_address(&tx, id).await? {
            return Err(AppError::Expired);
        }
        if let Ok(registered) = serde_json::from_str::<Registered>(&redeemed.data) {
            run(
                tx.conn(),
                "UPDATE account SET name = $1, search_text = $2, password_hash = $3 WHERE id = $4",
                params![
                    registered.name.as_str(),
                    text::fold_for_search(&registered.name),
                    registered.password_hash,
                    id
                ],
            )
            .await?;
        }
        tx.void_tokens(CONFIRM, id).await?;
        tx.end_sessions(AccountId(id)).await?;
        note(&tx, Deed::AccountConfirmEmail, id).await?;
        let entry = Entry::staff(false, Stay::Browser);
        tx.start_session(AccountId(id), entry, &user_agent).await
    })
    .await
}

/// Somebody shows that the mailbox is theirs. Returns whether that is new: then a stranger may have
/// registered with it before, and everything but a password that could open the account goes.
async fn confirm_address(tx: &Tx, id: Uuid) -> AppResult<bool> {
    let confirmed = run(
        tx.conn(),
        "UPDATE account SET email_confirmed_at = $1, state_at = $1 WHERE id = $2 AND email_confirmed_at IS NULL",
        params![tx.now(), id],
    )
    .await?;
    if confirmed == 0 {
        return Ok(false);
    }
    forget_ways_in(tx, id).await?;
    Ok(true)
}

/// Takes everything but the password that opens an account away from it.
async fn forget_ways_in(tx: &Tx, id: Uuid) -> AppResult<()> {
    forget_second_step(tx, id).await?;
    forget_passkeys(tx, id).await?;
    forget_links(tx, id).await
}

async fn note(tx: &Tx, action: Deed, id: Uuid) -> AppResult<()> {
    tx.audit_account(action, id, serde_json::Value::Null).await
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
