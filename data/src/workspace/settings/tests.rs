use super::*;
use crate::{
    both_databases,
    workspace::{cast::Cast, ending},
};
use domain::workspace::{Role, Settings, ending::ClosingForm};

fn ticks(workspace: WorkspaceId) -> SettingsForm {
    SettingsForm {
        workspace: workspace.to_string(),
        pupils_create_pages: "on".into(),
        pupils_upload: "on".into(),
        ..Default::default()
    }
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
        }
        for (who, error) in [(cast.outsider.id, AppError::NotFound), (cast.foreign_officer, AppError::NotFound), (cast.officer, AppError::Forbidden)] {
            let cx = world.by(who).await;
            assert_eq!(show(&cx, cast.workspace).await.map(drop), Err(error.clone()));
            assert_eq!(save(&cx, ticks(cast.workspace)).await.map(drop), Err(error));
        }
        assert_eq!(save(&world.visitor(), ticks(cast.workspace)).await.map(drop), Err(AppError::SignInNeeded));
    }

    async fn a_finished_project_keeps_its_settings(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let results = "Two classes measured five rivers.";
        let form = ClosingForm { workspace: cast.workspace.to_string(), results: results.into() };
        ending::close(&founder, form).await.unwrap();
        assert_eq!(save(&founder, ticks(cast.workspace)).await, Err(AppError::Rule(RuleBroken::WrongState)));
        assert_eq!(show(&founder, cast.workspace).await.unwrap().results, results);
        ending::reopen(&founder, cast.workspace).await.unwrap();
        assert!(save(&founder, ticks(cast.workspace)).await.is_ok());
    }
}
