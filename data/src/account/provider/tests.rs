use super::*;
use crate::{
    account::{ask_new_password, choose_new_password, finish_sign_in, second_step::second_step},
    both_databases, session,
    testing::World,
    token,
};
use domain::{
    Problem,
    account::{
        NewPasswordForm,
        provider::{JoinForm, LinkForm, Provider},
        second_step::CodeForm,
    },
    time::HOUR,
};

const PASSWORD: &str = "a bridge over nine rivers";

fn somebody(subject: &str, email: Option<&str>) -> Identity {
    Identity {
        provider: Provider {
            id: "ministry".into(),
            name: "Ministry of Education".into(),
        },
        subject: subject.into(),
        email: email.map(str::to_owned),
        name: "Szabó Judit".into(),
    }
}

async fn comes(world: &World, identity: Identity) -> AppResult<Arrival> {
    arrive(&world.visitor(), identity, "test").await
}

async fn as_newcomer(world: &World, identity: Identity) -> String {
    match comes(world, identity).await.unwrap() {
        Arrival::Newcomer { token } => token,
        other => panic!("known: {other:?}"),
    }
}

async fn account_of(world: &World, session: &NewSession) -> AccountId {
    let actor = session::load(&world.visitor(), &session.token)
        .await
        .unwrap();
    actor.person().unwrap().id
}

fn join(agree: &str) -> JoinForm {
    JoinForm {
        name: "Szabó Judit".into(),
        agree: agree.into(),
    }
}

async fn set_password(world: &World, id: AccountId) {
    let hash = crate::password::hash(PASSWORD.to_owned()).await.unwrap();
    let sql = "UPDATE account SET password_hash = $1 WHERE id = $2";
    world.sql(sql, params![hash, id.0]).await;
}

/// Codes on paper of somebody with a second step.
const CODES: [&str; 2] = ["abcdefgh23", "abcdefgh45"];

async fn set_second_step(world: &World, id: AccountId) {
    let key =
        "INSERT INTO second_step (account_id, secret, since, last_step, wrong_codes, wrong_at)
               VALUES ($1, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 1, 0, 0, 0)";
    world.sql(key, params![id.0]).await;
    for code in CODES {
        let paper = "INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, $2)";
        world.sql(paper, params![id.0, token::hash(code)]).await;
    }
}

async fn new_password_link(world: &World, email: &str) -> String {
    ask_new_password(&world.visitor(), email).await.unwrap();
    let letters = crate::mail::claim(&world.visitor(), 20).await.unwrap();
    let mut links =
        letters
            .iter()
            .filter_map(|due| match serde_json::from_str(&due.letter).unwrap() {
                Letter::ResetPassword { token, .. } => Some(token),
                _ => None,
            });
    links.next().unwrap()
}

