//! The forum over HTTP: threads, replies, links to one post, removing and bringing back.

use crate::browser::Portal;
use data::both_databases;

fn posts(body: &str) -> usize {
    body.matches("class=\"entry\"").count()
}

both_databases! {
    async fn a_pupil_starts_a_thread_and_a_teacher_answers(world: World) {
        let portal = Portal::new(world).await;
        let (judit, emre) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (_, workspace) = portal.world.project(&[&judit, &emre]).await;
        let star = portal.world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let (mut judit, mut star) = (portal.by(judit.id).await, portal.by(star).await);
        let id = workspace.to_string();
        let forum = format!("/w/{id}/forum");
        assert!(star.get(&forum).await.body.contains("The forum is still empty"));
        assert_eq!(star.get(&format!("{forum}/new")).await.status.as_u16(), 403);
        assert_eq!(judit.get(&format!("{forum}/new")).await.status.as_u16(), 200);
        let section = judit.post(&format!("{forum}/new"), "start_section", &[("workspace", &id), ("title", "Weather")]).await.location().to_owned();
        let section_id = section.rsplit('/').next().unwrap().to_owned();
        let new = format!("{section}/new");
        let fields = [("_key", section_id.as_str()), ("workspace", &id), ("section", &section_id), ("title", "Rain"), ("body", "")];
        let refused = star.post(&new, "start_thread", &fields).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("Rain"));
        let fields = [("_key", section_id.as_str()), ("workspace", &id), ("section", &section_id), ("title", "Rain"), ("body", "How *much*?")];
        let thread = star.post(&new, "start_thread", &fields).await.location().to_owned();
        let thread_id = thread.rsplit('/').next().unwrap().to_owned();
        let reply = |body: &'static str| [("_key", thread_id.as_str()), ("workspace", id.as_str()), ("thread", thread_id.as_str()), ("body", body)];
        let answered = judit.post(&thread, "reply", &reply("Five millimetres")).await;
        assert_eq!(answered.status.as_u16(), 303);
        let (page, post) = answered.location().split_once('#').unwrap();
        assert_eq!(page, format!("{thread}?last=1"));
        let shown = star.get(page).await;
        assert!(shown.body.contains(&format!("id=\"{post}\"")) && shown.body.contains("Five millimetres"));
        assert!(shown.body.contains("<em>much</em>") && shown.body.contains("Star"));
        assert!(!portal.by(emre.id).await.get(page).await.body.contains("Anna"));
        for page in [forum.as_str(), section.as_str()] {
            assert!(star.get(page).await.body.contains(&thread), "{page}");
        }

        let reply_id = post.strip_prefix("post-").unwrap();
        let removal = [("workspace", id.as_str()), ("reply", reply_id)];
        assert!(!shown.body.contains(&format!("value=\"{reply_id}\"")));
        assert_eq!(star.post(&thread, "delete_reply", &removal).await.status.as_u16(), 403);
        assert!(judit.get(&thread).await.body.contains(&format!("value=\"{reply_id}\"")));
        let removed = judit.post(&thread, "delete_reply", &removal).await;
        assert_eq!(removed.location(), format!("{thread}?at={reply_id}#{post}"));
        assert!(!star.get(&thread).await.body.contains("Five millimetres"));
        let shown = judit.open(&thread).await;
        assert!(shown.body.contains("Five millimetres") && shown.body.contains("Bring it back"));
        judit.post(&thread, "restore_reply", &removal).await;
        assert!(star.get(&thread).await.body.contains("Five millimetres"));
        let gone = [("workspace", id.as_str()), ("thread", &thread_id)];
        judit.post(&thread, "delete_thread", &gone).await;
        assert_eq!(star.get(&thread).await.status.as_u16(), 404);
        assert!(judit.get(&thread).await.body.contains("restore_thread"));
        judit.post(&thread, "restore_thread", &gone).await;
        assert_eq!(star.get(&thread).await.status.as_u16(), 200);
    }

    async fn what_is_written_while_the_work_ends_is_kept_and_comes_back(world: World) {
        let portal = Portal::new(world).await;
        let (judit, emre) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (_, workspace) = portal.world.project(&[&judit, &emre]).await;
        let star = portal.world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let (mut judit, mut star) = (portal.by(judit.id).await, portal.by(star).await);
        let id = workspace.to_string();
        let forum = format!("/w/{id}/forum");
        let section = judit.post(&format!("{forum}/new"), "start_section", &[("workspace", &id), ("title", "Weather")]).await.location().to_owned();
        let section_id = section.rsplit('/').next().unwrap().to_owned();
        let fields = [("workspace", id.as_str()), ("section", &section_id), ("title", "Rain"), ("body", "How much?")];
        let thread = judit.post(&format!("{section}/new"), "start_thread", &fields).await.location().to_owned();
        let thread_id = thread.rsplit('/').next().unwrap().to_owned();
        let settings = format!("/w/{id}/settings");
        judit.post(&settings, "close_workspace", &[("workspace", &id), ("results", "Two classes measured the rain.")]).await;

        let reply = [("_key", thread_id.as_str()), ("workspace", &id), ("thread", &thread_id), ("body", "Nine millimetres")];
        let refused = star.post(&thread, "reply", &reply).await;
        assert_eq!(refused.status.as_u16(), 403);
        assert!(refused.body.contains("Nine millimetres") && refused.body.contains("We keep your text"));
        let start = [("_key", section_id.as_str()), ("workspace", &id), ("section", &section_id), ("title", "Snow"), ("body", "None so far")];
        let refused = star.post(&format!("{section}/new"), "start_thread", &start).await;
        assert_eq!(refused.status.as_u16(), 403);
        assert!(refused.body.contains("None so far") && refused.body.contains("We keep your text"));
        assert!(!star.get(&thread).await.body.contains("Nine millimetres"));

        judit.post(&settings, "reopen_workspace", &[("workspace", &id)]).await;
        assert!(star.get(&thread).await.body.contains("Nine millimetres"));
        assert_eq!(star.post(&thread, "reply", &reply).await.status.as_u16(), 303);
    }

    async fn a_long_thread_has_pages_and_addresses_of_its_posts(world: World) {
        let portal = Portal::new(world).await;
        let (judit, emre) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (_, workspace) = portal.world.project(&[&judit, &emre]).await;
        let (mut judit, mut visitor) = (portal.by(judit.id).await, portal.visitor());
        let id = workspace.to_string();
        let forum = format!("/w/{id}/forum");
        let section = judit.post(&format!("{forum}/new"), "start_section", &[("workspace", &id), ("title", "Weather")]).await.location().to_owned();
        let section_id = section.rsplit('/').next().unwrap().to_owned();
        let fields = [("workspace", id.as_str()), ("section", &section_id), ("title", "Rain"), ("body", "How much?")];
        let thread = judit.post(&format!("{section}/new"), "start_thread", &fields).await.location().to_owned();
        let thread_id = thread.rsplit('/').next().unwrap().to_owned();
        let mut last = String::new();
        for _ in 0..22 {
            let fields = [("_key", thread_id.as_str()), ("workspace", &id), ("thread", &thread_id), ("body", "It rains.")];
            last = judit.post(&thread, "reply", &fields).await.location().rsplit_once("#post-").unwrap().1.to_owned();
        }
        let first = judit.get(&thread).await.body;
        assert_eq!(posts(&first), 20);
        assert!(first.contains("?last=1") && first.contains("?after=") && !first.contains(&last));
        let linked = judit.get(&format!("{thread}?at={last}")).await.body;
        assert!(linked.contains(&last) && linked.contains("?before="));
        assert_eq!(posts(&linked), 5);
        assert_eq!(judit.get(&format!("{thread}?at=nonsense")).await.status.as_u16(), 404);
        assert_eq!(visitor.get(&thread).await.status.as_u16(), 303);
    }
}
