//! The public search: what is found, why, how often, and that it is as new as the database.

use super::{
    super::{mine, save, search},
    complete, partners, pupil, submitted,
};
use crate::{Cx, both_databases, sql::params, testing::World};
use domain::{
    id::ProjectId,
    project::{ProjectState, view::ProjectList},
    search::{Facet, Kind, Part, Question, Why, saved::SaveSearchForm},
    time::{DAY, school_year},
};
use std::collections::BTreeSet;

/// What asks for everything.
const ALL: Question = Question::all(Kind::Projects);

fn asking(q: &str, chosen: &[(Facet, &str)]) -> Question {
    let chosen = chosen.iter();
    Question {
        q: q.to_owned(),
        chosen: chosen
            .map(|(facet, value)| (*facet, (*value).to_owned()))
            .collect(),
        ..ALL
    }
}

async fn look(cx: &Cx, question: &Question) -> ProjectList {
    search(cx, question).await.unwrap()
}

async fn found(cx: &Cx, q: &str, chosen: &[(Facet, &str)]) -> Vec<ProjectId> {
    let list = look(cx, &asking(q, chosen)).await;
    let hits = list.answer.hits.into_iter();
    hits.map(|hit| hit.thing.id).collect()
}

/// The values of a facet with their counts, as `HU 2`.
fn counts(list: &ProjectList, facet: Facet) -> Vec<String> {
    let views = list.answer.facets.iter().filter(|view| view.facet == facet);
    let values = views.flat_map(|view| &view.values);
    values
        .map(|value| format!("{} {}", value.id, value.count))
        .collect()
}

async fn describe(world: &World, id: ProjectId, title: &'static str, subject: &'static str) {
    for (kind, value) in [
        ("subject", subject),
        ("language", "hu"),
        ("competence", "culture"),
    ] {
        world
            .sql(
                "INSERT INTO project_tag (project_id, kind, value) VALUES ($1, $2, $3)",
                params![id.0, kind, value],
            )
            .await;
    }
    world
        .sql(
            "UPDATE project SET title = $1, version = version + 1 WHERE id = $2",
            params![title, id.0],
        )
        .await;
}

