//! The queue of schools.

use super::{
    api,
    case::HolderBadge,
    frame::{AgeBadge, DeskPart},
    queue::{Narrow, Setting, filter, in_queue, queue_page},
};
use crate::{
    format,
    page::page,
    routes::Route,
    school::SchoolBadge,
    ui::*,
    words::{self, Lang},
};
use domain::{
    school::SchoolState,
    support::{QueueFilter, SchoolInQueue},
};
use leptos::prelude::*;

/// Schools that wait, the oldest first.
#[component]
pub fn DeskSchoolsPage() -> impl IntoView {
    let lang = words::lang();
    let filter = filter();
    let asked = filter.clone();
    page(async move { api::schools(asked).await }, move |found| {
        let setting = Setting {
            above: Some(view! { <ImportLink /> }.into_any()),
            words_label: words::school_find_words(lang),
            more: Some(view! { <Narrow filter=filter.clone() /> }.into_any()),
            ..Setting::of_registrations(words::support_schools_lead(lang))
        };
        queue_page(
            DeskPart::Schools,
            filter.clone(),
            found,
            setting,
            |schools, with_country| table(lang, schools, with_country, &filter),
        )
    })
}

/// The way to the national register.
#[component]
fn ImportLink() -> impl IntoView {
    view! {
        <p>
            <LinkButton
                href=Route::DeskImports.path()
                variant=Variant::Secondary
                sign=Sign::Upload
            >
                {words::import_open(words::lang())}
            </LinkButton>
        </p>
    }
}

fn table(
    lang: Lang,
    schools: Vec<SchoolInQueue>,
    with_country: bool,
    filter: &QueueFilter,
) -> AnyView {
    let mut columns = vec![
        Column::new(words::support_column_school(lang)),
        Column::new(words::support_column_town(lang)),
    ];
    if with_country {
        columns.push(Column::new(words::support_column_country(lang)));
    }
    columns.push(Column::number(words::support_column_people(lang)));
    columns.push(Column::new(words::support_column_age(lang)));
    let rows = schools
        .into_iter()
        .map(|school| {
            let waits = school.state == SchoolState::Pending;
            let name = view! {
                <a href=in_queue(&Route::DeskSchool { id: school.id }, filter)>
                    <bdi>{school.name}</bdi>
                </a>
            };
            let town = view! { <bdi>{school.town}</bdi> };
            let mut cells = vec![name.into_any(), town.into_any()];
            if with_country {
                cells.push(school.country.into_any());
            }
            cells.push(format::number(lang, school.people).into_any());
            let age = if waits {
                view! { <AgeBadge age=school.age /> }.into_any()
            } else {
                view! { <SchoolBadge state=school.state /> }.into_any()
            };
            let holder = school
                .assignment
                .map(|assignment| view! { <HolderBadge assignment /> });
            cells.push(view! { <span class="cluster">{age} {holder}</span> }.into_any());
            cells
        })
        .collect();
    view! { <DataTable caption=DeskPart::Schools.name(lang) columns rows /> }.into_any()
}
