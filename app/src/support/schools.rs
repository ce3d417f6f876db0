//! The queue of schools.

use super::{
    api,
    case::HolderBadge,
    frame::{AgeBadge, DeskFrame, DeskPart},
    queue::{EmptyQueue, Narrow, QueueSearch, filter, next_page},
};
use crate::{
    format,
    page::{Page, page},
    routes::Route,
    school::SchoolBadge,
    ui::*,
    words::{self, Lang},
};
use domain::{school::SchoolState, support::SchoolInQueue};
use leptos::prelude::*;

/// Schools that wait, the oldest first.
#[component]
pub fn DeskSchoolsPage() -> impl IntoView {
    let lang = words::lang();
    let filter = filter();
    let asked = filter.clone();
    page(
        async move { api::schools(asked).await },
        move |(queue, countries)| {
            let title = DeskPart::Schools.name(lang);
            let with_country = !countries.is_empty();
            let next = next_page(&Route::DeskSchools, &filter, queue.next);
            let results = if queue.items.is_empty() {
                view! { <EmptyQueue route=Route::DeskSchools filter=filter.clone() /> }.into_any()
            } else {
                let (columns, rows) = table(lang, queue.items, with_country);
                view! {
                    <DataTable caption=title.clone() columns rows />
                    <Pagination previous=None next />
                }
                .into_any()
            };
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::Schools lead=words::support_schools_lead(lang)>
                        <p>
                            <LinkButton
                                href=Route::DeskImports.path()
                                variant=Variant::Secondary
                                sign=Sign::Upload
                            >
                                {words::import_open(lang)}
                            </LinkButton>
                        </p>
                        <QueueSearch
                            route=Route::DeskSchools
                            label=title
                            words_label=words::school_find_words(lang)
                            filter=filter.clone()
                            countries
                        >
                            <Narrow filter />
                        </QueueSearch>
                        {results}
                    </DeskFrame>
                },
            )
        },
    )
}

fn table(
    lang: Lang,
    schools: Vec<SchoolInQueue>,
    with_country: bool,
) -> (Vec<Column>, Vec<Vec<AnyView>>) {
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
                <a href=Route::DeskSchool { id: school.id }.path()>
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
    (columns, rows)
}
