//! People: the directory, a person's page, the own profile.

mod ambassador;
pub mod api;
mod badge;
mod directory;
mod person;
mod profile;

pub(crate) use self::badge::grant_name;
pub use self::{
    ambassador::AmbassadorsPage, directory::PeoplePage, person::PersonPage, profile::ProfilePage,
};

use self::badge::RoleBadges;

use crate::{
    format,
    page::{self, Page, still},
    request::person,
    routes::Route,
    ui::{EmptyState, LinkButton, PageTitle},
    words::{self, Lang},
};
use domain::{
    account::{AccountKind, AccountState},
    people::{PersonLine, profile::Level},
    project::ProjectKind,
};
use leptos::prelude::*;

/// Names of a list in a sentence, as the reader's dictionary sorts them.
fn listed(lang: Lang, mut names: Vec<String>) -> String {
    format::sort_by_name(lang, &mut names, |name| name);
    format::list(lang, &names)
}

/// What a level is called: the letters of the European framework, and one word.
fn level_name(lang: Lang, level: Level) -> String {
    match level {
        Level::Native => words::people_level_native(lang),
        Level::A1 | Level::A2 | Level::B1 | Level::B2 | Level::C1 | Level::C2 => {
            level.as_str().to_uppercase()
        }
    }
}

/// What a kind of project is called where somebody looks for one.
fn kind_name(lang: Lang, kind: ProjectKind) -> String {
    match kind {
        ProjectKind::European => words::people_kind_european(lang),
        ProjectKind::National => words::people_kind_national(lang),
    }
}

/// The age of somebody's pupils; nothing when they did not say.
fn ages(lang: Lang, from: Option<i32>, to: Option<i32>) -> Option<String> {
    match (from.map(i64::from), to.map(i64::from)) {
        (Some(from), Some(to)) => Some(words::people_ages(lang, from, to)),
        (Some(from), None) => Some(words::people_ages_from(lang, from)),
        (None, Some(to)) => Some(words::people_ages_to(lang, to)),
        (None, None) => None,
    }
}

/// School, town, country: where a person works; without a school nothing.
pub(crate) fn place(lang: Lang, line: &PersonLine) -> String {
    if line.school.is_empty() {
        String::new()
    } else {
        words::people_place(lang, &line.country, &line.school, &line.town)
    }
}

/// Instead of a page about colleagues, for staff who are not confirmed yet: what they wait for.
/// `None` for everybody else.
pub(crate) fn waiting(title: &str) -> Option<AnyView> {
    let waits = person().is_some_and(|person| {
        person.kind == AccountKind::Staff
            && !person.is_officer()
            && match person.state {
                AccountState::Registered | AccountState::Returned | AccountState::Refused => true,
                AccountState::Validated | AccountState::Suspended => false,
            }
    });
    waits.then(|| {
        let lang = words::lang();
        page::forbidden();
        still(Page::new(
            title.to_owned(),
            view! {
                <PageTitle title=title.to_owned() />
                <EmptyState
                    title=words::people_waiting_title(lang)
                    text=words::people_waiting_text(lang)
                >
                    <LinkButton href=Route::MySchool.path()>
                        {words::people_waiting_link(lang)}
                    </LinkButton>
                </EmptyState>
            },
        ))
    })
}
