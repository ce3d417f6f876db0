use super::*;
use crate::{
    account::sign_in_pupil,
    both_databases, session,
    testing::World,
    workspace::{card, cast::Cast, feed, home},
};
use domain::{
    FieldProblem, Problem,
    account::{AccountKind, PupilSignInForm},
    workspace::{
        Role,
        feed::PostForm,
        member::{CLASS_MAX, view::Card},
    },
};

async fn add_names(cx: &Cx, workspace: WorkspaceId, class: &str, pupils: &str) -> AppResult<Added> {
    let form = ClassForm {
        workspace: workspace.to_string(),
        name: class.to_owned(),
        pupils: pupils.to_owned(),
    };
    add(cx, form).await
}

/// Adds pupils and reads their cards.
async fn cards(cx: &Cx, workspace: WorkspaceId, class: &str, pupils: &str) -> Vec<Card> {
    let added = add_names(cx, workspace, class, pupils).await.unwrap();
    let sheet = added.sheet.expect("somebody is new");
    card::sheet(cx, workspace, sheet).await.unwrap().cards
}

fn typed(card: &Card) -> PupilSignInForm {
    PupilSignInForm {
        class_code: card.class_code.to_lowercase(),
        nickname: card.nickname.to_uppercase(),
        secret: card.secret.replace('-', " "),
        ..Default::default()
    }
}

async fn count(world: &World, sql: &'static str) -> u64 {
    world.sql(sql, vec![]).await
}

