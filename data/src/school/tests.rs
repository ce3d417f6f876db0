use super::*;
use crate::{Cx, both_databases, sql::params, testing::World};
use domain::{
    AppError, FieldProblem, Problem, RuleBroken,
    account::AccountState,
    id::{AccountId, SchoolId},
    school::{AnswerForm, JoinForm, SchoolForm, SchoolState, registration::NextStep},
    search::{Facet, Kind, PER_PAGE, Question},
};
use std::sync::Arc;

fn form(name: &str, town: &str) -> SchoolForm {
    SchoolForm {
        country: "HU".into(),
        name: name.into(),
        types: vec!["primary".into(), "lower-secondary".into()],
        town: town.into(),
        address: "Fő tér 1.".into(),
        website: "www.iskola.example".into(),
        head_name: "Kiss Anna".into(),
        head_email: "igazgato@iskola.example".into(),
        role: "teacher".into(),
        ..SchoolForm::default()
    }
}

fn joining(school: SchoolId) -> JoinForm {
    JoinForm {
        school: school.to_string(),
        role: "teacher".into(),
    }
}

/// Somebody with a confirmed address and no school.
async fn newcomer(world: &World) -> AccountId {
    let teacher = world.teacher("HU").await;
    world
        .sql(
            "UPDATE affiliation SET to_at = from_at WHERE account_id = $1",
            params![teacher.id.0],
        )
        .await;
    world
        .sql(
            "UPDATE account SET state = 'registered', country = NULL WHERE id = $1",
            params![teacher.id.0],
        )
        .await;
    teacher.id
}

async fn statements<T>(world: &World, loaded: impl Future<Output = T>) -> (T, u64) {
    let before = world.db.statements();
    let value = loaded.await;
    (value, world.db.statements() - before)
}

async fn added(cx: &Cx) -> SchoolId {
    add(cx, form("Jurisich Miklós Gimnázium", "Kőszeg"))
        .await
        .unwrap()
}

const EVERY_SCHOOL: Question = Question::all(Kind::Schools);