both_databases! {
    async fn the_same_confirmed_address_is_the_same_person(world: World) {
        let judit = world.teacher("HU").await;
        let Arrival::In(first) = comes(&world, somebody("1", Some(&judit.email))).await.unwrap() else {
            panic!("not signed in");
        };
        assert_eq!(account_of(&world, &first).await, judit.id);
        // From then on by the provider's name for her, even with another address.
        let Arrival::In(again) = comes(&world, somebody("1", None)).await.unwrap() else {
            panic!("not signed in");
        };
        assert_eq!(account_of(&world, &again).await, judit.id);
        let linked = linked_providers(&world.by(judit.id).await).await.unwrap();
        assert_eq!(linked.len(), 1);
        assert_eq!(linked[0].provider, "ministry");
    }

    async fn newcomers_register_without_password_and_letter(world: World) {
        let identity = somebody("2", Some("new@iskola.example"));
        let token = as_newcomer(&world, identity.clone()).await;
        let visitor = world.visitor();
        assert_eq!(newcomer(&visitor, &token).await.unwrap().email.as_deref(), Some("new@iskola.example"));
        let refused = join_with_provider(&visitor, &token, &join(""), "test").await;
        assert_eq!(refused.err(), Some(AppError::field("agree", Problem::MustAgree)));
        let session = join_with_provider(&visitor, &token, &join("on"), "test").await.unwrap();
        let id = account_of(&world, &session).await;
        let me = world.by(id).await;
        assert!(me.actor().person().unwrap().email_confirmed);
        assert_eq!(newcomer(&visitor, &token).await.err(), Some(AppError::Expired));

        let Arrival::In(again) = comes(&world, identity).await.unwrap() else {
            panic!("not signed in");
        };
        assert_eq!(account_of(&world, &again).await, id);
    }

    async fn who_registered_with_somebody_elses_address_does_not_keep_it(world: World) {
        let judit = world.teacher("HU").await;
        world.sql("UPDATE account SET email_confirmed_at = NULL WHERE id = $1", params![judit.id.0]).await;
        set_password(&world, judit.id).await;
        let thief = world.by(judit.id).await;
        let token = as_newcomer(&world, somebody("3", Some(&judit.email))).await;
        join_with_provider(&world.visitor(), &token, &join("on"), "test").await.unwrap();
        let form = domain::account::SignInForm {
            email: judit.email.clone(),
            password: PASSWORD.into(),
            ..Default::default()
        };
        let old = crate::account::sign_in(&world.visitor(), &form, "test").await;
        assert_eq!(old.err(), Some(AppError::field("password", Problem::WrongPassword)));
        let before = thief.actor().person().unwrap().session;
        let now = session::mine(&world.by(judit.id).await).await.unwrap();
        assert!(now.iter().all(|session| session.id != before));
    }

    async fn without_an_address_the_password_links_once(world: World) {
        let judit = world.teacher("HU").await;
        set_password(&world, judit.id).await;
        let token = as_newcomer(&world, somebody("4", None)).await;
        let visitor = world.visitor();
        assert_eq!(join_with_provider(&visitor, &token, &join("on"), "test").await.err(), Some(AppError::Expired));

        let token = as_newcomer(&world, somebody("4", None)).await;
        let mut form = LinkForm { email: judit.email.clone(), password: "guessed".into() };
        let wrong = link_provider(&visitor, &token, &form, "test").await;
        assert_eq!(wrong.err(), Some(AppError::field("password", Problem::WrongPassword)));
        form.password = PASSWORD.into();
        let Arrival::In(session) = link_provider(&visitor, &token, &form, "test").await.unwrap() else {
            panic!("not signed in");
        };
        assert_eq!(account_of(&world, &session).await, judit.id);
        assert!(matches!(comes(&world, somebody("4", None)).await.unwrap(), Arrival::In(_)));
        let again = link_provider(&visitor, &token, &form, "test").await;
        assert_eq!(again.err(), Some(AppError::Expired));
    }

    async fn who_has_a_second_step_links_with_it_and_not_before(world: World) {
        let judit = world.teacher("HU").await;
        set_password(&world, judit.id).await;
        set_second_step(&world, judit.id).await;
        let visitor = world.visitor();
        let by_password = LinkForm { email: judit.email.clone(), password: PASSWORD.into() };
        let newcomer = as_newcomer(&world, somebody("8", None)).await;
        let half_ways = [
            link_provider(&visitor, &newcomer, &by_password, "test").await.unwrap(),
            comes(&world, somebody("9", Some(&judit.email))).await.unwrap(),
        ];
        for ((half_way, subject), code) in half_ways.into_iter().zip(["8", "9"]).zip(CODES) {
            let Arrival::HalfWay { token } = half_way else {
                panic!("the code was not asked for");
            };
            let mut form = CodeForm { token, code: "000000".into(), next: String::new() };
            assert!(finish_sign_in(&visitor, &form, "test").await.is_err());
            as_newcomer(&world, somebody(subject, None)).await;
            form.code = code.into();
            let finished = finish_sign_in(&visitor, &form, "test").await.unwrap();
            assert!(finished.linked);
            assert_eq!(account_of(&world, &finished.session).await, judit.id);
            assert!(matches!(comes(&world, somebody(subject, None)).await.unwrap(), Arrival::HalfWay { .. }));
        }
        assert_eq!(linked_providers(&world.by(judit.id).await).await.unwrap().len(), 1);
    }

    async fn what_a_stranger_set_up_before_the_address_was_confirmed_opens_nothing(world: World) {
        let judit = world.teacher("HU").await;
        world.sql("UPDATE account SET email_confirmed_at = NULL WHERE id = $1", params![judit.id.0]).await;
        set_password(&world, judit.id).await;
        let stranger = as_newcomer(&world, somebody("10", None)).await;
        let form = LinkForm { email: judit.email.clone(), password: PASSWORD.into() };
        link_provider(&world.visitor(), &stranger, &form, "test").await.unwrap();
        set_second_step(&world, judit.id).await;
        let token = new_password_link(&world, &judit.email).await;
        let form = NewPasswordForm { token, password: "eleven boats and a lake".into() };
        choose_new_password(&world.visitor(), form).await.unwrap();
        as_newcomer(&world, somebody("10", None)).await;
        let me = world.by(judit.id).await;
        assert_eq!(second_step(&me).await.unwrap().since, None);
    }

    async fn suspended_people_do_not_get_in_and_officers_get_no_desk(world: World) {
        let judit = world.teacher("HU").await;
        let identity = somebody("5", Some(&judit.email));
        comes(&world, identity.clone()).await.unwrap();
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![judit.id.0]).await;
        assert_eq!(comes(&world, identity).await.err(), Some(crate::account::locked::refusal()));

        crate::account::appoint_officer(&world.visitor(), "officer@support.example", Some("HU")).await.unwrap();
        world.sql("UPDATE account SET email_confirmed_at = 1 WHERE email = $1", params!["officer@support.example"]).await;
        let Arrival::In(session) = comes(&world, somebody("6", Some("officer@support.example"))).await.unwrap() else {
            panic!("not signed in");
        };
        let actor = session::load(&world.visitor(), &session.token).await.unwrap();
        assert!(actor.person().unwrap().needs_second_step);
    }

    async fn a_link_is_ended_with_the_password(world: World) {
        let judit = world.teacher("HU").await;
        let identity = somebody("7", Some(&judit.email));
        comes(&world, identity).await.unwrap();
        set_password(&world, judit.id).await;
        let me = world.by(judit.id).await;
        let wrong = unlink_provider(&me, "ministry", "guessed".into()).await;
        assert_eq!(wrong, Err(AppError::field("current", Problem::NotYourPassword)));
        assert_eq!(unlink_provider(&me, "other", PASSWORD.into()).await, Err(AppError::NotFound));
        unlink_provider(&me, "ministry", PASSWORD.into()).await.unwrap();
        assert_eq!(linked_providers(&me).await.unwrap(), []);
        as_newcomer(&world, somebody("7", None)).await;
        assert_eq!(linked_providers(&world.visitor()).await, Err(AppError::SignInNeeded));
    }

    async fn browsers_come_back_once_and_in_time(world: World) {
        let visitor = world.visitor();
        let token = leave_for_provider(&visitor, "nonce".into()).await.unwrap();
        assert_eq!(back_from_provider(&visitor, "other").await, Err(AppError::Expired));
        assert_eq!(back_from_provider(&visitor, &token).await.unwrap(), "nonce");
        assert_eq!(back_from_provider(&visitor, &token).await, Err(AppError::Expired));
        let token = leave_for_provider(&visitor, "nonce".into()).await.unwrap();
        world.wait(HOUR);
        assert_eq!(back_from_provider(&world.visitor(), &token).await, Err(AppError::Expired));
    }
}
