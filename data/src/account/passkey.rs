//! Passkeys (WebAuthn): adding and removing them here, signing in with one in [`enter`].
//!
//! A device is asked a question and signs it. The question waits as a one-time token, so that pages
//! can show it, and each is answered once.

mod enter;
#[cfg(test)]
mod tests;

pub use self::enter::{ask_for_passkey, passkey_question, sign_in_with_passkey};

use super::{
    note,
    password_change::require_password,
    second_step::{enter as enter_strongly, require_strong},
};
use crate::{
    Cx, Deed, Tx,
    context::new_id,
    entity::passkey,
    session::NewSession,
    sql::{DbResult, all, one, params, run},
    token,
};
use domain::{
    AppError, AppResult, Problem, RuleBroken, Timestamp,
    access::site::act,
    account::passkey::{NewPasskeyForm, PASSKEYS_MAX, PasskeyView},
    id::PasskeyId,
    mail::Letter,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use url::{Host, Url};
use uuid::Uuid;
use webauthn_rs::prelude::{
    CredentialID, Passkey, PasskeyRegistration, RegisterPublicKeyCredential, Webauthn,
    WebauthnBuilder,
};

/// Purpose of the token that stands for the question to a new passkey.
const NEW: &str = "new-passkey";

/// The portal as devices know it: a passkey works at this address only.
#[derive(Clone, Copy, Debug)]
pub struct PasskeySite<'a> {
    /// Address without a slash at the end.
    pub base_url: &'a str,
    /// What devices call it.
    pub name: &'a str,
}

impl PasskeySite<'_> {
    /// Whether browsers make passkeys for this portal: it needs a name (an address of numbers is
    /// none), and HTTPS unless it is this machine.
    pub fn is_possible(self) -> bool {
        Url::parse(self.base_url).is_ok_and(|url| match url.host() {
            Some(Host::Domain(name)) => url.scheme() == "https" || name == "localhost",
            _ => false,
        })
    }

    fn webauthn(self) -> AppResult<Webauthn> {
        let url = Url::parse(self.base_url).map_err(|_| AppError::Unavailable)?;
        let name = url
            .domain()
            .filter(|_| self.is_possible())
            .ok_or(AppError::NotFound)?;
        WebauthnBuilder::new(name, &url)
            .and_then(|builder| builder.rp_name(self.name).build())
            .map_err(|error| fault(&error))
    }
}

/// A question that waits for the device's answer.
#[derive(Deserialize, Serialize)]
struct Question<S> {
    /// For the browser: JSON as `PublicKeyCredential.parse…OptionsFromJSON` takes it.
    options: String,
    /// What the answer is compared with.
    state: S,
}

impl<S: Serialize + DeserializeOwned> Question<S> {
    fn new(options: &impl Serialize, state: S) -> AppResult<Self> {
        Ok(Self {
            options: serde_json::to_string(options).map_err(|error| fault(&error))?,
            state,
        })
    }

    fn read(data: &str) -> AppResult<Self> {
        serde_json::from_str(data).map_err(|error| fault(&error))
    }

    fn write(&self) -> AppResult<String> {
        serde_json::to_string(self).map_err(|error| fault(&error))
    }
}

fn fault(error: &impl std::error::Error) -> AppError {
    tracing::error!(%error, "passkeys do not work");
    AppError::Internal {
        reference: String::new(),
    }
}

/// Tells the operator why, and the person only that it did not work.
fn refused(why: impl std::fmt::Display) -> AppError {
    tracing::info!(%why, "a passkey was refused");
    AppError::field("answer", Problem::WrongPasskey)
}

/// What the device answered. Anything else than an answer is refused like a wrong one.
fn answered<T: DeserializeOwned>(answer: &str) -> AppResult<T> {
    serde_json::from_str(answer).map_err(refused)
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    data: String,
    added_at: i64,
    last_used_at: Option<i64>,
}

async fn rows(conn: &impl ConnectionTrait, account: Uuid) -> AppResult<Vec<Row>> {
    all(
        conn,
        "SELECT id, name, data, added_at, last_used_at FROM passkey WHERE account_id = $1 ORDER BY added_at, id",
        params![account],
    )
    .await
}

/// The passkeys of the signed-in person, the oldest first.
pub async fn passkeys(cx: &Cx) -> AppResult<Vec<PasskeyView>> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    let rows = rows(cx.read(), cx.actor().person()?.id.0).await?;
    Ok(rows
        .into_iter()
        .map(|row| PasskeyView {
            id: row.id.into(),
            name: row.name,
            added_at: Timestamp::from_millis(row.added_at),
            last_used_at: row.last_used_at.map(Timestamp::from_millis),
        })
        .collect())
}

