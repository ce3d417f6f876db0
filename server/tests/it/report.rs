//! Reports over HTTP.

use crate::browser::Portal;
use data::both_databases;

both_databases! {
    async fn a_profile_is_reported_and_decided_on(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let officer = portal.world.officer(Some("TR")).await;
        let (mut at_judit, mut at_desk) = (portal.by(judit.id).await, portal.by(officer).await);
        let (page, profile) = (format!("/report/person/{}", elif.id), format!("/people/{}", elif.id));
        assert!(at_judit.get(&profile).await.body.contains(&page));
        assert!(at_judit.get(&page).await.body.contains(&elif.name));
        let id = elif.id.to_string();
        let typed = |reason: &'static str| [("kind", "person"), ("subject", id.as_str()), ("reason", reason), ("words", "Nobody knows them.")];
        let refused = at_judit.post(&page, "report", &typed("")).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("Nobody knows them."));
        assert_eq!(at_judit.post(&page, "report", &typed("false")).await.status.as_u16(), 303);

        assert!(at_desk.get("/desk").await.body.contains("/desk/reports"));
        let queue = at_desk.get("/desk/reports").await;
        assert!(queue.body.contains(&elif.name) && queue.body.contains("not who or what it says"));
        let report = portal.world.newest("report").await.to_string();
        let desk = format!("/desk/reports/{report}");
        let shown = at_desk.get(&desk).await;
        assert!(shown.body.contains("Nobody knows them.") && shown.body.contains(&judit.name));
        assert_eq!(at_desk.post(&desk, "hold_report", &[("report", &report)]).await.location(), desk);
        assert_eq!(at_judit.get(&profile).await.status.as_u16(), 404);
        let mut at_elif = portal.by(elif.id).await;
        assert!(at_elif.get(&profile).await.body.contains("only you and the officers see it"));
        let decision = [("report", report.as_str()), ("verdict", "keep"), ("comment", "")];
        assert_eq!(at_desk.post(&desk, "decide_report", &decision).await.status.as_u16(), 303);
        assert_eq!(at_judit.get(&profile).await.status.as_u16(), 200);
        assert!(at_judit.get("/notifications").await.body.contains("Thank you for your report"));
        let told = at_elif.get("/notifications").await;
        assert!(told.body.contains("Others see it again") && !told.body.contains(&judit.name));
        let other = portal.world.officer(Some("TR")).await;
        let too_late = [("report", report.as_str()), ("verdict", "remove"), ("comment", "Too late, but kept.")];
        let again = portal.by(other).await.post(&desk, "decide_report", &too_late).await;
        assert!(again.status.as_u16() == 409 && again.body.contains("Too late, but kept."));
        let decided_by = portal.world.by(officer).await.actor().person().unwrap().name.clone();
        assert!(again.body.contains(&decided_by), "and says who decided");
    }

    async fn pupils_are_spoken_to_as_children(world: World) {
        let portal = Portal::new(world).await;
        let (judit, elif) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (_, workspace) = portal.world.project(&[&judit, &elif]).await;
        let pupil = portal.world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        portal.world.sql("UPDATE account SET public_profile = TRUE WHERE id = $1", vec![elif.id.0.into()]).await;
        let (mut at_pupil, id) = (portal.by(pupil).await, elif.id.to_string());
        let page = format!("/report/person/{id}");
        let (child, adult) = (at_pupil.get(&page).await, portal.by(judit.id).await.get(&page).await);
        assert!(child.body.contains("Tell your teacher") && !child.body.contains("support officer"));
        assert!(adult.body.contains("support officer") && !adult.body.contains("Tell your teacher"));
        let typed = [("kind", "person"), ("subject", id.as_str()), ("reason", "insult"), ("words", "It is mean.")];
        assert_eq!(at_pupil.post(&page, "report", &typed).await.status.as_u16(), 303);
    }

    async fn a_visitor_is_asked_to_sign_in(world: World) {
        let portal = Portal::new(world).await;
        let elif = portal.world.teacher("TR").await;
        for known in [elif.id.to_string(), uuid::Uuid::nil().to_string()] {
            let page = format!("/report/person/{known}");
            assert!(portal.visitor().get(&page).await.location().starts_with("/login"));
        }
    }
}
