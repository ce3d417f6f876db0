use super::*;
use crate::{
    account::{ask_new_password, choose_new_password, register},
    both_databases,
    file::memory::Memory,
    password, privacy, session,
    testing::{Staff, World},
};
use domain::{
    account::{
        NewPasswordForm, RegisterForm,
        email::{EmailLink, EmailStep},
    },
    id::AccountId,
    time::HOUR,
};

mod undo;

const PASSWORD: &str = "a bridge over nine rivers";

async fn teacher(world: &World) -> Staff {
    let teacher = world.teacher("HU").await;
    let hash = password::hash(PASSWORD.to_owned()).await.unwrap();
    let sql = "UPDATE account SET password_hash = $1 WHERE id = $2";
    world.sql(sql, params![hash, teacher.id.0]).await;
    teacher
}

fn form(email: &str) -> ChangeEmailForm {
    ChangeEmailForm {
        email: email.to_owned(),
        current: PASSWORD.to_owned(),
    }
}

/// Letters that wait: to whom, and the token of their link.
async fn letters(world: &World) -> Vec<(String, String)> {
    let due = crate::mail::claim(&world.visitor(), 20).await.unwrap();
    let mut letters = Vec::new();
    for letter in due {
        let token = match serde_json::from_str(&letter.letter).unwrap() {
            Letter::EmailChangeOld { token, .. } | Letter::EmailChangeNew { token, .. } => token,
            Letter::EmailChanged { undo, .. } => undo.unwrap_or_default(),
            _ => String::new(),
        };
        letters.push((letter.to_email, token));
    }
    letters
}

/// Both mailboxes agree to another address. Returns the token that takes it back.
async fn changed(world: &World, cx: &Cx, old: &str, new: &str) -> String {
    ask_email_change(cx, form(new)).await.unwrap();
    let letters = letters(world).await;
    for mailbox in [old, new] {
        confirm_email_change(&world.visitor(), to(&letters, mailbox))
            .await
            .unwrap();
    }
    to(&super::tests::letters(world).await, old).to_owned()
}

async fn register_there(world: &World, email: &str) {
    let form = RegisterForm {
        name: "Somebody Else".into(),
        email: email.into(),
        password: "seven hills and a tram".into(),
        agree: "on".into(),
    };
    register(&world.visitor(), form).await.unwrap();
}

async fn choose(world: &World, token: String) -> AppResult<()> {
    let password = "seven hills and a tram".to_owned();
    choose_new_password(&world.visitor(), NewPasswordForm { token, password }).await
}

fn to<'l>(letters: &'l [(String, String)], email: &str) -> &'l str {
    letters
        .iter()
        .find(|(to, _)| to == email)
        .map(|(_, token)| token.as_str())
        .unwrap()
}

