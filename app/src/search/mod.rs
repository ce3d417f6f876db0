//! Finding people, schools and projects: the form with its facets, what was chosen, and why each result is
//! there. The question is in the address.

pub mod api;
mod kept;
mod narrow;
mod why;

pub(crate) use self::{
    kept::{Keep, Kept, KeptSearch},
    narrow::Narrow,
    why::Reasons,
};

use crate::{format, page, routes::Route, words};
use domain::search::{Corrected, Kind, Question};
use leptos::prelude::*;

/// The question in the address of this page.
pub(crate) fn asked(kind: Kind) -> Question {
    Question::read(kind, page::queries)
}

/// The page of a kind.
fn route(kind: Kind) -> Route {
    match kind {
        Kind::People => Route::People,
        Kind::Schools => Route::Schools,
        Kind::Projects => Route::Projects,
    }
}

/// The address that asks a question.
pub(crate) fn address(question: &Question) -> String {
    Route::Found {
        question: question.clone(),
    }
    .path()
}

/// How many were found, and what was taken for a word that nobody has.
#[component]
pub(crate) fn Summary(kind: Kind, total: u32, corrected: Vec<Corrected>) -> impl IntoView {
    let lang = words::lang();
    let count = i64::from(total);
    let found = match kind {
        Kind::People => words::search_found_people(lang, count),
        Kind::Schools => words::search_found_schools(lang, count),
        Kind::Projects => words::search_found_projects(lang, count),
    };
    let corrected = corrected.into_iter().map(|one| {
        let taken = format::list(lang, one.taken.get(..5).unwrap_or(&one.taken));
        view! { <p class="soft">{words::search_corrected(lang, taken, one.typed)}</p> }
    });
    view! {
        <div class="stack-tight" role="status">
            <p>
                <strong>{found}</strong>
            </p>
            {corrected.collect_view()}
        </div>
    }
}
