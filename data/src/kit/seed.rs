//! The kits a portal begins with: `data/kits/*.json`.

use super::{
    file::read,
    write::{NewKit, insert},
};
use crate::Tx;
use domain::{AppError, AppResult, kit::KitState, time::DAY};
use sea_orm::{DatabaseConnection, DbErr, EntityTrait, PaginatorTrait, TransactionTrait};
use uuid::Uuid;

/// Since when they are there: the first day of a school year, 1 September 2026.
const SINCE: i64 = 20_697 * DAY;

/// Each file, and its name.
macro_rules! kits {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../kits/", $name, ".json")))),+]
    };
}

const SEEDS: &[(&str, &str)] = kits![
    "sounds-of-our-place",
    "same-sky",
    "our-way-to-school",
    "checked-before-shared",
    "guest-in-the-suitcase",
    "one-story-many-hands",
    "same-seed",
    "shadow-of-the-earth",
    "on-our-plate",
    "fair-little-firm",
    "what-this-stone-saw",
    "repair-first",
    "games-without-words",
    "house-of-words",
];

/// All seeds as one text: changes whenever one of them does.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn seeds() -> String {
    SEEDS.iter().map(|(_, json)| *json).collect()
}

/// Puts them in once; afterwards they belong to the central officers and are not overwritten.
pub(crate) async fn seed(db: &DatabaseConnection) -> Result<(), DbErr> {
    if crate::entity::kit::Entity::find().count(db).await? > 0 {
        return Ok(());
    }
    let transaction = db.begin().await?;
    for (name, json) in SEEDS {
        let fault = |error: AppError| DbErr::Custom(format!("{name}: {error}"));
        let kit = read(json).map_err(fault)?;
        let new = NewKit {
            id: kit.id.ok_or(AppError::NotFound).map_err(fault)?,
            state: KitState::Published,
            country: None,
            created_by: None,
            at: SINCE,
        };
        insert(&transaction, &new, &kit.facts, &kit.texts)
            .await
            .map_err(fault)?;
    }
    transaction.commit().await
}

/// A draft of an officer, for the demo world.
pub(crate) async fn draft(
    tx: &Tx,
    id: Uuid,
    country: &str,
    officer: Uuid,
    json: &str,
) -> AppResult<()> {
    let kit = read(json)?;
    let new = NewKit {
        id: id.into(),
        state: KitState::Draft,
        country: Some(country.to_owned()),
        created_by: Some(officer),
        at: tx.now(),
    };
    insert(tx.conn(), &new, &kit.facts, &kit.texts).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::seeded_names;
    use domain::{kit::missing, reference::ReferenceKind};
    use std::collections::BTreeSet;

    #[test]
    fn every_kit_is_complete_in_each_of_its_languages() {
        let (mut ids, mut translated) = (BTreeSet::new(), 0);
        for (name, json) in SEEDS {
            let kit = read(json).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(ids.insert(kit.id.expect("an id").0), "{name}");
            let langs: Vec<&str> = kit.texts.iter().map(|text| text.lang.as_str()).collect();
            assert!(langs.contains(&"en"), "{name}");
            translated += usize::from(langs == ["en", "hu", "tr"]);
            let shape = |text: &domain::kit::KitText| {
                let template = text.template();
                let days: Vec<_> = template
                    .phases
                    .iter()
                    .flat_map(|phase| &phase.tasks)
                    .map(|task| (task.day, task.who, task.schools))
                    .collect();
                (
                    template.pages.len(),
                    days,
                    template.forum.len(),
                    template.polls.len(),
                )
            };
            for text in &kit.texts {
                assert_eq!(missing(&kit.facts, text), [""; 0], "{name}, {}", text.lang);
                assert_eq!(shape(text), shape(&kit.texts[0]), "{name}, {}", text.lang);
                let template = text.template();
                assert!(
                    !template.forum.is_empty() && !template.polls.is_empty(),
                    "{name}"
                );
                let last = template.phases.iter().flat_map(|phase| &phase.tasks);
                let last = last.map(|task| i32::from(task.day)).max().unwrap_or(0);
                assert!(
                    Some(last) <= kit.facts.weeks.map(|weeks| weeks * 7),
                    "{name}"
                );
            }
        }
        assert!(ids.len() >= 12 && translated >= 4);
    }

    #[test]
    fn every_kit_chooses_from_the_lists() {
        let known = |kind, chosen: &[String]| {
            let names = seeded_names(kind).expect("a list");
            let ids: Vec<&String> = names.iter().map(|(id, _)| id).collect();
            chosen.iter().all(|one| ids.contains(&one))
        };
        for (name, json) in SEEDS {
            let facts = read(json).expect("a kit").facts;
            assert!(known(ReferenceKind::AgeBand, &facts.levels), "{name}");
            assert!(known(ReferenceKind::Subject, &facts.subjects), "{name}");
            assert!(
                known(ReferenceKind::Competence, &facts.competences),
                "{name}"
            );
        }
    }
}
