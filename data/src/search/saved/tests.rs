//! Searches that are kept.

use super::{forget, save, tell, tell_what_is_new};
use crate::{
    both_databases,
    people::search,
    search::tests::{asking, teacher},
};
use domain::{
    AppError, RuleBroken,
    account::AccountState,
    notification::Notice,
    search::{
        Facet, Kind,
        saved::{SAVED_MAX, SaveSearchForm},
    },
    time::DAY,
};

both_databases! {
    async fn who_keeps_a_search_is_told_once_of_what_is_new(world: World) {
        let reader = teacher(&world, "ES", "Ana Ruiz", &["music"], "").await;
        let cx = world.by(reader.id).await;
        let form = SaveSearchForm {
            name: "Music in Hungary".into(),
            kind: "people".into(),
            question: asking("", &[(Facet::Country, "HU"), (Facet::Subject, "music")]).lines(),
            told: "on".into(),
        };
        assert_eq!(save(&cx, form.clone()).await.unwrap(), Kind::People);
        teacher(&world, "HU", "Nagy Éva", &["art"], "").await;
        let news = async || {
            tell_what_is_new(&world.visitor()).await.unwrap();
            world.count("notification").await
        };
        world.wait(2 * DAY);
        assert_eq!(news().await, 0, "nobody new who fits");
        teacher(&world, "HU", "Kovács Ágnes", &["music"], "").await;
        assert_eq!(news().await, 0, "once a day");
        world.wait(DAY);
        assert_eq!(news().await, 1);
        assert_eq!(news().await, 1);
        world.wait(DAY);
        assert_eq!(news().await, 1, "not twice");
        let list = crate::notification::list(&world.by(reader.id).await, None).await.unwrap().list;
        assert!(matches!(&list[0].notice, Notice::SearchMatched { name, count: 1, .. } if name == "Music in Hungary"));

        let cx = world.by(reader.id).await;
        let kept = search(&cx, &asking("", &[])).await.unwrap().saved;
        assert_eq!((kept.len(), kept[0].is_told, kept[0].question.chosen.len()), (1, true, 2));
        let stranger = world.by(world.teacher("TR").await.id).await;
        assert_eq!(tell(&stranger, kept[0].id, false).await, Err(AppError::NotFound));
        assert_eq!(forget(&stranger, kept[0].id).await, Err(AppError::NotFound));
        tell(&cx, kept[0].id, false).await.unwrap();
        teacher(&world, "HU", "Tóth Anna", &["music"], "").await;
        world.wait(2 * DAY);
        assert_eq!(news().await, 1, "does not want to know");
        forget(&cx, kept[0].id).await.unwrap();
        assert_eq!(world.count("saved_search").await, 0);
    }

    async fn kept_searches_are_few_and_for_colleagues(world: World) {
        let reader = world.teacher("ES").await;
        let cx = world.by(reader.id).await;
        let form = |name: String| SaveSearchForm { name, kind: "schools".into(), question: "country=HU".into(), told: String::new() };
        for number in 0..SAVED_MAX {
            save(&cx, form(format!("Search {number}"))).await.unwrap();
        }
        let refused = save(&cx, form("One more".into())).await;
        assert_eq!(refused, Err(AppError::Rule(RuleBroken::TooManySearches)));
        assert!(matches!(save(&cx, form("x".into())).await, Err(AppError::Rule(_) | AppError::Invalid(_))));
        let waiting = world.staff_at(reader.school, "ES", AccountState::Registered).await;
        assert_eq!(save(&world.by(waiting.id).await, form("Mine".into())).await, Err(AppError::Forbidden));
        assert_eq!(save(&world.visitor(), form("Mine".into())).await, Err(AppError::SignInNeeded));
    }
}
