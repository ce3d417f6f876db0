//! Stopping letters from within a mail program (RFC 8058).
//!
//! Mail providers post to the address in the letter's header by themselves: without a page of ours,
//! without cookies, and so without an `Origin`. This one address is therefore let through by the
//! origin check ([`is_one_click`]). It does nothing for whom a browser has signed in: nobody's
//! session is looked at, and the token in the address, which only the letter has, is the permission.

use crate::{forms, pages, shared::Shared};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{StatusCode, Uri, request::Parts},
    response::{IntoResponse, Response},
};
use domain::{AppError, AppResult};

/// The page of the link, as the router has it.
pub const PATH: &str = "/unsubscribe/{token}";
/// What mail programs post, and the header that tells them to.
pub const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

/// Far more than one field is long, also with the boundaries of `multipart/form-data`.
const MOST_BYTES: usize = 4_000;

/// The token, when this is the bare address of a letter's link. With a query it is a form of the
/// page there, which has to come from the page like every other.
fn one_click_token(uri: &Uri) -> Option<&str> {
    let token = uri.path().strip_prefix("/unsubscribe/")?;
    let is_token = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_token && uri.query().is_none()).then_some(token)
}

/// Whether a request may come from anywhere: a letter is being stopped by a mail program.
pub fn is_one_click(uri: &Uri) -> bool {
    one_click_token(uri).is_some()
}

/// Answers POST: of a mail program, or of the form on the page.
pub async fn post(State(shared): State<Shared>, request: Request) -> Response {
    let Some(token) = one_click_token(request.uri()).map(str::to_owned) else {
        return forms::post(State(shared), request).await;
    };
    let (parts, body) = request.into_parts();
    match stop(&shared, &parts, body, token).await {
        // Nobody reads it; no redirect either, as the RFC demands.
        Ok(()) => StatusCode::OK.into_response(),
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn stop(shared: &Shared, parts: &Parts, body: Body, token: String) -> AppResult<()> {
    let body = to_bytes(body, MOST_BYTES)
        .await
        .map_err(|_| AppError::TooLarge {
            max_bytes: MOST_BYTES as u64,
        })?;
    if !says_one_click(&body) {
        return Err(AppError::Invalid(Vec::new()));
    }
    let id = crate::visit::Visit::of_stranger(shared, parts).request.id;
    data::notification::unsubscribe(&shared.cx(&id, "en"), token).await
}

/// Whether the body is the one field of the RFC, in either of the two forms it allows. What opens
/// addresses to look for viruses does not send it.
fn says_one_click(body: &[u8]) -> bool {
    let body = String::from_utf8_lossy(body);
    let body = body.trim();
    let in_parts = || {
        let (_, rest) = body.split_once("name=\"List-Unsubscribe\"")?;
        let (_, value) = rest.split_once("\r\n\r\n")?;
        value.lines().next()
    };
    body == ONE_CLICK || in_parts().is_some_and(|value| value.trim() == "One-Click")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_bare_address_of_a_link_is_open() {
        assert!(is_one_click(&Uri::from_static("/unsubscribe/0abc")));
        for other in [
            "/unsubscribe/0abc?/unsubscribe",
            "/unsubscribe/0abc?x",
            "/unsubscribe/",
            "/unsubscribe/../me",
            "/unsubscribe/0abc/x",
            "/unsubscribe",
            "/me",
            "/",
        ] {
            assert!(!is_one_click(&Uri::from_static(other)), "{other}");
        }
    }

    #[test]
    fn the_field_comes_in_two_forms() {
        assert!(says_one_click(b"List-Unsubscribe=One-Click"));
        assert!(says_one_click(
            b"--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
        ));
        for other in ["", "a=b", "List-Unsubscribe=Two-Clicks"] {
            assert!(!says_one_click(other.as_bytes()), "{other}");
        }
    }
}