both_databases! {
    async fn the_address_changes_when_both_mailboxes_agree(world: World) {
        let judit = teacher(&world).await;
        let cx = world.by(judit.id).await;
        let phone = world.by(judit.id).await;
        ask_email_change(&cx, form("new@school.example")).await.unwrap();
        let letters = letters(&world).await;
        let (old, new) = (to(&letters, &judit.email), to(&letters, "new@school.example"));
        let asked = email_link(&world.visitor(), new).await.unwrap();
        assert_eq!(asked, EmailLink::Ask { name: judit.name.clone(), new_email: "new@school.example".into() });
        assert_eq!(email_link(&world.visitor(), old).await.unwrap(), asked);
        assert_eq!(confirm_email_change(&world.visitor(), new).await, Ok(EmailStep::Waiting));
        assert_eq!(confirm_email_change(&world.visitor(), new).await, Err(AppError::Expired));
        let waiting = my_email(&cx).await.unwrap();
        assert_eq!(waiting.email, judit.email);
        let change = waiting.change.unwrap();
        assert!(change.new_confirmed && !change.old_confirmed);
        assert_eq!(confirm_email_change(&cx, old).await, Ok(EmailStep::Changed));
        let now = my_email(&cx).await.unwrap();
        assert_eq!((now.email.as_str(), now.change), ("new@school.example", None));
        let left: Vec<_> = session::mine(&cx).await.unwrap().into_iter().map(|one| one.id).collect();
        assert!(!left.contains(&phone.actor().person().unwrap().session), "others are signed out");
        let told = super::tests::letters(&world).await;
        assert!(told.len() == 1 && told[0].0 == judit.email && !told[0].1.is_empty(), "{told:?}");
    }

    async fn either_mailbox_can_stop_it(world: World) {
        let judit = teacher(&world).await;
        let cx = world.by(judit.id).await;
        for stopper in [judit.email.as_str(), "new@school.example"] {
            ask_email_change(&cx, form("new@school.example")).await.unwrap();
            let letters = letters(&world).await;
            stop_email_change(&world.visitor(), to(&letters, stopper)).await.unwrap();
            for (_, token) in &letters {
                assert_eq!(confirm_email_change(&world.visitor(), token).await, Err(AppError::Expired));
            }
            assert_eq!(my_email(&cx).await.unwrap().change, None);
        }
        ask_email_change(&cx, form("new@school.example")).await.unwrap();
        cancel_email_change(&cx).await.unwrap();
        for (_, token) in &letters(&world).await {
            assert_eq!(email_link(&world.visitor(), token).await, Err(AppError::Expired));
        }
        assert_eq!(my_email(&cx).await.unwrap().email, judit.email);
    }

    async fn a_new_password_stops_it(world: World) {
        let judit = teacher(&world).await;
        let cx = world.by(judit.id).await;
        ask_email_change(&cx, form("new@school.example")).await.unwrap();
        let waiting = letters(&world).await;
        ask_new_password(&world.visitor(), &judit.email).await.unwrap();
        let due = crate::mail::claim(&world.visitor(), 20).await.unwrap();
        let Letter::ResetPassword { token, .. } = serde_json::from_str(&due[0].letter).unwrap() else {
            panic!("another letter");
        };
        choose(&world, token).await.unwrap();
        for (_, token) in &waiting {
            assert_eq!(confirm_email_change(&world.visitor(), token).await, Err(AppError::Expired));
        }
    }

    async fn an_address_that_nobody_confirmed_is_free(world: World) {
        let judit = teacher(&world).await;
        register_there(&world, "new@school.example").await;
        letters(&world).await;
        let squatter = by_email(world.visitor().read(), "new@school.example").await.unwrap().unwrap().id;
        let cx = world.by(judit.id).await;
        changed(&world, &cx, &judit.email, "new@school.example").await;
        let here = world.by(judit.id).await;
        assert_eq!(my_email(&here).await.unwrap().email, "new@school.example");
        privacy::carry_out(&world.visitor(), &Memory::default(), AccountId(squatter)).await.unwrap();
        assert_eq!(account(world.visitor().read(), squatter).await.err(), Some(AppError::NotFound));
    }

    async fn an_address_of_somebody_else_answers_alike_and_is_told(world: World) {
        let (judit, elif) = (teacher(&world).await, world.teacher("TR").await);
        let cx = world.by(judit.id).await;
        ask_email_change(&cx, form(&elif.email)).await.unwrap();
        assert_eq!(my_email(&cx).await.unwrap().change.unwrap().email, elif.email);
        let letters = letters(&world).await;
        assert_eq!(to(&letters, &elif.email), "", "no link");
        assert_eq!(confirm_email_change(&cx, to(&letters, &judit.email)).await, Ok(EmailStep::Waiting));
        assert_eq!(my_email(&cx).await.unwrap().email, judit.email);
    }

    async fn who_registered_with_the_address_meanwhile_keeps_it(world: World) {
        let (judit, elif) = (teacher(&world).await, world.teacher("TR").await);
        let cx = world.by(judit.id).await;
        ask_email_change(&cx, form("new@school.example")).await.unwrap();
        let letters = letters(&world).await;
        confirm_email_change(&cx, to(&letters, "new@school.example")).await.unwrap();
        world.sql("UPDATE account SET email = 'new@school.example' WHERE id = $1", params![elif.id.0]).await;
        assert_eq!(confirm_email_change(&cx, to(&letters, &judit.email)).await, Err(AppError::Expired));
        assert_eq!(my_email(&cx).await.unwrap().email, judit.email);
    }

    async fn old_links_wrong_passwords_and_strangers_change_nothing(world: World) {
        let judit = teacher(&world).await;
        let cx = world.by(judit.id).await;
        let wrong = ChangeEmailForm { current: "something else".into(), ..form("new@school.example") };
        assert_eq!(ask_email_change(&cx, wrong).await, Err(AppError::field("current", Problem::NotYourPassword)));
        assert_eq!(ask_email_change(&cx, form("nope")).await, Err(AppError::field("email", Problem::NotAnEmail)));
        assert_eq!(ask_email_change(&cx, form(&judit.email)).await, Err(AppError::field("email", Problem::Unchanged)));
        assert_eq!(ask_email_change(&world.visitor(), form("new@school.example")).await, Err(AppError::SignInNeeded));
        ask_email_change(&cx, form("new@school.example")).await.unwrap();
        let letters = letters(&world).await;
        world.wait(HOUR);
        for (_, token) in &letters {
            assert_eq!(confirm_email_change(&world.visitor(), token).await, Err(AppError::Expired));
        }
        assert_eq!(confirm_email_change(&world.visitor(), "abc").await, Err(AppError::Expired));
    }

    async fn who_asks_again_and_again_has_to_wait(world: World) {
        let judit = teacher(&world).await;
        let cx = world.by(judit.id).await;
        for number in 0..3 {
            ask_email_change(&cx, form(&format!("new{number}@school.example"))).await.unwrap();
        }
        let refused = ask_email_change(&cx, form("new4@school.example")).await;
        assert!(matches!(refused, Err(AppError::TooMany { .. })), "{refused:?}");
        assert_eq!(my_email(&cx).await.unwrap().change.unwrap().email, "new2@school.example");
    }

    async fn who_has_no_password_has_signed_in_a_short_time_ago(world: World) {
        let judit = world.teacher("HU").await;
        world.sql("UPDATE account SET password_hash = NULL WHERE id = $1", params![judit.id.0]).await;
        let cx = world.by(judit.id).await;
        assert_eq!(my_email(&cx).await.unwrap().asking, Asking::Fresh);
        let new = ChangeEmailForm { email: "new@school.example".into(), ..Default::default() };
        ask_email_change(&cx, new.clone()).await.unwrap();
        world.wait(HOUR);
        let later = world.by(judit.id).await;
        let session = later.actor().person().unwrap().session;
        world.sql("UPDATE session SET fresh_at = 0 WHERE id = $1", params![session.0]).await;
        assert_eq!(my_email(&later).await.unwrap().asking, Asking::SignInAgain);
        assert_eq!(ask_email_change(&later, new).await, Err(AppError::Rule(RuleBroken::FreshSignInNeeded)));
    }

    async fn the_address_of_now_is_confirmed_first(world: World) {
        let judit = teacher(&world).await;
        world.sql("UPDATE account SET email_confirmed_at = NULL WHERE id = $1", params![judit.id.0]).await;
        let cx = world.by(judit.id).await;
        assert_eq!(my_email(&cx).await.unwrap().asking, Asking::NotConfirmed);
        let refused = ask_email_change(&cx, form("new@school.example")).await;
        assert_eq!(refused, Err(AppError::Rule(RuleBroken::EmailNotConfirmed)));
    }

    async fn officers_need_more_than_the_password(world: World) {
        let officer = world.officer(Some("HU")).await;
        let hash = password::hash(PASSWORD.to_owned()).await.unwrap();
        world.sql("UPDATE account SET password_hash = $1 WHERE id = $2", params![hash, officer.0]).await;
        world.sql(
            "INSERT INTO second_step (account_id, secret, since, last_step, wrong_codes, wrong_at) VALUES ($1, 'X', 0, 0, 0, 0)",
            params![officer.0],
        ).await;
        let weak = world.weakly_by(officer).await;
        let refused = ask_email_change(&weak, form("new@ministry.example")).await;
        assert_eq!(refused, Err(AppError::Rule(RuleBroken::StrongSignInNeeded)));
        ask_email_change(&world.by(officer).await, form("new@ministry.example")).await.unwrap();
    }

    async fn pupils_have_no_address(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let pupil = world.pupil(workspace, &judit, "Kovács Bence", "Sunny Fox").await;
        let cx = world.by(pupil).await;
        assert_eq!(my_email(&cx).await, Err(AppError::Forbidden));
        assert_eq!(ask_email_change(&cx, form("fox@school.example")).await, Err(AppError::Forbidden));
    }
}
