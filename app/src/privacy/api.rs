//! The own data: loaders of the pages, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    privacy::{ErasureView, IdentityForm, PrivacyView},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Downloads of the own data, and whether the account is to be erased.
pub async fn mine() -> AppResult<PrivacyView> {
    data::privacy::mine(&api::cx()?).await
}

/// What would become of everything if the account were erased.
pub async fn erasure() -> AppResult<ErasureView> {
    data::privacy::erasure(&api::cx()?).await
}

/// Says again who one is; the page is the same afterwards, and can do more.
#[server(endpoint = "confirm_identity", input = PostUrl)]
pub async fn confirm_identity(#[server(flatten)] form: IdentityForm) -> Outcome {
    data::account::confirm_identity(&api::cx()?, form).await?;
    Ok(Done::here().told(Told::IdentityConfirmed))
}

/// Asks for a download of the own data.
#[server(endpoint = "ask_export", input = PostUrl)]
pub async fn ask_export() -> Outcome {
    data::privacy::ask_export(&api::cx()?).await?;
    Ok(Done::at(Route::Privacy).told(Told::ExportAsked))
}

/// Asks for the own account to be erased.
#[server(endpoint = "ask_erasure", input = PostUrl)]
pub async fn ask_erasure() -> Outcome {
    data::privacy::ask_erasure(&api::cx()?).await?;
    Ok(Done::at(Route::Privacy).told(Told::ErasureAsked))
}

/// Keeps the own account after all.
#[server(endpoint = "keep_account", input = PostUrl)]
pub async fn keep_account() -> Outcome {
    data::privacy::keep_account(&api::cx()?).await?;
    Ok(Done::at(Route::Privacy).told(Told::AccountKept))
}
