//! Where somebody works afterwards, and how far their validation is.

use super::*;
use crate::Cx;
use domain::{id::SchoolId, school::registration::NextStep};

/// A school at which somebody works.
#[derive(Debug, FromQueryResult, PartialEq, Eq)]
struct Workplace {
    school_id: Uuid,
    from_at: i64,
    is_confirmed: bool,
    is_returned: bool,
}

async fn workplaces(world: &World, staff: &Staff) -> Vec<Workplace> {
    let sql = "SELECT school_id, from_at, confirmed_at IS NOT NULL AS is_confirmed, returned_at IS NOT NULL AS is_returned
               FROM affiliation WHERE account_id = $1 ORDER BY id";
    all(world.db.reader(), sql, params![staff.id.0])
        .await
        .unwrap()
}

#[derive(Debug, FromQueryResult, PartialEq, Eq)]
struct Standing {
    state: String,
    country: Option<String>,
    joins: Option<String>,
    state_at: i64,
}

async fn standing(world: &World, staff: &Staff) -> Standing {
    let sql = "SELECT state, country, joins, state_at FROM account WHERE id = $1";
    one(world.db.reader(), sql, params![staff.id.0])
        .await
        .unwrap()
        .unwrap()
}

async fn officer(world: &World) -> Cx {
    world.by(world.officer(None).await).await
}

/// People who wait for the officers of a country.
async fn queue(world: &World, country: &str) -> Vec<AccountId> {
    let cx = world.by(world.officer(Some(country)).await).await;
    let queue = support::people_queue(&cx, &Default::default())
        .await
        .unwrap();
    queue.items.into_iter().map(|person| person.id).collect()
}

async fn at(world: &World, school: SchoolId, state: AccountState) -> Staff {
    world.wait(DAY);
    world.staff_at(school, "HU", state).await
}

both_databases! {
    async fn who_waits_is_in_when_the_other_account_was(world: World) {
        let goes = world.teacher("HU").await;
        let keep = world.staff_at(goes.school, "HU", AccountState::Registered).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        merge_accounts(&officer, merging(&keep, &goes)).await.unwrap();
        let person = world.by(keep.id).await;
        assert!(person.actor().person().unwrap().is_validated_staff());
        assert!(person.actor().person().unwrap().has_school);
    }

    async fn at_a_school_of_both_they_work_once_and_are_confirmed_there(world: World) {
        let school = world.school("HU").await;
        let goes = at(&world, school, AccountState::Validated).await;
        let since = world.now().millis();
        let keep = at(&world, school, AccountState::Registered).await;
        merge_accounts(&officer(&world).await, merging(&keep, &goes)).await.unwrap();
        let once = Workplace { school_id: school.0, from_at: since, is_confirmed: true, is_returned: false };
        assert_eq!(workplaces(&world, &keep).await, [once], "since they were confirmed");
        let now = Standing { state: "validated".into(), country: Some("HU".into()), joins: None, state_at: since };
        assert_eq!(standing(&world, &keep).await, now);
        assert!(queue(&world, "HU").await.is_empty());
        let mine = crate::school::my_school(&world.by(keep.id).await).await.unwrap();
        assert_eq!(mine.next_step(), NextStep::Nothing);
    }

    async fn a_school_that_waits_is_asked_about_as_one_more_school(world: World) {
        let (here, there) = (world.school("HU").await, world.school("TR").await);
        let validated = at(&world, here, AccountState::Validated).await;
        let waiting = at(&world, there, AccountState::Registered).await;
        let since = world.now().millis();
        world.sql("UPDATE account SET country = 'TR' WHERE id = $1", params![waiting.id.0]).await;
        world.wait(DAY);
        merge_accounts(&officer(&world).await, merging(&validated, &waiting)).await.unwrap();
        let now = Standing { state: "validated".into(), country: Some("HU".into()), joins: Some("TR".into()), state_at: since };
        assert_eq!(standing(&world, &validated).await, now, "waits since then");
        assert_eq!(queue(&world, "TR").await, [validated.id]);
        assert!(queue(&world, "HU").await.is_empty());
        let confirmed: Vec<_> = workplaces(&world, &validated).await.iter().map(|place| place.is_confirmed).collect();
        assert_eq!(confirmed, [true, false], "nobody is confirmed by being merged");
    }

    async fn the_same_the_other_way_round(world: World) {
        let (here, there) = (world.school("HU").await, world.school("TR").await);
        let validated = at(&world, here, AccountState::Validated).await;
        let waiting = at(&world, there, AccountState::Registered).await;
        let since = world.now().millis();
        world.sql("UPDATE account SET country = 'TR' WHERE id = $1", params![waiting.id.0]).await;
        merge_accounts(&officer(&world).await, merging(&waiting, &validated)).await.unwrap();
        let now = Standing { state: "validated".into(), country: Some("HU".into()), joins: Some("TR".into()), state_at: since };
        assert_eq!(standing(&world, &waiting).await, now);
        assert_eq!(queue(&world, "TR").await, [waiting.id]);
    }

    async fn what_an_officer_asked_for_first_is_not_in_the_queue_again(world: World) {
        let (here, there) = (world.school("HU").await, world.school("HU").await);
        let validated = at(&world, here, AccountState::Validated).await;
        let returned = at(&world, there, AccountState::Returned).await;
        merge_accounts(&officer(&world).await, merging(&validated, &returned)).await.unwrap();
        let places = workplaces(&world, &validated).await;
        assert_eq!(places.iter().map(|place| place.is_returned).collect::<Vec<_>>(), [false, true]);
        assert!(queue(&world, "HU").await.is_empty());
    }

    async fn who_is_confirmed_nowhere_waits(world: World) {
        let former = world.officer(Some("HU")).await;
        world.sql("UPDATE support_grant SET ended_at = 1 WHERE account_id = $1", params![former.0]).await;
        let waiting = at(&world, world.school("HU").await, AccountState::Registered).await;
        let since = world.now().millis();
        let former = Staff { id: former, ..waiting.clone() };
        merge_accounts(&officer(&world).await, merging(&former, &waiting)).await.unwrap();
        let now = Standing { state: "registered".into(), country: Some("HU".into()), joins: None, state_at: since };
        assert_eq!(standing(&world, &former).await, now);
        assert_eq!(queue(&world, "HU").await, [former.id]);
    }

    async fn who_looks_after_a_school_still_does(world: World) {
        let school = world.school("HU").await;
        let goes = at(&world, school, AccountState::Validated).await;
        let keep = at(&world, school, AccountState::Registered).await;
        world.sql("INSERT INTO school_administrator (school_id, account_id, named_at) VALUES ($1, $2, 0)", params![school.0, goes.id.0]).await;
        merge_accounts(&officer(&world).await, merging(&keep, &goes)).await.unwrap();
        assert!(crate::school::edit_form(&world.by(keep.id).await, school).await.is_ok());
    }
}
