use super::*;
use crate::{both_databases, session, support, testing::World};
use domain::{
    FieldProblem, Problem,
    access::Actor,
    account::AccountState,
    notification::Notice,
    search::{Kind, Question},
    support::AppointForm,
    time::{DAY, HOUR},
};

fn form(person: AccountId, until: &str) -> SuspendForm {
    SuspendForm {
        person: person.to_string(),
        reason: "Wrote unkindly to others.".into(),
        until: until.into(),
    }
}

both_databases! {
    async fn whoever_is_locked_out_is_out_at_once_and_comes_back_as_they_were(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let token = world.sign_in(judit.id).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        suspend(&officer, form(judit.id, "")).await.unwrap();

        assert_eq!(session::load(&world.visitor(), &token).await.unwrap(), Actor::Visitor);
        let elif = world.by(elif.id).await;
        assert_eq!(crate::people::profile(&elif, judit.id).await, Err(AppError::NotFound));
        let found = crate::people::search(&elif, &Question::all(Kind::People)).await.unwrap();
        assert!(found.hits.iter().all(|hit| hit.thing.person.id != judit.id));

        let before = world.db.statements();
        let account = managed_account(&officer, judit.id).await.unwrap();
        assert_eq!(world.db.statements() - before, 4);
        let suspension = account.suspension.unwrap();
        assert_eq!(suspension.reason, "Wrote unkindly to others.");
        assert!(suspension.by.starts_with("Officer") && suspension.until.is_none());
        let letter = newest_letter(&world).await;
        assert!(letter.contains("account_suspended") && letter.contains("unkindly"), "{letter}");

        reinstate(&officer, judit.id).await.unwrap();
        let account = managed_account(&officer, judit.id).await.unwrap();
        assert_eq!((account.state, account.suspension), (AccountState::Validated, None));
        assert!(newest_letter(&world).await.contains("account_reinstated"));
        let history = support::person(&officer, judit.id).await.unwrap().history;
        let told: Vec<_> = history.iter().map(|entry| (entry.what, entry.comment.as_str())).collect();
        use domain::support::Happening::{PersonReinstated, PersonSuspended};
        assert_eq!(told, [(PersonReinstated, ""), (PersonSuspended, "Wrote unkindly to others.")]);
        assert!(crate::people::profile(&elif, judit.id).await.is_ok());
    }

    async fn who_waited_goes_on_waiting_since_then(world: World) {
        let school = world.school("HU").await;
        let new = world.staff_at(school, "HU", AccountState::Registered).await;
        let since = world.now();
        world.wait(2 * HOUR);
        let officer = world.by(world.officer(Some("HU")).await).await;
        suspend(&officer, form(new.id, "")).await.unwrap();
        reinstate(&officer, new.id).await.unwrap();
        let dossier = support::person(&officer, new.id).await.unwrap();
        assert!(dossier.is_waiting);
        assert_eq!((dossier.since, dossier.comment.as_str()), (since, ""));
    }

    async fn an_account_opens_on_its_day_unless_an_officer_thought_otherwise(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("HU").await);
        let officer = world.officer(Some("HU")).await;
        let cx = world.by(officer).await;
        let in_three_days = world.now().plus(3 * DAY).date();
        for person in [judit.id, emre.id] {
            suspend(&cx, form(person, &in_three_days)).await.unwrap();
        }
        // Emre was let in and locked out again, until further notice.
        reinstate(&cx, emre.id).await.unwrap();
        suspend(&cx, form(emre.id, "")).await.unwrap();
        let state = async |person| {
            let cx = world.by(officer).await;
            managed_account(&cx, person).await.unwrap().state
        };
        world.wait(2 * DAY);
        end_suspensions(&world.visitor()).await.unwrap();
        assert_eq!(state(judit.id).await, AccountState::Suspended, "too early");
        world.wait(2 * DAY);
        end_suspensions(&world.visitor()).await.unwrap();
        assert_eq!(state(judit.id).await, AccountState::Validated);
        assert_eq!(state(emre.id).await, AccountState::Suspended);
    }

    async fn nobody_locks_out_themselves_nor_somebody_above_or_elsewhere(world: World) {
        let judit = world.teacher("HU").await;
        let (hungarian, turkish) = (world.officer(Some("HU")).await, world.officer(Some("TR")).await);
        let (colleague, central) = (world.officer(Some("HU")).await, world.officer(None).await);
        let other_central = world.officer(None).await;
        let tries = [
            (hungarian, hungarian, Err(AppError::Forbidden)),
            (hungarian, colleague, Err(AppError::Forbidden)),
            (hungarian, central, Err(AppError::NotFound)),
            (turkish, judit.id, Err(AppError::NotFound)),
            (judit.id, judit.id, Err(AppError::NotFound)),
            (central, central, Err(AppError::Forbidden)),
            (central, colleague, Ok(())),
            (central, other_central, Ok(())),
            (hungarian, judit.id, Ok(())),
        ];
        for (who, whom, expected) in tries {
            let cx = world.by(who).await;
            assert_eq!(suspend(&cx, form(whom, "")).await, expected, "{who} {whom}");
        }
        let weak = world.weakly_by(hungarian).await;
        assert_eq!(reinstate(&weak, judit.id).await, Err(AppError::NotFound), "without the second step");
        assert_eq!(suspend(&world.visitor(), form(judit.id, "")).await, Err(AppError::NotFound));
    }

    async fn of_two_central_officers_who_lock_each_other_out_one_stays(world: World) {
        let [one, other] = [world.officer(None).await, world.officer(None).await];
        let (first, second) = (world.by(one).await, world.by(other).await);
        let (first, second) = tokio::join!(
            suspend(&first, form(other, "")),
            suspend(&second, form(one, "")),
        );
        assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
        assert_eq!(first.err().or(second.err()), Some(AppError::SignInNeeded));
        assert_eq!(world.count("suspension").await, 1);
    }

    async fn a_session_that_began_in_that_moment_is_nobodys(world: World) {
        let judit = world.teacher("HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        suspend(&officer, form(judit.id, "")).await.unwrap();
        let token = world.sign_in(judit.id).await;
        assert_eq!(session::load(&world.visitor(), &token).await.unwrap(), Actor::Visitor);
    }

    async fn whoever_will_be_an_officer_is_locked_out_by_the_centre_only(world: World) {
        let judit = world.teacher("HU").await;
        let central = world.by(world.officer(None).await).await;
        let role = AppointForm {
            person: judit.id.to_string(),
            role: "officer".into(),
            country: "HU".into(),
            from: world.now().plus(3 * DAY).date(),
            ..AppointForm::default()
        };
        support::appoint(&central, role).await.unwrap();
        let officer = world.by(world.officer(Some("HU")).await).await;
        assert_eq!(suspend(&officer, form(judit.id, "")).await, Err(AppError::Forbidden));
        assert_eq!(suspend(&central, form(judit.id, "")).await, Ok(()));
    }

    async fn pupils_are_not_locked_out_by_officers(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let pupil = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        assert_eq!(suspend(&officer, form(pupil, "")).await, Err(AppError::NotFound));
    }

    async fn a_reason_is_asked_for_after_the_permission(world: World) {
        let judit = world.teacher("HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let empty = SuspendForm { reason: "no".into(), until: world.now().date(), ..form(judit.id, "") };
        let problem = |field: &str, problem| FieldProblem { field: field.into(), problem };
        assert_eq!(
            suspend(&officer, empty.clone()).await,
            Err(AppError::Invalid(vec![
                problem("reason", Problem::TooShort { min: 10 }),
                problem("until", Problem::PastDay),
            ]))
        );
        assert_eq!(suspend(&world.by(judit.id).await, empty).await, Err(AppError::NotFound));
    }

    async fn of_two_who_lock_the_same_account_one_does_it(world: World) {
        let judit = world.teacher("HU").await;
        let (first, second) = (world.officer(Some("HU")).await, world.officer(Some("HU")).await);
        let (first, second) = (world.by(first).await, world.by(second).await);
        let (one, other) = tokio::join!(
            suspend(&first, form(judit.id, "")),
            suspend(&second, form(judit.id, "")),
        );
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        let late = one.err().or(other.err());
        assert_eq!(late, Some(AppError::Rule(RuleBroken::AlreadyDecided)));
        assert_eq!(world.count("suspension").await, 1);
        reinstate(&first, judit.id).await.unwrap();
        assert_eq!(reinstate(&second, judit.id).await, Err(AppError::Rule(RuleBroken::AlreadyDecided)));
    }

    async fn news_waits_on_the_page_while_somebody_is_locked_out(world: World) {
        let judit = world.teacher("HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        suspend(&officer, form(judit.id, "")).await.unwrap();
        let letters = world.count("outbox_mail").await;
        let id = judit.id.0;
        officer.write(move |tx| async move {
            tx.tell(id, &Notice::ContactAsked { from: "Elif".into() }).await
        }).await.unwrap();
        assert_eq!(world.count("outbox_mail").await, letters);
    }
}

async fn newest_letter(world: &World) -> String {
    #[derive(FromQueryResult)]
    struct Row {
        letter: String,
    }
    let row: Option<Row> = one(
        world.db.reader(),
        "SELECT letter FROM outbox_mail ORDER BY id DESC LIMIT 1",
        params![],
    )
    .await
    .unwrap();
    row.unwrap().letter
}
