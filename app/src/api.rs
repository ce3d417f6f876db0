//! The way from pages and server functions to the use-cases.

use crate::request::{ARRIVAL_COOKIE, Portal, Request, request};
use cookie::{Cookie, SameSite};
use data::{Cx, session::NewSession};
use domain::{AppError, AppResult};
use http::{HeaderValue, header::SET_COOKIE};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// Puts a request into the context of what is rendered or called for it.
pub fn provide(request: &Request, cx: &Cx) {
    provide_context(request.lang);
    provide_context(request.clone());
    provide_context(cx.clone());
}

/// What every use-case is given. Call it before the first `await`.
pub(crate) fn cx() -> AppResult<Cx> {
    use_context::<Cx>().ok_or(AppError::Unavailable)
}

/// Gives the browser its session.
pub(crate) fn keep_session(session: &NewSession) {
    set_cookie(&session_cookie(&request().portal, session));
}

/// The cookie with which the browser shows its session.
pub fn session_cookie(portal: &Portal, session: &NewSession) -> Cookie<'static> {
    let mut cookie = Cookie::build((portal.session_cookie(), session.token.clone()))
        .path("/")
        .http_only(true)
        .secure(portal.secure)
        .same_site(SameSite::Lax);
    if session.keep {
        cookie = cookie.max_age(cookie::time::Duration::milliseconds(session.lifetime));
    }
    cookie.build()
}

/// The browser's way to a provider and back is over.
pub(crate) fn forget_arrival() {
    let cookie = Cookie::build((ARRIVAL_COOKIE, ""))
        .path("/")
        .http_only(true)
        .secure(request().portal.secure)
        .same_site(SameSite::Lax)
        .max_age(cookie::time::Duration::ZERO);
    set_cookie(&cookie.build());
}

/// Takes the session from the browser, with everything it kept of the portal (SECURITY 6).
pub(crate) fn forget_session() {
    let portal = request().portal;
    let cookie = Cookie::build((portal.session_cookie(), ""))
        .path("/")
        .http_only(true)
        .secure(portal.secure)
        .same_site(SameSite::Lax)
        .max_age(cookie::time::Duration::ZERO);
    set_cookie(&cookie.build());
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(
            http::HeaderName::from_static("clear-site-data"),
            HeaderValue::from_static("\"cache\", \"storage\""),
        );
    }
}

/// Sets a cookie with the answer.
pub(crate) fn set_cookie(cookie: &Cookie<'_>) {
    if let (Some(response), Ok(value)) = (
        use_context::<ResponseOptions>(),
        HeaderValue::from_str(&cookie.to_string()),
    ) {
        response.append_header(SET_COOKIE, value);
    }
}
