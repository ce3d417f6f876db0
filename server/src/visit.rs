//! One request: who asks, in which language, and the context its pages and use-cases get.

use crate::{language, shared::Shared};
use app::{
    ARRIVAL_COOKIE, LANGUAGE_COOKIE,
    outcome::Told,
    request::Request,
    ui::island::theme_switch::{THEME_COOKIE, Theme},
};
use axum::http::{HeaderMap, Uri, header, request::Parts};
use cookie::Cookie;
use data::{Cx, session};
use domain::{AppResult, access::Actor};
use std::sync::Arc;

/// Carries what the last action did to the page that follows it.
pub const TOLD_COOKIE: &str = "told";

/// Identifies the request in the log; made by the outermost layer.
#[derive(Clone, Debug)]
pub struct RequestId(pub Arc<str>);

/// A request with who is behind it.
#[derive(Clone, Debug)]
pub struct Visit {
    pub request: Request,
    pub cx: Cx,
    /// Whether the person has text that was kept and not sent.
    pub has_drafts: bool,
}

impl Visit {
    /// Asks the database who it is.
    ///
    /// # Errors
    /// When the database cannot tell: then nobody is let in (SECURITY 44).
    pub async fn of(shared: &Shared, parts: &Parts) -> AppResult<Self> {
        let mut visit = Self::of_stranger(shared, parts);
        let Some(token) = cookie(&parts.headers, shared.portal.session_cookie()) else {
            return Ok(visit);
        };
        let session = session::open(&visit.cx, token).await?;
        if let Actor::Person(person) = &session.actor {
            let lang = language::choose(
                person.lang.as_deref(),
                cookie(&parts.headers, LANGUAGE_COOKIE),
                &parts.headers,
                shared.portal.pseudo_languages,
            );
            visit.request.lang = lang;
            visit.cx = visit.cx.with_lang(lang.base_tag());
        }
        visit.request.actor = session.actor.clone();
        visit.cx = visit.cx.with_actor(session.actor);
        visit.has_drafts = session.has_drafts;
        Ok(visit)
    }

    /// Asks nobody: for answers that must come even without a database.
    pub fn of_stranger(shared: &Shared, parts: &Parts) -> Self {
        let headers = &parts.headers;
        let lang = language::choose(
            None,
            cookie(headers, LANGUAGE_COOKIE),
            headers,
            shared.portal.pseudo_languages,
        );
        let id = parts
            .extensions
            .get::<RequestId>()
            .map_or_else(|| "none".into(), |id| id.0.clone());
        let header = &shared.config.server.country_header;
        let place = shared.proxies.country(&parts.extensions, headers, header);
        let cx = shared.cx(&id, lang.base_tag()).with_place(&place);
        let user_agent = headers
            .get(header::USER_AGENT)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        Self {
            request: Request {
                portal: shared.portal.clone(),
                actor: Actor::Visitor,
                lang,
                theme: Theme::from_cookie(cookie(headers, THEME_COOKIE).unwrap_or_default()),
                address: address(&parts.uri),
                now: cx.now(),
                told: cookie(headers, TOLD_COOKIE).and_then(|told| told.parse::<Told>().ok()),
                arrival: cookie(headers, ARRIVAL_COOKIE).map(str::to_owned),
                id: id.to_string(),
                drafts: Arc::default(),
                user_agent: user_agent.chars().take(200).collect(),
                refusal: None,
            },
            cx,
            has_drafts: false,
        }
    }
}

/// Path and query.
pub fn address(uri: &Uri) -> String {
    uri.path_and_query()
        .map_or_else(|| "/".to_owned(), ToString::to_string)
}

/// The value of a cookie.
pub fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)
        .and_then(|cookie| cookie.value_raw())
}
