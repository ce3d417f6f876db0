//! Inviting, answering, taking back.

use super::{
    super::{
        answer_invitation, invite_founder, mine, page, remind_founder, repeat, start,
        withdraw_invitation,
    },
    complete, draft, letters, notices, partners,
};
use crate::{both_databases, sql::params};
use domain::{
    AppError, RuleBroken,
    project::{FounderState, ProjectState, REMIND_AFTER, Turn, view::Reader},
};

both_databases! {
    async fn a_contact_is_invited_told_and_accepts(world: World) {
        let (judit, elif) = partners(&world).await;
        let (by_judit, by_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        let id = start(&by_judit, complete()).await.unwrap();
        let Reader::Founder(founding) = page(&by_judit, id).await.unwrap().reader else { panic!("a founder") };
        assert_eq!(founding.contacts.iter().map(|one| one.id).collect::<Vec<_>>(), [elif.id]);

        invite_founder(&by_judit, id, elif.id).await.unwrap();
        assert_eq!(notices(&world, elif.id, "founder_invited").await, 1);
        assert_eq!(letters(&world, &elif, "founder_invited").await, 1);
        assert_eq!(mine(&by_elif).await.unwrap()[0].turn, Turn::Answer);
        assert_eq!(mine(&by_judit).await.unwrap()[0].turn, Turn::CoFounders);
        let invited = page(&by_elif, id).await.unwrap();
        assert_eq!(invited.sheet.state, ProjectState::Invited);
        assert!(matches!(invited.reader, Reader::Invited { founders, may_answer: true } if founders.len() == 2));
        assert_eq!(
            invite_founder(&by_judit, id, elif.id).await,
            Err(AppError::Rule(RuleBroken::AlreadyAsked))
        );

        answer_invitation(&by_elif, id, true).await.unwrap();
        assert_eq!(notices(&world, judit.id, "founder_answered").await, 1);
        assert_eq!(letters(&world, &judit, "founder_answered").await, 1);
        assert_eq!(notices(&world, elif.id, "founder_answered").await, 0);
        let Reader::Founder(founding) = page(&by_elif, id).await.unwrap().reader else { panic!("a founder") };
        assert!(founding.founders.iter().all(|one| one.state == FounderState::Accepted));
        assert_eq!(mine(&by_elif).await.unwrap()[0].turn, Turn::Write);
        assert_eq!(answer_invitation(&by_elif, id, true).await, Err(AppError::Forbidden));
    }

    async fn who_declines_no_longer_sees_it_and_can_be_asked_again(world: World) {
        let (judit, elif) = partners(&world).await;
        let (by_judit, by_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        let id = start(&by_judit, complete()).await.unwrap();
        invite_founder(&by_judit, id, elif.id).await.unwrap();
        answer_invitation(&by_elif, id, false).await.unwrap();
        assert_eq!(page(&by_elif, id).await, Err(AppError::NotFound));
        assert!(mine(&by_elif).await.unwrap().is_empty());
        let declined = page(&by_judit, id).await.unwrap();
        assert_eq!(declined.sheet.state, ProjectState::Draft);
        invite_founder(&by_judit, id, elif.id).await.unwrap();
        answer_invitation(&by_elif, id, true).await.unwrap();
    }

    async fn an_invitation_is_taken_back_until_it_is_answered(world: World) {
        let (judit, elif) = partners(&world).await;
        let (by_judit, by_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        let id = start(&by_judit, complete()).await.unwrap();
        invite_founder(&by_judit, id, elif.id).await.unwrap();
        assert_eq!(withdraw_invitation(&by_elif, id, elif.id).await, Err(AppError::Forbidden));
        withdraw_invitation(&by_judit, id, elif.id).await.unwrap();
        assert_eq!(answer_invitation(&by_elif, id, true).await, Err(AppError::NotFound));
        let kept = draft(&world, &judit, &elif).await;
        assert_eq!(
            withdraw_invitation(&by_judit, kept, elif.id).await,
            Err(AppError::Rule(RuleBroken::WrongState))
        );
    }

    async fn only_contacts_who_work_at_a_school_are_invited(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = start(&by_judit, complete()).await.unwrap();
        let stranger = world.teacher("FR").await;
        assert_eq!(
            invite_founder(&by_judit, id, stranger.id).await,
            Err(AppError::Rule(RuleBroken::NotAContact))
        );
        assert_eq!(
            invite_founder(&by_judit, id, judit.id).await,
            Err(AppError::Rule(RuleBroken::NotAContact))
        );
        assert_eq!(
            invite_founder(&world.by(stranger.id).await, id, elif.id).await,
            Err(AppError::NotFound)
        );
        world.sql("UPDATE affiliation SET to_at = 1 WHERE account_id = $1", params![elif.id.0]).await;
        assert_eq!(
            invite_founder(&by_judit, id, elif.id).await,
            Err(AppError::Rule(RuleBroken::NotAvailable))
        );
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![elif.id.0]).await;
        assert_eq!(
            invite_founder(&by_judit, id, elif.id).await,
            Err(AppError::Rule(RuleBroken::NotAvailable))
        );
    }

    async fn who_moved_stands_for_the_school_of_the_day_of_accepting(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = start(&by_judit, complete()).await.unwrap();
        invite_founder(&by_judit, id, elif.id).await.unwrap();
        let new_school = world.school("BG").await;
        world.sql("UPDATE affiliation SET school_id = $1 WHERE account_id = $2", params![new_school.0, elif.id.0]).await;
        answer_invitation(&world.by(elif.id).await, id, true).await.unwrap();
        let countries: Vec<_> = page(&by_judit, id).await.unwrap().schools.into_iter().map(|one| one.country).collect();
        assert_eq!(countries, ["Hungary", "Bulgaria"]);
    }

    async fn the_sixth_place_is_given_once(world: World) {
        let judit = world.teacher("HU").await;
        let mut contacts = Vec::new();
        for _ in 0..6 {
            let contact = world.teacher("TR").await;
            world.contacts(judit.id, contact.id).await;
            contacts.push(contact.id);
        }
        let by_judit = world.by(judit.id).await;
        let id = start(&by_judit, complete()).await.unwrap();
        for contact in &contacts[..4] {
            invite_founder(&by_judit, id, *contact).await.unwrap();
        }
        let (one, other) = tokio::join!(
            invite_founder(&by_judit, id, contacts[4]),
            invite_founder(&by_judit, id, contacts[5])
        );
        let mut outcomes = [one, other];
        outcomes.sort_by_key(Result::is_err);
        assert_eq!(outcomes, [Ok(()), Err(AppError::Rule(RuleBroken::TooManyFounders))]);
    }

    async fn one_person_is_not_invited_twice_at_the_same_moment(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = start(&by_judit, complete()).await.unwrap();
        let (one, other) = tokio::join!(
            invite_founder(&by_judit, id, elif.id),
            invite_founder(&by_judit, id, elif.id)
        );
        let mut outcomes = [one, other];
        outcomes.sort_by_key(Result::is_err);
        assert_eq!(outcomes, [Ok(()), Err(AppError::Rule(RuleBroken::AlreadyAsked))]);
        assert_eq!(letters(&world, &elif, "founder_invited").await, 1);
    }

    async fn who_does_not_answer_is_asked_again_after_some_days(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = start(&world.by(judit.id).await, complete()).await.unwrap();
        invite_founder(&world.by(judit.id).await, id, elif.id).await.unwrap();
        let asked_lately = Err(AppError::Rule(RuleBroken::AskedLately));
        assert_eq!(remind_founder(&world.by(judit.id).await, id, elif.id).await, asked_lately);
        world.wait(REMIND_AFTER);
        let by_judit = world.by(judit.id).await;
        remind_founder(&by_judit, id, elif.id).await.unwrap();
        assert_eq!(notices(&world, elif.id, "founder_invited").await, 2);
        assert_eq!(remind_founder(&by_judit, id, elif.id).await, asked_lately, "not again at once");
        let by_elif = world.by(elif.id).await;
        assert_eq!(remind_founder(&by_elif, id, elif.id).await, Err(AppError::Forbidden));
        answer_invitation(&by_elif, id, true).await.unwrap();
        world.wait(REMIND_AFTER);
        let answered = remind_founder(&world.by(judit.id).await, id, elif.id).await;
        assert_eq!(answered, Err(AppError::Rule(RuleBroken::WrongState)));
    }

    async fn a_project_begins_once_more_with_its_founders(world: World) {
        let (judit, elif) = partners(&world).await;
        let third = world.teacher("FR").await;
        let (old, _) = world.project(&[&judit, &elif, &third]).await;
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![third.id.0]).await;
        let by_judit = world.by(judit.id).await;
        let again = repeat(&by_judit, old).await.unwrap();
        let (before, now) = (page(&by_judit, old).await.unwrap(), page(&by_judit, again).await.unwrap());
        assert_eq!((&now.sheet.title, now.sheet.subjects.len()), (&before.sheet.title, before.sheet.subjects.len()));
        assert_eq!(now.sheet.state, ProjectState::Invited);
        let Reader::Founder(founding) = now.reader else { panic!("a founder") };
        let places: Vec<_> = founding.founders.iter().map(|one| (one.id, one.state)).collect();
        assert_eq!(places.len(), 2, "who is locked out is not invited");
        assert!(places.contains(&(judit.id, FounderState::Accepted)) && places.contains(&(elif.id, FounderState::Invited)));
        assert_eq!(notices(&world, elif.id, "founder_invited").await, 1);
        assert_eq!(repeat(&by_judit, again).await, Err(AppError::Forbidden), "a draft is not over");
        let outsider = world.teacher("DE").await;
        assert_eq!(repeat(&world.by(outsider.id).await, old).await, Err(AppError::NotFound));
    }
}