both_databases! {
    async fn a_newcomer_adds_a_school_and_waits_for_its_officer(world: World) {
        let me = newcomer(&world).await;
        let cx = world.by(me).await;
        assert_eq!(my_school(&cx).await.unwrap().next_step(), NextStep::ChooseSchool);
        world.wait(1000);
        let cx = world.by(me).await;
        let school = added(&cx).await;
        let cx = world.by(me).await;
        let (mine, count) = statements(&world, my_school(&cx)).await;
        let mine = mine.unwrap();
        assert!(count <= 6, "{count} queries");
        assert_eq!(mine.next_step(), NextStep::WaitForOfficer);
        assert_eq!(mine.since, world.now());
        assert_eq!(mine.schools[0].id, school);
        assert_eq!(mine.schools[0].state, SchoolState::Pending);
        assert!(mine.schools[0].is_creator);
        assert_eq!(cx.actor().person().unwrap().country.as_deref(), Some("HU"));
    }

    async fn a_school_that_looks_alike_is_asked_about_first(world: World) {
        let cx = world.by(newcomer(&world).await).await;
        let school = added(&cx).await;
        let cx = world.by(newcomer(&world).await).await;
        let typed = form("Jurisics Miklos Gimnazium es Kollegium", "Koszeg");
        assert_eq!(
            add(&cx, typed.clone()).await,
            Err(AppError::Rule(RuleBroken::LikelyDuplicate))
        );
        let alike = likely(&cx, &typed).await.unwrap();
        assert_eq!(alike.iter().map(|hit| hit.id).collect::<Vec<_>>(), [school]);
        let another = SchoolForm { none_of_these: "yes".into(), ..typed };
        assert_ne!(add(&cx, another).await.unwrap(), school);
    }

    async fn one_number_is_one_school(world: World) {
        let cx = world.by(newcomer(&world).await).await;
        let first = SchoolForm { national_number: "036 735".into(), ..form("Arany János Iskola", "Győr") };
        add(&cx, first).await.unwrap();
        let cx = world.by(newcomer(&world).await).await;
        let second = SchoolForm { national_number: "036 735".into(), ..form("Tulipán Óvoda", "Pécs") };
        assert_eq!(
            add(&cx, second.clone()).await,
            Err(AppError::Rule(RuleBroken::LikelyDuplicate))
        );
        let elsewhere = SchoolForm { country: "TR".into(), ..second };
        assert!(add(&cx, elsewhere).await.is_ok(), "another country has its own numbers");
    }

    async fn unknown_choices_are_refused_beside_the_field(world: World) {
        let cx = world.by(newcomer(&world).await).await;
        let unknown = |field: &str| Err(AppError::Invalid(vec![FieldProblem {
            field: field.into(),
            problem: Problem::UnknownChoice,
        }]));
        let typed = SchoolForm { country: "QQ".into(), ..form("Arany János Iskola", "Győr") };
        assert_eq!(add(&cx, typed).await, unknown("country"));
        let typed = SchoolForm { types: vec!["circus".into()], ..form("Arany János Iskola", "Győr") };
        assert_eq!(add(&cx, typed).await, unknown("types"));
        let typed = SchoolForm { role: "king".into(), ..form("Arany János Iskola", "Győr") };
        assert_eq!(add(&cx, typed).await, unknown("role"));
        let school = world.school("HU").await;
        let typed = JoinForm { role: "king".into(), ..joining(school) };
        assert_eq!(join(&cx, &typed).await, Err(AppError::field("role", Problem::UnknownChoice)));
    }

    async fn nobody_fills_the_register_with_inventions(world: World) {
        let cx = world.by(newcomer(&world).await).await;
        for (name, town) in [("Arany Iskola", "Győr"), ("Ezüst Óvoda", "Pécs"), ("Bronz Kollégium", "Vác")] {
            add(&cx, form(name, town)).await.unwrap();
        }
        assert!(matches!(
            add(&cx, form("Vas Szakképző", "Eger")).await,
            Err(AppError::TooMany { .. })
        ));
    }

    async fn people_without_a_confirmed_address_and_refused_people_join_nothing(world: World) {
        let school = world.school("HU").await;
        let me = newcomer(&world).await;
        for sql in [
            "UPDATE account SET email_confirmed_at = NULL WHERE id = $1",
            "UPDATE account SET email_confirmed_at = 1, state = 'refused' WHERE id = $1",
        ] {
            world.sql(sql, params![me.0]).await;
            let cx = world.by(me).await;
            assert_eq!(join(&cx, &joining(school)).await, Err(AppError::Forbidden));
            assert_eq!(add(&cx, form("Arany Iskola", "Győr")).await, Err(AppError::Forbidden));
            assert!(my_school(&cx).await.is_ok(), "but they see how things are");
        }
        assert_eq!(my_school(&world.visitor()).await, Err(AppError::SignInNeeded));
        world.sql("UPDATE account SET kind = 'pupil', state = 'validated' WHERE id = $1", params![me.0]).await;
        let cx = world.by(me).await;
        assert_eq!(my_school(&cx).await, Err(AppError::Forbidden));
        assert_eq!(join(&cx, &joining(school)).await, Err(AppError::NotFound));
    }

    async fn a_school_is_found_by_the_beginnings_of_words(world: World) {
        let cx = world.by(newcomer(&world).await).await;
        let school = added(&cx).await;
        let cx = world.by(newcomer(&world).await).await;
        for words in ["jurisich", "KOSZEG juris", "gimnázium"] {
            let (found, count) = statements(&world, search(&cx, words, "HU")).await;
            assert_eq!(found.unwrap().schools[0].id, school, "{words}");
            assert_eq!(count, 1);
        }
        for (words, country) in [("urisich", "HU"), ("jurisich", "TR"), ("", "HU"), ("%", "HU"), ("jurisich", "")] {
            assert!(search(&cx, words, country).await.unwrap().schools.is_empty(), "{words} {country}");
        }
        world.sql("UPDATE school SET state = 'refused' WHERE id = $1", params![school.0]).await;
        assert!(search(&cx, "jurisich", "HU").await.unwrap().schools.is_empty());
        assert_eq!(join(&cx, &joining(school)).await, Err(AppError::NotFound));
    }

    async fn joining_twice_at_the_same_time_is_joining_once(world: World) {
        let (me, school) = (newcomer(&world).await, world.school("HU").await);
        let world = Arc::new(world);
        let tries = (0..4).map(|_| {
            let world = world.clone();
            tokio::spawn(async move { join(&world.by(me).await, &joining(school)).await })
        });
        for one in tries.collect::<Vec<_>>() {
            one.await.unwrap().unwrap();
        }
        assert_eq!(my_school(&world.by(me).await).await.unwrap().schools.len(), 1);
    }

    async fn an_answer_puts_a_returned_registration_back_into_the_queue(world: World) {
        let school = world.school("HU").await;
        let staff = world.staff_at(school, "HU", AccountState::Returned).await;
        let cx = world.by(staff.id).await;
        assert_eq!(my_school(&cx).await.unwrap().next_step(), NextStep::AnswerOfficer);
        let long = AnswerForm { answer: "a".repeat(1001) };
        assert_eq!(answer(&cx, &long).await, Err(AppError::field("answer", Problem::TooLong { max: 1000 })));
        answer(&cx, &AnswerForm { answer: "My full name is there now.".into() }).await.unwrap();
        let cx = world.by(staff.id).await;
        assert_eq!(my_school(&cx).await.unwrap().next_step(), NextStep::WaitForOfficer);
        assert_eq!(answer(&cx, &AnswerForm::default()).await, Err(AppError::Rule(RuleBroken::WrongState)));
    }

    async fn colleagues_see_who_works_at_a_school_and_others_do_not(world: World) {
        let teacher = world.teacher("HU").await;
        let colleague = world.teacher("TR").await;
        let (page, count) = {
            let cx = world.by(colleague.id).await;
            statements(&world, read(&cx, teacher.school)).await
        };
        let page = page.unwrap();
        assert!(count <= 6, "{count} queries");
        assert_eq!(page.staff.unwrap()[0].name, teacher.name);
        assert_eq!((page.inside, page.may_edit), (None, false));

        let new = world.staff_at(teacher.school, "HU", AccountState::Registered).await;
        let page = read(&world.by(new.id).await, teacher.school).await.unwrap();
        assert_eq!((page.staff, page.inside), (None, None), "anybody may say to work there");

        let page = read(&world.by(teacher.id).await, teacher.school).await.unwrap();
        assert_eq!(page.inside.unwrap().head_name, "Head");

        let elsewhere = world.staff_at(colleague.school, "TR", AccountState::Registered).await;
        let cx = world.by(elsewhere.id).await;
        assert_eq!(read(&cx, teacher.school).await, Err(AppError::NotFound));
        assert_eq!(read(&world.visitor(), teacher.school).await, Err(AppError::NotFound));
    }

    async fn a_school_that_waits_is_seen_and_changed_only_by_who_added_it(world: World) {
        let me = newcomer(&world).await;
        let cx = world.by(me).await;
        let school = added(&cx).await;
        let other = newcomer(&world).await;
        join(&world.by(other).await, &joining(school)).await.unwrap();
        let cx = world.by(other).await;
        assert!(read(&cx, school).await.is_ok());
        assert_eq!(edit(&cx, school, form("Mine now", "Kőszeg")).await, Err(AppError::Forbidden));
        let cx = world.by(world.teacher("HU").await.id).await;
        assert_eq!(read(&cx, school).await, Err(AppError::NotFound));
        assert_eq!(edit(&cx, school, form("Mine now", "Kőszeg")).await, Err(AppError::NotFound));
        let cx = world.by(world.officer(Some("TR")).await).await;
        assert_eq!(read(&cx, school).await, Err(AppError::NotFound));
        let cx = world.by(world.officer(Some("HU")).await).await;
        assert!(read(&cx, school).await.unwrap().may_decide);
    }

    async fn the_second_of_two_who_correct_a_school_is_shown_both(world: World) {
        let teacher = world.teacher("HU").await;
        let cx = world.by(teacher.id).await;
        let (loaded, count) = statements(&world, edit_form(&cx, teacher.school)).await;
        let loaded = loaded.unwrap();
        assert!(count <= 5, "{count} queries, and one more for the lists");
        let typed = |town: &str| SchoolForm {
            version: loaded.version.to_string(),
            ..form("School of arts", town)
        };
        edit(&cx, teacher.school, typed("Pécs")).await.unwrap();
        let Err(AppError::Conflict { theirs, version }) = edit(&cx, teacher.school, typed("Győr")).await else {
            panic!("the second must be told");
        };
        assert_eq!(version, loaded.version + 1);
        assert!(theirs.contains(&("town".into(), "Pécs".into())));
        assert!(theirs.iter().all(|(field, _)| field != "types"), "nobody changed them");
        let page = read(&cx, teacher.school).await.unwrap();
        assert_eq!((page.town.as_str(), page.state), ("Pécs", SchoolState::Validated));
        assert_eq!(page.types, ["Primary school", "Lower secondary school"], "in the order of the list");
        let found = search(&cx, "arts pecs", "HU").await.unwrap();
        assert_eq!(found.schools.len(), 1, "the search knows the new name");
    }

    async fn a_corrected_school_waits_again(world: World) {
        let me = newcomer(&world).await;
        let cx = world.by(me).await;
        let school = added(&cx).await;
        world
            .sql("UPDATE school SET state = 'returned', state_comment = 'Which number?' WHERE id = $1", params![school.0])
            .await;
        let loaded = edit_form(&cx, school).await.unwrap();
        assert_eq!(loaded.returned.as_deref(), Some("Which number?"));
        assert_eq!(my_school(&cx).await.unwrap().next_step(), NextStep::CorrectSchool);
        world.wait(1000);
        let cx = world.by(me).await;
        edit(&cx, school, SchoolForm { national_number: "036735".into(), ..loaded.form }).await.unwrap();
        let mine = my_school(&cx).await.unwrap();
        assert_eq!(mine.schools[0].state, SchoolState::Pending);
        assert_eq!(mine.schools[0].comment, "");
    }

    async fn the_directory_is_for_validated_colleagues_and_goes_page_by_page(world: World) {
        let teacher = world.teacher("HU").await;
        for _ in 0..PER_PAGE + 2 {
            world.school("HU").await;
        }
        world.school("TR").await;
        let cx = world.by(teacher.id).await;
        directory(&cx, &EVERY_SCHOOL).await.unwrap();
        let (first, count) = statements(&world, directory(&cx, &EVERY_SCHOOL)).await;
        let first = first.unwrap();
        assert_eq!((first.hits.len(), first.total, count), (PER_PAGE, PER_PAGE as u32 + 4, 4));
        let after = first.next.unwrap();
        let rest = directory(&cx, &EVERY_SCHOOL.from(&after)).await.unwrap();
        assert_eq!((rest.hits.len(), rest.next), (4, None));
        let ids: std::collections::BTreeSet<_> = first.hits.iter().chain(&rest.hits).map(|hit| hit.thing.id).collect();
        assert_eq!(ids.len(), PER_PAGE + 4);
        let turkish = Question { chosen: vec![(Facet::Country, "TR".into())], ..EVERY_SCHOOL };
        assert_eq!(directory(&cx, &turkish).await.unwrap().hits.len(), 1);
        let own = Question { q: "school 1 town".into(), ..EVERY_SCHOOL };
        assert!(directory(&cx, &own).await.unwrap().hits.iter().any(|hit| hit.thing.staff == 1));

        let cx = world.by(newcomer(&world).await).await;
        assert_eq!(directory(&cx, &EVERY_SCHOOL).await, Err(AppError::Forbidden));
        assert_eq!(directory(&world.visitor(), &EVERY_SCHOOL).await, Err(AppError::SignInNeeded));
    }
}
