//! What stands before every page and form: the origin check, the limits of time and number, and
//! the headers that tell browsers what they may do.

use crate::{pages, shared::Shared, unsubscribe};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header, request::Parts},
    middleware::Next,
    response::Response,
};
use domain::AppError;
use std::time::Duration;

/// Lets through what is ours and fits in.
pub async fn guard(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if !is_safe(&parts.method)
        && !unsubscribe::is_one_click(&parts.uri)
        && !is_ours(&parts.headers, &shared.portal.base_url)
    {
        tracing::warn!("a request of another site was refused");
        return pages::refuse(&shared, &parts, AppError::Forbidden).await;
    }
    let Ok(_place) = shared.room.clone().try_acquire_owned() else {
        tracing::warn!("too many requests at the same time");
        return pages::refuse(&shared, &parts, AppError::Unavailable).await;
    };
    let time = allowed_time(&shared, &parts);
    let answer = next.run(Request::from_parts(parts.clone(), body));
    match tokio::time::timeout(time, answer).await {
        Ok(answer) => answer,
        Err(_) => {
            tracing::error!("a request took too long");
            pages::refuse(&shared, &parts, AppError::Unavailable).await
        }
    }
}

/// Whether the method changes nothing (SECURITY 3).
fn is_safe(method: &Method) -> bool {
    [Method::GET, Method::HEAD, Method::OPTIONS].contains(method)
}

/// Whether a page of this portal made the request (SECURITY 2). Browsers say so in
/// `Sec-Fetch-Site`, older ones in `Origin`; what says neither is no browser with a page of ours.
fn is_ours(headers: &HeaderMap, base_url: &str) -> bool {
    let told = |name: &str| headers.get(name).map(HeaderValue::as_bytes);
    match (told("sec-fetch-site"), told("origin")) {
        (Some(site), _) => site == b"same-origin",
        (None, Some(origin)) => origin == base_url.as_bytes(),
        (None, None) => false,
    }
}

fn allowed_time(shared: &Shared, parts: &Parts) -> Duration {
    let limits = &shared.config.limits;
    let sends_files = parts
        .headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"));
    Duration::from_secs(if sends_files {
        limits.upload_seconds
    } else {
        limits.request_seconds
    })
}

/// Headers of every answer that did not set them itself (SECURITY 4–6).
const HEADERS: [(HeaderName, &str); 9] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; frame-ancestors 'none'",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("x-permitted-cross-domain-policies"),
        "none",
    ),
    (header::CACHE_CONTROL, "no-store"),
];

/// Adds [`HEADERS`], and over HTTPS the wish to stay there.
pub async fn add_headers(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    let days = shared.config.server.hsts_days;
    if shared.portal.secure && days > 0 {
        let age = format!("max-age={}", u64::from(days) * 86_400);
        if let Ok(age) = HeaderValue::from_str(&age) {
            headers.insert(header::STRICT_TRANSPORT_SECURITY, age);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect();
        is_ours(&headers, "https://portal.example")
    }

    #[test]
    fn only_pages_of_the_portal_may_change_things() {
        assert!(ours(&[("sec-fetch-site", "same-origin")]));
        assert!(ours(&[("origin", "https://portal.example")]));
        assert!(ours(&[
            ("sec-fetch-site", "same-origin"),
            ("origin", "https://portal.example")
        ]));
        for foreign in [
            vec![],
            vec![("origin", "null")],
            vec![("origin", "https://evil.example")],
            vec![("origin", "http://portal.example")],
            vec![("origin", "https://portal.example.evil.example")],
            vec![("sec-fetch-site", "cross-site")],
            vec![("sec-fetch-site", "same-site")],
            vec![("sec-fetch-site", "none")],
            vec![
                ("sec-fetch-site", "cross-site"),
                ("origin", "https://portal.example"),
            ],
        ] {
            assert!(!ours(&foreign), "{foreign:?}");
        }
    }
}
