//! Why something is among the results.

use super::narrow::{facet_name, value_name};
use crate::{
    project::field_label,
    words::{self, Lang},
};
use domain::search::{Facet, Part, Why};
use leptos::prelude::*;

fn part_name(lang: Lang, part: Part) -> String {
    match part {
        Part::Name => words::search_part_name(lang),
        Part::School => words::search_part_school(lang),
        Part::Town => words::search_part_town(lang),
        Part::Region => words::search_facet_region(lang),
        Part::Number => words::search_part_number(lang),
        Part::Postcode => words::search_part_postcode(lang),
        Part::Interests => words::search_part_interests(lang),
        Part::About => words::search_part_about(lang),
        Part::Title => field_label(lang, "title"),
        Part::Short => field_label(lang, "short_description"),
        Part::Aims => field_label(lang, "aims"),
    }
}

fn reason(lang: Lang, why: Why) -> String {
    match why {
        Why::Word { part, text } => words::search_reason(lang, part_name(lang, part), text),
        Why::Entry {
            facet: Facet::Available,
            name: _,
        } => words::search_available_now(lang),
        Why::Entry { facet, name } => {
            let value = value_name(lang, facet, "", &name);
            words::search_reason(lang, facet_name(lang, facet), value)
        }
    }
}

/// The reasons in a line; nothing when everything was asked for.
#[component]
pub(crate) fn Reasons(why: Vec<Why>) -> impl IntoView {
    let lang = words::lang();
    let reasons: Vec<String> = why.into_iter().map(|one| reason(lang, one)).collect();
    (!reasons.is_empty()).then(|| {
        view! {
            <p class="small">
                <span class="soft">{words::search_why(lang)} " "</span>
                <bdi>{reasons.join(" · ")}</bdi>
            </p>
        }
    })
}
