//! Projects: finding them, and founding one together. Officers approve them on the desk
//! ([`crate::support`]).
//!
//! [`browse`] is the public list, [`gallery`] what officers show of it, [`show`] the page of one
//! project for each of its readers, with [`founding`] and [`founders`] for its founders, [`write`] the
//! form.

pub mod api;
mod browse;
mod founders;
mod founding;
mod gallery;
mod letter;
mod picture;
mod show;
mod write;

pub(crate) use self::{
    browse::ProjectsPage,
    founders::FoundersPage,
    gallery::{GalleryPage, shown},
    letter::FounderLetterPage,
    picture::front,
    show::ProjectPage,
    write::{EditProjectPage, NewProjectPage},
};

use crate::{
    format,
    support::reason_words,
    ui::{Badge, DefinitionList, Fact, Tone},
    words::{self, Lang},
};
use domain::{
    project::{ApprovalState, ProjectKind, ProjectState, Remark, Turn, view::ProjectSheet},
    support::Reason,
};
use leptos::prelude::*;

/// Why a country says what it says: ready-made reasons, then its own words.
#[component]
pub(crate) fn Why(reasons: Vec<Reason>, comment: String) -> impl IntoView {
    let lang = words::lang();
    let reasons: Vec<_> = reasons
        .into_iter()
        .map(|reason| view! { <li>{reason_words(lang, reason)}</li> })
        .collect();
    let reasons = (!reasons.is_empty()).then(|| view! { <ul>{reasons}</ul> });
    let comment = (!comment.is_empty()).then(|| {
        view! {
            <p class="said" dir="auto">
                {comment}
            </p>
        }
    });
    view! {
        {reasons}
        {comment}
    }
}

/// What a country says of single fields.
#[component]
pub(crate) fn Remarks(remarks: Vec<Remark>) -> impl IntoView {
    let lang = words::lang();
    let facts: Vec<Fact> = remarks
        .into_iter()
        .map(|remark| {
            let said = view! {
                <span class="said" dir="auto">
                    {remark.text}
                </span>
            };
            Fact::new(field_label(lang, &remark.field), said)
        })
        .collect();
    (!facts.is_empty()).then(|| view! { <DefinitionList facts /> })
}

/// Where in its life a project is, in words.
pub(crate) fn state_name(lang: Lang, state: ProjectState) -> String {
    match state {
        ProjectState::Draft => words::project_state_draft(lang),
        ProjectState::Invited => words::project_state_invited(lang),
        ProjectState::Submitted => words::project_state_submitted(lang),
        ProjectState::Returned => words::project_state_returned(lang),
        ProjectState::Refused => words::project_state_refused(lang),
        ProjectState::Active => words::project_state_active(lang),
        ProjectState::Closed => words::project_state_closed(lang),
        ProjectState::Archived => words::project_state_archived(lang),
    }
}

/// A badge that says where in its life a project is.
pub(crate) fn state_badge(lang: Lang, state: ProjectState) -> AnyView {
    let tone = match state {
        ProjectState::Active => Tone::Success,
        ProjectState::Returned => Tone::Warning,
        ProjectState::Refused => Tone::Danger,
        ProjectState::Invited | ProjectState::Submitted => Tone::Info,
        ProjectState::Draft | ProjectState::Closed | ProjectState::Archived => Tone::Plain,
    };
    view! { <Badge tone>{state_name(lang, state)}</Badge> }.into_any()
}

/// A badge that says whose turn it is in one of the reader's projects.
pub(crate) fn turn_badge(lang: Lang, turn: Turn, state: ProjectState) -> AnyView {
    let (tone, text) = match turn {
        Turn::Answer => (Tone::Accent, words::project_turn_answer(lang)),
        Turn::Improve => (Tone::Warning, words::project_turn_improve(lang)),
        Turn::Write => (Tone::Primary, words::project_turn_write(lang)),
        Turn::CoFounders => (Tone::Info, words::project_turn_co_founders(lang)),
        Turn::Support => (Tone::Info, words::project_turn_support(lang)),
        Turn::Work => (Tone::Success, words::project_turn_work(lang)),
        Turn::Over => return state_badge(lang, state),
    };
    view! { <Badge tone>{text}</Badge> }.into_any()
}

