use super::*;
use crate::{
    both_databases,
    testing::{Staff, World},
};
use domain::{
    RuleBroken,
    id::AccountId,
    time::MINUTE,
    workspace::{
        Role,
        forum::{ReplyForm, SectionForm, ThreadForm},
    },
};

/// A workspace of Judit (HU) and Emre (TR) with the pupil Star and a section.
struct Scene {
    workspace: WorkspaceId,
    judit: Staff,
    emre: Staff,
    star: AccountId,
    section: SectionId,
}

async fn scene(world: &World) -> Scene {
    let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
    let (_, workspace) = world.project(&[&judit, &emre]).await;
    let star = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
    let section = start_section(&world.by(judit.id).await, section_form(workspace))
        .await
        .unwrap();
    Scene {
        workspace,
        judit,
        emre,
        star,
        section,
    }
}

fn section_form(workspace: WorkspaceId) -> SectionForm {
    SectionForm {
        workspace: workspace.to_string(),
        title: "Weather".into(),
        about: String::new(),
    }
}

impl Scene {
    async fn start(&self, cx: &Cx, title: &str) -> AppResult<ThreadId> {
        start_thread(cx, self.form(title)).await
    }

    fn form(&self, title: &str) -> ThreadForm {
        ThreadForm {
            workspace: self.workspace.to_string(),
            section: self.section.to_string(),
            title: title.into(),
            body: "How do you measure the rain?".into(),
        }
    }

    async fn reply(&self, cx: &Cx, thread: ThreadId, body: &str) -> AppResult<ReplyId> {
        let form = ReplyForm {
            workspace: self.workspace.to_string(),
            thread: thread.to_string(),
            body: body.into(),
        };
        reply(cx, form).await
    }

    async fn read(&self, cx: &Cx, id: ThreadId, place: Posts) -> ThreadView {
        thread(cx, self.workspace, id, place).await.unwrap()
    }
}

fn ids(view: &ThreadView) -> Vec<ReplyId> {
    view.posts.iter().map(|post| post.id).collect()
}

