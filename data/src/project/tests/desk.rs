//! The desk: from one project to the next, several at once, reasons.

use super::{
    super::{approve_several, decide, desk_project, desk_queue, page},
    answer, partners, submitted, welcome, yes,
};
use crate::{
    both_databases,
    sql::{one, params},
    testing::{Staff, World},
};
use domain::{
    AppError,
    id::ProjectId,
    project::{ApprovalState, ApproveForm, ProjectState, RemarksForm, view::Reader},
    support::{DecisionForm, QueueFilter, Reason, Verdict},
    time::HOUR,
};
use sea_orm::FromQueryResult;

/// Three projects that wait, an hour after each other.
async fn three(world: &World) -> (Staff, Vec<ProjectId>) {
    let (judit, elif) = partners(world).await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(submitted(world, &judit, &elif).await);
        world.wait(HOUR);
    }
    (judit, ids)
}

fn ticked(country: &str, ids: &[ProjectId]) -> ApproveForm {
    ApproveForm {
        answers: ids.iter().map(|id| format!("{country}~{id}")).collect(),
    }
}

both_databases! {
    async fn one_project_leads_to_the_next(world: World) {
        let (_, ids) = three(&world).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        let all = QueueFilter::default();
        let around = async |id: ProjectId, filter: &QueueFilter| {
            let seen = desk_project(&hungary, id, filter).await.unwrap();
            (seen.previous, seen.next)
        };
        assert_eq!(around(ids[0], &all).await, (None, Some(ids[1])));
        assert_eq!(around(ids[1], &all).await, (Some(ids[0]), Some(ids[2])));
        // After the last one the first that is left.
        assert_eq!(around(ids[2], &all).await, (Some(ids[1]), Some(ids[0])));
        decide(&hungary, "HU", yes(ids[0]), RemarksForm::default(), welcome).await.unwrap();
        assert_eq!(around(ids[1], &all).await, (None, Some(ids[2])));
        let approved = QueueFilter { state: ApprovalState::Approved.as_str().into(), ..all.clone() };
        assert_eq!(around(ids[0], &approved).await, (None, None));
        let elsewhere = QueueFilter { q: "nothing like it".into(), ..all };
        assert_eq!(around(ids[1], &elsewhere).await, (None, None));
    }

    async fn the_clear_cases_are_approved_together(world: World) {
        let (judit, ids) = three(&world).await;
        let (hungary, turkiye) = (world.officer(Some("HU")).await, world.officer(Some("TR")).await);
        let (hungary, turkiye) = (world.by(hungary).await, world.by(turkiye).await);
        let queue = desk_queue(&hungary, &QueueFilter::default()).await.unwrap();
        assert!(queue.items.iter().all(|line| line.is_clear && line.country_code == "HU"));
        decide(&turkiye, "TR", answer(ids[0], Verdict::Return, "Please say more."), RemarksForm::default(), welcome).await.unwrap();
        let left = approve_several(&hungary, ticked("HU", &ids), welcome).await.unwrap();
        assert_eq!(left, 1, "the one that went back");
        assert_eq!(approve_several(&turkiye, ticked("TR", &ids[1..2]), welcome).await, Ok(0));
        let opened = page(&world.by(judit.id).await, ids[1]).await.unwrap();
        assert_eq!(opened.sheet.state, ProjectState::Active);
        world.sql("UPDATE school SET state = 'returned' WHERE id = $1", params![judit.school.0]).await;
        assert_eq!(approve_several(&turkiye, ticked("TR", &ids[2..]), welcome).await, Ok(1));
        assert_eq!(approve_several(&hungary, ticked("TR", &ids[2..]), welcome).await, Ok(1));
        assert!(matches!(approve_several(&hungary, ticked("HU", &[]), welcome).await, Err(AppError::Invalid(_))));
        let founder = world.by(judit.id).await;
        assert!(approve_several(&founder, ticked("HU", &ids), welcome).await.is_err());
    }

    async fn a_ready_made_reason_reaches_the_founders_in_their_language(world: World) {
        #[derive(FromQueryResult)]
        struct Mail {
            letter: String,
        }
        let (judit, elif) = partners(&world).await;
        let id = submitted(&world, &judit, &elif).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        let form = DecisionForm { reasons: vec!["together".into()], ..answer(id, Verdict::Return, "") };
        decide(&hungary, "HU", form, RemarksForm::default(), welcome).await.unwrap();
        let Reader::Founder(founding) = page(&world.by(elif.id).await, id).await.unwrap().reader else {
            panic!("a founder")
        };
        let said = founding.approvals.iter().find(|said| said.state == ApprovalState::Returned).unwrap();
        assert_eq!((&said.reasons[..], said.comment.as_str()), (&[Reason::Together][..], ""));
        let mail: Option<Mail> = one(
            world.visitor().read(),
            "SELECT letter FROM outbox_mail WHERE to_email = $1 ORDER BY id DESC LIMIT 1",
            params![elif.email.as_str()],
        ).await.unwrap();
        assert!(mail.unwrap().letter.contains("\"reasons\":[\"together\"]"));
    }
}
