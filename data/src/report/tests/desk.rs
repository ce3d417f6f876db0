//! Whose desk a report comes to, and what officers see there.

use super::*;
use domain::support::SuspendForm;

both_databases! {
    async fn reports_are_for_the_officers_of_the_country_and_not_about_themselves(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let [own, foreign, central] = [world.officer(Some("TR")).await, world.officer(Some("HU")).await, world.officer(None).await];
        report(&world.by(judit.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        let id = waiting(&world, own).await[0].id;
        assert_eq!((waiting(&world, central).await.len(), waiting(&world, foreign).await.len()), (1, 0));
        for stranger in [foreign, judit.id, elif.id] {
            let cx = world.by(stranger).await;
            assert_eq!(dossier(&cx, id, &QueueFilter::default()).await.err(), Some(AppError::NotFound));
            assert_eq!(hold(&cx, id).await, Err(AppError::NotFound));
            assert_eq!(decide(&cx, verdict(id, ReportVerdict::Keep)).await, Err(AppError::NotFound));
            assert_eq!(reopen(&cx, id).await, Err(AppError::NotFound));
        }
        assert_eq!(queue(&world.by(judit.id).await, &QueueFilter::default()).await.err(), Some(AppError::NotFound));
        assert_eq!(hold(&world.visitor(), id).await, Err(AppError::SignInNeeded));

        let overview = support::overview(&world.by(own).await).await.unwrap();
        assert_eq!(overview.reports, Waiting { all: 1, overdue: 0 });
    }

    async fn many_complaints_are_one_report_and_children_come_first(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("TR").await);
        let officer = world.officer(Some("TR")).await;
        report(&world.by(judit.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        report(&world.by(ana.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        let again = ReportForm { words: "And again.".into(), ..about(ReportedKind::Person, elif.id.0) };
        report(&world.by(ana.id).await, again).await.unwrap();
        world.wait(DAY);
        let child = ReportForm { reason: "child".into(), ..about(ReportedKind::Person, ana.id.0) };
        report(&world.by(judit.id).await, child).await.unwrap();
        let lines = waiting(&world, officer).await;
        assert_eq!(notices(&world, officer).await, [Notice::ReportUrgent { report: lines[0].id.to_string() }]);
        assert_eq!(lines.iter().map(|line| (line.title.as_str(), line.people)).collect::<Vec<_>>(), [(ana.name.as_str(), 1), (elif.name.as_str(), 2)]);
        let cx = world.by(officer).await;
        let before = world.db.statements();
        let view = dossier(&cx, lines[1].id, &QueueFilter::default()).await.unwrap();
        assert!(world.db.statements() - before <= 6);
        assert_eq!(view.complaints.iter().map(|one| one.words.as_str()).collect::<Vec<_>>(), ["It makes fun of my class.", "And again."]);
        assert_eq!(view.next, Some(lines[0].id));
        let before = world.db.statements();
        queue(&cx, &QueueFilter::default()).await.unwrap();
        assert!(world.db.statements() - before <= 2);
        decide(&cx, verdict(lines[1].id, ReportVerdict::Remove)).await.unwrap();
        for told in [&judit, &ana] {
            assert!(matches!(notices(&world, told.id).await[0], Notice::ReportAnswered { .. }));
        }
        let decided = QueueFilter { state: "decided".into(), q: elif.name.clone(), ..QueueFilter::default() };
        assert_eq!(queue(&cx, &decided).await.unwrap().items[0].verdict, Some(ReportVerdict::Remove));
    }

    async fn of_two_officers_who_decide_at_once_one_is_told(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (one, other) = (world.officer(Some("TR")).await, world.officer(Some("TR")).await);
        report(&world.by(judit.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        let id = waiting(&world, one).await[0].id;
        let (one, other) = (world.by(one).await, world.by(other).await);
        let (first, second) = tokio::join!(
            decide(&one, verdict(id, ReportVerdict::Keep)),
            decide(&other, verdict(id, ReportVerdict::Remove))
        );
        assert!(first.is_ok() != second.is_ok());
        let faster = if first.is_ok() { &one } else { &other };
        let by = faster.actor().person().unwrap().name.clone();
        assert_eq!(first.and(second), Err(AppError::Decided { by }), "and says who was faster");
    }

    async fn a_report_opens_only_what_it_locked(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        let cx = world.by(officer).await;
        let for_a_while = SuspendForm {
            person: elif.id.to_string(),
            reason: "Wrote unkindly to others.".into(),
            until: world.now().plus(3 * DAY).date(),
        };
        let (_, said) = write(&world, &elif, &judit, "You are fools").await;
        report(&world.by(judit.id).await, about(ReportedKind::Message, said.0)).await.unwrap();
        let id = waiting(&world, officer).await[0].id;
        support::suspend(&cx, for_a_while).await.unwrap();
        world.wait(HOUR);
        let cx = world.by(officer).await;
        decide(&cx, verdict(id, ReportVerdict::Suspend)).await.unwrap();
        let locked = support::managed_account(&cx, elif.id).await.unwrap().suspension.unwrap();
        assert_eq!((locked.until, locked.reason.as_str()), (None, "Wrote unkindly to others."), "until further notice");
        reopen(&cx, id).await.unwrap();
        let account = support::managed_account(&cx, elif.id).await.unwrap();
        assert_eq!(account.state, AccountState::Suspended, "for the other reason");
    }

    async fn an_officer_who_opens_a_reported_message_leaves_one_trace(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        let (_, said) = write(&world, &elif, &judit, "You are fools").await;
        report(&world.by(judit.id).await, about(ReportedKind::Message, said.0)).await.unwrap();
        let id = waiting(&world, officer).await[0].id;
        let traces = async || world.count("audit WHERE action = 'report.read'").await;
        assert_eq!(traces().await, 0);
        for _ in 0..2 {
            let view = dossier(&world.by(officer).await, id, &QueueFilter::default()).await.unwrap();
            assert_eq!((view.text.as_str(), view.files.len()), ("You are fools", 1));
            assert_eq!(traces().await, 1);
        }
    }

    async fn reports_about_officers_are_for_the_central_ones_and_not_about_themselves(world: World) {
        let (judit, accused) = (world.teacher("HU").await, world.teacher("TR").await);
        let [beside, central, other] = [world.officer(Some("TR")).await, world.officer(None).await, world.officer(None).await];
        world.sql(
            "INSERT INTO support_grant (id, account_id, role, country, granted_at, from_at) VALUES ($1, $2, 'officer', 'TR', 0, 0)",
            params![crate::context::new_id(), accused.id.0],
        ).await;
        let (_, said) = write(&world, &accused, &judit, "You are fools").await;
        let cx = world.by(judit.id).await;
        report(&cx, about(ReportedKind::Person, accused.id.0)).await.unwrap();
        report(&cx, about(ReportedKind::Message, said.0)).await.unwrap();
        report(&cx, about(ReportedKind::Person, central.0)).await.unwrap();
        for stranger in [beside, accused.id] {
            assert!(waiting(&world, stranger).await.is_empty());
        }
        assert_eq!(waiting(&world, central).await.len(), 2, "not the one about themselves");
        let all = waiting(&world, other).await;
        assert_eq!(all.len(), 3);
        assert!(all.iter().all(|line| line.country.is_empty()));
        for line in &all {
            for stranger in [accused.id, beside] {
                let cx = world.by(stranger).await;
                assert_eq!(dossier(&cx, line.id, &QueueFilter::default()).await.err(), Some(AppError::NotFound));
                assert_eq!(decide(&cx, verdict(line.id, ReportVerdict::Keep)).await, Err(AppError::NotFound));
            }
        }
        assert_eq!(dossier(&world.by(central).await, all[2].id, &QueueFilter::default()).await.err(), Some(AppError::NotFound));
        let at_desk = world.by(other).await;
        decide(&at_desk, verdict(all[0].id, ReportVerdict::Warn)).await.unwrap();
        assert!(matches!(notices(&world, accused.id).await[0], Notice::ContentDecided { .. }));
    }

    async fn nobody_but_those_who_decide_learns_who_reported(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let [at_home, turkish, central] = [world.officer(Some("HU")).await, world.officer(Some("TR")).await, world.officer(None).await];
        report(&world.by(judit.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        report(&world.by(judit.id).await, about(ReportedKind::Person, turkish.0)).await.unwrap();
        let id = waiting(&world, turkish).await[0].id;
        hold(&world.by(turkish).await, id).await.unwrap();
        decide(&world.by(turkish).await, verdict(id, ReportVerdict::Warn)).await.unwrap();
        let told = format!("{:?}", notices(&world, elif.id).await);
        assert!(!told.contains(&judit.name) && !told.contains(&judit.id.to_string()));
        let log = async |officer| support::audit_log(&world.by(officer).await, &AuditFilter::default()).await.unwrap().lines;
        for reader in [at_home, turkish, central] {
            assert!(log(reader).await.iter().all(|line| line.by != judit.name), "the log does not say it");
        }
        let actions = |lines: Vec<AuditLine>| lines.into_iter().map(|line| line.action).filter(|action| action.starts_with("report.")).collect::<Vec<_>>();
        assert_eq!(actions(log(turkish).await), ["report.warn", "report.hold"]);
        assert!(actions(log(at_home).await).is_empty());
        let view = dossier(&world.by(turkish).await, id, &QueueFilter::default()).await.unwrap();
        assert_eq!(view.complaints[0].by.name, judit.name);
    }

    async fn a_report_that_is_decided_counts_with_the_time_it_waited(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        report(&world.by(judit.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        let numbers = async || support::numbers(&world.by(officer).await).await.unwrap().queues.pop().unwrap();
        world.wait(5 * HOUR);
        assert_eq!((numbers().await.queue, numbers().await.waiting), (DeskQueue::Reports, Waiting { all: 1, overdue: 0 }));
        let id = waiting(&world, officer).await[0].id;
        decide(&world.by(officer).await, verdict(id, ReportVerdict::Keep)).await.unwrap();
        let took = numbers().await.this_week();
        assert_eq!((took.decided, took.median, numbers().await.waiting.all), (1, 5 * HOUR, 0));
        world.wait(DAY);
        reopen(&world.by(officer).await, id).await.unwrap();
        let again = waiting(&world, officer).await.remove(0);
        assert_eq!(again.since, world.now(), "it waits anew");
    }
}
