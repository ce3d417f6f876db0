//! Who has which role in the officer's countries, and who had.

use super::{
    api,
    frame::{DeskFrame, DeskPart},
};
use crate::{
    choices,
    page::{self, Page, page},
    people::grant_name,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    reference,
    support::{GrantFilter, GrantLine, GrantRole, GrantStanding},
};
use leptos::prelude::*;

/// How far a role is, as a badge.
pub(super) fn standing(lang: Lang, standing: GrantStanding) -> AnyView {
    match standing {
        GrantStanding::Current => view! {
            <Badge tone=Tone::Success sign=Sign::Check>
                {words::role_current(lang)}
            </Badge>
        }
        .into_any(),
        GrantStanding::ToCome => view! {
            <Badge tone=Tone::Info sign=Sign::Clock>
                {words::role_to_come(lang)}
            </Badge>
        }
        .into_any(),
        GrantStanding::Over => view! { <Badge>{words::role_over(lang)}</Badge> }.into_any(),
    }
}

/// `/desk/roles`, the newest first.
#[component]
pub fn DeskRolesPage() -> impl IntoView {
    let lang = words::lang();
    let [role, q, country, past, after] =
        ["role", "q", "country", "past", "after"].map(page::query);
    let filter = GrantFilter {
        role,
        q,
        country,
        past,
        after,
    };
    let asked = filter.clone();
    page(
        async move { api::roles(asked).await },
        move |(roles, countries)| {
            let next = roles.next.map(|after| {
                Route::DeskRoles.with_query(&[
                    ("role", &filter.role),
                    ("q", &filter.q),
                    ("country", &filter.country),
                    ("past", &filter.past),
                    ("after", &after),
                ])
            });
            let list = if roles.items.is_empty() {
                view! {
                    <EmptyState
                        title=words::support_none_title(lang)
                        text=words::role_list_none(lang)
                    />
                }
                .into_any()
            } else {
                view! {
                    <Entries lang roles=roles.items />
                    <Pagination previous=None next />
                }
                .into_any()
            };
            let validated = Route::DeskPeople.with_query(&[("state", "validated")]);
            Page::new(
                DeskPart::Roles.name(lang),
                view! {
                    <DeskFrame part=DeskPart::Roles lead=words::role_list_lead(lang)>
                        <Search lang filter countries />
                        {list}
                        <p>
                            <a href=validated>{words::role_find_person(lang)}</a>
                        </p>
                    </DeskFrame>
                },
            )
        },
    )
}

#[component]
fn Search(lang: Lang, filter: GrantFilter, countries: Vec<reference::Choice>) -> impl IntoView {
    let roles = GrantRole::ALL
        .iter()
        .map(|role| Choice::new(role.as_str(), grant_name(lang, *role)))
        .collect();
    let country = (!countries.is_empty()).then(|| {
        let choices = choices::sorted(lang, countries);
        view! {
            <Select
                name="country"
                label=words::support_column_country(lang)
                choices
                value=filter.country.clone()
                empty=words::school_all_countries(lang)
            />
        }
    });
    let past = vec![Choice::new("yes", words::role_with_past(lang))];
    view! {
        <SearchForm label=DeskPart::Roles.name(lang) action=Route::DeskRoles.path()>
            <div class="field-row">
                <Field name="q" label=words::role_filter_name(lang) kind="search" value=filter.q />
                <Select
                    name="role"
                    label=words::role_which(lang)
                    choices=roles
                    value=filter.role
                    empty=words::role_all(lang)
                />
                {country}
                <Select
                    name="past"
                    label=words::support_filter_state(lang)
                    choices=past
                    value=filter.past
                    empty=words::role_without_past(lang)
                />
                <Button variant=Variant::Secondary sign=Sign::Search>
                    {words::support_filter_button(lang)}
                </Button>
            </div>
        </SearchForm>
    }
}

#[component]
fn Entries(lang: Lang, roles: Vec<GrantLine>) -> impl IntoView {
    let columns = vec![
        Column::new(words::support_column_person(lang)),
        Column::new(words::role_which(lang)),
        Column::new(words::support_column_country(lang)),
        Column::new(words::role_from(lang)),
        Column::new(words::role_until(lang)),
        Column::new(words::role_given(lang)),
        Column::new(words::role_standing(lang)),
    ];
    let rows = roles
        .into_iter()
        .map(|grant| {
            let person = Route::DeskAccount { id: grant.person }.path();
            let until = grant.ended.or(grant.until);
            vec![
                view! {
                    <a href=person>
                        <bdi>{grant.name}</bdi>
                    </a>
                }
                .into_any(),
                grant_name(lang, grant.role).into_any(),
                grant.country.into_any(),
                view! { <Time at=grant.from day=true /> }.into_any(),
                until
                    .map(|until| view! { <Time at=until day=true /> })
                    .into_any(),
                if grant.given_by.is_empty() {
                    words::role_by_nobody(lang).into_any()
                } else {
                    view! { <bdi>{grant.given_by}</bdi> }.into_any()
                },
                standing(lang, grant.standing),
            ]
        })
        .collect();
    view! { <DataTable caption=DeskPart::Roles.name(lang) columns rows /> }
}
