use super::*;
use crate::{both_databases, sql::one, testing::World, workspace::cast::Cast};
use domain::workspace::{Role, Settings};
use sea_orm::FromQueryResult;

fn ticks(workspace: WorkspaceId) -> SettingsForm {
    SettingsForm {
        workspace: workspace.to_string(),
        pupils_create_pages: "on".into(),
        pupils_upload: "on".into(),
        ..Default::default()
    }
}

async fn project_state(world: &World, project: ProjectId) -> String {
    #[derive(FromQueryResult)]
    struct Row {
        state: String,
    }
    let row: Option<Row> = one(
        world.visitor().read(),
        "SELECT state FROM project WHERE id = $1",
        params![project.0],
    )
    .await
    .unwrap();
    row.unwrap().state
}

both_databases! {
    async fn founders_choose_what_pupils_may_do(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        assert_eq!(show(&founder, cast.workspace).await.unwrap().settings, Settings::default());
        save(&founder, ticks(cast.workspace)).await.unwrap();
        let settings = show(&world.by(cast.partner.id).await, cast.workspace).await.unwrap().settings;
        assert!(settings.pupils_create_pages && settings.pupils_upload);
        assert!(!settings.pupils_post && !settings.pupils_comment && !settings.pupils_edit_pages && !settings.pupils_start_threads);
    }

    async fn nobody_but_the_founders_decides(world: World) {
        let cast = Cast::new(&world).await;
        for (role, id) in cast.members() {
            let cx = world.by(id).await;
            let expected = if role == Role::Founder { Ok(()) } else { Err(AppError::Forbidden) };
            assert_eq!(show(&cx, cast.workspace).await.map(drop), expected, "{role:?}");
            assert_eq!(save(&cx, ticks(cast.workspace)).await.map(drop), expected, "{role:?}");
            if role != Role::Founder {
                assert_eq!(close(&cx, cast.workspace).await, expected, "{role:?}");
                assert_eq!(reopen(&cx, cast.workspace).await, expected, "{role:?}");
            }
        }
        for (who, error) in [(cast.outsider.id, AppError::NotFound), (cast.foreign_officer, AppError::NotFound), (cast.officer, AppError::Forbidden)] {
            let cx = world.by(who).await;
            assert_eq!(show(&cx, cast.workspace).await.map(drop), Err(error.clone()));
            assert_eq!(save(&cx, ticks(cast.workspace)).await.map(drop), Err(error.clone()));
            assert_eq!(close(&cx, cast.workspace).await, Err(error));
        }
        assert_eq!(close(&world.visitor(), cast.workspace).await, Err(AppError::SignInNeeded));
    }

    async fn closing_and_reopening_takes_the_project_along(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        assert_eq!(reopen(&founder, cast.workspace).await, Err(AppError::Rule(RuleBroken::WrongState)));
        close(&founder, cast.workspace).await.unwrap();
        assert_eq!(project_state(&world, cast.project).await, "closed");
        assert_eq!(show(&founder, cast.workspace).await.unwrap().frame.state, WorkspaceState::Closed);
        assert_eq!(close(&founder, cast.workspace).await, Err(AppError::Rule(RuleBroken::WrongState)));
        assert_eq!(save(&founder, ticks(cast.workspace)).await, Err(AppError::Rule(RuleBroken::WrongState)));
        reopen(&world.by(cast.partner.id).await, cast.workspace).await.unwrap();
        assert_eq!(project_state(&world, cast.project).await, "active");
        assert!(save(&founder, ticks(cast.workspace)).await.is_ok());
    }

    async fn of_two_who_close_at_the_same_moment_one_is_told(world: World) {
        let cast = Cast::new(&world).await;
        let (one, other) = (world.by(cast.founder.id).await, world.by(cast.partner.id).await);
        let (one, other) = tokio::join!(close(&one, cast.workspace), close(&other, cast.workspace));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    }
}
