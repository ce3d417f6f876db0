//! The desk of kits: which there are, and the forms.

use super::{best_lang, page::languages, text};
use crate::{
    Cx,
    keyset::{self, Place},
    reference::{self, Lists, name_of},
    sql::{all, among, in_scope, params, stored},
};
use domain::{
    AppResult, Timestamp,
    access::{
        CountryScope,
        kit::{Action, act},
        site,
    },
    id::KitId,
    kit::{
        missing,
        view::{DeskKit, DeskKits, EditKit, KitChoices},
    },
    reference::ReferenceKind,
};
use sea_orm::FromQueryResult;
use std::collections::HashMap;
use uuid::Uuid;

/// Kits on one page.
const PAGE: usize = 40;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    title: String,
    state: String,
    country: String,
    projects: i64,
    updated_at: i64,
}

#[derive(FromQueryResult)]
struct LangRow {
    kit_id: Uuid,
    name: String,
}

/// The kits that the actor looks after, those that changed last first: two queries.
pub async fn desk_kits(cx: &Cx, after: &str) -> AppResult<DeskKits> {
    cx.lookup().site::<site::act::OpenDesk>()?;
    let scope = CountryScope::of_officer(cx.actor());
    let mut values = params![cx.lang()];
    let mut wanted = vec![in_scope(&scope, "k.country", &mut values)];
    if let Some(Place { key, id }) = Place::parse(after) {
        values.push(key.into());
        values.push(id.into());
        let (key, id) = (values.len() - 1, values.len());
        wanted.push(format!("(k.updated_at, k.id) < (${key}, ${id})"));
    }
    let country = name_of(ReferenceKind::Country, "k.country", "$1");
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT k.id, t.title, k.state, COALESCE({country}, '') AS country, k.updated_at,
                    (SELECT COUNT(*) FROM project p WHERE p.kit_id = k.id) AS projects
             FROM kit k JOIN kit_text t ON t.kit_id = k.id AND t.lang = {}
             WHERE {} ORDER BY k.updated_at DESC, k.id DESC LIMIT {}",
            best_lang("k.id", "$1"),
            wanted.join(" AND "),
            PAGE + 1
        ),
        values,
    )
    .await?;
    let next = keyset::cut(&mut rows, PAGE, |row| {
        let (key, id) = (row.updated_at, row.id);
        Place { key, id }.to_string()
    });
    let mut written = written(cx, &rows).await?;
    let kits = rows
        .into_iter()
        .map(|row| {
            Ok(DeskKit {
                id: KitId(row.id),
                title: row.title,
                state: stored(&row.state)?,
                country: row.country,
                languages: written.remove(&row.id).unwrap_or_default(),
                projects: u32::try_from(row.projects).unwrap_or(u32::MAX),
                updated_at: Timestamp::from_millis(row.updated_at),
            })
        })
        .collect::<AppResult<_>>()?;
    Ok(DeskKits { kits, next })
}

/// The names of the languages of each.
async fn written(cx: &Cx, rows: &[Row]) -> AppResult<HashMap<Uuid, Vec<String>>> {
    let mut named: HashMap<Uuid, Vec<String>> = HashMap::new();
    if rows.is_empty() {
        return Ok(named);
    }
    let mut values = params![cx.lang()];
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let these = among("t.kit_id", &ids, &mut values);
    let name = name_of(ReferenceKind::Language, "t.lang", "$1");
    let langs: Vec<LangRow> = all(
        cx.read(),
        format!(
            "SELECT t.kit_id, {name} AS name FROM kit_text t WHERE {these} ORDER BY t.kit_id, t.lang"
        ),
        values,
    )
    .await?;
    for row in langs {
        named.entry(row.kit_id).or_default().push(row.name);
    }
    Ok(named)
}

fn choices(cx: &Cx, lists: &Lists) -> KitChoices {
    let scope = CountryScope::of_officer(cx.actor());
    let mut countries = lists.of(ReferenceKind::Country);
    countries.retain(|country| scope.contains(&country.id));
    let centre = scope == CountryScope::All;
    if countries.len() == 1 {
        countries.clear();
    }
    KitChoices {
        levels: lists.of(ReferenceKind::AgeBand),
        subjects: lists.of(ReferenceKind::Subject),
        competences: lists.of(ReferenceKind::Competence),
        languages: lists.of(ReferenceKind::Language),
        countries,
        centre,
    }
}

/// The lists for the form of a new kit.
pub async fn blank(cx: &Cx) -> AppResult<KitChoices> {
    cx.lookup().site::<site::act::OpenDesk>()?;
    Ok(choices(cx, &reference::lists(cx).await?))
}

/// The form of a kit in one language, or in the reader's where none is asked for. In a language in
/// which it is not written yet, the text of the next best stands in it, to be written over.
pub async fn form(cx: &Cx, id: KitId, lang: &str) -> AppResult<EditKit> {
    let kit = cx.lookup().kit(id).permit::<act::Edit>().await?;
    let asked = if lang.is_empty() { cx.lang() } else { lang };
    let (facts, text) = text(cx.read(), id, asked).await?;
    let lists = reference::lists(cx).await?;
    let mut form = facts.as_form(&text, kit.version);
    form.kit = id.to_string();
    let is_language = lists
        .of(ReferenceKind::Language)
        .iter()
        .any(|one| one.id == lang);
    if is_language {
        form.lang = lang.to_owned();
    }
    let missing = missing(&facts, &text);
    Ok(EditKit {
        id,
        state: kit.state,
        version: kit.version,
        form,
        written: languages(cx, id).await?,
        missing: missing.into_iter().map(str::to_owned).collect(),
        may_publish: kit.may(Action::Publish),
        may_withdraw: kit.may(Action::Withdraw),
        choices: choices(cx, &lists),
    })
}
