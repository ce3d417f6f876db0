use super::*;
use crate::{
    both_databases,
    notification::list,
    project::page,
    testing::World,
    workspace::{cast::Cast, settings::show},
};
use domain::{Problem, Timestamp, time::DAY, workspace::Role};

const RESULTS: &str = "Two classes measured five rivers.";

fn closing(workspace: WorkspaceId) -> ClosingForm {
    ClosingForm {
        workspace: workspace.to_string(),
        results: RESULTS.into(),
    }
}

fn until(workspace: WorkspaceId, day: &str) -> RestForm {
    RestForm {
        workspace: workspace.to_string(),
        until: day.into(),
    }
}

async fn states(world: &World, cast: &Cast) -> (ProjectState, WorkspaceState) {
    let founder = world.by(cast.founder.id).await;
    let project = page(&founder, cast.project).await.unwrap();
    let settings = show(&founder, cast.workspace).await.unwrap();
    (project.sheet.state, settings.frame.state)
}

both_databases! {
    async fn a_project_ends_is_put_away_and_goes_on(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let wrong = Err(AppError::Rule(RuleBroken::WrongState));
        assert_eq!(reopen(&founder, cast.workspace).await, wrong);
        assert_eq!(archive(&founder, cast.workspace).await, wrong);
        close(&founder, closing(cast.workspace)).await.unwrap();
        assert_eq!(states(&world, &cast).await, (ProjectState::Closed, WorkspaceState::Closed));
        let read = page(&world.visitor(), cast.project).await.unwrap();
        assert_eq!(read.sheet.results, RESULTS);
        assert_eq!(close(&founder, closing(cast.workspace)).await.map(drop), wrong);
        archive(&founder, cast.workspace).await.unwrap();
        assert_eq!(states(&world, &cast).await, (ProjectState::Archived, WorkspaceState::Archived));
        reopen(&world.by(cast.partner.id).await, cast.workspace).await.unwrap();
        assert_eq!(states(&world, &cast).await, (ProjectState::Active, WorkspaceState::Open));
    }

    async fn the_other_adults_hear_of_the_end_and_of_going_on(world: World) {
        let cast = Cast::new(&world).await;
        close(&world.by(cast.founder.id).await, closing(cast.workspace)).await.unwrap();
        reopen(&world.by(cast.partner.id).await, cast.workspace).await.unwrap();
        for (who, told) in [
            (cast.founder.id, (0, 1)),
            (cast.partner.id, (1, 0)),
            (cast.teacher.id, (1, 1)),
            (cast.observer.id, (1, 1)),
            (cast.pupil, (0, 0)),
            (cast.outsider.id, (0, 0)),
        ] {
            let heard = list(&world.by(who).await, None).await.unwrap().list;
            let closed = heard.iter().filter(|line| matches!(line.notice, Notice::WorkspaceClosed { .. })).count();
            let reopened = heard.iter().filter(|line| matches!(line.notice, Notice::WorkspaceReopened { .. })).count();
            assert_eq!((closed, reopened), told, "{who}");
        }
    }

    async fn a_project_ends_with_what_came_of_it(world: World) {
        let cast = Cast::new(&world).await;
        let form = ClosingForm { results: "Done.".into(), ..closing(cast.workspace) };
        let refused = close(&world.by(cast.founder.id).await, form).await;
        assert_eq!(refused, Err(AppError::field("results", Problem::TooShort { min: 20 })));
        assert_eq!(states(&world, &cast).await, (ProjectState::Active, WorkspaceState::Open));
    }

    async fn a_project_rests_until_a_day(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let day = Timestamp::from_millis(world.now().millis() + 3 * DAY).date();
        let yesterday = Timestamp::from_millis(world.now().millis() - DAY).date();
        let refused = rest(&founder, until(cast.workspace, &yesterday)).await;
        assert_eq!(refused, Err(AppError::field("until", Problem::InThePast)));
        rest(&founder, until(cast.workspace, &day)).await.unwrap();
        let rests = async || {
            let seen = page(&world.visitor(), cast.project).await.unwrap().sheet.resting_until;
            let settings = show(&world.by(cast.partner.id).await, cast.workspace).await.unwrap();
            assert_eq!(settings.frame.resting_until, seen);
            seen.map(Timestamp::date)
        };
        assert_eq!(rests().await, Some(day.clone()));
        go_on(&world.by(cast.partner.id).await, cast.workspace).await.unwrap();
        assert_eq!(rests().await, None);
        rest(&founder, until(cast.workspace, &day)).await.unwrap();
        world.wait(4 * DAY);
        assert_eq!(rests().await, None, "the last day is over");
        let founder = world.by(cast.founder.id).await;
        rest(&founder, until(cast.workspace, "2999-01-01")).await.unwrap();
        close(&founder, closing(cast.workspace)).await.unwrap();
        assert_eq!(rests().await, None, "a finished project does not rest");
        let closed = rest(&world.by(cast.founder.id).await, until(cast.workspace, "2999-01-01")).await;
        assert_eq!(closed.map(drop), Err(AppError::Rule(RuleBroken::WrongState)));
    }

    async fn nobody_but_the_founders_ends_it(world: World) {
        let cast = Cast::new(&world).await;
        let (workspace, day) = (cast.workspace, "2999-01-01");
        let mut others: Vec<_> = cast.members().into_iter()
            .filter(|(role, _)| *role != Role::Founder)
            .map(|(_, id)| (id, AppError::Forbidden))
            .collect();
        others.extend([(cast.outsider.id, AppError::NotFound), (cast.foreign_officer, AppError::NotFound), (cast.officer, AppError::Forbidden)]);
        for (who, error) in others {
            let cx = world.by(who).await;
            assert_eq!(close(&cx, closing(workspace)).await.map(drop), Err(error.clone()));
            assert_eq!(reopen(&cx, workspace).await, Err(error.clone()));
            assert_eq!(archive(&cx, workspace).await, Err(error.clone()));
            assert_eq!(rest(&cx, until(workspace, day)).await.map(drop), Err(error.clone()));
            assert_eq!(go_on(&cx, workspace).await, Err(error));
        }
        assert_eq!(close(&world.visitor(), closing(workspace)).await.map(drop), Err(AppError::SignInNeeded));
    }

    async fn of_two_who_close_at_the_same_moment_one_is_told(world: World) {
        let cast = Cast::new(&world).await;
        let (one, other) = (world.by(cast.founder.id).await, world.by(cast.partner.id).await);
        let (one, other) = tokio::join!(close(&one, closing(cast.workspace)), close(&other, closing(cast.workspace)));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    }
}
