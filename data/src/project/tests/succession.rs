//! Founders who are away, and places that pass to somebody else.

use super::{
    super::{
        answer_invitation, answer_offer, founders_page, invite_founder, leave, offer_place, page,
        remind_partner, start, withdraw_offer,
    },
    complete, draft, notices, partners,
};
use crate::{
    both_databases,
    sql::{one, params},
    testing::{Staff, World},
};
use domain::{
    AppError, RuleBroken,
    id::{AccountId, ProjectId, WorkspaceId},
    project::{ProjectState, SuccessionForm, view::FounderPlace, view::Reader},
    time::DAY,
    workspace::Role,
};
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct MemberRow {
    role: String,
}

/// An open project of two founders, and a teacher of the first one's country who works in it.
struct Stage {
    project: ProjectId,
    workspace: WorkspaceId,
    judit: Staff,
    elif: Staff,
    zsofi: Staff,
}

impl Stage {
    async fn new(world: &World) -> Self {
        let (judit, elif) = partners(world).await;
        let (project, workspace) = world.project(&[&judit, &elif]).await;
        let zsofi = world.teacher("HU").await;
        world.join(workspace, &zsofi, Role::Teacher).await;
        for person in [&judit, &elif, &zsofi] {
            seen(world, person.id).await;
        }
        Self {
            project,
            workspace,
            judit,
            elif,
            zsofi,
        }
    }

    fn offer(&self, founder: &Staff, person: &Staff) -> SuccessionForm {
        SuccessionForm {
            project: self.project.to_string(),
            founder: founder.id.to_string(),
            person: person.id.to_string(),
        }
    }

    async fn place(&self, world: &World, reader: &Staff, of: &Staff) -> FounderPlace {
        let places = founders_page(&world.by(reader.id).await, self.project)
            .await
            .unwrap()
            .places;
        places
            .into_iter()
            .find(|place| place.founder.id == of.id)
            .unwrap()
    }

    async fn role(&self, world: &World, of: &Staff) -> String {
        let row: Option<MemberRow> = one(
            world.visitor().read(),
            "SELECT role FROM member WHERE workspace_id = $1 AND account_id = $2",
            params![self.workspace.0, of.id.0],
        )
        .await
        .unwrap();
        row.unwrap().role
    }
}

/// Is here now.
async fn seen(world: &World, person: AccountId) {
    let now = world.now().millis();
    world
        .sql(
            "UPDATE account SET last_seen_at = $1 WHERE id = $2",
            params![now, person.0],
        )
        .await;
}

fn broken<T>(rule: RuleBroken) -> Result<T, AppError> {
    Err(AppError::Rule(rule))
}