both_databases! {
    async fn members_write_to_each_other(world: World) {
        let scene = scene(&world).await;
        let (judit, star) = (world.by(scene.judit.id).await, world.by(scene.star).await);
        let id = scene.start(&star, "Rain").await.unwrap();
        let answer = scene.reply(&judit, id, "With **this**.").await.unwrap();
        let view = scene.read(&world.by(scene.emre.id).await, id, Posts::First).await;
        assert_eq!((view.title.as_str(), view.section_title.as_str(), view.replies), ("Rain", "Weather", 1));
        assert_eq!((view.posts.len(), view.opening, view.posts[1].id), (2, view.posts[0].id, answer));
        assert_eq!(view.posts[1].html.as_str().trim(), "<p>With <strong>this</strong>.</p>");
        assert_eq!(view.posts[0].author.name, "Star");
        assert!(view.may_reply && view.previous.is_none() && view.next.is_none());
        let board = board(&star, scene.workspace).await.unwrap();
        assert_eq!((board.sections[0].latest[0].id, board.sections[0].latest[0].replies), (id, 1));
        assert!(!board.may_start_section && board.may_start_thread);
        assert!(!format!("{board:?}{view:?}").contains("Anna"));
    }

    async fn roles_may_what_the_matrix_says(world: World) {
        let scene = scene(&world).await;
        let (judit, star) = (world.by(scene.judit.id).await, world.by(scene.star).await);
        let id = scene.start(&judit, "Rain").await.unwrap();
        assert_eq!(start_section(&star, section_form(scene.workspace)).await, Err(AppError::Forbidden));
        assert_eq!(new_section(&star, scene.workspace).await.unwrap_err(), AppError::Forbidden);
        let observer = world.teacher("TR").await;
        world.join(scene.workspace, &observer, Role::Observer).await;
        let observer = world.by(observer.id).await;
        assert_eq!(scene.start(&observer, "Snow").await, Err(AppError::Forbidden));
        assert_eq!(new_thread(&observer, scene.workspace, scene.section).await.unwrap_err(), AppError::Forbidden);
        assert!(scene.reply(&observer, id, "Good.").await.is_ok());
        world.sql("UPDATE workspace SET settings = '{\"pupils_start_threads\":false}' WHERE id = $1", params![scene.workspace.0]).await;
        assert_eq!(scene.start(&star, "Snow").await, Err(AppError::Forbidden));
        assert!(scene.reply(&star, id, "Good.").await.is_ok());
        let officer = world.by(world.officer(Some("HU")).await).await;
        assert!(thread(&officer, scene.workspace, id, Posts::First).await.is_ok());
        assert_eq!(scene.reply(&officer, id, "x").await, Err(AppError::Forbidden));
        assert_eq!(scene.start(&officer, "Snow").await, Err(AppError::Forbidden));
        assert_eq!(delete_thread(&officer, scene.workspace, id).await, Err(AppError::Forbidden));
        assert_eq!(restore_thread(&officer, scene.workspace, id).await, Err(AppError::Forbidden));
    }

    async fn an_outsider_and_a_visitor_find_nothing(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = scene.start(&judit, "Rain").await.unwrap();
        let post = scene.reply(&judit, id, "x").await.unwrap();
        let ana = world.by(world.teacher("PT").await.id).await;
        for (cx, error) in [(ana, AppError::NotFound), (world.visitor(), AppError::SignInNeeded)] {
            for thread_id in [id, ThreadId(Uuid::nil())] {
                assert_eq!(thread(&cx, scene.workspace, thread_id, Posts::First).await.unwrap_err(), error);
                assert_eq!(scene.reply(&cx, thread_id, "x").await, Err(error.clone()));
                assert_eq!(delete_thread(&cx, scene.workspace, thread_id).await, Err(error.clone()));
                assert_eq!(restore_thread(&cx, scene.workspace, thread_id).await, Err(error.clone()));
            }
            assert_eq!(board(&cx, scene.workspace).await.unwrap_err(), error);
            assert_eq!(section(&cx, scene.workspace, scene.section, Threads::Latest).await.unwrap_err(), error);
            assert_eq!(start_section(&cx, section_form(scene.workspace)).await, Err(error.clone()));
            assert_eq!(scene.start(&cx, "Snow").await, Err(error.clone()));
            assert_eq!(delete_reply(&cx, scene.workspace, post).await, Err(error.clone()));
            assert_eq!(restore_reply(&cx, scene.workspace, post).await, Err(error.clone()));
        }
        let (_, other) = world.project(&[&scene.judit, &scene.emre]).await;
        assert_eq!(thread(&judit, other, id, Posts::First).await.unwrap_err(), AppError::NotFound);
        assert_eq!(section(&judit, other, scene.section, Threads::Latest).await.unwrap_err(), AppError::NotFound);
        assert_eq!(delete_reply(&judit, other, post).await.unwrap_err(), AppError::NotFound);
        assert_eq!(delete_thread(&judit, other, id).await.unwrap_err(), AppError::NotFound);
        let foreign = ThreadForm { workspace: other.to_string(), ..scene.form("Snow") };
        assert_eq!(start_thread(&judit, foreign).await, Err(AppError::NotFound));
    }

    async fn wrong_input_is_told_beside_the_field(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = scene.start(&judit, "Rain").await.unwrap();
        let field = |result: AppResult<()>| match result {
            Err(AppError::Invalid(problems)) => problems[0].field.clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!(field(scene.reply(&judit, id, " \n ").await.map(drop)), "body");
        assert_eq!(field(scene.reply(&judit, id, &"x".repeat(10_001)).await.map(drop)), "body");
        assert_eq!(field(scene.start(&judit, "a\u{202e}b").await.map(drop)), "title");
        assert_eq!(scene.read(&judit, id, Posts::First).await.replies, 0);
    }

    async fn nothing_changes_in_a_closed_workspace(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = scene.start(&judit, "Rain").await.unwrap();
        let (kept, gone) = (scene.reply(&judit, id, "x").await.unwrap(), scene.reply(&judit, id, "x").await.unwrap());
        delete_reply(&judit, scene.workspace, gone).await.unwrap();
        world.sql("UPDATE workspace SET state = 'closed' WHERE id = $1", params![scene.workspace.0]).await;
        let view = scene.read(&judit, id, Posts::First).await;
        assert!(!view.may_reply && !view.may_delete && !view.may_restore && !view.posts[0].may_delete);
        assert_eq!(view.posts.len(), 3);
        assert_eq!(scene.reply(&judit, id, "x").await, Err(AppError::Forbidden));
        assert_eq!(scene.start(&judit, "Snow").await, Err(AppError::Forbidden));
        assert_eq!(start_section(&judit, section_form(scene.workspace)).await, Err(AppError::Forbidden));
        assert_eq!(delete_reply(&judit, scene.workspace, kept).await, Err(AppError::Forbidden));
        assert_eq!(restore_reply(&judit, scene.workspace, gone).await, Err(AppError::Forbidden));
        assert_eq!(delete_thread(&judit, scene.workspace, id).await, Err(AppError::Forbidden));
        assert_eq!(restore_thread(&judit, scene.workspace, id).await, Err(AppError::Forbidden));
    }

    async fn a_pupil_takes_back_the_own_for_fifteen_minutes(world: World) {
        let scene = scene(&world).await;
        let (judit, star) = (world.by(scene.judit.id).await, world.by(scene.star).await);
        let id = scene.start(&star, "Rain").await.unwrap();
        let of_judit = scene.reply(&judit, id, "x").await.unwrap();
        let (soon, late) = (scene.reply(&star, id, "x").await.unwrap(), scene.reply(&star, id, "x").await.unwrap());
        world.wait(15 * MINUTE);
        let star = world.by(scene.star).await;
        let may: Vec<_> = scene.read(&star, id, Posts::First).await.posts.iter().map(|post| post.may_delete).collect();
        assert_eq!(may, [true, false, true, true]);
        assert_eq!(delete_reply(&star, scene.workspace, of_judit).await, Err(AppError::Forbidden));
        delete_reply(&star, scene.workspace, soon).await.unwrap();
        assert_eq!(restore_reply(&star, scene.workspace, soon).await, Err(AppError::Forbidden));
        world.wait(1);
        let star = world.by(scene.star).await;
        let too_late = AppError::Rule(RuleBroken::TooLateToDelete);
        assert_eq!(delete_reply(&star, scene.workspace, late).await, Err(too_late.clone()));
        assert_eq!(delete_thread(&star, scene.workspace, id).await, Err(too_late));
        let view = scene.read(&star, id, Posts::First).await;
        assert!(!view.may_delete && view.posts.iter().all(|post| !post.may_delete));
        delete_reply(&judit, scene.workspace, late).await.unwrap();
    }

    async fn what_was_removed_is_seen_by_staff_and_comes_back(world: World) {
        let scene = scene(&world).await;
        let (judit, star) = (world.by(scene.judit.id).await, world.by(scene.star).await);
        let id = scene.start(&star, "Rain").await.unwrap();
        let rude = scene.reply(&star, id, "Something rude").await.unwrap();
        delete_reply(&judit, scene.workspace, rude).await.unwrap();
        delete_reply(&judit, scene.workspace, rude).await.unwrap();
        let view = scene.read(&star, id, Posts::First).await;
        assert_eq!((view.posts.len(), view.replies), (1, 0));
        let view = scene.read(&judit, id, Posts::First).await;
        assert!(view.posts[1].is_removed && view.may_restore);
        restore_reply(&judit, scene.workspace, rude).await.unwrap();
        restore_reply(&judit, scene.workspace, rude).await.unwrap();
        assert_eq!(scene.read(&star, id, Posts::First).await.replies, 1);

        let opening = scene.read(&star, id, Posts::First).await.opening;
        assert_eq!(delete_reply(&judit, scene.workspace, opening).await, Err(AppError::Rule(RuleBroken::WrongState)));
        delete_thread(&judit, scene.workspace, id).await.unwrap();
        assert_eq!(thread(&star, scene.workspace, id, Posts::First).await.unwrap_err(), AppError::NotFound);
        assert_eq!(scene.reply(&judit, id, "x").await, Err(AppError::NotFound));
        assert!(board(&judit, scene.workspace).await.unwrap().sections[0].latest.is_empty());
        let seen = |cx: Cx| async move { section(&cx, scene.workspace, scene.section, Threads::Latest).await.unwrap().threads.len() };
        assert_eq!((seen(star.clone()).await, seen(judit.clone()).await), (0, 1));
        restore_thread(&judit, scene.workspace, id).await.unwrap();
        assert_eq!(seen(star).await, 1);
    }

    async fn a_long_thread_is_read_page_by_page(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = scene.start(&judit, "Rain").await.unwrap();
        let mut all = vec![scene.read(&judit, id, Posts::First).await.opening];
        for n in 0..49 {
            all.push(scene.reply(&judit, id, &format!("Reply {n}")).await.unwrap());
        }
        let first = scene.read(&judit, id, Posts::First).await;
        assert_eq!((ids(&first).as_slice(), first.previous), (&all[..20], None));
        let second = scene.read(&judit, id, Posts::After(first.next.unwrap())).await;
        assert_eq!(ids(&second), all[20..40]);
        let third = scene.read(&judit, id, Posts::After(second.next.unwrap())).await;
        assert_eq!((ids(&third).as_slice(), third.next), (&all[40..], None));
        let back = scene.read(&judit, id, Posts::Before(third.previous.unwrap())).await;
        assert_eq!(ids(&back), all[20..40]);
        let start = scene.read(&judit, id, Posts::Before(back.previous.unwrap())).await;
        assert_eq!((ids(&start), start.previous, start.next), (ids(&first), None, Some(all[19])));
        let last = scene.read(&judit, id, Posts::Last).await;
        assert_eq!((ids(&last).as_slice(), last.previous, last.next), (&all[30..], Some(all[30]), None));
        let linked = scene.read(&judit, id, Posts::At(all[25])).await;
        assert_eq!((ids(&linked).as_slice(), linked.previous, linked.next), (&all[21..41], Some(all[21]), Some(all[40])));
        let linked = scene.read(&judit, id, Posts::At(all[0])).await;
        assert_eq!((ids(&linked).as_slice(), linked.previous), (&all[..16], None));
        let linked = scene.read(&judit, id, Posts::At(all[49])).await;
        assert_eq!((ids(&linked).as_slice(), linked.next), (&all[45..], None));
        assert_eq!(first.replies, 49);
    }

    async fn threads_are_listed_by_their_last_reply(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let mut all = Vec::new();
        for n in 0..25 {
            all.insert(0, scene.start(&judit, &format!("Thread {n}")).await.unwrap());
        }
        world.wait(MINUTE);
        let oldest = all.pop().unwrap();
        scene.reply(&world.by(scene.judit.id).await, oldest, "x").await.unwrap();
        all.insert(0, oldest);
        let page = |place| section(&judit, scene.workspace, scene.section, place);
        let ids = |view: &SectionView| view.threads.iter().map(|thread| thread.id).collect::<Vec<_>>();
        let first = page(Threads::Latest).await.unwrap();
        assert_eq!((ids(&first).as_slice(), first.previous.as_deref()), (&all[..20], None));
        let next = Threads::parse(first.next.as_deref().unwrap(), "").unwrap();
        let second = page(next).await.unwrap();
        assert_eq!((ids(&second).as_slice(), second.next.as_deref()), (&all[20..], None));
        let previous = Threads::parse("", second.previous.as_deref().unwrap()).unwrap();
        let back = page(previous).await.unwrap();
        assert_eq!((ids(&back), back.previous.as_deref()), (ids(&first), None));
        let latest = board(&judit, scene.workspace).await.unwrap().sections.remove(0).latest;
        assert_eq!(latest.iter().map(|thread| thread.id).collect::<Vec<_>>(), all[..4]);
    }

    async fn many_reply_at_once_and_none_is_lost(world: World) {
        let scene = scene(&world).await;
        let (judit, star) = (world.by(scene.judit.id).await, world.by(scene.star).await);
        let id = scene.start(&judit, "Rain").await.unwrap();
        let writers: Vec<_> = (0..10)
            .map(|n| {
                let cx = if n % 2 == 0 { judit.clone() } else { star.clone() };
                let form = ReplyForm { workspace: scene.workspace.to_string(), thread: id.to_string(), body: format!("{n}") };
                tokio::spawn(async move { reply(&cx, form).await })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap().unwrap();
        }
        let view = scene.read(&judit, id, Posts::First).await;
        assert_eq!((view.posts.len(), view.replies), (11, 10));
    }

    async fn each_page_takes_few_queries(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = scene.start(&judit, "Rain").await.unwrap();
        let post = scene.reply(&judit, id, "x").await.unwrap();
        let before = world.db.statements();
        scene.read(&judit, id, Posts::First).await;
        assert_eq!(world.db.statements() - before, 3);
        let before = world.db.statements();
        scene.read(&judit, id, Posts::At(post)).await;
        assert_eq!(world.db.statements() - before, 4);
        let before = world.db.statements();
        board(&judit, scene.workspace).await.unwrap();
        section(&judit, scene.workspace, scene.section, Threads::Latest).await.unwrap();
        assert_eq!(world.db.statements() - before, 6);
    }
}