/// A country's answer, in words.
pub(crate) fn approval_name(lang: Lang, state: ApprovalState) -> String {
    match state {
        ApprovalState::Waiting => words::project_approval_waiting(lang),
        ApprovalState::Approved => words::project_approval_approved(lang),
        ApprovalState::Returned => words::project_approval_returned(lang),
        ApprovalState::Refused => words::project_approval_refused(lang),
    }
}

/// A country's answer, as a badge.
pub(crate) fn approval_badge(lang: Lang, state: ApprovalState) -> AnyView {
    let tone = match state {
        ApprovalState::Waiting => Tone::Info,
        ApprovalState::Approved => Tone::Success,
        ApprovalState::Returned => Tone::Warning,
        ApprovalState::Refused => Tone::Danger,
    };
    view! { <Badge tone>{approval_name(lang, state)}</Badge> }.into_any()
}

/// In how many countries its schools are.
pub(crate) fn kind_name(lang: Lang, kind: ProjectKind) -> String {
    match kind {
        ProjectKind::European => words::project_kind_european(lang),
        ProjectKind::National => words::project_kind_national(lang),
    }
}

/// "9–12", or what is known of it.
pub(crate) fn ages(lang: Lang, from: Option<i32>, to: Option<i32>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => words::project_age_of(lang, i64::from(from)),
        (Some(from), Some(to)) => words::project_ages_of(lang, i64::from(from), i64::from(to)),
        (Some(age), None) | (None, Some(age)) => words::project_age_of(lang, i64::from(age)),
        (None, None) => String::new(),
    }
}

/// The label of a field of the form: the same wherever the field is spoken of.
pub(crate) fn field_label(lang: Lang, field: &str) -> String {
    match field {
        "title" => words::project_field_title(lang),
        "short_description" => words::project_field_short_description(lang),
        "languages" => words::project_field_languages(lang),
        "subjects" => words::project_field_subjects(lang),
        "competences" => words::project_field_competences(lang),
        "age_from" => words::project_field_age_from(lang),
        "age_to" => words::project_field_age_to(lang),
        "pupil_count" => words::project_field_pupil_count(lang),
        "aims" => words::project_field_aims(lang),
        "work_process" => words::project_field_work_process(lang),
        "expected_results" => words::project_field_expected_results(lang),
        other => other.to_owned(),
    }
}

/// The facts of a project, without those it does not say yet.
#[component]
pub(crate) fn ProjectFacts(sheet: ProjectSheet, #[prop(optional)] narrow: bool) -> impl IntoView {
    let lang = words::lang();
    let list = |mut names: Vec<String>| {
        format::sort_by_name(lang, &mut names, |name| name);
        format::list(lang, &names)
    };
    let pupils = sheet
        .pupil_count
        .map(|count| format::number(lang, i64::from(count)));
    let facts = [
        (
            words::project_ages(lang),
            ages(lang, sheet.age_from, sheet.age_to),
        ),
        (field_label(lang, "pupil_count"), pupils.unwrap_or_default()),
        (field_label(lang, "languages"), list(sheet.languages)),
        (field_label(lang, "subjects"), list(sheet.subjects)),
        (field_label(lang, "competences"), list(sheet.competences)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| Fact::new(label, value))
    .collect();
    view! { <DefinitionList facts narrow /> }
}

/// What the founders want to do, one heading each; parts that are not written yet are left out.
#[component]
pub(crate) fn ProjectPlan(sheet: ProjectSheet) -> impl IntoView {
    let lang = words::lang();
    let told = |field| field_label(lang, field);
    [
        (words::project_results(lang), sheet.results),
        (told("aims"), sheet.aims),
        (told("work_process"), sheet.work_process),
        (told("expected_results"), sheet.expected_results),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(title, text)| {
        view! {
            <section class="stack-tight">
                <h2>{title}</h2>
                <p class="said" dir="auto">
                    {text}
                </p>
            </section>
        }
    })
    .collect_view()
}
