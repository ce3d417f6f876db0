//! The public list of projects. Everybody finds the same: what a visitor may read
//! ([`ProjectState::is_public`]). A property test compares it with the single decisions.

use super::page::mine;
use crate::{
    Cx,
    keyset::{self, Place},
    reference::{self, name_of},
    sql::{all, has_words, params, stored},
};
use domain::{
    AppResult,
    access::site,
    id::ProjectId,
    project::{
        ProjectFilter, ProjectKind, ProjectState,
        view::{ProjectCard, ProjectList},
    },
    reference::ReferenceKind,
    text,
};
use sea_orm::{FromQueryResult, Value};
use std::collections::HashMap;
use uuid::Uuid;

/// Projects on one page.
const PAGE: usize = 24;

/// What everybody may read, as a condition on `project p`. Written as the partial index
/// `project_public` has it, so that the databases use that.
fn is_public() -> String {
    let states: Vec<String> = ProjectState::ALL
        .iter()
        .filter(|state| state.is_public())
        .map(|state| format!("'{}'", state.as_str()))
        .collect();
    format!("p.state IN ({})", states.join(", "))
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    title: String,
    short_description: String,
    state: String,
    kind: String,
    age_from: Option<i32>,
    age_to: Option<i32>,
    active_at: i64,
}

/// A page of the list: at most four queries. Values that mean nothing are ignored.
pub async fn search(cx: &Cx, filter: &ProjectFilter) -> AppResult<ProjectList> {
    let mut values = Vec::new();
    let wanted = wanted(filter, &mut values);
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT p.id, p.title, p.short_description, p.state, p.kind, p.age_from, p.age_to, p.active_at
             FROM project p WHERE {wanted} ORDER BY p.active_at DESC, p.id DESC LIMIT {}",
            PAGE + 1
        ),
        values,
    )
    .await?;
    let next = keyset::cut(&mut rows, PAGE, |row| {
        let (key, id) = (row.active_at, row.id);
        Place { key, id }.to_string()
    });
    let lists = reference::lists(cx).await?;
    let is_front = !filter.is_asking() && filter.after.is_empty();
    Ok(ProjectList {
        cards: cards(cx, rows).await?,
        next,
        countries: lists.of(ReferenceKind::Country),
        subjects: lists.of(ReferenceKind::Subject),
        languages: lists.of(ReferenceKind::Language),
        mine: if is_front {
            mine(cx).await?
        } else {
            Vec::new()
        },
        may_start: site::decide(cx.actor(), site::Action::WriteProject).allows(),
    })
}

/// The conditions of a filter.
fn wanted(filter: &ProjectFilter, values: &mut Vec<Value>) -> String {
    let mut conditions = vec![is_public(), has_words("p.search_text", &filter.q, values)];
    let mut with = |value: Value, condition: &dyn Fn(&str) -> String| {
        values.push(value);
        conditions.push(condition(&format!("${}", values.len())));
    };
    if !filter.country.is_empty() {
        with(filter.country.as_str().into(), &|country| {
            format!(
                "EXISTS (SELECT 1 FROM project_founder f
                          WHERE f.project_id = p.id AND f.state = 'accepted' AND f.country = {country})"
            )
        });
    }
    for (kind, chosen) in [
        (ReferenceKind::Subject, &filter.subject),
        (ReferenceKind::Language, &filter.language),
    ] {
        if !chosen.is_empty() {
            with(chosen.as_str().into(), &|value| {
                format!(
                    "EXISTS (SELECT 1 FROM project_tag t
                              WHERE t.project_id = p.id AND t.kind = '{}' AND t.value = {value})",
                    kind.as_str()
                )
            });
        }
    }
    if let Ok(age) = text::number(&filter.age, 0, 25) {
        with(age.into(), &|age| {
            format!("p.age_from <= {age} AND p.age_to >= {age}")
        });
    }
    if let Ok(kind) = filter.kind.parse::<ProjectKind>() {
        with(kind.as_str().into(), &|kind| format!("p.kind = {kind}"));
    }
    if let Some(Place { key, id }) = Place::parse(&filter.after) {
        values.push(key.into());
        values.push(id.into());
        conditions.push(format!(
            "(p.active_at, p.id) < (${}, ${})",
            values.len() - 1,
            values.len()
        ));
    }
    conditions.join(" AND ")
}

#[derive(FromQueryResult)]
struct NameRow {
    project_id: Uuid,
    kind: String,
    name: String,
}

/// The rows with the names of their countries and subjects: one query for all.
async fn cards(cx: &Cx, rows: Vec<Row>) -> AppResult<Vec<ProjectCard>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![cx.lang()];
    let ids: Vec<String> = rows
        .iter()
        .map(|row| {
            values.push(row.id.into());
            format!("${}", values.len())
        })
        .collect();
    let ids = ids.join(", ");
    let country = name_of(ReferenceKind::Country, "f.country", "$1");
    let subject = name_of(ReferenceKind::Subject, "t.value", "$1");
    let names: Vec<NameRow> = all(
        cx.read(),
        format!(
            "SELECT DISTINCT f.project_id, 'country' AS kind, {country} AS name FROM project_founder f
             WHERE f.state = 'accepted' AND f.project_id IN ({ids})
             UNION ALL
             SELECT t.project_id, t.kind, {subject} AS name FROM project_tag t
             WHERE t.kind = 'subject' AND t.project_id IN ({ids})"
        ),
        values,
    )
    .await?;
    let mut named: HashMap<(Uuid, bool), Vec<String>> = HashMap::new();
    for row in names {
        let is_country = row.kind == ReferenceKind::Country.as_str();
        named
            .entry((row.project_id, is_country))
            .or_default()
            .push(row.name);
    }
    rows.into_iter()
        .map(|row| {
            Ok(ProjectCard {
                id: ProjectId(row.id),
                title: row.title,
                short_description: row.short_description,
                state: stored(&row.state)?,
                kind: stored(&row.kind)?,
                age_from: row.age_from,
                age_to: row.age_to,
                countries: named.remove(&(row.id, true)).unwrap_or_default(),
                subjects: named.remove(&(row.id, false)).unwrap_or_default(),
            })
        })
        .collect()
}
