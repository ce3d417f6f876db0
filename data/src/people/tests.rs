//! The own profile, the directory, a person's page.

use super::*;
use crate::{
    both_databases,
    testing::{Staff, World},
};
use domain::{
    account::AccountState,
    people::{Directory, PEOPLE_PER_PAGE, PeopleFilter},
};

async fn filled_in(world: &World, staff: &Staff) -> ProfileForm {
    let own = my_profile(&world.by(staff.id).await).await.unwrap();
    ProfileForm {
        name: "Szabó Judit".into(),
        about: "I teach by a brook with eleven small bridges.".into(),
        languages: vec!["hu".into(), "en".into()],
        subjects: vec!["history".into()],
        age_from: "9".into(),
        age_to: "13".into(),
        available: "on".into(),
        public: String::new(),
        time_zone: "Europe/Budapest".into(),
        version: own.version.to_string(),
    }
}

async fn save(world: &World, staff: &Staff, form: ProfileForm) {
    save_profile(&world.by(staff.id).await, form).await.unwrap();
}

fn found(directory: &Directory) -> Vec<AccountId> {
    let mut ids: Vec<_> = directory.people.iter().map(|card| card.person.id).collect();
    ids.sort();
    ids
}

fn ids(people: &[&Staff]) -> Vec<AccountId> {
    let mut ids: Vec<_> = people.iter().map(|one| one.id).collect();
    ids.sort();
    ids
}

