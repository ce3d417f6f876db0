//! Passkeys: the questions to them, and what their forms do.

use crate::{
    account::api::{go_on, site},
    api,
    outcome::{Done, Outcome, Told},
    request::request,
    routes::Route,
};
use domain::{
    AppError, AppResult,
    account::{
        SignInForm,
        passkey::{NewPasskeyForm, PasskeySignInForm},
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// The question to a passkey; `None` when it is too old.
pub async fn passkey_question(token: String) -> AppResult<Option<String>> {
    match data::account::passkey_question(&api::cx()?, &token).await {
        Err(AppError::Expired) => Ok(None),
        other => other.map(Some),
    }
}

/// The question to a new passkey.
pub async fn new_passkey_question(token: String) -> AppResult<String> {
    data::account::new_passkey_question(&api::cx()?, &token).await
}

/// Makes the question to a passkey.
#[server(endpoint = "ask_for_passkey", input = PostUrl)]
pub async fn ask_for_passkey(#[server(flatten)] form: SignInForm) -> Outcome {
    let portal = request().portal;
    let token = data::account::ask_for_passkey(&api::cx()?, site(&portal), &form).await?;
    let next = form.next;
    Ok(Done::at(Route::Passkey { token, next }))
}

/// Signs staff in with a passkey.
#[server(endpoint = "sign_in_with_passkey", input = PostUrl)]
pub async fn sign_in_with_passkey(#[server(flatten)] form: PasskeySignInForm) -> Outcome {
    let request = request();
    let site = site(&request.portal);
    let session =
        data::account::sign_in_with_passkey(&api::cx()?, site, &form, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(go_on(&form.next))
}

/// Makes the question to a new passkey.
#[server(endpoint = "begin_passkey", input = PostUrl)]
pub async fn begin_passkey(#[server(default)] current: String) -> Outcome {
    let portal = request().portal;
    let token = data::account::begin_passkey(&api::cx()?, site(&portal), current).await?;
    Ok(Done::at(Route::NewPasskey { token }))
}

/// Adds a passkey to the own account.
#[server(endpoint = "add_passkey", input = PostUrl)]
pub async fn add_passkey(#[server(flatten)] form: NewPasskeyForm) -> Outcome {
    let request = request();
    let site = site(&request.portal);
    let session = data::account::add_passkey(&api::cx()?, site, &form, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(Done::at(Route::Security).told(Told::PasskeyAdded))
}

/// Removes a passkey from the own account.
#[server(endpoint = "remove_passkey", input = PostUrl)]
pub async fn remove_passkey(
    #[server(default)] passkey: String,
    #[server(default)] current: String,
) -> Outcome {
    data::account::remove_passkey(&api::cx()?, passkey.parse()?, current).await?;
    Ok(Done::at(Route::Security).told(Told::PasskeyRemoved))
}
