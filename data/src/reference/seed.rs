//! What the reference lists begin with: `data/reference/*.json`.

use crate::entity::{reference, reference_name};
use domain::reference::ReferenceKind;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, PaginatorTrait,
    TransactionTrait,
};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Seed {
    id: String,
    position: i32,
    names: BTreeMap<String, String>,
    data: serde_json::Value,
}

const SEEDS: &[(ReferenceKind, &str)] = &[
    (
        ReferenceKind::Country,
        include_str!("../../reference/countries.json"),
    ),
    (
        ReferenceKind::Language,
        include_str!("../../reference/languages.json"),
    ),
    (
        ReferenceKind::Subject,
        include_str!("../../reference/subjects.json"),
    ),
    (
        ReferenceKind::Competence,
        include_str!("../../reference/key_competences.json"),
    ),
    (
        ReferenceKind::StaffRole,
        include_str!("../../reference/staff_roles.json"),
    ),
    (
        ReferenceKind::SchoolType,
        include_str!("../../reference/school_types.json"),
    ),
    (
        ReferenceKind::AgeBand,
        include_str!("../../reference/age_bands.json"),
    ),
];

/// All seeds as one text: changes whenever one of them does.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn seeds() -> String {
    SEEDS.iter().map(|(_, json)| *json).collect()
}

/// Id of an entry, and its name by language.
pub(crate) type NamedEntry = (String, BTreeMap<String, String>);

/// The entries that a list begins with.
pub(crate) fn seeded_names(kind: ReferenceKind) -> Result<Vec<NamedEntry>, serde_json::Error> {
    let mut names = Vec::new();
    for (_, json) in SEEDS.iter().filter(|(of, _)| *of == kind) {
        let rows: Vec<Seed> = serde_json::from_str(json)?;
        names.extend(rows.into_iter().map(|row| (row.id, row.names)));
    }
    Ok(names)
}

/// Fills the lists once; afterwards they belong to the operator and are not overwritten.
pub(crate) async fn seed(db: &DatabaseConnection) -> Result<(), DbErr> {
    if reference::Entity::find().count(db).await? > 0 {
        return Ok(());
    }
    let transaction = db.begin().await?;
    for (kind, json) in SEEDS {
        let rows: Vec<Seed> = serde_json::from_str(json)
            .map_err(|error| DbErr::Custom(format!("{}: {error}", kind.as_str())))?;
        for row in rows {
            seed_row(&transaction, *kind, row).await?;
        }
    }
    transaction.commit().await
}

async fn seed_row(db: &impl ConnectionTrait, kind: ReferenceKind, row: Seed) -> Result<(), DbErr> {
    let active = row
        .data
        .get("active")
        .and_then(serde_json::Value::as_bool)
        .unwrap_or(true);
    reference::Entity::insert(reference::ActiveModel {
        kind: Set(kind.as_str().to_owned()),
        id: Set(row.id.clone()),
        position: Set(row.position),
        active: Set(active),
        data: Set(row.data.to_string()),
    })
    .exec_without_returning(db)
    .await?;
    let names = row
        .names
        .into_iter()
        .map(|(lang, name)| reference_name::ActiveModel {
            kind: Set(kind.as_str().to_owned()),
            id: Set(row.id.clone()),
            lang: Set(lang),
            name: Set(name),
        });
    reference_name::Entity::insert_many(names)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn entries(kind: ReferenceKind) -> Vec<Seed> {
        let (_, json) = SEEDS
            .iter()
            .find(|(of, _)| *of == kind)
            .expect("a list of every kind");
        serde_json::from_str(json).expect("a list")
    }

    #[test]
    fn every_entry_has_three_names_a_place_and_a_basis() {
        for kind in ReferenceKind::ALL {
            let mut ids = HashSet::new();
            for (index, entry) in entries(*kind).into_iter().enumerate() {
                let id = &entry.id;
                assert_eq!(entry.position, index as i32 + 1, "{id}");
                let langs: Vec<_> = entry.names.keys().map(String::as_str).collect();
                assert_eq!(langs, ["en", "hu", "tr"], "{id}");
                for name in entry.names.values() {
                    assert_eq!(
                        domain::text::line(name, 1, 80).as_deref(),
                        Ok(name.as_str()),
                        "{id} is well written"
                    );
                }
                let basis = entry.data["basis"].as_str().expect("a basis");
                assert!(
                    ["source", "inferred", "memory", "unknown"].contains(&basis),
                    "{id}: {basis}"
                );
                assert!(ids.insert(entry.id.clone()), "{id} stands once");
            }
            assert!(!ids.is_empty(), "{}", kind.as_str());
        }
    }

    #[test]
    fn countries_have_languages_that_are_on_the_list() {
        let languages: HashSet<String> = entries(ReferenceKind::Language)
            .into_iter()
            .map(|language| language.id)
            .collect();
        let countries = entries(ReferenceKind::Country);
        for country in &countries {
            let spoken = country.data["languages"].as_array().expect("languages");
            assert!(!spoken.is_empty(), "{}", country.id);
            for language in spoken {
                let id = language.as_str().expect("an id");
                assert!(languages.contains(id), "{}: {id}", country.id);
            }
        }
        let taking_part = countries
            .iter()
            .filter(|country| country.data["active"] == true);
        assert_eq!(taking_part.count(), 45);
    }

    #[test]
    fn common_passwords_are_those_that_would_pass_otherwise() {
        let text = include_str!("../../reference/common_passwords.txt");
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines.len() > 1_000);
        assert!(
            lines.is_sorted_by(|one, next| one < next),
            "sorted, each once"
        );
        for line in lines {
            assert_eq!(line, line.to_lowercase());
            assert!(
                line.chars().count() >= domain::account::PASSWORD_MIN as usize,
                "{line}"
            );
        }
    }
}
