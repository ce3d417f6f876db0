use super::*;
use crate::{both_databases, testing::World, workspace::cast::Cast};
use domain::{
    FieldProblem, Problem, RuleBroken,
    id::AccountId,
    time::MINUTE,
    workspace::{Role, home::Entrance, home::HomeView},
};

async fn say(cx: &Cx, workspace: WorkspaceId, audience: Audience, body: &str) -> AppResult<()> {
    let form = PostForm {
        workspace: workspace.to_string(),
        audience: audience.as_str().to_owned(),
        body: body.to_owned(),
    };
    post(cx, form).await.map(drop)
}

async fn answer(cx: &Cx, workspace: WorkspaceId, post: PostId, body: &str) -> AppResult<()> {
    let form = CommentForm {
        workspace: workspace.to_string(),
        post: post.to_string(),
        body: body.to_owned(),
    };
    comment(cx, form).await.map(drop)
}

async fn home(cx: &Cx, workspace: WorkspaceId, part: FeedPart) -> HomeView {
    match crate::workspace::home::enter(cx, workspace, part).await {
        Ok(Entrance::Home(home)) => *home,
        other => panic!("a member sees the home page, not {other:?}"),
    }
}

async fn feed(cx: &Cx, workspace: WorkspaceId) -> Feed {
    home(cx, workspace, FeedPart::Newest).await.feed
}

/// Posts something and gives its id.
async fn posted(world: &World, by: AccountId, workspace: WorkspaceId) -> PostId {
    let cx = world.by(by).await;
    say(
        &cx,
        workspace,
        Audience::Members,
        "Our rain gauge is **ready**.",
    )
    .await
    .unwrap();
    feed(&cx, workspace).await.posts[0].id
}

