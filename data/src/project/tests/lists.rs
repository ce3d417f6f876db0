//! The queue of the support desk.

use super::{
    super::{decide, desk_project, desk_queue},
    answer, partners, pupil, submitted, welcome, yes,
};
use crate::{Cx, both_databases};
use domain::{
    AppError,
    project::{ApprovalState, RemarksForm, view::DeskLine},
    support::{Queue, QueueFilter, Verdict},
    time::DAY,
};
use std::collections::BTreeSet;

async fn queue(cx: &Cx, state: &str) -> Queue<DeskLine> {
    let filter = QueueFilter {
        state: state.into(),
        ..QueueFilter::default()
    };
    desk_queue(cx, &filter).await.unwrap()
}

both_databases! {
    async fn the_queue_shows_an_officer_exactly_what_they_can_answer(world: World) {
        let (judit, elif) = partners(&world).await;
        let claire = world.teacher("FR").await;
        world.contacts(judit.id, claire.id).await;
        let with_turkiye = submitted(&world, &judit, &elif).await;
        world.wait(DAY);
        let with_france = submitted(&world, &judit, &claire).await;
        let returned = submitted(&world, &judit, &elif).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        let turkiye = world.by(world.officer(Some("TR")).await).await;
        let france = world.by(world.officer(Some("FR")).await).await;
        let central = world.by(world.officer(None).await).await;
        decide(&turkiye, "TR", answer(returned, Verdict::Return, "Please say more."), RemarksForm::default(), welcome).await.unwrap();
        decide(&hungary, "HU", yes(with_france), RemarksForm::default(), welcome).await.unwrap();

        for officer in [&hungary, &turkiye, &france, &central] {
            let mut answerable = BTreeSet::new();
            for id in [with_turkiye, with_france, returned] {
                match desk_project(officer, id, &QueueFilter::default()).await {
                    Ok(dossier) => answerable.extend(dossier.decide_for.into_iter().map(|one| (id, one.name))),
                    Err(error) => assert_eq!(error, AppError::NotFound),
                }
            }
            let listed: BTreeSet<_> = queue(officer, "").await.items.into_iter().map(|line| (line.project, line.country)).collect();
            assert_eq!(listed, answerable);
        }
        let oldest: Vec<_> = queue(&hungary, "").await.items;
        assert_eq!(oldest.iter().map(|line| (line.project, line.age.days, line.schools)).collect::<Vec<_>>(), [(with_turkiye, 1, 2)]);
        let decided: Vec<_> = queue(&turkiye, "returned").await.items;
        assert_eq!(decided.iter().map(|line| (line.project, line.state)).collect::<Vec<_>>(), [(returned, ApprovalState::Returned)]);
        assert_eq!(queue(&central, "approved").await.items.len(), 1);
        let narrowed = |q: &str, country: &str| QueueFilter { q: q.into(), country: country.into(), ..QueueFilter::default() };
        assert_eq!(desk_queue(&central, &narrowed("bridges", "FR")).await.unwrap().items.len(), 1);
        assert_eq!(desk_queue(&central, &narrowed("submarine", "")).await.unwrap().items.len(), 0);
    }

    async fn the_desk_is_for_officers(world: World) {
        let teacher = world.by(world.teacher("HU").await.id).await;
        for cx in [teacher, pupil(&world)] {
            assert_eq!(desk_queue(&cx, &QueueFilter::default()).await, Err(AppError::NotFound));
        }
        assert_eq!(desk_queue(&world.visitor(), &QueueFilter::default()).await, Err(AppError::SignInNeeded));
    }

    async fn a_long_queue_is_read_page_by_page(world: World) {
        let (judit, elif) = partners(&world).await;
        for _ in 0..20 {
            submitted(&world, &judit, &elif).await;
        }
        let central = world.by(world.officer(None).await).await;
        let first = queue(&central, "").await;
        assert_eq!(first.items.len(), 30);
        let rest = desk_queue(&central, &QueueFilter { after: first.next.expect("more"), ..QueueFilter::default() }).await.unwrap();
        assert_eq!((rest.items.len(), rest.next), (10, None));
        let all: BTreeSet<_> = first.items.iter().chain(&rest.items).map(|line| (line.project, line.country.as_str())).collect();
        assert_eq!(all.len(), 40);
    }
}
