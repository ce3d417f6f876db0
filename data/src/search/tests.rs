//! What is found, why, how often, and that an answer is as new as the database.

use super::{
    Asked,
    index::{Days, Document, Index},
    words::Weight,
};
use crate::{
    both_databases, jobs, partner,
    people::search,
    school::directory,
    sql::params,
    testing::{Staff, World},
};
use domain::{
    account::AccountState,
    people::PersonCard,
    search::{Answer, Facet, Kind, Part, Question, Sort, Why},
    time::DAY,
};
use uuid::Uuid;

pub(super) fn asking(q: &str, chosen: &[(Facet, &str)]) -> Question {
    Question {
        q: q.to_owned(),
        chosen: chosen
            .iter()
            .map(|(facet, value)| (*facet, (*value).to_owned()))
            .collect(),
        ..Question::all(Kind::People)
    }
}

fn names(answer: &Answer<PersonCard>) -> Vec<&str> {
    let people = answer.hits.iter();
    people.map(|hit| hit.thing.person.name.as_str()).collect()
}

/// The values of a facet with their counts, as `HU 2`.
fn counts(answer: &Answer<PersonCard>, facet: Facet) -> Vec<String> {
    let views = answer.facets.iter().filter(|view| view.facet == facet);
    let values = views.flat_map(|view| &view.values);
    values
        .map(|value| format!("{} {}", value.id, value.count))
        .collect()
}

/// A teacher with a name, subjects and what they tell of themselves.
pub(super) async fn teacher(
    world: &World,
    country: &str,
    name: &str,
    subjects: &[&str],
    about: &str,
) -> Staff {
    let staff = world.teacher(country).await;
    for subject in subjects {
        world
            .sql(
                "INSERT INTO account_tag (account_id, kind, value, level) VALUES ($1, 'subject', $2, NULL)",
                params![staff.id.0, *subject],
            )
            .await;
    }
    world
        .sql(
            "UPDATE account SET name = $1, about = $2, version = version + 1 WHERE id = $3",
            params![name, about, staff.id.0],
        )
        .await;
    staff
}

fn document(number: u128, text: &str) -> Document {
    Document {
        id: Uuid::from_u128(number),
        texts: vec![(Weight::Text, text.to_owned())],
        values: vec![(Facet::Subject, "music".to_owned())],
        days: Some(Days::default()),
        ..Document::default()
    }
}

#[test]
fn what_changes_very_often_leaves_nothing_behind() {
    let mut index = Index::new(0);
    for number in 1..=10 {
        index.push(document(number, "quiet"));
    }
    let found = |index: &Index, q: &str| {
        let asked = Asked {
            question: &asking(q, &[(Facet::Subject, "music")]),
            entries: Vec::new(),
            since: None,
            limit: 20,
        };
        index.ask(&asked, None).ids
    };
    for year in 0..2_500 {
        index.put(
            Uuid::from_u128(3),
            Some(document(3, &format!("loud {year}"))),
        );
    }
    assert!(index.kept.len() < 1_500, "the dead were left behind");
    assert_eq!(found(&index, "loud 2499"), [Uuid::from_u128(3)]);
    assert!(found(&index, "loud 7").is_empty());
    assert_eq!(found(&index, "quiet").len(), 9);
    index.put(Uuid::from_u128(4), None);
    index.put(Uuid::from_u128(11), Some(document(11, "quiet")));
    assert_eq!((found(&index, "quiet").len(), index.len()), (9, 10));
}

