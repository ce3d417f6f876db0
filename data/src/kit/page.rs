//! The page of one kit.

use super::{search::ChoiceRow, text};
use crate::{
    Cx,
    reference::{self, Lists, name_of},
    sql::{all, params},
};
use domain::{
    AppResult,
    access::{
        kit::{Action, act},
        site,
    },
    id::KitId,
    kit::view::KitPage,
    reference::{Choice, ReferenceKind},
};

/// A kit in a language, or in the reader's where none is asked for: at most five queries.
pub async fn page(cx: &Cx, id: KitId, lang: &str) -> AppResult<KitPage> {
    let kit = cx.lookup().kit(id).permit::<act::Read>().await?;
    let lang = if lang.is_empty() { cx.lang() } else { lang };
    let (facts, text) = text(cx.read(), id, lang).await?;
    let lists = reference::lists(cx).await?;
    Ok(KitPage {
        id,
        state: kit.state,
        template: text.template(),
        text,
        languages: languages(cx, id).await?,
        levels: names(&lists, ReferenceKind::AgeBand, &facts.levels),
        subjects: names(&lists, ReferenceKind::Subject, &facts.subjects),
        competences: names(&lists, ReferenceKind::Competence, &facts.competences),
        age_from: facts.age_from,
        age_to: facts.age_to,
        weeks: facts.weeks,
        may_start: site::decide(cx.actor(), site::Action::WriteProject).allows(),
        may_edit: kit.may(Action::Edit),
    })
}

/// The names of chosen entries, in the order of the list.
fn names(lists: &Lists, kind: ReferenceKind, chosen: &[String]) -> Vec<String> {
    let entries = lists.of(kind).into_iter();
    entries
        .filter(|entry| chosen.contains(&entry.id))
        .map(|entry| entry.name)
        .collect()
}

/// The languages a kit is written in.
pub(super) async fn languages(cx: &Cx, id: KitId) -> AppResult<Vec<Choice>> {
    let name = name_of(ReferenceKind::Language, "t.lang", "$2");
    let rows: Vec<ChoiceRow> = all(
        cx.read(),
        format!("SELECT t.lang AS id, {name} AS name FROM kit_text t WHERE t.kit_id = $1 ORDER BY t.lang"),
        params![id.0, cx.lang()],
    )
    .await?;
    Ok(rows.into_iter().map(ChoiceRow::choice).collect())
}
