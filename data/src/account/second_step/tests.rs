use super::{
    finish::{WRONG_CODES, WRONG_CODES_PAUSE},
    *,
};
use crate::{
    account::{SignedIn, change_password, choose_new_password, officer::appoint_officer, sign_in},
    both_databases, session,
    sql::all,
    testing::{Staff, World},
};
use domain::{
    account::{ChangePasswordForm, NewPasswordForm, SignInForm, second_step::CodeForm},
    time::MINUTE,
};

const PASSWORD: &str = "a bridge over nine rivers";

/// A teacher with a password, and a request of theirs.
async fn teacher(world: &World) -> (Staff, Cx) {
    let judit = world.teacher("HU").await;
    let hash = crate::password::hash(PASSWORD.to_owned()).await.unwrap();
    let sql = "UPDATE account SET password_hash = $1 WHERE id = $2";
    world.sql(sql, params![hash, judit.id.0]).await;
    let cx = world.by(judit.id).await;
    (judit, cx)
}

/// The code that an app with this key shows now.
fn shown(world: &World, offer: &SetUpView) -> String {
    let key: String = offer.key.split(' ').collect();
    let totp = totp(&key).unwrap();
    totp.generate(seconds(world.now().millis())).to_string()
}

async fn set_up(world: &World, cx: &Cx) -> (SetUpView, NewSession) {
    begin_second_step(cx, PASSWORD.into()).await.unwrap();
    let offer = second_step_offer(cx, "Twinspan: Europe").await.unwrap();
    let session = confirm_second_step(cx, &shown(world, &offer), "test")
        .await
        .unwrap();
    (offer, session)
}

async fn half_way(world: &World, email: &str) -> String {
    let form = SignInForm {
        email: email.into(),
        password: PASSWORD.into(),
        stay: "kept".into(),
        ..Default::default()
    };
    match sign_in(&world.visitor(), &form, "test").await.unwrap() {
        SignedIn::HalfWay { token } => token,
        SignedIn::In(_) => panic!("the code was not asked for"),
    }
}

async fn finish(world: &World, token: &str, code: &str) -> AppResult<Finished> {
    let form = CodeForm {
        token: token.into(),
        code: code.into(),
        next: String::new(),
    };
    finish_sign_in(&world.visitor(), &form, "test").await
}

fn wrong<T>() -> AppResult<T> {
    Err(AppError::field("code", Problem::WrongCode))
}

async fn letters(world: &World) -> Vec<String> {
    #[derive(FromQueryResult)]
    struct Row {
        letter: String,
    }
    let rows: Vec<Row> = all(
        world.visitor().read(),
        "SELECT letter FROM outbox_mail ORDER BY created_at, id",
        params![],
    )
    .await
    .unwrap();
    rows.into_iter().map(|row| row.letter).collect()
}

