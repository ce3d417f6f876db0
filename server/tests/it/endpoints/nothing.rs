//! What one may not know of, what is not there and what is no id at all answer with the same bytes
//! (SECURITY 31).

use super::{
    another,
    asked::Asked,
    browser,
    small_world::{Actor, SmallWorld},
};
use crate::browser::Browser;
use uuid::Uuid;

/// Stands for no thing.
const UNKNOWN: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
/// People who have no part in the workspace.
const STRANGERS: [&str; 3] = ["outsider", "other pupil", "officer FR"];
/// No ids.
const MALFORMED: [&str; 3] = ["abc", "01890a5d", "%27%3B--"];

fn is_id(text: &str) -> bool {
    Uuid::parse_str(text).is_ok()
}

/// The same address, with something else in the place of each id after the first `kept` of them.
fn with_ids(address: &str, kept: usize, other: &str) -> String {
    let mut seen = 0;
    let parts: Vec<&str> = address
        .split('/')
        .map(|part| {
            seen += usize::from(is_id(part));
            if is_id(part) && seen > kept {
                other
            } else {
                part
            }
        })
        .collect();
    parts.join("/")
}

fn ids(address: &str) -> usize {
    address.split('/').filter(|part| is_id(part)).count()
}

/// The address of another thing, of no thing and of what is no id: all say the same.
async fn all_say_nothing(browser: &mut Browser, address: &str, kept: usize) {
    let nothing = browser.get(&with_ids(address, kept, UNKNOWN)).await;
    assert_eq!(nothing.status.as_u16(), 404, "{address}");
    let malformed = MALFORMED.map(|other| with_ids(address, kept, other));
    let itself = (kept == 0).then(|| address.to_owned());
    for other in itself.into_iter().chain(malformed) {
        let answer = browser.get(&other).await;
        assert!(
            answer.alike() == nothing.alike(),
            "{other}: {}",
            answer.alike()
        );
    }
}

#[tokio::test]
async fn pages_and_files_that_are_not_for_one_are_not_there() {
    let small = SmallWorld::build().await;
    let asked = Asked::of(&small);
    let mut compared = 0;
    for actor in &small.actors {
        if actor.name != "visitor" && !STRANGERS.contains(&actor.name) {
            continue;
        }
        let mut browser = browser(&small.portal, actor);
        let pages = asked.pages.iter().map(|page| &page.address);
        for address in pages.chain(asked.files.iter().map(|(_, address)| address)) {
            if ids(address) > 0 && browser.get(address).await.status.as_u16() == 404 {
                all_say_nothing(&mut browser, address, 0).await;
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "only {compared}");
}

#[tokio::test]
async fn things_of_a_workspace_that_are_not_there_are_like_no_page() {
    let small = SmallWorld::build().await;
    let asked = Asked::of(&small);
    let is_founder = |actor: &&Actor| actor.name == "founder";
    let founder = small.actors.iter().find(is_founder).unwrap();
    let mut browser = browser(&small.portal, founder);
    for page in asked.pages.iter().filter(|page| ids(&page.address) == 2) {
        all_say_nothing(&mut browser, &page.address, 1).await;
    }
}

type Fields<'a> = Vec<(&'a str, &'a str)>;

/// The fields, with something else in the place of each id after the first `kept` of them.
fn with_fields<'a>(fields: &Fields<'a>, kept: usize, other: &'a str) -> Fields<'a> {
    let mut seen = 0;
    fields
        .iter()
        .map(|(name, value)| {
            seen += usize::from(is_id(value));
            (
                *name,
                if is_id(value) && seen > kept {
                    other
                } else {
                    *value
                },
            )
        })
        .collect()
}

#[tokio::test]
async fn forms_about_what_is_not_for_one_are_about_nothing() {
    let small = SmallWorld::build().await;
    let asked = Asked::of(&small);
    let portal = another(&small.portal.world).await;
    let mut compared = 0;
    for actor in &small.actors {
        // Who may do it is asked about things that are not there.
        let kept = usize::from(actor.name == "founder");
        if kept == 0 && !STRANGERS.contains(&actor.name) {
            continue;
        }
        let mut browser = browser(&portal, actor);
        for call in &asked.calls {
            let fields: Fields<'_> = call
                .fields
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            let ids = fields.iter().filter(|(_, value)| is_id(value)).count();
            let unknown = with_fields(&fields, kept, UNKNOWN);
            if ids <= kept {
                continue;
            }
            let (form, script) = (
                browser.post("/about", call.endpoint, &unknown).await,
                browser.call(call.endpoint, &unknown).await,
            );
            if form.status.as_u16() != 404 {
                continue;
            }
            // What a stranger may do here changes nothing of what the others ask for.
            let forbidden = STRANGERS.contains(&actor.name)
                && browser.call(call.endpoint, &fields).await.status.as_u16() == 404;
            let others = MALFORMED
                .iter()
                .map(|other| with_fields(&fields, kept, other));
            for other in others.chain(forbidden.then(|| fields.clone())) {
                let told = format!("{} {}: {other:?}", actor.name, call.endpoint);
                let answer = browser.post("/about", call.endpoint, &other).await;
                assert!(answer.alike() == form.alike(), "{told}: {}", answer.alike());
                let answer = browser.call(call.endpoint, &other).await;
                assert!(
                    answer.alike() == script.alike(),
                    "{told}: {}",
                    answer.alike()
                );
            }
            compared += 1;
        }
    }
    assert!(compared > 100, "only {compared}");
}
