//! Accounts elsewhere: who came from one, and what the forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    request::request,
    routes::Route,
};
use data::account::Arrival;
use domain::{
    AppError, AppResult,
    account::provider::{JoinForm, LinkForm, NewcomerView},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Who came from a provider with this browser; `None` when that is too long ago.
pub async fn newcomer() -> AppResult<Option<NewcomerView>> {
    let Some(token) = request().arrival else {
        return Ok(None);
    };
    match data::account::newcomer(&api::cx()?, &token).await {
        Err(AppError::Expired) => Ok(None),
        other => other.map(Some),
    }
}

/// Registers somebody who came from a provider.
#[server(endpoint = "join_with_provider", input = PostUrl)]
pub async fn join_with_provider(#[server(flatten)] form: JoinForm) -> Outcome {
    let request = request();
    let token = request.arrival.ok_or(AppError::Expired)?;
    let session =
        data::account::join_with_provider(&api::cx()?, &token, &form, &request.user_agent).await?;
    api::keep_session(&session);
    api::forget_arrival();
    Ok(Done::at(Route::MySchool).told(Told::Joined))
}

/// Links the account elsewhere, from which somebody came, to the account here that they show.
#[server(endpoint = "link_provider", input = PostUrl)]
pub async fn link_provider(#[server(flatten)] form: LinkForm) -> Outcome {
    let request = request();
    let token = request.arrival.ok_or(AppError::Expired)?;
    let arrival =
        data::account::link_provider(&api::cx()?, &token, &form, &request.user_agent).await?;
    api::forget_arrival();
    match arrival {
        Arrival::In(session) => {
            api::keep_session(&session);
            Ok(Done::at(Route::Home).told(Told::ProviderLinked))
        }
        Arrival::HalfWay { token } => {
            let next = String::new();
            Ok(Done::at(Route::SecondStep { token, next }))
        }
        Arrival::Newcomer { .. } => Err(AppError::Expired.into()),
    }
}

/// Ends the link of an account elsewhere.
#[server(endpoint = "unlink_provider", input = PostUrl)]
pub async fn unlink_provider(
    #[server(default)] provider: String,
    #[server(default)] current: String,
) -> Outcome {
    data::account::unlink_provider(&api::cx()?, &provider, current).await?;
    Ok(Done::at(Route::Security).told(Told::ProviderUnlinked))
}
