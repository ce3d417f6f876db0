//! The library: everybody finds the same, what is published.

use super::best_lang;
use crate::{
    Cx,
    keyset::{self, Place},
    reference::{self, name_of},
    sql::{all, among, has_words, params},
};
use domain::{
    AppResult,
    id::KitId,
    kit::{
        KitFilter, Length,
        view::{KitCard, KitList},
    },
    reference::{Choice, ReferenceKind},
};
use sea_orm::{FromQueryResult, Value};
use std::collections::HashMap;
use uuid::Uuid;

/// Kits on one page.
const PAGE: usize = 24;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    title: String,
    summary: String,
    weeks: Option<i32>,
    published_at: i64,
}

/// A page of the library: at most four queries. Values that mean nothing are ignored.
pub async fn search(cx: &Cx, filter: &KitFilter) -> AppResult<KitList> {
    // Whoever asks for a language wants to read it.
    let lang = if filter.language.is_empty() {
        cx.lang()
    } else {
        filter.language.as_str()
    };
    let mut values = params![lang];
    let wanted = wanted(filter, &mut values);
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT k.id, t.title, t.summary, k.weeks, k.published_at
             FROM kit k JOIN kit_text t ON t.kit_id = k.id AND t.lang = {}
             WHERE {wanted} ORDER BY k.published_at DESC, k.id LIMIT {}",
            best_lang("k.id", "$1"),
            PAGE + 1
        ),
        values,
    )
    .await?;
    let next = keyset::cut(&mut rows, PAGE, |row| {
        let (key, id) = (row.published_at, row.id);
        Place { key, id }.to_string()
    });
    let lists = reference::lists(cx).await?;
    Ok(KitList {
        cards: cards(cx, rows).await?,
        next,
        levels: lists.of(ReferenceKind::AgeBand),
        subjects: lists.of(ReferenceKind::Subject),
        competences: lists.of(ReferenceKind::Competence),
        languages: languages(cx).await?,
    })
}

/// The conditions of a filter.
fn wanted(filter: &KitFilter, values: &mut Vec<Value>) -> String {
    let mut conditions = vec!["k.state = 'published'".to_owned()];
    if !filter.q.trim().is_empty() {
        let words = has_words("w.search_text", &filter.q, values);
        conditions.push(format!(
            "EXISTS (SELECT 1 FROM kit_text w WHERE w.kit_id = k.id AND {words})"
        ));
    }
    for (kind, chosen) in [
        (ReferenceKind::AgeBand, &filter.level),
        (ReferenceKind::Subject, &filter.subject),
        (ReferenceKind::Competence, &filter.competence),
    ] {
        if !chosen.is_empty() {
            values.push(chosen.as_str().into());
            conditions.push(format!(
                "EXISTS (SELECT 1 FROM kit_tag g WHERE g.kit_id = k.id AND g.kind = '{}' AND g.value = ${})",
                kind.as_str(),
                values.len()
            ));
        }
    }
    if !filter.language.is_empty() {
        values.push(filter.language.as_str().into());
        conditions.push(format!(
            "EXISTS (SELECT 1 FROM kit_text l WHERE l.kit_id = k.id AND l.lang = ${})",
            values.len()
        ));
    }
    if let Ok(length) = filter.length.parse::<Length>() {
        let (from, to) = length.weeks();
        conditions.push(format!("k.weeks BETWEEN {from} AND {to}"));
    }
    if let Some(Place { key, id }) = Place::parse(&filter.after) {
        values.push(key.into());
        values.push(id.into());
        let (key, id) = (values.len() - 1, values.len());
        conditions.push(format!(
            "(k.published_at < ${key} OR (k.published_at = ${key} AND k.id > ${id}))"
        ));
    }
    conditions.join(" AND ")
}

#[derive(FromQueryResult)]
struct NameRow {
    kit_id: Uuid,
    kind: String,
    name: String,
}

/// The rows with the names of their levels, subjects and languages: one query for all.
async fn cards(cx: &Cx, rows: Vec<Row>) -> AppResult<Vec<KitCard>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![cx.lang()];
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let (tagged, written) = (
        among("g.kit_id", &ids, &mut values),
        among("l.kit_id", &ids, &mut values),
    );
    let language = name_of(ReferenceKind::Language, "l.lang", "$1");
    let names: Vec<NameRow> = all(
        cx.read(),
        format!(
            "SELECT g.kit_id, g.kind, COALESCE(own.name, en.name, g.value) AS name, r.position
             FROM kit_tag g LEFT JOIN reference r ON r.kind = g.kind AND r.id = g.value
             LEFT JOIN reference_name own ON own.kind = g.kind AND own.id = g.value AND own.lang = $1
             LEFT JOIN reference_name en ON en.kind = g.kind AND en.id = g.value AND en.lang = 'en'
             WHERE g.kind IN ('age-band', 'subject') AND {tagged}
             UNION ALL
             SELECT l.kit_id, 'language' AS kind, {language} AS name, 0 AS position
             FROM kit_text l WHERE {written}
             ORDER BY 4, 3"
        ),
        values,
    )
    .await?;
    let mut named: HashMap<(Uuid, String), Vec<String>> = HashMap::new();
    for row in names {
        named
            .entry((row.kit_id, row.kind))
            .or_default()
            .push(row.name);
    }
    let mut names = |id: Uuid, kind: ReferenceKind| {
        let key = (id, kind.as_str().to_owned());
        named.remove(&key).unwrap_or_default()
    };
    Ok(rows
        .into_iter()
        .map(|row| KitCard {
            id: KitId(row.id),
            title: row.title,
            summary: row.summary,
            levels: names(row.id, ReferenceKind::AgeBand),
            subjects: names(row.id, ReferenceKind::Subject),
            languages: names(row.id, ReferenceKind::Language),
            weeks: row.weeks.unwrap_or_default(),
        })
        .collect())
}

/// The languages that published kits are written in.
async fn languages(cx: &Cx) -> AppResult<Vec<Choice>> {
    let name = name_of(ReferenceKind::Language, "y.lang", "$1");
    let rows: Vec<ChoiceRow> = all(
        cx.read(),
        format!(
            "SELECT y.lang AS id, {name} AS name FROM
             (SELECT DISTINCT t.lang FROM kit_text t JOIN kit k ON k.id = t.kit_id
               WHERE k.state = 'published') y ORDER BY y.lang"
        ),
        params![cx.lang()],
    )
    .await?;
    Ok(rows.into_iter().map(ChoiceRow::choice).collect())
}

/// An entry of a list.
#[derive(FromQueryResult)]
pub(super) struct ChoiceRow {
    id: String,
    name: String,
}

impl ChoiceRow {
    pub(super) fn choice(self) -> Choice {
        Choice {
            id: self.id,
            name: self.name,
        }
    }
}
