//! Forms and calls.

use crate::browser::Portal;
use data::{
    both_databases,
    testing::{Engine, World},
};

both_databases! {
    async fn a_form_of_no_server_function_is_not_found(world: World) {
        let portal = Portal::new(world).await;
        let answer = portal.visitor().post("/about", "no_such_thing", &[]).await;
        assert_eq!(answer.status.as_u16(), 404);
        assert!(answer.body.contains("</html>"));
        assert_eq!(portal.visitor().call("no_such_thing", &[]).await.status.as_u16(), 404);
    }

    async fn a_call_of_a_script_answers_in_json(world: World) {
        let portal = Portal::new(world).await;
        let answer = portal.visitor().call("choose_language", &[("language", "xx")]).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (422, "application/json"));
        assert!(answer.body.contains("Invalid"), "{}", answer.body);
    }

    async fn a_form_can_stand_on_a_page_that_is_not_there(world: World) {
        let portal = Portal::new(world).await;
        let answer = portal.visitor().post("/nowhere", "choose_language", &[("language", "tr")]).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, "/nowhere"));
    }
}

/// Pages are begun on one thread and given up on another: nothing on them may mind that.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_page_that_keeps_drafts_is_shown_to_many_at_once() {
    let portal = Portal::new(World::new(Engine::Sqlite).await).await;
    let (judit, emre) = (
        portal.world.teacher("HU").await,
        portal.world.teacher("TR").await,
    );
    let browser = portal.by(judit.id).await;
    let page = format!("/people/{}", emre.id);
    let all: Vec<_> = (0..200)
        .map(|_| {
            let (mut browser, page) = (browser.clone(), page.clone());
            tokio::spawn(async move { browser.get(&page).await })
        })
        .collect();
    for answer in all {
        let answer = answer.await.unwrap();
        assert_eq!(answer.status.as_u16(), 200);
        assert!(answer.body.contains("Autosave"));
    }
}
