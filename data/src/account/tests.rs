//! Registering, confirming, signing in, passwords.

use super::*;
use crate::{
    both_databases, draft, session,
    testing::{Staff, World},
};
use domain::{
    Problem,
    access::Actor,
    account::{
        ChangePasswordForm, NewPasswordForm, PASSWORD_MAX, PupilSignInForm, SessionLimits,
        SignInForm,
    },
    time::MINUTE,
    workspace::member::{fold, fold_secret},
};

const PASSWORD: &str = "a bridge over nine rivers";
const OTHER: &str = "eleven bridges over a brook";
const EMAIL: &str = "judit.szabo@iskola.example";

fn registration(password: &str) -> RegisterForm {
    RegisterForm {
        name: "Szabó Judit".into(),
        email: EMAIL.into(),
        password: password.into(),
        agree: "on".into(),
    }
}

fn credentials(email: &str, password: &str) -> SignInForm {
    SignInForm {
        email: email.into(),
        password: password.into(),
        ..SignInForm::default()
    }
}

/// The letters that wait, each only once: receiver and content.
async fn letters(world: &World) -> Vec<(String, Letter)> {
    let cx = world.visitor();
    let mut letters = Vec::new();
    for due in crate::mail::claim(&cx, 100).await.unwrap() {
        crate::mail::sent(&cx, due.id).await.unwrap();
        letters.push((due.to_email, serde_json::from_str(&due.letter).unwrap()));
    }
    letters
}

/// The token of the only letter that waits.
async fn token(world: &World) -> String {
    let mut letters = letters(world).await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    match letters.remove(0).1 {
        Letter::ConfirmEmail { token, .. } | Letter::ResetPassword { token, .. } => token,
        other => panic!("a letter without a link: {other:?}"),
    }
}

async fn person(world: &World, session: &NewSession) -> domain::access::Person {
    match session::load(&world.visitor(), &session.token)
        .await
        .unwrap()
    {
        Actor::Person(person) => person,
        Actor::Visitor => panic!("nobody is signed in"),
    }
}

/// A teacher with a password, signed in.
async fn teacher(world: &World) -> (Staff, Cx) {
    let judit = world.teacher("HU").await;
    let hash = password::hash_now(PASSWORD).unwrap();
    world
        .sql(
            "UPDATE account SET password_hash = $1 WHERE id = $2",
            params![hash, judit.id.0],
        )
        .await;
    let cx = world.by(judit.id).await;
    (judit, cx)
}

/// Signs somebody in who has no second step.
async fn session_of(world: &World, form: &SignInForm) -> NewSession {
    match sign_in(&world.visitor(), form, "test").await.unwrap() {
        SignedIn::In(session) => session,
        SignedIn::HalfWay { .. } => panic!("nobody set a second step up"),
    }
}

fn wrong_password<T>() -> AppResult<T> {
    Err(AppError::field("password", Problem::WrongPassword))
}

async fn try_sign_in(world: &World, email: &str, password: &str) -> AppResult<()> {
    sign_in(&world.visitor(), &credentials(email, password), "test")
        .await
        .map(|_| ())
}

