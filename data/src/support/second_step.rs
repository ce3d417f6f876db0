//! A way in for somebody who lost the phone and the codes on paper, and asks the support organisation.

use crate::{Cx, Deed, account::forget_second_step};
use domain::{AppError, AppResult, RuleBroken, access::person::act, id::AccountId, mail::Letter};

/// Takes the second step of somebody's sign-in away: their password is enough then, and they are told.
/// Needs a fresh sign-in of the officer's own.
///
/// # Errors
/// `WrongState` when there is none (any more).
pub async fn take_second_step(cx: &Cx, id: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .person(id)
            .permit::<act::TakeSecondStep>()
            .await?;
        tx.require_fresh().await?;
        if !forget_second_step(&tx, id.0).await? {
            return Err(AppError::Rule(RuleBroken::AlreadyDecided));
        }
        tx.send_to_account(id.0, |name| Letter::SecondStepChanged { name, on: false })
            .await?;
        tx.audit_account(Deed::PersonTakeSecondStep, id.0, serde_json::Value::Null)
            .await
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{both_databases, sql::params, support::managed_account, testing::World};
    use domain::time::HOUR;

    async fn sets_up(world: &World, id: AccountId) {
        let sql =
            "INSERT INTO second_step (account_id, secret, since, last_step, wrong_codes, wrong_at)
                   VALUES ($1, 'secret', 0, 0, 0, 0)";
        world.sql(sql, params![id.0]).await;
    }

    both_databases! {
        async fn who_lost_the_phone_comes_in_with_the_password_again(world: World) {
            let judit = world.teacher("HU").await;
            sets_up(&world, judit.id).await;
            let officer = world.by(world.officer(Some("HU")).await).await;
            assert!(managed_account(&officer, judit.id).await.unwrap().may_take_second_step);
            take_second_step(&officer, judit.id).await.unwrap();
            assert_eq!(world.count("second_step").await, 0);
            assert_eq!(world.count("outbox_mail WHERE letter LIKE '%second_step_changed%'").await, 1);
            assert_eq!(world.count("audit WHERE action = 'person.take-second-step'").await, 1);
            assert!(!managed_account(&officer, judit.id).await.unwrap().may_take_second_step);
            let again = take_second_step(&officer, judit.id).await;
            assert_eq!(again, Err(AppError::Rule(RuleBroken::AlreadyDecided)));
        }

        async fn only_officers_of_the_country_may_and_not_of_officers(world: World) {
            let judit = world.teacher("HU").await;
            sets_up(&world, judit.id).await;
            let elif = world.by(world.teacher("TR").await.id).await;
            assert_eq!(take_second_step(&elif, judit.id).await, Err(AppError::NotFound));
            let turkish = world.by(world.officer(Some("TR")).await).await;
            assert_eq!(take_second_step(&turkish, judit.id).await, Err(AppError::NotFound));
            let (one, other) = (world.officer(Some("HU")).await, world.officer(Some("HU")).await);
            let officer = world.by(one).await;
            for whom in [one, other] {
                assert_eq!(take_second_step(&officer, whom).await, Err(AppError::Forbidden));
            }
            world.wait(HOUR);
            // The same session, a while later.
            let late = world.visitor().with_actor(officer.actor().clone());
            assert_eq!(take_second_step(&late, judit.id).await, Err(AppError::Rule(RuleBroken::FreshSignInNeeded)));
            assert_eq!(world.count("second_step").await, 1);
        }
    }
}
