//! The partner board over HTTP.

use crate::browser::Portal;
use data::both_databases;

const WHOLE: [(&str, &str); 12] = [
    ("title", "Letters about <rivers>"),
    (
        "body",
        "My class would like to write to one beside another river.",
    ),
    ("kind", "european"),
    ("places", "2"),
    ("countries[]", "TR"),
    ("age_from", "9"),
    ("age_to", "11"),
    ("from", "2027-01"),
    ("to", "2027-05"),
    ("languages[]", "en"),
    ("subjects[]", "geography"),
    ("publish", "on"),
];

both_databases! {
    async fn an_announcement_goes_from_the_form_to_a_conversation(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let mut at_judit = portal.by(judit.id).await;
        assert!(at_judit.get("/partners/new").await.body.contains("January 2027"));
        let typed = [("title", "Letters"), ("body", "I typed this."), ("places", "many"), ("publish", "on")];
        let refused = at_judit.post("/partners/new", "start_announcement", &typed).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("I typed this.") && refused.body.contains("many"), "{}", refused.body);
        let done = at_judit.post("/partners/new", "start_announcement", &WHOLE).await;
        let address = done.location().to_owned();
        assert!(done.status.as_u16() == 303 && address.starts_with("/partners/"), "{}", done.body);
        let own = at_judit.get(&address).await;
        for told in ["It is on the board now.", "I have found partners", "On the board until"] {
            assert!(own.body.contains(told), "{told}: {}", own.body);
        }

        let read = portal.visitor().get(&address).await;
        assert_eq!(read.status.as_u16(), 200);
        for told in ["Letters about &lt;rivers&gt;", "2 partner schools", "January 2027", "Türkiye", "property=\"og:title\"", "\"@type\":\"Demand\""] {
            assert!(read.body.contains(told), "{told}: {}", read.body);
        }
        assert!(!read.body.contains(&judit.name) && !read.body.contains("School "), "{}", read.body);
        let board = portal.visitor().get("/partners?q=rivers&country=HU").await;
        assert!(board.body.contains("Letters about &lt;rivers&gt;") && !board.body.contains(&judit.name));

        let mut at_elif = portal.by(elif.id).await;
        let seen = at_elif.get(&address).await;
        assert!(seen.body.contains(&judit.name) && seen.body.contains("reply_announcement"));
        let id = address.trim_start_matches("/partners/").to_owned();
        let short = at_elif.post(&address, "reply_announcement", &[("announcement", &id), ("body", "Hi"), ("_key", &id)]).await;
        assert!(short.status.as_u16() == 422 && short.body.contains(">Hi</textarea>"), "{}", short.body);
        let sent = at_elif.post(&address, "reply_announcement", &[("announcement", &id), ("body", "We have a river, too!")]).await;
        assert!(sent.location().starts_with("/inbox/"), "{}", sent.body);
        let talk = at_elif.get(sent.location()).await;
        let link = format!("{}{address}", portal.shared.portal.base_url);
        assert!(talk.body.contains(&link) && talk.body.contains("We have a river, too!"), "{}", talk.body);

        let taken = at_judit.post(&address, "lead_announcement", &[("announcement", &id), ("step", "take")]).await;
        assert_eq!(taken.status.as_u16(), 303);
        assert!(portal.visitor().get(&address).await.body.contains("Partners found"));
        let mut visitor = portal.visitor();
        assert!(visitor.get(&format!("{address}/edit")).await.location().starts_with("/login"));
    }

    async fn the_feed_is_for_everybody_and_names_nobody(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let mut at_judit = portal.by(judit.id).await;
        let done = at_judit.post("/partners/new", "start_announcement", &WHOLE).await;
        let address = done.location().to_owned();
        let mut visitor = portal.visitor();
        assert!(visitor.get("/partners?country=HU").await.body.contains("/partners/feed.atom?country=HU"));
        for browser in [&mut visitor, &mut at_judit] {
            let feed = browser.get("/partners/feed.atom?country=HU&odd=1").await;
            assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
            assert!(feed.body.contains("Letters about &lt;rivers&gt;") && feed.body.contains(&address), "{}", feed.body);
            assert!(!feed.body.contains(&judit.name) && !feed.body.contains("School "), "{}", feed.body);
        }
        assert!(!visitor.get("/partners/feed.atom?country=TR").await.body.contains("<entry>"));
    }
}
