//! Letters, over a real SMTP conversation and into files.

use crate::{browser::Portal, smtp::MailServer};
use data::both_databases;
use domain::{mail::Letter, time::DAY};
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
}