both_databases! {
    async fn a_teacher_registers_confirms_and_is_signed_in(world: World) {
        register(&world.visitor().with_lang("hu"), registration(PASSWORD)).await.unwrap();
        let token = token(&world).await;
        assert!(confirmation_link_holds(&world.visitor(), &token).await.unwrap());
        let session = confirm_email(&world.visitor(), &token, "test").await.unwrap();
        let judit = person(&world, &session).await;
        assert!(judit.email_confirmed && judit.state == AccountState::Registered);
        assert_eq!((judit.name.as_str(), judit.lang.as_deref()), ("Szabó Judit", Some("hu")));
        try_sign_in(&world, EMAIL, PASSWORD).await.unwrap();
        try_sign_in(&world, " Judit.Szabo@Iskola.Example ", PASSWORD).await.unwrap();
    }

    async fn a_link_works_once_and_for_an_hour(world: World) {
        register(&world.visitor(), registration(PASSWORD)).await.unwrap();
        let old = token(&world).await;
        world.wait(HOUR);
        assert!(!confirmation_link_holds(&world.visitor(), &old).await.unwrap());
        assert_eq!(confirm_email(&world.visitor(), &old, "test").await.err(), Some(AppError::Expired));

        resend_confirmation(&world.visitor(), EMAIL).await.unwrap();
        let new = token(&world).await;
        confirm_email(&world.visitor(), &new, "test").await.unwrap();
        assert_eq!(confirm_email(&world.visitor(), &new, "test").await.err(), Some(AppError::Expired));
        assert_eq!(confirm_email(&world.visitor(), "made up", "test").await.err(), Some(AppError::Expired));
        resend_confirmation(&world.visitor(), EMAIL).await.unwrap();
        assert!(letters(&world).await.is_empty(), "a confirmed address needs no link");
    }

    async fn a_link_is_used_by_one_of_two_at_once(world: World) {
        register(&world.visitor(), registration(PASSWORD)).await.unwrap();
        let (token, cx) = (token(&world).await, world.visitor());
        let (one, other) = tokio::join!(confirm_email(&cx, &token, "a"), confirm_email(&cx, &token, "b"));
        assert!(one.is_ok() != other.is_ok());
    }

    async fn a_known_address_is_not_betrayed(world: World) {
        register(&world.visitor(), registration(PASSWORD)).await.unwrap();
        confirm_email(&world.visitor(), &token(&world).await, "test").await.unwrap();
        for _ in 0..5 {
            register(&world.visitor(), registration(OTHER)).await.unwrap();
        }
        let sent = letters(&world).await;
        assert_eq!(sent.len(), 3, "no more in an hour: {sent:?}");
        assert_eq!(sent[0], (EMAIL.to_owned(), Letter::AlreadyRegistered { name: "Szabó Judit".into() }));
        assert_eq!(try_sign_in(&world, EMAIL, OTHER).await, wrong_password());
    }

    async fn who_confirms_has_the_password_of_the_own_registration(world: World) {
        register(&world.visitor(), RegisterForm { name: "A Stranger".into(), ..registration(OTHER) }).await.unwrap();
        let strangers = token(&world).await;
        let stranger = session_of(&world, &credentials(EMAIL, OTHER)).await;
        register(&world.visitor(), registration(PASSWORD)).await.unwrap();
        let own = token(&world).await;
        let session = confirm_email(&world.visitor(), &own, "test").await.unwrap();
        assert_eq!(person(&world, &session).await.name, "Szabó Judit");
        try_sign_in(&world, EMAIL, PASSWORD).await.unwrap();
        assert_eq!(try_sign_in(&world, EMAIL, OTHER).await, wrong_password());
        assert_eq!(confirm_email(&world.visitor(), &strangers, "test").await.err(), Some(AppError::Expired));
        assert_eq!(session::load(&world.visitor(), &stranger.token).await.unwrap(), Actor::Visitor);
    }

    async fn two_registrations_of_one_address_make_one_account(world: World) {
        let cx = world.visitor();
        let (one, other) = tokio::join!(register(&cx, registration(PASSWORD)), register(&cx, registration(OTHER)));
        assert_eq!((one, other), (Ok(()), Ok(())));
        assert!(!letters(&world).await.is_empty());
        assert_eq!(world.sql("UPDATE account SET version = 2 WHERE email = $1", params![EMAIL]).await, 1);
    }

    async fn a_registration_is_refused_beside_its_fields(world: World) {
        let form = RegisterForm { name: "a\u{202e}b".into(), ..registration("password1234") };
        let Err(AppError::Invalid(problems)) = register(&world.visitor(), form).await else { panic!("must be refused") };
        let problems: Vec<_> = problems.into_iter().map(|one| (one.field, one.problem)).collect();
        assert_eq!(problems, [
            ("name".to_owned(), Problem::OddCharacters),
            ("password".to_owned(), Problem::CommonPassword),
        ]);
    }

    async fn unknown_addresses_and_wrong_passwords_answer_alike(world: World) {
        let (judit, _) = teacher(&world).await;
        assert_eq!(try_sign_in(&world, "nobody@iskola.example", PASSWORD).await, wrong_password());
        assert_eq!(try_sign_in(&world, &judit.email, OTHER).await, wrong_password());
        assert_eq!(try_sign_in(&world, &judit.email, &"x".repeat(PASSWORD_MAX as usize + 1)).await, wrong_password());
        assert_eq!(try_sign_in(&world, "no address", PASSWORD).await, Err(AppError::field("email", Problem::NotAnEmail)));
        for email in ["nobody@iskola.example", &judit.email] {
            ask_new_password(&world.visitor(), email).await.unwrap();
            resend_confirmation(&world.visitor(), email).await.unwrap();
        }
        let receivers: Vec<_> = letters(&world).await.into_iter().map(|(to, _)| to).collect();
        assert_eq!(receivers, [judit.email]);
    }

    async fn suspended_people_do_not_get_in(world: World) {
        let (judit, _) = teacher(&world).await;
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![judit.id.0]).await;
        assert_eq!(try_sign_in(&world, &judit.email, PASSWORD).await, Err(crate::account::locked::refusal()));
        assert_eq!(try_sign_in(&world, &judit.email, OTHER).await, wrong_password());
    }

    async fn keeping_signed_in_is_for_teachers_only(world: World) {
        let (judit, _) = teacher(&world).await;
        let keep = |email: &str| SignInForm { stay: "kept".into(), ..credentials(email, PASSWORD) };
        assert!(session_of(&world, &keep(&judit.email)).await.keep);
        let shared = SignInForm { stay: "shared".into(), ..credentials(&judit.email, PASSWORD) };
        let session = session_of(&world, &shared).await;
        assert!(!session.keep && session.lifetime == SessionLimits::of(false, Stay::Shared).absolute);
        let id = judit.id.0;
        world.visitor().write(move |tx| async move { tx.grant(id, "officer", Some("HU".into())).await }).await.unwrap();
        let session = session_of(&world, &keep(&judit.email)).await;
        assert!(!session.keep && session.lifetime == SessionLimits::of(true, Stay::Browser).absolute);
    }

    async fn what_was_typed_is_a_draft_after_signing_in_again(world: World) {
        let (judit, cx) = teacher(&world).await;
        let form = SignInForm {
            resume_form: "save_page:7".into(),
            resume_fields: r#"[["body","Dear colleagues"],["password","x"]]"#.into(),
            ..credentials(&judit.email, PASSWORD)
        };
        sign_in(&world.visitor(), &form, "test").await.unwrap();
        let kept = draft::all(&cx).await.unwrap();
        assert_eq!(kept, [("save_page:7".to_owned(), vec![("body".to_owned(), "Dear colleagues".to_owned())])]);
        let odd = SignInForm { resume_form: "<>".into(), resume_fields: "{".into(), ..form };
        sign_in(&world.visitor(), &odd, "test").await.unwrap();
    }

    async fn a_forgotten_password_is_replaced(world: World) {
        let (judit, cx) = teacher(&world).await;
        ask_new_password(&world.visitor(), &judit.email).await.unwrap();
        let token = token(&world).await;
        assert!(new_password_link_holds(&world.visitor(), &token).await.unwrap());
        assert!(!confirmation_link_holds(&world.visitor(), &token).await.unwrap());
        let choose = |password: &str| NewPasswordForm { token: token.clone(), password: password.into() };
        let short = choose_new_password(&world.visitor(), choose("short")).await;
        assert_eq!(short, Err(AppError::field("password", Problem::TooShort { min: 12 })));
        choose_new_password(&world.visitor(), choose(OTHER)).await.unwrap();
        assert_eq!(choose_new_password(&world.visitor(), choose(PASSWORD)).await, Err(AppError::Expired));
        try_sign_in(&world, &judit.email, OTHER).await.unwrap();
        assert_eq!(try_sign_in(&world, &judit.email, PASSWORD).await, wrong_password());
        assert!(session::mine(&cx).await.unwrap().iter().all(|one| !one.is_current), "the session before ended");
        assert_eq!(letters(&world).await, [(judit.email, Letter::PasswordChanged { name: judit.name })]);
    }

    async fn a_link_for_a_password_grows_old(world: World) {
        let (judit, _) = teacher(&world).await;
        for _ in 0..5 {
            ask_new_password(&world.visitor(), &judit.email).await.unwrap();
        }
        let mut sent = letters(&world).await;
        assert_eq!(sent.len(), 3, "no more in an hour");
        world.wait(59 * MINUTE);
        let Letter::ResetPassword { token, .. } = sent.remove(0).1 else { panic!("another letter") };
        assert!(new_password_link_holds(&world.visitor(), &token).await.unwrap());
        world.wait(MINUTE);
        let form = NewPasswordForm { token, password: OTHER.into() };
        assert_eq!(choose_new_password(&world.visitor(), form).await, Err(AppError::Expired));
    }

    async fn a_password_is_changed_with_the_present_one(world: World) {
        let (judit, cx) = teacher(&world).await;
        world.by(judit.id).await;
        let change = |current: &str, password: &str| ChangePasswordForm { current: current.into(), password: password.into() };
        let wrong = Err(AppError::field("current", Problem::NotYourPassword));
        assert_eq!(change_password(&cx, change(OTHER, OTHER)).await, wrong);
        let common = Err(AppError::field("password", Problem::CommonPassword));
        assert_eq!(change_password(&cx, change(PASSWORD, "password1234")).await, common);
        change_password(&cx, change(PASSWORD, OTHER)).await.unwrap();
        let sessions = session::mine(&cx).await.unwrap();
        assert!(sessions.len() == 1 && sessions[0].is_current, "the others ended");
        try_sign_in(&world, &judit.email, OTHER).await.unwrap();
        assert_eq!(change_password(&world.visitor(), change(OTHER, PASSWORD)).await, Err(AppError::SignInNeeded));
        assert_eq!(letters(&world).await, [(judit.email, Letter::PasswordChanged { name: judit.name })]);
    }

    async fn the_operator_names_an_officer_with_a_link(world: World) {
        let token = appoint_officer(&world.visitor(), "Officer@Support.example", Some("HU")).await.unwrap();
        let form = NewPasswordForm { token: token.clone(), password: PASSWORD.into() };
        choose_new_password(&world.visitor(), form.clone()).await.unwrap();
        assert_eq!(choose_new_password(&world.visitor(), form).await, Err(AppError::Expired));
        let session = session_of(&world, &credentials("officer@support.example", PASSWORD)).await;
        let officer = person(&world, &session).await;
        assert!(officer.email_confirmed && !officer.is_officer() && officer.needs_second_step);
        let officer = world.by(officer.id).await;
        let officer = officer.actor().person().unwrap();
        assert!(officer.supports("HU") && !officer.supports("TR") && !officer.needs_second_step);
        appoint_officer(&world.visitor(), "officer@support.example", None).await.unwrap();
        let ended = session::load(&world.visitor(), &session.token).await.unwrap();
        assert_eq!(ended, Actor::Visitor, "more rights need a new session");
        assert!(world.by(officer.id).await.actor().person().unwrap().central);
    }

    async fn who_registered_with_the_address_of_another_does_not_become_officer(world: World) {
        register(&world.visitor(), registration(PASSWORD)).await.unwrap();
        let login = credentials(EMAIL, PASSWORD);
        let session = session_of(&world, &login).await;
        appoint_officer(&world.visitor(), EMAIL, Some("HU")).await.unwrap();
        let ended = session::load(&world.visitor(), &session.token).await.unwrap();
        assert_eq!(ended, Actor::Visitor);
        assert!(sign_in(&world.visitor(), &login, "test").await.is_err());
    }

    async fn a_pupil_signs_in_with_the_card(world: World) {
        let pupil = pupil(&world, "7BWIND", "Napsugár", "lapulevél 27").await;
        let card = |class_code: &str, nickname: &str, secret: &str| PupilSignInForm {
            class_code: class_code.into(),
            nickname: nickname.into(),
            secret: secret.into(),
            ..PupilSignInForm::default()
        };
        for (class_code, nickname, secret) in [("7BWIND", "Napsugár", "lapulevél 27"), (" 7b-wind ", "NAPSUGAR", "Lapulevel-27")] {
            let session = sign_in_pupil(&world.visitor(), &card(class_code, nickname, secret), "test").await.unwrap();
            assert!(!session.keep);
            assert_eq!(person(&world, &session).await.id.0, pupil);
        }
        let wrong = Some(AppError::field("secret", Problem::WrongSecret));
        for (class_code, nickname, secret) in [
            ("7BWIND", "Napsugár", "lapulevél 28"),
            ("7BWIND", "Holdfény", "lapulevél 27"),
            ("8AWIND", "Napsugár", "lapulevél 27"),
            ("", "", ""),
        ] {
            let refused = sign_in_pupil(&world.visitor(), &card(class_code, nickname, secret), "test").await;
            assert_eq!(refused.err(), wrong);
        }
        world.sql("UPDATE member SET removed_at = 1 WHERE account_id = $1", params![pupil]).await;
        let removed = sign_in_pupil(&world.visitor(), &card("7BWIND", "Napsugár", "lapulevél 27"), "test").await;
        assert_eq!(removed.err(), wrong);
    }

    async fn the_language_is_remembered(world: World) {
        let (judit, cx) = teacher(&world).await;
        set_language(&cx, "tr").await.unwrap();
        assert_eq!(world.by(judit.id).await.actor().person().unwrap().lang.as_deref(), Some("tr"));
        set_language(&world.visitor(), "tr").await.unwrap();
    }
}

