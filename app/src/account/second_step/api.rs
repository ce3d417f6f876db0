//! The second step: what setting it up needs, and what the forms do.

use crate::{
    account::api::go_on,
    api,
    outcome::{Done, Outcome, Told},
    request::request,
    routes::Route,
};
use domain::{
    AppResult,
    account::second_step::{CodeForm, SetUpView},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Whether the second step of a sign-in can still be taken.
pub async fn sign_in_goes_on(token: String) -> AppResult<bool> {
    data::account::sign_in_goes_on(&api::cx()?, &token).await
}

/// What is needed to set the second step up.
pub async fn second_step_offer(issuer: &str) -> AppResult<SetUpView> {
    data::account::second_step_offer(&api::cx()?, issuer).await
}

/// Signs staff in with the code of the second step.
#[server(endpoint = "finish_sign_in", input = PostUrl)]
pub async fn finish_sign_in(#[server(flatten)] form: CodeForm) -> Outcome {
    let request = request();
    let finished = data::account::finish_sign_in(&api::cx()?, &form, &request.user_agent).await?;
    api::keep_session(&finished.session);
    let told = finished.linked.then_some(Told::ProviderLinked);
    Ok(Done {
        told,
        ..go_on(&form.next)
    })
}

/// Makes a key and codes for the second step.
#[server(endpoint = "begin_second_step", input = PostUrl)]
pub async fn begin_second_step(#[server(default)] current: String) -> Outcome {
    data::account::begin_second_step(&api::cx()?, current).await?;
    Ok(Done::at(Route::SetUpSecondStep))
}

/// Asks for the second step from now on.
#[server(endpoint = "confirm_second_step", input = PostUrl)]
pub async fn confirm_second_step(#[server(default)] code: String) -> Outcome {
    let request = request();
    let session =
        data::account::confirm_second_step(&api::cx()?, &code, &request.user_agent).await?;
    api::keep_session(&session);
    Ok(Done::at(Route::Security).told(Told::SecondStepOn))
}

/// Does without the second step from now on.
#[server(endpoint = "drop_second_step", input = PostUrl)]
pub async fn drop_second_step(#[server(default)] current: String) -> Outcome {
    data::account::drop_second_step(&api::cx()?, current).await?;
    Ok(Done::at(Route::Security).told(Told::SecondStepOff))
}
