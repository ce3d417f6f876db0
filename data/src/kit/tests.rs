//! Kits on both engines: who reads, writes and publishes them, what they cost, what becomes of them.

mod life;

use super::{desk_kits, export, form, import, page, publish, save, search, withdraw};
use crate::{
    Cx, both_databases,
    testing::{Staff, World},
};
use domain::{
    AppError, AppResult, Problem, RuleBroken,
    access::Actor,
    id::KitId,
    kit::{KitFilter, KitForm, KitState},
};

/// A kit with nothing missing.
fn complete(lang: &str) -> KitForm {
    KitForm {
        lang: lang.into(),
        levels: vec!["7-11".into()],
        age_from: "8".into(),
        age_to: "11".into(),
        weeks: "4".into(),
        subjects: vec!["music".into()],
        competences: vec!["culture".into()],
        title: format!("Bells ({lang})"),
        summary: "Bells of our towns".into(),
        aims: "To listen".into(),
        process: "Walk, record, compare".into(),
        results: "A map of bells".into(),
        evaluation: "Ask the class".into(),
        follow_up: "Other sounds".into(),
        pages: "# Our bells\nText".into(),
        plan: "# Begin\n- 0 | teachers | each | Meet".into(),
        forum: "# Bells\nAbout\n## Which one?\nTell us".into(),
        polls: "# When?\n- Monday\n- Friday".into(),
        ..KitForm::default()
    }
}

/// An officer of Hungary, and one of the centre.
async fn officers(world: &World) -> (Cx, Cx) {
    let hungary = world.officer(Some("HU")).await;
    let centre = world.officer(None).await;
    (world.by(hungary).await, world.by(centre).await)
}

async fn published(cx: &Cx) -> KitId {
    let (id, _) = save(cx, complete("en")).await.unwrap();
    publish(cx, id).await.unwrap();
    id
}

async fn found(cx: &Cx, filter: KitFilter) -> Vec<String> {
    let list = search(cx, &filter).await.unwrap();
    list.cards.into_iter().map(|card| card.title).collect()
}

