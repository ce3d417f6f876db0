//! Who sees what in which state, and what a page costs.

use super::{
    super::{blank, desk_project, desk_queue, form, invite_founder, mine, page, search, start},
    complete, draft, partners, pupil, submitted,
};
use crate::{Cx, both_databases, sql::params, testing::World};
use domain::{
    AppError,
    account::AccountState,
    id::ProjectId,
    project::{ProjectState, view::Reader},
    search::{Kind, Question},
    support::QueueFilter,
};

/// The list without any choice.
const ALL: Question = Question::all(Kind::Projects);

/// Somebody, and in which states they find the page of the project.
type Standing = (&'static str, Cx, fn(ProjectState) -> bool);

fn always(_: ProjectState) -> bool {
    true
}

/// Everybody who can meet a project of Hungary and Türkiye, with whom the third founder is invited
/// and the fourth declined.
async fn standings(world: &World) -> (ProjectId, Vec<Standing>) {
    let (judit, elif) = partners(world).await;
    let id = draft(world, &judit, &elif).await;
    let by_judit = world.by(judit.id).await;
    let (invited, declined) = (world.teacher("HU").await, world.teacher("HU").await);
    for (staff, state) in [(&invited, "invited"), (&declined, "declined")] {
        world.contacts(judit.id, staff.id).await;
        invite_founder(&by_judit, id, staff.id).await.unwrap();
        world
            .sql(
                "UPDATE project_founder SET state = $1 WHERE account_id = $2",
                params![state, staff.id.0],
            )
            .await;
    }
    let suspended = world.teacher("HU").await;
    world
        .sql(
            "INSERT INTO project_founder (project_id, account_id, school_id, country, state, invited_at)
             VALUES ($1, $2, $3, 'HU', 'accepted', 1)",
            params![id.0, suspended.id.0, suspended.school.0],
        )
        .await;
    let suspended = world.by(suspended.id).await;
    let school = world.school("HU").await;
    let registered = world.staff_at(school, "HU", AccountState::Registered).await;
    let public: fn(ProjectState) -> bool = ProjectState::is_public;
    let sent: fn(ProjectState) -> bool =
        |state| !matches!(state, ProjectState::Draft | ProjectState::Invited);
    let standings: Vec<Standing> = vec![
        ("visitor", world.visitor(), public),
        ("pupil", pupil(world), public),
        ("registered", world.by(registered.id).await, public),
        (
            "teacher",
            world.by(world.teacher("HU").await.id).await,
            public,
        ),
        ("founder", by_judit, always),
        ("invited", world.by(invited.id).await, always),
        ("declined", world.by(declined.id).await, public),
        (
            "officer",
            world.by(world.officer(Some("TR")).await).await,
            sent,
        ),
        (
            "officer of another country",
            world.by(world.officer(Some("FR")).await).await,
            public,
        ),
        (
            "central officer",
            world.by(world.officer(None).await).await,
            sent,
        ),
        ("founder, later suspended", suspended, always),
    ];
    (id, standings)
}

async fn set_state(world: &World, id: ProjectId, state: ProjectState) {
    world
        .sql(
            "UPDATE project SET state = $1, active_at = $2 WHERE id = $3",
            params![
                state.as_str(),
                state.is_public().then(|| world.now().millis()),
                id.0
            ],
        )
        .await;
}

async fn cost<T>(world: &World, work: impl Future<Output = T>) -> (T, u64) {
    let before = world.db.statements();
    let outcome = work.await;
    (outcome, world.db.statements() - before)
}

both_databases! {
    async fn a_project_is_found_by_its_founders_then_by_officers_then_by_everybody(world: World) {
        let (id, standings) = standings(&world).await;
        for state in ProjectState::ALL {
            set_state(&world, id, *state).await;
            let listed = search(&world.visitor(), &ALL).await.unwrap().answer.hits;
            assert_eq!(listed.len(), usize::from(state.is_public()), "{state:?}");
            for (who, cx, finds) in &standings {
                let found = page(cx, id).await;
                assert_eq!(found.is_ok(), finds(*state), "{who}, {state:?}: {found:?}");
                if let Err(error) = found {
                    assert_eq!(error, AppError::NotFound, "{who}, {state:?}");
                }
                // Everybody finds the same in the list: what a visitor may read.
                let hits = search(cx, &ALL).await.unwrap().answer.hits;
                assert_eq!(hits, listed, "{who}, {state:?}");
            }
        }
    }

    async fn names_of_people_are_for_founders_and_officers(world: World) {
        let (judit, elif) = partners(&world).await;
        let (id, workspace) = world.project(&[&judit, &elif]).await;
        let colleague = world.teacher("HU").await;
        world.join(workspace, &colleague, domain::workspace::Role::Teacher).await;
        for reader in [world.visitor(), pupil(&world), world.by(colleague.id).await] {
            let shown = format!("{:?}", page(&reader, id).await.unwrap());
            assert!(!shown.contains(&judit.name) && !shown.contains(&elif.name), "{shown}");
        }
        let by_colleague = page(&world.by(colleague.id).await, id).await.unwrap();
        assert_eq!(by_colleague.reader, Reader::Member { workspace });
        assert!(format!("{:?}", page(&world.by(judit.id).await, id).await.unwrap()).contains(&elif.name));
    }

    async fn published_pages_are_listed_in_the_order_of_the_workspace(world: World) {
        let (judit, elif) = partners(&world).await;
        let (id, workspace) = world.project(&[&judit, &elif]).await;
        for (position, title, published) in [(2_i32, "Second", true), (1, "First", true), (3, "For members", false)] {
            let page = crate::context::new_id();
            world
                .sql(
                    "INSERT INTO page (id, workspace_id, position, title, source, html, pupils_edit,
                                       created_by, created_at, updated_by, updated_at, version)
                     VALUES ($1, $2, $3, $4, '', '', FALSE, $5, 0, $5, 0, 1)",
                    params![page, workspace.0, position, title, judit.id.0],
                )
                .await;
            if published {
                world
                    .sql(
                        "INSERT INTO published_page (page_id, workspace_id, version, title, html, published_by, published_at)
                         VALUES ($1, $2, 1, $3, '', $4, 0)",
                        params![page, workspace.0, title, judit.id.0],
                    )
                    .await;
            }
        }
        let titles: Vec<_> = page(&world.visitor(), id).await.unwrap().pages.into_iter().map(|one| one.title).collect();
        assert_eq!(titles, ["First", "Second"]);
    }

    async fn no_page_needs_more_than_six_queries(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let new = start(&by_judit, complete()).await.unwrap();
        let waiting = submitted(&world, &judit, &elif).await;
        let (active, _) = world.project(&[&judit, &elif]).await;
        let mut costs = Vec::new();
        for (what, cx, id) in [
            ("draft, founder", &by_judit, new),
            ("submitted, founder", &by_judit, waiting),
            ("submitted, officer", &officer, waiting),
            ("active, founder", &by_judit, active),
            ("active, visitor", &world.visitor(), active),
        ] {
            let (found, queries) = cost(&world, page(cx, id)).await;
            found.unwrap();
            costs.push((what, queries));
        }
        search(&by_judit, &ALL).await.unwrap();
        let (found, queries) = cost(&world, search(&by_judit, &ALL)).await;
        assert_eq!(found.unwrap().mine.len(), 3);
        costs.push(("list", queries));
        let (found, queries) = cost(&world, form(&by_judit, new)).await;
        found.unwrap();
        costs.push(("form", queries));
        let (found, queries) = cost(&world, blank(&by_judit, None)).await;
        found.unwrap();
        costs.push(("new form", queries));
        let (found, queries) = cost(&world, mine(&by_judit)).await;
        found.unwrap();
        costs.push(("mine", queries));
        let (found, queries) = cost(&world, desk_queue(&officer, &QueueFilter::default())).await;
        assert_eq!(found.unwrap().items.len(), 1);
        costs.push(("desk", queries));
        let (found, queries) = cost(&world, desk_project(&officer, waiting, &QueueFilter::default())).await;
        found.unwrap();
        costs.push(("desk, one", queries));
        assert_eq!(
            costs,
            [
                ("draft, founder", 5),
                ("submitted, founder", 5),
                ("submitted, officer", 4),
                ("active, founder", 6),
                ("active, visitor", 5),
                ("list", 5),
                ("form", 4),
                ("new form", 0),
                ("mine", 1),
                ("desk", 1),
                ("desk, one", 6),
            ]
        );
    }
}
