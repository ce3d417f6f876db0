//! Every page and every server function, asked by everybody who could ask: one reviewed table.
//!
//! A new endpoint needs a line in [`asked`] and a row in `snapshots/endpoints.snap`. Write the table
//! anew with `INSTA_UPDATE=always cargo test --package twinspan-server endpoints`, and read what
//! changed as carefully as the code.

mod asked;
mod nothing;
mod small_world;

use crate::browser::{Browser, Portal, Upload};
use asked::{Asked, Call};
use axum::{body::Body, extract::Request, response::Response};
use data::testing::{Engine, World};
use server::router;
use server_fn::ServerFnTraitObj;
use small_world::{Actor, SmallWorld};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    sync::Arc,
};

/// Paths of all server functions, as often as they are declared.
fn declared() -> Vec<&'static str> {
    server_fn::inventory::iter::<ServerFnTraitObj<Request<Body>, Response<Body>>>()
        .map(|function| function.path())
        .collect()
}

#[test]
fn no_two_server_functions_have_the_same_name() {
    let mut seen = BTreeSet::new();
    for path in declared() {
        assert!(
            seen.insert(path),
            "{path} is declared twice: only one of them answers"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_gets_what_from_which_endpoint() {
    let small = Arc::new(SmallWorld::build().await);
    let asked = Arc::new(Asked::of(&small));
    let pages: BTreeSet<String> = asked
        .pages
        .iter()
        .map(|page| page.pattern.to_owned())
        .collect();
    assert_eq!(pages, router::page_paths(), "every page is asked");
    let calls: BTreeSet<String> = asked
        .calls
        .iter()
        .map(|call| format!("/api/{}", call.endpoint))
        .collect();
    let all: BTreeSet<String> = declared().into_iter().map(str::to_owned).collect();
    assert_eq!(calls, all, "every server function is called");

    let columns: Vec<_> = small
        .actors
        .iter()
        .map(|actor| tokio::spawn(answers(small.clone(), asked.clone(), actor.clone())))
        .collect();
    let mut rows: BTreeMap<usize, (String, Vec<String>)> = BTreeMap::new();
    for column in columns {
        for (number, (name, cell)) in column.await.unwrap().into_iter().enumerate() {
            rows.entry(number)
                .or_insert((name, Vec::new()))
                .1
                .push(cell);
        }
    }
    let mut text = String::from(
        "What is answered: the status; `login` sends to the sign-in page.\n\
         404 is all that shows of what one may not know; 401 asks to sign in; 422 and 409 come after\n\
         permission was given. Each call meets the world as it was at first.\n\n",
    );
    let names: Vec<String> = small
        .actors
        .iter()
        .map(|actor| actor.name.to_owned())
        .collect();
    line(&mut text, "", &names);
    for (name, cells) in rows.values() {
        line(&mut text, name, cells);
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("endpoints", text);
    });
}

fn line(text: &mut String, name: &str, cells: &[String]) {
    let _ = write!(text, "{name:58}");
    for cell in cells {
        let _ = write!(text, "{cell:>13}");
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
}

/// All rows of one actor.
async fn answers(small: Arc<SmallWorld>, asked: Arc<Asked>, actor: Actor) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    let mut browser = browser(&small.portal, &actor);
    for page in &asked.pages {
        let answer = browser.clone().get(&page.address).await;
        let cell = if answer.location().starts_with("/login") {
            "login".to_owned()
        } else {
            assert!(
                answer.status.as_u16() < 500,
                "{}: {}",
                page.address,
                answer.body
            );
            answer.status.as_u16().to_string()
        };
        rows.push((format!("GET {} {}", page.pattern, page.what), cell));
    }
    for (what, address) in &asked.files {
        let answer = browser.get(address).await;
        let cell = match answer.location() {
            "" => answer.status.as_u16().to_string(),
            _ => "login".to_owned(),
        };
        rows.push((format!("GET {what}"), cell));
    }

    // Who is refused changes nothing: a world serves until something was done in it.
    let mut fresh: Option<Portal> = None;
    for call in &asked.calls {
        let portal = match fresh.take() {
            Some(portal) => portal,
            None => another(&small.portal.world).await,
        };
        let status = post(&portal, &actor, call).await;
        if status >= 400 {
            fresh = Some(portal);
        }
        rows.push((
            format!("{} {}", call.endpoint, call.what),
            status.to_string(),
        ));
    }
    for upload in &asked.uploads {
        let portal = another(&small.portal.world).await;
        let file = Upload::new(&upload.fields).file("plan.pdf", small_world::PDF.into());
        let answer = self::browser(&portal, &actor)
            .upload("/about", upload.endpoint, file)
            .await;
        let name = format!("{} {} (with a file)", upload.endpoint, upload.what);
        rows.push((name.replace("  ", " "), answer.status.as_u16().to_string()));
    }
    rows
}

async fn another(world: &World) -> Portal {
    assert_eq!(world.engine(), Engine::Sqlite);
    Portal::with(world.copy().await, |config| config.limits.off = true).await
}

async fn post(portal: &Portal, actor: &Actor, call: &Call) -> u16 {
    let fields: Vec<(&str, &str)> = call
        .fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let answer = browser(portal, actor).call(call.endpoint, &fields).await;
    answer.status.as_u16()
}

fn browser(portal: &Portal, actor: &Actor) -> Browser {
    let mut browser = portal.visitor();
    if let Some(token) = &actor.token {
        let cookie = portal.shared.portal.session_cookie().to_owned();
        browser.cookies.insert(cookie, token.clone());
    }
    browser
}
