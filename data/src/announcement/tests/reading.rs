//! The board, the page, the feed: who finds and sees what.

use super::*;
use domain::{
    access::announcement::{BoardScope, act},
    site_map::{Entry, Listed},
};
use std::collections::BTreeSet;

both_databases! {
    async fn visitors_read_everything_but_who_wrote_it(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let id = open(&world, &judit).await;
        let visitor = world.visitor().with_lang("hu");
        let view = page(&visitor, id).await.unwrap();
        assert_eq!((view.author, view.own, view.may_reply, view.may_report), (None, None, false, false));
        assert_eq!((view.wanted.country.as_str(), view.wanted.places), ("Magyarország", Some(2)));
        let card = board(&visitor, &AnnouncementFilter::default()).await.unwrap().cards.remove(0);
        assert_eq!(card.author, None);
        let waiting = world.staff_at(elif.school, "TR", AccountState::Registered).await;
        assert_eq!(page(&world.by(waiting.id).await, id).await.unwrap().author, None);
        let colleague = world.by(elif.id).await;
        let view = page(&colleague, id).await.unwrap();
        assert_eq!(view.author.unwrap().name, judit.name);
        assert!(view.may_reply && view.may_report);
        let card = board(&colleague, &AnnouncementFilter::default()).await.unwrap().cards.remove(0);
        assert_eq!(card.author.unwrap().0, judit.name);
        assert_eq!(of_author(&colleague, judit.id).await.unwrap(), [(id, complete().title)]);
        assert!(of_author(&world.visitor(), judit.id).await.unwrap().is_empty());
    }

    async fn the_feed_is_the_same_for_everybody(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let id = open(&world, &judit).await;
        block(&world, &judit, &elif).await;
        for cx in [world.visitor(), world.by(elif.id).await, world.by(judit.id).await] {
            let entries = feed(&cx, &AnnouncementFilter::default()).await.unwrap();
            assert_eq!((entries.len(), entries[0].card.id), (1, id));
            assert_eq!(entries[0].card.author, None);
        }
        let none = AnnouncementFilter { country: "TR".into(), ..AnnouncementFilter::default() };
        assert!(feed(&world.visitor(), &none).await.unwrap().is_empty());
    }

    async fn the_board_is_searched_by_words_countries_subjects_languages_ages_and_kinds(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let rivers = open(&world, &judit).await;
        world.wait(DAY);
        let bread = AnnouncementForm {
            title: "Ekmek ve şarkı".into(),
            kind: "national".into(),
            age_from: "14".into(),
            age_to: "16".into(),
            subjects: vec!["music".into()],
            languages: vec!["tr".into()],
            ..at_once(complete())
        };
        let (bread, _) = start(&world.by(elif.id).await, bread).await.unwrap();
        let visitor = world.visitor();
        let any = AnnouncementFilter::default();
        assert_eq!(all_of(&visitor).await, [bread, rivers]);
        let q = |q: &str| AnnouncementFilter { q: q.into(), ..AnnouncementFilter::default() };
        assert_eq!(found(&visitor, q("EKMEK sarki")).await, [bread]);
        assert!(found(&visitor, q(&judit.name)).await.is_empty(), "nobody is found by name");
        assert_eq!(found(&visitor, AnnouncementFilter { country: "HU".into(), ..any.clone() }).await, [rivers]);
        assert_eq!(found(&visitor, AnnouncementFilter { subject: "music".into(), ..any.clone() }).await, [bread]);
        assert_eq!(found(&visitor, AnnouncementFilter { language: "hu".into(), ..any.clone() }).await, [rivers]);
        assert_eq!(found(&visitor, AnnouncementFilter { age: "10".into(), ..any.clone() }).await, [rivers]);
        assert_eq!(found(&visitor, AnnouncementFilter { kind: "national".into(), ..any.clone() }).await, [bread]);
        let odd = AnnouncementFilter { age: "ten".into(), kind: "x".into(), state: "draft".into(), after: "y".into(), ..any };
        assert_eq!(found(&visitor, odd).await.len(), 2);
    }

    async fn a_long_board_is_read_page_by_page(world: World) {
        let judit = world.teacher("HU").await;
        let mut written = BTreeSet::new();
        for _ in 0..30 {
            written.insert(open(&world, &judit).await);
        }
        let visitor = world.visitor();
        let first = board(&visitor, &AnnouncementFilter::default()).await.unwrap();
        let after = first.next.clone().unwrap();
        let second = board(&visitor, &AnnouncementFilter { after, ..AnnouncementFilter::default() }).await.unwrap();
        assert_eq!((first.cards.len(), second.cards.len(), second.next), (24, 6, None));
        let seen: BTreeSet<_> = first.cards.iter().chain(&second.cards).map(|card| card.id).collect();
        assert_eq!(seen, written);
    }

    async fn the_board_and_a_page_are_few_queries(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let id = open(&world, &judit).await;
        let (own, other) = (world.by(judit.id).await, world.by(elif.id).await);
        for (cx, most) in [(&own, 5), (&other, 4), (&world.visitor(), 3)] {
            let before = world.db.statements();
            page(cx, id).await.unwrap();
            assert!(world.db.statements() - before <= most + 1, "permission, text, tags, author; lists once a minute");
        }
        let before = world.db.statements();
        board(&own, &AnnouncementFilter::default()).await.unwrap();
        assert_eq!(world.db.statements() - before, 4, "announcements, tags, own ones, kept searches");
    }

    async fn the_board_shows_what_single_decisions_allow(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let mut written = Vec::new();
        for author in [&judit, &elif, &ana] {
            for last in [None, Some(Step::Take), Some(Step::Withdraw)] {
                let id = open(&world, author).await;
                if let Some(last) = last {
                    led(&world, author, id, last).await.unwrap();
                }
                written.push(id);
            }
        }
        block(&world, &judit, &elif).await;
        world.sql("INSERT INTO withheld (kind, subject_id, state, since) VALUES ('announcement', $1, 'held', 0), ('person', $2, 'held', 0)",
            params![written[0].0, ana.id.0]).await;
        let officer = world.officer(Some("HU")).await;
        for cx in [world.visitor(), world.by(judit.id).await, world.by(elif.id).await, world.by(ana.id).await, world.by(officer).await] {
            let mut shown = all_of(&cx).await;
            shown.extend(found(&cx, AnnouncementFilter { state: "taken".into(), ..AnnouncementFilter::default() }).await);
            let shown: BTreeSet<_> = shown.into_iter().collect();
            let scope = BoardScope::of(cx.actor());
            let mut decided = BTreeSet::new();
            for id in &written {
                let read = cx.lookup().announcement(*id).permit::<act::Read>().await;
                if read.is_ok_and(|read| scope.contains(read.facts())) {
                    decided.insert(*id);
                }
            }
            assert_eq!(shown, decided, "{:?}", cx.actor());
        }
    }

    async fn what_is_on_the_board_is_on_the_site_map(world: World) {
        let (judit, ana) = (world.teacher("HU").await, world.teacher("ES").await);
        let (id, _) = (open(&world, &judit).await, open(&world, &ana).await);
        start(&world.by(judit.id).await, complete()).await.unwrap();
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![ana.id.0]).await;
        let cx = world.visitor();
        crate::site_map::divide(&cx).await.unwrap();
        let parts = crate::site_map::parts(&cx).await.unwrap();
        assert!(parts.contains(&(Listed::Announcements, id.0)), "{parts:?}");
        let listed = crate::site_map::part(&cx, Listed::Announcements, id.0).await.unwrap();
        assert!(matches!(listed[..], [Entry::Announcement(one, _)] if one == id), "{listed:?}");
    }
}