both_databases! {
    async fn everybody_finds_the_kits_that_come_with_the_portal(world: World) {
        let cx = world.visitor();
        let before = world.db.statements();
        let list = search(&cx, &KitFilter::default()).await.unwrap();
        assert!(world.db.statements() - before <= 4);
        assert!(list.cards.len() >= 12 && list.next.is_none());
        assert_eq!(list.languages.len(), 3);
        let sky = KitFilter { q: "same sky".into(), ..KitFilter::default() };
        assert_eq!(found(&cx, sky.clone()).await, ["Same sky, different weather"]);
        assert_eq!(found(&cx.clone().with_lang("tr"), sky.clone()).await, ["Aynı gökyüzü, farklı hava"]);
        let hungarian = KitFilter { language: "hu".into(), ..sky };
        assert_eq!(found(&cx, hungarian).await, ["Egy ég alatt, más időben"]);
        let filter = KitFilter {
            level: "16-19".into(),
            subject: "history".into(),
            competence: "citizenship".into(),
            length: "long".into(),
            ..KitFilter::default()
        };
        assert_eq!(found(&cx, filter.clone()).await, ["What this stone has seen"]);
        let short = KitFilter { length: "short".into(), ..filter };
        assert_eq!(found(&cx, short).await, [""; 0]);
    }

    async fn a_kit_is_read_in_the_own_language_or_the_next_best(world: World) {
        let cx = world.visitor().with_lang("hu");
        let list = search(&cx, &KitFilter { language: "hu".into(), ..KitFilter::default() }).await.unwrap();
        let id = list.cards[0].id;
        let before = world.db.statements();
        let kit = page(&cx, id, "").await.unwrap();
        assert!(world.db.statements() - before <= 6);
        assert_eq!((kit.text.lang.as_str(), kit.languages.len()), ("hu", 3));
        assert!(!kit.template.pages.is_empty() && !kit.may_edit && !kit.may_start);
        assert_eq!(page(&cx, id, "en").await.unwrap().text.lang, "en");
        assert_eq!(page(&cx, id, "xx").await.unwrap().text.lang, "en");
    }

    async fn a_draft_is_seen_by_those_who_look_after_it(world: World) {
        let (hungary, centre) = officers(&world).await;
        let other = world.by(world.officer(Some("TR")).await).await;
        let teacher = world.by(world.teacher("HU").await.id).await;
        let (id, _) = save(&hungary, complete("en")).await.unwrap();
        for cx in [&hungary, &centre] {
            assert_eq!(page(cx, id, "").await.unwrap().state, KitState::Draft);
            assert!(form(cx, id, "").await.unwrap().may_publish);
        }
        for cx in [&other, &teacher, &world.visitor()] {
            assert_eq!(page(cx, id, "").await.map(drop), Err(AppError::NotFound));
            assert_eq!(export(cx, id).await, Err(AppError::NotFound));
        }
        assert_eq!(publish(&other, id).await, Err(AppError::NotFound));
        assert_eq!(publish(&world.visitor(), id).await, Err(AppError::SignInNeeded));
        assert_eq!(save(&teacher, complete("en")).await, Err(AppError::NotFound));
        assert_eq!(desk_kits(&teacher, "").await, Err(AppError::NotFound));
        assert_eq!(desk_kits(&other, "").await.unwrap().kits, []);
        publish(&hungary, id).await.unwrap();
        assert_eq!(page(&teacher, id, "").await.unwrap().text.title, "Bells (en)");
        assert_eq!(form(&other, id, "").await.map(drop), Err(AppError::NotFound));
        withdraw(&hungary, id).await.unwrap();
        assert_eq!(page(&teacher, id, "").await.map(drop), Err(AppError::NotFound));
        assert_eq!(withdraw(&hungary, id).await, Err(AppError::Forbidden));
    }

    async fn the_desk_lists_what_an_officer_looks_after(world: World) {
        let (hungary, centre) = officers(&world).await;
        let id = published(&hungary).await;
        let before = world.db.statements();
        let own = desk_kits(&hungary, "").await.unwrap();
        assert!(world.db.statements() - before <= 2);
        let [kit] = own.kits.as_slice() else { panic!("{own:?}") };
        assert_eq!((kit.id, kit.country.as_str(), kit.projects), (id, "Hungary", 0));
        assert_eq!(kit.languages, ["English"]);
        let all = desk_kits(&centre, "").await.unwrap();
        assert!(all.kits.len() > 12 && all.kits[0].id == id);
        assert!(all.kits[1].country.is_empty());
    }

    async fn a_kit_is_written_in_one_language_after_the_other(world: World) {
        let (hungary, _) = officers(&world).await;
        let (id, _) = save(&hungary, complete("en")).await.unwrap();
        let blank = form(&hungary, id, "hu").await.unwrap();
        assert_eq!((blank.form.lang.as_str(), blank.form.title.as_str()), ("hu", "Bells (en)"));
        let next = KitForm { kit: id.to_string(), version: "1".into(), summary: String::new(), ..complete("hu") };
        save(&hungary, next.clone()).await.unwrap();
        // What is missing in one language keeps all of it from being published.
        assert_eq!(publish(&hungary, id).await, Err(AppError::Rule(RuleBroken::KitIncomplete)));
        assert_eq!(form(&hungary, id, "hu").await.unwrap().missing, ["summary"]);
        let whole = KitForm { version: "2".into(), summary: "Harangok".into(), ..next.clone() };
        save(&hungary, whole.clone()).await.unwrap();
        publish(&hungary, id).await.unwrap();
        let emptied = KitForm { version: "3".into(), ..next };
        assert_eq!(save(&hungary, emptied).await, Err(AppError::field("summary", Problem::Required)));
        assert_eq!(form(&hungary, id, "").await.unwrap().written.len(), 2);
        let unknown = KitForm { lang: "xx".into(), version: "3".into(), ..whole };
        assert_eq!(save(&hungary, unknown).await, Err(AppError::field("lang", Problem::UnknownChoice)));
    }

    async fn who_saves_second_is_shown_what_the_first_wrote(world: World) {
        let (hungary, centre) = officers(&world).await;
        let (id, _) = save(&hungary, complete("en")).await.unwrap();
        let mine = KitForm { kit: id.to_string(), version: "1".into(), ..complete("en") };
        save(&centre, KitForm { title: "Towers".into(), ..mine.clone() }).await.unwrap();
        let Err(AppError::Conflict { theirs, version }) = save(&hungary, mine).await else {
            panic!("must be told")
        };
        assert_eq!(version, 2);
        assert!(theirs.contains(&("title".to_owned(), "Towers".to_owned())));
    }

    async fn an_officer_of_several_countries_says_for_which(world: World) {
        let one = world.by(world.officer(Some("HU")).await).await;
        let Actor::Person(mut person) = one.actor().clone() else { panic!("somebody") };
        person.officer_of.push("TR".into());
        let both = one.with_actor(Actor::Person(person));
        let none = save(&both, complete("en")).await;
        assert_eq!(none, Err(AppError::field("country", Problem::Required)));
        let of = |country: &str| KitForm { country: country.into(), ..complete("en") };
        assert_eq!(save(&both, of("FR")).await, Err(AppError::NotFound));
        assert_eq!(save(&both, of("??")).await, Err(AppError::field("country", Problem::UnknownChoice)));
        save(&both, of("TR")).await.unwrap();
        assert_eq!(desk_kits(&both, "").await.unwrap().kits[0].country, "Türkiye");
    }

    async fn a_kit_goes_out_as_a_file_and_comes_in_again(world: World) {
        let (hungary, _) = officers(&world).await;
        let id = published(&hungary).await;
        let file = export(&world.visitor(), id).await.unwrap();
        let again = import(&hungary, "", file.clone()).await.unwrap();
        assert_ne!(again, id);
        let (one, two) = (page(&hungary, id, "").await.unwrap(), page(&hungary, again, "").await.unwrap());
        assert_eq!((two.state, &two.text, &two.levels), (KitState::Draft, &one.text, &one.levels));
        let teacher = world.by(world.teacher("HU").await.id).await;
        assert_eq!(import(&teacher, "", file.clone()).await, Err(AppError::NotFound));
        let wrong = file.replace("| teachers |", "| robots |");
        let Err(AppError::Invalid(problems)) = import(&hungary, "", wrong).await else { panic!("must be refused") };
        let at = 1 + file.lines().position(|line| line.contains("| teachers |")).unwrap();
        let problem = Problem::Line { line: at as u32, problem: Box::new(Problem::NotATask) };
        assert_eq!((problems[0].field.as_str(), &problems[0].problem), ("file", &problem));
        let unknown = file.replace("\"music\"", "\"alchemy\"");
        assert_eq!(import(&hungary, "", unknown).await, Err(AppError::field("file", Problem::UnknownChoice)));
    }
}
