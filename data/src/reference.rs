//! Reference lists: seeded from `data/reference/*.json`, kept in tables, named in the reader's language.

use crate::{
    Cx,
    entity::{reference, reference_name},
    sql::{all, one, params},
};
use domain::{
    AppError, AppResult, Problem,
    reference::{Choice, ReferenceKind},
};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, FromQueryResult,
    PaginatorTrait, TransactionTrait,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

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
        include_str!("../reference/countries.json"),
    ),
    (
        ReferenceKind::Language,
        include_str!("../reference/languages.json"),
    ),
    (
        ReferenceKind::Subject,
        include_str!("../reference/subjects.json"),
    ),
    (
        ReferenceKind::Competence,
        include_str!("../reference/key_competences.json"),
    ),
    (
        ReferenceKind::StaffRole,
        include_str!("../reference/staff_roles.json"),
    ),
    (
        ReferenceKind::SchoolType,
        include_str!("../reference/school_types.json"),
    ),
    (
        ReferenceKind::AgeBand,
        include_str!("../reference/age_bands.json"),
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

#[derive(FromQueryResult)]
struct Named {
    kind: String,
    id: String,
    name: String,
}

/// Names an entry in the language of the page, or in English.
const NAMED: &str = "SELECT r.kind, r.id, COALESCE(own.name, en.name, r.id) AS name
    FROM reference r
    LEFT JOIN reference_name own ON own.kind = r.kind AND own.id = r.id AND own.lang = $1
    LEFT JOIN reference_name en ON en.kind = r.kind AND en.id = r.id AND en.lang = 'en'";

/// SQL that names the entry whose id a column holds, in the language that the parameter `lang`
/// (such as `$2`) holds, or in English: for rows that show one or two names and need no list.
pub(crate) fn name_of(kind: ReferenceKind, column: &str, lang: &str) -> String {
    let kind = kind.as_str();
    format!(
        "COALESCE((SELECT n.name FROM reference_name n WHERE n.kind = '{kind}' AND n.id = {column} AND n.lang = {lang}),
                  (SELECT n.name FROM reference_name n WHERE n.kind = '{kind}' AND n.id = {column} AND n.lang = 'en'),
                  {column})"
    )
}

/// The name of a country in the language of an account that is told of it.
pub(crate) async fn country_name_for(
    conn: &impl ConnectionTrait,
    country: &str,
    account: Uuid,
) -> AppResult<String> {
    #[derive(FromQueryResult)]
    struct Name {
        name: String,
    }
    let named = name_of(ReferenceKind::Country, "$1", "a.lang");
    let row: Option<Name> = one(
        conn,
        format!("SELECT {named} AS name FROM account a WHERE a.id = $2"),
        params![country, account],
    )
    .await?;
    Ok(row.map_or_else(|| country.to_owned(), |row| row.name))
}

/// Several lists at once, each in its own order, for the selects of a form: one query.
#[derive(Clone, Debug, Default)]
pub struct Lists(Vec<(String, Choice)>);

impl Lists {
    /// The active entries of a list.
    pub fn of(&self, kind: ReferenceKind) -> Vec<Choice> {
        self.0
            .iter()
            .filter(|(of, _)| of == kind.as_str())
            .map(|(_, choice)| choice.clone())
            .collect()
    }

    /// The name of an entry; its id when it is unknown.
    pub fn name(&self, kind: ReferenceKind, id: &str) -> String {
        self.0
            .iter()
            .find(|(of, choice)| of == kind.as_str() && choice.id == id)
            .map_or_else(|| id.to_owned(), |(_, choice)| choice.name.clone())
    }

    /// Refuses choices that are not on the list, beside the field.
    pub fn require(&self, field: &str, kind: ReferenceKind, chosen: &[String]) -> AppResult<()> {
        let known = |id: &String| {
            self.0
                .iter()
                .any(|(of, choice)| of == kind.as_str() && &choice.id == id)
        };
        if chosen.iter().all(known) {
            Ok(())
        } else {
            Err(AppError::field(field, Problem::UnknownChoice))
        }
    }
}

/// The active entries of all lists. Countries, languages and subjects are sorted by name in the
/// database's order of the list; sorting for a reader's language is the page's business.
pub async fn lists(cx: &Cx) -> AppResult<Lists> {
    load(cx.read(), cx.lang()).await
}

pub(crate) async fn load(conn: &impl ConnectionTrait, lang: &str) -> AppResult<Lists> {
    let rows: Vec<Named> = all(
        conn,
        format!("{NAMED} WHERE r.active ORDER BY r.kind, r.position, r.id"),
        params![lang],
    )
    .await?;
    Ok(Lists(
        rows.into_iter()
            .map(|row| {
                (
                    row.kind,
                    Choice {
                        id: row.id,
                        name: row.name,
                    },
                )
            })
            .collect(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both_databases;
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
                        domain::text::line(name, 1, 80).as_ref(),
                        Ok(name),
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
        let text = include_str!("../reference/common_passwords.txt");
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

    both_databases! {
        async fn lists_are_in_the_readers_language_and_without_those_who_left(world: World) {
            let turkish = lists(&world.visitor().with_lang("tr")).await.unwrap();
            assert_eq!(turkish.name(ReferenceKind::Country, "HU"), "Macaristan");
            assert_eq!(turkish.of(ReferenceKind::Country).len(), 45);
            assert!(turkish.require("country", ReferenceKind::Country, &["GB".to_owned()]).is_err());
            let unknown = lists(&world.visitor().with_lang("xx")).await.unwrap();
            assert_eq!(unknown.name(ReferenceKind::Subject, "music"), "Music");
        }
    }
}
