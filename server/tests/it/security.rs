//! What a reviewer will try on the web layer (SECURITY "Web").

use crate::browser::Portal;
use axum::{body::Body, http::Method};
use data::both_databases;
use regex::Regex;

both_databases! {
    async fn scripts_run_only_with_the_nonce_of_the_answer(world: World) {
        let portal = Portal::new(world).await;
        let nonces = Regex::new("'nonce-([^']+)'").unwrap();
        let scripts = Regex::new("<script[^>]*>").unwrap();
        let mut seen = Vec::new();
        for _ in 0..2 {
            let page = portal.visitor().get("/").await;
            let policy = page.header("content-security-policy").to_owned();
            let nonce = nonces.captures(&policy).unwrap()[1].to_owned();
            assert_eq!(
                policy,
                format!(
                    "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; object-src 'none'; \
                     base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                )
            );
            for script in scripts.find_iter(&page.body) {
                assert!(script.as_str().contains(&format!("nonce=\"{nonce}\"")), "{}", script.as_str());
            }
            assert!(!page.body.contains(" style="), "no inline styles");
            seen.push(nonce);
        }
        assert_ne!(seen[0], seen[1]);
    }

    async fn every_answer_carries_the_protecting_headers(world: World) {
        let portal = Portal::with(world, |config| config.server.base_url = "https://portal.example".to_owned()).await;
        for address in ["/", "/nowhere", "/healthz", "/static/nothing", "/api/nothing"] {
            let answer = portal.visitor().get(address).await;
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "same-origin"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("x-frame-options", "DENY"),
                ("strict-transport-security", "max-age=31536000"),
            ] {
                assert_eq!(answer.header(name), value, "{address}: {name}");
            }
            assert!(!answer.header("permissions-policy").is_empty(), "{address}");
            assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{address}");
            assert!(!answer.header("x-request-id").is_empty(), "{address}");
        }
    }

    async fn nothing_is_told_to_stay_on_https_without_it(world: World) {
        let portal = Portal::new(world).await;
        assert_eq!(portal.visitor().get("/").await.header("strict-transport-security"), "");
    }

    async fn requests_of_other_sites_change_nothing(world: World) {
        let portal = Portal::new(world).await;
        let base = portal.shared.portal.base_url.clone();
        let foreign: [&[(&str, &str)]; 5] = [
            &[],
            &[("origin", "https://evil.example")],
            &[("origin", "null")],
            &[("sec-fetch-site", "cross-site"), ("origin", &base)],
            &[("sec-fetch-site", "same-site")],
        ];
        for headers in foreign {
            for address in ["/?/choose_language", "/api/choose_language"] {
                let mut visitor = portal.visitor();
                let mut request = visitor
                    .request(Method::POST, address)
                    .header("content-type", "application/x-www-form-urlencoded");
                for (name, value) in headers {
                    request = request.header(*name, *value);
                }
                let answer = visitor.send(request.body(Body::from("language=tr"))).await;
                assert_eq!(answer.status.as_u16(), 403, "{address} {headers:?}");
                assert!(visitor.cookies.is_empty());
            }
        }
    }

    async fn a_signed_in_page_is_kept_nowhere(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        assert_eq!(portal.by(judit.id).await.get("/").await.header("cache-control"), "no-store");
        assert_eq!(portal.visitor().get("/").await.header("cache-control"), "private, no-cache");
    }

    async fn the_host_header_is_never_believed(world: World) {
        let portal = Portal::new(world).await;
        let visitor = portal.visitor().sending("host", "evil.example").sending("x-forwarded-host", "evil.example");
        for address in ["/", "/about", "/nowhere"] {
            let answer = visitor.clone().get(address).await;
            assert!(!format!("{answer:?}").contains("evil.example"), "{address}");
        }
    }

    async fn a_session_that_cannot_be_checked_lets_nobody_in(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let mut browser = portal.by(judit.id).await;
        assert!(browser.get("/").await.body.contains(&judit.name));
        portal.world.sql("ALTER TABLE session RENAME TO hidden", vec![]).await;
        let answer = browser.get("/").await;
        assert_eq!(answer.status.as_u16(), 500);
        assert!(!answer.body.contains(&judit.name));
        assert!(answer.body.contains(answer.header("x-request-id")), "the page quotes its number");
        assert_eq!(browser.post("/", "choose_language", &[("language", "tr")]).await.status.as_u16(), 500);
    }

    async fn an_unknown_or_old_session_is_a_visitor(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let mut browser = portal.by(judit.id).await;
        portal.world.wait(13 * 3_600_000);
        assert!(!browser.get("/").await.body.contains(&judit.name));
        browser.cookies.insert("session".to_owned(), "0".repeat(64));
        assert_eq!(browser.get("/").await.status.as_u16(), 200);
    }

    async fn a_form_that_is_too_large_is_refused(world: World) {
        let portal = Portal::with(world, |config| config.limits.form_kilobytes = 1).await;
        let long = "x".repeat(2000);
        let answer = portal.visitor().post("/", "choose_language", &[("language", &long)]).await;
        assert_eq!(answer.status.as_u16(), 413);
    }

    async fn too_many_requests_at_once_are_asked_to_come_back(world: World) {
        let portal = Portal::with(world, |config| config.limits.concurrent_requests = 1).await;
        let place = portal.shared.room.clone().try_acquire_owned().unwrap();
        let answer = portal.visitor().get("/").await;
        assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (503, "5"));
        drop(place);
        assert_eq!(portal.visitor().get("/").await.status.as_u16(), 200);
    }
}
