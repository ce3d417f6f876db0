//! Having an account erased.

use super::*;
use crate::{
    both_databases,
    file::memory::Memory,
    jobs, people,
    privacy::{DataClass, erasure, mine, register},
    testing::World,
    workspace::{feed, home, member},
};
use domain::{
    AppError, RuleBroken,
    privacy::{FRESH_FOR, PUPIL_ERASED_AFTER, Part},
    time::DAY,
    workspace::{
        feed::{FeedPart, PostForm},
        home::Entrance,
    },
};

async fn run_jobs(world: &World) {
    jobs::run_due(&world.visitor(), &Memory::default())
        .await
        .unwrap();
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Columns in which something of somebody is left: the account, or one of these words.
async fn traces(world: &World, id: AccountId, words: &[&str]) -> Vec<String> {
    let mut traces = Vec::new();
    for column in register() {
        let (table, name) = (column.table, column.name);
        let conn = world.db.reader();
        let found: Option<Count> = if column.class == DataClass::Person {
            let sql = format!("SELECT COUNT(*) AS n FROM {table} WHERE {name} = $1");
            one(conn, sql, params![id.0]).await.unwrap()
        } else {
            None
        };
        if found.is_some_and(|found| found.n > 0) {
            traces.push(format!("{table}.{name}"));
        }
        // Of jobs that were done the ids are left, for a week; of changes for a day, so that every
        // program that answers searches forgets the person.
        if table == "job" || table == "search_change" {
            continue;
        }
        for word in words {
            let text = if world.db.is_sqlite() {
                format!("CAST({name} AS TEXT)")
            } else {
                format!("{name}::TEXT")
            };
            let sql = format!("SELECT COUNT(*) AS n FROM {table} WHERE {text} LIKE $1");
            let found: Option<Count> = one(conn, sql, params![format!("%{word}%")]).await.unwrap();
            if found.is_some_and(|found| found.n > 0) {
                traces.push(format!("{table}.{name}: {word}"));
            }
        }
    }
    traces
}

both_databases! {
    async fn nothing_of_an_erased_person_is_left_but_what_others_work_with(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        world.contacts(judit.id, elif.id).await;
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let cx = world.by(judit.id).await;
        let form = PostForm {
            workspace: workspace.to_string(),
            audience: "members".into(),
            body: "We met at the bridge.".into(),
        };
        feed::post(&cx, form).await.unwrap();
        crate::draft::save(&cx, "reply", r#"[["text","half"]]"#).await.unwrap();
        assert!(!traces(&world, judit.id, &[]).await.is_empty());

        ask_erasure(&cx).await.unwrap();
        run_jobs(&world).await;
        world.wait(ERASED_AFTER);
        run_jobs(&world).await;
        let id = judit.id.to_string();
        assert_eq!(traces(&world, judit.id, &[&judit.name, &judit.email, &id]).await, Vec::<String>::new());
        let Entrance::Home(home) = home::enter(&world.by(elif.id).await, workspace, FeedPart::Newest).await.unwrap() else {
            panic!("a member comes in")
        };
        let post = &home.feed.posts[0];
        assert_eq!(post.author.name, FORMER_MEMBER);
        assert!(post.html.as_str().contains("We met at the bridge."));
        assert_eq!(people::profile(&world.by(elif.id).await, judit.id).await, Err(AppError::NotFound));
    }

    async fn who_changes_their_mind_stays(world: World) {
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        let other = world.by(judit.id).await;
        ask_erasure(&cx).await.unwrap();
        ask_erasure(&cx).await.unwrap();
        assert_eq!(mine(&cx).await.unwrap().erased_at, Some(world.now().plus(ERASED_AFTER)));
        assert_eq!(crate::session::mine(&other).await.unwrap().len(), 1, "other devices are signed out");
        world.wait(ERASED_AFTER - DAY);
        let cx = world.by(judit.id).await;
        keep_account(&cx).await.unwrap();
        assert_eq!(mine(&cx).await.unwrap().erased_at, None);
        // Asked for again: the first job finds that its time has not come.
        ask_erasure(&cx).await.unwrap();
        world.wait(2 * DAY);
        run_jobs(&world).await;
        assert!(mine(&world.by(judit.id).await).await.unwrap().erased_at.is_some());
        assert_eq!(world.count("outbox_mail").await, 3, "asked, kept, asked");
    }

    async fn only_who_signed_in_lately_is_erased(world: World) {
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        world.wait(FRESH_FOR + 1);
        let later = world.visitor().with_actor(cx.actor().clone());
        assert_eq!(ask_erasure(&later).await, Err(AppError::Rule(RuleBroken::FreshSignInNeeded)));
        assert_eq!(ask_erasure(&world.visitor()).await, Err(AppError::SignInNeeded));
        world.sql("UPDATE account SET kind = 'pupil' WHERE id = $1", params![judit.id.0]).await;
        assert_eq!(ask_erasure(&world.by(judit.id).await).await, Err(AppError::Forbidden));
    }

    async fn projects_go_on_with_their_other_founders_and_end_without(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (project, workspace) = world.project(&[&judit, &elif]).await;
        let cx = world.by(judit.id).await;
        let view = erasure(&cx).await.unwrap();
        assert!(view.projects.is_empty());
        assert!(view.removed.contains(&Part::Profile) && view.anonymised.contains(&Part::Texts));
        for leaving in [&judit, &elif] {
            let cx = world.by(leaving.id).await;
            let is_last = leaving.id == elif.id;
            let last = erasure(&cx).await.unwrap().projects;
            assert_eq!(last.iter().map(|one| one.id).collect::<Vec<_>>(), if is_last { vec![project] } else { vec![] });
            ask_erasure(&cx).await.unwrap();
            world.wait(ERASED_AFTER);
            run_jobs(&world).await;
            let state = if is_last { "closed" } else { "open" };
            let sql = "SELECT COUNT(*) AS n FROM workspace WHERE id = $1 AND state = $2";
            let found: Option<Count> = one(world.db.reader(), sql, params![workspace.0, state]).await.unwrap();
            assert_eq!(found.unwrap().n, 1, "{state}");
        }
        assert_eq!(world.count("project_founder").await, 2);
    }

    async fn a_pupil_without_a_workspace_is_erased_after_a_while(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let fox = world.pupil(workspace, &judit, "Kovács Bence", "Snowfox").await;
        let star = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let teacher = world.by(judit.id).await;
        for pupil in [fox, star] {
            member::remove(&teacher, workspace, pupil).await.unwrap();
        }
        world.wait(PUPIL_ERASED_AFTER / 2);
        let back = "UPDATE member SET removed_at = NULL WHERE account_id = $1";
        world.sql(back, params![star.0]).await;
        world.wait(PUPIL_ERASED_AFTER);
        run_jobs(&world).await;
        assert_eq!(traces(&world, fox, &["Bence", "Snowfox", &fox.to_string()]).await, Vec::<String>::new());
        assert!(!traces(&world, star, &["Anna"]).await.is_empty(), "who came back stays");
    }
}
