//! Registering, confirming, signing in and out, as a browser without JavaScript does it.

use crate::browser::{Answer, Browser, Portal};
use data::both_databases;
use domain::{mail::Letter, time::HOUR};
use regex::Regex;

const EMAIL: &str = "judit.szabo@iskola.example";
const PASSWORD: &str = "a bridge over nine rivers";

const REGISTRATION: [(&str, &str); 4] = [
    ("name", "Szabó Judit"),
    ("email", EMAIL),
    ("password", PASSWORD),
    ("agree", "on"),
];

/// The address of the link in the newest letter.
async fn link(portal: &Portal) -> String {
    let letters = data::mail::claim(&portal.world.visitor(), 10)
        .await
        .unwrap();
    let letter = &letters.last().expect("a letter").letter;
    match serde_json::from_str(letter).unwrap() {
        Letter::ConfirmEmail { token, .. } => format!("/confirm/{token}"),
        Letter::ResetPassword { token, .. } => format!("/password/{token}"),
        other => panic!("a letter without a link: {other:?}"),
    }
}

fn outcome(answer: &Answer) -> (u16, &str) {
    (answer.status.as_u16(), answer.location())
}

/// The value of a hidden field.
fn hidden(answer: &Answer, name: &str) -> String {
    let field = Regex::new(&format!(r#"name="{name}" value="([^"]*)""#)).unwrap();
    let value = &field
        .captures(&answer.body)
        .unwrap_or_else(|| panic!("{name} in {}", answer.body))[1];
    value.replace("&quot;", "\"").replace("&amp;", "&")
}

async fn registered(portal: &Portal) -> Browser {
    let mut judit = portal.visitor();
    judit.post("/register", "register", &REGISTRATION).await;
    let page = link(portal).await;
    let token = page.rsplit('/').next().unwrap();
    judit
        .post(&page, "confirm_email", &[("token", token)])
        .await;
    judit
}

both_databases! {
    async fn a_teacher_registers_confirms_signs_out_and_in(world: World) {
        let portal = Portal::new(world).await;
        let mut judit = portal.visitor();
        let sent = judit.post("/register", "register", &REGISTRATION).await;
        assert_eq!(outcome(&sent), (303, "/register/sent"));
        assert_eq!(judit.get("/register/sent").await.status.as_u16(), 200);

        let page = link(&portal).await;
        for _ in 0..2 {
            let asked = judit.get(&page).await;
            assert_eq!(asked.status.as_u16(), 200, "opening the page uses nothing up");
            assert!(!judit.cookies.contains_key("session"));
        }
        let token = hidden(&judit.get(&page).await, "token");
        let confirmed = judit.post(&page, "confirm_email", &[("token", &token)]).await;
        assert_eq!(outcome(&confirmed), (303, "/me/school"));
        assert!(judit.get("/me").await.body.contains("Szabó Judit"));

        let out = judit.post("/me", "sign_out", &[]).await;
        assert_eq!(outcome(&out), (303, "/"));
        assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"");
        assert_eq!(outcome(&judit.get("/me").await), (303, "/login?next=%2Fme"));

        let sign_in = [("email", EMAIL), ("password", PASSWORD), ("next", "/me")];
        assert_eq!(outcome(&judit.post("/login?next=%2Fme", "sign_in", &sign_in).await), (303, "/me"));
        assert_eq!(outcome(&judit.get("/login?next=%2Fme%2Fsecurity").await), (303, "/me/security"));
    }

    async fn what_was_typed_stays_and_each_problem_stands_at_its_field(world: World) {
        let portal = Portal::new(world).await;
        let long = "x".repeat(81);
        let answer = portal.visitor().post("/register", "register", &[
            ("name", &long), ("email", "judit@"), ("password", "password1234"),
        ]).await;
        assert_eq!(answer.status.as_u16(), 422);
        for field in ["name", "email", "password", "agree"] {
            assert!(answer.body.contains(&format!("register-{field}-error")), "{field}");
        }
        assert!(answer.body.contains(&long) && answer.body.contains("judit@"));
        assert!(!answer.body.contains("password1234"));
        let odd = portal.visitor().post("/register", "register", &[("name", "a\u{202e}b")]).await;
        assert!(odd.body.contains("invisible or control characters"));
    }

    async fn a_used_or_old_link_offers_a_new_one(world: World) {
        let portal = Portal::new(world).await;
        registered(&portal).await;
        for page in ["/confirm/0123", "/password/0123"] {
            let gone = portal.visitor().get(page).await;
            assert_eq!(gone.status.as_u16(), 410, "{page}");
            assert!(gone.body.contains("does not work any more") && gone.body.contains(r#"name="email""#));
        }
        let mut judit = portal.visitor();
        let asked = judit.post("/password", "ask_new_password", &[("email", EMAIL)]).await;
        assert_eq!(outcome(&asked), (303, "/password"));
        let page = link(&portal).await;
        assert_eq!(judit.get(&page).await.status.as_u16(), 200);
        let token = page.rsplit('/').next().unwrap();
        portal.world.wait(HOUR);
        let late = judit.post(&page, "choose_new_password", &[("token", token), ("password", PASSWORD)]).await;
        assert_eq!(late.status.as_u16(), 410);
        assert!(late.body.contains("does not work any more"));
    }

    async fn a_forgotten_password_is_replaced(world: World) {
        let portal = Portal::new(world).await;
        registered(&portal).await;
        let mut judit = portal.visitor();
        judit.post("/password", "ask_new_password", &[("email", EMAIL)]).await;
        let page = link(&portal).await;
        let token = page.rsplit('/').next().unwrap();
        let other = "eleven bridges over a brook";
        let chosen = judit.post(&page, "choose_new_password", &[("token", token), ("password", other)]).await;
        assert_eq!(outcome(&chosen), (303, "/login"));
        let signed_in = judit.post("/login", "sign_in", &[("email", EMAIL), ("password", other)]).await;
        assert_eq!(outcome(&signed_in), (303, "/"));
    }

    async fn known_and_unknown_addresses_get_the_same_answer(world: World) {
        let portal = Portal::new(world).await;
        registered(&portal).await;
        for (page, endpoint) in [("/password", "ask_new_password"), ("/register/sent", "resend_confirmation")] {
            let known = portal.visitor().post(page, endpoint, &[("email", EMAIL)]).await;
            let unknown = portal.visitor().post(page, endpoint, &[("email", "nobody.anna@iskola.example")]).await;
            assert_eq!(known.alike(), unknown.alike(), "{endpoint}");
        }
        let known = portal.visitor().post("/login", "sign_in", &[("email", EMAIL), ("password", "x")]).await;
        let unknown = portal.visitor().post("/login", "sign_in", &[("email", "nobody.anna@iskola.example"), ("password", "x")]).await;
        assert_eq!(known.alike().replace(EMAIL, "E"), unknown.alike().replace("nobody.anna@iskola.example", "E"));
    }

    async fn who_was_signed_out_while_writing_finds_the_text_again(world: World) {
        let portal = Portal::new(world).await;
        let mut judit = registered(&portal).await;
        judit.cookies.clear();
        let about = "I teach by a brook with \"eleven\" small bridges.";
        let typed = [("name", "Szabó Judit"), ("about", about), ("subjects[0]", "history"), ("version", "1")];
        let answer = judit.post("/me", "save_profile", &typed).await;
        assert_eq!(answer.status.as_u16(), 401);
        assert!(answer.body.contains("What you wrote is kept"));
        let (form, fields, next) = (hidden(&answer, "resume_form"), hidden(&answer, "resume_fields"), hidden(&answer, "next"));
        let mut credentials = vec![
            ("email", EMAIL), ("password", "wrong"), ("next", &next), ("resume_form", &form), ("resume_fields", &fields),
        ];
        let wrong = judit.post("/me", "sign_in", &credentials).await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert_eq!(hidden(&wrong, "resume_fields"), fields, "a mistyped password loses nothing");
        credentials[1].1 = PASSWORD;
        let signed_in = judit.post("/me", "sign_in", &credentials).await;
        assert_eq!(outcome(&signed_in), (303, "/me"));
        let page = judit.get("/me").await;
        assert!(page.body.contains("with \"eleven\" small bridges") || page.body.contains("with &quot;eleven&quot; small bridges"), "{}", page.body);
    }

    async fn an_address_of_another_site_is_not_followed(world: World) {
        let portal = Portal::new(world).await;
        registered(&portal).await;
        for next in ["https://evil.example", "//evil.example", "/\\evil.example"] {
            let fields = [("email", EMAIL), ("password", PASSWORD), ("next", next)];
            assert_eq!(outcome(&portal.visitor().post("/login", "sign_in", &fields).await), (303, "/"), "{next}");
        }
    }

    async fn people_of_a_demo_world_exist_only_there(world: World) {
        let portal = Portal::new(world).await;
        assert!(!portal.visitor().get("/login").await.body.contains("sign_in_as_demo_person"));
        let answer = portal.visitor().post("/login", "sign_in_as_demo_person", &[("person", "judit")]).await;
        assert_eq!(answer.status.as_u16(), 404);
    }

    async fn a_password_is_changed_and_other_devices_are_signed_out(world: World) {
        let portal = Portal::new(world).await;
        let mut phone = registered(&portal).await;
        let mut desk = portal.visitor();
        desk.post("/login", "sign_in", &[("email", EMAIL), ("password", PASSWORD)]).await;
        let page = desk.get("/me/security").await;
        assert_eq!(page.body.matches("?/end_session").count(), 1, "the other device");
        let wrong = desk.post("/me/security", "change_password", &[("current", "no"), ("password", "eleven bridges over a brook")]).await;
        assert!(wrong.status.as_u16() == 422 && wrong.body.contains("change-password-current-error"));
        let changed = desk.post("/me/security", "change_password", &[("current", PASSWORD), ("password", "eleven bridges over a brook")]).await;
        assert_eq!(outcome(&changed), (303, "/me/security"));
        assert_eq!(phone.get("/me").await.status.as_u16(), 303, "signed out");
        assert_eq!(desk.get("/me").await.status.as_u16(), 200);
    }
}
