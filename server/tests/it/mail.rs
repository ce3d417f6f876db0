//! Letters, over a real SMTP conversation and into files.

use crate::{browser::Portal, smtp::MailServer};
use axum::{body::Body, http::Method};
use data::both_databases;
use domain::{mail::Letter, partner::AskForm, time::DAY};
use server::{
    config::{Mail, MailTls},
    mail::{Post, deliver_due},
};

fn by_smtp(portal: &Portal, server: &MailServer) -> Post {
    let config = Mail {
        smtp_host: "127.0.0.1".to_owned(),
        smtp_port: server.port(),
        smtp_tls: MailTls::None,
        ..Mail::default()
    };
    Post::new(&config, &portal.folder()).expect("a way to send")
}

fn reset(token: &str) -> Letter {
    Letter::ResetPassword {
        name: "Szabó Judit".to_owned(),
        token: token.to_owned(),
    }
}

both_databases! {
    async fn a_letter_reaches_the_mail_server_in_the_language_of_its_receiver(world: World) {
        let portal = Portal::new(world).await;
        let server = MailServer::start().await;
        portal.world.send("judit@school.example", "hu", reset("0123abcd")).await;
        assert_eq!(deliver_due(&portal.shared, &by_smtp(&portal, &server)).await.unwrap(), 1);
        let letters = server.taken();
        assert_eq!(letters.len(), 1);
        let letter = &letters[0];
        assert_eq!(letter.to, ["judit@school.example"]);
        let text = letter.decoded();
        for part in [
            "To: judit@school.example",
            "Auto-Submitted: auto-generated",
            "text/plain",
            "text/html",
            "Szabó Judit",
            "http://127.0.0.1:3000/password/0123abcd",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(text.contains("Date: Wed, 25 Nov 2026 10:00:00"), "{text}");
        // It is gone from the outbox, with its words.
        assert_eq!(deliver_due(&portal.shared, &by_smtp(&portal, &server)).await.unwrap(), 0);
        assert_eq!(data::mail::backlog(&portal.world.visitor()).await.unwrap().waiting, 0);
    }

    async fn a_letter_waits_while_the_mail_server_is_away(world: World) {
        let portal = Portal::new(world).await;
        let server = MailServer::start().await;
        let post = by_smtp(&portal, &server);
        portal.world.send("judit@school.example", "en", reset("0123abcd")).await;
        server.refuse("451 4.3.0 try again later").await;
        deliver_due(&portal.shared, &post).await.unwrap();
        assert!(server.taken().is_empty());
        assert_eq!(deliver_due(&portal.shared, &post).await.unwrap(), 0, "not at once again");
        server.refuse("").await;
        portal.world.wait(DAY);
        assert_eq!(deliver_due(&portal.shared, &post).await.unwrap(), 1);
        assert_eq!(server.taken().len(), 1);
    }

    async fn a_letter_sent_twice_is_recognised_by_its_id(world: World) {
        let portal = Portal::new(world).await;
        let server = MailServer::start().await;
        let post = by_smtp(&portal, &server);
        portal.world.send("judit@school.example", "en", reset("0123abcd")).await;
        deliver_due(&portal.shared, &post).await.unwrap();
        // As if the program had died before it noted the success.
        let again = "UPDATE outbox_mail SET state = 'waiting', letter = $1";
        let letter = serde_json::to_string(&reset("0123abcd")).unwrap();
        portal.world.sql(again, vec![letter.into()]).await;
        portal.world.wait(DAY);
        deliver_due(&portal.shared, &post).await.unwrap();
        let ids: Vec<String> = server.taken().iter().map(|letter| letter.header("Message-ID")).collect();
        assert_eq!(ids.len(), 2);
        assert_eq!(ids[0], ids[1]);
    }

    async fn nobody_can_add_a_header(world: World) {
        let portal = Portal::new(world).await;
        let server = MailServer::start().await;
        let post = by_smtp(&portal, &server);
        let title = "Bridges\r\nBcc: all@school.example\r\n\r\nBuy this".to_owned();
        let opened = Letter::WorkspaceOpened {
            name: "Judit\r\nBcc: all@school.example".to_owned(),
            workspace: domain::id::WorkspaceId(uuid::Uuid::nil()).to_string(),
            title,
        };
        portal.world.send("judit@school.example", "en", opened).await;
        portal.world.send("judit@school.example\r\nBcc: all@school.example", "en", reset("1")).await;
        deliver_due(&portal.shared, &post).await.unwrap();
        for letter in server.taken() {
            assert_eq!(letter.to, ["judit@school.example"]);
            assert_eq!(letter.header("Bcc"), "", "{}", letter.decoded());
        }
    }

    async fn without_a_mail_server_letters_become_files(world: World) {
        let portal = Portal::new(world).await;
        let post = Post::new(&Mail::default(), &portal.folder()).unwrap();
        portal.world.send("judit@school.example", "tr", reset("0123abcd")).await;
        deliver_due(&portal.shared, &post).await.unwrap();
        let files: Vec<_> = std::fs::read_dir(portal.folder().mail()).unwrap().map(|file| file.unwrap().path()).collect();
        assert_eq!(files.len(), 1);
        assert_eq!(files[0].extension().unwrap(), "eml");
        assert!(std::fs::read_to_string(&files[0]).unwrap().contains("/password/0123abcd"));
    }

    async fn a_letter_that_can_be_stopped_is_stopped_by_the_mail_program(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let server = MailServer::start().await;
        let post = by_smtp(&portal, &server);
        let ask = || AskForm { person: judit.id.to_string(), message: "We measure rain. Will you join?".into() };
        data::partner::ask(&portal.world.by(elif.id).await, &ask()).await.unwrap();
        portal.world.send("judit@school.example", "en", reset("0123abcd")).await;
        deliver_due(&portal.shared, &post).await.unwrap();
        let letters = server.taken();
        let letter = letters.iter().find(|letter| letter.to == [judit.email.as_str()]).unwrap();
        assert_eq!(letter.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        let address = letter.header("List-Unsubscribe");
        let address = address.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap();
        assert!(letter.decoded().contains(address), "the link stands in the letter too");
        let about_sign_in = letters.iter().find(|letter| letter.to == ["judit@school.example"]).unwrap();
        assert_eq!(about_sign_in.header("List-Unsubscribe"), "", "letters for the sign-in cannot be stopped");

        // The page changes nothing; the mail program's request comes from no page and without cookies.
        let path = address.strip_prefix(&portal.shared.portal.base_url).unwrap().to_owned();
        let page = portal.visitor().get(&path).await;
        assert!(page.status.is_success() && page.body.contains("?/unsubscribe"), "{}", page.body);
        let stop = async |path: String, body: &'static str| {
            let mut program = portal.visitor();
            let request = program.request(Method::POST, &path).header("content-type", "application/x-www-form-urlencoded");
            program.send(request.body(Body::from(body))).await
        };
        assert_eq!(stop(path.clone(), "something=else").await.status.as_u16(), 422);
        assert_eq!(stop(format!("{path}?/unsubscribe"), "token=abc").await.status.as_u16(), 403, "a form comes from its page");
        assert_eq!(stop("/unsubscribe/0abc".to_owned(), "List-Unsubscribe=One-Click").await.status.as_u16(), 410);
        for _ in 0..2 {
            let answer = stop(path.clone(), "List-Unsubscribe=One-Click").await;
            assert_eq!((answer.status.as_u16(), answer.body.as_str(), answer.location()), (200, "", ""));
        }
        assert!(!portal.visitor().get(&path).await.body.contains("?/unsubscribe"), "they are stopped");

        let ana = portal.world.teacher("PT").await;
        data::partner::ask(&portal.world.by(ana.id).await, &ask()).await.unwrap();
        assert_eq!(deliver_due(&portal.shared, &post).await.unwrap(), 0);
    }

    async fn the_page_of_the_link_stops_letters_too(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let server = MailServer::start().await;
        let post = by_smtp(&portal, &server);
        let ask = AskForm { person: judit.id.to_string(), message: "We measure rain. Will you join?".into() };
        data::partner::ask(&portal.world.by(elif.id).await, &ask).await.unwrap();
        deliver_due(&portal.shared, &post).await.unwrap();
        let address = server.taken()[0].header("List-Unsubscribe");
        let token = address.trim_end_matches('>').rsplit('/').next().unwrap();
        let path = format!("/unsubscribe/{token}");
        let mut visitor = portal.visitor();
        let answer = visitor.post(&path, "unsubscribe", &[("token", token)]).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, path.as_str()));
        assert!(!visitor.get(&path).await.body.contains("?/unsubscribe"));
    }
}