both_databases! {
    async fn a_class_is_added_and_its_pupils_sign_in_and_work(world: World) {
        let cast = Cast::new(&world).await;
        let teacher = world.by(cast.founder.id).await.with_lang("hu");
        let cards = cards(&teacher, cast.workspace, "5.b", "Nagy Bence; Bence\nTóth Csilla\n\nŐri Ádám").await;
        assert_eq!(cards.iter().map(|card| card.name.as_str()).collect::<Vec<_>>(), ["Nagy Bence", "Tóth Csilla", "Őri Ádám"]);
        assert_eq!(cards[0].nickname, "Bence");
        assert!(cards.iter().all(|card| card.class_code == cards[0].class_code && !card.nickname.contains("Csilla")));

        for card in &cards {
            let session = sign_in_pupil(&world.visitor(), &typed(card), "test").await.unwrap();
            let actor = session::load(&world.visitor(), &session.token).await.unwrap();
            let person = actor.person().unwrap().clone();
            assert_eq!((person.kind, person.lang.as_deref(), person.country.as_deref()), (AccountKind::Pupil, Some("hu"), Some("HU")));
            let pupil = world.visitor().with_actor(actor);
            assert_eq!(home::mine(&pupil).await.unwrap()[0].id, cast.workspace);
            let form = PostForm { workspace: cast.workspace.to_string(), body: "Szia!".into(), ..Default::default() };
            feed::post(&pupil, form).await.unwrap();
        }
        let mut wrong = typed(&cards[0]);
        wrong.secret = cards[1].secret.clone();
        let refused = sign_in_pupil(&world.visitor(), &wrong, "test").await.unwrap_err();
        assert_eq!(refused, AppError::field("secret", Problem::WrongSecret));
    }

    async fn founders_and_teachers_add_pupils_and_nobody_else(world: World) {
        let cast = Cast::new(&world).await;
        for (role, id) in cast.members() {
            let cx = world.by(id).await;
            let page = new(&cx, cast.workspace).await.map(drop);
            let added = add_names(&cx, cast.workspace, "7a", "Somebody").await.map(drop);
            let expected = if role.is_staff() { Ok(()) } else { Err(AppError::Forbidden) };
            assert_eq!((page, added), (expected.clone(), expected), "{role:?}");
        }
        for (who, error) in [(cast.outsider.id, AppError::NotFound), (cast.officer, AppError::Forbidden)] {
            let cx = world.by(who).await;
            assert_eq!(new(&cx, cast.workspace).await, Err(error.clone()));
            assert_eq!(add_names(&cx, cast.workspace, "7a", "Somebody").await, Err(error));
        }
        assert_eq!(add_names(&world.visitor(), cast.workspace, "7a", "Somebody").await, Err(AppError::SignInNeeded));
        world.sql("UPDATE workspace SET state = 'closed'", vec![]).await;
        assert_eq!(add_names(&world.by(cast.founder.id).await, cast.workspace, "7a", "Else").await, Err(AppError::Forbidden));
    }

    async fn a_teacher_without_a_school_is_told_so(world: World) {
        let cast = Cast::new(&world).await;
        world.sql("UPDATE member SET school_id = NULL WHERE account_id = $1", params![cast.teacher.id.0]).await;
        let teacher = world.by(cast.teacher.id).await;
        let no_school = AppError::Rule(RuleBroken::NoSchool);
        assert_eq!(new(&teacher, cast.workspace).await, Err(no_school.clone()));
        assert_eq!(add_names(&teacher, cast.workspace, "7a", "Somebody").await, Err(no_school));
    }

    async fn sending_the_list_twice_makes_nobody_twice(world: World) {
        let cast = Cast::new(&world).await;
        let teacher = world.by(cast.founder.id).await;
        let first = add_names(&teacher, cast.workspace, "5.b", "Nagy Bence\nTóth Csilla").await.unwrap();
        let again = add_names(&teacher, cast.workspace, "5.b", "nagy  BENCE\nTóth Csilla").await.unwrap();
        assert_eq!(again, Added { sheet: None, ..first });
        let more = cards(&teacher, cast.workspace, " 5.b ", "Nagy Bence\nNew Pupil").await;
        assert_eq!(more.len(), 1);
        assert_eq!(show(&teacher, cast.workspace, first.class).await.unwrap().class.pupils.len(), 3);
        // The other school has a 5.b of its own.
        let other = add_names(&world.by(cast.partner.id).await, cast.workspace, "5.b", "Nagy Bence").await.unwrap();
        assert_ne!(other.class, first.class);
    }

    async fn two_lists_at_the_same_moment_make_one_class(world: World) {
        let cast = Cast::new(&world).await;
        let (one, other) = (world.by(cast.founder.id).await, world.by(cast.founder.id).await);
        let (one, other) = tokio::join!(
            add_names(&one, cast.workspace, "5.b", "Nagy Bence\nTóth Csilla"),
            add_names(&other, cast.workspace, "5.b", "Tóth Csilla\nNagy Bence"),
        );
        let (one, other) = (one.unwrap(), other.unwrap());
        assert_eq!(one.class, other.class);
        assert!(one.sheet.is_some() != other.sheet.is_some());
        assert_eq!(count(&world, "UPDATE account SET version = 1 WHERE name IN ('Nagy Bence', 'Tóth Csilla')").await, 2);
    }

    async fn a_nickname_that_is_taken_is_named_by_its_line(world: World) {
        let cast = Cast::new(&world).await;
        let teacher = world.by(cast.founder.id).await;
        add_names(&teacher, cast.workspace, "5.b", "Nagy Bence; Comet").await.unwrap();
        let taken = AppError::Invalid(vec![FieldProblem { field: "pupils".into(), problem: Problem::NicknameTaken { line: 3 } }]);
        assert_eq!(add_names(&teacher, cast.workspace, "5.b", "\nTóth Csilla\nŐri Ádám; comét").await, Err(taken));
        // Nobody of the list was added, and in another class the name is free.
        assert_eq!(count(&world, "UPDATE account SET version = 1 WHERE name IN ('Tóth Csilla', 'Őri Ádám')").await, 0);
        assert!(add_names(&teacher, cast.workspace, "6.a", "Őri Ádám; comét").await.is_ok());
    }

    async fn somebody_who_was_removed_comes_back_as_the_same(world: World) {
        let cast = Cast::new(&world).await;
        let teacher = world.by(cast.founder.id).await;
        let before = cards(&teacher, cast.workspace, "5.b", "Nagy Bence\nTóth Csilla").await;
        let session = sign_in_pupil(&world.visitor(), &typed(&before[0]), "test").await.unwrap();
        let id = session::load(&world.visitor(), &session.token).await.unwrap().account().unwrap();
        crate::workspace::member::remove(&teacher, cast.workspace, id).await.unwrap();
        assert!(sign_in_pupil(&world.visitor(), &typed(&before[0]), "test").await.is_err());

        let after = cards(&teacher, cast.workspace, "5.b", "Nagy Bence").await;
        assert_eq!(after[0].nickname, before[0].nickname);
        assert!(sign_in_pupil(&world.visitor(), &typed(&before[0]), "test").await.is_err());
        let session = sign_in_pupil(&world.visitor(), &typed(&after[0]), "test").await.unwrap();
        assert_eq!(session::load(&world.visitor(), &session.token).await.unwrap().account(), Some(id));
    }

    async fn wrong_lists_are_refused(world: World) {
        let cast = Cast::new(&world).await;
        let teacher = world.by(cast.founder.id).await;
        let problem = |field: &str, problem| Err(AppError::field(field, problem));
        assert_eq!(add_names(&teacher, cast.workspace, "", "A").await, problem("name", Problem::Required));
        assert_eq!(add_names(&teacher, cast.workspace, "5.b", "").await, problem("pupils", Problem::Required));
        assert_eq!(add_names(&teacher, cast.workspace, "5.b", "A\nB\na").await, problem("pupils", Problem::Repeated { line: 3 }));
        let many: String = (0..=CLASS_MAX).map(|n| format!("Pupil {n}\n")).collect();
        let too_many = Problem::TooManyChosen { max: CLASS_MAX as u32 };
        assert_eq!(add_names(&teacher, cast.workspace, "5.b", &many).await, problem("pupils", too_many));
        assert_eq!(add_names(&teacher, cast.workspace, "5.b", "a\u{202e}b").await, problem("pupils", Problem::OddCharacters));
    }

    async fn pupils_exist_nowhere_but_in_their_workspace(world: World) {
        let cast = Cast::new(&world).await;
        let teacher = world.by(cast.founder.id).await;
        add_names(&teacher, cast.workspace, "5.b", "Nagy Bence").await.unwrap();
        let hidden = count(
            &world,
            "UPDATE account SET version = 1 WHERE name = 'Nagy Bence' AND kind = 'pupil' AND search_text = ''
             AND email IS NULL AND NOT available AND NOT public_profile",
        ).await;
        assert_eq!(hidden, 1);
    }

    async fn classes_and_pupils_are_shown_to_the_teachers_only(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let class = add_names(&founder, cast.workspace, "5.b", "Nagy Bence; Bence").await.unwrap().class;
        for (role, id) in cast.members() {
            let cx = world.by(id).await;
            let seen = show(&cx, cast.workspace, class).await;
            let pupil = show_pupil(&cx, cast.workspace, cast.pupil).await;
            if role.is_staff() {
                let (seen, pupil) = (seen.unwrap(), pupil.unwrap());
                assert_eq!((seen.class.pupils[0].name.as_str(), seen.may_manage), ("Nagy Bence", true));
                assert_eq!(seen.may_add, role == Role::Founder);
                assert_eq!((pupil.pupil.name.as_str(), pupil.may_manage, pupil.may_change_role), ("Kiss Anna", true, role == Role::Founder));
            } else {
                assert_eq!(seen, Err(AppError::NotFound), "{role:?}");
                assert_eq!(pupil, Err(AppError::NotFound), "{role:?}");
            }
        }
        for who in [cast.outsider.id, cast.officer] {
            let cx = world.by(who).await;
            assert_eq!(show(&cx, cast.workspace, class).await, Err(AppError::NotFound));
            assert_eq!(show_pupil(&cx, cast.workspace, cast.pupil).await, Err(AppError::NotFound));
        }
        assert_eq!(show_pupil(&founder, cast.workspace, cast.expert.id).await, Err(AppError::NotFound));
        let id = cast.outsider.id;
        let (_, other) = world.project(&[&cast.founder, &cast.outsider]).await;
        assert_eq!(show(&world.by(id).await, other, class).await, Err(AppError::NotFound));
        assert_eq!(show_pupil(&world.by(id).await, other, cast.pupil).await, Err(AppError::NotFound));
    }
}
