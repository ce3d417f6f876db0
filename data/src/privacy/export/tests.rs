//! Taking along what is kept.

use super::*;
use crate::{
    both_databases,
    file::{self, Mark},
    jobs,
    privacy::{mine, register},
};
use domain::{RuleBroken, privacy::FRESH_FOR};
use std::sync::Mutex;

/// A store that remembers what was packed.
#[derive(Default)]
struct Packed(Mutex<Vec<Personal>>);

#[async_trait::async_trait]
impl Objects for Packed {
    async fn remove(&self, _: &str) -> Result<(), String> {
        Ok(())
    }

    async fn pack(&self, personal: &Personal, _: &str) -> Result<u64, String> {
        self.0.lock().unwrap().push(personal.clone());
        Ok(1000)
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

fn table<'p>(personal: &'p Personal, name: &str) -> &'p Table {
    personal
        .tables
        .iter()
        .find(|table| table.name == name)
        .unwrap()
}

fn column<'t>(table: &'t Table, name: &str) -> Vec<&'t Cell> {
    let place = table
        .columns
        .iter()
        .position(|column| column == name)
        .unwrap();
    table.rows.iter().map(|row| &row[place]).collect()
}

both_databases! {
    async fn a_download_is_asked_for_packed_and_loaded_by_its_owner_alone(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        world.contacts(judit.id, elif.id).await;
        let cx = world.by(judit.id).await;
        ask_export(&cx).await.unwrap();
        assert!(mine(&cx).await.unwrap().exports[0].file.is_none());
        let packed = Packed::default();
        jobs::run_due(&world.visitor(), &packed).await.unwrap();
        let (file, size) = mine(&cx).await.unwrap().exports[0].file.unwrap();
        assert_eq!(size, 1000);
        assert!(file::open(&cx, file).await.is_ok());
        assert_eq!(file::open(&world.by(elif.id).await, file).await.unwrap_err(), AppError::NotFound);
        assert_eq!(file::open(&world.visitor(), file).await.unwrap_err(), AppError::SignInNeeded);
        assert_eq!(world.count("outbox_mail").await, 1, "its owner is told");

        let personal = packed.0.lock().unwrap().pop().unwrap();
        assert_eq!(personal.name, judit.name);
        let emails = column(table(&personal, "account"), "email");
        assert_eq!(emails, [&Cell::Text(judit.email.clone())]);
        assert_eq!(column(table(&personal, "account"), "available"), [&Cell::Yes(true)]);
        let contact = table(&personal, "contact");
        let people: Vec<_> = ["low_id", "high_id"].iter().flat_map(|one| column(contact, one)).collect();
        assert!(people.contains(&&Cell::Person(elif.id.to_string(), elif.name.clone())), "{people:?}");
    }

    async fn only_who_signed_in_lately_takes_data_along(world: World) {
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        ask_export(&cx).await.unwrap();
        jobs::run_due(&world.visitor(), &Packed::default()).await.unwrap();
        let (file, _) = mine(&cx).await.unwrap().exports[0].file.unwrap();
        world.wait(FRESH_FOR + 1);
        let later = world.visitor().with_actor(cx.actor().clone());
        let stale = AppError::Rule(RuleBroken::FreshSignInNeeded);
        assert_eq!(ask_export(&later).await, Err(stale.clone()));
        assert_eq!(file::open(&later, file).await.unwrap_err(), stale);
        assert!(!mine(&later).await.unwrap().is_fresh);
        assert_eq!(ask_export(&world.visitor()).await, Err(AppError::SignInNeeded));
    }

    async fn a_download_is_gone_after_a_week_and_not_asked_for_again_and_again(world: World) {
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        for _ in 0..EXPORTS_PER_DAY {
            ask_export(&cx).await.unwrap();
        }
        assert!(matches!(ask_export(&cx).await, Err(AppError::TooMany { .. })));
        jobs::schedule(&world.visitor()).await.unwrap();
        jobs::run_due(&world.visitor(), &Packed::default()).await.unwrap();
        assert_eq!(world.count("file").await, EXPORTS_PER_DAY);
        world.wait(EXPORT_KEPT);
        jobs::run_due(&world.visitor(), &Packed::default()).await.unwrap();
        assert_eq!((world.count("file").await, world.count("data_export").await), (0, 0));
    }

    async fn every_column_is_handed_out_or_a_secret(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let pupil = world.pupil(workspace, &judit, "Kovács Bence", "Fox").await;
        let before = world.db.statements();
        let personal = collect(&world.visitor(), judit.id).await.unwrap();
        assert!(world.db.statements() - before < 80, "one for each table");
        for table in &personal.tables {
            for known in register().filter(|known| known.table == table.name) {
                let is_there = table.columns.iter().any(|column| column == known.name);
                assert_eq!(is_there, known.class != DataClass::Secret, "{known:?}");
            }
        }
        assert_eq!(table(&personal, "member").rows.len(), 1);
        // Nothing of the children of the class.
        assert!(!format!("{personal:?}").contains("Bence"));
        let own = collect(&world.visitor(), pupil).await.unwrap();
        assert_eq!(column(table(&own, "member"), "nickname"), [&Cell::Text("Fox".into())]);
    }

    async fn a_note_of_the_desk_is_handed_out_to_whom_it_is_about(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let officer = world.by(world.officer(Some("HU")).await).await;
        let note = domain::support::NoteForm {
            subject: "person".into(),
            id: judit.id.to_string(),
            note: "Called the school.".into(),
        };
        crate::support::write_note(&officer, note).await.unwrap();
        let personal = collect(&world.visitor(), judit.id).await.unwrap();
        assert_eq!(column(table(&personal, "desk_note"), "body"), [&Cell::Text("Called the school.".into())]);
        let personal = collect(&world.visitor(), elif.id).await.unwrap();
        assert!(table(&personal, "desk_note").rows.is_empty());
    }
}
