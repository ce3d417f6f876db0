//! Who answers for a country, and answering at the same moment.

use super::{
    super::{decide, desk_project, form, page},
    answer, count, partners, pupil, submitted, welcome, yes,
};
use crate::{both_databases, sql::params};
use domain::{
    AppError, Problem,
    project::{ProjectState, RemarksForm, view::Reader},
    support::{QueueFilter, Verdict},
};

both_databases! {
    async fn only_officers_of_a_founding_country_answer_and_only_for_it(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = submitted(&world, &judit, &elif).await;
        let france = world.by(world.officer(Some("FR")).await).await;
        for outsider in [world.by(judit.id).await, pupil(&world), france] {
            assert_eq!(decide(&outsider, "HU", yes(id), RemarksForm::default(), welcome).await, Err(AppError::NotFound));
            assert_eq!(desk_project(&outsider, id, &QueueFilter::default()).await, Err(AppError::NotFound));
        }
        assert_eq!(decide(&world.visitor(), "HU", yes(id), RemarksForm::default(), welcome).await, Err(AppError::NotFound));
        let hungary = world.by(world.officer(Some("HU")).await).await;
        assert_eq!(decide(&hungary, "TR", yes(id), RemarksForm::default(), welcome).await, Err(AppError::Forbidden));
        assert_eq!(decide(&hungary, "FR", yes(id), RemarksForm::default(), welcome).await, Err(AppError::NotFound));
        let dossier = desk_project(&hungary, id, &QueueFilter::default()).await.unwrap();
        assert_eq!(dossier.decide_for.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["HU"]);
        assert_eq!(dossier.founders.len(), 2);
        assert_eq!(page(&hungary, id).await.unwrap().reader, Reader::Officer);
        let central = world.by(world.officer(None).await).await;
        assert_eq!(desk_project(&central, id, &QueueFilter::default()).await.unwrap().decide_for.len(), 2);
    }

    async fn returning_and_refusing_need_a_reason(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = submitted(&world, &judit, &elif).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        for verdict in [Verdict::Return, Verdict::Refuse] {
            assert_eq!(
                decide(&hungary, "HU", answer(id, verdict, ""), RemarksForm::default(), welcome).await,
                Err(AppError::field("comment", Problem::Required))
            );
        }
        assert_eq!(page(&hungary, id).await.unwrap().sheet.state, ProjectState::Submitted);
    }

    async fn an_officer_who_founds_it_does_not_answer(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = submitted(&world, &judit, &elif).await;
        world
            .sql(
                "INSERT INTO support_grant (id, account_id, role, country, granted_at, from_at) VALUES ($1, $2, 'officer', 'HU', 0, 0)",
                params![crate::context::new_id(), judit.id.0],
            )
            .await;
        let judit = world.by(judit.id).await;
        assert_eq!(decide(&judit, "HU", yes(id), RemarksForm::default(), welcome).await, Err(AppError::Forbidden));
        assert!(desk_project(&judit, id, &QueueFilter::default()).await.unwrap().decide_for.is_empty());
    }

    async fn two_countries_that_approve_at_the_same_moment_open_one_workspace(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = submitted(&world, &judit, &elif).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        let turkiye = world.by(world.officer(Some("TR")).await).await;
        let (one, other) = tokio::join!(
            decide(&hungary, "HU", yes(id), RemarksForm::default(), welcome),
            decide(&turkiye, "TR", yes(id), RemarksForm::default(), welcome)
        );
        assert_eq!((one, other), (Ok(()), Ok(())));
        assert_eq!(page(&world.visitor(), id).await.unwrap().sheet.state, ProjectState::Active);
        assert_eq!(count(&world, "SELECT COUNT(*) AS n FROM workspace WHERE project_id = $1", params![id.0]).await, 1);
    }

    async fn two_officers_of_a_country_answer_once(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = submitted(&world, &judit, &elif).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let colleague = world.by(world.officer(Some("HU")).await).await;
        let (one, other) = tokio::join!(
            decide(&officer, "HU", yes(id), RemarksForm::default(), welcome),
            decide(&colleague, "HU", answer(id, Verdict::Return, "Please say more."), RemarksForm::default(), welcome)
        );
        let faster = if one.is_ok() { &officer } else { &colleague };
        let by = faster.actor().person().unwrap().name.clone();
        let mut outcomes = [one, other];
        outcomes.sort_by_key(Result::is_err);
        assert_eq!(outcomes, [Ok(()), Err(AppError::Decided { by })]);
        assert_eq!(
            count(&world, "SELECT COUNT(*) AS n FROM project_approval WHERE project_id = $1 AND decided_at IS NOT NULL", params![id.0]).await,
            1
        );
    }

    async fn remarks_on_fields_come_back_beside_them(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = submitted(&world, &judit, &elif).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        let remarks = RemarksForm {
            remark_aims: "Which pupils do what?".into(),
            ..RemarksForm::default()
        };
        decide(&hungary, "HU", answer(id, Verdict::Return, "Please say more."), remarks, welcome).await.unwrap();
        let edited = form(&world.by(elif.id).await, id).await.unwrap();
        let said: Vec<_> = edited.remarks.iter().map(|(country, one)| (country.as_str(), one.field.as_str())).collect();
        assert_eq!(said, [("Hungary", "aims")]);
        let seen = desk_project(&hungary, id, &QueueFilter::default()).await.unwrap();
        assert_eq!(seen.approvals.iter().map(|one| one.approval.remarks.len()).sum::<usize>(), 1);
    }

    async fn an_answer_after_another_country_returned_it_comes_too_late(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = submitted(&world, &judit, &elif).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        let turkiye = world.by(world.officer(Some("TR")).await).await;
        decide(&hungary, "HU", answer(id, Verdict::Return, "Please say more."), RemarksForm::default(), welcome).await.unwrap();
        assert_eq!(
            decide(&turkiye, "TR", yes(id), RemarksForm::default(), welcome).await,
            Err(AppError::Decided { by: hungary.actor().person().unwrap().name.clone() })
        );
    }
}
