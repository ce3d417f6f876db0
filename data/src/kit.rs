//! Kits: the library, the desk that looks after it, and what becomes of a kit in a project.
//!
//! A kit has the same facts in every language, and a text for each. The reader gets the own language,
//! else English, else the first there is ([`best_lang`]).

mod desk;
mod file;
mod page;
mod project;
mod search;
mod seed;
#[cfg(test)]
mod tests;
mod workspace;
mod write;

pub use self::{
    desk::{blank, desk_kits, form},
    file::{export, import, may_import},
    page::page,
    project::make,
    search::search,
    write::{publish, save, withdraw},
};

#[cfg(any(test, feature = "testing"))]
pub(crate) use self::seed::seeds;
pub(crate) use self::{
    project::{of_project, project_form},
    seed::{draft, seed},
    workspace::begin,
};

use crate::{
    Audit, Deed, Tx,
    sql::{all, params, run, stored},
};
use domain::{
    AppError, AppResult,
    id::KitId,
    kit::{KitFacts, KitText},
    reference::ReferenceKind,
};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// SQL of the language in which a kit is read: the one that the parameter `lang` holds, else English,
/// else the first there is.
pub(crate) fn best_lang(kit: &str, lang: &str) -> String {
    format!(
        "(SELECT x.lang FROM kit_text x WHERE x.kit_id = {kit}
           ORDER BY CASE x.lang WHEN {lang} THEN 0 WHEN 'en' THEN 1 ELSE 2 END, x.lang LIMIT 1)"
    )
}

#[derive(FromQueryResult)]
struct TextRow {
    age_from: Option<i32>,
    age_to: Option<i32>,
    weeks: Option<i32>,
    lang: String,
    title: String,
    summary: String,
    aims: String,
    process: String,
    results: String,
    evaluation: String,
    follow_up: String,
    pages: String,
    plan: String,
    forum: String,
    polls: String,
}

#[derive(FromQueryResult)]
struct TagRow {
    kind: String,
    value: String,
}

/// A kit with its texts, as rows have it. In one language (or the next best) when one is named.
async fn texts(
    conn: &impl ConnectionTrait,
    id: KitId,
    lang: Option<&str>,
) -> AppResult<(KitFacts, Vec<KitText>)> {
    let mut values = params![id.0];
    let wanted = match lang {
        Some(lang) => {
            values.push(lang.into());
            format!("t.lang = {}", best_lang("k.id", "$2"))
        }
        None => "TRUE".to_owned(),
    };
    let rows: Vec<TextRow> = all(
        conn,
        format!(
            "SELECT k.age_from, k.age_to, k.weeks, t.lang, t.title, t.summary, t.aims, t.process, t.results,
                    t.evaluation, t.follow_up, t.pages, t.plan, t.forum, t.polls
             FROM kit k JOIN kit_text t ON t.kit_id = k.id WHERE k.id = $1 AND {wanted} ORDER BY t.lang"
        ),
        values,
    )
    .await?;
    let first = rows.first().ok_or(AppError::NotFound)?;
    let mut facts = KitFacts {
        age_from: first.age_from,
        age_to: first.age_to,
        weeks: first.weeks,
        ..KitFacts::default()
    };
    let tags: Vec<TagRow> = all(
        conn,
        "SELECT kind, value FROM kit_tag WHERE kit_id = $1 ORDER BY kind, value",
        params![id.0],
    )
    .await?;
    for tag in tags {
        match stored(&tag.kind)? {
            ReferenceKind::AgeBand => facts.levels.push(tag.value),
            ReferenceKind::Subject => facts.subjects.push(tag.value),
            ReferenceKind::Competence => facts.competences.push(tag.value),
            ReferenceKind::Country
            | ReferenceKind::Language
            | ReferenceKind::StaffRole
            | ReferenceKind::SchoolType => {}
        }
    }
    Ok((facts, rows.into_iter().map(TextRow::text).collect()))
}

/// A kit in a language, or the next best: two queries.
async fn text(
    conn: &impl ConnectionTrait,
    id: KitId,
    lang: &str,
) -> AppResult<(KitFacts, KitText)> {
    let (facts, texts) = texts(conn, id, Some(lang)).await?;
    let text = texts.into_iter().next().ok_or(AppError::NotFound)?;
    Ok((facts, text))
}

impl TextRow {
    fn text(self) -> KitText {
        KitText {
            lang: self.lang,
            title: self.title,
            summary: self.summary,
            aims: self.aims,
            process: self.process,
            results: self.results,
            evaluation: self.evaluation,
            follow_up: self.follow_up,
            pages: self.pages,
            plan: self.plan,
            forum: self.forum,
            polls: self.polls,
        }
    }
}

/// The choices of a kit: field of the form, list, ids.
fn chosen(facts: &KitFacts) -> [(&'static str, ReferenceKind, &[String]); 3] {
    [
        ("levels", ReferenceKind::AgeBand, &facts.levels),
        ("subjects", ReferenceKind::Subject, &facts.subjects),
        ("competences", ReferenceKind::Competence, &facts.competences),
    ]
}

/// Waits until no other use-case is changing the kit. SQLite has one writer anyway.
async fn lock(tx: &Tx, id: KitId) -> AppResult<()> {
    if !tx.cx().db().is_sqlite() {
        run(
            tx.conn(),
            "SELECT id FROM kit WHERE id = $1 FOR UPDATE",
            params![id.0],
        )
        .await?;
    }
    Ok(())
}

/// Notes what was done with a kit.
async fn note(tx: &Tx, action: Deed, id: KitId, data: serde_json::Value) -> AppResult<()> {
    let entry = Audit {
        action,
        target: "kit",
        id: id.0,
    };
    tx.audit(entry, data).await
}
