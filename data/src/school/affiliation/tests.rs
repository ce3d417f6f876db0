use super::*;
use crate::{
    both_databases, notification,
    people::profile,
    school::{answer, answer_as_colleague, colleague::questions, edit_form, join, my_school, read},
    site,
    support::{self, decide_person, people_queue},
    testing::{Staff, World},
};
use domain::{
    RuleBroken,
    account::AccountState,
    notification::Notice,
    school::{AnswerForm, JoinForm, MySchool, colleague::ColleagueForm, registration::NextStep},
    support::{DecisionForm, PersonDossier},
};

/// Leaving a school today.
fn from(school: SchoolId) -> LeaveForm {
    LeaveForm {
        school: school.to_string(),
        ..LeaveForm::default()
    }
}

async fn joins(world: &World, person: &Staff, school: SchoolId) {
    world.wait(1000);
    let form = JoinForm {
        school: school.to_string(),
        role: "teacher".into(),
    };
    join(&world.by(person.id).await, &form).await.unwrap();
}

async fn mine(world: &World, person: &Staff) -> MySchool {
    my_school(&world.by(person.id).await).await.unwrap()
}

async fn standing(world: &World, person: &Staff) -> (AccountState, Option<String>) {
    let cx = world.by(person.id).await;
    let person = cx.actor().person().unwrap();
    (person.state, person.country.clone())
}

async fn officer(world: &World, country: &str) -> Cx {
    world.by(world.officer(Some(country)).await).await
}

async fn decide(officer: &Cx, person: &Staff, verdict: &str) -> AppResult<()> {
    let form = DecisionForm {
        id: person.id.to_string(),
        verdict: verdict.into(),
        comment: "Please send us your contract.".into(),
        ..DecisionForm::default()
    };
    decide_person(officer, form, |_, _| String::new()).await
}

async fn queued(officer: &Cx) -> usize {
    let queue = people_queue(officer, &Default::default()).await.unwrap();
    queue.items.len()
}

async fn dossier(officer: &Cx, person: &Staff) -> PersonDossier {
    support::person(officer, person.id).await.unwrap()
}

