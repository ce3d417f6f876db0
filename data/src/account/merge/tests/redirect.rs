//! Where an account went, for its owner, for links, and until it is erased.

use super::*;
use crate::{account::sign_in, file::memory::Memory};
use domain::account::{RegisterForm, SignInForm, merge::OLD_ADDRESS_KEPT};

const OLD: &str = "nine rivers and a paper boat";

async fn with_password(world: &World, staff: &Staff, password: &str) {
    let hash = crate::password::hash(password.to_owned()).await.unwrap();
    world
        .sql(
            "UPDATE account SET password_hash = $1 WHERE id = $2",
            params![hash, staff.id.0],
        )
        .await;
}

both_databases! {
    async fn who_signs_in_with_the_old_address_is_told_where_the_account_is(world: World) {
        let (keep, goes) = (world.teacher("HU").await, world.teacher("HU").await);
        with_password(&world, &goes, OLD).await;
        let token = world.sign_in(goes.id).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        merge_accounts(&officer, merging(&keep, &goes)).await.unwrap();
        let visitor = world.visitor();
        assert_eq!(crate::session::load(&visitor, &token).await.unwrap(), domain::access::Actor::Visitor);
        let form = |password: &str| SignInForm { email: goes.email.clone(), password: password.into(), ..SignInForm::default() };
        let answer = async |password| sign_in(&visitor, &form(password), "test").await.err();
        assert_eq!(answer(OLD).await, Some(AppError::Rule(RuleBroken::AccountsMerged)));
        let wrong = Some(AppError::field("password", Problem::WrongPassword));
        assert_eq!(answer("another bridge over rivers").await, wrong, "nobody else learns of it");
        let in_letters = letters(&world).await.len();
        crate::account::ask_new_password(&visitor, &goes.email).await.unwrap();
        let again = RegisterForm { name: "Judit".into(), email: goes.email.clone(), password: OLD.into(), agree: "on".into() };
        crate::account::register(&visitor, again).await.unwrap();
        assert_eq!(letters(&world).await.len(), in_letters + 2);
        assert_eq!(count(&world, "SELECT COUNT(*) AS n FROM account WHERE email = $1", params![goes.email.as_str()]).await, 0);

        world.wait(OLD_ADDRESS_KEPT + DAY);
        crate::jobs::purge(&world.visitor()).await.unwrap();
        let kept = "SELECT COUNT(*) AS n FROM account_redirect WHERE email IS NOT NULL OR password_hash IS NOT NULL";
        assert_eq!(count(&world, kept, vec![]).await, 0);
        assert_eq!(world.count("account_redirect").await, 1, "the old page still leads there");
    }

    async fn an_account_that_went_goes_on_to_the_third_and_is_erased_with_it(world: World) {
        let (first, second, third) = (world.teacher("HU").await, world.teacher("HU").await, world.teacher("HU").await);
        let officer = world.by(world.officer(Some("HU")).await).await;
        merge_accounts(&officer, merging(&second, &first)).await.unwrap();
        merge_accounts(&officer, merging(&third, &second)).await.unwrap();
        assert_eq!(account_moved_to(&officer, first.id).await, Ok(third.id));

        crate::privacy::ask_erasure(&world.by(third.id).await).await.unwrap();
        world.wait(domain::privacy::ERASED_AFTER);
        crate::privacy::carry_out(&world.visitor(), &Memory::default(), third.id).await.unwrap();
        for id in [first.id, second.id, third.id] {
            let sql = "SELECT COUNT(*) AS n FROM audit WHERE target_id = $1 OR REPLACE(data, $1, '') <> data";
            assert_eq!(count(&world, sql, params![id.to_string()]).await, 0);
            let sql = "SELECT COUNT(*) AS n FROM audit WHERE actor_id = $1";
            assert_eq!(count(&world, sql, params![id.0]).await, 0);
        }
        assert_eq!(world.count("account_redirect").await, 0);
    }
}