both_databases! {
    async fn a_profile_is_saved_and_shown(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let form = filled_in(&world, &judit).await;
        save(&world, &judit, form.clone()).await;
        let own = my_profile(&world.by(judit.id).await).await.unwrap();
        assert_eq!((own.form.name.as_str(), own.form.languages.len(), own.form.age_to.as_str()), ("Szabó Judit", 2, "13"));
        assert_eq!(own.school.as_deref(), Some("School 1"));

        let seen = profile(&world.by(elif.id).await, judit.id).await.unwrap();
        assert_eq!(seen.name, "Szabó Judit");
        assert_eq!(seen.subjects, ["History"]);
        assert_eq!(seen.offer, ContactOffer::Ask);
        let school = seen.school.unwrap();
        assert_eq!((school.id, school.country.as_str(), school.role.as_str()), (Some(judit.school), "Hungary", "Teacher"));
    }

    async fn choices_must_be_on_the_lists(world: World) {
        let judit = world.teacher("HU").await;
        let form = ProfileForm {
            languages: vec!["klingon".into()],
            subjects: vec!["alchemy".into()],
            time_zone: "Mars/Olympus".into(),
            ..filled_in(&world, &judit).await
        };
        let Err(AppError::Invalid(problems)) = save_profile(&world.by(judit.id).await, form).await else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["languages", "subjects", "time_zone"]);
    }

    async fn who_saves_second_is_told_what_the_first_saved(world: World) {
        let judit = world.teacher("HU").await;
        let form = filled_in(&world, &judit).await;
        let later = ProfileForm { about: "Something else.".into(), subjects: vec!["art".into()], ..form.clone() };
        save(&world, &judit, form).await;
        let Err(AppError::Conflict { theirs, version }) = save_profile(&world.by(judit.id).await, later.clone()).await else {
            panic!("must be told")
        };
        let about = ("about".to_owned(), "I teach by a brook with eleven small bridges.".to_owned());
        assert!(theirs.contains(&about) && theirs.contains(&("subjects".to_owned(), "History".to_owned())), "{theirs:?}");
        assert!(!theirs.iter().any(|(field, _)| field == "languages"), "{theirs:?}");
        save(&world, &judit, ProfileForm { version: version.to_string(), ..later }).await;
    }

    async fn pupils_and_visitors_have_no_profile_form(world: World) {
        let judit = world.teacher("HU").await;
        let form = filled_in(&world, &judit).await;
        assert_eq!(save_profile(&world.visitor(), form.clone()).await, Err(AppError::SignInNeeded));
        world.sql("UPDATE account SET kind = 'pupil' WHERE id = $1", params![judit.id.0]).await;
        let pupil = world.by(judit.id).await;
        assert_eq!(save_profile(&pupil, form).await, Err(AppError::Forbidden));
        assert!(matches!(my_profile(&pupil).await, Err(AppError::Forbidden)));
        assert!(matches!(search(&pupil, &PeopleFilter::default()).await, Err(AppError::Forbidden)));
    }

    async fn the_directory_is_filtered(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        save(&world, &judit, ProfileForm { name: "Őri Judit".into(), ..filled_in(&world, &judit).await }).await;
        save(&world, &elif, ProfileForm {
            name: "Elif Yıldız".into(),
            languages: vec!["tr".into(), "en".into()],
            subjects: vec!["art".into()],
            age_from: "13".into(),
            age_to: "15".into(),
            ..filled_in(&world, &elif).await
        }).await;
        let reader = world.by(ana.id).await;
        let look = async |filter: PeopleFilter| found(&search(&reader, &filter).await.unwrap());
        let filter = PeopleFilter::default;
        assert_eq!(look(filter()).await, ids(&[&judit, &elif, &ana]));
        assert_eq!(look(PeopleFilter { country: "TR".into(), ..filter() }).await, ids(&[&elif]));
        assert_eq!(look(PeopleFilter { subject: "history".into(), ..filter() }).await, ids(&[&judit]));
        assert_eq!(look(PeopleFilter { language: "en".into(), ..filter() }).await, ids(&[&judit, &elif]));
        assert_eq!(look(PeopleFilter { language: "en".into(), age: "14".into(), ..filter() }).await, ids(&[&elif]));
        assert_eq!(look(PeopleFilter { age: "13".into(), ..filter() }).await, ids(&[&judit, &elif]));
        assert_eq!(look(PeopleFilter { q: "JUDIT ori".into(), ..filter() }).await, ids(&[&judit]));
        assert_eq!(look(PeopleFilter { q: "yildiz town".into(), ..filter() }).await, ids(&[&elif]));
        assert!(look(PeopleFilter { q: "%' OR nothing --".into(), ..filter() }).await.is_empty());
        assert!(look(PeopleFilter { country: "XX".into(), ..filter() }).await.is_empty());
    }

    async fn only_validated_staff_are_in_the_directory_and_read_it(world: World) {
        let judit = world.teacher("HU").await;
        for state in [AccountState::Registered, AccountState::Returned, AccountState::Refused, AccountState::Suspended] {
            let other = world.staff_at(judit.school, "HU", state).await;
            let refused = search(&world.by(other.id).await, &PeopleFilter::default()).await;
            assert!(matches!(refused, Err(AppError::Forbidden)), "{state:?}");
            assert_eq!(profile(&world.by(judit.id).await, other.id).await, Err(AppError::NotFound));
        }
        let directory = search(&world.by(judit.id).await, &PeopleFilter::default()).await.unwrap();
        assert_eq!(found(&directory), ids(&[&judit]));
        assert!(matches!(search(&world.visitor(), &PeopleFilter::default()).await, Err(AppError::SignInNeeded)));
    }

    async fn visitors_see_public_profiles_only(world: World) {
        let judit = world.teacher("HU").await;
        assert_eq!(profile(&world.visitor(), judit.id).await, Err(AppError::NotFound));
        save(&world, &judit, ProfileForm { public: "on".into(), ..filled_in(&world, &judit).await }).await;
        let seen = profile(&world.visitor(), judit.id).await.unwrap();
        assert_eq!(seen.offer, ContactOffer::None);
        assert_eq!(seen.school.unwrap().id, None);
    }

    async fn a_long_directory_goes_on_where_it_stopped(world: World) {
        let judit = world.teacher("HU").await;
        for n in 0..PEOPLE_PER_PAGE {
            let other = world.staff_at(judit.school, "HU", AccountState::Validated).await;
            if n % 3 == 0 {
                world.sql("UPDATE account SET available = FALSE WHERE id = $1", params![other.id.0]).await;
            }
        }
        let reader = world.by(judit.id).await;
        let first = search(&reader, &PeopleFilter::default()).await.unwrap();
        assert_eq!(first.people.len(), PEOPLE_PER_PAGE);
        assert!(first.people[0].available);
        let after = first.next.clone().unwrap();
        let rest = search(&reader, &PeopleFilter { after, ..PeopleFilter::default() }).await.unwrap();
        assert_eq!((rest.people.len(), rest.next.as_deref()), (1, None));
        assert!(!found(&first).contains(&found(&rest)[0]));
    }

    async fn pages_take_few_queries(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        save(&world, &elif, filled_in(&world, &elif).await).await;
        let reader = world.by(judit.id).await;
        let before = world.db.statements();
        search(&reader, &PeopleFilter::default()).await.unwrap();
        assert_eq!(world.db.statements() - before, 3, "people, their tags, the lists");
        let before = world.db.statements();
        profile(&reader, elif.id).await.unwrap();
        assert_eq!(world.db.statements() - before, 3, "permission, person, tags");
        let before = world.db.statements();
        my_profile(&reader).await.unwrap();
        assert_eq!(world.db.statements() - before, 3, "profile, tags, lists");
    }

    async fn the_directory_lists_whose_profile_may_be_opened(world: World) {
        let mut people = Vec::new();
        for country in ["HU", "TR"] {
            let school = world.school(country).await;
            for state in AccountState::ALL {
                for _ in 0..2 {
                    people.push(world.staff_at(school, country, *state).await);
                }
            }
        }
        for person in people.iter().step_by(3) {
            world.sql("UPDATE account SET public_profile = TRUE WHERE id = $1", params![person.id.0]).await;
        }
        let validated: Vec<&Staff> = people.iter().filter(|one| one.id != people[0].id).step_by(2).collect();
        for pair in validated.windows(2) {
            let blocking = world.by(pair[0].id).await;
            // Those who may not block leave it.
            let _ = crate::partner::block(&blocking, pair[1].id).await;
        }
        let mut readers: Vec<AccountId> = people.iter().map(|one| one.id).collect();
        readers.push(world.officer(Some("HU")).await);
        readers.push(world.officer(None).await);
        let mut read = 0;
        for reader in readers {
            let cx = world.by(reader).await;
            let Ok(directory) = search(&cx, &PeopleFilter::default()).await else { continue };
            let mut open = Vec::new();
            for person in &people {
                let handle = cx.lookup().person(person.id).permit::<person::act::ReadProfile>().await;
                if handle.is_ok_and(|handle| handle.state() == AccountState::Validated) {
                    open.push(person.id);
                }
            }
            open.sort();
            assert_eq!(found(&directory), open);
            read += 1;
        }
        assert_eq!(read, 6, "four validated teachers and two officers");
    }
}
