use crate::{
    Cx, both_databases,
    sql::params,
    support::{
        give_back, people_queue, person, person_in_queue, remove_note, school, school_queue, take,
        tests::{decision, waiting, words},
        write_note,
    },
    testing::World,
};
use domain::{
    AppError, Problem,
    account::AccountState,
    id::{AccountId, SchoolId},
    support::{Case, CaseForm, NoteForm, QueueFilter, TAKEN_FOR, Verdict},
};

fn case(id: AccountId) -> CaseForm {
    CaseForm {
        subject: "person".into(),
        id: id.to_string(),
        over: String::new(),
    }
}

fn over(id: AccountId) -> CaseForm {
    CaseForm {
        over: "on".into(),
        ..case(id)
    }
}

fn of_school(id: SchoolId) -> CaseForm {
    CaseForm {
        subject: "school".into(),
        id: id.to_string(),
        over: String::new(),
    }
}

fn note(id: AccountId, text: &str) -> NoteForm {
    NoteForm {
        subject: "person".into(),
        id: id.to_string(),
        note: text.into(),
    }
}

async fn two_officers(world: &World) -> (Cx, Cx, String) {
    let one = world.by(world.officer(Some("HU")).await).await;
    let other = world.by(world.officer(Some("HU")).await).await;
    let name = one.actor().person().unwrap().name.clone();
    (one, other, name)
}

async fn ids(cx: &Cx, holder: &str) -> Vec<AccountId> {
    let filter = QueueFilter {
        holder: holder.into(),
        ..QueueFilter::default()
    };
    let queue = people_queue(cx, &filter).await.unwrap();
    queue.items.iter().map(|one| one.id).collect()
}

