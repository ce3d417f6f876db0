//! Who reports what, and how often.

use super::*;

both_databases! {
    async fn one_reports_what_one_sees_and_did_not_write(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let star = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let (_, said) = write(&world, &elif, &judit, "Hello").await;
        let message = about(ReportedKind::Message, said.0);
        assert_eq!(report(&world.by(elif.id).await, message.clone()).await, Err(AppError::Forbidden));
        for stranger in [ana.id, star] {
            assert_eq!(report(&world.by(stranger).await, message.clone()).await, Err(AppError::NotFound));
        }
        assert_eq!(report(&world.visitor(), message).await, Err(AppError::SignInNeeded));
        let subject = Subject { kind: ReportedKind::Person, id: elif.id.0 };
        assert_eq!(reportable(&world.visitor(), subject).await, Err(AppError::SignInNeeded));
        assert_eq!(reportable(&world.by(judit.id).await, subject).await.unwrap().title, elif.name);
        assert_eq!(report(&world.by(elif.id).await, about(ReportedKind::Person, elif.id.0)).await, Err(AppError::Forbidden));
        for hidden in [about(ReportedKind::Person, star.0), about(ReportedKind::School, said.0)] {
            assert_eq!(report(&world.by(judit.id).await, hidden).await, Err(AppError::NotFound));
        }
        assert_eq!(report(&world.by(star).await, about(ReportedKind::Person, elif.id.0)).await, Err(AppError::NotFound));
        let unsaid = ReportForm { reason: String::new(), ..about(ReportedKind::Person, elif.id.0) };
        assert_eq!(report(&world.by(judit.id).await, unsaid).await, Err(AppError::field("reason", Problem::Required)));
        assert_eq!(world.count("report").await, 0);
    }

    async fn reports_have_a_limit_for_each_day(world: World) {
        let judit = world.teacher("HU").await;
        let others = [world.teacher("TR").await, world.teacher("TR").await, world.teacher("TR").await];
        let at_judit = async || world.by(judit.id).await.with_daily(DailyLimits { reports: 2, ..DailyLimits::default() });
        for other in &others[..2] {
            report(&at_judit().await, about(ReportedKind::Person, other.id.0)).await.unwrap();
        }
        let more = report(&at_judit().await, about(ReportedKind::Person, others[2].id.0)).await;
        assert_eq!(more, Err(AppError::TooMany { retry_after_secs: 24 * 3600 + 1 }));
        world.wait(DAY);
        report(&at_judit().await, about(ReportedKind::Person, others[2].id.0)).await.unwrap();
    }

    async fn a_pupil_reports_what_everybody_sees_and_is_not_named(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let star = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        world.sql("UPDATE account SET public_profile = TRUE WHERE id = $1", params![elif.id.0]).await;
        report(&world.by(star).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        let line = waiting(&world, officer).await.remove(0);
        let view = dossier(&world.by(officer).await, line.id, &QueueFilter::default()).await.unwrap();
        assert_eq!(view.complaints[0].by.name, "");
        decide(&world.by(officer).await, verdict(line.id, ReportVerdict::Remove)).await.unwrap();
        assert!(matches!(notices(&world, star).await[0], Notice::ReportAnswered { removed: true, .. }));
        assert_eq!(report(&world.by(star).await, about(ReportedKind::Person, elif.id.0)).await, Err(AppError::NotFound), "it is gone");
    }
}