both_databases! {
    async fn a_founder_hands_the_place_over_and_stays_as_a_teacher(world: World) {
        let stage = Stage::new(&world).await;
        let (judit, zsofi) = (world.by(stage.judit.id).await, world.by(stage.zsofi.id).await);
        let own = stage.place(&world, &stage.judit, &stage.judit).await;
        assert!(own.is_own && own.may_be_offered);
        assert_eq!(own.candidates.iter().map(|one| one.id).collect::<Vec<_>>(), [stage.zsofi.id]);
        assert!(!stage.place(&world, &stage.judit, &stage.elif).await.may_be_offered);
        offer_place(&judit, stage.offer(&stage.judit, &stage.zsofi)).await.unwrap();
        let again = offer_place(&judit, stage.offer(&stage.judit, &stage.zsofi)).await;
        assert_eq!(again, broken(RuleBroken::AlreadyAsked));
        assert_eq!(notices(&world, stage.zsofi.id, "place_offered").await, 1);
        let name = stage.judit.name.clone();
        assert_eq!(page(&zsofi, stage.project).await.unwrap().offered_by, Some(name));
        assert_eq!(page(&judit, stage.project).await.unwrap().offered_by, None);
        answer_offer(&zsofi, stage.project, true).await.unwrap();
        assert_eq!(stage.role(&world, &stage.zsofi).await, "founder");
        assert_eq!(stage.role(&world, &stage.judit).await, "teacher");
        assert!(matches!(page(&zsofi, stage.project).await.unwrap().reader, Reader::Founder(_)));
        assert!(matches!(page(&judit, stage.project).await.unwrap().reader, Reader::Member { .. }));
        for told in [&stage.judit, &stage.elif] {
            assert_eq!(notices(&world, told.id, "place_answered").await, 1);
        }
        assert_eq!(answer_offer(&zsofi, stage.project, true).await, Err(AppError::NotFound));
    }

    async fn an_offer_is_declined_or_taken_back(world: World) {
        let stage = Stage::new(&world).await;
        let (judit, zsofi) = (world.by(stage.judit.id).await, world.by(stage.zsofi.id).await);
        offer_place(&judit, stage.offer(&stage.judit, &stage.zsofi)).await.unwrap();
        answer_offer(&zsofi, stage.project, false).await.unwrap();
        assert_eq!(stage.role(&world, &stage.judit).await, "founder");
        assert_eq!(notices(&world, stage.judit.id, "place_answered").await, 1);
        assert_eq!(notices(&world, stage.elif.id, "place_answered").await, 0);
        offer_place(&judit, stage.offer(&stage.judit, &stage.zsofi)).await.unwrap();
        withdraw_offer(&judit, stage.project, stage.judit.id).await.unwrap();
        assert_eq!(withdraw_offer(&judit, stage.project, stage.judit.id).await, broken(RuleBroken::WrongState));
        assert_eq!(answer_offer(&zsofi, stage.project, true).await, Err(AppError::NotFound));
    }

    async fn a_place_stays_in_its_country_and_inside_of_the_workspace(world: World) {
        let stage = Stage::new(&world).await;
        let (foreign, outside) = (world.teacher("PT").await, world.teacher("HU").await);
        world.join(stage.workspace, &foreign, Role::Teacher).await;
        let judit = world.by(stage.judit.id).await;
        let offered = offer_place(&judit, stage.offer(&stage.judit, &foreign)).await;
        assert_eq!(offered, broken(RuleBroken::OtherCountry));
        let offered = offer_place(&judit, stage.offer(&stage.judit, &outside)).await;
        assert_eq!(offered, broken(RuleBroken::NotAvailable));
        let nobody = SuccessionForm { person: String::new(), ..stage.offer(&stage.judit, &outside) };
        assert!(matches!(offer_place(&judit, nobody).await, Err(AppError::Invalid(_))));
    }

    async fn a_founder_who_is_away_is_reminded_then_followed(world: World) {
        let stage = Stage::new(&world).await;
        let elif = world.by(stage.elif.id).await;
        let remind = remind_partner(&elif, stage.project, stage.judit.id).await;
        assert_eq!(remind, broken(RuleBroken::SeenLately));
        world.wait(95 * DAY);
        let elif = world.by(stage.elif.id).await;
        let form = stage.offer(&stage.judit, &stage.zsofi);
        assert_eq!(offer_place(&elif, form.clone()).await, broken(RuleBroken::NotRemindedYet));
        assert!(stage.place(&world, &stage.elif, &stage.judit).await.may_be_reminded);
        remind_partner(&elif, stage.project, stage.judit.id).await.unwrap();
        assert_eq!(remind_partner(&elif, stage.project, stage.judit.id).await, broken(RuleBroken::AskedLately));
        assert_eq!(notices(&world, stage.judit.id, "partner_missed").await, 1);
        world.wait(14 * DAY);
        offer_place(&world.by(stage.elif.id).await, form).await.unwrap();
        assert_eq!(notices(&world, stage.judit.id, "place_at_stake").await, 1);
        answer_offer(&world.by(stage.zsofi.id).await, stage.project, true).await.unwrap();
        assert_eq!(stage.role(&world, &stage.judit).await, "teacher");
    }

    async fn who_comes_back_keeps_the_place(world: World) {
        let stage = Stage::new(&world).await;
        world.wait(95 * DAY);
        remind_partner(&world.by(stage.elif.id).await, stage.project, stage.judit.id).await.unwrap();
        world.wait(14 * DAY);
        offer_place(&world.by(stage.elif.id).await, stage.offer(&stage.judit, &stage.zsofi)).await.unwrap();
        world.wait(DAY);
        seen(&world, stage.judit.id).await;
        let taken = answer_offer(&world.by(stage.zsofi.id).await, stage.project, true).await;
        assert_eq!(taken, broken(RuleBroken::SeenLately));
        withdraw_offer(&world.by(stage.judit.id).await, stage.project, stage.judit.id).await.unwrap();
        assert_eq!(stage.role(&world, &stage.judit).await, "founder");
    }

    async fn only_the_founders_pass_places_on(world: World) {
        let stage = Stage::new(&world).await;
        let outsider = world.teacher("HU").await;
        for (who, refused) in [(&stage.zsofi, AppError::NotFound), (&outsider, AppError::NotFound)] {
            let cx = world.by(who.id).await;
            assert_eq!(founders_page(&cx, stage.project).await.map(drop), Err(refused.clone()));
            let offered = offer_place(&cx, stage.offer(&stage.judit, &stage.zsofi)).await;
            assert_eq!(offered.map(drop), Err(refused.clone()));
            assert_eq!(remind_partner(&cx, stage.project, stage.judit.id).await, Err(refused.clone()));
            assert_eq!(withdraw_offer(&cx, stage.project, stage.judit.id).await, Err(refused.clone()));
            assert_eq!(answer_offer(&cx, stage.project, true).await, Err(refused));
        }
    }

    async fn of_two_who_answer_at_the_same_moment_one_place_is_one(world: World) {
        let stage = Stage::new(&world).await;
        let judit = world.by(stage.judit.id).await;
        offer_place(&judit, stage.offer(&stage.judit, &stage.zsofi)).await.unwrap();
        let zsofi = world.by(stage.zsofi.id).await;
        let (taken, withdrawn) = tokio::join!(
            answer_offer(&zsofi, stage.project, true),
            withdraw_offer(&judit, stage.project, stage.judit.id)
        );
        assert!(taken.is_ok() != withdrawn.is_ok(), "{taken:?} {withdrawn:?}");
    }

    async fn one_leaves_a_draft_and_can_be_asked_again(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = draft(&world, &judit, &elif).await;
        let by_judit = world.by(judit.id).await;
        leave(&world.by(elif.id).await, id).await.unwrap();
        assert_eq!(notices(&world, judit.id, "founder_left").await, 1);
        assert_eq!(page(&world.by(elif.id).await, id).await.map(drop), Err(AppError::NotFound));
        assert_eq!(leave(&by_judit, id).await, broken(RuleBroken::NobodyLeft));
        invite_founder(&by_judit, id, elif.id).await.unwrap();
        answer_invitation(&world.by(elif.id).await, id, true).await.unwrap();
        assert_eq!(page(&by_judit, id).await.unwrap().sheet.state, ProjectState::Draft);
        let alone = start(&by_judit, complete()).await.unwrap();
        assert_eq!(leave(&by_judit, alone).await, broken(RuleBroken::NobodyLeft));
    }
}
