use super::*;
use crate::{both_databases, session, testing::World};
use domain::{
    Problem,
    account::provider::{JoinForm, LinkForm, Provider},
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

    async fn suspended_people_do_not_get_in_and_officers_get_no_desk(world: World) {
        let judit = world.teacher("HU").await;
        let identity = somebody("5", Some(&judit.email));
        comes(&world, identity.clone()).await.unwrap();
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![judit.id.0]).await;
        assert_eq!(comes(&world, identity).await.err(), Some(AppError::Rule(RuleBroken::Suspended)));

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
