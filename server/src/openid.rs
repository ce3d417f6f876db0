//! Signing in with accounts elsewhere (OpenID Connect, authorization code with PKCE): a browser is sent
//! to a provider and comes back with a code, for which the provider says who it is.
//!
//! `GET /login/with/{provider}` sends it there, `…/back` receives it. What waits in between is a
//! one-time token, which the browser also carries as a cookie: nobody can be signed in with somebody
//! else's code.

mod provider;

pub use self::provider::Providers;

use self::provider::Away;
use crate::{pages, shared::Shared, visit::Visit};
use app::{
    ARRIVAL_COOKIE,
    routes::{Route, own_address},
};
use axum::{
    extract::{Path, Query, Request, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use cookie::{Cookie, SameSite, time::Duration};
use data::account::{Arrival, arrive, back_from_provider, leave_for_provider};
use domain::{AppError, AppResult, account::LINK_LIFETIME};
use serde::Deserialize;

/// Where the browser wants to go afterwards.
#[derive(Debug, Deserialize)]
pub struct Wish {
    #[serde(default)]
    next: String,
}

/// Sends a browser to a provider.
pub async fn leave(
    State(shared): State<Shared>,
    Path(provider): Path<String>,
    Query(wish): Query<Wish>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    match away(&shared, &parts, &provider, wish.next).await {
        Ok(response) => response,
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn away(shared: &Shared, parts: &Parts, provider: &str, next: String) -> AppResult<Response> {
    let provider = shared.providers.get(provider).ok_or(AppError::NotFound)?;
    let from = shared.proxies.client(&parts.extensions, &parts.headers);
    shared.limits.admit("leave_for_provider", from, None, &[])?;
    let visit = Visit::of_stranger(shared, parts);
    let away = Away::new(own_address(&next));
    let state = leave_for_provider(&visit.cx, away.write()?).await?;
    let address = provider
        .address(&shared.portal.base_url, shared.clock.now(), &away, &state)
        .await?;
    let cookie = carry(shared, &state);
    Ok(redirect(&address, &[cookie]))
}

/// What a provider sends along with a browser.
#[derive(Debug, Deserialize)]
pub struct Sent {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    error: String,
}

/// Receives a browser from a provider.
pub async fn come_back(
    State(shared): State<Shared>,
    Path(provider): Path<String>,
    Query(sent): Query<Sent>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    match back(&shared, &parts, &provider, sent).await {
        Ok(response) => response,
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn back(shared: &Shared, parts: &Parts, provider: &str, sent: Sent) -> AppResult<Response> {
    let provider = shared.providers.get(provider).ok_or(AppError::NotFound)?;
    let visit = Visit::of_stranger(shared, parts);
    if visit.request.arrival.as_deref() != Some(sent.state.as_str()) {
        return Err(AppError::Expired);
    }
    let away = Away::read(&back_from_provider(&visit.cx, &sent.state).await?)?;
    let login = Route::Login {
        next: away.next.clone(),
    };
    if !sent.error.is_empty() {
        // The person changed their mind, or the provider did not let them in and has said why.
        tracing::info!(error = sent.error, "a provider let nobody in");
        return Ok(redirect(&login.path(), &[forget(shared)]));
    }
    let identity = provider
        .identity(
            &shared.portal.base_url,
            shared.clock.now(),
            &away,
            sent.code,
        )
        .await?;
    let arrival = arrive(&visit.cx, identity, &visit.request.user_agent).await?;
    Ok(match arrival {
        Arrival::In(session) => {
            let session = app::session_cookie(&shared.portal, &session);
            redirect(&away.next, &[session, forget(shared)])
        }
        Arrival::HalfWay { token } => {
            let next = away.next;
            redirect(&Route::SecondStep { token, next }.path(), &[forget(shared)])
        }
        Arrival::Newcomer { token } => redirect(&Route::Newcomer.path(), &[carry(shared, &token)]),
    })
}

/// A cookie for the way: sent along when the provider sends the browser back, and to us only.
fn carry(shared: &Shared, token: &str) -> Cookie<'static> {
    Cookie::build((ARRIVAL_COOKIE, token.to_owned()))
        .path("/")
        .http_only(true)
        .secure(shared.portal.secure)
        .same_site(SameSite::Lax)
        .max_age(Duration::milliseconds(LINK_LIFETIME))
        .build()
}

fn forget(shared: &Shared) -> Cookie<'static> {
    let mut cookie = carry(shared, "");
    cookie.set_max_age(Duration::ZERO);
    cookie
}

fn redirect(to: &str, cookies: &[Cookie<'_>]) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    if let Ok(to) = HeaderValue::from_str(to) {
        headers.insert(header::LOCATION, to);
    }
    for cookie in cookies {
        if let Ok(cookie) = HeaderValue::from_str(&cookie.to_string()) {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
    response
}