/// Makes the question to a new passkey, to be shown by [`new_passkey_question`]. Needs the password.
/// Returns the token of the question.
pub async fn begin_passkey(cx: &Cx, site: PasskeySite<'_>, password: String) -> AppResult<String> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    let webauthn = site.webauthn()?;
    require_password(cx, password).await?;
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.clone();
        require_strong(&tx, &me).await?;
        let known = rows(tx.conn(), me.id.0).await?;
        if i64::try_from(known.len()).unwrap_or(i64::MAX) >= PASSKEYS_MAX {
            return Err(AppError::Rule(RuleBroken::TooManyPasskeys));
        }
        let known: Vec<CredentialID> = known
            .iter()
            .map(|row| read(&row.data).map(|key| key.cred_id().clone()))
            .collect::<AppResult<_>>()?;
        let email = email(&tx, me.id.0).await?;
        let (options, state) = webauthn
            .start_passkey_registration(me.id.0, &email, &me.name, Some(known))
            .map_err(|error| fault(&error))?;
        let mut options =
            serde_json::to_value(&options.public_key).map_err(|error| fault(&error))?;
        // The device itself must know whose key it is: nobody types an address at sign-in.
        options["authenticatorSelection"]["residentKey"] = "required".into();
        options["authenticatorSelection"]["requireResidentKey"] = true.into();
        let question = Question::new(&options, state)?;
        tx.issue_token(NEW, Some(me.id.0), &question.write()?).await
    })
    .await
}

async fn email(tx: &Tx, id: Uuid) -> AppResult<String> {
    #[derive(FromQueryResult)]
    struct Email {
        email: Option<String>,
    }
    let row: Option<Email> = one(
        tx.conn(),
        "SELECT email FROM account WHERE id = $1",
        params![id],
    )
    .await?;
    row.and_then(|row| row.email).ok_or(AppError::NotFound)
}

fn read(data: &str) -> AppResult<Passkey> {
    serde_json::from_str(data).map_err(|error| fault(&error))
}

/// The question to a new passkey, as browsers take it (JSON).
///
/// # Errors
/// [`AppError::Expired`] when it was asked more than an hour ago, is answered, or is somebody else's.
pub async fn new_passkey_question(cx: &Cx, token: &str) -> AppResult<String> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    let asked = token::find(cx.read(), NEW, token, cx.now().millis()).await?;
    if asked.account_id != Some(cx.actor().person()?.id.0) {
        return Err(AppError::Expired);
    }
    Ok(Question::<PasskeyRegistration>::read(&asked.data)?.options)
}

/// Adds a passkey. The session is made anew, with everything that a passkey opens (SECURITY 26).
///
/// # Errors
/// [`Problem::WrongPasskey`] on `answer`; [`AppError::Expired`] as for the question.
pub async fn add_passkey(
    cx: &Cx,
    site: PasskeySite<'_>,
    form: &NewPasskeyForm,
    user_agent: &str,
) -> AppResult<NewSession> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    let webauthn = site.webauthn()?;
    let (name, answer) = form.parse()?;
    let answer: RegisterPublicKeyCredential = answered(&answer)?;
    let (token, user_agent) = (form.token.clone(), user_agent.to_owned());
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.clone();
        require_strong(&tx, &me).await?;
        let asked = tx.find_token(NEW, &token).await?;
        if asked.account_id != Some(me.id.0) {
            return Err(AppError::Expired);
        }
        let question = Question::<PasskeyRegistration>::read(&asked.data)?;
        let key = webauthn
            .finish_passkey_registration(&answer, &question.state)
            .map_err(refused)?;
        tx.redeem_token(NEW, &token).await?;
        let data = serde_json::to_string(&key).map_err(|error| fault(&error))?;
        let added = passkey::Entity::insert(passkey::ActiveModel {
            id: Set(new_id()),
            account_id: Set(me.id.0),
            credential: Set(token::hex(key.cred_id().as_ref())),
            name: Set(name.clone()),
            data: Set(data),
            added_at: Set(tx.now()),
            last_used_at: Set(None),
        })
        .exec_without_returning(tx.conn())
        .await
        .unless_taken()?;
        if added.is_none() {
            return Err(refused("it is known already"));
        }
        tx.send_to_account(me.id.0, |to| Letter::PasskeyChanged {
            name: to,
            passkey: name.clone(),
            added: true,
        })
        .await?;
        note(&tx, Deed::AccountAddPasskey, me.id.0).await?;
        let stay = tx.stay().await?;
        enter_strongly(&tx, me.id.0, stay, &user_agent).await
    })
    .await
}

/// Removes a passkey of the own account. Needs the password.
pub async fn remove_passkey(cx: &Cx, id: PasskeyId, password: String) -> AppResult<()> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    require_password(cx, password).await?;
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.clone();
        require_strong(&tx, &me).await?;
        let key = rows(tx.conn(), me.id.0)
            .await?
            .into_iter()
            .find(|row| row.id == id.0)
            .ok_or(AppError::NotFound)?;
        run(
            tx.conn(),
            "DELETE FROM passkey WHERE id = $1",
            params![key.id],
        )
        .await?;
        tx.send_to_account(me.id.0, |to| Letter::PasskeyChanged {
            name: to,
            passkey: key.name,
            added: false,
        })
        .await?;
        note(&tx, Deed::AccountRemovePasskey, me.id.0).await
    })
    .await
}

/// Takes all passkeys from an account, for a new start.
pub(super) async fn forget_passkeys(tx: &Tx, account: Uuid) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM passkey WHERE account_id = $1",
        params![account],
    )
    .await
    .map(drop)
}
