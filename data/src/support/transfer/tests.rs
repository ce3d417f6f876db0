use super::*;
use crate::{
    both_databases, school,
    support::{
        case::take,
        people_queue, person, school as dossier_of_school,
        tests::{notices, state, waiting, with_new_school},
    },
};
use domain::{
    account::AccountState,
    school::JoinForm,
    support::{CaseForm, Happening, QueueFilter},
};

fn to(id: impl ToString, country: &str) -> TransferForm {
    TransferForm {
        id: id.to_string(),
        country: country.into(),
        comment: "It is in Edirne.".into(),
        ..TransferForm::default()
    }
}

fn wrong_state() -> AppError {
    AppError::Rule(RuleBroken::WrongState)
}

both_databases! {
    async fn a_school_that_waits_goes_to_another_country_with_its_people(world: World) {
        let school = world.school("HU").await;
        let new = world.staff_at(school, "HU", AccountState::Registered).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        assert_eq!(transfer_school(&officer, to(school, "TR")).await, Err(wrong_state()));
        world.sql("UPDATE school SET state = 'pending' WHERE id = $1", params![school.0]).await;
        for wrong in ["HU", "XX", ""] {
            assert!(matches!(transfer_school(&officer, to(school, wrong)).await, Err(AppError::Invalid(_))), "{wrong}");
        }
        let elif = world.officer(Some("TR")).await;
        let turkish = world.by(elif).await;
        assert_eq!(transfer_school(&turkish, to(school, "TR")).await, Err(AppError::NotFound));
        transfer_school(&officer, to(school, "TR")).await.unwrap();
        assert_eq!(dossier_of_school(&officer, school).await, Err(AppError::NotFound));
        let dossier = dossier_of_school(&turkish, school).await.unwrap();
        assert_eq!(dossier.history[0].comment, "It is in Edirne.");
        assert!(person(&turkish, new.id).await.unwrap().is_waiting);
        assert_eq!(person(&officer, new.id).await, Err(AppError::NotFound));
        let moved = Notice::RegistrationMoved { country: "Türkiye".into(), comment: String::new(), keeps_school: true };
        assert_eq!(notices(&world, new.id).await, [moved]);
        let received = Notice::DeskReceived { subject: Subject::School, id: school.to_string(), name: dossier.name };
        assert_eq!(notices(&world, elif).await, [received]);
        assert_eq!(transfer_school(&turkish, to(school, "HU")).await, Ok(()), "and back");
    }

    async fn a_person_goes_to_another_country_and_chooses_a_school_there(world: World) {
        let new = waiting(&world, "HU").await;
        world.sql("UPDATE account SET lang = 'hu' WHERE id = $1", params![new.id.0]).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let elif = world.officer(Some("TR")).await;
        let turkish = world.by(elif).await;
        transfer_person(&officer, to(new.id, "TR")).await.unwrap();
        assert_eq!(person(&officer, new.id).await, Err(AppError::NotFound));
        let dossier = person(&turkish, new.id).await.unwrap();
        assert_eq!((dossier.state, dossier.is_waiting, dossier.schools.len()), (AccountState::Returned, false, 0));
        assert_eq!(dossier.history[0].what, Happening::PersonTransferred);
        assert_eq!(dossier.history[0].comment, "It is in Edirne.");
        let moved = Notice::RegistrationMoved {
            country: "Törökország".into(),
            comment: "It is in Edirne.".into(),
            keeps_school: false,
        };
        assert_eq!(notices(&world, new.id).await, [moved]);
        let received = Notice::DeskReceived { subject: Subject::Person, id: new.id.to_string(), name: new.name.clone() };
        assert_eq!(notices(&world, elif).await, [received]);

        let there = world.school("TR").await;
        let form = JoinForm { school: there.to_string(), role: "teacher".into() };
        school::join(&world.by(new.id).await, &form).await.unwrap();
        let queue = people_queue(&turkish, &QueueFilter::default()).await.unwrap();
        assert_eq!(queue.items.iter().map(|one| one.id).collect::<Vec<_>>(), [new.id]);
    }

    async fn a_school_that_waits_goes_along_if_the_officer_says_so(world: World) {
        let new = with_new_school(&world, "HU").await;
        let colleague = world.staff_at(new.school, "HU", AccountState::Registered).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let turkish = world.by(world.officer(Some("TR")).await).await;
        let form = TransferForm { with_school: "on".into(), ..to(new.id, "TR") };
        let before = person(&officer, new.id).await.unwrap().since;
        transfer_person(&officer, form).await.unwrap();
        let dossier = person(&turkish, new.id).await.unwrap();
        assert!(dossier.is_waiting);
        assert_eq!(dossier.since, before, "the waiting counts on");
        assert!(person(&turkish, colleague.id).await.unwrap().is_waiting);
        assert!(dossier_of_school(&turkish, new.school).await.is_ok());
        for told in [new.id, colleague.id] {
            let notices = notices(&world, told).await;
            assert!(matches!(notices[..], [Notice::RegistrationMoved { keeps_school: true, .. }]), "{notices:?}");
        }
    }

    async fn a_validated_school_does_not_go_along(world: World) {
        let new = waiting(&world, "HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let form = TransferForm { with_school: "on".into(), ..to(new.id, "TR") };
        assert_eq!(transfer_person(&officer, form).await, Err(wrong_state()));
        assert!(person(&officer, new.id).await.unwrap().is_waiting);
    }

    async fn who_has_a_school_there_waits_at_once(world: World) {
        let new = waiting(&world, "TR").await;
        world.wait(1);
        let wrong = world.school("HU").await;
        let form = JoinForm { school: wrong.to_string(), role: "teacher".into() };
        school::join(&world.by(new.id).await, &form).await.unwrap();
        let officer = world.by(world.officer(Some("HU")).await).await;
        transfer_person(&officer, to(new.id, "TR")).await.unwrap();
        let turkish = world.by(world.officer(Some("TR")).await).await;
        let dossier = person(&turkish, new.id).await.unwrap();
        assert!(dossier.is_waiting);
        assert_eq!(dossier.schools.iter().map(|school| school.id).collect::<Vec<_>>(), [new.school]);
    }

    async fn only_officers_of_the_country_give_people_away_and_only_those_who_wait(world: World) {
        let (new, judit) = (waiting(&world, "HU").await, world.teacher("HU").await);
        let own = world.officer(Some("HU")).await;
        let officer = world.by(own).await;
        assert_eq!(transfer_person(&officer, to(judit.id, "TR")).await, Err(wrong_state()));
        assert_eq!(transfer_person(&officer, to(own, "TR")).await, Err(AppError::Forbidden));
        for wrong in ["HU", "XX", ""] {
            assert!(matches!(transfer_person(&officer, to(new.id, wrong)).await, Err(AppError::Invalid(_))), "{wrong}");
        }
        for stranger in [world.officer(Some("TR")).await, judit.id, new.id] {
            assert_eq!(transfer_person(&world.by(stranger).await, to(new.id, "TR")).await, Err(AppError::NotFound));
        }
        assert_eq!(transfer_person(&world.visitor(), to(new.id, "TR")).await, Err(AppError::NotFound));
        let colleague = world.by(world.officer(Some("HU")).await).await;
        let form = CaseForm { subject: "person".into(), id: new.id.to_string(), ..CaseForm::default() };
        take(&colleague, form).await.unwrap();
        assert!(matches!(transfer_person(&officer, to(new.id, "TR")).await, Err(AppError::Taken { .. })));
        assert_eq!(state(&world, new.id).await, AccountState::Registered);
    }

    async fn of_two_who_give_somebody_away_one_does(world: World) {
        let new = waiting(&world, "HU").await;
        let (one, other) = (world.by(world.officer(Some("HU")).await).await, world.by(world.officer(Some("HU")).await).await);
        let done = tokio::join!(transfer_person(&one, to(new.id, "TR")), transfer_person(&other, to(new.id, "RO")));
        assert!(done.0.is_ok() != done.1.is_ok(), "{done:?}");
    }
}
