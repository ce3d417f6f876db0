//! The partner board: announcements of staff who look for schools to work with.
//!
//! [`board`] is the list with its search, [`mine`] the own ones above it, [`follow`] what is kept of
//! searches, [`show`] the page of one announcement for each of its readers, [`write`] the form.

pub mod api;
mod board;
mod follow;
mod mine;
mod show;
mod write;

pub(crate) use self::{
    board::BoardPage,
    show::AnnouncementPage,
    write::{EditAnnouncementPage, NewAnnouncementPage},
};

use crate::{
    format,
    project::{ages, kind_name},
    ui::{Badge, Fact, Tone},
    words::{self, Lang},
};
use domain::{
    announcement::{AnnouncementState, WantedKind, view::Wanted},
    project::ProjectKind,
};
use leptos::prelude::*;

/// What the board is called, for its feed.
pub fn board_name(lang: Lang) -> String {
    words::announcement_title(lang)
}

/// Where in its life an announcement is, in words.
pub(crate) fn state_name(lang: Lang, state: AnnouncementState) -> String {
    match state {
        AnnouncementState::Draft => words::project_state_draft(lang),
        AnnouncementState::Open => words::announcement_state_open(lang),
        AnnouncementState::Taken => words::announcement_state_taken(lang),
        AnnouncementState::Expired => words::announcement_state_expired(lang),
        AnnouncementState::Withdrawn => words::announcement_state_withdrawn(lang),
    }
}

/// The same as a badge.
fn state_badge(lang: Lang, state: AnnouncementState) -> AnyView {
    let tone = match state {
        AnnouncementState::Open => Tone::Success,
        AnnouncementState::Taken => Tone::Info,
        AnnouncementState::Expired => Tone::Warning,
        AnnouncementState::Draft | AnnouncementState::Withdrawn => Tone::Plain,
    };
    view! { <Badge tone>{state_name(lang, state)}</Badge> }.into_any()
}

/// What kind of project is wanted, in words.
fn wanted_kind(lang: Lang, kind: WantedKind) -> String {
    match kind {
        WantedKind::Any => words::announcement_kind_any(lang),
        WantedKind::European => kind_name(lang, ProjectKind::European),
        WantedKind::National => kind_name(lang, ProjectKind::National),
    }
}

/// Names of a list, as the reader's dictionary sorts them.
fn listed(lang: Lang, mut names: Vec<String>) -> String {
    format::sort_by_name(lang, &mut names, |name| name);
    format::list(lang, &names)
}

/// The months of working together.
fn period(lang: Lang, wanted: &Wanted) -> String {
    match (wanted.from, wanted.to) {
        (Some(from), Some(to)) if from == to => format::month(lang, from),
        (Some(from), Some(to)) => {
            let (from, to) = (format::month(lang, from), format::month(lang, to));
            words::announcement_period(lang, from, to)
        }
        (Some(month), None) | (None, Some(month)) => format::month(lang, month),
        (None, None) => String::new(),
    }
}

/// What is asked for, without what is not said yet.
fn facts(lang: Lang, kind: WantedKind, wanted: &Wanted) -> Vec<Fact> {
    let places = wanted
        .places
        .map(|count| words::announcement_places(lang, i64::from(count)));
    let countries = if wanted.countries.is_empty() {
        words::announcement_countries_any(lang)
    } else {
        listed(lang, wanted.countries.clone())
    };
    [
        (words::search_facet_country(lang), wanted.country.clone()),
        (words::announcement_wanted(lang), places.unwrap_or_default()),
        (words::announcement_countries(lang), countries),
        (words::project_search_kind(lang), wanted_kind(lang, kind)),
        (
            words::project_ages(lang),
            ages(lang, wanted.age_from, wanted.age_to),
        ),
        (words::announcement_when(lang), period(lang, wanted)),
        (
            words::project_field_languages(lang),
            listed(lang, wanted.languages.clone()),
        ),
        (
            words::project_field_subjects(lang),
            listed(lang, wanted.subjects.clone()),
        ),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| Fact::new(label, value))
    .collect()
}
