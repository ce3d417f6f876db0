//! What must hold in a filled world.

use super::*;
use crate::{both_databases, sql::all, testing::START};
use std::{
    collections::{BTreeMap, HashSet},
    sync::Mutex,
};

/// Keeps files in memory.
#[derive(Default)]
struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

#[async_trait::async_trait]
impl Files for Memory {
    async fn keep(&self, key: &str, bytes: Vec<u8>) -> AppResult<()> {
        self.0.lock().unwrap().insert(key.to_owned(), bytes);
        Ok(())
    }
}

fn made(plan: Plan) -> Making {
    let secrets = Secrets {
        password: "hash".to_owned(),
    };
    build(plan, Timestamp::from_millis(START), secrets).unwrap()
}

#[test]
fn every_id_of_the_content_is_on_its_list() {
    let known: HashSet<(String, String)> = crate::reference::seeded_ids().into_iter().collect();
    let content = Content::load().unwrap();
    let check = |kind: &str, ids: &[String]| {
        for id in ids {
            assert!(
                known.contains(&(kind.to_owned(), id.clone())),
                "{kind} {id}"
            );
        }
    };
    for country in &content.countries {
        check("country", std::slice::from_ref(&country.alpha2));
        check("language", &country.languages);
        for school in &country.schools {
            check("school-type", &school.types);
        }
    }
    for idea in &content.projects {
        check("language", &idea.languages);
        check("subject", &idea.subjects);
        check("competence", &idea.competences);
    }
    for about in &content.people.abouts {
        check("subject", &about.subjects);
        check("language", std::slice::from_ref(&about.lang));
    }
    for staff in personas().iter().filter_map(Persona::staff) {
        check("language", &staff.languages);
        check("subject", &staff.subjects);
        if let Some(school) = &staff.school {
            check("country", std::slice::from_ref(&school.country));
            check("school-type", &school.types);
            check("staff-role", std::slice::from_ref(&staff.role));
        }
    }
    let rows = made(Plan::small()).rows;
    for row in &rows.affiliations {
        check("staff-role", std::slice::from_ref(&row.role));
    }
    for row in &rows.account_tags {
        check(&row.kind, std::slice::from_ref(&row.value));
    }
}

#[test]
fn the_same_seed_gives_the_same_world() {
    let print = |seed| {
        let plan = Plan {
            seed,
            ..Plan::small()
        };
        let made = made(plan);
        format!("{:?} {:?}", made.rows, made.files)
    };
    assert!(print(1) == print(1));
    assert!(print(1) != print(2));
}

#[test]
fn the_whole_world_has_its_size() {
    let made = made(Plan::default());
    let countries: HashSet<_> = made.rows.schools.iter().map(|row| &row.country).collect();
    assert_eq!(countries.len(), 44);
    assert!((300..=360).contains(&made.summary.schools));
    assert!((2_000..=2_100).contains(&made.summary.staff));
    let waiting = made
        .rows
        .accounts
        .iter()
        .filter(|row| row.state == "registered" && row.email_confirmed_at.is_some());
    assert!((40..=90).contains(&waiting.count()));
}

both_databases! {
    async fn everybody_of_the_sign_in_page_can_sign_in(world: World) {
        assert!(!is_demo(&world.db).await.unwrap());
        let files = Memory::default();
        fill(&world.db, world.now(), &Plan::small(), &files).await.unwrap();
        assert!(is_demo(&world.db).await.unwrap());
        for persona in personas().iter().filter(|persona| persona.staff().is_some()) {
            let session = sign_in(&world.visitor(), &persona.id, "test").await.unwrap();
            let actor = crate::session::load(&world.visitor(), &session.token).await.unwrap();
            assert_eq!(actor.person().unwrap().name, persona.name());
        }
        let nobody = sign_in(&world.visitor(), "nobody", "test").await;
        assert_eq!(nobody.err(), Some(AppError::NotFound));
        let again = fill(&world.db, world.now(), &Plan::small(), &files).await;
        assert_eq!(again, Err(AppError::Rule(RuleBroken::WrongState)));
    }

    async fn personas_exist_only_in_a_demo_world(world: World) {
        world.teacher("HU").await;
        let refused = sign_in(&world.visitor(), "judit", "test").await;
        assert_eq!(refused.err(), Some(AppError::NotFound));
    }
}
