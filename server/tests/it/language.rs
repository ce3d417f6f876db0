//! The language of pages.

use crate::browser::Portal;
use data::{both_databases, testing::World};

both_databases! {
    async fn a_visitor_gets_the_language_of_the_browser(world: World) {
        let portal = Portal::new(world).await;
        let page = portal.visitor().sending("accept-language", "hu-HU,hu;q=0.9,en;q=0.5").get("/").await;
        assert!(page.body.contains("<html lang=\"hu\" dir=\"ltr\""), "{}", page.body);
    }

    async fn a_chosen_language_stays_on_the_device(world: World) {
        let portal = Portal::new(world).await;
        let mut visitor = portal.visitor().sending("accept-language", "hu");
        let answer = visitor.post("/about?x=1", "choose_language", &[("language", "tr")]).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, "/about?x=1"));
        assert!(visitor.get("/about").await.body.contains("lang=\"tr\""));
    }

    async fn a_chosen_language_stays_with_the_account(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let mut at_school = portal.by(judit.id).await;
        at_school.post("/", "choose_language", &[("language", "hu")]).await;
        let mut at_home = portal.by(judit.id).await.sending("accept-language", "tr");
        assert!(at_home.get("/").await.body.contains("lang=\"hu\""));
    }

    async fn signing_out_leaves_the_language_that_was_read(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let mut tablet = portal.by(judit.id).await.sending("accept-language", "en");
        tablet.post("/", "choose_language", &[("language", "hu")]).await;
        tablet.cookies.remove("language");
        tablet.post("/", "sign_out", &[]).await;
        let told = tablet.get("/").await;
        assert!(told.body.contains("lang=\"hu\""));
        assert!(told.body.contains("tabindex=\"-1\" autofocus"), "what is told has the keyboard");
    }

    async fn an_unknown_language_is_refused(world: World) {
        let portal = Portal::new(world).await;
        let answer = portal.visitor().post("/", "choose_language", &[("language", "xx")]).await;
        assert_eq!(answer.status.as_u16(), 422);
        assert!(answer.body.contains("lang=\"en\""));
    }
}

#[tokio::test]
async fn languages_for_tests_can_be_switched_on() {
    let world = World::new(data::testing::Engine::Sqlite).await;
    let portal = Portal::with(world, |config| config.portal.pseudo_languages = true).await;
    let page = portal
        .visitor()
        .sending("cookie", "language=ar-XB")
        .get("/")
        .await;
    assert!(
        page.body.contains("lang=\"ar-XB\" dir=\"rtl\""),
        "{}",
        page.body
    );
}
