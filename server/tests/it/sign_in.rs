//! Signing in and out over HTTP (SECURITY "Sign-in").

use crate::browser::{Browser, Portal};
use axum::http::header;
use data::{
    both_databases,
    testing::{Staff, World},
};

const PASSWORD: &str = "a bridge over nine rivers";

async fn teacher(portal: &Portal) -> Staff {
    let teacher = portal.world.teacher("HU").await;
    let hash = data::password::hash(PASSWORD.to_owned()).await.unwrap();
    let set = "UPDATE account SET password_hash = $1 WHERE id = $2";
    portal
        .world
        .sql(set, vec![hash.into(), teacher.id.0.into()])
        .await;
    teacher
}

async fn sign_in(browser: &mut Browser, email: &str, password: &str) -> crate::browser::Answer {
    let fields = [
        ("email", email),
        ("password", password),
        ("next", "/people?q=x"),
    ];
    browser
        .post("/login?next=%2Fpeople%3Fq%3Dx", "sign_in", &fields)
        .await
}

both_databases! {
    async fn signing_in_leads_to_where_one_wanted_to_go(world: World) {
        let portal = Portal::new(world).await;
        let judit = teacher(&portal).await;
        let mut browser = portal.visitor();
        let asked = browser.get("/inbox").await;
        assert_eq!((asked.status.as_u16(), asked.location()), (303, "/login?next=%2Finbox"));
        let answer = sign_in(&mut browser, &judit.email, PASSWORD).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, "/people?q=x"));
        assert_eq!(browser.open("/inbox").await.status.as_u16(), 200);
    }

    async fn the_session_cookie_is_as_closed_as_it_can_be(world: World) {
        let portal = Portal::with(world, |config| config.server.base_url = "https://portal.example".to_owned()).await;
        let judit = teacher(&portal).await;
        let answer = sign_in(&mut portal.visitor(), &judit.email, PASSWORD).await;
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with("__Host-session="), "{cookie}");
        for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
    }

    async fn an_officer_opens_the_desk_with_a_second_step_only(world: World) {
        let portal = Portal::new(world).await;
        let officer = portal.world.officer(Some("HU")).await;
        let mut browser = portal.by(officer).await;
        assert_eq!(browser.get("/desk").await.status.as_u16(), 200);
        portal.world.sql("UPDATE session SET strong = $1", vec![false.into()]).await;
        assert_eq!(browser.get("/desk").await.status.as_u16(), 404);
        let home = browser.get("/").await;
        assert!(home.body.contains("/me/security") && !home.body.contains("href=\"/desk\""), "{}", home.body);
        assert_eq!(browser.get("/me/security/second-step").await.status.as_u16(), 410);
    }

    async fn a_sign_in_ends_the_session_before_it(world: World) {
        let portal = Portal::new(world).await;
        let judit = teacher(&portal).await;
        let mut browser = portal.by(judit.id).await;
        let before = browser.clone();
        let fields = [("email", judit.email.as_str()), ("password", PASSWORD)];
        browser.post("/", "sign_in", &fields).await;
        assert_ne!(before.cookies, browser.cookies);
        assert_eq!(before.clone().get("/inbox").await.status.as_u16(), 303, "the old token opens nothing");
        assert_eq!(browser.get("/inbox").await.status.as_u16(), 200);
    }

    async fn signing_out_takes_everything_from_the_device(world: World) {
        let portal = Portal::new(world).await;
        let judit = teacher(&portal).await;
        let mut browser = portal.by(judit.id).await;
        let before = browser.clone();
        let answer = browser.post("/", "sign_out", &[]).await;
        assert!(answer.header("clear-site-data").contains("cache"), "{answer:?}");
        assert!(!browser.cookies.contains_key("session"));
        assert_eq!(before.clone().get("/inbox").await.status.as_u16(), 303);
    }

    async fn an_unknown_address_and_a_wrong_password_answer_alike(world: World) {
        let portal = Portal::new(world).await;
        let judit = teacher(&portal).await;
        let wrong = sign_in(&mut portal.visitor(), &judit.email, "a bridge over ten rivers").await;
        // Of the same length, so that the answers are.
        let stranger = judit.email.replace("teacher", "unknown");
        let unknown = sign_in(&mut portal.visitor(), &stranger, "a bridge over ten rivers").await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert_eq!(wrong.alike().replace(&judit.email, "EMAIL"), unknown.alike().replace(&stranger, "EMAIL"));
        assert!(wrong.body.contains(&judit.email), "what was typed is there");
        assert!(!wrong.body.contains("ten rivers"), "but the password is not");
    }

    async fn guessing_is_stopped_and_what_was_typed_stays(world: World) {
        let portal = Portal::with(world, |config| config.limits.sign_ins_per_account = 2).await;
        let judit = teacher(&portal).await;
        for _ in 0..2 {
            assert_eq!(sign_in(&mut portal.visitor(), &judit.email, "wrong").await.status.as_u16(), 422);
        }
        let answer = sign_in(&mut portal.visitor(), &judit.email, PASSWORD).await;
        assert_eq!(answer.status.as_u16(), 429);
        assert!(answer.header("retry-after").parse::<u32>().unwrap() > 1);
        assert!(answer.body.contains(&judit.email));
        portal.world.wait(15 * 60_000);
        assert_eq!(sign_in(&mut portal.visitor(), &judit.email, PASSWORD).await.status.as_u16(), 303);
    }

    async fn nobody_is_sent_to_another_site(world: World) {
        let portal = Portal::new(world).await;
        let judit = teacher(&portal).await;
        for foreign in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"] {
            let fields = [("email", judit.email.as_str()), ("password", PASSWORD), ("next", foreign)];
            let answer = portal.visitor().post("/login", "sign_in", &fields).await;
            assert_eq!((answer.status.as_u16(), answer.location()), (303, "/"), "{foreign}");
        }
    }

    async fn a_text_survives_a_session_that_ended(world: World) {
        let portal = Portal::new(world).await;
        let judit = teacher(&portal).await;
        let mut browser = portal.by(judit.id).await;
        browser.cookies.insert("session".to_owned(), "0".repeat(64));
        let typed = [("name", "Judit"), ("about", "We measure \"two\" rivers")];
        let answer = browser.post("/me", "save_profile", &typed).await;
        assert_eq!(answer.status.as_u16(), 401);
        let field = |name: &str| hidden(&answer.body, name);
        let (form, fields, next) = (field("resume_form"), field("resume_fields"), field("next"));
        assert_eq!((form.as_str(), next.as_str()), ("save_profile", "/me"));
        // The first try fails; the text is still there.
        let again = |password: &'static str| {
            let fields = vec![
                ("email".to_owned(), judit.email.clone()),
                ("password".to_owned(), password.to_owned()),
                ("resume_form".to_owned(), form.clone()),
                ("resume_fields".to_owned(), fields.clone()),
                ("next".to_owned(), next.clone()),
            ];
            fields
        };
        let send = |fields: Vec<(String, String)>| {
            let mut browser = browser.clone();
            async move {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                let answer = browser.post("/me", "sign_in", &fields).await;
                (browser, answer)
            }
        };
        let (_, failed) = send(again("a wrong password")).await;
        assert_eq!(failed.status.as_u16(), 422);
        assert_eq!(hidden(&failed.body, "resume_fields"), fields);
        let (mut browser, answer) = send(again(PASSWORD)).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, "/me"));
        assert!(browser.get("/me").await.body.contains("We measure"), "the text is back in its form");
    }
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let pattern = format!("<input type=\"hidden\" name=\"{name}\" value=\"([^\"]*)\"");
    let found = regex::Regex::new(&pattern).unwrap().captures(page);
    let found = found.unwrap_or_else(|| panic!("no field {name} in {page}"));
    found[1]
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replace("&#x27;", "'")
}

#[tokio::test]
async fn cookies_of_the_portal_are_not_readable_by_scripts() {
    let portal = Portal::new(World::new(data::testing::Engine::Sqlite).await).await;
    let answer = portal
        .visitor()
        .post("/", "choose_language", &[("language", "hu")])
        .await;
    for cookie in answer.headers.get_all(header::SET_COOKIE) {
        assert!(cookie.to_str().unwrap().contains("HttpOnly"));
    }
}
