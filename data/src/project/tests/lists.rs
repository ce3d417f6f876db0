//! The public search, and the queue of the support desk.

use super::{
    super::{decide, desk_project, desk_queue, mine, search},
    answer, partners, pupil, submitted, welcome, yes,
};
use crate::{Cx, both_databases, sql::params, testing::World};
use domain::{
    AppError,
    id::ProjectId,
    project::{ApprovalState, ProjectFilter, RemarksForm, view::DeskLine},
    support::{Queue, QueueFilter, Verdict},
    time::DAY,
};
use std::collections::BTreeSet;

async fn found(cx: &Cx, filter: ProjectFilter) -> Vec<ProjectId> {
    let list = search(cx, &filter).await.unwrap();
    list.cards.into_iter().map(|card| card.id).collect()
}

async fn queue(cx: &Cx, state: &str) -> Queue<DeskLine> {
    let filter = QueueFilter {
        state: state.into(),
        ..QueueFilter::default()
    };
    desk_queue(cx, &filter).await.unwrap()
}

async fn describe(world: &World, id: ProjectId, text: &'static str, subject: &'static str) {
    world
        .sql(
            "UPDATE project SET search_text = $1 WHERE id = $2",
            params![text, id.0],
        )
        .await;
    world
        .sql(
            "INSERT INTO project_tag (project_id, kind, value) VALUES ($1, 'subject', $2), ($1, 'language', 'hu')",
            params![id.0, subject],
        )
        .await;
}

both_databases! {
    async fn the_search_finds_words_countries_subjects_languages_ages_and_kinds(world: World) {
        let (judit, elif) = partners(&world).await;
        let (bridges, _) = world.project(&[&judit, &elif]).await;
        let claire = world.teacher("FR").await;
        world.wait(DAY);
        let (rivers, _) = world.project(&[&judit, &claire]).await;
        describe(&world, bridges, "bridges of eskisehir", "art").await;
        describe(&world, rivers, "rivers and party", "music").await;
        world.sql("UPDATE project SET age_from = 14, age_to = 16, kind = 'national' WHERE id = $1", params![rivers.0]).await;
        let visitor = world.visitor();
        let filter = ProjectFilter::default();
        assert_eq!(found(&visitor, filter.clone()).await, [rivers, bridges]);
        let q = |q: &str| ProjectFilter { q: q.into(), ..ProjectFilter::default() };
        assert_eq!(found(&visitor, q("ESKİŞEHİR bridge")).await, [bridges]);
        assert!(found(&visitor, q("art")).await.is_empty(), "words are found by their beginning");
        assert!(found(&visitor, q("bridges rivers")).await.is_empty());
        assert_eq!(found(&visitor, q("100% _")).await.len(), 0);
        assert_eq!(found(&visitor, ProjectFilter { country: "FR".into(), ..filter.clone() }).await, [rivers]);
        assert_eq!(found(&visitor, ProjectFilter { country: "HU".into(), ..filter.clone() }).await.len(), 2);
        assert_eq!(found(&visitor, ProjectFilter { subject: "music".into(), ..filter.clone() }).await, [rivers]);
        assert_eq!(found(&visitor, ProjectFilter { language: "hu".into(), ..filter.clone() }).await.len(), 2);
        assert_eq!(found(&visitor, ProjectFilter { age: "10".into(), ..filter.clone() }).await, [bridges]);
        assert_eq!(found(&visitor, ProjectFilter { kind: "national".into(), ..filter.clone() }).await, [rivers]);
        // What means nothing is ignored.
        let odd = ProjectFilter { age: "ten".into(), kind: "cosmic".into(), after: "x".into(), ..filter };
        assert_eq!(found(&visitor, odd).await.len(), 2);
        let card = search(&visitor.with_lang("hu"), &ProjectFilter { subject: "music".into(), ..ProjectFilter::default() }).await.unwrap().cards.remove(0);
        let countries: BTreeSet<_> = card.countries.iter().map(String::as_str).collect();
        assert_eq!(countries, ["Franciaország", "Magyarország"].into());
    }

    async fn a_long_list_is_read_page_by_page(world: World) {
        let (judit, elif) = partners(&world).await;
        let mut all = BTreeSet::new();
        for _ in 0..50 {
            all.insert(world.project(&[&judit, &elif]).await.0);
        }
        let visitor = world.visitor();
        let (mut read, mut after, mut pages) = (BTreeSet::new(), String::new(), 0);
        loop {
            let list = search(&visitor, &ProjectFilter { after, ..ProjectFilter::default() }).await.unwrap();
            for card in list.cards {
                assert!(read.insert(card.id), "each once");
            }
            pages += 1;
            match list.next {
                Some(next) => after = next,
                None => break,
            }
        }
        assert_eq!((read, pages), (all, 3));
    }

    async fn own_projects_stand_before_the_list_of_those_who_have_some(world: World) {
        let (judit, elif) = partners(&world).await;
        world.project(&[&judit, &elif]).await;
        submitted(&world, &judit, &elif).await;
        let by_judit = world.by(judit.id).await;
        let front = search(&by_judit, &ProjectFilter::default()).await.unwrap();
        assert_eq!((front.mine.len(), front.cards.len(), front.may_start), (2, 1, true));
        let asked = search(&by_judit, &ProjectFilter { q: "project".into(), ..ProjectFilter::default() }).await.unwrap();
        assert!(asked.mine.is_empty());
        for nobody in [world.visitor(), pupil(&world)] {
            let list = search(&nobody, &ProjectFilter::default()).await.unwrap();
            assert!(list.mine.is_empty() && !list.may_start);
            assert!(mine(&nobody).await.unwrap().is_empty());
        }
    }

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
