use super::*;
use crate::{
    Cx, both_databases,
    school::{add, join},
    sql::{all, params},
    testing::{Staff, World},
};
use domain::{
    AppError, Problem, RuleBroken,
    account::AccountState,
    id::AccountId,
    notification::Notice,
    school::{JoinForm, SchoolForm, SchoolState},
    support::{DecisionForm, Happening, QueueFilter, Reason, Verdict},
    time::DAY,
};
use sea_orm::FromQueryResult;
use std::sync::Arc;

pub(super) fn words(reason: Reason, lang: &str) -> String {
    format!("{lang}:{}", reason.as_str())
}

pub(super) fn decision(id: impl ToString, verdict: Verdict) -> DecisionForm {
    DecisionForm {
        id: id.to_string(),
        verdict: verdict.as_str().into(),
        comment: if verdict == Verdict::Approve {
            String::new()
        } else {
            "Please tell us more.".into()
        },
        ..DecisionForm::default()
    }
}

pub(super) async fn waiting(world: &World, country: &str) -> Staff {
    let school = world.school(country).await;
    world
        .staff_at(school, country, AccountState::Registered)
        .await
}

/// Somebody whose school waits too.
pub(super) async fn with_new_school(world: &World, country: &str) -> Staff {
    let mut staff = waiting(world, country).await;
    world
        .sql(
            "UPDATE affiliation SET to_at = from_at WHERE account_id = $1",
            params![staff.id.0],
        )
        .await;
    let form = SchoolForm {
        country: country.into(),
        name: format!("Bridge {} School", staff.name),
        types: vec!["primary".into()],
        town: "Riverside".into(),
        address: "Main Street 1".into(),
        website: "https://www.school.example".into(),
        head_name: "Head".into(),
        head_email: "head@school.example".into(),
        role: "teacher".into(),
        none_of_these: "yes".into(),
        ..SchoolForm::default()
    };
    staff.school = add(&world.by(staff.id).await, form).await.unwrap();
    staff
}

pub(super) async fn state(world: &World, id: AccountId) -> AccountState {
    world.by(id).await.actor().person().unwrap().state
}

#[derive(FromQueryResult)]
struct Text {
    text: String,
}

async fn letters(cx: &Cx, email: &str) -> Vec<String> {
    let sql = "SELECT letter AS text FROM outbox_mail WHERE to_email = $1 ORDER BY id";
    let rows: Vec<Text> = all(cx.read(), sql, params![email]).await.unwrap();
    rows.into_iter().map(|row| row.text).collect()
}

pub(super) async fn notices(world: &World, id: AccountId) -> Vec<Notice> {
    let list = crate::notification::list(&world.by(id).await, None).await;
    list.unwrap()
        .list
        .into_iter()
        .map(|line| line.notice)
        .collect()
}

