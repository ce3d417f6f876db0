use super::*;
use crate::{both_databases, sql::one, testing::World, workspace::cast::Cast};
use domain::{
    id::{AccountId, ThreadId},
    workspace::{Role, WorkspaceState, view::Tool},
};

async fn open(cx: &Cx, workspace: WorkspaceId) -> AppResult<HomeView> {
    enter(cx, workspace, FeedPart::Newest)
        .await
        .map(|entrance| match entrance {
            Entrance::Home(home) => *home,
            Entrance::Invitation(invitation) => panic!("nobody was invited: {invitation:?}"),
        })
}

async fn looks(world: &World, officer: AccountId) -> i64 {
    #[derive(FromQueryResult)]
    struct Row {
        n: i64,
    }
    let row: Option<Row> = one(
        world.visitor().read(),
        "SELECT COUNT(*) AS n FROM audit WHERE action = 'workspace.read_as_officer' AND actor_id = $1",
        params![officer.0],
    )
    .await
    .unwrap();
    row.unwrap().n
}

both_databases! {
    async fn the_home_page_tells_who_works_here(world: World) {
        let cast = Cast::new(&world).await;
        let home = open(&world.by(cast.pupil).await, cast.workspace).await.unwrap();
        assert_eq!(home.frame.role, Some(Role::Pupil));
        let schools: Vec<_> = home.schools.iter().map(|school| (school.id, school.country.as_str(), school.staff, school.pupils)).collect();
        assert_eq!(schools[..3], [
            (cast.founder.school, "Hungary", 1, 1),
            (cast.partner.school, "Türkiye", 1, 1),
            (cast.teacher.school, "Portugal", 1, 0),
        ]);
        let hungarian = world.by(cast.founder.id).await.with_lang("hu");
        let home = open(&hungarian, cast.workspace).await.unwrap();
        assert_eq!(home.schools[0].country, "Magyarország");
    }

    async fn everybody_is_offered_the_tools_they_may_open(world: World) {
        let cast = Cast::new(&world).await;
        let all = Tool::ALL.to_vec();
        let without = |left_out: &[Tool]| -> Vec<Tool> {
            all.iter().copied().filter(|tool| !left_out.contains(tool)).collect()
        };
        for (role, id) in cast.members() {
            let frame = open(&world.by(id).await, cast.workspace).await.unwrap().frame;
            let expected = match role {
                Role::Founder => without(&[]),
                Role::Teacher => without(&[Tool::Settings]),
                Role::Expert | Role::Observer | Role::PupilCoordinator | Role::Pupil => without(&[Tool::Bulletin, Tool::Settings]),
            };
            assert_eq!(frame.tools, expected, "{role:?}");
            assert_eq!((frame.state, frame.project), (WorkspaceState::Open, Some(cast.project)));
        }
        world.sql("UPDATE workspace SET state = 'archived'", vec![]).await;
        let frame = open(&world.by(cast.pupil).await, cast.workspace).await.unwrap().frame;
        assert_eq!(frame.tools, [Tool::Home]);
    }

    async fn outsiders_find_nothing(world: World) {
        let cast = Cast::new(&world).await;
        for who in [cast.outsider.id, cast.foreign_officer] {
            let cx = world.by(who).await;
            let unknown = open(&cx, WorkspaceId(Uuid::nil())).await;
            assert_eq!(unknown, Err(AppError::NotFound));
            assert_eq!(open(&cx, cast.workspace).await, unknown);
        }
        assert_eq!(open(&world.visitor(), cast.workspace).await, Err(AppError::SignInNeeded));
        let (_, elsewhere) = world.project(&[&cast.outsider, &cast.partner]).await;
        assert_eq!(open(&world.by(cast.pupil).await, elsewhere).await, Err(AppError::NotFound));
    }

    async fn an_officer_who_looks_in_leaves_a_trace_each_time(world: World) {
        let cast = Cast::new(&world).await;
        let officer = world.by(cast.officer).await;
        let home = open(&officer, cast.workspace).await.unwrap();
        assert_eq!(home.frame.role, None);
        assert_eq!(home.frame.tools, [Tool::Home, Tool::Pages, Tool::Forum, Tool::Materials, Tool::Plan, Tool::Polls, Tool::Members]);
        assert_eq!(looks(&world, cast.officer).await, 1);
        crate::workspace::member::list(&officer, cast.workspace).await.unwrap();
        assert_eq!(looks(&world, cast.officer).await, 2);
        let central = world.officer(None).await;
        open(&world.by(central).await, cast.workspace).await.unwrap();
        assert_eq!(looks(&world, central).await, 1);
        // Not those who work here, and not those who were turned away.
        open(&world.by(cast.founder.id).await, cast.workspace).await.unwrap();
        assert!(open(&world.by(cast.foreign_officer).await, cast.workspace).await.is_err());
        assert_eq!(looks(&world, cast.founder.id).await + looks(&world, cast.foreign_officer).await, 0);
    }

    async fn what_is_new_comes_newest_first_and_nothing_that_was_deleted(world: World) {
        let cast = Cast::new(&world).await;
        let section = Uuid::from_u128(1);
        world.sql(
            "INSERT INTO forum_section (id, workspace_id, position, title, about, created_by, created_at) VALUES ($1, $2, 1, 'S', '', $3, 0)",
            params![section, cast.workspace.0, cast.founder.id.0],
        ).await;
        for n in 0..5_i64 {
            world.sql(
                "INSERT INTO thread (id, workspace_id, section_id, author_id, title, reply_count, created_at, last_reply_at, deleted_at)
                 VALUES ($1, $2, $3, $4, $5, 0, $6, $6, $7)",
                params![
                    Uuid::from_u128(100 + n as u128),
                    cast.workspace.0,
                    section,
                    cast.pupil.0,
                    format!("Thread {n}"),
                    n,
                    (n == 4).then_some(9_i64)
                ],
            ).await;
        }
        let home = open(&world.by(cast.pupil).await, cast.workspace).await.unwrap();
        let titles: Vec<_> = home.news.iter().map(|news| news.title.as_str()).collect();
        assert_eq!(titles, ["Thread 3", "Thread 2", "Thread 1"]);
        assert_eq!(home.news[0].thing, Thing::Thread(ThreadId(Uuid::from_u128(103))));
    }

    async fn a_person_finds_the_own_workspaces_the_liveliest_first(world: World) {
        let cast = Cast::new(&world).await;
        world.wait(1000);
        let (_, second) = world.project(&[&cast.founder, &cast.outsider]).await;
        let founder = world.by(cast.founder.id).await;
        let before = world.db.statements();
        let cards = mine(&founder).await.unwrap();
        assert_eq!(world.db.statements() - before, 1);
        assert_eq!(cards.iter().map(|card| card.id).collect::<Vec<_>>(), [second, cast.workspace]);
        assert_eq!((cards[0].role, cards[0].members, cards[1].members), (Role::Founder, 2, 7));

        world.wait(1000);
        let form = domain::workspace::feed::PostForm { workspace: cast.workspace.to_string(), body: "News".into(), ..Default::default() };
        feed::post(&world.by(cast.pupil).await, form).await.unwrap();
        let cards = mine(&world.by(cast.founder.id).await).await.unwrap();
        assert_eq!((cards[0].id, cards[0].last_activity), (cast.workspace, world.now()));

        let pupils: Vec<_> = mine(&world.by(cast.pupil).await).await.unwrap().iter().map(|card| card.id).collect();
        assert_eq!(pupils, [cast.workspace]);
        assert!(mine(&world.by(cast.officer).await).await.unwrap().is_empty());
        crate::workspace::member::remove(&founder, cast.workspace, cast.teacher.id).await.unwrap();
        assert!(mine(&world.by(cast.teacher.id).await).await.unwrap().is_empty());
    }
}
