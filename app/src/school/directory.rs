//! The directory of schools.

use super::{api, sorted};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words,
};
use domain::school::{SchoolFilter, SchoolLine};
use leptos::prelude::*;

/// All validated schools, to be searched by country and words.
#[component]
pub fn SchoolsPage() -> impl IntoView {
    let lang = words::lang();
    let filter = SchoolFilter {
        q: page::query("q"),
        country: page::query("country"),
        after: page::query("after"),
    };
    let asked = filter.clone();
    page(
        async move { api::schools(asked).await },
        move |(list, lists)| {
            let title = words::site_menu_schools(lang);
            let next = list.next.map(|after| {
                Route::Schools.with_query(&[
                    ("q", &filter.q),
                    ("country", &filter.country),
                    ("after", &after),
                ])
            });
            let results = if list.schools.is_empty() {
                view! {
                    <EmptyState
                        title=words::school_list_none_title(lang)
                        text=words::school_list_none_text(lang)
                    >
                        <LinkButton href=Route::Schools.path() variant=Variant::Secondary>
                            {words::school_list_all(lang)}
                        </LinkButton>
                    </EmptyState>
                }
                .into_any()
            } else {
                view! {
                    <ul class="rows" role="list">
                        {list
                            .schools
                            .into_iter()
                            .map(|school| view! { <Line school /> })
                            .collect_view()}
                    </ul>
                    <Pagination previous=None next />
                }
                .into_any()
            };
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title=title.clone() lead=words::school_list_lead(lang) />
                    <SearchForm label=title action=Route::Schools.path()>
                        <div class="field-row">
                            <Field
                                name="q"
                                label=words::school_find_words(lang)
                                kind="search"
                                value=filter.q
                            />
                            <Select
                                name="country"
                                label=words::school_field_country(lang)
                                choices=sorted(lang, lists.countries)
                                value=filter.country
                                empty=words::school_all_countries(lang)
                            />
                            <Button variant=Variant::Secondary sign=Sign::Search>
                                {words::school_find_button(lang)}
                            </Button>
                        </div>
                    </SearchForm>
                    {results}
                },
            )
        },
    )
}

#[component]
fn Line(school: SchoolLine) -> impl IntoView {
    let lang = words::lang();
    view! {
        <li>
            <Avatar
                name=school.name.clone()
                id=school.id.to_string()
                shape=AvatarShape::Square
            />
            <div class="row-text">
                <a href=Route::School { id: school.id }.path()>
                    <bdi>{school.name}</bdi>
                </a>
                <p class="soft small">
                    <bdi>{school.town}</bdi>
                    ", "
                    {school.country}
                </p>
            </div>
            <span class="soft small">{words::school_staff_count(lang, school.staff)}</span>
        </li>
    }
}