both_databases! {
    async fn words_and_choices_find_projects_and_each_says_why(world: World) {
        let (judit, elif) = partners(&world).await;
        let (bridges, _) = world.project(&[&judit, &elif]).await;
        let claire = world.teacher("FR").await;
        world.wait(DAY);
        let (rivers, _) = world.project(&[&judit, &claire]).await;
        describe(&world, bridges, "Bridges of our towns", "art").await;
        describe(&world, rivers, "Rivers and party", "music").await;
        world.sql("UPDATE school SET town = 'Eskişehir' WHERE id = $1", params![elif.school.0]).await;
        world.sql("UPDATE project SET age_from = 14, age_to = 16, kind = 'national', state = 'closed' WHERE id = $1", params![rivers.0]).await;
        world.sql("UPDATE project SET aims = 'We listen to frogs.' WHERE id = $1", params![rivers.0]).await;
        let visitor = world.visitor();
        assert_eq!(found(&visitor, "", &[]).await, [rivers, bridges], "the newest first");
        for (q, id) in [("ESKİŞEHİR bridge", bridges), ("brigdes", bridges), ("frogs", rivers), ("music", rivers), ("france", rivers)] {
            assert_eq!(found(&visitor, q, &[]).await, [id], "{q}");
        }
        assert!(found(&visitor, "bridges rivers", &[]).await.is_empty());
        for (facet, value, ids) in [
            (Facet::Country, "FR", vec![rivers]),
            (Facet::Country, "HU", vec![rivers, bridges]),
            (Facet::Subject, "music", vec![rivers]),
            (Facet::Language, "hu", vec![rivers, bridges]),
            (Facet::Competence, "culture", vec![rivers, bridges]),
            (Facet::Age, "10", vec![bridges]),
            (Facet::Kind, "national", vec![rivers]),
            (Facet::State, "active", vec![bridges]),
            (Facet::Started, "1999", vec![]),
        ] {
            assert_eq!(found(&visitor, "", &[(facet, value)]).await, ids, "{value}");
        }
        let why = async |q: &str| look(&visitor, &asking(q, &[])).await.answer.hits.remove(0).why;
        let word = |part, text: &str| Why::Word { part, text: text.into() };
        assert_eq!(why("bridges").await, [word(Part::Title, "Bridges of our towns")]);
        assert_eq!(why("eskisehir").await, [word(Part::Town, "Eskişehir")]);
        assert_eq!(why("frogs").await, [word(Part::Aims, "We listen to frogs.")]);
        assert_eq!(why("music").await, [Why::Entry { facet: Facet::Subject, name: "Music".into() }]);
        let list = look(&visitor.with_lang("hu"), &asking("", &[(Facet::Subject, "music")])).await;
        let countries: BTreeSet<_> = list.answer.hits[0].thing.countries.iter().map(String::as_str).collect();
        assert_eq!(countries, ["Franciaország", "Magyarország"].into());
    }

    async fn values_of_projects_are_counted_as_alternatives(world: World) {
        let (judit, elif) = partners(&world).await;
        let claire = world.teacher("FR").await;
        let (bridges, _) = world.project(&[&judit, &elif]).await;
        let (rivers, _) = world.project(&[&judit, &claire]).await;
        describe(&world, bridges, "Bridges", "art").await;
        describe(&world, rivers, "Rivers", "music").await;
        let year = school_year(world.now()).to_string();
        let all = look(&world.visitor(), &ALL).await;
        assert_eq!(counts(&all, Facet::Country), ["FR 1", "HU 2", "TR 1"]);
        assert_eq!(counts(&all, Facet::Kind), ["european 2"]);
        assert_eq!(counts(&all, Facet::State), ["active 2"]);
        assert_eq!(counts(&all, Facet::Started), [format!("{year} 2")]);
        let narrowed = look(&world.visitor(), &asking("", &[(Facet::Country, "FR"), (Facet::Subject, "music")])).await;
        assert_eq!(narrowed.answer.total, 1);
        assert_eq!(counts(&narrowed, Facet::Country), ["FR 1", "HU 1"], "with music");
        assert_eq!(counts(&narrowed, Facet::Subject), ["music 1"], "in France");
    }

    async fn an_answer_about_projects_is_as_new_as_the_database(world: World) {
        let (judit, elif) = partners(&world).await;
        let (id, _) = world.project(&[&judit, &elif]).await;
        let visitor = world.visitor();
        let finds = async |q: &str, chosen: &[(Facet, &str)]| found(&visitor, q, chosen).await.len();
        assert_eq!(finds("", &[]).await, 1);
        let version = "1".to_owned();
        save(&world.by(judit.id).await, id, domain::project::ProjectForm { version, ..complete() }).await.unwrap();
        assert_eq!(finds("bridges", &[(Facet::Subject, "art"), (Facet::Competence, "culture")]).await, 1);
        assert_eq!(finds("", &[(Facet::Country, "TR")]).await, 1);
        world.sql("UPDATE project_founder SET state = 'declined' WHERE account_id = $1", params![elif.id.0]).await;
        assert_eq!(finds("", &[(Facet::Country, "TR")]).await, 0);
        world.sql("UPDATE school SET name = 'Hétforrás' WHERE id = $1", params![judit.school.0]).await;
        assert_eq!(finds("hetforras", &[]).await, 1);
        let other = world.school("FR").await;
        world.sql("UPDATE project_founder SET school_id = $1, country = 'FR' WHERE account_id = $2", params![other.0, judit.id.0]).await;
        assert_eq!((finds("hetforras", &[]).await, finds("", &[(Facet::Country, "FR")]).await), (0, 1));
        world.sql("DELETE FROM project_founder WHERE account_id = $1", params![judit.id.0]).await;
        assert_eq!(finds("", &[(Facet::Country, "FR")]).await, 0);
        for state in ProjectState::ALL {
            world.sql("UPDATE project SET state = $1 WHERE id = $2", params![state.as_str(), id.0]).await;
            assert_eq!(finds("bridges", &[]).await, usize::from(state.is_public()), "{state:?}");
        }
    }

    async fn a_long_list_is_read_page_by_page(world: World) {
        let (judit, elif) = partners(&world).await;
        let mut all = BTreeSet::new();
        for _ in 0..50 {
            all.insert(world.project(&[&judit, &elif]).await.0);
        }
        let visitor = world.visitor();
        let (mut read, mut question, mut pages) = (BTreeSet::new(), ALL, 0);
        loop {
            let answer = look(&visitor, &question).await.answer;
            assert_eq!(answer.total, 50);
            for hit in answer.hits {
                assert!(read.insert(hit.thing.id), "each once");
            }
            pages += 1;
            match answer.next {
                Some(next) => question = question.from(&next),
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
        let front = look(&by_judit, &ALL).await;
        assert_eq!((front.mine.len(), front.answer.hits.len(), front.may_start), (2, 1, true));
        assert!(look(&by_judit, &asking("project", &[])).await.mine.is_empty());
        for nobody in [world.visitor(), pupil(&world)] {
            let list = look(&nobody, &ALL).await;
            assert!(list.mine.is_empty() && !list.may_start);
            assert!(mine(&nobody).await.unwrap().is_empty());
        }
    }

    async fn searches_for_projects_are_kept_by_colleagues_only(world: World) {
        let (judit, elif) = partners(&world).await;
        let form = SaveSearchForm {
            name: "Music in Hungary".into(),
            kind: "projects".into(),
            question: asking("", &[(Facet::Country, "HU"), (Facet::Subject, "music")]).lines(),
            told: "on".into(),
        };
        let kept = crate::search::save(&world.by(judit.id).await, form.clone()).await;
        assert_eq!(kept.unwrap(), Kind::Projects);
        let list = look(&world.by(judit.id).await, &ALL).await;
        assert_eq!((list.answer.saved.len(), list.answer.may_keep), (1, true));
        for nobody in [world.visitor(), pupil(&world)] {
            assert!(crate::search::save(&nobody, form.clone()).await.is_err());
            let list = look(&nobody, &ALL).await;
            assert!(list.answer.saved.is_empty() && !list.answer.may_keep);
        }
        world.wait(DAY);
        let (rivers, _) = world.project(&[&elif, &judit]).await;
        describe(&world, rivers, "Rivers", "music").await;
        world.wait(DAY);
        crate::search::tell_what_is_new(&world.visitor()).await.unwrap();
        assert_eq!(world.count("notification").await, 1);
    }

    async fn a_visitor_searches_with_three_queries(world: World) {
        let (judit, elif) = partners(&world).await;
        let (id, _) = world.project(&[&judit, &elif]).await;
        describe(&world, id, "Bridges", "art").await;
        let visitor = world.visitor();
        look(&visitor, &ALL).await;
        for question in [ALL, asking("bridges", &[(Facet::Country, "HU"), (Facet::Subject, "art")])] {
            let before = world.db.statements();
            assert_eq!(look(&visitor, &question).await.answer.hits.len(), 1);
            assert_eq!(world.db.statements() - before, 3, "what changed, the projects, what they chose");
        }
    }
}
