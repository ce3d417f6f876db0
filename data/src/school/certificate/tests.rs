use super::*;
use crate::{
    both_databases,
    file::{self, Mark, Objects},
    jobs,
    school::my_school,
    support::{decide_person, person},
    testing::{Staff, World},
};
use domain::{
    school::certificate::{CERTIFICATE_KEPT, CERTIFICATE_KEPT_OPEN},
    support::DecisionForm,
    time::DAY,
};
use std::sync::Mutex;

fn paper(key: &str) -> StoredFile {
    StoredFile {
        key: key.to_owned(),
        name: "contract.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 1000,
        width: None,
        height: None,
    }
}

async fn upload(world: &World, staff: &Staff, key: &str) -> AppResult<()> {
    let cx = world.by(staff.id).await;
    announce_certificate(&cx, key).await?;
    add_certificate(&cx, paper(key)).await
}

async fn waiting(world: &World) -> Staff {
    let school = world.school("HU").await;
    world.staff_at(school, "HU", AccountState::Registered).await
}

async fn own(world: &World, staff: &Staff) -> Vec<CertificateLine> {
    let mine = my_school(&world.by(staff.id).await).await.unwrap();
    mine.certificates
}

/// A store that remembers what was removed.
#[derive(Default)]
struct Removed(Mutex<Vec<String>>);

#[async_trait::async_trait]
impl Objects for Removed {
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

fn approval(staff: &Staff) -> DecisionForm {
    DecisionForm {
        id: staff.id.to_string(),
        verdict: "approve".into(),
        ..DecisionForm::default()
    }
}

both_databases! {
    async fn a_paper_is_seen_by_its_owner_and_the_officers_of_the_country(world: World) {
        let anna = waiting(&world).await;
        upload(&world, &anna, "aa/1").await.unwrap();
        let shown = own(&world, &anna).await;
        assert_eq!(shown[0].name, "contract.pdf");
        let officer = world.by(world.officer(Some("HU")).await).await;
        let dossier = person(&officer, anna.id).await.unwrap();
        assert_eq!(dossier.certificates, shown);
        let file = shown[0].file;
        let central = world.by(world.officer(None).await).await;
        for cx in [&world.by(anna.id).await, &officer, &central] {
            assert!(file::open(cx, file).await.is_ok());
        }
        let colleague = world.staff_at(anna.school, "HU", AccountState::Validated).await;
        let foreign = world.officer(Some("TR")).await;
        for id in [colleague.id, foreign] {
            assert_eq!(file::open(&world.by(id).await, file).await.unwrap_err(), AppError::NotFound);
        }
        assert_eq!(file::open(&world.visitor(), file).await.unwrap_err(), AppError::SignInNeeded);
    }

    async fn three_papers_are_enough_and_one_can_be_taken_away(world: World) {
        let anna = waiting(&world).await;
        for key in ["aa/1", "aa/2", "aa/3"] {
            upload(&world, &anna, key).await.unwrap();
        }
        let full = AppError::field("file", Problem::TooManyChosen { max: 3 });
        assert_eq!(upload(&world, &anna, "aa/4").await, Err(full.clone()));
        let cx = world.by(anna.id).await;
        assert_eq!(may_upload_certificate(&cx).await, Err(full));
        let file = own(&world, &anna).await[0].file;
        let colleague = world.staff_at(anna.school, "HU", AccountState::Registered).await;
        let other = world.by(colleague.id).await;
        assert_eq!(remove_certificate(&other, file).await, Err(AppError::NotFound));
        remove_certificate(&cx, file).await.unwrap();
        assert_eq!(file::open(&cx, file).await.unwrap_err(), AppError::NotFound);
        assert_eq!(own(&world, &anna).await.len(), 2);
        upload(&world, &anna, "aa/5").await.unwrap();
    }

    async fn papers_are_for_registrations_that_are_open(world: World) {
        let judit = world.teacher("HU").await;
        let closed = Err(AppError::Rule(RuleBroken::WrongState));
        assert_eq!(upload(&world, &judit, "aa/1").await, closed);
        let school = world.school("HU").await;
        let refused = world.staff_at(school, "HU", AccountState::Refused).await;
        assert_eq!(upload(&world, &refused, "aa/2").await, Err(AppError::Forbidden));
        assert_eq!(may_upload_certificate(&world.visitor()).await, Err(AppError::SignInNeeded));
        let anna = waiting(&world).await;
        let cx = world.by(anna.id).await;
        let film = StoredFile { media_type: "video/mp4".to_owned(), ..paper("aa/3") };
        assert_eq!(add_certificate(&cx, film).await, Err(AppError::field("file", Problem::WrongFileType)));
        let returned = world.staff_at(school, "HU", AccountState::Returned).await;
        upload(&world, &returned, "aa/4").await.unwrap();
    }

    async fn a_paper_goes_some_time_after_the_decision_with_its_bytes(world: World) {
        let (anna, open) = (waiting(&world).await, waiting(&world).await);
        upload(&world, &anna, "aa/1").await.unwrap();
        upload(&world, &open, "aa/2").await.unwrap();
        let officer = world.by(world.officer(Some("HU")).await).await;
        decide_person(&officer, approval(&anna), |_, _| String::new()).await.unwrap();
        world.wait(CERTIFICATE_KEPT - DAY);
        jobs::purge(&world.visitor()).await.unwrap();
        assert_eq!(world.count("certificate").await, 2);
        world.wait(DAY);
        jobs::purge(&world.visitor()).await.unwrap();
        assert_eq!((world.count("certificate").await, world.count("file").await), (1, 1));
        let store = Removed::default();
        file::remove_strays(&world.visitor(), &store).await.unwrap();
        assert_eq!(*store.0.lock().unwrap(), ["aa/1"]);
        world.wait(CERTIFICATE_KEPT_OPEN);
        jobs::purge(&world.visitor()).await.unwrap();
        assert_eq!((world.count("certificate").await, world.count("file").await), (0, 0));
    }
}
