//! Looking for colleagues.

use super::{RoleBadges, ages, api, listed, place, waiting};
use crate::{
    page::{Page, page},
    routes::{self, Route},
    search::{Kept, Narrow, Reasons, Summary, address, asked},
    ui::*,
    words::{self, Lang},
};
use domain::{
    people::PersonCard,
    search::{Answer, Hit, Kind, Question},
};
use leptos::prelude::*;

/// The directory with its facets. The question is in the address.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let lang = words::lang();
    let title = words::people_title(lang);
    if let Some(wait) = waiting(&title) {
        return wait;
    }
    let question = asked(Kind::People);
    let sent = question.clone();
    page(
        async move { api::people(sent).await },
        move |answer: Answer<PersonCard>| {
            let next = answer.next.map(|after| address(&question.from(&after)));
            let results = if answer.hits.is_empty() {
                view! { <Nobody lang question=question.clone() /> }.into_any()
            } else {
                view! {
                    <Summary kind=Kind::People total=answer.total corrected=answer.corrected />
                    <div class="grid">
                        {answer
                            .hits
                            .into_iter()
                            .map(|hit| view! { <Person lang hit /> })
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
                    <Narrow
                        question
                        facets=answer.facets
                        may_keep=answer.may_keep
                        label=words::people_filter(lang)
                        words_label=words::people_words(lang)
                    />
                    {results}
                    <Kept saved=answer.saved />
                },
            )
        },
    )
}

/// Nobody fits, nobody is there at all, or the list ended with the page before.
#[component]
fn Nobody(lang: Lang, question: Question) -> impl IntoView {
    if !question.after.is_empty() {
        view! {
            <EmptyState
                title=words::people_after_last(lang)
                text=words::people_after_last_text(lang)
            >
                <LinkButton href=address(&question.from("")) variant=Variant::Secondary>
                    {words::search_button(lang)}
                </LinkButton>
            </EmptyState>
        }
        .into_any()
    } else if question.is_empty() {
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
fn Person(lang: Lang, hit: Hit<PersonCard>) -> impl IntoView {
    let card = hit.thing;
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
    let footer = view! {
        {availability(lang, card.available)}
        <RoleBadges lang roles=card.roles />
    };
    let (name, id) = (card.person.name.clone(), card.person.id.to_string());
    let picture = routes::picture(card.person.picture);
    view! {
        <Card
            title=card.person.name
            level=2
            href=Route::Person { id: card.person.id }.path()
            footer=footer.into_any()
        >
            <div class="card-person">
                <Avatar name id picture />
                <p class="soft">
                    <bdi>{place}</bdi>
                </p>
            </div>
            <DefinitionList facts narrow=true />
            <Reasons why=hit.why />
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
