//! The own profile, the directory, a person's page.

use super::*;
use crate::{
    both_databases,
    file::{self, Mark, StoredFile},
    jobs,
    sql::params,
    testing::{Staff, World},
};
use domain::{
    AppError,
    access::person,
    account::AccountState,
    id::{AccountId, FileId},
    partner::ContactOffer,
    people::{
        PersonCard, Preview, Spoken,
        profile::{Level, ProfileForm, Reader},
    },
    project::ProjectKind,
    search::{Answer, Facet, Kind, PER_PAGE, Question},
    time::DAY,
};

mod faces;

async fn filled_in(world: &World, staff: &Staff) -> ProfileForm {
    let own = my_profile(&world.by(staff.id).await).await.unwrap();
    ProfileForm {
        name: "Szabó Judit".into(),
        about: "I teach by a brook with eleven small bridges.".into(),
        languages: vec!["hu".into(), "en".into()],
        levels: vec!["native".into(), "b2".into()],
        subjects: vec!["history".into()],
        interests: "rivers\nchess".into(),
        age_from: "9".into(),
        age_to: "13".into(),
        available: "on".into(),
        available_from: "2026-09-01".into(),
        available_to: "2027-06-15".into(),
        kinds: vec!["european".into()],
        time_zone: "Europe/Budapest".into(),
        version: own.version.to_string(),
        ..ProfileForm::default()
    }
}

async fn save(world: &World, staff: &Staff, form: ProfileForm) {
    save_profile(&world.by(staff.id).await, form).await.unwrap();
}

/// A store that remembers what was taken out of it.
#[derive(Default)]
struct Removed(std::sync::Mutex<Vec<String>>);

#[async_trait::async_trait]
impl file::Objects for Removed {
    async fn remove(&self, key: &str) -> Result<(), String> {
        self.0.lock().unwrap().push(key.to_owned());
        Ok(())
    }

    async fn pack(&self, _: &domain::privacy::Personal, _: &str) -> Result<u64, String> {
        Err("nothing is packed here".to_owned())
    }

    async fn load(&self, _: &str) -> Result<Vec<u8>, String> {
        Err("nothing is read here".to_owned())
    }

    async fn set_mark(&self, _: &str) -> Result<(), String> {
        Err("nothing is kept here".to_owned())
    }

    async fn marks(&self, _: &str) -> Result<Vec<Mark>, String> {
        Ok(Vec::new())
    }
}

async fn upload(world: &World, staff: &Staff, key: &str) -> FileId {
    let cx = world.by(staff.id).await;
    announce_picture(&cx, key).await.unwrap();
    let stored = StoredFile {
        key: key.to_owned(),
        name: "me.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        size: 1000,
        width: Some(512),
        height: Some(512),
    };
    set_picture(&cx, stored).await.unwrap();
    own_picture(world, staff).await.unwrap()
}

async fn own_picture(world: &World, staff: &Staff) -> Option<FileId> {
    my_profile(&world.by(staff.id).await).await.unwrap().picture
}

const EVERYBODY: Question = Question::all(Kind::People);