both_databases! {
    async fn moving_school_keeps_everything_and_asks_for_the_new_school_only(world: World) {
        let (judit, school) = (world.teacher("HU").await, world.school("HU").await);
        let (_, workspace) = world.project(&[&judit]).await;
        joins(&world, &judit, school).await;
        let cx = world.by(judit.id).await;
        let waits = mine(&world, &judit).await;
        assert_eq!((waits.state, waits.next_step()), (AccountState::Validated, NextStep::WaitForOfficer));
        assert_eq!(waits.schools.iter().map(|one| one.is_confirmed).collect::<Vec<_>>(), [false, true]);
        let page = read(&cx, school).await.unwrap();
        assert_eq!((page.staff.unwrap().len(), page.may_edit), (0, false), "not one of its staff yet");
        assert_eq!(edit_form(&cx, school).await.unwrap_err(), AppError::Forbidden);
        let colleague = world.by(world.teacher("TR").await.id).await;
        let seen = async || -> Vec<_> {
            let view = profile(&colleague, judit.id).await.unwrap();
            view.schools.into_iter().filter_map(|school| school.id).collect()
        };
        assert_eq!(seen().await, [judit.school]);

        let officer = officer(&world, "HU").await;
        assert_eq!(queued(&officer).await, 1);
        let case = dossier(&officer, &judit).await;
        assert!(case.is_waiting);
        assert_eq!(case.schools.iter().map(|one| (one.id, one.is_asked)).collect::<Vec<_>>(), [(school, true), (judit.school, false)]);
        decide(&officer, &judit, "approve").await.unwrap();
        assert_eq!(queued(&officer).await, 0);
        assert_eq!(mine(&world, &judit).await.next_step(), NextStep::Nothing);
        assert_eq!(seen().await, [school, judit.school]);
        assert!(matches!(decide(&officer, &judit, "approve").await, Err(AppError::Decided { .. })));

        leave(&cx, &from(judit.school)).await.unwrap();
        let moved = mine(&world, &judit).await;
        assert_eq!((moved.state, moved.schools[0].id), (AccountState::Validated, school));
        assert_eq!(moved.former.len(), 1);
        let home = site::home(&world.by(judit.id).await).await.unwrap();
        assert_eq!(home.workspaces[0].id, workspace, "projects stay");
    }

    async fn a_school_of_another_country_is_for_the_officers_there(world: World) {
        let (judit, school) = (world.teacher("HU").await, world.school("TR").await);
        joins(&world, &judit, school).await;
        assert_eq!(standing(&world, &judit).await, (AccountState::Validated, Some("HU".into())), "theirs until it is confirmed");
        let (here, there) = (officer(&world, "HU").await, officer(&world, "TR").await);
        assert_eq!((queued(&here).await, queued(&there).await), (0, 1));
        assert!(!dossier(&here, &judit).await.is_waiting);
        assert!(dossier(&there, &judit).await.is_waiting);
        assert!(decide(&here, &judit, "refuse").await.is_err());
        assert_eq!(support::person(&officer(&world, "FR").await, judit.id).await.unwrap_err(), AppError::NotFound);
        decide(&there, &judit, "approve").await.unwrap();
        assert_eq!(standing(&world, &judit).await, (AccountState::Validated, Some("TR".into())));
        leave(&world.by(judit.id).await, &from(school)).await.unwrap();
        assert_eq!(standing(&world, &judit).await, (AccountState::Validated, Some("HU".into())));
    }

    async fn a_school_that_is_not_confirmed_costs_nothing_of_the_other(world: World) {
        let (judit, school) = (world.teacher("HU").await, world.school("TR").await);
        joins(&world, &judit, school).await;
        decide(&officer(&world, "TR").await, &judit, "refuse").await.unwrap();
        let left = mine(&world, &judit).await;
        assert_eq!((left.state, left.schools.len()), (AccountState::Validated, 1));
        assert!(left.former.is_empty(), "nobody worked there");
        assert_eq!(standing(&world, &judit).await.1.as_deref(), Some("HU"));
        let told = notification::list(&world.by(judit.id).await, None).await.unwrap();
        assert!(matches!(&told.list[0].notice, Notice::WorkplaceDecided { verdict, .. } if verdict == "refuse"));
    }

    async fn the_officer_asks_for_something_and_the_answer_waits_again(world: World) {
        let (judit, school) = (world.teacher("HU").await, world.school("HU").await);
        joins(&world, &judit, school).await;
        let officer = officer(&world, "HU").await;
        decide(&officer, &judit, "return").await.unwrap();
        assert_eq!(queued(&officer).await, 0);
        let asked = mine(&world, &judit).await;
        assert_eq!((asked.state, asked.next_step()), (AccountState::Validated, NextStep::AnswerOfficer));
        assert_eq!(asked.comment, "Please send us your contract.");
        let cx = world.by(judit.id).await;
        let form = AnswerForm { answer: "I sent it.".into() };
        answer(&cx, &form).await.unwrap();
        assert_eq!(answer(&cx, &form).await, Err(AppError::Rule(RuleBroken::WrongState)));
        assert_eq!((queued(&officer).await, mine(&world, &judit).await.next_step()), (1, NextStep::WaitForOfficer));
    }

    async fn who_leaves_the_confirmed_school_waits_with_the_new_one(world: World) {
        let (judit, school) = (world.teacher("HU").await, world.school("TR").await);
        joins(&world, &judit, school).await;
        world.wait(3 * DAY);
        let cx = world.by(judit.id).await;
        let on = |day: &str| LeaveForm { day: day.into(), ..from(judit.school) };
        let day = |ahead: i64| world.now().plus(ahead * DAY).date();
        assert_eq!(leave(&cx, &on("2020-01-01")).await, Err(AppError::field("day", Problem::BeforeBeginning)));
        assert_eq!(leave(&cx, &on(&day(30))).await, Err(AppError::field("day", Problem::InFuture)));
        leave(&cx, &on(&day(-1))).await.unwrap();
        assert_eq!(standing(&world, &judit).await, (AccountState::Registered, Some("TR".into())));
        assert_eq!(mine(&world, &judit).await.former[0].to.date(), day(-1));
        let there = officer(&world, "TR").await;
        decide(&there, &judit, "approve").await.unwrap();
        assert_eq!(standing(&world, &judit).await.0, AccountState::Validated);
    }

    async fn who_registers_in_two_countries_is_asked_about_in_both(world: World) {
        let school = world.school("HU").await;
        let judit = world.staff_at(school, "HU", AccountState::Registered).await;
        let elsewhere = world.school("TR").await;
        joins(&world, &judit, elsewhere).await;
        let (here, there) = (officer(&world, "HU").await, officer(&world, "TR").await);
        assert_eq!((queued(&here).await, queued(&there).await), (0, 1), "the school chosen last says whose they are");
        decide(&there, &judit, "approve").await.unwrap();
        assert_eq!((queued(&here).await, queued(&there).await), (1, 0));
        decide(&here, &judit, "approve").await.unwrap();
        assert!(mine(&world, &judit).await.schools.iter().all(|one| one.is_confirmed));
    }

    async fn colleagues_of_the_new_school_are_asked(world: World) {
        let (judit, pal) = (world.teacher("HU").await, world.teacher("HU").await);
        joins(&world, &judit, pal.school).await;
        let cx = world.by(pal.id).await;
        assert_eq!(questions(&cx).await.unwrap()[0].person, judit.id);
        assert!(questions(&world.by(judit.id).await).await.unwrap().is_empty());
        let form = ColleagueForm { person: judit.id.to_string(), school: pal.school.to_string(), answer: "known".into() };
        answer_as_colleague(&cx, form.clone()).await.unwrap();
        let officer = officer(&world, "HU").await;
        assert_eq!(dossier(&officer, &judit).await.schools[0].said.len(), 1);
        decide(&officer, &judit, "approve").await.unwrap();
        assert_eq!(answer_as_colleague(&cx, form).await, Err(AppError::NotFound), "nobody is asked any more");
    }

    async fn what_one_does_at_a_school_is_changed_without_asking_anybody(world: World) {
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        let form = |role: &str, since: &str| WorkplaceForm {
            school: judit.school.to_string(),
            role: role.into(),
            since: since.into(),
        };
        change_workplace(&cx, &form("librarian", "2019-09-01")).await.unwrap();
        let now = mine(&world, &judit).await;
        let here = &now.schools[0];
        assert_eq!((here.role.as_str(), here.from.date().as_str()), ("Librarian", "2019-09-01"));
        assert_eq!(now.state, AccountState::Validated);
        change_workplace(&cx, &form("teacher", "2019-09-01")).await.unwrap();
        assert_eq!(mine(&world, &judit).await.schools[0].from, here.from);
        let tomorrow = world.now().plus(3 * DAY).date();
        assert_eq!(change_workplace(&cx, &form("teacher", &tomorrow)).await, Err(AppError::field("since", Problem::InFuture)));
        assert_eq!(change_workplace(&cx, &form("king", "")).await, Err(AppError::field("role", Problem::UnknownChoice)));
        let stranger = world.by(world.teacher("TR").await.id).await;
        assert_eq!(change_workplace(&stranger, &form("teacher", "")).await, Err(AppError::Forbidden));
        let new = world.school("HU").await;
        joins(&world, &judit, new).await;
        let early = WorkplaceForm { school: new.to_string(), ..form("teacher", "2010-09-01") };
        change_workplace(&cx, &early).await.unwrap();
        assert_ne!(mine(&world, &judit).await.schools[0].from.date(), "2010-09-01", "it is not confirmed");
    }

    async fn an_officer_needs_no_school_as_long_as_the_role_lasts(world: World) {
        let id = world.officer(Some("HU")).await;
        let school = world.teacher("HU").await.school;
        let form = JoinForm { school: school.to_string(), role: "teacher".into() };
        join(&world.by(id).await, &form).await.unwrap();
        let state = async || world.by(id).await.actor().person().unwrap().state;
        assert_eq!(state().await, AccountState::Validated);
        leave(&world.by(id).await, &from(school)).await.unwrap();
        assert_eq!(state().await, AccountState::Validated);
        let yesterday = world.now().millis() - DAY;
        world.sql("UPDATE support_grant SET until_at = $1 WHERE account_id = $2", params![yesterday, id.0]).await;
        support::end_grants(&world.visitor()).await.unwrap();
        assert_eq!(state().await, AccountState::Registered);
    }

    async fn who_leaves_the_last_school_is_no_validated_teacher(world: World) {
        let teacher = world.teacher("HU").await;
        let cx = world.by(teacher.id).await;
        leave(&cx, &from(teacher.school)).await.unwrap();
        assert_eq!(standing(&world, &teacher).await, (AccountState::Registered, None));
        let later = world.by(teacher.id).await;
        assert_eq!(leave(&later, &from(teacher.school)).await, Err(AppError::NotFound));
        let stranger = world.by(world.teacher("HU").await.id).await;
        assert_eq!(leave(&stranger, &from(teacher.school)).await, Err(AppError::Forbidden));
    }
}
