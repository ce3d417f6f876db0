//! The world in a database, on both engines.

use super::*;
use crate::{account, both_databases, migration::STEPS, session, sql::all};
use domain::{
    account::{DemoSignInForm, PupilSignInForm, SignInForm},
    search::{Kind, Question},
};
use std::sync::Mutex;

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

/// Table and name of every moment that has passed when it is written.
fn moments() -> Vec<(&'static str, &'static str)> {
    let mut table = "";
    let mut found = Vec::new();
    for line in STEPS.iter().flat_map(|step| step.sql.lines()) {
        if let Some(name) = line.strip_prefix("CREATE TABLE ") {
            table = name.trim_end_matches(" (");
        }
        let column = line.trim().split(' ').next().unwrap_or_default();
        let is_future = ["expires_at", "due_at", "until_at"].contains(&column);
        if column.ends_with("_at") && line.contains(" BIGINT") && !is_future {
            found.push((table, column));
        }
    }
    found
}

#[derive(FromQueryResult)]
struct Span {
    first: Option<i64>,
    last: Option<i64>,
}

/// Somebody who was writing a reply when the session ended.
fn click(person: &str) -> DemoSignInForm {
    DemoSignInForm {
        person: person.to_owned(),
        resume_form: "reply:7".to_owned(),
        resume_fields: r#"[["body","A hedgehog"]]"#.to_owned(),
        ..DemoSignInForm::default()
    }
}

both_databases! {
    async fn everybody_of_the_sign_in_page_can_sign_in(world: World) {
        assert!(!is_demo(&world.db).await.unwrap());
        let files = Memory::default();
        let summary = fill(&world.db, world.now(), &Plan::small(), &files).await.unwrap();
        assert!(is_demo(&world.db).await.unwrap());
        assert!(files.0.lock().unwrap().len() >= summary.pictures);
        for persona in personas() {
            let session = sign_in(&world.visitor(), &click(&persona.id), "test").await.unwrap();
            let open = session::open(&world.visitor(), &session.token).await.unwrap();
            assert_eq!(open.actor.person().unwrap().name, persona.name(), "pupils by nickname");
            assert!(open.has_drafts, "{} finds the reply again", persona.id);
            match &persona.who {
                Who::Staff(staff) => {
                    let form = SignInForm {
                        email: staff.email.clone(),
                        password: PASSWORD.to_owned(),
                        ..SignInForm::default()
                    };
                    account::sign_in(&world.visitor(), &form, "test").await.unwrap();
                }
                Who::Pupil(pupil) => {
                    let form = PupilSignInForm {
                        class_code: CLASS_CODE.to_lowercase(),
                        nickname: pupil.nickname.clone(),
                        secret: pupil.secret.clone(),
                        ..PupilSignInForm::default()
                    };
                    account::sign_in_pupil(&world.visitor(), &form, "test").await.unwrap();
                }
            }
        }
        let nobody = sign_in(&world.visitor(), &click("nobody"), "test").await;
        assert_eq!(nobody.err(), Some(AppError::NotFound));
        let again = fill(&world.db, world.now(), &Plan::small(), &files).await;
        assert_eq!(again, Err(AppError::Rule(RuleBroken::WrongState)));
    }

    async fn nothing_lies_in_the_future_or_before_the_portal(world: World) {
        fill(&world.db, world.now(), &Plan::small(), &Memory::default()).await.unwrap();
        assert!(moments().len() > 30);
        for (table, column) in moments() {
            let spans: Vec<Span> = all(
                world.db.reader(),
                format!("SELECT MIN({column}) AS first, MAX({column}) AS last FROM {table}"),
                vec![],
            )
            .await
            .unwrap();
            for span in spans {
                assert!(span.last.is_none_or(|at| at <= START), "{table}.{column}");
                assert!(span.first.is_none_or(|at| at > START - 2_000 * DAY), "{table}.{column}");
            }
        }
    }

    async fn personas_exist_only_in_a_demo_world(world: World) {
        world.teacher("HU").await;
        let refused = sign_in(&world.visitor(), &click("judit"), "test").await;
        assert_eq!(refused.err(), Some(AppError::NotFound));
    }

    async fn a_crowd_comes_after_the_demo_world(world: World) {
        fill(&world.db, world.now(), &Plan::small(), &Memory::default()).await.unwrap();
        let (schools, staff) = (world.count("school").await, world.count("account").await);
        let founders = world.count("project_founder").await;
        let public = async || {
            let list = crate::project::search(&world.visitor(), &Question::all(Kind::Projects)).await;
            list.unwrap().answer.total
        };
        let projects = public().await;
        let told = Mutex::new(Vec::new());
        let tell = |done| told.lock().unwrap().push(done);
        crowd(&world.db, world.now(), &Plan::small(), 20, tell).await.unwrap();
        assert_eq!(world.count("school").await, schools + 20);
        let came = world.count("account").await - staff;
        assert!((48..=80).contains(&came), "{came}");
        assert_eq!(*told.lock().unwrap(), [20]);
        let founders = world.count("project_founder").await - founders;
        assert!((24..=36).contains(&founders), "{founders}");
        assert_eq!(public().await, projects + 12, "everybody finds the new ones");
    }
}
