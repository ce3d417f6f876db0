//! The plan over HTTP.

use crate::browser::Portal;
use data::{both_databases, workspace::plan};
use domain::workspace::plan::{PhaseForm, TaskForm};

both_databases! {
    async fn a_calendar_program_gets_the_plan_with_a_key_and_no_session(world: World) {
        let portal = Portal::new(world).await;
        let (judit, emre) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (_, workspace) = portal.world.project(&[&judit, &emre]).await;
        let pupil = portal.world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let cx = portal.world.by(judit.id).await;
        let id = workspace.to_string();
        let phase = PhaseForm { workspace: id.clone(), title: "Measuring".into(), ..PhaseForm::default() };
        let (_, phase) = plan::save_phase(&cx, phase).await.unwrap();
        let task = TaskForm {
            workspace: id.clone(),
            phase: phase.to_string(),
            title: "Measure the river".into(),
            doer: "pupils".into(),
            due: "2026-12-24".into(),
            ..TaskForm::default()
        };
        plan::save_task(&cx, task).await.unwrap();

        let page = format!("/w/{workspace}/plan/calendar");
        let made = portal.by(judit.id).await.post(&page, "renew_plan_feed", &[("workspace", &id)]).await;
        assert_eq!(made.status.as_u16(), 303, "{}", made.body);
        let key = made.location().split_once("key=").unwrap().1.to_owned();
        let address = format!("/w/{workspace}/plan.ics?key={key}");
        let shown = portal.by(judit.id).await.get(made.location()).await;
        assert!(shown.body.contains(&address), "{}", shown.body);
        assert!(!portal.by(judit.id).await.get(&page).await.body.contains("plan.ics"));

        let answer = portal.visitor().get(&address).await;
        assert_eq!(answer.status.as_u16(), 200);
        assert!(answer.header("content-type").starts_with("text/calendar"));
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.body.contains("DTSTART;VALUE=DATE:20261224\r\n"), "{}", answer.body);
        for wrong in ["", "?key=", "?key=abc", "?other=1"] {
            let answer = portal.visitor().get(&format!("/w/{workspace}/plan.ics{wrong}")).await;
            assert_eq!(answer.status.as_u16(), 404, "{wrong}");
        }
        assert_eq!(portal.visitor().get("/w/x/plan.ics").await.status.as_u16(), 404);
        let refused = portal.by(pupil).await.post(&page, "renew_plan_feed", &[("workspace", &id)]).await;
        assert_eq!(refused.status.as_u16(), 403);
        assert!(!portal.by(pupil).await.get(&page).await.body.contains("renew_plan_feed"));
    }
}
