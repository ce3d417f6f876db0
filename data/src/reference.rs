//! Reference lists: kept in tables, named in the reader's language.

mod seed;

#[cfg(any(test, feature = "testing"))]
pub(crate) use self::seed::seeds;
pub(crate) use self::seed::{seed, seeded_names};

use crate::{
    Cx,
    sql::{all, one, params},
};
use domain::{
    AppError, AppResult, Problem,
    reference::{Choice, ReferenceKind},
    time::MINUTE,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex},
};
use uuid::Uuid;

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

/// Several lists at once, each in its own order, for the selects of a form.
#[derive(Clone, Debug, Default)]
pub struct Lists(Arc<BTreeMap<String, Vec<Choice>>>);

impl Lists {
    fn entries(&self, kind: ReferenceKind) -> &[Choice] {
        self.0.get(kind.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The active entries of a list.
    pub fn of(&self, kind: ReferenceKind) -> Vec<Choice> {
        self.entries(kind).to_vec()
    }

    /// The name of an entry; its id when it is unknown.
    pub fn name(&self, kind: ReferenceKind, id: &str) -> String {
        let entry = self.entries(kind).iter().find(|choice| choice.id == id);
        entry.map_or(id, |choice| &choice.name).to_owned()
    }

    /// Refuses choices that are not on the list, beside the field.
    pub fn require(&self, field: &str, kind: ReferenceKind, chosen: &[String]) -> AppResult<()> {
        let entries = self.entries(kind);
        let known = |id: &String| entries.iter().any(|choice| &choice.id == id);
        if chosen.iter().all(known) {
            Ok(())
        } else {
            Err(AppError::field(field, Problem::UnknownChoice))
        }
    }
}

/// How long lists are remembered, in milliseconds: an operator who changes one sees it after that.
const REMEMBERED_FOR: i64 = MINUTE;

/// The lists in each language, with the moment when they were read: nearly every page needs them, and
/// they hardly ever change.
#[derive(Debug, Default)]
pub(crate) struct Remembered(Mutex<HashMap<String, (i64, Lists)>>);

impl Remembered {
    fn of(&self, lang: &str, now: i64) -> Option<Lists> {
        let known = self.0.lock().ok()?;
        let (read_at, lists) = known.get(lang)?;
        (0..REMEMBERED_FOR)
            .contains(&(now - read_at))
            .then(|| lists.clone())
    }

    fn keep(&self, lang: &str, now: i64, lists: &Lists) {
        if let Ok(mut known) = self.0.lock() {
            known.insert(lang.to_owned(), (now, lists.clone()));
        }
    }
}

/// The active entries of all lists. Countries, languages and subjects are sorted by name in the
/// database's order of the list; sorting for a reader's language is the page's business. One query in
/// a minute.
pub async fn lists(cx: &Cx) -> AppResult<Lists> {
    let (lang, now) = (cx.lang(), cx.now().millis());
    if let Some(lists) = cx.db().lists().of(lang, now) {
        return Ok(lists);
    }
    let lists = load(cx.read(), lang).await?;
    cx.db().lists().keep(lang, now, &lists);
    Ok(lists)
}

pub(crate) async fn load(conn: &impl ConnectionTrait, lang: &str) -> AppResult<Lists> {
    let rows: Vec<Named> = all(
        conn,
        format!("{NAMED} WHERE r.active ORDER BY r.kind, r.position, r.id"),
        params![lang],
    )
    .await?;
    let mut lists: BTreeMap<String, Vec<Choice>> = BTreeMap::new();
    for row in rows {
        lists.entry(row.kind).or_default().push(Choice {
            id: row.id,
            name: row.name,
        });
    }
    Ok(Lists(Arc::new(lists)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both_databases;

    both_databases! {
        async fn lists_are_in_the_readers_language_and_without_those_who_left(world: World) {
            let turkish = lists(&world.visitor().with_lang("tr")).await.unwrap();
            assert_eq!(turkish.name(ReferenceKind::Country, "HU"), "Macaristan");
            assert_eq!(turkish.of(ReferenceKind::Country).len(), 45);
            assert!(turkish.require("country", ReferenceKind::Country, &["GB".to_owned()]).is_err());
            let unknown = lists(&world.visitor().with_lang("xx")).await.unwrap();
            assert_eq!(unknown.name(ReferenceKind::Subject, "music"), "Music");
        }

        async fn lists_are_remembered_for_a_minute(world: World) {
            let name = async || lists(&world.visitor()).await.unwrap().name(ReferenceKind::Subject, "music");
            assert_eq!(name().await, "Music");
            world.sql("UPDATE reference_name SET name = 'Sound' WHERE id = 'music'", params![]).await;
            let before = world.db.statements();
            assert_eq!(name().await, "Music");
            assert_eq!(world.db.statements(), before);
            world.wait(MINUTE);
            assert_eq!(name().await, "Sound");
        }
    }
}
