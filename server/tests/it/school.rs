//! Schools over HTTP: where a merged one went, what looks like a new one, the head's answer.

use crate::browser::Portal;
use data::both_databases;
use domain::{account::AccountState, merge::MergeForm};

both_databases! {
    async fn the_address_of_a_merged_school_leads_to_the_one_that_stayed(world: World) {
        let teacher = world.teacher("HU").await;
        let (keep, goes) = (teacher.school, world.school("HU").await);
        let officer = world.officer(Some("HU")).await;
        let portal = Portal::with(world, |_| ()).await;
        let form = MergeForm { keep: keep.to_string(), one: keep.to_string(), other: goes.to_string() };
        data::school::merge(&portal.world.by(officer).await, form).await.unwrap();
        let mut judit = portal.by(teacher.id).await;
        let answer = judit.get(&format!("/schools/{goes}")).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (301, format!("/schools/{keep}").as_str()));
        let mut officer = portal.by(officer).await;
        let answer = officer.get(&format!("/desk/schools/{goes}")).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (301, format!("/desk/schools/{keep}").as_str()));
        let answer = portal.visitor().get(&format!("/schools/{goes}")).await;
        assert_eq!(answer.status.as_u16(), 404, "who may not see it learns nothing");
    }

    async fn what_is_typed_so_far_is_compared_with_what_is_here(world: World) {
        let school = world.school("HU").await;
        let teacher = world.staff_at(school, "HU", AccountState::Registered).await;
        let portal = Portal::with(world, |_| ()).await;
        let mut browser = portal.by(teacher.id).await;
        let here = browser.get("/me/school/new?country=HU&name=School&town=Town%201").await;
        assert!(here.body.contains(&school.to_string()), "{}", here.body);
        let none = browser.get("/me/school/new?country=TR&name=School&town=Town%201").await;
        assert!(!none.body.contains(&school.to_string()));
    }
}
