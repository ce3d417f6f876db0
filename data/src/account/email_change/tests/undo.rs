//! The old mailbox takes a change back.

use super::{PASSWORD, changed, choose, letters, teacher};
use crate::{
    account::email_change::{email_link, my_email, undo_email_change},
    both_databases, session,
    sql::{one, params},
    support,
    testing::World,
};
use domain::{
    AppError, Problem,
    account::{SignInForm, email::EmailLink},
    id::AccountId,
    support::AppointForm,
    time::{DAY, HOUR},
};
use sea_orm::FromQueryResult;

/// Gives an account a passkey, an account elsewhere and a second step, all at this moment.
async fn more_ways_in(world: &World, id: AccountId, name: &str) {
    let now = world.now().millis();
    for (sql, values) in [
        (
            "INSERT INTO passkey (id, account_id, credential, name, data, added_at) VALUES ($1, $2, $3, '', '', $4)",
            params![crate::context::new_id(), id.0, name, now],
        ),
        (
            "INSERT INTO linked_provider (provider, subject, account_id, linked_at) VALUES ('any', $1, $2, $3)",
            params![name, id.0, now],
        ),
        (
            "DELETE FROM second_step WHERE account_id = $1",
            params![id.0],
        ),
        (
            "INSERT INTO second_step (account_id, secret, since, last_step, wrong_codes, wrong_at) VALUES ($1, 'X', $2, 0, 0, 0)",
            params![id.0, now],
        ),
        (
            "INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, $2)",
            params![id.0, name],
        ),
    ] {
        world.sql(sql, values).await;
    }
}

/// Ways in besides the password: names of passkeys and accounts elsewhere; whether there is a second
/// step.
#[derive(Debug, FromQueryResult, PartialEq, Eq)]
struct WaysIn {
    passkeys: Option<String>,
    links: Option<String>,
    second_step: bool,
    codes: bool,
}

async fn ways_in(world: &World, id: AccountId) -> WaysIn {
    let sql = "SELECT (SELECT string_agg(p.credential, ' ') FROM passkey p WHERE p.account_id = $1) AS passkeys,
                      (SELECT string_agg(l.subject, ' ') FROM linked_provider l WHERE l.account_id = $1) AS links,
                      EXISTS (SELECT 1 FROM second_step s WHERE s.account_id = $1) AS second_step,
                      EXISTS (SELECT 1 FROM recovery_code c WHERE c.account_id = $1) AS codes";
    one(world.db.reader(), sql, params![id.0])
        .await
        .unwrap()
        .unwrap()
}

both_databases! {
    async fn the_old_mailbox_takes_it_back(world: World) {
        let judit = teacher(&world).await;
        let cx = world.by(judit.id).await;
        let undo = changed(&world, &cx, &judit.email, "thief@away.example").await;
        let cx = world.by(judit.id).await;
        let later = changed(&world, &cx, "thief@away.example", "den@away.example").await;
        let about = email_link(&world.visitor(), &undo).await.unwrap();
        assert_eq!(about, EmailLink::Undo { old_email: judit.email.clone() });
        world.wait(2 * DAY);
        let thief = world.by(judit.id).await;
        let new_password = undo_email_change(&world.visitor(), &undo).await.unwrap();
        let here = world.by(judit.id).await;
        assert_eq!(my_email(&here).await.unwrap().email, judit.email);
        let gone = thief.actor().person().unwrap().session;
        assert!(session::mine(&here).await.unwrap().iter().all(|one| one.id != gone));
        let sign_in = SignInForm { email: judit.email.clone(), password: PASSWORD.into(), ..Default::default() };
        let refused = crate::account::sign_in(&world.visitor(), &sign_in, "test").await.map(drop);
        assert_eq!(refused, Err(AppError::field("password", Problem::WrongPassword)));
        choose(&world, new_password).await.unwrap();
        for used in [undo, later] {
            assert_eq!(undo_email_change(&world.visitor(), &used).await, Err(AppError::Expired));
        }
        let told = letters(&world).await;
        assert!(told.contains(&("den@away.example".to_owned(), String::new())), "{told:?}");
    }

    async fn after_three_days_it_stays(world: World) {
        let judit = teacher(&world).await;
        let cx = world.by(judit.id).await;
        let undo = changed(&world, &cx, &judit.email, "new@school.example").await;
        world.wait(3 * DAY);
        assert_eq!(undo_email_change(&world.visitor(), &undo).await, Err(AppError::Expired));
    }

    async fn it_is_not_taken_back_from_somebody_who_has_the_address_now(world: World) {
        let (judit, elif) = (teacher(&world).await, world.teacher("TR").await);
        let cx = world.by(judit.id).await;
        let undo = changed(&world, &cx, &judit.email, "new@school.example").await;
        world.sql("UPDATE account SET email = $1 WHERE id = $2", params![judit.email.as_str(), elif.id.0]).await;
        assert_eq!(undo_email_change(&world.visitor(), &undo).await, Err(AppError::Expired));
        let here = world.by(judit.id).await;
        assert_eq!(my_email(&here).await.unwrap().email, "new@school.example");
    }

    async fn what_a_thief_added_to_get_in_is_gone(world: World) {
        let judit = teacher(&world).await;
        more_ways_in(&world, judit.id, "own").await;
        world.sql("DELETE FROM second_step", vec![]).await;
        world.wait(DAY);
        // While the two mailboxes are asked.
        more_ways_in(&world, judit.id, "meanwhile").await;
        world.wait(HOUR / 2);
        let cx = world.by(judit.id).await;
        let undo = changed(&world, &cx, &judit.email, "thief@away.example").await;
        world.wait(DAY);
        more_ways_in(&world, judit.id, "later").await;
        let new_password = undo_email_change(&world.visitor(), &undo).await.unwrap();
        let own = Some("own".to_owned());
        assert_eq!(
            ways_in(&world, judit.id).await,
            WaysIn { passkeys: own.clone(), links: own, second_step: false, codes: false }
        );
        choose(&world, new_password).await.unwrap();
        let again = SignInForm { email: judit.email.clone(), password: "seven hills and a tram".into(), ..Default::default() };
        let signed_in = crate::account::sign_in(&world.visitor(), &again, "test").await.unwrap();
        assert!(matches!(signed_in, crate::account::SignedIn::In(_)), "no code that only the thief has");
    }

    async fn a_second_step_from_before_the_change_stays(world: World) {
        let judit = teacher(&world).await;
        more_ways_in(&world, judit.id, "own").await;
        world.wait(DAY);
        let cx = world.by(judit.id).await;
        let undo = changed(&world, &cx, &judit.email, "thief@away.example").await;
        undo_email_change(&world.visitor(), &undo).await.unwrap();
        let ways = ways_in(&world, judit.id).await;
        assert!(ways.second_step && ways.codes && ways.passkeys.is_some());
    }

    async fn an_old_mailbox_alone_never_opens_the_desk(world: World) {
        let judit = teacher(&world).await;
        let cx = world.by(judit.id).await;
        let undo = changed(&world, &cx, &judit.email, "new@school.example").await;
        more_ways_in(&world, judit.id, "own").await;
        let role = AppointForm {
            person: judit.id.to_string(),
            role: "officer".into(),
            country: "HU".into(),
            ..AppointForm::default()
        };
        let central = world.by(world.officer(None).await).await;
        support::appoint(&central, role).await.unwrap();
        undo_email_change(&world.visitor(), &undo).await.unwrap();
        let ways = ways_in(&world, judit.id).await;
        assert!(ways.second_step && ways.codes && ways.passkeys.is_none());
    }
}
