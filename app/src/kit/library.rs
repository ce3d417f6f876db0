//! The library of kits, with a search.

use super::{api, field_label};
use crate::{
    choices, format,
    page::{Page, page, query},
    remembered::written_once,
    routes::Route,
    ui::{
        Badge, Button, Card, Choice, EmptyState, Field, LinkButton, PageTitle, Pagination,
        SearchForm, Select, Sign, Variant,
    },
    words::{self, Lang},
};
use domain::kit::{
    KitFilter, Length,
    view::{KitCard, KitList},
};
use leptos::prelude::*;

/// What is ready to be begun.
#[component]
pub fn KitsPage() -> impl IntoView {
    let filter = KitFilter {
        q: query("q"),
        level: query("level"),
        subject: query("subject"),
        competence: query("competence"),
        language: query("language"),
        length: query("length"),
        after: query("after"),
    };
    let asked = filter.clone();
    page(api::search(filter), move |list| {
        let lang = words::lang();
        let title = words::kit_list_title(lang);
        Page::new(
            title.clone(),
            view! {
                <PageTitle title lead=words::kit_list_lead(lang) />
                <Search filter=asked.clone() list=list.clone() />
                <Found filter=asked list />
            },
        )
    })
}

fn length_name(lang: Lang, length: Length) -> String {
    match length {
        Length::Short => words::kit_length_short(lang),
        Length::Medium => words::kit_length_medium(lang),
        Length::Long => words::kit_length_long(lang),
    }
}

#[component]
fn Search(filter: KitFilter, list: KitList) -> impl IntoView {
    let lang = words::lang();
    let any = move || words::ui_any(lang);
    let lengths = Length::ALL
        .iter()
        .map(|length| Choice::new(length.as_str(), length_name(lang, *length)))
        .collect();
    view! {
        <SearchForm label=words::project_search(lang) action=Route::Kits.path()>
            <div class="field-row">
                <Field name="q" label=words::kit_search_words(lang) kind="search" value=filter.q />
                <Select
                    name="level"
                    label=field_label(lang, "levels")
                    choices=choices::listed(list.levels)
                    value=filter.level
                    empty=any()
                />
                <Select
                    name="subject"
                    label=words::search_facet_subject(lang)
                    choices=choices::sorted(lang, list.subjects)
                    value=filter.subject
                    empty=any()
                />
                <Select
                    name="competence"
                    label=words::kit_search_competence(lang)
                    choices=choices::listed(list.competences)
                    value=filter.competence
                    empty=any()
                />
                <Select
                    name="language"
                    label=words::search_facet_language(lang)
                    choices=choices::sorted(lang, list.languages)
                    value=filter.language
                    empty=any()
                />
                <Select
                    name="length"
                    label=words::kit_duration(lang)
                    choices=lengths
                    value=filter.length
                    empty=any()
                />
                <Button variant=Variant::Secondary sign=Sign::Search>
                    {words::project_search(lang)}
                </Button>
            </div>
        </SearchForm>
    }
}

#[component]
fn Found(filter: KitFilter, list: KitList) -> impl IntoView {
    let lang = words::lang();
    if list.cards.is_empty() {
        let all = filter.is_asking().then(|| {
            view! {
                <LinkButton href=Route::Kits.path() variant=Variant::Secondary>
                    {words::kit_all(lang)}
                </LinkButton>
            }
        });
        return view! {
            <EmptyState
                title=words::project_none_found(lang)
                text=words::project_none_found_text(lang)
            >
                {all}
            </EmptyState>
        }
        .into_any();
    }
    let next = list.next.map(|after| {
        Route::Kits.with_query(&[
            ("q", &filter.q),
            ("level", &filter.level),
            ("subject", &filter.subject),
            ("competence", &filter.competence),
            ("language", &filter.language),
            ("length", &filter.length),
            ("after", &after),
        ])
    });
    let read_in = filter.language;
    let cards = list
        .cards
        .into_iter()
        .map(|card| {
            let shown = ("kit-card", lang, read_in.clone(), card.clone());
            written_once(&shown, || one(lang, &read_in, card))
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::kit_found(lang)}</h2>
            <div class="grid">{cards}</div>
            <Pagination previous=None next />
        </section>
    }
    .into_any()
}

fn one(lang: Lang, read_in: &str, card: KitCard) -> AnyView {
    let mut subjects = card.subjects;
    format::sort_by_name(lang, &mut subjects, |name| name);
    let footer = view! {
        <Badge sign=Sign::Clock>{words::kit_weeks(lang, i64::from(card.weeks))}</Badge>
        {subjects
            .into_iter()
            .take(2)
            .map(|subject| view! { <Badge>{subject}</Badge> })
            .collect_view()}
    };
    let mut languages = card.languages;
    format::sort_by_name(lang, &mut languages, |name| name);
    let facts = format!(
        "{} · {}",
        format::list(lang, &card.levels),
        format::list(lang, &languages)
    );
    view! {
        <Card
            title=card.title
            href=Route::Kit { id: card.id }.with_query(&[("lang", read_in)])
            cover=card.id.to_string()
            footer=footer.into_any()
        >
            <p class="soft small">{facts}</p>
            <p>
                <bdi>{card.summary}</bdi>
            </p>
        </Card>
    }
    .into_any()
}
