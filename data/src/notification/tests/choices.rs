use super::*;
use crate::mail::{self, DueLetter};
use domain::{
    id::ProjectId,
    notification::{ChoicesForm, Delivery, Mailing, NoticeKind, Quiet, TimesForm},
    time::{DAY, HOUR},
};

/// Chooses for one kind.
pub(super) async fn choose(cx: &Cx, project: Option<ProjectId>, kind: NoticeKind, way: &str) {
    let form = ChoicesForm {
        project: project.map(|id| id.to_string()).unwrap_or_default(),
        choices: [(kind.as_str().to_owned(), way.to_owned())].into(),
    };
    save_choices(cx, form).await.unwrap();
}

/// The letters that can be sent now.
pub(super) async fn letters(world: &World) -> Vec<DueLetter> {
    let due = mail::claim(&world.visitor(), 100).await.unwrap();
    for letter in &due {
        mail::sent(&world.visitor(), letter.id).await.unwrap();
    }
    due
}

pub(super) fn asked() -> Notice {
    Notice::ContactAsked {
        from: "Elif".into(),
    }
}

fn opened(workspace: &impl ToString) -> Notice {
    Notice::WorkspaceOpened {
        workspace: workspace.to_string(),
        title: "Bridges".into(),
    }
}

async fn on_page(world: &World, account: AccountId) -> usize {
    list(&world.by(account).await, None)
        .await
        .unwrap()
        .list
        .len()
}

