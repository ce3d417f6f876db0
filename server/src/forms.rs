//! Forms: each posts to the address of the page it stands on, with `?/<endpoint>` before its query.
//!
//! When the server function succeeded, the browser is sent on; when not, the same page comes back
//! with what was typed and with what is wrong. Nobody who was signed out while writing loses the
//! text: the sign-in page carries it along.

mod resume;
mod sent;

pub use self::sent::Sent;

use crate::{
    calls::{self, Answer},
    files,
    pages::{self, Shown},
    shared::Shared,
    visit::{TOLD_COOKIE, Visit},
};
use app::{
    outcome::{Done, Failure},
    ui::FormState,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use cookie::{Cookie, SameSite, time::Duration};
use domain::{AppError, AppResult, draft};

/// Answers POST on every address of the portal.
pub async fn post(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    match act(&shared, &parts, body).await {
        Ok((visit, sent, answer)) => settle(&shared, &parts, visit, sent, answer).await,
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

/// Does what the form asks for.
///
/// # Errors
/// When it is no form of ours, or nobody can be told who sent it.
async fn act(shared: &Shared, parts: &Parts, body: Body) -> AppResult<(Visit, Sent, Answer)> {
    let endpoint = endpoint(&parts.uri).ok_or(AppError::NotFound)?;
    if files::is_upload(endpoint) {
        let visit = visit(shared, parts).await?;
        let (sent, outcome) = files::upload(shared, &visit, parts, endpoint, body).await;
        let headers = HeaderMap::new();
        return Ok((visit, sent, Answer { outcome, headers }));
    }
    let sent = Sent::read(parts, endpoint, body, shared.form_bytes()).await?;
    let visit = visit(shared, parts).await?;
    let answer = calls::call(shared, &visit, parts, endpoint, sent.body.clone())
        .await
        .ok_or(AppError::NotFound)?;
    Ok((visit, sent, answer))
}

async fn visit(shared: &Shared, parts: &Parts) -> AppResult<Visit> {
    let mut visit = Visit::of(shared, parts).await?;
    visit.request.address = page_address(&parts.uri);
    Ok(visit)
}

/// The page the form stands on: the address that was posted to, without the endpoint.
fn page_address(uri: &Uri) -> String {
    let path = uri.path();
    match uri.query().and_then(|query| query.split_once('&')) {
        Some((_, query)) => format!("{path}?{query}"),
        None => path.to_owned(),
    }
}

/// What the browser gets after the form was acted on.
async fn settle(
    shared: &Shared,
    parts: &Parts,
    visit: Visit,
    sent: Sent,
    answer: Answer,
) -> Response {
    let Answer { outcome, headers } = answer;
    match outcome {
        Ok(done) => {
            follow_up(shared, &visit, &sent, &headers).await;
            go_on(shared, &done, headers)
        }
        Err(Failure(error)) => {
            let error = calls::with_reference(error, &visit.request.id);
            keep_text(&visit, &sent, &error).await;
            let mut response = show_again(parts, visit, sent, error.clone()).await;
            response.headers_mut().extend(pages::retry_after(&error));
            response.headers_mut().extend(headers);
            response
        }
    }
}

/// What has to happen after a success, beside the answer. None of it may turn it into a failure.
async fn follow_up(shared: &Shared, visit: &Visit, sent: &Sent, headers: &HeaderMap) {
    if visit.has_drafts
        && let Err(error) = data::draft::forget(&visit.cx, &sent.form_name()).await
    {
        tracing::warn!(%error, "a draft stays although its form was sent");
    }
    if starts_session(shared, headers) {
        // The browser forgets the old session now; nobody else may use it (SECURITY 26).
        if let Err(error) = data::session::sign_out(&visit.cx).await {
            tracing::warn!(%error, "an old session was not ended");
        }
    }
}

/// Keeps what was written as a draft when its writer may not write here any more: the work was ended,
/// or they were taken out, while they wrote.
async fn keep_text(visit: &Visit, sent: &Sent, error: &AppError) {
    if !matches!(error, AppError::Forbidden | AppError::NotFound)
        || visit.cx.actor().account().is_none()
    {
        return;
    }
    let fields = sent.shown_again();
    if draft::written(&fields).next().is_none() {
        return;
    }
    let Ok(fields) = serde_json::to_string(&fields) else {
        return;
    };
    if let Err(error) = data::draft::save(&visit.cx, &sent.form_name(), &fields).await {
        tracing::warn!(%error, "what was written is not kept as a draft");
    }
}

/// Whether the answer gives the browser a new session.
fn starts_session(shared: &Shared, headers: &HeaderMap) -> bool {
    headers
        .get_all(header::SET_COOKIE)
        .iter()
        .filter_map(|value| Cookie::parse(value.to_str().ok()?).ok())
        .any(|cookie| cookie.name() == shared.portal.session_cookie() && !cookie.value().is_empty())
}

fn go_on(shared: &Shared, done: &Done, headers: HeaderMap) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    // Addresses are built from the route enum, which escapes what comes from people.
    let to = app::routes::own_address(&done.to);
    let to = HeaderValue::from_str(&to).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, to);
    response.headers_mut().extend(headers);
    if let Some(told) = done.told {
        let cookie = Cookie::build((TOLD_COOKIE, told.as_str()))
            .path("/")
            .http_only(true)
            .secure(shared.portal.secure)
            .same_site(SameSite::Lax)
            .max_age(Duration::minutes(1))
            .build();
        if let Ok(cookie) = HeaderValue::from_str(&cookie.to_string()) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// The page of the form again, with what was typed and why it did not work.
async fn show_again(parts: &Parts, visit: Visit, sent: Sent, error: AppError) -> Response {
    let status = Failure(error.clone()).status();
    let (uri, form, resume) = if error == AppError::SignInNeeded {
        resume::sign_in_first(&visit, &sent)
    } else {
        let form = FormState {
            endpoint: sent.endpoint.clone(),
            key: sent.key.clone(),
            values: sent.shown_again(),
            error: Some(error),
        };
        match resume::carried_by(&sent) {
            // The sign-in page stood at the address of another page.
            Some((uri, resume)) => (uri, form, Some(resume)),
            None => (visit.request.address.clone(), form, None),
        }
    };
    let shown = Shown {
        uri: uri.parse().unwrap_or_else(|_| parts.uri.clone()),
        visit,
        form: Some(form),
        resume,
        status,
    };
    pages::show(parts, shown).await
}

/// Whether the address is one of a form: `?/<endpoint>`, and after it the query of the page.
pub fn endpoint(uri: &Uri) -> Option<&str> {
    let named = uri.query()?.strip_prefix('/')?;
    let name = named.split('&').next()?;
    is_endpoint(name).then_some(name)
}

fn is_endpoint(name: &str) -> bool {
    (1..=64).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_endpoint_stands_in_the_query() {
        let found = |uri: &'static str| endpoint(&Uri::from_static(uri)).map(str::to_owned);
        assert_eq!(found("/w/1?/reply").as_deref(), Some("reply"));
        assert_eq!(found("/people?/ask&q=x").as_deref(), Some("ask"));
        for none in ["/w/1", "/w/1?reply", "/w/1?/", "/w/1?/../x", "/?a=b&/c"] {
            assert_eq!(found(none), None, "{none}");
        }
    }

    #[test]
    fn the_query_of_the_page_survives_the_post() {
        let address = |uri: &'static str| page_address(&Uri::from_static(uri));
        assert_eq!(
            address("/people?/ask&q=x&country=HU"),
            "/people?q=x&country=HU"
        );
        assert_eq!(address("/people?/ask"), "/people");
    }
}
