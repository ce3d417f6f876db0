//! Kits: the library, and the page of one. Officers write them on the desk ([`crate::support`]).

mod api;
mod library;
mod show;
mod template;

pub(crate) use self::{library::KitsPage, show::KitPage};

use crate::{
    ui::{Badge, Tone},
    words::{self, Lang},
};
use domain::kit::KitState;
use leptos::prelude::*;

/// Who may see a kit, as a badge.
pub(crate) fn state_badge(lang: Lang, state: KitState) -> AnyView {
    let (tone, text) = match state {
        KitState::Draft => (Tone::Warning, words::kit_state_draft(lang)),
        KitState::Published => (Tone::Success, words::kit_state_published(lang)),
        KitState::Withdrawn => (Tone::Plain, words::kit_state_withdrawn(lang)),
    };
    view! { <Badge tone>{text}</Badge> }.into_any()
}

/// The label of a field of the form: the same wherever the field is spoken of.
pub(crate) fn field_label(lang: Lang, field: &str) -> String {
    match field {
        "title" => words::project_field_title(lang),
        "summary" => words::project_field_short_description(lang),
        "levels" => words::kit_field_levels(lang),
        "age_from" => words::project_field_age_from(lang),
        "age_to" => words::project_field_age_to(lang),
        "weeks" => words::kit_field_weeks(lang),
        "subjects" => words::project_field_subjects(lang),
        "competences" => words::project_field_competences(lang),
        "aims" => words::project_field_aims(lang),
        "process" => words::project_field_work_process(lang),
        "results" => words::project_field_expected_results(lang),
        "evaluation" => words::kit_field_evaluation(lang),
        "follow_up" => words::kit_field_follow_up(lang),
        "pages" => words::kit_field_pages(lang),
        "plan" => words::kit_field_plan(lang),
        "forum" => words::kit_field_forum(lang),
        "polls" => words::kit_field_polls(lang),
        other => other.to_owned(),
    }
}