fn found(answer: &Answer<PersonCard>) -> Vec<AccountId> {
    let mut ids: Vec<_> = answer.hits.iter().map(|hit| hit.thing.person.id).collect();
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
        assert_eq!(seen.interests, ["chess", "rivers"]);
        let spoken = |name: &str, level| Spoken { name: name.to_owned(), level: Some(level) };
        assert_eq!(seen.languages, [spoken("English", Level::B2), spoken("Hungarian", Level::Native)]);
        let availability = seen.availability.unwrap();
        assert!(availability.open);
        assert_eq!(availability.to.unwrap().date(), "2027-06-15");
        assert_eq!(availability.kinds, [ProjectKind::European]);
        assert_eq!(seen.offer, ContactOffer::Ask);
        let school = &seen.schools[0];
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
        assert_eq!(fields, ["languages[0]", "subjects", "time_zone"]);
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
        assert!(matches!(search(&pupil, &EVERYBODY).await, Err(AppError::Forbidden)));
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
        let look = async |q: &str, chosen: &[(Facet, &str)]| {
            let chosen = chosen.iter().map(|(facet, value)| (*facet, (*value).to_owned())).collect();
            found(&search(&reader, &Question { q: q.into(), chosen, ..EVERYBODY }).await.unwrap())
        };
        assert_eq!(look("", &[]).await, ids(&[&judit, &elif, &ana]));
        assert_eq!(look("", &[(Facet::Country, "TR")]).await, ids(&[&elif]));
        assert_eq!(look("", &[(Facet::Subject, "history")]).await, ids(&[&judit]));
        assert_eq!(look("", &[(Facet::Subject, "history"), (Facet::Subject, "art")]).await, ids(&[&judit, &elif]));
        assert_eq!(look("", &[(Facet::Language, "en")]).await, ids(&[&judit, &elif]));
        assert_eq!(look("", &[(Facet::Language, "en"), (Facet::Age, "14")]).await, ids(&[&elif]));
        assert_eq!(look("", &[(Facet::Age, "13")]).await, ids(&[&judit, &elif]));
        assert_eq!(look("JUDIT ori", &[]).await, ids(&[&judit]));
        assert_eq!(look("yildiz town", &[]).await, ids(&[&elif]));
        assert!(look("%' OR nothing --", &[]).await.is_empty());
        assert!(look("", &[(Facet::Country, "XX")]).await.is_empty());
    }

    async fn only_validated_staff_are_in_the_directory_and_read_it(world: World) {
        let judit = world.teacher("HU").await;
        for state in [AccountState::Registered, AccountState::Returned, AccountState::Refused, AccountState::Suspended] {
            let other = world.staff_at(judit.school, "HU", state).await;
            // Whoever is locked out has no session.
            if state != AccountState::Suspended {
                let refused = search(&world.by(other.id).await, &EVERYBODY).await;
                assert!(matches!(refused, Err(AppError::Forbidden)), "{state:?}");
            }
            assert_eq!(profile(&world.by(judit.id).await, other.id).await, Err(AppError::NotFound));
        }
        let directory = search(&world.by(judit.id).await, &EVERYBODY).await.unwrap();
        assert_eq!(found(&directory), ids(&[&judit]));
        assert!(matches!(search(&world.visitor(), &EVERYBODY).await, Err(AppError::SignInNeeded)));
    }

    async fn visitors_see_public_profiles_only(world: World) {
        let judit = world.teacher("HU").await;
        assert_eq!(profile(&world.visitor(), judit.id).await, Err(AppError::NotFound));
        save(&world, &judit, ProfileForm { public: "on".into(), ..filled_in(&world, &judit).await }).await;
        let seen = profile(&world.visitor(), judit.id).await.unwrap();
        assert_eq!(seen.offer, ContactOffer::None);
        assert!(seen.about.is_empty() && seen.schools.is_empty() && seen.languages.is_empty());
        assert!(seen.availability.is_none() && seen.interests.is_empty() && seen.age_from.is_none());
        let parts = vec!["school".into(), "interests".into()];
        save(&world, &judit, ProfileForm { public: "on".into(), parts, ..filled_in(&world, &judit).await }).await;
        let seen = profile(&world.visitor(), judit.id).await.unwrap();
        assert_eq!(seen.schools[0].id, None);
        assert_eq!((seen.interests.len(), seen.about.as_str()), (2, ""));
    }

    async fn the_owner_sees_the_page_as_others_do(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        save(&world, &judit, filled_in(&world, &judit).await).await;
        let own = world.by(judit.id).await;
        let seen = preview(&own, Reader::Visitor).await.unwrap();
        assert_eq!(seen.preview, Some(Preview { reader: Reader::Visitor, is_open: false }));
        let form = ProfileForm {
            public: "on".into(),
            parts: vec!["about".into(), "school".into()],
            ..filled_in(&world, &judit).await
        };
        save(&world, &judit, form).await;
        let real = profile(&world.visitor(), judit.id).await.unwrap();
        let seen = preview(&own, Reader::Visitor).await.unwrap();
        assert_eq!(domain::people::PersonView { preview: None, ..seen }, real);
        let real = profile(&world.by(elif.id).await, judit.id).await.unwrap();
        let seen = preview(&own, Reader::Colleague).await.unwrap();
        assert_eq!((seen.about, seen.languages, seen.schools), (real.about, real.languages, real.schools));
        assert_eq!(preview(&world.visitor(), Reader::Visitor).await, Err(AppError::SignInNeeded));
    }

    async fn blocked_colleagues_see_what_visitors_see(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        save(&world, &judit, ProfileForm { public: "on".into(), ..filled_in(&world, &judit).await }).await;
        let reader = world.by(elif.id).await;
        assert!(!profile(&reader, judit.id).await.unwrap().about.is_empty());
        crate::partner::block(&world.by(judit.id).await, elif.id).await.unwrap();
        assert!(profile(&reader, judit.id).await.unwrap().about.is_empty());
    }

    async fn a_picture_is_seen_by_whom_it_is_for(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let own = world.by(judit.id).await;
        let picture = upload(&world, &judit, "aa/1").await;
        assert_eq!(own_picture(&world, &judit).await, Some(picture));
        assert!(file::open(&own, picture).await.is_ok());
        assert!(file::open(&world.by(elif.id).await, picture).await.is_ok());
        assert_eq!(file::open(&world.visitor(), picture).await.unwrap_err(), AppError::SignInNeeded);

        let ana = world.staff_at(elif.school, "TR", AccountState::Registered).await;
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let pupil = world.pupil(workspace, &judit, "Kovács Bence", "Fox").await;
        assert!(file::open(&world.by(pupil).await, picture).await.is_ok());
        assert_eq!(file::open(&world.by(ana.id).await, picture).await.unwrap_err(), AppError::NotFound);

        let form = ProfileForm {
            public: "on".into(),
            parts: vec!["picture".into()],
            ..filled_in(&world, &judit).await
        };
        save(&world, &judit, form).await;
        assert!(file::open(&world.visitor(), picture).await.unwrap().public);
        assert_eq!(profile(&world.visitor(), judit.id).await.unwrap().picture, Some(picture));
    }

    async fn the_picture_before_goes_with_its_bytes(world: World) {
        let judit = world.teacher("HU").await;
        let first = upload(&world, &judit, "aa/1").await;
        let second = upload(&world, &judit, "bb/2").await;
        let own = world.by(judit.id).await;
        assert_eq!(file::open(&own, first).await.unwrap_err(), AppError::NotFound);
        remove_picture(&own).await.unwrap();
        assert_eq!(own_picture(&world, &judit).await, None);
        assert_eq!(file::open(&own, second).await.unwrap_err(), AppError::NotFound);
        let removed = Removed::default();
        file::remove_strays(&world.visitor(), &removed).await.unwrap();
        assert_eq!(removed.0.lock().unwrap().as_slice(), ["aa/1", "bb/2"]);
        assert_eq!(world.count("arriving_file").await, 0);
        assert_eq!(may_upload_picture(&world.visitor()), Err(AppError::SignInNeeded));
    }

    async fn nobody_need_ask_when_the_time_for_projects_is_over(world: World) {
        let judit = world.teacher("HU").await;
        let form = ProfileForm { available_to: "2026-11-30".into(), ..filled_in(&world, &judit).await };
        save(&world, &judit, form).await;
        let open = async || {
            jobs::schedule(&world.visitor()).await.unwrap();
            world.wait(DAY / 24);
            jobs::run_due(&world.visitor(), &Removed::default()).await.unwrap();
            !my_profile(&world.by(judit.id).await).await.unwrap().form.available.is_empty()
        };
        assert!(open().await);
        world.wait(7 * DAY);
        assert!(!open().await);
    }

    async fn a_long_directory_goes_on_where_it_stopped(world: World) {
        let judit = world.teacher("HU").await;
        for n in 0..PER_PAGE {
            let other = world.staff_at(judit.school, "HU", AccountState::Validated).await;
            if n % 3 == 0 {
                world.sql("UPDATE account SET available = FALSE WHERE id = $1", params![other.id.0]).await;
            }
        }
        let reader = world.by(judit.id).await;
        let first = search(&reader, &EVERYBODY).await.unwrap();
        assert_eq!(first.hits.len(), PER_PAGE);
        assert!(first.hits[0].thing.available);
        let after = first.next.clone().unwrap();
        let rest = search(&reader, &EVERYBODY.from(&after)).await.unwrap();
        assert_eq!((rest.hits.len(), rest.next.as_deref()), (1, None));
        assert!(!found(&first).contains(&found(&rest)[0]));
    }

    async fn pages_take_few_queries(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        save(&world, &elif, filled_in(&world, &elif).await).await;
        let reader = world.by(judit.id).await;
        search(&reader, &EVERYBODY).await.unwrap();
        let before = world.db.statements();
        search(&reader, &EVERYBODY).await.unwrap();
        assert_eq!(world.db.statements() - before, 5, "blocks, changes, people, their tags, kept searches");
        let before = world.db.statements();
        profile(&reader, elif.id).await.unwrap();
        assert_eq!(world.db.statements() - before, 5, "permission, person, tags, schools, announcements");
        let before = world.db.statements();
        my_profile(&reader).await.unwrap();
        assert_eq!(world.db.statements() - before, 2, "profile, tags");
    }

    async fn the_directory_lists_whose_profile_may_be_opened(world: World) {
        let mut people = Vec::new();
        // Whoever is locked out has no session.
        let mut locked = Vec::new();
        for country in ["HU", "TR"] {
            let school = world.school(country).await;
            for state in AccountState::ALL {
                for _ in 0..2 {
                    let person = world.staff_at(school, country, *state).await;
                    if *state == AccountState::Suspended {
                        locked.push(person.id);
                    }
                    people.push(person);
                }
            }
        }
        for person in people.iter().step_by(3) {
            world.sql("UPDATE account SET public_profile = TRUE WHERE id = $1", params![person.id.0]).await;
        }
        let validated: Vec<&Staff> = people.iter().filter(|one| one.id != people[0].id).step_by(2).collect();
        for pair in validated.windows(2).filter(|pair| !locked.contains(&pair[0].id)) {
            let blocking = world.by(pair[0].id).await;
            // Those who may not block leave it.
            let _ = crate::partner::block(&blocking, pair[1].id).await;
        }
        let in_or_waiting = people.iter().map(|one| one.id).filter(|id| !locked.contains(id));
        let mut readers: Vec<AccountId> = in_or_waiting.collect();
        readers.push(world.officer(Some("HU")).await);
        readers.push(world.officer(None).await);
        let mut read = 0;
        for reader in readers {
            let cx = world.by(reader).await;
            let Ok(directory) = search(&cx, &EVERYBODY).await else { continue };
            let mut open = Vec::new();
            for person in &people {
                let handle = cx.lookup().person(person.id).permit::<person::act::ReadProfile>().await;
                // Of a public profile behind a block too little is seen to be searched.
                if handle.is_ok_and(|one| one.state() == AccountState::Validated && !one.between().is_blocked()) {
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