both_databases! {
    async fn a_code_from_the_app_is_asked_for_after_the_password(world: World) {
        let (judit, cx) = teacher(&world).await;
        let (offer, session) = set_up(&world, &cx).await;
        assert!(offer.url.starts_with("otpauth://totp/") && offer.url.contains("Twinspan"));
        assert_eq!(offer.recovery_codes.len(), RECOVERY_CODES);
        assert!(session::load(&world.visitor(), &session.token).await.unwrap().account().is_some());
        assert!(session::mine(&cx).await.unwrap().iter().all(|one| !one.is_current), "other sessions ended");

        world.wait(MINUTE);
        let token = half_way(&world, &judit.email).await;
        assert!(sign_in_goes_on(&world.visitor(), &token).await.unwrap());
        assert_eq!(finish(&world, &token, "000000").await.unwrap_err(), wrong::<()>().unwrap_err());
        let code = shown(&world, &offer);
        assert!(finish(&world, &token, &code).await.unwrap().session.keep);
        assert_eq!(finish(&world, &token, &code).await.unwrap_err(), AppError::Expired);

        // Somebody saw the code.
        let token = half_way(&world, &judit.email).await;
        assert_eq!(finish(&world, &token, &code).await.unwrap_err(), wrong::<()>().unwrap_err());
        world.wait(HOUR);
        assert_eq!(finish(&world, &token, &shown(&world, &offer)).await.unwrap_err(), AppError::Expired);
        assert!(!sign_in_goes_on(&world.visitor(), &token).await.unwrap());
    }

    async fn a_code_on_paper_works_once_and_is_told(world: World) {
        let (judit, cx) = teacher(&world).await;
        let (offer, _) = set_up(&world, &cx).await;
        let paper = &offer.recovery_codes[3];
        let token = half_way(&world, &judit.email).await;
        finish(&world, &token, &paper.to_uppercase()).await.unwrap();
        assert!(letters(&world).await.last().unwrap().contains("recovery_code_used"));
        let view = second_step(&world.by(judit.id).await).await.unwrap();
        assert_eq!((view.codes_left, view.is_required), (9, false));
        let token = half_way(&world, &judit.email).await;
        assert_eq!(finish(&world, &token, paper).await.unwrap_err(), wrong::<()>().unwrap_err());
    }

    async fn setting_up_needs_the_password_and_a_right_code(world: World) {
        let (judit, cx) = teacher(&world).await;
        let refused = begin_second_step(&cx, "not my password at all".into()).await;
        assert_eq!(refused, Err(AppError::field("current", Problem::NotYourPassword)));
        assert_eq!(second_step_offer(&cx, "Twinspan").await, Err(AppError::Expired));
        begin_second_step(&cx, PASSWORD.into()).await.unwrap();
        let offer = second_step_offer(&cx, "Twinspan").await.unwrap();
        assert_eq!(confirm_second_step(&cx, "123", "test").await.unwrap_err(), wrong::<()>().unwrap_err());
        assert_eq!(confirm_second_step(&cx, &offer.recovery_codes[0], "test").await.unwrap_err(), wrong::<()>().unwrap_err());
        assert_eq!(second_step(&cx).await.unwrap().since, None);
        world.wait(HOUR);
        let cx = world.by(judit.id).await;
        assert_eq!(confirm_second_step(&cx, &shown(&world, &offer), "test").await.unwrap_err(), AppError::Expired);
        let other = world.teacher("TR").await;
        assert_eq!(second_step_offer(&world.by(other.id).await, "Twinspan").await, Err(AppError::Expired));
        assert_eq!(begin_second_step(&world.visitor(), PASSWORD.into()).await, Err(AppError::SignInNeeded));
        let (_, workspace) = world.project(&[&judit, &other]).await;
        let pupil = world.by(world.pupil(workspace, &judit, "Kiss Anna", "Star").await).await;
        assert_eq!(second_step(&pupil).await, Err(AppError::Forbidden));
        assert_eq!(begin_second_step(&pupil, PASSWORD.into()).await, Err(AppError::Forbidden));
    }

    async fn a_new_phone_replaces_the_old_one_once_it_is_confirmed(world: World) {
        let (judit, cx) = teacher(&world).await;
        let (old, session) = set_up(&world, &cx).await;
        world.wait(MINUTE);
        let actor = session::load(&world.visitor(), &session.token).await.unwrap();
        let cx = world.visitor().with_actor(actor);
        begin_second_step(&cx, PASSWORD.into()).await.unwrap();
        let new = second_step_offer(&cx, "Twinspan").await.unwrap();
        let token = half_way(&world, &judit.email).await;
        finish(&world, &token, &shown(&world, &old)).await.unwrap();
        confirm_second_step(&cx, &shown(&world, &new), "test").await.unwrap();
        world.wait(MINUTE);
        let token = half_way(&world, &judit.email).await;
        assert!(finish(&world, &token, &shown(&world, &old)).await.is_err());
        assert!(finish(&world, &token, &old.recovery_codes[0]).await.is_err());
        finish(&world, &token, &shown(&world, &new)).await.unwrap();
    }

    async fn codes_cannot_be_guessed(world: World) {
        let (judit, cx) = teacher(&world).await;
        let (offer, _) = set_up(&world, &cx).await;
        world.wait(MINUTE);
        for _ in 0..WRONG_CODES {
            // A new sign-in gives no new tries.
            let token = half_way(&world, &judit.email).await;
            assert_eq!(finish(&world, &token, "000000").await.unwrap_err(), wrong::<()>().unwrap_err());
        }
        let token = half_way(&world, &judit.email).await;
        let too_many = finish(&world, &token, &shown(&world, &offer)).await.unwrap_err();
        assert_eq!(too_many, AppError::TooMany { retry_after_secs: 900 });
        world.wait(WRONG_CODES_PAUSE);
        finish(&world, &token, &shown(&world, &offer)).await.unwrap();
    }

    async fn a_password_that_was_right_before_is_not_enough(world: World) {
        let (judit, cx) = teacher(&world).await;
        let (offer, session) = set_up(&world, &cx).await;
        let before = half_way(&world, &judit.email).await;
        let actor = session::load(&world.visitor(), &session.token).await.unwrap();
        let form = ChangePasswordForm { current: PASSWORD.into(), password: "eleven boats and a lake".into() };
        change_password(&world.visitor().with_actor(actor), form).await.unwrap();
        assert_eq!(finish(&world, &before, &offer.recovery_codes[0]).await.unwrap_err(), AppError::Expired);
    }

    async fn whoever_is_suspended_between_the_steps_stays_out(world: World) {
        let (judit, cx) = teacher(&world).await;
        let (offer, _) = set_up(&world, &cx).await;
        let token = half_way(&world, &judit.email).await;
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![judit.id.0]).await;
        let refused = finish(&world, &token, &offer.recovery_codes[0]).await.unwrap_err();
        assert_eq!(refused, crate::account::locked::refusal());
    }

    async fn officers_cannot_do_without(world: World) {
        let (judit, cx) = teacher(&world).await;
        set_up(&world, &cx).await;
        let cx = world.by(judit.id).await;
        assert!(drop_second_step(&cx, "wrong password".into()).await.is_err());
        let id = judit.id.0;
        world.visitor().write(move |tx| async move { tx.grant(id, "officer", Some("HU".into())).await }).await.unwrap();
        let refused = drop_second_step(&cx, PASSWORD.into()).await;
        assert_eq!(refused, Err(AppError::Rule(RuleBroken::SecondStepNeeded)));
        world.sql("DELETE FROM support_grant", params![]).await;
        drop_second_step(&cx, PASSWORD.into()).await.unwrap();
        assert_eq!(second_step(&cx).await.unwrap().since, None);
        assert!(letters(&world).await.last().unwrap().contains("\"on\":false"));
    }

    async fn the_operator_helps_an_officer_who_lost_everything(world: World) {
        let (judit, cx) = teacher(&world).await;
        set_up(&world, &cx).await;
        let token = appoint_officer(&world.visitor(), &judit.email, Some("HU")).await.unwrap();
        let form = NewPasswordForm { token, password: PASSWORD.into() };
        choose_new_password(&world.visitor(), form).await.unwrap();
        assert_eq!(second_step(&world.by(judit.id).await).await.unwrap().since, None);
    }
}