both_databases! {
    async fn an_officer_validates_a_teacher_who_is_told_at_once(world: World) {
        let staff = waiting(&world, "HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let queue = people_queue(&officer, &QueueFilter::default()).await.unwrap();
        assert_eq!(queue.items.iter().map(|one| one.id).collect::<Vec<_>>(), [staff.id]);
        decide_person(&officer, decision(staff.id, Verdict::Approve), words).await.unwrap();
        assert_eq!(state(&world, staff.id).await, AccountState::Validated);
        assert_eq!(notices(&world, staff.id).await, [Notice::RegistrationValidated]);
        assert_eq!(letters(&officer, &staff.email).await.len(), 1);
        assert!(people_queue(&officer, &QueueFilter::default()).await.unwrap().items.is_empty());
    }

    async fn a_returned_teacher_reads_the_reasons_in_the_own_language(world: World) {
        let staff = waiting(&world, "HU").await;
        world.sql("UPDATE account SET lang = 'hu' WHERE id = $1", params![staff.id.0]).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let form = DecisionForm {
            reasons: vec!["full-name".into(), "school-email".into()],
            comment: "Köszönjük!".into(),
            ..decision(staff.id, Verdict::Return)
        };
        decide_person(&officer, form, words).await.unwrap();
        let comment = "hu:full-name\n\nhu:school-email\n\nKöszönjük!".to_owned();
        assert_eq!(notices(&world, staff.id).await, [Notice::RegistrationReturned { comment: comment.clone() }]);
        let dossier = person(&officer, staff.id).await.unwrap();
        assert_eq!((dossier.state, dossier.is_waiting), (AccountState::Returned, false));
        assert_eq!(dossier.comment, comment);
        assert_eq!(dossier.history[0].what, Happening::PersonReturned);
        assert_eq!(dossier.history[0].reasons, [Reason::FullName, Reason::SchoolEmail]);
        assert_eq!(dossier.history[0].comment, "Köszönjük!");
    }

    async fn returning_and_refusing_need_a_reason(world: World) {
        let staff = waiting(&world, "HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        for verdict in [Verdict::Return, Verdict::Refuse] {
            let form = DecisionForm { comment: "no".into(), ..decision(staff.id, verdict) };
            assert_eq!(
                decide_person(&officer, form, words).await,
                Err(AppError::field("comment", Problem::TooShort { min: 10 }))
            );
        }
        let form = DecisionForm { verdict: String::new(), ..decision(staff.id, Verdict::Approve) };
        assert_eq!(
            decide_person(&officer, form, words).await,
            Err(AppError::field("verdict", Problem::Required))
        );
        assert_eq!(state(&world, staff.id).await, AccountState::Registered);
    }

    async fn of_two_officers_who_decide_at_the_same_time_the_second_is_told(world: World) {
        let staff = waiting(&world, "HU").await;
        let (one, other) = (world.officer(Some("HU")).await, world.officer(Some("HU")).await);
        let world = Arc::new(world);
        let decide = |officer: AccountId, verdict| {
            let world = world.clone();
            tokio::spawn(async move {
                let cx = world.by(officer).await;
                decide_person(&cx, decision(staff.id, verdict), words).await
            })
        };
        let (first, second) = (decide(one, Verdict::Approve), decide(other, Verdict::Refuse));
        let outcomes = [first.await.unwrap(), second.await.unwrap()];
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
        let first = if outcomes[0].is_ok() { one } else { other };
        let by = world.by(first).await.actor().person().unwrap().name.clone();
        assert!(outcomes.contains(&Err(AppError::Decided { by })), "{outcomes:?}");
        assert_eq!(notices(&world, staff.id).await.len(), 1);
    }

    async fn nobody_decides_on_what_was_changed_meanwhile(world: World) {
        let staff = waiting(&world, "HU").await;
        let officer = world.officer(Some("HU")).await;
        let seen = person(&world.by(officer).await, staff.id).await.unwrap().seen;
        world.wait(1000);
        let other = world.school("HU").await;
        let form = JoinForm { school: other.to_string(), role: "teacher".into() };
        join(&world.by(staff.id).await, &form).await.unwrap();
        let cx = world.by(officer).await;
        let form = DecisionForm { seen: seen.to_string(), ..decision(staff.id, Verdict::Approve) };
        assert_eq!(decide_person(&cx, form.clone(), words).await, Err(AppError::Rule(RuleBroken::WrongState)));
        let seen = person(&cx, staff.id).await.unwrap().seen;
        decide_person(&cx, DecisionForm { seen: seen.to_string(), ..form }, words).await.unwrap();

        let staff = with_new_school(&world, "HU").await;
        let seen = school(&cx, staff.school).await.unwrap().seen;
        world.sql("UPDATE school SET version = version + 1 WHERE id = $1", params![staff.school.0]).await;
        let form = DecisionForm { seen: seen.to_string(), ..decision(staff.school, Verdict::Approve) };
        assert_eq!(decide_school(&cx, form, words).await, Err(AppError::Rule(RuleBroken::WrongState)));
    }

    async fn a_person_is_validated_only_with_or_after_the_school(world: World) {
        let staff = with_new_school(&world, "HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        assert_eq!(
            decide_person(&officer, decision(staff.id, Verdict::Approve), words).await,
            Err(AppError::Rule(RuleBroken::SchoolNotValidated))
        );
        assert_eq!(state(&world, staff.id).await, AccountState::Registered, "nothing was changed");
        let both = DecisionForm { with_school: "on".into(), ..decision(staff.id, Verdict::Approve) };
        decide_person(&officer, both, words).await.unwrap();
        assert_eq!(state(&world, staff.id).await, AccountState::Validated);
        let dossier = school(&officer, staff.school).await.unwrap();
        assert_eq!(dossier.state, SchoolState::Validated);
        assert_eq!(dossier.history[0].what, Happening::SchoolApproved);
        assert_eq!(notices(&world, staff.id).await, [Notice::RegistrationValidated], "told once");
    }

    async fn a_school_can_be_validated_first_and_its_people_are_told(world: World) {
        let staff = with_new_school(&world, "HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let queue = school_queue(&officer, &QueueFilter::default()).await.unwrap();
        assert_eq!((queue.items[0].id, queue.items[0].people), (staff.school, 1));
        decide_school(&officer, decision(staff.school, Verdict::Approve), words).await.unwrap();
        assert!(matches!(
            &notices(&world, staff.id).await[..],
            [Notice::SchoolDecided { verdict, .. }] if verdict == "approve"
        ));
        assert_eq!(letters(&officer, &staff.email).await.len(), 1);
        decide_person(&officer, decision(staff.id, Verdict::Approve), words).await.unwrap();
        assert_eq!(
            decide_school(&officer, decision(staff.school, Verdict::Refuse), words).await,
            Err(AppError::Decided { by: officer.actor().person().unwrap().name.clone() })
        );
    }

    async fn who_waits_for_a_returned_school_is_not_the_officers_turn(world: World) {
        let staff = with_new_school(&world, "HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        decide_school(&officer, decision(staff.school, Verdict::Return), words).await.unwrap();
        assert!(people_queue(&officer, &QueueFilter::default()).await.unwrap().items.is_empty());
        let both = DecisionForm { with_school: "on".into(), ..decision(staff.id, Verdict::Approve) };
        assert_eq!(
            decide_person(&officer, both, words).await,
            Err(AppError::Rule(RuleBroken::SchoolNotValidated))
        );
        let returned = QueueFilter { state: "returned".into(), ..QueueFilter::default() };
        assert_eq!(school_queue(&officer, &returned).await.unwrap().items[0].id, staff.school);
        reopen_school(&officer, staff.school).await.unwrap();
        assert_eq!(people_queue(&officer, &QueueFilter::default()).await.unwrap().items.len(), 1);
    }

    async fn a_decision_can_be_taken_back(world: World) {
        let staff = waiting(&world, "HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        assert_eq!(reopen_person(&officer, staff.id).await, Err(AppError::Rule(RuleBroken::WrongState)));
        decide_person(&officer, decision(staff.id, Verdict::Refuse), words).await.unwrap();
        reopen_person(&officer, staff.id).await.unwrap();
        decide_person(&officer, decision(staff.id, Verdict::Approve), words).await.unwrap();
        assert_eq!(reopen_person(&officer, staff.id).await, Err(AppError::Rule(RuleBroken::WrongState)));
    }

    async fn officers_know_nothing_of_other_countries(world: World) {
        let hungarian = with_new_school(&world, "HU").await;
        let turkish = with_new_school(&world, "TR").await;
        let officer = world.by(world.officer(Some("TR")).await).await;
        let people = people_queue(&officer, &QueueFilter::default()).await.unwrap().items;
        assert_eq!(people.iter().map(|one| one.id).collect::<Vec<_>>(), [turkish.id]);
        let schools = school_queue(&officer, &QueueFilter::default()).await.unwrap().items;
        assert_eq!(schools.iter().map(|one| one.id).collect::<Vec<_>>(), [turkish.school]);
        for state in ["registered", "validated"] {
            let filter = QueueFilter { state: state.into(), country: "HU".into(), ..QueueFilter::default() };
            assert!(people_queue(&officer, &filter).await.unwrap().items.is_empty(), "{state}");
        }
        let overview = overview(&officer).await.unwrap();
        assert_eq!((overview.people.all, overview.schools.all), (1, 1));
        assert_eq!(person(&officer, turkish.id).await.unwrap().next, None);
        assert_eq!(school(&officer, turkish.school).await.unwrap().next, None);

        let unknown = AccountId(uuid::Uuid::nil());
        assert_eq!(person(&officer, hungarian.id).await, person(&officer, unknown).await);
        let approve = |id: &dyn ToString| decision(id.to_string(), Verdict::Approve);
        for outcome in [
            person(&officer, hungarian.id).await.map(drop),
            school(&officer, hungarian.school).await.map(drop),
            decide_person(&officer, approve(&hungarian.id), words).await,
            decide_school(&officer, approve(&hungarian.school), words).await,
            reopen_person(&officer, hungarian.id).await,
            reopen_school(&officer, hungarian.school).await,
        ] {
            assert_eq!(outcome, Err(AppError::NotFound));
        }
        let central = world.by(world.officer(None).await).await;
        assert_eq!(people_queue(&central, &QueueFilter::default()).await.unwrap().items.len(), 2);
    }

    async fn the_desk_is_for_officers(world: World) {
        let teacher = world.teacher("HU").await;
        let staff = waiting(&world, "HU").await;
        let cx = world.by(teacher.id).await;
        assert_eq!(overview(&cx).await, Err(AppError::NotFound));
        assert_eq!(people_queue(&cx, &QueueFilter::default()).await, Err(AppError::NotFound));
        assert_eq!(school_queue(&cx, &QueueFilter::default()).await, Err(AppError::NotFound));
        assert_eq!(person(&cx, staff.id).await, Err(AppError::NotFound));
        assert_eq!(
            decide_person(&cx, decision(staff.id, Verdict::Approve), words).await,
            Err(AppError::NotFound)
        );
        assert_eq!(overview(&world.visitor()).await, Err(AppError::SignInNeeded));
    }

    async fn nobody_decides_on_the_own_registration(world: World) {
        let staff = waiting(&world, "HU").await;
        world
            .sql(
                "INSERT INTO support_grant (id, account_id, role, country, granted_at, from_at) VALUES ($1, $1, 'officer', 'HU', 0, 0)",
                params![staff.id.0],
            )
            .await;
        let cx = world.by(staff.id).await;
        assert!(person(&cx, staff.id).await.unwrap().is_own);
        assert_eq!(
            decide_person(&cx, decision(staff.id, Verdict::Approve), words).await,
            Err(AppError::Forbidden)
        );
    }

    async fn the_oldest_comes_first_and_age_counts_working_days(world: World) {
        let first = with_new_school(&world, "HU").await;
        world.wait(9 * DAY);
        let second = with_new_school(&world, "HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let before = world.db.statements();
        let queue = people_queue(&officer, &QueueFilter::default()).await.unwrap();
        assert_eq!(world.db.statements() - before, 1);
        let ages: Vec<_> = queue.items.iter().map(|one| (one.id, one.age.days, one.age.overdue)).collect();
        assert_eq!(ages, [(first.id, 7, true), (second.id, 0, false)]);
        let before = world.db.statements();
        let overview = overview(&officer).await.unwrap();
        assert_eq!(world.db.statements() - before, 1);
        assert_eq!((overview.people.all, overview.people.overdue), (2, 1));
        assert_eq!((overview.schools.all, overview.schools.overdue), (2, 1));
        assert_eq!(overview.projects.all, 0);
        assert_eq!(person(&officer, first.id).await.unwrap().next, Some(second.id));
        assert_eq!(person(&officer, second.id).await.unwrap().next, Some(first.id));
    }

    async fn projects_count_once_per_country_that_has_not_answered(world: World) {
        let (hungarian, turkish) = (world.teacher("HU").await, world.teacher("TR").await);
        let (project, _) = world.project(&[&hungarian, &turkish]).await;
        world.sql("UPDATE project SET state = 'submitted' WHERE id = $1", params![project.0]).await;
        for (round, country, state) in [(1, "HU", "waiting"), (2, "HU", "waiting"), (2, "TR", "approved")] {
            world
                .sql(
                    "INSERT INTO project_approval (project_id, round, country, state, reasons, comment, remarks, asked_at) VALUES ($1, $2, $3, $4, '[]', '', '[]', 0)",
                    params![project.0, round, country, state],
                )
                .await;
        }
        for (country, expected) in [("HU", 1), ("TR", 0)] {
            let officer = world.by(world.officer(Some(country)).await).await;
            let projects = overview(&officer).await.unwrap().projects;
            assert_eq!((projects.all, projects.overdue), (expected, expected), "{country}");
        }
    }

    async fn a_queue_is_searched_and_goes_page_by_page(world: World) {
        let school = world.school("HU").await;
        for _ in 0..33 {
            world.staff_at(school, "HU", AccountState::Registered).await;
        }
        let officer = world.by(world.officer(Some("HU")).await).await;
        let first = people_queue(&officer, &QueueFilter::default()).await.unwrap();
        assert_eq!(first.items.len(), 30);
        let after = first.next.unwrap();
        let rest = people_queue(&officer, &QueueFilter { after, ..QueueFilter::default() }).await.unwrap();
        assert_eq!((rest.items.len(), rest.next), (3, None));
        let wanted = &rest.items[0];
        let filter = QueueFilter { q: wanted.email.clone(), ..QueueFilter::default() };
        let found = people_queue(&officer, &filter).await.unwrap();
        assert_eq!(found.items.iter().map(|one| one.id).collect::<Vec<_>>(), [wanted.id]);
        let odd = QueueFilter { after: "nonsense".into(), ..QueueFilter::default() };
        assert_eq!(people_queue(&officer, &odd).await.unwrap().items.len(), 30);
    }

    async fn a_dossier_shows_the_evidence_in_few_queries(world: World) {
        let staff = with_new_school(&world, "HU").await;
        let twin = with_new_school(&world, "HU").await;
        world
            .sql(
                "UPDATE school SET national_number = '036735' WHERE id IN ($1, $2)",
                params![staff.school.0, twin.school.0],
            )
            .await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let before = world.db.statements();
        let dossier = person(&officer, staff.id).await.unwrap();
        assert!(world.db.statements() - before <= 6);
        let evidence = &dossier.schools[0];
        assert!(evidence.email_matches && evidence.is_creator);
        assert_eq!(evidence.colleagues, 0);
        let before = world.db.statements();
        let dossier = school(&officer, staff.school).await.unwrap();
        assert!(world.db.statements() - before <= 6);
        assert_eq!(dossier.alike.iter().map(|one| one.id).collect::<Vec<_>>(), [twin.school]);
        assert_eq!(dossier.staff[0].id, staff.id);
        assert!(dossier.head_email_matches);
        assert_eq!(dossier.history[0].what, Happening::SchoolAdded);
        assert_eq!(dossier.history[0].by, staff.name);
    }
}
