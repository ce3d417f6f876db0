//! What is kept how long, as docs/PRIVACY.md says. Each test waits until just before, then a little
//! longer.

use super::*;
use crate::{
    both_databases, mail,
    sql::params,
    testing::{Staff, World},
};
use domain::{mail::Letter, time::MINUTE};

async fn purged(world: &World) {
    purge(&world.visitor()).await.unwrap();
}

/// Lets so many milliseconds pass, all but one minute; the row is still there. Then it is not.
async fn goes_after(world: &World, rows: &str, millis: i64) {
    let before = world.count(rows).await;
    assert!(before > 0, "{rows}: there is something");
    world.wait(millis - MINUTE);
    purged(world).await;
    assert_eq!(world.count(rows).await, before, "{rows}: not yet");
    world.wait(2 * MINUTE);
    purged(world).await;
    assert_eq!(world.count(rows).await, 0, "{rows}: now");
}

async fn told(world: &World, staff: &Staff) {
    world
        .sql(
            "INSERT INTO notification (id, account_id, notice, created_at) VALUES ($1, $2, '{}', $3)",
            params![crate::context::new_id(), staff.id.0, world.now().millis()],
        )
        .await;
}

async fn unconfirmed(world: &World, email: &'static str) {
    world
        .sql(
            "INSERT INTO account (id, kind, state, state_comment, state_at, email, name, lang, time_zone, about,
                                  available, public_profile, search_text, created_at, version)
             VALUES ($1, 'staff', 'registered', '', $2, $3, 'Somebody', 'en', '', '', FALSE, FALSE, '', $2, 1)",
            params![crate::context::new_id(), world.now().millis(), email],
        )
        .await;
}

both_databases! {
    async fn a_session_goes_when_it_is_over(world: World) {
        let judit = world.teacher("HU").await;
        world.sign_in(judit.id).await;
        world.wait(30 * DAY);
        purged(&world).await;
        assert_eq!(world.count("session").await, 0);
    }

    async fn a_registration_that_was_never_confirmed_goes_after_30_days(world: World) {
        unconfirmed(&world, "somebody@school.example").await;
        let judit = world.teacher("HU").await;
        goes_after(&world, "account WHERE email_confirmed_at IS NULL", 30 * DAY).await;
        assert_eq!(world.count("account").await, 1, "who confirmed stays");
        assert!(!crate::testing::emails(&world.db).await.contains(&"somebody@school.example".to_owned()));
        assert!(crate::testing::emails(&world.db).await.contains(&judit.email));
    }

    async fn who_asked_for_another_link_has_time_to_follow_it(world: World) {
        unconfirmed(&world, "somebody@school.example").await;
        world.wait(30 * DAY - MINUTE);
        crate::account::resend_confirmation(&world.visitor(), "somebody@school.example").await.unwrap();
        world.wait(HOUR);
        purged(&world).await;
        assert_eq!(world.count("account").await, 1);
        world.wait(8 * DAY);
        // The link goes first, then the account.
        purged(&world).await;
        purged(&world).await;
        assert_eq!((world.count("one_time_token").await, world.count("account").await), (0, 0));
    }

    async fn news_that_was_read_goes_after_half_a_year_and_all_after_a_year(world: World) {
        let judit = world.teacher("HU").await;
        told(&world, &judit).await;
        world.sql("UPDATE notification SET read_at = created_at", vec![]).await;
        goes_after(&world, "notification", 180 * DAY).await;
        told(&world, &judit).await;
        goes_after(&world, "notification", 365 * DAY).await;
    }

    async fn letters_go_a_month_after_they_were_sent_or_two_after_they_were_given_up(world: World) {
        let letter = || Letter::PasswordChanged { name: "Judit".into() };
        world.send("judit@school.example", "hu", letter()).await;
        for due in mail::claim(&world.visitor(), 10).await.unwrap() {
            mail::sent(&world.visitor(), due.id).await.unwrap();
        }
        goes_after(&world, "outbox_mail", 30 * DAY).await;
        world.send("judit@school.example", "hu", letter()).await;
        world.sql("UPDATE outbox_mail SET state = 'failed'", vec![]).await;
        goes_after(&world, "outbox_mail", 60 * DAY).await;
        world.send("judit@school.example", "hu", letter()).await;
        world.wait(400 * DAY);
        purged(&world).await;
        assert_eq!(world.count("outbox_mail").await, 1, "what waits is not lost");
    }

    async fn what_was_declined_goes_after_a_year(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit]).await;
        world.contacts(judit.id, elif.id).await;
        world.sql("UPDATE contact SET state = 'declined'", vec![]).await;
        world.sql(
            "INSERT INTO invitation (workspace_id, account_id, role, state, invited_by, invited_at, answered_at)
             VALUES ($1, $2, 'teacher', 'declined', $3, $4, $4)",
            params![workspace.0, elif.id.0, judit.id.0, world.now().millis()],
        ).await;
        goes_after(&world, "contact", 365 * DAY).await;
        assert_eq!(world.count("invitation").await, 0);
    }

    async fn a_link_that_stops_letters_works_for_400_days(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let ask = domain::partner::AskForm {
            person: judit.id.to_string(),
            message: "We measure rain. Will you join?".into(),
        };
        crate::partner::ask(&world.by(elif.id).await, &ask).await.unwrap();
        goes_after(&world, "unsubscribe_link", 400 * DAY).await;
    }

    async fn text_that_was_not_sent_goes_after_half_a_year(world: World) {
        let judit = world.teacher("HU").await;
        world.sql(
            "INSERT INTO draft (account_id, form, fields, saved_at) VALUES ($1, 'reply', '[]', $2)",
            params![judit.id.0, world.now().millis()],
        ).await;
        goes_after(&world, "draft", 180 * DAY).await;
    }
}
