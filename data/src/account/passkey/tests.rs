use super::*;
use crate::{
    account::{appoint_officer, begin_second_step},
    both_databases, session,
    testing::{Staff, World},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    access::Actor,
    account::{SignInForm, passkey::PasskeySignInForm},
    time::HOUR,
};
use serde_json::{Value, json};
use webauthn_authenticator_rs::{WebauthnAuthenticator, softpasskey::SoftPasskey};

const PASSWORD: &str = "a bridge over nine rivers";
const SITE: PasskeySite<'_> = PasskeySite {
    base_url: "https://twinspan.example",
    name: "Twinspan",
};

/// A device with passkeys in it, and a browser at this address.
struct Device {
    lock: SoftPasskey,
    origin: Url,
}

impl Device {
    fn at(address: &str) -> Self {
        Self {
            lock: SoftPasskey::new(true),
            origin: Url::parse(address).unwrap(),
        }
    }

    fn new() -> Self {
        Self::at(SITE.base_url)
    }

    /// Makes a passkey.
    fn make(&mut self, question: &str) -> String {
        let mut question: Value = serde_json::from_str(question).unwrap();
        // This device keeps no list of its keys; real ones have to.
        let choice = &mut question["authenticatorSelection"];
        assert_eq!(choice["residentKey"], "required");
        choice["residentKey"] = "discouraged".into();
        choice["requireResidentKey"] = false.into();
        let question = json!({ "publicKey": question });
        let question = serde_json::from_value(question).unwrap();
        let answer = self.lock.do_registration(self.origin.clone(), question);
        serde_json::to_string(&answer.unwrap()).unwrap()
    }

    /// Signs with the passkey that was made by `made`, for the account.
    fn sign(&mut self, question: &str, made: &str, account: Uuid) -> String {
        let mut question: Value = serde_json::from_str(question).unwrap();
        let made: Value = serde_json::from_str(made).unwrap();
        // A real device finds its keys itself, and tells whose they are; this one is told.
        question["allowCredentials"] = json!([{ "type": "public-key", "id": made["rawId"] }]);
        let question = serde_json::from_value(json!({ "publicKey": question })).unwrap();
        let answer = self.lock.do_authentication(self.origin.clone(), question);
        let mut answer = serde_json::to_value(answer.unwrap()).unwrap();
        answer["response"]["userHandle"] = URL_SAFE_NO_PAD.encode(account.as_bytes()).into();
        answer.to_string()
    }
}

async fn teacher(world: &World) -> (Staff, Cx) {
    let judit = world.teacher("HU").await;
    set_password(world, judit.id.0).await;
    let cx = world.by(judit.id).await;
    (judit, cx)
}

async fn set_password(world: &World, account: Uuid) {
    let hash = crate::password::hash(PASSWORD.to_owned()).await.unwrap();
    let sql = "UPDATE account SET password_hash = $1 WHERE id = $2";
    world.sql(sql, params![hash, account]).await;
}

/// Adds a passkey; what the device answered, and the session that follows.
async fn add(cx: &Cx, device: &mut Device) -> AppResult<(String, NewSession)> {
    let token = begin_passkey(cx, SITE, PASSWORD.into()).await?;
    let answer = device.make(&new_passkey_question(cx, &token).await?);
    let form = NewPasskeyForm {
        token,
        name: " My phone ".into(),
        answer: answer.clone(),
    };
    let session = add_passkey(cx, SITE, &form, "test").await?;
    Ok((answer, session))
}

async fn ask(world: &World, stay: &str) -> (String, String) {
    let form = SignInForm {
        stay: stay.into(),
        resume_form: "reply".into(),
        resume_fields: r#"[["body","half a sentence"]]"#.into(),
        ..Default::default()
    };
    let token = ask_for_passkey(&world.visitor(), SITE, &form)
        .await
        .unwrap();
    let question = passkey_question(&world.visitor(), &token).await.unwrap();
    (token, question)
}

