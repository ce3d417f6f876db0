//! Which address is answered by what, and what every request passes on its way.

use crate::{
    calendar, calls, feed, files, forms, guard, health, kit, numbers, observe, openid, pages,
    shared::Shared, site, site_map, statistics, unsubscribe,
};
use axum::{
    Router, middleware,
    routing::{get, post},
};
use std::collections::BTreeSet;
use tower_http::{CompressionLevel, compression::CompressionLayer};

/// The whole portal.
pub fn router(shared: Shared) -> Router {
    let mut pages = Router::new();
    for path in page_paths() {
        let page = get(pages::get);
        let page = if path == unsubscribe::PATH {
            page.post(unsubscribe::post)
        } else {
            page.post(forms::post)
        };
        pages = pages.route(&path, page);
    }
    let portal = pages
        .route("/api/{endpoint}", post(calls::post))
        .route("/files/{id}", get(files::get))
        .route("/desk/schools/import/{id}/rest.csv", get(files::rest))
        .route("/login/with/{provider}", get(openid::leave))
        .route("/login/with/{provider}/back", get(openid::come_back))
        .route(calendar::PATH, get(calendar::get))
        .route("/kits/{id}/kit.json", get(kit::get))
        .route("/stats.csv", get(statistics::get))
        .route("/partners/feed.atom", get(feed::board))
        .route("/robots.txt", get(site_map::robots))
        .route("/sitemap.xml", get(site_map::index))
        .route("/sitemap/{kind}/{first}", get(site_map::part))
        .route("/desk/stats.csv", get(numbers::get))
        .fallback(get(pages::get).post(forms::post))
        // Pages are made for one reader and one moment: what compresses fastest is sent soonest. The
        // site's own files were compressed once, with care, when it was built.
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(middleware::from_fn_with_state(shared.clone(), guard::guard))
        .with_state(shared.clone());
    let files = Router::new()
        .route("/pkg/{*path}", get(site::serve))
        .route("/static/{*path}", get(site::serve));
    let health = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .with_state(shared.clone());
    portal
        .merge(files)
        .merge(health)
        .layer(middleware::from_fn_with_state(
            shared.clone(),
            guard::add_headers,
        ))
        .layer(middleware::from_fn_with_state(shared, observe::observe))
}

/// The paths of all pages, as the app declares them.
pub fn page_paths() -> BTreeSet<String> {
    leptos_axum::generate_route_list(app::App)
        .into_iter()
        .map(|listing| listing.path().to_owned())
        .collect()
}
