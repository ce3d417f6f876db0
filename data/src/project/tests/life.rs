//! From the first draft to the open workspace, and the ways back.

use super::{
    super::{decide, delete, desk_project, form, page, save, start, submit},
    answer, complete, count, draft, letters, notices, partners, submitted, welcome, yes,
};
use crate::{both_databases, sql::params};
use domain::{
    AppError, RuleBroken,
    project::{
        ApprovalState, ProjectKind, ProjectState, RemarksForm,
        view::{Founding, Piece, ProjectPage, Reader},
    },
    support::{QueueFilter, Verdict},
};

fn founding(page: ProjectPage) -> Founding {
    match page.reader {
        Reader::Founder(founding) => *founding,
        other => panic!("not a founder: {other:?}"),
    }
}

both_databases! {
    async fn the_last_approval_opens_the_workspace_for_all_founders(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = draft(&world, &judit, &elif).await;
        let drafted = page(&by_judit, id).await.unwrap();
        assert_eq!(drafted.sheet.kind, ProjectKind::European);
        assert_eq!(drafted.sheet.languages, ["English", "Hungarian"]);
        assert!(founding(drafted).may_send);

        submit(&by_judit, id).await.unwrap();
        let sent = page(&by_judit, id).await.unwrap();
        assert_eq!(sent.sheet.state, ProjectState::Submitted);
        let sent = founding(sent);
        assert!(!sent.may_edit && !sent.may_delete && !sent.may_send);
        assert!(sent.approvals.iter().all(|one| one.state == ApprovalState::Waiting && one.round == 1));
        assert_eq!(sent.approvals.len(), 2);

        let hungary = world.by(world.officer(Some("HU")).await).await;
        let turkiye = world.by(world.officer(Some("TR")).await).await;
        decide(&hungary, "HU", answer(id, Verdict::Approve, "A fine idea."), RemarksForm::default(), welcome).await.unwrap();
        assert_eq!(page(&by_judit, id).await.unwrap().sheet.state, ProjectState::Submitted);
        assert_eq!(notices(&world, elif.id, "project_decided").await, 1);
        assert_eq!(page(&world.visitor(), id).await, Err(AppError::NotFound));

        decide(&turkiye, "TR", yes(id), RemarksForm::default(), welcome).await.unwrap();
        let opened = page(&world.visitor(), id).await.unwrap();
        assert_eq!(opened.sheet.state, ProjectState::Active);
        assert_eq!(opened.sheet.active_at, Some(world.now()));
        assert_eq!(opened.reader, Reader::Anybody);
        let towns: Vec<_> = opened.schools.iter().map(|school| school.country.as_str()).collect();
        assert_eq!(towns, ["Hungary", "Türkiye"]);
        let for_founder = founding(page(&by_judit, id).await.unwrap());
        let workspace = for_founder.workspace.expect("a workspace");
        assert_eq!(for_founder.approvals[0].comment, "A fine idea.");
        assert_eq!(
            count(&world, "SELECT COUNT(*) AS n FROM member WHERE workspace_id = $1 AND role = 'founder' AND removed_at IS NULL AND school_id IS NOT NULL", params![workspace.0]).await,
            2
        );
        assert_eq!(
            count(&world, "SELECT COUNT(*) AS n FROM forum_section WHERE workspace_id = $1 AND title = 'Hello (en)'", params![workspace.0]).await,
            1
        );
        for founder in [&judit, &elif] {
            assert_eq!(notices(&world, founder.id, "workspace_opened").await, 1);
            assert_eq!(letters(&world, founder, "workspace_opened").await, 1);
            assert_eq!(letters(&world, founder, "project_decided").await, 1);
        }
        let audited = count(
            &world,
            "SELECT COUNT(*) AS n FROM audit WHERE target_id = $1 AND action IN ('project.submit', 'project.approve', 'project.open')",
            params![id.to_string()],
        )
        .await;
        assert_eq!(audited, 4);
    }

    async fn a_returned_project_is_changed_and_asks_all_countries_again(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_elif = world.by(elif.id).await;
        let id = submitted(&world, &judit, &elif).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        let turkiye = world.by(world.officer(Some("TR")).await).await;
        decide(&turkiye, "TR", yes(id), RemarksForm::default(), welcome).await.unwrap();
        decide(&hungary, "HU", answer(id, Verdict::Return, "Please say how the pupils meet."), RemarksForm::default(), welcome).await.unwrap();

        let returned = page(&by_elif, id).await.unwrap();
        assert_eq!(returned.sheet.state, ProjectState::Returned);
        let returned = founding(returned);
        assert!(returned.may_edit && returned.may_delete && returned.may_send);
        assert!(returned.approvals.iter().any(|one| one.comment == "Please say how the pupils meet."));
        assert_eq!(letters(&world, &judit, "project_decided").await, 2);

        let mut changed = form(&by_elif, id).await.unwrap().form;
        changed.work_process = "They meet every Friday.".into();
        save(&by_elif, id, changed).await.unwrap();
        submit(&by_elif, id).await.unwrap();
        let dossier = desk_project(&turkiye, id, &QueueFilter::default()).await.unwrap();
        let [change] = dossier.changes.as_slice() else { panic!("{:?}", dossier.changes) };
        assert_eq!(change.field, "work_process");
        assert!(change.pieces.iter().any(|piece| matches!(piece, Piece::New(text) if text.contains("Friday"))));
        let rounds: Vec<_> = dossier.approvals.iter().map(|one| (one.approval.round, one.approval.state)).collect();
        assert_eq!(
            rounds,
            [
                (2, ApprovalState::Waiting),
                (2, ApprovalState::Waiting),
                (1, ApprovalState::Returned),
                (1, ApprovalState::Approved)
            ]
        );
        assert_eq!(dossier.decide_for.len(), 1);
        decide(&turkiye, "TR", yes(id), RemarksForm::default(), welcome).await.unwrap();
        decide(&hungary, "HU", yes(id), RemarksForm::default(), welcome).await.unwrap();
        assert_eq!(page(&world.visitor(), id).await.unwrap().sheet.state, ProjectState::Active);
    }

    async fn a_refused_project_stays_with_its_founders(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = submitted(&world, &judit, &elif).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        decide(&hungary, "HU", answer(id, Verdict::Refuse, "This sells things to pupils."), RemarksForm::default(), welcome).await.unwrap();
        let refused = page(&by_judit, id).await.unwrap();
        assert_eq!(refused.sheet.state, ProjectState::Refused);
        let refused = founding(refused);
        assert!(!refused.may_edit && !refused.may_delete && !refused.may_send);
        assert_eq!(page(&world.visitor(), id).await, Err(AppError::NotFound));
        assert_eq!(submit(&by_judit, id).await, Err(AppError::Forbidden));
    }

    async fn a_national_project_needs_one_approval(world: World) {
        let judit = world.teacher("HU").await;
        let anna = world.teacher("HU").await;
        world.contacts(judit.id, anna.id).await;
        let id = submitted(&world, &judit, &anna).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        decide(&hungary, "HU", yes(id), RemarksForm::default(), welcome).await.unwrap();
        let active = page(&world.visitor(), id).await.unwrap();
        assert_eq!((active.sheet.state, active.sheet.kind), (ProjectState::Active, ProjectKind::National));
        assert_eq!(active.schools.len(), 2);
    }

    async fn only_a_complete_project_of_two_schools_is_sent(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let alone = start(&by_judit, complete()).await.unwrap();
        assert_eq!(submit(&by_judit, alone).await, Err(AppError::Rule(RuleBroken::OneSchoolOnly)));
        let id = draft(&world, &judit, &elif).await;
        let mut gap = form(&by_judit, id).await.unwrap().form;
        gap.aims.clear();
        save(&by_judit, id, gap).await.unwrap();
        assert_eq!(form(&by_judit, id).await.unwrap().missing, ["aims"]);
        assert_eq!(submit(&by_judit, id).await, Err(AppError::Rule(RuleBroken::ProjectIncomplete)));
    }

    async fn a_draft_can_be_thrown_away_and_an_active_project_cannot(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = draft(&world, &judit, &elif).await;
        let stranger = world.by(world.teacher("FR").await.id).await;
        assert_eq!(delete(&stranger, id).await, Err(AppError::NotFound));
        delete(&world.by(elif.id).await, id).await.unwrap();
        assert_eq!(page(&world.by(judit.id).await, id).await, Err(AppError::NotFound));
        let (active, _) = world.project(&[&judit, &elif]).await;
        assert_eq!(delete(&world.by(judit.id).await, active).await, Err(AppError::Forbidden));
    }
}
