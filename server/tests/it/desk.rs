//! The desk over HTTP.

use crate::browser::Portal;
use data::both_databases;
use domain::account::AccountState;

both_databases! {
    async fn the_numbers_come_as_a_file_for_officers_only(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let officer = portal.world.officer(Some("HU")).await;
        let answer = portal.by(officer).await.get("/desk/stats.csv").await;
        assert_eq!(answer.status.as_u16(), 200);
        assert!(answer.header("content-type").starts_with("text/csv"));
        assert!(answer.header("content-disposition").starts_with("attachment"));
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.body.starts_with("period,country,queue,"), "{}", answer.body);
        assert_eq!(answer.body.lines().count(), 1 + 4 * 8, "a line for each queue and week");
        assert_eq!(portal.by(judit.id).await.get("/desk/stats.csv").await.status.as_u16(), 404);
        assert!(portal.visitor().get("/desk/stats.csv").await.location().starts_with("/login"));
    }

    async fn the_pictures_have_words_and_a_table(world: World) {
        let portal = Portal::new(world).await;
        let central = portal.world.officer(None).await;
        let page = portal.by(central).await.get("/desk/stats").await;
        assert_eq!(page.body.matches("role=\"img\"").count(), 4);
        assert!(page.body.matches("<table").count() >= 5);
        assert!(!page.body.contains(" style="));
    }

    async fn who_decides_second_reads_who_was_faster(world: World) {
        let portal = Portal::new(world).await;
        let school = portal.world.school("HU").await;
        let staff = portal.world.staff_at(school, "HU", AccountState::Registered).await;
        let (one, other) = (portal.world.officer(Some("HU")).await, portal.world.officer(Some("HU")).await);
        let faster = portal.world.by(one).await.actor().person().unwrap().name.clone();
        let (page, id) = (format!("/desk/people/{}", staff.id), staff.id.to_string());
        let (mut first, mut second) = (portal.by(one).await, portal.by(other).await);
        let taken = first.post(&page, "take_case", &[("subject", "person"), ("id", &id)]).await;
        assert_eq!((taken.status.as_u16(), taken.location()), (303, page.as_str()));
        let approve = [("id", id.as_str()), ("verdict", "approve")];
        let held = second.post(&page, "decide_person", &approve).await;
        assert_eq!(held.status.as_u16(), 409);
        assert!(held.body.contains(&format!("{faster} works on this")), "{}", held.body);
        assert_eq!(first.post(&page, "decide_person", &approve).await.status.as_u16(), 303);
        let late = second.post(&page, "decide_person", &[("id", id.as_str()), ("verdict", "refuse"), ("comment", "We do not know this person.")]).await;
        assert_eq!(late.status.as_u16(), 409);
        assert!(late.body.contains(&format!("{faster} has already decided")));
        assert!(late.body.contains("We do not know this person."), "what was typed is not lost");
    }

    async fn the_way_through_a_queue_keeps_what_was_asked_for(world: World) {
        let portal = Portal::new(world).await;
        let school = portal.world.school("HU").await;
        let earlier = portal.world.staff_at(school, "HU", AccountState::Registered).await;
        portal.world.wait(1_000);
        let later = portal.world.staff_at(school, "HU", AccountState::Registered).await;
        let mut officer = portal.by(portal.world.officer(Some("HU")).await).await;
        let page = |id| format!("/desk/people/{id}?order=newest");
        let queue = officer.get("/desk/people?order=newest").await;
        assert!(queue.body.contains(&page(later.id)), "{}", queue.body);
        let opened = officer.get(&page(later.id)).await;
        let next = page(earlier.id);
        assert!(opened.body.contains(&next) && opened.body.contains("\"/desk/people?order=newest\""));
        let id = later.id.to_string();
        let approve = [("id", id.as_str()), ("verdict", "approve"), ("next", next.as_str())];
        assert_eq!(officer.post(&page(later.id), "decide_person", &approve).await.location(), next);
        let id = earlier.id.to_string();
        let away = [("id", id.as_str()), ("verdict", "approve"), ("next", "https://evil.example")];
        assert_eq!(officer.post(&next, "decide_person", &away).await.location(), "/");
    }

    async fn a_decision_that_is_refused_twice_still_knows_its_queue(world: World) {
        let portal = Portal::new(world).await;
        let school = portal.world.school("HU").await;
        let id = portal.world.staff_at(school, "HU", AccountState::Registered).await.id.to_string();
        let mut officer = portal.by(portal.world.officer(Some("HU")).await).await;
        let page = format!("/desk/people/{id}?order=newest");
        let posts_to = "\"?/decide_person&amp;order=newest\"";
        let opened = officer.get(&page).await;
        assert!(opened.body.contains(posts_to), "{}", opened.body);
        for _ in 0..2 {
            let silent = [("id", id.as_str()), ("verdict", "refuse")];
            let refused = officer.post(&page, "decide_person", &silent).await;
            assert_eq!(refused.status.as_u16(), 422);
            assert!(refused.body.contains(posts_to), "{}", refused.body);
            assert!(refused.body.contains("\"/desk/people?order=newest\""), "the way back");
        }
    }

    async fn clear_cases_are_ticked_and_go_together(world: World) {
        let portal = Portal::new(world).await;
        let school = portal.world.school("HU").await;
        let staff = portal.world.staff_at(school, "HU", AccountState::Registered).await;
        portal.world.sql("UPDATE school SET website = 'https://school.example', site_host = 'school.example'", vec![]).await;
        let mut officer = portal.by(portal.world.officer(Some("HU")).await).await;
        let all = officer.get("/desk/people").await;
        assert!(all.body.contains("people[]") && !all.body.contains(" checked"), "nothing is ticked unasked");
        let clear = officer.get("/desk/people?evidence=clear").await;
        assert!(clear.body.contains(" checked"));
        let id = staff.id.to_string();
        let done = officer.post("/desk/people", "validate_people", &[("people[]", &id)]).await;
        assert_eq!((done.status.as_u16(), done.location()), (303, "/desk/people?evidence=clear"));
        let again = officer.post("/desk/people", "validate_people", &[("people[]", &id)]).await;
        assert!(again.location().contains(&format!("left={id}")), "{}", again.location());
        let page = officer.get(again.location()).await;
        assert!(page.body.contains(&staff.name) && page.body.contains("has decided meanwhile"));
    }
}
