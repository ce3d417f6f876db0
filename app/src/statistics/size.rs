//! How large the portal is, in four numbers.

use crate::{format, words};
use leptos::prelude::*;

/// Countries, schools, people, projects. What is nothing is not shown: on a new portal, or where the
/// people are too few to be told.
#[component]
pub(crate) fn Numbers(numbers: domain::site::Numbers) -> impl IntoView {
    let lang = words::lang();
    let shown: Vec<_> = [
        (
            numbers.countries,
            words::site_size_countries(lang, numbers.countries),
        ),
        (
            numbers.schools,
            words::site_size_schools(lang, numbers.schools),
        ),
        (numbers.staff, words::site_size_staff(lang, numbers.staff)),
        (
            numbers.projects,
            words::site_size_projects(lang, numbers.projects),
        ),
    ]
    .into_iter()
    .filter(|(number, _)| *number > 0)
    .collect();
    (!shown.is_empty()).then(|| {
        view! {
            <ul class="numbers" role="list">
                {shown
                    .into_iter()
                    .map(|(number, label)| {
                        view! {
                            <li>
                                <strong>{format::number(lang, number)}</strong>
                                <span>{label}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
    })
}
