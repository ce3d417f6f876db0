//! Signing in with a passkey: no address is typed, the device tells whose key it is.

use super::{PasskeySite, Question, answered, enter_strongly, fault, read, refused};
use crate::{
    Cx,
    account::{Resumed, locked::require_open},
    draft,
    session::NewSession,
    sql::{one, params, run},
    token,
};
use domain::{
    AppResult,
    account::{SignInForm, Stay, passkey::PasskeySignInForm},
};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use webauthn_rs::prelude::{DiscoverableAuthentication, PublicKeyCredential};

/// Purpose of the token that stands for the question to a passkey.
const SIGN_IN: &str = "passkey";

/// The question, and what the sign-in page had besides.
#[derive(Deserialize, Serialize)]
struct Asked {
    question: Question<DiscoverableAuthentication>,
    stay: Stay,
    resume_form: String,
    resume_fields: String,
}

impl Asked {
    fn read(data: &str) -> AppResult<Self> {
        serde_json::from_str(data).map_err(|error| fault(&error))
    }
}

/// Makes the question to whatever passkey the device has, to be shown by [`passkey_question`].
/// Of the form only what does not say who it is counts. Returns the token of the question.
pub async fn ask_for_passkey(
    cx: &Cx,
    site: PasskeySite<'_>,
    form: &SignInForm,
) -> AppResult<String> {
    let (options, state) = site
        .webauthn()?
        .start_discoverable_authentication()
        .map_err(|error| fault(&error))?;
    let (resume_form, resume_fields) =
        draft::checked(&form.resume_form, &form.resume_fields).unwrap_or_default();
    let asked = Asked {
        question: Question::new(&options.public_key, state)?,
        stay: Stay::of(&form.stay),
        resume_form,
        resume_fields,
    };
    let data = serde_json::to_string(&asked).map_err(|error| fault(&error))?;
    cx.write(move |tx| async move { tx.issue_token(SIGN_IN, None, &data).await })
        .await
}

/// The question to a passkey, as browsers take it (JSON).
///
/// # Errors
/// [`AppError::Expired`] when it was asked more than an hour ago, or is answered.
pub async fn passkey_question(cx: &Cx, token: &str) -> AppResult<String> {
    let asked = token::find(cx.read(), SIGN_IN, token, cx.now().millis()).await?;
    Ok(Asked::read(&asked.data)?.question.options)
}

/// Signs staff in with a passkey. What was being typed when the session ended becomes a draft.
///
/// # Errors
/// [`Problem::WrongPasskey`](domain::Problem::WrongPasskey) on `answer`; [`AppError::Expired`] as
/// for the question.
pub async fn sign_in_with_passkey(
    cx: &Cx,
    site: PasskeySite<'_>,
    form: &PasskeySignInForm,
    user_agent: &str,
) -> AppResult<NewSession> {
    #[derive(FromQueryResult)]
    struct Known {
        id: Uuid,
        data: String,
    }
    let webauthn = site.webauthn()?;
    let answer: PublicKeyCredential = answered(&form.parse()?)?;
    let (account, credential) = webauthn
        .identify_discoverable_authentication(&answer)
        .map_err(refused)?;
    let credential = token::hex(credential);
    let (token, user_agent) = (form.token.clone(), user_agent.to_owned());
    cx.write(move |tx| async move {
        let asked = Asked::read(&tx.redeem_token(SIGN_IN, &token).await?.data)?;
        let known: Option<Known> = one(
            tx.conn(),
            "SELECT k.id, k.data FROM passkey k
             WHERE k.credential = $1 AND k.account_id = $2",
            params![credential, account],
        )
        .await?;
        let known = known.ok_or_else(|| refused("it is not known"))?;
        let mut key = read(&known.data)?;
        let proof = webauthn
            .finish_discoverable_authentication_v2(&answer, asked.question.state, &key)
            .map_err(refused)?;
        require_open(tx.conn(), account).await?;
        // Counts how often the key was used, where devices count: a copy would fall behind.
        key.update_credential(&proof);
        let data = serde_json::to_string(&key).map_err(|error| fault(&error))?;
        run(
            tx.conn(),
            "UPDATE passkey SET data = $1, last_used_at = $2 WHERE id = $3",
            params![data, tx.now(), known.id],
        )
        .await?;
        Resumed::of(&asked.resume_form, &asked.resume_fields)
            .keep(&tx, account)
            .await?;
        enter_strongly(&tx, account, asked.stay, &user_agent).await
    })
    .await
}
