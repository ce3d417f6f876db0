//! Ambassadors and mentors, for everybody.

use super::{RoleBadges, api, grant_name, listed};
use crate::{
    choices,
    page::{self, Page, page},
    request::person,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    people::ambassador::{AmbassadorCard, AmbassadorFilter, Ambassadors},
    support::GrantRole,
};
use leptos::prelude::*;

/// `/ambassadors`. The question is in the address.
#[component]
pub fn AmbassadorsPage() -> impl IntoView {
    let lang = words::lang();
    let [country, region, language, role, after] =
        ["country", "region", "language", "role", "after"].map(page::query);
    let filter = AmbassadorFilter {
        country,
        region,
        language,
        role,
        after,
    };
    let asked = filter.clone();
    page(
        async move { api::ambassadors(asked).await },
        move |mut found: Ambassadors| {
            let title = words::ambassador_title(lang);
            let people = std::mem::take(&mut found.people);
            let next = found.next.take().map(|after| address(&filter, &after));
            let results = if people.is_empty() {
                view! { <Nobody lang filter=filter.clone() /> }.into_any()
            } else {
                view! {
                    <div class="grid">
                        {people
                            .into_iter()
                            .map(|card| view! { <Ambassador lang card /> })
                            .collect_view()}
                    </div>
                    <Pagination previous=None next />
                }
                .into_any()
            };
            let how = if person().is_some_and(|reader| reader.is_validated_staff()) {
                words::ambassador_how(lang)
            } else {
                words::ambassador_how_visitor(lang)
            };
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title lead=words::ambassador_lead(lang) />
                    <p>{how}</p>
                    <Filter lang filter found />
                    {results}
                },
            )
        },
    )
}

/// The same question, from a place on.
fn address(filter: &AmbassadorFilter, after: &str) -> String {
    Route::Ambassadors.with_query(&[
        ("country", &filter.country),
        ("region", &filter.region),
        ("language", &filter.language),
        ("role", &filter.role),
        ("after", after),
    ])
}

#[component]
fn Filter(lang: Lang, filter: AmbassadorFilter, found: Ambassadors) -> impl IntoView {
    let roles = [GrantRole::Ambassador, GrantRole::Mentor]
        .map(|role| Choice::new(role.as_str(), grant_name(lang, role)))
        .to_vec();
    // Regions are those of a country: first the one, then the other.
    let region = (!found.regions.is_empty() || !filter.region.is_empty()).then(|| {
        let mut regions = found.regions;
        if !filter.region.is_empty() && !regions.contains(&filter.region) {
            regions.push(filter.region.clone());
        }
        let choices = regions
            .into_iter()
            .map(|region| Choice::new(region.clone(), region))
            .collect();
        view! {
            <Select
                name="region"
                label=words::ambassador_region(lang)
                choices
                value=filter.region.clone()
                empty=words::ambassador_region_any(lang)
            />
        }
    });
    view! {
        <SearchForm label=words::ambassador_title(lang) action=Route::Ambassadors.path()>
            <div class="field-row">
                <Select
                    name="country"
                    label=words::search_facet_country(lang)
                    choices=choices::sorted(lang, found.countries)
                    value=filter.country
                    empty=words::ambassador_country_any(lang)
                />
                {region}
                <Select
                    name="language"
                    label=words::search_facet_language(lang)
                    choices=choices::sorted(lang, found.languages)
                    value=filter.language
                    empty=words::ambassador_language_any(lang)
                />
                <Select
                    name="role"
                    label=words::role_which(lang)
                    choices=roles
                    value=filter.role
                    empty=words::ambassador_both(lang)
                />
                <Button sign=Sign::Search>{words::search_button(lang)}</Button>
            </div>
        </SearchForm>
    }
}

#[component]
fn Nobody(lang: Lang, filter: AmbassadorFilter) -> impl IntoView {
    if filter.is_empty() && filter.after.is_empty() {
        view! {
            <EmptyState
                title=words::ambassador_nobody(lang)
                text=words::ambassador_nobody_text(lang)
            />
        }
        .into_any()
    } else {
        view! {
            <EmptyState title=words::people_none(lang) text=words::people_none_text(lang)>
                <LinkButton href=Route::Ambassadors.path() variant=Variant::Secondary>
                    {words::people_show_all(lang)}
                </LinkButton>
            </EmptyState>
        }
        .into_any()
    }
}

#[component]
fn Ambassador(lang: Lang, card: AmbassadorCard) -> impl IntoView {
    let id = card.id();
    let place: Vec<String> = [
        card.person.school,
        card.person.town,
        card.region,
        card.person.country,
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let mut facts = Vec::new();
    if !card.languages.is_empty() {
        facts.push(Fact::new(
            words::people_languages(lang),
            listed(lang, card.languages),
        ));
    }
    let footer = view! {
        <RoleBadges lang roles=vec![card.role] />
    };
    view! {
        <Card
            title=card.person.name
            level=2
            href=Route::Person { id }.path()
            footer=footer.into_any()
        >
            <p class="soft">
                <bdi>{place.join(", ")}</bdi>
            </p>
            <DefinitionList facts narrow=true />
        </Card>
    }
}
