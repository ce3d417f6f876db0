//! Asking, answering, blocking.

use super::*;
use crate::{
    both_databases,
    testing::{Staff, World},
};
use domain::{account::AccountState, partner::ASK_AGAIN_AFTER, time::DAY};

const SENTENCE: &str = "We measure rain in Kőszeg. Would your class join?";

fn to(person: &Staff) -> AskForm {
    AskForm {
        person: person.id.to_string(),
        message: SENTENCE.to_owned(),
    }
}

fn names(lines: &[ContactLine]) -> Vec<&str> {
    lines.iter().map(|line| line.person.name.as_str()).collect()
}

fn rule(rule: RuleBroken) -> AppResult<()> {
    Err(AppError::Rule(rule))
}

async fn letters(world: &World) -> Vec<String> {
    crate::mail::claim(&world.visitor(), 100)
        .await
        .unwrap()
        .into_iter()
        .map(|letter| format!("{} {}", letter.to_email, letter.letter))
        .collect()
}

async fn notices(world: &World, staff: &Staff) -> Vec<Notice> {
    let list = crate::notification::list(&world.by(staff.id).await, None).await;
    list.unwrap()
        .list
        .into_iter()
        .map(|one| one.notice)
        .collect()
}

both_databases! {
    async fn a_colleague_is_asked_and_accepts(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (at_judit, at_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        ask(&at_judit, &to(&elif)).await.unwrap();

        let inbox_of_elif = inbox(&at_elif).await.unwrap();
        assert_eq!(names(&inbox_of_elif.to_answer), [&judit.name]);
        assert_eq!(inbox_of_elif.to_answer[0].message, SENTENCE);
        assert_eq!(inbox_of_elif.to_answer[0].person.country, "Hungary");
        assert_eq!(names(&inbox(&at_judit).await.unwrap().waiting), [&elif.name]);
        assert_eq!(notices(&world, &elif).await, [Notice::ContactAsked { from: judit.name.clone() }]);

        accept(&at_elif, judit.id).await.unwrap();
        assert_eq!(names(&inbox(&at_elif).await.unwrap().contacts), [&judit.name]);
        assert_eq!(my_contacts(&at_judit).await.unwrap()[0].id, elif.id);
        assert_eq!(notices(&world, &judit).await, [Notice::ContactAccepted { person: elif.id.to_string(), from: elif.name.clone() }]);

        let letters = letters(&world).await;
        assert!(letters.iter().any(|one| one.starts_with(&elif.email) && one.contains("contact_asked") && one.contains("Kőszeg")), "{letters:?}");
        assert!(letters.iter().any(|one| one.starts_with(&judit.email) && one.contains("contact_accepted")), "{letters:?}");
        assert_eq!(accept(&at_elif, judit.id).await, Err(AppError::Forbidden));
    }

    async fn a_no_is_quiet_and_holds_for_thirty_days(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        ask(&world.by(judit.id).await, &to(&elif)).await.unwrap();
        decline(&world.by(elif.id).await, judit.id).await.unwrap();
        assert!(notices(&world, &judit).await.is_empty());
        assert_eq!(inbox(&world.by(judit.id).await).await.unwrap(), Inbox::default());
        assert_eq!(ask(&world.by(judit.id).await, &to(&elif)).await, rule(RuleBroken::AlreadyAsked));
        world.wait(ASK_AGAIN_AFTER);
        ask(&world.by(judit.id).await, &to(&elif)).await.unwrap();
        assert_eq!(names(&inbox(&world.by(elif.id).await).await.unwrap().to_answer), [&judit.name]);
    }

    async fn whoever_said_no_may_ask_at_once(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        ask(&world.by(judit.id).await, &to(&elif)).await.unwrap();
        decline(&world.by(elif.id).await, judit.id).await.unwrap();
        ask(&world.by(elif.id).await, &to(&judit)).await.unwrap();
        accept(&world.by(judit.id).await, elif.id).await.unwrap();
        assert_eq!(my_contacts(&world.by(elif.id).await).await.unwrap().len(), 1);
    }

    async fn nobody_asks_twice_or_answers_for_another(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let at_judit = world.by(judit.id).await;
        ask(&at_judit, &to(&elif)).await.unwrap();
        assert_eq!(ask(&at_judit, &to(&elif)).await, rule(RuleBroken::AlreadyAsked));
        assert_eq!(ask(&world.by(elif.id).await, &to(&judit)).await, rule(RuleBroken::AlreadyAsked));
        assert_eq!(accept(&at_judit, elif.id).await, Err(AppError::Forbidden));
        assert_eq!(accept(&world.by(ana.id).await, judit.id).await, Err(AppError::Forbidden));
        assert_eq!(accept(&world.visitor(), judit.id).await, Err(AppError::NotFound));
    }

    async fn two_who_ask_each_other_at_once_have_one_request(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (at_judit, at_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        let (to_elif, to_judit) = (to(&elif), to(&judit));
        let (one, other) = tokio::join!(ask(&at_judit, &to_elif), ask(&at_elif, &to_judit));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert_eq!(one.and(other), rule(RuleBroken::AlreadyAsked));
    }

    async fn only_available_validated_colleagues_are_asked(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let waiting = world.staff_at(elif.school, "TR", AccountState::Registered).await;
        let at_judit = world.by(judit.id).await;
        world.sql("UPDATE account SET available = FALSE WHERE id = $1", params![elif.id.0]).await;
        assert_eq!(ask(&at_judit, &to(&elif)).await, rule(RuleBroken::NotAvailable));
        assert_eq!(ask(&at_judit, &to(&judit)).await, rule(RuleBroken::NotAvailable));
        assert_eq!(ask(&at_judit, &to(&waiting)).await, Err(AppError::NotFound));
        assert_eq!(ask(&world.by(waiting.id).await, &to(&judit)).await, Err(AppError::NotFound));
        assert_eq!(ask(&world.visitor(), &to(&judit)).await, Err(AppError::SignInNeeded));
        assert_eq!(inbox(&world.by(waiting.id).await).await, Err(AppError::Forbidden));
        let unknown = AskForm { person: "nobody".into(), ..to(&judit) };
        assert_eq!(ask(&at_judit, &unknown).await, Err(AppError::NotFound));
    }

    async fn the_sentence_is_checked(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let short = AskForm { message: "Hi!".into(), ..to(&elif) };
        let problem = domain::Problem::TooShort { min: 10 };
        assert_eq!(ask(&world.by(judit.id).await, &short).await, Err(AppError::field("message", problem)));
    }

    async fn a_day_has_thirty_requests(world: World) {
        let judit = world.teacher("HU").await;
        let mut colleagues = Vec::new();
        for _ in 0..32 {
            colleagues.push(world.staff_at(judit.school, "HU", AccountState::Validated).await);
        }
        let at_judit = world.by(judit.id).await;
        for colleague in &colleagues[..29] {
            ask(&at_judit, &to(colleague)).await.unwrap();
        }
        // Two at once compete for the thirtieth.
        let (one, other) = (to(&colleagues[29]), to(&colleagues[30]));
        let (one, other) = tokio::join!(ask(&at_judit, &one), ask(&at_judit, &other));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert!(matches!(one.and(other), Err(AppError::TooMany { retry_after_secs: 1..=86_401 })));
        world.wait(DAY);
        ask(&world.by(judit.id).await, &to(&colleagues[31])).await.unwrap();
    }

    async fn blocked_people_vanish_for_each_other(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        world.contacts(judit.id, elif.id).await;
        let (at_judit, at_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        block(&at_elif, judit.id).await.unwrap();
        assert_eq!(names(&inbox(&at_elif).await.unwrap().blocked), [&judit.name]);
        assert_eq!(inbox(&at_judit).await.unwrap(), Inbox::default());
        assert_eq!(ask(&at_judit, &to(&elif)).await, Err(AppError::NotFound));
        assert_eq!(crate::people::profile(&at_judit, elif.id).await, Err(AppError::NotFound));
        assert_eq!(block(&at_judit, elif.id).await, Err(AppError::NotFound));
        assert_eq!(unblock(&at_judit, elif.id).await, Err(AppError::NotFound));

        unblock(&at_elif, judit.id).await.unwrap();
        assert_eq!(inbox(&at_elif).await.unwrap(), Inbox::default());
        ask(&at_judit, &to(&elif)).await.unwrap();
    }

    async fn a_stranger_can_be_blocked_too(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (at_judit, at_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        assert_eq!(block(&at_elif, elif.id).await, Err(AppError::Forbidden));
        let (one, other) = tokio::join!(block(&at_elif, judit.id), block(&at_judit, elif.id));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    }

    async fn the_inbox_is_one_query(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        world.contacts(judit.id, elif.id).await;
        let at_judit = world.by(judit.id).await;
        let before = world.db.statements();
        inbox(&at_judit).await.unwrap();
        assert_eq!(world.db.statements() - before, 1);
    }

    async fn people_who_were_suspended_are_no_contacts_any_more(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        world.contacts(judit.id, elif.id).await;
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![elif.id.0]).await;
        assert!(my_contacts(&world.by(judit.id).await).await.unwrap().is_empty());
    }
}
