//! Looking for colleagues.

use super::{ages, api, listed, place, sorted, waiting};
use crate::{
    page::{self, Page, page},
    routes::{self, Route},
    ui::*,
    words::{self, Lang},
};
use domain::people::{Directory, PUPIL_AGES, PeopleFilter, PersonCard};
use leptos::prelude::*;

/// The directory with its filter. The question is in the address.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let lang = words::lang();
    let title = words::people_title(lang);
    if let Some(wait) = waiting(&title) {
        return wait;
    }
    let filter = PeopleFilter {
        q: page::query("q"),
        country: page::query("country"),
        subject: page::query("subject"),
        language: page::query("language"),
        age: page::query("age"),
        after: page::query("after"),
    };
    let asked = filter.clone();
    page(
        async move { api::people(asked).await },
        move |mut directory: Directory| {
            let people = std::mem::take(&mut directory.people);
            let next = directory.next.take().map(|after| address(&filter, &after));
            let results = if people.is_empty() {
                view! { <Nobody lang filter=filter.clone() /> }.into_any()
            } else {
                view! {
                    <div class="grid">
                        {people
                            .into_iter()
                            .map(|card| view! { <Person lang card /> })
                            .collect_view()}
                    </div>
                    <Pagination previous=None next />
                }
                .into_any()
            };
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title lead=words::people_lead(lang) />
                    <Filter lang filter directory />
                    {results}
                },
            )
        },
    )
}

/// The same question, from a place on.
fn address(filter: &PeopleFilter, after: &str) -> String {
    Route::People.with_query(&[
        ("q", &filter.q),
        ("country", &filter.country),
        ("subject", &filter.subject),
        ("language", &filter.language),
        ("age", &filter.age),
        ("after", after),
    ])
}

#[component]
fn Filter(lang: Lang, filter: PeopleFilter, directory: Directory) -> impl IntoView {
    let ages = PUPIL_AGES
        .map(|age| Choice::new(age.to_string(), age.to_string()))
        .collect();
    view! {
        <SearchForm label=words::people_filter(lang) action=Route::People.path()>
            <div class="field-row">
                <Field name="q" label=words::people_words(lang) kind="search" value=filter.q />
                <Select
                    name="country"
                    label=words::people_country(lang)
                    choices=sorted(lang, directory.countries)
                    value=filter.country
                    empty=words::people_country_any(lang)
                />
                <Select
                    name="subject"
                    label=words::people_subject(lang)
                    choices=sorted(lang, directory.subjects)
                    value=filter.subject
                    empty=words::people_subject_any(lang)
                />
                <Select
                    name="language"
                    label=words::people_language(lang)
                    choices=sorted(lang, directory.languages)
                    value=filter.language
                    empty=words::people_language_any(lang)
                />
                <Select
                    name="age"
                    label=words::people_age(lang)
                    choices=ages
                    value=filter.age
                    empty=words::people_age_any(lang)
                />
                <Button sign=Sign::Search>{words::people_search(lang)}</Button>
            </div>
        </SearchForm>
    }
}

/// Nobody fits, nobody is there at all, or the list ended with the page before.
#[component]
fn Nobody(lang: Lang, filter: PeopleFilter) -> impl IntoView {
    if !filter.after.is_empty() {
        view! {
            <EmptyState
                title=words::people_after_last(lang)
                text=words::people_after_last_text(lang)
            >
                <LinkButton href=address(&filter, "") variant=Variant::Secondary>
                    {words::people_search(lang)}
                </LinkButton>
            </EmptyState>
        }
        .into_any()
    } else if filter.is_empty() {
        view! {
            <EmptyState title=words::people_nobody(lang) text=words::people_nobody_text(lang) />
        }
        .into_any()
    } else {
        view! {
            <EmptyState title=words::people_none(lang) text=words::people_none_text(lang)>
                <LinkButton href=Route::People.path() variant=Variant::Secondary>
                    {words::people_show_all(lang)}
                </LinkButton>
            </EmptyState>
        }
        .into_any()
    }
}

#[component]
fn Person(lang: Lang, card: PersonCard) -> impl IntoView {
    let place = place(lang, &card.person);
    let mut facts = Vec::new();
    if !card.subjects.is_empty() {
        facts.push(Fact::new(
            words::people_subjects(lang),
            listed(lang, card.subjects),
        ));
    }
    if !card.languages.is_empty() {
        facts.push(Fact::new(
            words::people_languages(lang),
            listed(lang, card.languages),
        ));
    }
    if let Some(ages) = ages(lang, card.age_from, card.age_to) {
        facts.push(Fact::new(words::people_pupils(lang), ages));
    }
    let footer = availability(lang, card.available);
    let (name, id) = (card.person.name.clone(), card.person.id.to_string());
    let picture = routes::picture(card.person.picture);
    view! {
        <Card
            title=card.person.name
            level=2
            href=Route::Person { id: card.person.id }.path()
            footer
        >
            <div class="card-person">
                <Avatar name id picture />
                <p class="soft">
                    <bdi>{place}</bdi>
                </p>
            </div>
            <DefinitionList facts narrow=true />
        </Card>
    }
}

/// Whether somebody takes requests, as a badge.
pub(super) fn availability(lang: Lang, available: bool) -> AnyView {
    if available {
        view! {
            <Badge tone=Tone::Success sign=Sign::Check>
                {words::people_available(lang)}
            </Badge>
        }
        .into_any()
    } else {
        view! { <Badge>{words::people_not_available(lang)}</Badge> }.into_any()
    }
}
