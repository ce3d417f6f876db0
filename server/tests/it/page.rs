//! Pages of a workspace over HTTP: written, published, read by a visitor.

use crate::browser::Portal;
use data::both_databases;

/// The part of an address behind its last slash.
fn last(address: &str) -> &str {
    address.rsplit('/').next().expect("a segment")
}

both_databases! {
    async fn a_teacher_writes_a_page_and_publishes_what_was_shown(world: World) {
        let portal = Portal::new(world).await;
        let (judit, emre) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (project, workspace) = portal.world.project(&[&judit, &emre]).await;
        portal.world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let mut judit = portal.by(judit.id).await;
        let id = workspace.to_string();
        let pages = format!("/w/{id}/pages");
        assert!(judit.get(&pages).await.body.contains("No pages yet"));

        let mut fields = vec![("_key", id.as_str()), ("workspace", &id), ("page", ""), ("version", "0")];
        let refused = judit.post(&format!("{pages}/new"), "save_page", &[&fields[..], &[("title", ""), ("body", "Kept text")]].concat()).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("Kept text") && refused.body.contains("aria-invalid"));
        fields.extend([("title", "Our town"), ("body", "# Rain\n\nby a **star** and Anna Kiss")]);
        let saved = judit.post(&format!("{pages}/new"), "save_page", &fields).await;
        assert_eq!(saved.status.as_u16(), 303);
        let page = saved.location().to_owned();
        let shown = judit.open(&page).await;
        assert!(shown.body.contains("<h2>Rain</h2>") && shown.body.contains("Your changes are saved."));

        let publish = format!("{page}/publish");
        let view = judit.get(&publish).await;
        assert!(view.body.contains("Kiss Anna") && !view.body.contains("publish_page"));
        let page_id = last(&page).to_owned();
        let form = |version| vec![("workspace", id.clone()), ("page", page_id.clone()), ("version", version)];
        let send = form("1".to_owned());
        let send: Vec<_> = send.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = judit.post(&publish, "publish_page", &[&send[..], &[("agree", "on"), ("nicknames", "on")]].concat()).await;
        assert_eq!(refused.status.as_u16(), 422);

        let edited = [("workspace", id.as_str()), ("page", &page_id), ("version", "1"), ("title", "Our town"), ("body", "by a **star**")];
        judit.post(&format!("{page}/edit"), "save_page", &edited).await;
        let view = judit.get(&publish).await;
        assert!(view.body.contains("These words are nicknames") && view.body.contains("publish_page"));
        let send = form("2".to_owned());
        let send: Vec<_> = send.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = judit.post(&publish, "publish_page", &[&send[..], &[("agree", "on")]].concat()).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("id=\"publish-page-nicknames-error\""));
        let done = judit.post(&publish, "publish_page", &[&send[..], &[("agree", "on"), ("nicknames", "on")]].concat()).await;
        assert_eq!((done.status.as_u16(), done.location()), (303, format!("/projects/{project}/pages/{page_id}").as_str()));

        let public = done.location().to_owned();
        let mut visitor = portal.visitor();
        let shown = visitor.get(&public).await;
        assert_eq!(shown.status.as_u16(), 200);
        assert!(shown.body.contains("<strong>star</strong>") && !shown.body.contains("Kiss") && !shown.body.contains("Teacher"));
        assert!(visitor.get(&page).await.location().starts_with("/login?next="));
        judit.post(&page, "unpublish_page", &[("workspace", &id), ("page", &page_id)]).await;
        assert_eq!(visitor.get(&public).await.status.as_u16(), 404);
    }

    async fn the_second_of_two_who_save_is_shown_both_texts(world: World) {
        let portal = Portal::new(world).await;
        let (judit, emre) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (_, workspace) = portal.world.project(&[&judit, &emre]).await;
        let (mut judit, mut emre) = (portal.by(judit.id).await, portal.by(emre.id).await);
        let id = workspace.to_string();
        let new = [("workspace", id.as_str()), ("page", ""), ("version", "0"), ("title", "Our town"), ("body", "First")];
        let page = judit.post(&format!("/w/{id}/pages/new"), "save_page", &new).await.location().to_owned();
        let page_id = last(&page).to_owned();
        let edit = format!("{page}/edit");
        let with = |version: &'static str, body: &'static str| {
            [("_key", page_id.as_str()), ("workspace", id.as_str()), ("page", page_id.as_str()), ("version", version), ("title", "Our town"), ("body", body)]
        };
        judit.post(&edit, "save_page", &with("1", "Written by Judit")).await;
        let told = emre.post(&edit, "save_page", &with("1", "Written by Emre")).await;
        assert_eq!(told.status.as_u16(), 409);
        assert!(told.body.contains("Written by Judit") && told.body.contains("Written by Emre"));
        assert!(told.body.contains(r#"name="version" value="2""#));
        assert_eq!(emre.post(&edit, "save_page", &with("2", "Written by both")).await.status.as_u16(), 303);
        // What came back for another reason keeps its version: saving it again must not hide Emre's.
        let told = judit.post(&edit, "save_page", &[("_key", page_id.as_str()), ("workspace", id.as_str()), ("page", &page_id), ("version", "2"), ("title", ""), ("body", "x")]).await;
        assert!(told.body.contains(r#"name="version" value="2""#));
        for address in ["history", "history/1", "edit", "publish"] {
            assert_eq!(judit.get(&format!("{page}/{address}")).await.status.as_u16(), 200, "{address}");
        }
        let history = judit.get(&format!("{page}/history")).await;
        assert!(history.body.contains("/history/3") && history.body.contains("/history/1"));
        let restore = [("workspace", id.as_str()), ("page", &page_id), ("restored", "1"), ("version", "3")];
        assert_eq!(judit.post(&format!("{page}/history/1"), "restore_page_version", &restore).await.status.as_u16(), 303);
        assert!(emre.get(&page).await.body.contains("First"));
    }

    async fn pages_are_moved_put_away_and_brought_back(world: World) {
        let portal = Portal::new(world).await;
        let (judit, emre) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (_, workspace) = portal.world.project(&[&judit, &emre]).await;
        let star = portal.world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let (mut judit, mut star) = (portal.by(judit.id).await, portal.by(star).await);
        let id = workspace.to_string();
        let pages = format!("/w/{id}/pages");
        let mut addresses = Vec::new();
        for title in ["Alpha", "Beta"] {
            let new = [("workspace", id.as_str()), ("page", ""), ("version", "0"), ("title", title), ("body", "")];
            addresses.push(judit.post(&format!("{pages}/new"), "save_page", &new).await.location().to_owned());
        }
        let beta = last(&addresses[1]).to_owned();
        let moved = judit.post(&pages, "move_page", &[("_key", &beta), ("workspace", &id), ("page", &beta), ("way", "up")]).await;
        assert_eq!(moved.location(), format!("{pages}#page-{beta}"));
        let list = judit.get(&pages).await.body;
        assert!(list.find("Beta") < list.find("Alpha") && list.contains("move_page"));
        let list = star.get(&pages).await.body;
        assert!(list.contains("Beta") && !list.contains("move_page") && !list.contains("/pages/new"));
        let refused = star.post(&pages, "move_page", &[("_key", &beta), ("workspace", &id), ("page", &beta), ("way", "down")]).await;
        assert_eq!(refused.status.as_u16(), 403);
        judit.post(&addresses[1], "archive_page", &[("workspace", &id), ("page", &beta)]).await;
        assert_eq!(star.get(&addresses[1]).await.status.as_u16(), 404);
        assert!(judit.get(&pages).await.body.contains("Archived pages"));
        assert!(judit.get(&addresses[1]).await.body.contains("restore_page"));
        judit.post(&addresses[1], "restore_page", &[("workspace", &id), ("page", &beta)]).await;
        assert_eq!(star.get(&addresses[1]).await.status.as_u16(), 200);
    }
}