both_databases! {
    async fn members_post_and_comment_as_the_matrix_says(world: World) {
        let cast = Cast::new(&world).await;
        for (role, id) in cast.members() {
            let cx = world.by(id).await;
            let said = say(&cx, cast.workspace, Audience::Members, "Hello!").await;
            match role {
                Role::Founder | Role::Teacher | Role::PupilCoordinator | Role::Pupil => assert_eq!(said, Ok(()), "{role:?}"),
                Role::Expert | Role::Observer => assert_eq!(said, Err(AppError::Forbidden), "{role:?}"),
            }
            let feed = feed(&cx, cast.workspace).await;
            assert_eq!(feed.may_post, said.is_ok(), "{role:?}");
            assert!(feed.may_comment, "{role:?}");
            answer(&cx, cast.workspace, feed.posts[0].id, "Welcome!").await.unwrap();
        }
        let post = posted(&world, cast.founder.id, cast.workspace).await;
        for (who, error) in [
            (cast.outsider.id, AppError::NotFound),
            (cast.foreign_officer, AppError::NotFound),
            (cast.officer, AppError::Forbidden),
        ] {
            let cx = world.by(who).await;
            assert_eq!(say(&cx, cast.workspace, Audience::Members, "Hello!").await, Err(error.clone()));
            assert_eq!(answer(&cx, cast.workspace, post, "Hello!").await, Err(error.clone()));
            assert_eq!(delete_post(&cx, cast.workspace, post).await, Err(error));
        }
        assert_eq!(say(&world.visitor(), cast.workspace, Audience::Members, "x").await, Err(AppError::SignInNeeded));
        assert_eq!(answer(&world.visitor(), cast.workspace, post, "x").await, Err(AppError::SignInNeeded));
        assert_eq!(delete_post(&world.visitor(), cast.workspace, post).await, Err(AppError::SignInNeeded));
    }

    async fn a_post_is_shown_with_its_author_as_the_reader_may_know_them(world: World) {
        let cast = Cast::new(&world).await;
        let post = posted(&world, cast.pupil, cast.workspace).await;
        answer(&world.by(cast.teacher.id).await, cast.workspace, post, "<b>Well</b> done").await.unwrap();
        for reader in [cast.coordinator, cast.partner.id, cast.officer] {
            let feed = feed(&world.by(reader).await, cast.workspace).await;
            let post = &feed.posts[0];
            assert_eq!((post.author.name.as_str(), post.author.is_pupil()), ("Sun", true));
            assert_eq!(post.html.as_str().trim(), "<p>Our rain gauge is <strong>ready</strong>.</p>");
            let comment = &post.comments[0];
            assert_eq!((comment.author.name.as_str(), comment.body.as_str()), (cast.teacher.name.as_str(), "<b>Well</b> done"));
            assert!(comment.author.school.starts_with("School "));
            assert!(!serde_json::to_string(&feed).unwrap().contains("Kiss Anna"));
        }
    }

    async fn what_the_founders_switched_off_pupils_cannot_do(world: World) {
        let cast = Cast::new(&world).await;
        let post = posted(&world, cast.founder.id, cast.workspace).await;
        world.sql(r#"UPDATE workspace SET settings = '{"pupils_post":false,"pupils_comment":false}'"#, vec![]).await;
        let pupil = world.by(cast.pupil).await;
        assert_eq!(say(&pupil, cast.workspace, Audience::Members, "Hi").await, Err(AppError::Forbidden));
        assert_eq!(answer(&pupil, cast.workspace, post, "Hi").await, Err(AppError::Forbidden));
        let shown = feed(&pupil, cast.workspace).await;
        assert!(!shown.may_post && !shown.may_comment);
        let coordinator = world.by(cast.coordinator).await;
        assert!(say(&coordinator, cast.workspace, Audience::Members, "Hi").await.is_ok());
        assert!(answer(&coordinator, cast.workspace, post, "Hi").await.is_ok());
    }

    async fn the_bulletin_exists_for_the_staff_only(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        say(&founder, cast.workspace, Audience::Staff, "Who brings the ruler?").await.unwrap();
        let seen = bulletin(&world.by(cast.teacher.id).await, cast.workspace, FeedPart::Newest).await.unwrap();
        let post = seen.feed.posts[0].id;
        assert!(seen.feed.may_post && seen.feed.may_comment);
        assert!(feed(&founder, cast.workspace).await.posts.is_empty());
        for who in [cast.expert.id, cast.observer.id, cast.coordinator, cast.pupil, cast.outsider.id, cast.officer] {
            let cx = world.by(who).await;
            assert_eq!(bulletin(&cx, cast.workspace, FeedPart::Newest).await, Err(AppError::NotFound));
            assert_eq!(say(&cx, cast.workspace, Audience::Staff, "x").await, Err(AppError::NotFound));
            assert_eq!(answer(&cx, cast.workspace, post, "x").await, Err(AppError::NotFound));
            assert_eq!(delete_post(&cx, cast.workspace, post).await, Err(AppError::NotFound));
            assert!(crate::workspace::home::enter(&cx, cast.workspace, FeedPart::Only(post)).await.is_err());
        }
        answer(&world.by(cast.teacher.id).await, cast.workspace, post, "I do.").await.unwrap();
        let seen = bulletin(&founder, cast.workspace, FeedPart::Only(post)).await.unwrap();
        assert_eq!(seen.feed.posts[0].comments[0].body, "I do.");
    }

    async fn a_closed_workspace_is_read_and_not_written(world: World) {
        let cast = Cast::new(&world).await;
        let post = posted(&world, cast.pupil, cast.workspace).await;
        world.sql("UPDATE workspace SET state = 'closed'", vec![]).await;
        for (role, id) in cast.members() {
            let cx = world.by(id).await;
            let shown = feed(&cx, cast.workspace).await;
            assert!(shown.posts.len() == 1 && !shown.may_post && !shown.may_comment && !shown.posts[0].may_delete);
            assert_eq!(say(&cx, cast.workspace, Audience::Members, "x").await, Err(AppError::Forbidden), "{role:?}");
            assert_eq!(answer(&cx, cast.workspace, post, "x").await, Err(AppError::Forbidden), "{role:?}");
            assert_eq!(delete_post(&cx, cast.workspace, post).await, Err(AppError::Forbidden), "{role:?}");
        }
        let founder = world.by(cast.founder.id).await;
        let shown = bulletin(&founder, cast.workspace, FeedPart::Newest).await.unwrap();
        assert!(!shown.feed.may_post);
        assert_eq!(say(&founder, cast.workspace, Audience::Staff, "x").await, Err(AppError::Forbidden));
    }

    async fn people_take_back_their_own_words_and_pupils_only_for_a_while(world: World) {
        let cast = Cast::new(&world).await;
        let by_pupil = posted(&world, cast.pupil, cast.workspace).await;
        let by_coordinator = posted(&world, cast.coordinator, cast.workspace).await;
        let pupil = world.by(cast.pupil).await;
        assert_eq!(delete_post(&pupil, cast.workspace, by_coordinator).await, Err(AppError::Forbidden));
        let may_delete: Vec<bool> = feed(&pupil, cast.workspace).await.posts.iter().map(|post| post.may_delete).collect();
        assert_eq!(may_delete, [false, true]);

        world.wait(16 * MINUTE);
        let pupil = world.by(cast.pupil).await;
        assert_eq!(delete_post(&pupil, cast.workspace, by_pupil).await, Err(AppError::Rule(RuleBroken::TooLateToDelete)));
        let coordinator = world.by(cast.coordinator).await;
        assert_eq!(delete_post(&coordinator, cast.workspace, by_coordinator).await, Ok(Audience::Members));
        let teacher = world.by(cast.teacher.id).await;
        assert_eq!(delete_post(&teacher, cast.workspace, by_pupil).await, Ok(Audience::Members));
        assert!(feed(&pupil, cast.workspace).await.posts.is_empty());
        assert_eq!(delete_post(&teacher, cast.workspace, by_pupil).await, Err(AppError::NotFound));
        assert_eq!(answer(&teacher, cast.workspace, by_pupil, "x").await, Err(AppError::NotFound));
    }

    async fn comments_are_taken_back_by_the_same_rule(world: World) {
        let cast = Cast::new(&world).await;
        let post = posted(&world, cast.founder.id, cast.workspace).await;
        for author in [cast.pupil, cast.observer.id] {
            answer(&world.by(author).await, cast.workspace, post, "Nice").await.unwrap();
        }
        let pupil = world.by(cast.pupil).await;
        let comments = feed(&pupil, cast.workspace).await.posts[0].comments.clone();
        let [by_pupil, by_observer] = [comments[0].id, comments[1].id];
        assert!(comments[0].may_delete && !comments[1].may_delete);
        assert_eq!(delete_comment(&pupil, cast.workspace, by_observer).await, Err(AppError::Forbidden));
        assert_eq!(delete_comment(&world.by(cast.outsider.id).await, cast.workspace, by_pupil).await, Err(AppError::NotFound));
        assert_eq!(delete_comment(&pupil, cast.workspace, by_pupil).await, Ok((post, Audience::Members)));
        assert_eq!(delete_comment(&pupil, cast.workspace, by_pupil).await, Err(AppError::NotFound));
        assert_eq!(feed(&pupil, cast.workspace).await.posts[0].comment_count, 1);
    }

    async fn a_post_of_another_workspace_is_out_of_reach(world: World) {
        let cast = Cast::new(&world).await;
        let post = posted(&world, cast.founder.id, cast.workspace).await;
        let (_, other) = world.project(&[&cast.founder, &cast.outsider]).await;
        let founder = world.by(cast.founder.id).await;
        assert_eq!(answer(&founder, other, post, "x").await, Err(AppError::NotFound));
        assert_eq!(delete_post(&founder, other, post).await, Err(AppError::NotFound));
        let only = crate::workspace::home::enter(&founder, other, FeedPart::Only(post)).await;
        assert_eq!(only, Err(AppError::NotFound));
    }

    async fn wrong_input_is_told_beside_the_field(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let problem = |problem| Err(AppError::Invalid(vec![FieldProblem { field: "body".into(), problem }]));
        assert_eq!(say(&founder, cast.workspace, Audience::Members, " \n").await, problem(Problem::Required));
        let long = "x".repeat(4001);
        assert_eq!(say(&founder, cast.workspace, Audience::Members, &long).await, problem(Problem::TooLong { max: 4000 }));
        assert_eq!(say(&founder, cast.workspace, Audience::Members, "a\u{202e}b").await, problem(Problem::OddCharacters));
        let post = posted(&world, cast.founder.id, cast.workspace).await;
        assert_eq!(answer(&founder, cast.workspace, post, "").await, problem(Problem::Required));
    }

    async fn a_long_feed_is_read_page_by_page_with_its_newest_comments(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        for n in 0..23 {
            say(&founder, cast.workspace, Audience::Members, &format!("Post {n}")).await.unwrap();
        }
        let newest = feed(&founder, cast.workspace).await;
        for n in 0..7 {
            answer(&founder, cast.workspace, newest.posts[0].id, &format!("Comment {n}")).await.unwrap();
        }
        let mut seen = Vec::new();
        let mut part = FeedPart::Newest;
        loop {
            let page = home(&founder, cast.workspace, part).await.feed;
            seen.extend(page.posts.iter().map(|post| post.html.as_str().trim().to_owned()));
            match page.older {
                Some(last) => part = FeedPart::OlderThan(last),
                None => break,
            }
        }
        let expected: Vec<String> = (0..23).rev().map(|n| format!("<p>Post {n}</p>")).collect();
        assert_eq!(seen, expected);

        let post = feed(&founder, cast.workspace).await.posts[0].clone();
        let bodies: Vec<&str> = post.comments.iter().map(|comment| comment.body.as_str()).collect();
        assert_eq!(bodies, ["Comment 2", "Comment 3", "Comment 4", "Comment 5", "Comment 6"]);
        assert_eq!(post.comment_count, 7);
        let alone = home(&founder, cast.workspace, FeedPart::Only(post.id)).await.feed;
        assert!(alone.is_one_post && alone.posts.len() == 1 && alone.posts[0].comments.len() == 7);
    }

    async fn a_page_of_the_feed_takes_few_queries(world: World) {
        let cast = Cast::new(&world).await;
        for _ in 0..12 {
            let post = posted(&world, cast.founder.id, cast.workspace).await;
            answer(&world.by(cast.pupil).await, cast.workspace, post, "Nice").await.unwrap();
        }
        let pupil = world.by(cast.pupil).await;
        let before = world.db.statements();
        home(&pupil, cast.workspace, FeedPart::Newest).await;
        assert_eq!(world.db.statements() - before, 6);
        let teacher = world.by(cast.teacher.id).await;
        let before = world.db.statements();
        bulletin(&teacher, cast.workspace, FeedPart::Newest).await.unwrap();
        assert!(world.db.statements() - before <= 3);
    }

    async fn somebody_who_was_removed_keeps_the_name_on_what_they_wrote(world: World) {
        let cast = Cast::new(&world).await;
        posted(&world, cast.pupil, cast.workspace).await;
        crate::workspace::member::remove(&world.by(cast.founder.id).await, cast.workspace, cast.pupil).await.unwrap();
        let feed = feed(&world.by(cast.coordinator).await, cast.workspace).await;
        assert_eq!(feed.posts[0].author.name, "Sun");
    }
}