both_databases! {
    async fn what_an_officer_takes_is_left_alone_by_the_others(world: World) {
        let (first, second) = (waiting(&world, "HU").await, waiting(&world, "HU").await);
        let (one, other, name) = two_officers(&world).await;
        assert_eq!(take(&one, case(first.id)).await.unwrap(), Case::Person(first.id));
        let shown = people_queue(&other, &QueueFilter::default()).await.unwrap().items;
        let taken = shown[0].assignment.clone().unwrap();
        assert_eq!((taken.officer.as_str(), taken.is_own), (name.as_str(), false));
        assert!(shown[1].assignment.is_none());
        assert_eq!((ids(&one, "mine").await, ids(&other, "free").await), (vec![first.id], vec![second.id]));
        assert_eq!(ids(&other, "mine").await, []);

        let taken = Err(AppError::Taken { by: name.clone() });
        assert_eq!(take(&other, case(first.id)).await.map(drop), taken);
        assert_eq!(crate::support::decide_person(&other, decision(first.id, Verdict::Approve), words).await, taken);
        assert_eq!(person(&other, second.id).await.unwrap().next, None, "the only other one is taken");
        crate::support::decide_person(&one, decision(first.id, Verdict::Approve), words).await.unwrap();
        assert_eq!(person(&one, first.id).await.unwrap().assignment, None);
    }

    async fn a_colleague_takes_over_and_an_entry_says_so(world: World) {
        let staff = waiting(&world, "HU").await;
        let (one, other, _) = two_officers(&world).await;
        take(&one, case(staff.id)).await.unwrap();
        take(&other, over(staff.id)).await.unwrap();
        assert!(person(&other, staff.id).await.unwrap().assignment.unwrap().is_own);
        assert!(!person(&one, staff.id).await.unwrap().assignment.unwrap().is_own);
        let found = crate::support::audit_log(&one, &domain::support::AuditFilter {
            kind: "desk".into(),
            ..Default::default()
        }).await.unwrap();
        assert_eq!(found.lines.iter().map(|line| line.action.as_str()).collect::<Vec<_>>(), ["desk.take_over"]);
    }

    async fn it_goes_back_when_it_is_given_back_or_forgotten(world: World) {
        let staff = waiting(&world, "HU").await;
        let (one, other, _) = two_officers(&world).await;
        take(&one, case(staff.id)).await.unwrap();
        give_back(&other, case(staff.id)).await.unwrap();
        assert!(person(&one, staff.id).await.unwrap().assignment.is_some(), "only who has it");
        give_back(&one, case(staff.id)).await.unwrap();
        assert!(person(&one, staff.id).await.unwrap().assignment.is_none());
        take(&one, case(staff.id)).await.unwrap();
        world.wait(TAKEN_FOR);
        let other = world.by(other.actor().account().unwrap()).await;
        assert!(person(&other, staff.id).await.unwrap().assignment.is_none());
        take(&other, case(staff.id)).await.unwrap();
        world.wait(TAKEN_FOR);
        crate::jobs::purge(&world.visitor()).await.unwrap();
        assert_eq!(world.count("desk_assignment").await, 0);
    }

    async fn of_two_who_take_at_the_same_time_one_has_it(world: World) {
        let staff = waiting(&world, "HU").await;
        let (one, other, _) = two_officers(&world).await;
        let taking = |cx: Cx| tokio::spawn(async move { take(&cx, case(staff.id)).await });
        let (first, second) = (taking(one), taking(other));
        let outcomes = [first.await.unwrap(), second.await.unwrap()];
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
        assert!(outcomes.iter().any(|outcome| matches!(outcome, Err(AppError::Taken { by: _ }))), "{outcomes:?}");
    }

    async fn schools_are_taken_like_people(world: World) {
        let staff = waiting(&world, "HU").await;
        world.sql("UPDATE school SET state = 'pending' WHERE id = $1", params![staff.school.0]).await;
        let (one, other, name) = two_officers(&world).await;
        take(&one, of_school(staff.school)).await.unwrap();
        assert_eq!(school(&other, staff.school).await.unwrap().assignment.unwrap().officer, name);
        let shown = school_queue(&other, &QueueFilter::default()).await.unwrap().items;
        assert!(shown[0].assignment.is_some());
        assert_eq!(take(&other, of_school(staff.school)).await, Err(AppError::Taken { by: name }));
    }

    async fn notes_are_for_the_officers_of_the_country(world: World) {
        let staff = waiting(&world, "HU").await;
        let (one, other, name) = two_officers(&world).await;
        write_note(&one, note(staff.id, "Called the school:\nnobody there.")).await.unwrap();
        let notes = person(&other, staff.id).await.unwrap().notes;
        assert_eq!((notes[0].by.as_str(), notes[0].is_own), (name.as_str(), false));
        assert_eq!(notes[0].text, "Called the school:\nnobody there.");
        assert_eq!(write_note(&one, note(staff.id, " ")).await, Err(AppError::field("note", Problem::Required)));
        assert_eq!(remove_note(&other, notes[0].id).await, Err(AppError::Forbidden));
        remove_note(&one, notes[0].id).await.unwrap();
        assert_eq!(remove_note(&one, notes[0].id).await, Err(AppError::NotFound));
        assert!(person(&one, staff.id).await.unwrap().notes.is_empty());
    }

    async fn nobody_else_works_on_a_country(world: World) {
        let staff = waiting(&world, "HU").await;
        let id = staff.id;
        let foreign = world.by(world.officer(Some("TR")).await).await;
        let teacher = world.by(world.teacher("HU").await.id).await;
        let (one, _, _) = two_officers(&world).await;
        write_note(&one, note(id, "Hello")).await.unwrap();
        let written = person(&one, id).await.unwrap().notes[0].id;
        for cx in [&foreign, &teacher, &world.by(id).await] {
            assert_eq!(take(cx, case(id)).await, Err(AppError::NotFound));
            assert_eq!(give_back(cx, case(id)).await, Err(AppError::NotFound));
            assert_eq!(write_note(cx, note(id, "Hello")).await, Err(AppError::NotFound));
            assert_eq!(remove_note(cx, written).await, Err(AppError::NotFound));
        }
    }

    async fn neighbours_follow_the_filter_and_the_order_of_the_queue(world: World) {
        let mut people = Vec::new();
        for number in 0..4 {
            people.push(waiting(&world, "HU").await.id);
            let name = if number == 1 { "Kiss Anna" } else { "Nagy Pál" };
            let sql = "UPDATE account SET name = $1, search_text = $2 WHERE id = $3";
            world.sql(sql, params![name, domain::text::fold_for_search(name), people[number].0]).await;
            world.wait(1_000);
        }
        let (one, _, _) = two_officers(&world).await;
        let nagy = QueueFilter { q: "nagy".into(), ..QueueFilter::default() };
        let newest = QueueFilter { order: "newest".into(), after: "3.4".into(), ..nagy.clone() };
        let around = async |number: usize, queue: &QueueFilter| {
            let dossier = person_in_queue(&one, people[number], queue).await.unwrap();
            (dossier.previous, dossier.next)
        };
        assert_eq!(around(0, &nagy).await, (None, Some(people[2])));
        assert_eq!(around(2, &nagy).await, (Some(people[0]), Some(people[3])));
        assert_eq!(around(2, &newest).await, (Some(people[3]), Some(people[0])));
        assert_eq!(around(0, &newest).await, (Some(people[2]), Some(people[3])), "and round again");
        let returned = QueueFilter { state: "returned".into(), ..QueueFilter::default() };
        assert_eq!(around(0, &returned).await, (None, None));
        world.sql("UPDATE account SET state = 'returned' WHERE id = $1", params![people[3].0]).await;
        assert_eq!(around(0, &returned).await.1, Some(people[3]));
        let evidence = QueueFilter { evidence: "nothing".into(), ..QueueFilter::default() };
        let before = world.db.statements();
        assert_eq!(around(0, &evidence).await, (None, Some(people[1])));
        assert!(world.db.statements() - before <= 6);
    }

    async fn neighbours_follow_the_queue(world: World) {
        let mut people = Vec::new();
        for _ in 0..3 {
            people.push(waiting(&world, "HU").await.id);
            world.wait(1_000);
        }
        let (one, _, _) = two_officers(&world).await;
        let around = async |id| {
            let dossier = person(&one, id).await.unwrap();
            (dossier.previous, dossier.next)
        };
        assert_eq!(around(people[0]).await, (None, Some(people[1])));
        assert_eq!(around(people[1]).await, (Some(people[0]), Some(people[2])));
        assert_eq!(around(people[2]).await, (Some(people[1]), Some(people[0])), "and round again");
        let state = AccountState::Refused.as_str();
        world.sql("UPDATE account SET state = $1 WHERE id = $2", params![state, people[0].0]).await;
        assert_eq!(around(people[1]).await, (None, Some(people[2])));
    }
}
