//! The directory of schools.

use super::api;
use crate::{
    page::{Page, page},
    routes::Route,
    search::{Kept, Narrow, Reasons, Summary, address, asked},
    ui::*,
    words,
};
use domain::{
    school::SchoolLine,
    search::{Answer, Hit, Kind},
};
use leptos::prelude::*;

/// All validated schools. The question is in the address.
#[component]
pub fn SchoolsPage() -> impl IntoView {
    let lang = words::lang();
    let question = asked(Kind::Schools);
    let sent = question.clone();
    page(
        async move { api::schools(sent).await },
        move |answer: Answer<SchoolLine>| {
            let title = words::site_menu_schools(lang);
            let next = answer.next.map(|after| address(&question.from(&after)));
            let results = if answer.hits.is_empty() {
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
                    <Summary kind=Kind::Schools total=answer.total corrected=answer.corrected />
                    <ul class="rows" role="list">
                        {answer
                            .hits
                            .into_iter()
                            .map(|hit| view! { <Line hit /> })
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
                    <Narrow
                        question
                        facets=answer.facets
                        may_keep=answer.may_keep
                        label=title
                        words_label=words::school_find_words(lang)
                    />
                    {results}
                    <Kept saved=answer.saved />
                },
            )
        },
    )
}

#[component]
fn Line(hit: Hit<SchoolLine>) -> impl IntoView {
    let lang = words::lang();
    let school = hit.thing;
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
                <Reasons why=hit.why />
            </div>
            <span class="soft small">{words::school_staff_count(lang, school.staff)}</span>
        </li>
    }
}