both_databases! {
    async fn slips_and_missing_accents_find_the_right_people(world: World) {
        let reader = teacher(&world, "ES", "Ana Ruiz", &[], "").await;
        teacher(&world, "HU", "Kovács Ágnes", &["music"], "").await;
        teacher(&world, "TR", "Şule Çalışkan", &["art"], "").await;
        let cx = world.by(reader.id).await;
        for (typed, found) in [
            ("kovacs", "Kovács Ágnes"),
            ("KOVASC agnes", "Kovács Ágnes"),
            ("kova", "Kovács Ágnes"),
            ("caliskan", "Şule Çalışkan"),
            ("kaliskan sule", "Şule Çalışkan"),
        ] {
            let answer = search(&cx, &asking(typed, &[])).await.unwrap();
            assert_eq!(names(&answer), [found], "{typed}");
        }
        let answer = search(&cx, &asking("kovasc", &[])).await.unwrap();
        assert_eq!(answer.corrected[0].taken, ["kovacs"]);
        assert!(search(&cx, &asking("kovacs caliskan", &[])).await.unwrap().hits.is_empty());
        assert!(search(&cx, &asking("zzzzzz", &[])).await.unwrap().hits.is_empty());
    }

    async fn each_result_says_why(world: World) {
        let reader = teacher(&world, "ES", "Ana Ruiz", &[], "").await;
        let about = "For ten years I have been looking after the old bridge over our brook with the children of my class.";
        teacher(&world, "HU", "Kovács Ágnes", &["music", "art"], about).await;
        let cx = world.by(reader.id).await;
        let why = async |q: &str, chosen: &[(Facet, &str)]| {
            let answer = search(&cx, &asking(q, chosen)).await.unwrap();
            assert_eq!(names(&answer), ["Kovács Ágnes"], "{q}");
            answer.hits[0].why.clone()
        };
        let name = Why::Word { part: Part::Name, text: "Kovács Ágnes".into() };
        assert_eq!(why("agnes kovasc", &[]).await, [name]);
        let bridge = Why::Word {
            part: Part::About,
            text: "… been looking after the old bridge over our brook with the children of …".into(),
        };
        assert_eq!(why("bridge", &[]).await, [bridge]);
        let music = Why::Entry { facet: Facet::Subject, name: "Music".into() };
        assert_eq!(why("music", &[]).await, std::slice::from_ref(&music));
        assert_eq!(why("", &[(Facet::Subject, "music")]).await, [music]);
        let hungary = Why::Entry { facet: Facet::Country, name: "Hungary".into() };
        assert_eq!(why("hungary", &[]).await, [hungary]);
    }

    async fn values_are_counted_as_alternatives(world: World) {
        let reader = teacher(&world, "ES", "Ana Ruiz", &["music"], "").await;
        teacher(&world, "HU", "Kovács Ágnes", &["music", "art"], "").await;
        teacher(&world, "HU", "Nagy Éva", &["art"], "").await;
        teacher(&world, "TR", "Elif Yıldız", &["history"], "").await;
        let cx = world.by(reader.id).await;
        let all = search(&cx, &asking("", &[])).await.unwrap();
        assert_eq!(all.total, 4);
        assert_eq!(counts(&all, Facet::Country), ["ES 1", "HU 2", "TR 1"]);
        assert_eq!(counts(&all, Facet::Subject), ["art 2", "history 1", "music 2"]);
        assert_eq!(counts(&all, Facet::Available), ["now 4"]);
        let chosen = [(Facet::Country, "HU"), (Facet::Subject, "music")];
        let narrowed = search(&cx, &asking("", &chosen)).await.unwrap();
        assert_eq!(names(&narrowed), ["Kovács Ágnes"]);
        assert_eq!(counts(&narrowed, Facet::Country), ["ES 1", "HU 1"], "who teaches music");
        assert_eq!(counts(&narrowed, Facet::Subject), ["art 2", "music 1"], "who is in Hungary");
        let nobody = search(&cx, &asking("", &[(Facet::Country, "FR")])).await.unwrap();
        assert!(counts(&nobody, Facet::Country).contains(&"FR 0".to_owned()), "can be taken back");
    }

    async fn an_answer_is_as_new_as_the_database(world: World) {
        let reader = world.teacher("ES").await;
        let agnes = teacher(&world, "HU", "Kovács Ágnes", &["music"], "").await;
        let cx = world.by(reader.id).await;
        let look = async |q: &str| search(&cx, &asking(q, &[])).await.unwrap().total;
        assert_eq!(look("kovacs").await, 1);
        world.sql("UPDATE account SET name = 'Szabó Ágnes' WHERE id = $1", params![agnes.id.0]).await;
        assert_eq!((look("kovacs").await, look("szabo").await), (0, 1));
        world.sql("UPDATE school SET town = 'Kőszeg' WHERE id = $1", params![agnes.school.0]).await;
        assert_eq!(look("koszeg").await, 1, "the town of the school");
        for state in AccountState::ALL {
            world.sql("UPDATE account SET state = $1 WHERE id = $2", params![state.as_str(), agnes.id.0]).await;
            assert_eq!(look("agnes").await, u32::from(*state == AccountState::Validated), "{state:?}");
        }
        world.sql("UPDATE account SET state = 'validated' WHERE id = $1", params![agnes.id.0]).await;
        world.sql("UPDATE affiliation SET to_at = from_at WHERE account_id = $1", params![agnes.id.0]).await;
        assert_eq!(look("agnes").await, 0, "works nowhere");
        let newcomer = teacher(&world, "TR", "Elif Yıldız", &[], "").await;
        assert_eq!(look("elif").await, 1);
        world.sql("UPDATE account SET kind = 'pupil' WHERE id = $1", params![newcomer.id.0]).await;
        assert_eq!(look("elif").await, 0);
    }

    async fn who_blocked_somebody_is_neither_found_nor_counted(world: World) {
        let reader = world.teacher("ES").await;
        let agnes = teacher(&world, "HU", "Kovács Ágnes", &["music"], "").await;
        world.sql("UPDATE account SET public_profile = TRUE WHERE id = $1", params![agnes.id.0]).await;
        let cx = world.by(reader.id).await;
        assert_eq!(search(&cx, &asking("kovacs", &[])).await.unwrap().total, 1);
        partner::block(&world.by(agnes.id).await, reader.id).await.unwrap();
        let answer = search(&cx, &asking("", &[])).await.unwrap();
        assert_eq!((answer.total, counts(&answer, Facet::Country)), (1, vec!["ES 1".to_owned()]));
        let officer = world.by(world.officer(Some("HU")).await).await;
        assert_eq!(search(&officer, &asking("kovacs", &[])).await.unwrap().total, 1);
    }

    async fn what_a_report_hides_is_not_found(world: World) {
        let reader = world.teacher("ES").await;
        let agnes = teacher(&world, "HU", "Kovács Ágnes", &["music"], "").await;
        world.sql("UPDATE account SET public_profile = TRUE WHERE id = $1", params![agnes.id.0]).await;
        let hungary = Question { chosen: vec![(Facet::Country, "HU".into())], ..Question::all(Kind::Schools) };
        let look = async |who| {
            let cx = world.by(who).await;
            let people = search(&cx, &asking("kovacs", &[])).await.unwrap().total;
            (people, directory(&cx, &hungary).await.unwrap().total)
        };
        assert_eq!(look(reader.id).await, (1, 1));
        for (kind, id) in [("person", agnes.id.0), ("school", agnes.school.0)] {
            world.sql("INSERT INTO withheld (kind, subject_id, state, since) VALUES ($1, $2, 'held', 0)", params![kind, id]).await;
        }
        assert_eq!(look(reader.id).await, (0, 0));
        assert_eq!(look(agnes.id).await, (1, 0), "the person does");
        let officer = world.officer(Some("HU")).await;
        assert_eq!(look(officer).await, (1, 0));
        world.sql("DELETE FROM withheld WHERE state = 'held'", params![]).await;
        assert_eq!(look(reader.id).await, (1, 1));
    }

    async fn days_go_by(world: World) {
        let reader = world.teacher("ES").await;
        let agnes = teacher(&world, "HU", "Kovács Ágnes", &[], "").await;
        let (now, until) = (world.now().millis(), world.now().millis() + 5 * DAY);
        world.sql(
            "UPDATE account SET last_seen_at = $1, available_to = $2 WHERE id = $3",
            params![now, until, agnes.id.0],
        ).await;
        let cx = world.by(reader.id).await;
        let answer = search(&cx, &asking("", &[])).await.unwrap();
        assert_eq!(counts(&answer, Facet::Seen), ["week 2"]);
        assert_eq!(counts(&answer, Facet::Available), ["now 2"]);
        world.wait(6 * DAY);
        let cx = world.by(reader.id).await;
        let answer = search(&cx, &asking("", &[])).await.unwrap();
        assert_eq!(counts(&answer, Facet::Available), ["now 1"]);
        let agnes = answer.hits.iter().find(|hit| hit.thing.person.id == agnes.id).unwrap();
        assert!(!agnes.thing.available);
        world.wait(30 * DAY);
        let answer = search(&world.by(reader.id).await, &asking("", &[])).await.unwrap();
        assert_eq!(counts(&answer, Facet::Seen), ["quarter 1", "week 1"]);
    }

    async fn results_come_in_the_order_asked_for_page_by_page(world: World) {
        let reader = teacher(&world, "ES", "Ana Ruiz", &[], "").await;
        for number in 0..50 {
            world.wait(1_000);
            teacher(&world, "HU", &format!("Kovács {number:02}"), &[], "").await;
        }
        let cx = world.by(reader.id).await;
        for (sort, first) in [(Sort::Name, "Ana Ruiz"), (Sort::Newest, "Kovács 49"), (Sort::Best, "Kovács 49"), (Sort::Seen, "Ana Ruiz")] {
            let mut question = Question { sort, ..asking("", &[]) };
            let mut seen: Vec<String> = Vec::new();
            loop {
                let answer = search(&cx, &question).await.unwrap();
                seen.extend(names(&answer).into_iter().map(str::to_owned));
                let Some(after) = answer.next else { break };
                question = question.from(&after);
            }
            assert_eq!(seen.len(), 51, "{sort:?}");
            assert_eq!(seen[0], first, "{sort:?}");
            let once: std::collections::BTreeSet<_> = seen.iter().collect();
            assert_eq!(once.len(), 51, "{sort:?}");
        }
    }

    async fn a_name_goes_before_a_mention(world: World) {
        let reader = world.teacher("ES").await;
        teacher(&world, "HU", "Nagy Éva", &[], "Miss Bridge taught me.").await;
        teacher(&world, "HU", "Bridge Anna", &[], "").await;
        let answer = search(&world.by(reader.id).await, &asking("bridge", &[])).await.unwrap();
        assert_eq!(names(&answer), ["Bridge Anna", "Nagy Éva"]);
    }

    async fn schools_are_found_by_name_place_and_number(world: World) {
        let reader = world.teacher("ES").await;
        world.sql(
            "UPDATE school SET name = 'Jurisich Miklós Gimnázium', town = 'Kőszeg', region = 'Vas', national_number = '036735' WHERE id = $1",
            params![reader.school.0],
        ).await;
        let cx = world.by(reader.id).await;
        let why = async |q: &str| {
            let question = Question { q: q.into(), ..Question::all(Kind::Schools) };
            let answer = directory(&cx, &question).await.unwrap();
            assert_eq!(answer.hits.len(), 1, "{q}");
            answer.hits[0].why.clone()
        };
        let word = |part, text: &str| Why::Word { part, text: text.into() };
        assert_eq!(why("miklos jurisich").await, [word(Part::Name, "Jurisich Miklós Gimnázium")]);
        assert_eq!(why("koszeg vas").await, [word(Part::Town, "Kőszeg"), word(Part::Region, "Vas")]);
        assert_eq!(why("036735").await, [word(Part::Number, "036735")]);
        let question = Question { chosen: vec![(Facet::Country, "ES".into())], ..Question::all(Kind::Schools) };
        let answer = directory(&cx, &question).await.unwrap();
        let regions = answer.facets.iter().find(|view| view.facet == Facet::Region).unwrap();
        assert_eq!((regions.values[0].id.as_str(), regions.values[0].name.as_str()), ("ES~vas", "Vas"));
        world.sql("UPDATE school SET state = 'pending' WHERE id = $1", params![reader.school.0]).await;
        assert_eq!(directory(&cx, &question).await.unwrap().total, 0);
    }

    async fn changes_are_noted_for_a_day(world: World) {
        let reader = world.teacher("ES").await;
        // The database notes its own time, which is not that of the test.
        world.sql("UPDATE search_change SET at = $1", params![world.now().millis()]).await;
        world.wait(2 * DAY);
        jobs::purge(&world.visitor()).await.unwrap();
        let left = world.count("search_change").await;
        assert!(left <= 1, "{left}");
        teacher(&world, "HU", "Kovács Ágnes", &[], "").await;
        let answer = search(&world.by(reader.id).await, &asking("kovacs", &[])).await.unwrap();
        assert_eq!(answer.total, 1);
    }
}