both_databases! {
    async fn news_comes_as_it_was_chosen(world: World) {
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        for (way, letters_at_once, lines) in [("", 1, 1), ("at-once", 1, 2), ("page", 0, 3), ("daily", 0, 4), ("off", 0, 4)] {
            choose(&cx, None, NoticeKind::ContactAsked, way).await;
            tell(&world, judit.id, asked()).await;
            assert_eq!(letters(&world).await.len(), letters_at_once, "{way}");
            assert_eq!(on_page(&world, judit.id).await, lines, "{way}");
        }
    }

    async fn decisions_on_ones_own_account_always_come(world: World) {
        let judit = world.teacher("HU").await;
        world.sql(
            "INSERT INTO notification_choice (id, account_id, kind, delivery) VALUES ($1, $1, 'registration', 'off')",
            vec![judit.id.0.into()],
        ).await;
        tell(&world, judit.id, Notice::RegistrationValidated).await;
        let letters = letters(&world).await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].unsubscribe, "", "it cannot be stopped");
        assert_eq!(on_page(&world, judit.id).await, 1);
    }

    async fn a_project_can_be_quieter_than_the_others(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
        let (loud, loud_workspace) = world.project(&[&judit, &emre]).await;
        let (quiet, quiet_workspace) = world.project(&[&judit, &emre]).await;
        let cx = world.by(judit.id).await;
        choose(&cx, Some(quiet), NoticeKind::WorkspaceOpened, "off").await;
        for workspace in [loud_workspace, quiet_workspace] {
            tell(&world, judit.id, opened(&workspace)).await;
        }
        assert_eq!(letters(&world).await.len(), 1);
        assert_eq!(on_page(&world, judit.id).await, 1);
        let before = world.db.statements();
        let shown = settings(&cx, Some(quiet)).await.unwrap();
        assert!(world.db.statements() - before <= 3);
        let line = shown.lines.iter().find(|line| line.kind == NoticeKind::WorkspaceOpened).unwrap();
        assert_eq!((line.chosen, line.otherwise), (Some(Delivery::Off), Delivery::AtOnce));
        let own: Vec<_> = shown.projects.iter().map(|project| (project.id, project.choices)).collect();
        assert!(own.contains(&(quiet, 1)) && own.contains(&(loud, 0)), "{own:?}");
    }

    async fn nobody_chooses_for_a_project_of_others(world: World) {
        let (judit, emre, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("PT").await);
        let (project, workspace) = world.project(&[&judit, &emre]).await;
        let ana = world.by(ana.id).await;
        assert_eq!(settings(&ana, Some(project)).await, Err(AppError::NotFound));
        let form = ChoicesForm { project: project.to_string(), ..ChoicesForm::default() };
        assert_eq!(save_choices(&ana, form.clone()).await, Err(AppError::NotFound));
        assert_eq!(settings(&world.visitor(), None).await, Err(AppError::SignInNeeded));
        let pupil = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let pupil = world.by(pupil).await;
        assert_eq!(settings(&pupil, None).await, Err(AppError::Forbidden));
        assert_eq!(save_choices(&pupil, form).await, Err(AppError::Forbidden));
        assert_eq!(save_times(&pupil, TimesForm::default()).await, Err(AppError::Forbidden));
    }

    async fn two_devices_choose_at_the_same_moment(world: World) {
        let judit = world.teacher("HU").await;
        let (phone, desk) = (world.by(judit.id).await, world.by(judit.id).await);
        tokio::join!(
            choose(&phone, None, NoticeKind::ContactAsked, "off"),
            choose(&desk, None, NoticeKind::ContactAsked, "daily"),
        );
        assert_eq!(world.count("notification_choice").await, 1);
    }

    async fn letters_wait_for_the_end_of_the_rest(world: World) {
        // It is 11:00 in Brussels, where the accounts of the tests are.
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        let times = TimesForm {
            quiet_from: "10".into(),
            quiet_to: "13".into(),
            digest_hour: "7".into(),
            digest_day: "1".into(),
        };
        save_times(&cx, times).await.unwrap();
        assert_eq!(settings(&cx, None).await.unwrap().times.quiet, Some(Quiet { from: 10, to: 13 }));
        tell(&world, judit.id, asked()).await;
        tell(&world, judit.id, Notice::RegistrationValidated).await;
        assert_eq!(letters(&world).await.len(), 1, "what cannot wait comes at once");
        world.wait(2 * HOUR - 1);
        assert!(letters(&world).await.is_empty());
        world.wait(1);
        assert_eq!(letters(&world).await.len(), 1);
    }

    async fn the_link_of_a_letter_stops_letters_of_its_kind(world: World) {
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        tell(&world, judit.id, asked()).await;
        let token = letters(&world).await[0].unsubscribe.clone();
        let visitor = world.visitor();
        let before = subscription(&visitor, &token).await.unwrap();
        assert_eq!((before.mailing, before.is_on), (Mailing::Kind(NoticeKind::ContactAsked), true));
        // One that waits in the outbox does not come either.
        tell(&world, judit.id, asked()).await;
        for _ in 0..2 {
            unsubscribe(&visitor, token.clone()).await.unwrap();
        }
        tell(&world, judit.id, asked()).await;
        assert!(letters(&world).await.is_empty());
        assert!(!subscription(&visitor, &token).await.unwrap().is_on);
        assert_eq!(on_page(&world, judit.id).await, 3, "the page still tells it");
        tell(&world, judit.id, Notice::ContactAccepted { person: judit.id.to_string(), from: "Elif".into() }).await;
        assert_eq!(letters(&world).await.len(), 1, "other kinds go on");
        let line = settings(&cx, None).await.unwrap().lines[0];
        assert_eq!((line.kind, line.chosen), (NoticeKind::ContactAsked, Some(Delivery::Page)));
    }

    async fn a_link_that_is_none_or_too_old_stops_nothing(world: World) {
        let judit = world.teacher("HU").await;
        tell(&world, judit.id, asked()).await;
        let token = letters(&world).await[0].unsubscribe.clone();
        let visitor = world.visitor();
        assert_eq!(subscription(&visitor, "abc").await, Err(AppError::Expired));
        assert_eq!(unsubscribe(&visitor, "abc".into()).await, Err(AppError::Expired));
        world.wait(401 * DAY);
        crate::jobs::purge(&world.visitor()).await.unwrap();
        assert_eq!(unsubscribe(&world.visitor(), token).await, Err(AppError::Expired));
    }
}
