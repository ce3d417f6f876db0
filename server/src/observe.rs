//! The outermost layer: gives each request an id, notes how it went, and turns a panic into an
//! answer. The log holds routes, not addresses, and nothing about people (SECURITY 40).

use crate::{pages, shared::Shared, visit::RequestId};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, StatusCode, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::AppError;
use futures::FutureExt;
use std::{panic::AssertUnwindSafe, sync::Arc, time::Instant};
use tracing::Instrument;
use uuid::Uuid;

/// Name of the header with the id, on every answer.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Tells in a demo world how many queries an answer took, for browsers' tools and the benchmark.
/// It counts those of requests at the same moment too.
const SERVER_TIMING: HeaderName = HeaderName::from_static("server-timing");

/// Routes that would only fill the log.
const QUIET: [&str; 4] = ["/pkg/{*path}", "/static/{*path}", "/healthz", "/readyz"];

/// Watches one request.
pub async fn observe(State(shared): State<Shared>, mut request: Request, next: Next) -> Response {
    let (started, statements) = (Instant::now(), shared.db.statements());
    let id: Arc<str> = Uuid::now_v7().simple().to_string().into();
    request.extensions_mut().insert(RequestId(id.clone()));
    let span = tracing::info_span!("request", %id);
    let (parts, body) = request.into_parts();
    let answer = next.run(Request::from_parts(parts.clone(), body));
    let answer = AssertUnwindSafe(answer)
        .catch_unwind()
        .instrument(span.clone())
        .await;
    let mut response = match answer {
        Ok(response) => response,
        Err(_) => after_panic(&shared, &parts).instrument(span.clone()).await,
    };
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    let statements = shared.db.statements() - statements;
    if shared.portal.demo
        && let Ok(told) = HeaderValue::from_str(&format!("queries;desc=\"{statements}\""))
    {
        response.headers_mut().insert(SERVER_TIMING, told);
    }
    span.in_scope(|| note(&parts, response.status(), started));
    response
}

/// The page that says that something broke; if even that one breaks, a plain sentence.
async fn after_panic(shared: &Shared, parts: &Parts) -> Response {
    let error = AppError::Internal {
        reference: String::new(),
    };
    AssertUnwindSafe(pages::refuse(shared, parts, error))
        .catch_unwind()
        .await
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn note(parts: &Parts, status: StatusCode, started: Instant) {
    let route = parts
        .extensions
        .get::<MatchedPath>()
        .map_or("-", MatchedPath::as_str);
    let endpoint = crate::forms::endpoint(&parts.uri).unwrap_or("-");
    let millis = started.elapsed().as_millis() as u64;
    let (method, status) = (parts.method.as_str(), status.as_u16());
    if status >= 500 {
        tracing::error!(method, route, endpoint, status, millis, "answered");
    } else if QUIET.contains(&route) {
        tracing::debug!(method, route, endpoint, status, millis, "answered");
    } else {
        tracing::info!(method, route, endpoint, status, millis, "answered");
    }
}
