//! Rendering pages.

use crate::{
    shared::Shared,
    visit::{TOLD_COOKIE, Visit},
};
use app::ui::{FormState, Resume};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use cookie::{Cookie, time::Duration};
use domain::{AppError, access::Actor};
use leptos::{context::provide_context, nonce::use_nonce, prelude::use_context};
use leptos_axum::ResponseOptions;
use std::sync::Arc;

/// Answers GET on every address of the portal; addresses that no page has get the page that says so.
pub async fn get(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let mut visit = match Visit::of(&shared, &parts).await {
        Ok(visit) => visit,
        Err(error) => return refuse(&shared, &parts, error).await,
    };
    if visit.has_drafts {
        match data::draft::all(&visit.cx).await {
            Ok(drafts) => visit.request.drafts = Arc::new(drafts),
            Err(error) => return refuse(&shared, &parts, error).await,
        }
    }
    let uri = parts.uri.clone();
    show(&parts, Shown::page(visit, uri)).await
}

/// A page to be rendered.
pub struct Shown {
    pub visit: Visit,
    /// Which page.
    pub uri: Uri,
    /// What a failed post left behind.
    pub form: Option<FormState>,
    /// A form that waits for its sender to sign in.
    pub resume: Option<Resume>,
    /// Status of the answer when the page itself is fine.
    pub status: StatusCode,
}

impl Shown {
    /// A page that somebody asked for.
    pub fn page(visit: Visit, uri: Uri) -> Self {
        Self {
            visit,
            uri,
            form: None,
            resume: None,
            status: StatusCode::OK,
        }
    }
}

/// Renders a page, whole.
pub async fn show(parts: &Parts, shown: Shown) -> Response {
    let Shown {
        visit,
        uri,
        form,
        resume,
        status,
    } = shown;
    let signed_in = visit.request.actor != Actor::Visitor;
    let told = visit.request.told.is_some();
    let context = move || {
        app::provide(&visit.request, &visit.cx);
        if let Some(form) = &form {
            provide_context(form.clone());
        }
        if let Some(resume) = &resume {
            provide_context(resume.clone());
        }
        protect_scripts();
    };
    let render = leptos_axum::render_app_async_with_context(context, app::document);
    let answer = render(asked_for(parts, uri)).await;

    let (mut head, body) = answer.into_parts();
    head.headers.remove("serverfnredirect");
    if head.headers.contains_key(header::LOCATION) {
        // What moved for good says so; everything else is "look there now".
        if head.status != StatusCode::MOVED_PERMANENTLY {
            head.status = StatusCode::SEE_OTHER;
        }
    } else if head.status == StatusCode::OK {
        head.status = status;
    }
    let is_redirect = head.status.is_redirection();
    // What is told waits for a page that can tell it.
    if told && !is_redirect && is_shown(&parts.headers) {
        head.headers.append(header::SET_COOKIE, forget_told());
    }
    head.headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static(if signed_in {
            "no-store"
        } else {
            "private, no-cache"
        }),
    );
    head.headers.insert(
        header::VARY,
        HeaderValue::from_static("cookie, accept-language"),
    );
    if is_redirect {
        head.headers.remove(header::CONTENT_TYPE);
        return Response::from_parts(head, Body::empty());
    }
    // The page is complete at this point: collected, it has a length and one chunk.
    match to_bytes(body, usize::MAX).await {
        Ok(html) => Response::from_parts(head, Body::from(html)),
        Err(error) => {
            tracing::error!(%error, "a page was not rendered to its end");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The request as the pages see it: a GET of a browser.
fn asked_for(parts: &Parts, uri: Uri) -> Request {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = uri;
    *request.headers_mut() = parts.headers.clone();
    request
        .headers_mut()
        .insert(header::ACCEPT, HeaderValue::from_static("text/html"));
    request
}

/// The policy of this answer: the nonce in it is the one the scripts of the page carry (SECURITY 4).
fn protect_scripts() {
    let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>()) else {
        return;
    };
    let policy = format!(
        "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; \
         object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// Whether a person will see the page. A script that sends a form fetches the page that follows, and
/// then goes there.
fn is_shown(headers: &HeaderMap) -> bool {
    headers
        .get("sec-fetch-dest")
        .is_none_or(|wanted| wanted != "empty")
}

fn forget_told() -> HeaderValue {
    let cookie = Cookie::build((TOLD_COOKIE, ""))
        .path("/")
        .max_age(Duration::ZERO)
        .build();
    HeaderValue::from_str(&cookie.to_string()).unwrap_or(HeaderValue::from_static(""))
}

/// Says why there is no page, or no answer of another kind, without asking anybody anything.
pub async fn refuse(shared: &Shared, parts: &Parts, error: AppError) -> Response {
    let mut visit = Visit::of_stranger(shared, parts);
    let error = match error {
        AppError::Internal { reference: _ } => AppError::Internal {
            reference: visit.request.id.clone(),
        },
        other => other,
    };
    let wants_page = parts
        .headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_none_or(|accept| accept.contains("text/html") || accept.contains("*/*"));
    let is_call = parts.uri.path().starts_with("/api/");
    let mut answer = if wants_page && !is_call {
        visit.request.refusal = Some(error.clone());
        visit.request.told = None;
        show(parts, Shown::page(visit, parts.uri.clone())).await
    } else {
        let failure = app::outcome::Failure(error.clone());
        (failure.status(), axum::Json(failure)).into_response()
    };
    answer.headers_mut().extend(retry_after(&error));
    answer
}

/// When to come back, for answers that ask to.
pub fn retry_after(error: &AppError) -> HeaderMap {
    let seconds = match error {
        AppError::TooMany { retry_after_secs } => *retry_after_secs,
        AppError::Unavailable => 5,
        _ => return HeaderMap::new(),
    };
    let name: HeaderName = header::RETRY_AFTER;
    HeaderMap::from_iter([(name, HeaderValue::from(seconds))])
}