/// A pupil of a new class in a new workspace.
async fn pupil(world: &World, code: &str, nickname: &str, secret: &str) -> Uuid {
    let judit = world.teacher("HU").await;
    let (_, workspace) = world.project(&[&judit]).await;
    let made = world
        .staff_at(judit.school, "HU", AccountState::Validated)
        .await;
    let (id, class) = (made.id.0, new_id());
    world
        .sql(
            "UPDATE account SET kind = 'pupil', email = NULL WHERE id = $1",
            params![id],
        )
        .await;
    world
        .sql(
            "INSERT INTO class (id, workspace_id, school_id, name, code, created_by, created_at)
             VALUES ($1, $2, $3, '7.b', $4, $5, 0)",
            params![class, workspace.0, judit.school.0, code, judit.id.0],
        )
        .await;
    world
        .sql(
            "INSERT INTO member (workspace_id, account_id, school_id, class_id, role, nickname, nickname_folded, joined_at)
             VALUES ($1, $2, $3, $4, 'pupil', $5, $6, 0)",
            params![workspace.0, id, judit.school.0, class, nickname, fold(nickname)],
        )
        .await;
    let hash = password::hash_now(&fold_secret(secret)).unwrap();
    world
        .sql(
            "INSERT INTO pupil (account_id, school_id, secret_hash, secret_set_at) VALUES ($1, $2, $3, 0)",
            params![id, judit.school.0, hash],
        )
        .await;
    id
}
