//! Messages over HTTP, as a browser without scripts sends them.

use crate::browser::{Answer, Browser, Portal, Upload};
use data::both_databases;
use data::testing::Staff;

const PDF: &[u8] = b"%PDF-1.7\nten bytes!";

fn text(to: (&'static str, String), body: &str) -> Upload {
    Upload::new(&[("title", String::new()), to, ("body", body.to_owned())])
}

async fn begin(browser: &mut Browser, to: &Staff, body: &str) -> Answer {
    let form = text(("people[]", to.id.to_string()), body).without_file();
    browser.upload("/inbox/new", "send_message", form).await
}

/// The conversation an answer leads to.
fn place(answer: &Answer) -> String {
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
    let (page, message) = answer.location().split_once('#').unwrap();
    assert!(
        page.starts_with("/inbox/") && message.starts_with("message-"),
        "{page}#{message}"
    );
    page.to_owned()
}

fn id(page: &str) -> (&'static str, String) {
    (
        "conversation",
        page.trim_start_matches("/inbox/").to_owned(),
    )
}

both_databases! {
    async fn a_colleague_is_written_to_from_their_page_and_answers(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (mut at_judit, mut at_elif) = (portal.by(judit.id).await, portal.by(elif.id).await);
        let write = format!("/inbox/new?to={}", elif.id);
        assert!(at_judit.get(&format!("/people/{}", elif.id)).await.body.contains(&write));
        let form = at_judit.get(&write).await;
        assert!(form.body.contains(&elif.name) && form.body.contains("multipart/form-data"));
        let page = place(&begin(&mut at_judit, &elif, "Shall we measure **rain**?").await);

        let inbox = at_elif.get("/inbox").await;
        for shown in [judit.name.as_str(), "Shall we measure rain?", "1 new", "Messages: one conversation with news"] {
            assert!(inbox.body.contains(shown), "{shown}");
        }
        assert!(at_elif.get("/notifications").await.body.contains("wrote you a message"));
        let read = at_elif.get(&page).await;
        assert!(read.body.contains("<strong>rain</strong>") && read.body.contains("send_message"));
        assert!(at_elif.get("/inbox").await.body.contains("Messages: 0 conversations with news"));

        let answer = at_elif.upload(&page, "send_message", text(id(&page), "Gladly.").without_file()).await;
        assert_eq!(place(&answer), page);
        assert!(at_judit.get(&page).await.body.contains("Gladly."));
        let found = at_judit.get("/inbox?q=gladly").await;
        assert!(found.body.contains(&format!("{page}?at=")) && found.body.contains(&elif.name));
        let existing = at_judit.get(&write).await;
        assert_eq!((existing.status.as_u16(), existing.location()), (303, page.as_str()));
    }

    async fn a_refused_message_comes_back_as_it_was_typed(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let mut at_judit = portal.by(judit.id).await;
        let page = place(&begin(&mut at_judit, &elif, "Hello").await);
        let key = ("_key", id(&page).1);
        let form = Upload::new(&[key, id(&page), ("body", "Dear colleague".to_owned())]);
        let refused = at_judit.upload(&page, "send_message", form.file("virus.exe", "MZ".into())).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("Dear colleague"));
        assert_eq!(portal.world.count("message").await, 1);
        assert_eq!(portal.world.count("file").await, 0);
        let empty = at_judit.upload(&page, "send_message", text(id(&page), "").without_file()).await;
        assert_eq!(empty.status.as_u16(), 422);
    }

    async fn a_file_is_opened_by_those_in_the_conversation_only(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif, ana) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await, portal.world.teacher("ES").await);
        let (_, workspace) = portal.world.project(&[&judit, &elif]).await;
        let star = portal.world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let mut at_judit = portal.by(judit.id).await;
        let form = text(("people[]", elif.id.to_string()), "The plan").file("terv.pdf", PDF.into());
        let page = place(&at_judit.upload("/inbox/new", "send_message", form).await);
        let file = format!("/files/{}", portal.world.newest("file").await);
        let mut at_elif = portal.by(elif.id).await;
        assert!(at_elif.get(&page).await.body.contains("terv.pdf"));
        assert_eq!(at_elif.get(&file).await.bytes, PDF);
        for stranger in [ana.id, star] {
            let mut stranger = portal.by(stranger).await;
            for address in [&file, &page] {
                assert_eq!(stranger.get(address).await.status.as_u16(), 404, "{address}");
            }
        }
        let visitor = portal.visitor().get(&file).await;
        assert!(visitor.location().starts_with("/login"), "{}", visitor.location());
    }

    async fn pupils_find_no_inbox(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (_, workspace) = portal.world.project(&[&judit, &elif]).await;
        let star = portal.world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let mut at_star = portal.by(star).await;
        for page in ["/inbox", "/inbox/new", "/inbox/contacts", "/inbox?q=hello"] {
            assert_eq!(at_star.get(page).await.status.as_u16(), 404, "{page}");
        }
        assert!(!at_star.get("/").await.body.contains("/inbox"));
        assert_eq!(begin(&mut at_star, &judit, "Hello").await.status.as_u16(), 404);
        let form = text(("people[]", star.to_string()), "Hello").without_file();
        let refused = portal.by(judit.id).await.upload("/inbox/new", "send_message", form).await;
        assert_eq!(refused.status.as_u16(), 404);
        assert_eq!(portal.world.count("conversation").await, 0);
    }

    async fn too_many_messages_to_strangers_say_when_again(world: World) {
        let portal = Portal::with(world, |config| config.limits.messages_per_day = 1).await;
        let (judit, elif, ana) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await, portal.world.teacher("ES").await);
        let mut at_judit = portal.by(judit.id).await;
        place(&begin(&mut at_judit, &elif, "Hello").await);
        let refused = begin(&mut at_judit, &ana, "Hello").await;
        assert_eq!(refused.status.as_u16(), 429);
        assert!(!refused.header("retry-after").is_empty());
    }
}