async fn enter(world: &World, token: &str, answer: &str) -> AppResult<NewSession> {
    let form = PasskeySignInForm {
        token: token.into(),
        answer: answer.into(),
        next: String::new(),
    };
    sign_in_with_passkey(&world.visitor(), SITE, &form, "test").await
}

#[test]
fn passkeys_need_a_name_and_https() {
    let is_possible = |base_url| {
        PasskeySite {
            base_url,
            name: "Twinspan",
        }
        .is_possible()
    };
    assert!(is_possible("https://twinspan.example"));
    assert!(is_possible("http://localhost:3000"));
    assert!(!is_possible("http://twinspan.example"));
    assert!(!is_possible("http://127.0.0.1:3000"));
    assert!(!is_possible("https://[::1]"));
}

both_databases! {
    async fn a_passkey_signs_in_without_address_and_password(world: World) {
        let (judit, cx) = teacher(&world).await;
        let mut phone = Device::new();
        let (made, session) = add(&cx, &mut phone).await.unwrap();
        assert_ne!(session::load(&world.visitor(), &session.token).await.unwrap(), Actor::Visitor);

        let (token, question) = ask(&world, "kept").await;
        let answer = phone.sign(&question, &made, judit.id.0);
        let session = enter(&world, &token, &answer).await.unwrap();
        assert!(session.keep);
        let opened = session::open(&world.visitor(), &session.token).await.unwrap();
        assert_eq!(opened.actor.person().unwrap().id, judit.id);
        assert!(opened.has_drafts, "what was being typed was lost");

        let mine = passkeys(&world.by(judit.id).await).await.unwrap();
        assert_eq!(mine.len(), 1);
        assert_eq!((mine[0].name.as_str(), mine[0].last_used_at), ("My phone", Some(world.now())));
    }

    async fn a_question_is_answered_once(world: World) {
        let (judit, cx) = teacher(&world).await;
        let mut phone = Device::new();
        let (made, _) = add(&cx, &mut phone).await.unwrap();
        let (token, question) = ask(&world, "").await;
        let answer = phone.sign(&question, &made, judit.id.0);
        enter(&world, &token, &answer).await.unwrap();
        assert_eq!(enter(&world, &token, &answer).await.err(), Some(AppError::Expired));
        assert_eq!(passkey_question(&world.visitor(), &token).await, Err(AppError::Expired));

        let (token, question) = ask(&world, "").await;
        world.wait(HOUR);
        let answer = phone.sign(&question, &made, judit.id.0);
        assert_eq!(enter(&world, &token, &answer).await.err(), Some(AppError::Expired));
    }

    async fn only_the_right_device_at_the_right_address_gets_in(world: World) {
        let (judit, cx) = teacher(&world).await;
        let elif = world.teacher("TR").await;
        let mut phone = Device::new();
        let (made, _) = add(&cx, &mut phone).await.unwrap();
        let wrong = Some(AppError::field("answer", Problem::WrongPasskey));

        let (token, question) = ask(&world, "").await;
        let as_elif = phone.sign(&question, &made, elif.id.0);
        assert_eq!(enter(&world, &token, &as_elif).await.err(), wrong, "somebody else's account");
        phone.origin = Url::parse("https://elsewhere.twinspan.example").unwrap();
        let (token, question) = ask(&world, "").await;
        let fished = phone.sign(&question, &made, judit.id.0);
        assert_eq!(enter(&world, &token, &fished).await.err(), wrong, "signed for another site");
        phone.origin = Url::parse(SITE.base_url).unwrap();
        let (_, other) = ask(&world, "").await;
        let answer = phone.sign(&other, &made, judit.id.0);
        assert_eq!(enter(&world, &token, &answer).await.err(), wrong, "the answer to another question");
        assert_eq!(enter(&world, &token, "{}").await.err(), wrong);
        let none = Some(AppError::field("answer", Problem::NoPasskey));
        assert_eq!(enter(&world, &token, "").await.err(), none);
    }

    async fn suspended_people_and_removed_passkeys_do_not_get_in(world: World) {
        let (judit, cx) = teacher(&world).await;
        let mut phone = Device::new();
        let (made, _) = add(&cx, &mut phone).await.unwrap();
        let set = async |state: &str| {
            world.sql("UPDATE account SET state = $1 WHERE id = $2", params![state, judit.id.0]).await;
        };
        set("suspended").await;
        let (token, question) = ask(&world, "").await;
        let answer = phone.sign(&question, &made, judit.id.0);
        assert_eq!(
            enter(&world, &token, &answer).await.err(),
            Some(crate::account::locked::refusal())
        );
        set("validated").await;

        let cx = world.by(judit.id).await;
        let id = passkeys(&cx).await.unwrap()[0].id;
        let wrong = remove_passkey(&cx, id, "guessed".into()).await;
        assert_eq!(wrong, Err(AppError::field("current", Problem::NotYourPassword)));
        remove_passkey(&cx, id, PASSWORD.into()).await.unwrap();
        assert_eq!(passkeys(&cx).await.unwrap(), []);
        let (token, question) = ask(&world, "").await;
        let answer = phone.sign(&question, &made, judit.id.0);
        assert_eq!(
            enter(&world, &token, &answer).await.err(),
            Some(AppError::field("answer", Problem::WrongPasskey))
        );
    }

    async fn questions_and_passkeys_are_ones_own(world: World) {
        let (judit, cx) = teacher(&world).await;
        let (elif, other) = teacher(&world).await;
        let token = begin_passkey(&cx, SITE, PASSWORD.into()).await.unwrap();
        assert_eq!(new_passkey_question(&other, &token).await, Err(AppError::Expired));
        let answer = Device::new().make(&new_passkey_question(&cx, &token).await.unwrap());
        let form = NewPasskeyForm { token, name: "Phone".into(), answer };
        assert_eq!(add_passkey(&other, SITE, &form, "test").await.err(), Some(AppError::Expired));
        add_passkey(&cx, SITE, &form, "test").await.unwrap();

        let id = passkeys(&world.by(judit.id).await).await.unwrap()[0].id;
        let other = world.by(elif.id).await;
        assert_eq!(remove_passkey(&other, id, PASSWORD.into()).await, Err(AppError::NotFound));
        let visitor = world.visitor();
        assert_eq!(passkeys(&visitor).await, Err(AppError::SignInNeeded));
        assert_eq!(begin_passkey(&visitor, SITE, PASSWORD.into()).await, Err(AppError::SignInNeeded));
    }

    async fn an_officers_passkey_opens_the_desk_and_cannot_be_got_around(world: World) {
        let email = "officer@support.example";
        appoint_officer(&world.visitor(), email, Some("HU")).await.unwrap();
        let id: Uuid = {
            #[derive(FromQueryResult)]
            struct Id { id: Uuid }
            let row: Option<Id> = one(world.visitor().read(), "SELECT id FROM account WHERE email = $1", params![email]).await.unwrap();
            row.unwrap().id
        };
        set_password(&world, id).await;
        world.sql("UPDATE account SET email_confirmed_at = 1 WHERE id = $1", params![id]).await;

        // The password alone: no desk. The first passkey opens it.
        let weak = world.weakly_by(id.into()).await;
        assert!(weak.actor().person().unwrap().needs_second_step);
        let mut phone = Device::new();
        let (_, session) = add(&weak, &mut phone).await.unwrap();
        let Actor::Person(officer) = session::load(&world.visitor(), &session.token).await.unwrap() else {
            panic!("signed in");
        };
        assert_eq!(officer.officer_of, ["HU"]);

        // Somebody who only knows the password adds nothing and removes nothing.
        let thief = world.weakly_by(id.into()).await;
        let refused = AppError::Rule(RuleBroken::StrongSignInNeeded);
        assert_eq!(begin_passkey(&thief, SITE, PASSWORD.into()).await, Err(refused.clone()));
        assert_eq!(begin_second_step(&thief, PASSWORD.into()).await, Err(refused.clone()));
        let key = passkeys(&thief).await.unwrap()[0].id;
        assert_eq!(remove_passkey(&thief, key, PASSWORD.into()).await, Err(refused));
    }
}
