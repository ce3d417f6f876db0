//! The directory, contacts and notifications over HTTP.

use crate::browser::Portal;
use data::both_databases;
use domain::{account::AccountState, id::AccountId};

const SENTENCE: &str = "We measure rain. Would your class join?";

both_databases! {
    async fn a_colleague_is_found_asked_and_accepts(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (mut at_judit, mut at_elif) = (portal.by(judit.id).await, portal.by(elif.id).await);
        let found = at_judit.get("/people?country=TR").await;
        assert!(found.body.contains(&elif.name));
        assert_eq!(found.body.matches("card-title").count(), 1, "only the one from Türkiye");

        let page = format!("/people/{}", elif.id);
        let (id, key) = (elif.id.to_string(), elif.id.to_string());
        let short = at_judit.post(&page, "ask_contact", &[("_key", &key), ("person", &id), ("message", "Hi!")]).await;
        assert_eq!(short.status.as_u16(), 422);
        assert!(short.body.contains("Hi!") && short.body.contains("at least 10 characters"));
        let asked = at_judit.post(&page, "ask_contact", &[("_key", &key), ("person", &id), ("message", SENTENCE)]).await;
        assert_eq!((asked.status.as_u16(), asked.location()), (303, page.as_str()));
        assert!(at_judit.get(&page).await.body.contains("has not answered yet"));

        assert!(at_elif.get("/notifications").await.body.contains("asks to become your contact"));
        let inbox = at_elif.get("/inbox/contacts").await;
        assert!(inbox.body.contains(SENTENCE) && inbox.body.contains(&judit.name));
        let judits = judit.id.to_string();
        let accepted = at_elif.post("/inbox/contacts", "accept_contact", &[("person", &judits)]).await;
        assert_eq!((accepted.status.as_u16(), accepted.location()), (303, "/inbox/contacts"));
        assert!(at_judit.get(&page).await.body.contains("You are contacts"));

        let blocked = at_elif.post(&format!("/people/{judits}"), "block_person", &[("person", &judits)]).await;
        assert_eq!(blocked.location(), "/inbox/contacts");
        assert_eq!(at_judit.get(&page).await.status.as_u16(), 404);
        assert!(at_elif.get("/inbox/contacts").await.body.contains("unblock_person"));
    }

    async fn who_may_not_be_seen_is_like_nobody(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let waiting = portal.world.staff_at(judit.school, "HU", AccountState::Registered).await;
        let nobody = AccountId(uuid::Uuid::now_v7());
        let mut reader = portal.by(judit.id).await;
        let hidden = reader.get(&format!("/people/{}", waiting.id)).await;
        let unknown = reader.get(&format!("/people/{nobody}")).await;
        assert_eq!(hidden.status.as_u16(), 404);
        let alike = |text: String, id: AccountId| text.replace(&id.to_string(), "ID");
        assert_eq!(alike(hidden.alike(), waiting.id), alike(unknown.alike(), nobody));
        let visitor = portal.visitor().get(&format!("/people/{}", judit.id)).await;
        assert_eq!(visitor.status.as_u16(), 404);
        assert!(!visitor.body.contains(&judit.name));
    }

    async fn who_waits_is_told_what_for(world: World) {
        let portal = Portal::new(world).await;
        let school = portal.world.school("HU").await;
        let waiting = portal.world.staff_at(school, "HU", AccountState::Registered).await;
        let mut browser = portal.by(waiting.id).await;
        for page in ["/people", "/inbox", "/inbox/contacts"] {
            let answer = browser.get(page).await;
            assert_eq!(answer.status.as_u16(), 403, "{page}");
            assert!(answer.body.contains("has to confirm your registration first"), "{page}");
        }
        let visitor = portal.visitor().get("/people").await;
        assert_eq!((visitor.status.as_u16(), visitor.location()), (303, "/login?next=%2Fpeople"));
    }

    async fn who_saves_the_profile_second_sees_both_texts(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let (mut phone, mut desk) = (portal.by(judit.id).await, portal.by(judit.id).await);
        let typed = |about: &'static str, version: &'static str| [("name", "Judit"), ("about", about), ("version", version)];
        assert_eq!(phone.post("/me", "save_profile", &typed("From the phone.", "1")).await.status.as_u16(), 303);
        let conflict = desk.post("/me", "save_profile", &typed("From the desk.", "1")).await;
        assert_eq!(conflict.status.as_u16(), 409);
        assert!(conflict.body.contains("From the phone.") && conflict.body.contains("From the desk."));
        assert!(conflict.body.contains(r#"name="version" value="2""#));
        assert_eq!(desk.post("/me", "save_profile", &typed("From both.", "2")).await.status.as_u16(), 303);
    }

    async fn notifications_are_marked_as_read(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (mut at_judit, mut at_elif) = (portal.by(judit.id).await, portal.by(elif.id).await);
        let id = elif.id.to_string();
        at_judit.post(&format!("/people/{id}"), "ask_contact", &[("person", &id), ("message", SENTENCE)]).await;
        assert!(at_elif.get("/notifications").await.body.contains("Notifications: one new"));
        let read = at_elif.post("/notifications", "mark_notifications_read", &[]).await;
        assert_eq!(read.location(), "/notifications");
        let page = at_elif.get("/notifications").await;
        assert!(!page.body.contains("one new") && !page.body.contains("mark_notifications_read"));
    }

    async fn drafts_are_kept_by_scripts_and_come_back(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let mut browser = portal.by(judit.id).await;
        let draft = [("form", "save_profile"), ("fields", r#"[["about","Half a sentence"]]"#)];
        assert_eq!(browser.call("save_draft", &draft).await.status.as_u16(), 200);
        assert!(browser.get("/me").await.body.contains("Half a sentence"));
        assert_eq!(portal.visitor().call("save_draft", &draft).await.status.as_u16(), 401);
        let typed = [("name", "Judit"), ("about", "A whole sentence."), ("version", "1")];
        assert_eq!(browser.post("/me", "save_profile", &typed).await.status.as_u16(), 303);
        let page = browser.get("/me").await;
        assert!(page.body.contains("A whole sentence.") && !page.body.contains("Half a sentence"));
    }
}
