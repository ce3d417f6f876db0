//! Server functions of the frame around every page.

use crate::{
    api,
    outcome::{Done, Outcome},
    request::request,
    routes::Route,
    words::Lang,
};
use cookie::{Cookie, SameSite, time::Duration};
use domain::{
    AppError, AppResult, Problem,
    site::{Home, Welcome},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Name of the cookie with the language a visitor chose.
pub const LANGUAGE_COOKIE: &str = "language";

/// Shows the portal in another language from now on, on this device and for this account.
#[server(endpoint = "choose_language", input = PostUrl)]
pub async fn choose_language(#[server(default)] language: String) -> Outcome {
    let lang =
        Lang::by_tag(&language).ok_or(AppError::field("language", Problem::UnknownChoice))?;
    keep_language(lang);
    data::account::set_language(&api::cx()?, lang.tag()).await?;
    Ok(Done::here())
}

/// This device shows the portal in this language to whoever is not signed in.
pub(crate) fn keep_language(lang: Lang) {
    let cookie = Cookie::build((LANGUAGE_COOKIE, lang.tag()))
        .path("/")
        .http_only(true)
        .secure(request().portal.secure)
        .same_site(SameSite::Lax)
        .max_age(Duration::days(365));
    api::set_cookie(&cookie.build());
}

/// Puts the checklist of first steps away.
#[server(endpoint = "put_first_steps_away", input = PostUrl)]
pub async fn put_first_steps_away() -> Outcome {
    data::site::put_first_steps_away(&api::cx()?).await?;
    Ok(Done::at(Route::Home))
}

/// What a visitor sees first.
pub(super) async fn welcome() -> AppResult<Welcome> {
    data::site::welcome(&api::cx()?).await
}

/// What a person sees first after signing in.
pub(super) async fn home() -> AppResult<Home> {
    data::site::home(&api::cx()?).await
}
