//! For search engines: what they may read (`robots.txt`), and which public pages there are.

use crate::{pages, shared::Shared, visit::Visit};
use app::routes::Route;
use axum::{
    extract::{Path, Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    AppError, AppResult,
    site_map::{Entry, Listed},
};
use std::fmt::Write;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// What is only for people who are signed in, or for one person: links in letters, forms, files of a
/// reader. People's profiles are not listed, and say so themselves.
const PRIVATE: [&str; 12] = [
    "/api/",
    "/confirm/",
    "/desk",
    "/email/",
    "/head/",
    "/inbox",
    "/login",
    "/me",
    "/notifications",
    "/password",
    "/unsubscribe/",
    "/w/",
];

/// `/robots.txt`
pub async fn robots(State(shared): State<Shared>) -> Response {
    let mut text = "User-agent: *\n".to_owned();
    for path in PRIVATE {
        let _ = writeln!(text, "Disallow: {path}");
    }
    let _ = writeln!(text, "Sitemap: {}/sitemap.xml", shared.portal.base_url);
    text.into_response()
}

/// `/sitemap.xml`: the parts.
pub async fn index(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let listed = async {
        let visit = Visit::of(&shared, &parts).await?;
        let mut text = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
        for (kind, first) in data::site_map::parts(&visit.cx).await? {
            let base = &shared.portal.base_url;
            let kind = kind.as_str();
            let _ = writeln!(
                text,
                "<sitemap><loc>{base}/sitemap/{kind}/{first}</loc></sitemap>"
            );
        }
        text.push_str("</sitemapindex>\n");
        Ok(text)
    };
    answer(listed.await, &shared, &parts).await
}

/// `/sitemap/{kind}/{first}`: one part.
pub async fn part(
    State(shared): State<Shared>,
    Path((kind, first)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    let listed = async {
        let visit = Visit::of(&shared, &parts).await?;
        let kind: Listed = kind.parse().map_err(|_| AppError::NotFound)?;
        let first = first.parse().map_err(|_| AppError::NotFound)?;
        let entries = data::site_map::part(&visit.cx, kind, first).await?;
        Ok(addresses(&shared.portal.base_url, &entries))
    };
    answer(listed.await, &shared, &parts).await
}

/// Addresses are made of our own words and ids: there is nothing to escape.
fn addresses(base: &str, entries: &[Entry]) -> String {
    let mut text = format!("{HEAD}<urlset xmlns=\"{NAMESPACE}\">\n");
    for entry in entries {
        let (route, changed) = match *entry {
            Entry::Project(id, at) => (Route::Project { id }, Some(at)),
            Entry::Page(project, page, at) => (Route::PublicPage { project, page }, Some(at)),
            Entry::School(id) => (Route::School { id }, None),
            Entry::Announcement(id, at) => (Route::Announcement { id }, Some(at)),
            Entry::Kit(id, at) => (Route::Kit { id }, Some(at)),
        };
        let changed = changed.map_or_else(String::new, |at| {
            format!("<lastmod>{}</lastmod>", at.date())
        });
        let _ = writeln!(
            text,
            "<url><loc>{base}{}</loc>{changed}</url>",
            route.path()
        );
    }
    text.push_str("</urlset>\n");
    text
}

async fn answer(
    listed: AppResult<String>,
    shared: &Shared,
    parts: &axum::http::request::Parts,
) -> Response {
    match listed {
        Ok(text) => {
            let kind = HeaderValue::from_static("application/xml; charset=utf-8");
            ([(header::CONTENT_TYPE, kind)], text).into_response()
        }
        Err(error) => pages::refuse(shared, parts, error).await,
    }
}
