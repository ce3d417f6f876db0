//! The list of projects: the front window of the portal, with a search.

use super::{ages, api, kind_name, state_badge, turn_badge};
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
use domain::{
    project::{
        ProjectFilter, ProjectKind, ProjectState,
        view::{MyProject, ProjectCard, ProjectList},
    },
    reference,
};
use leptos::{prelude::*, tachys::html::InertElement};

/// What others do, and the own projects on top.
#[component]
pub fn ProjectsPage() -> impl IntoView {
    let filter = ProjectFilter {
        q: query("q"),
        country: query("country"),
        subject: query("subject"),
        language: query("language"),
        age: query("age"),
        kind: query("kind"),
        after: query("after"),
    };
    let asked = filter.clone();
    page(api::search(filter), move |list| {
        let lang = words::lang();
        let title = words::project_list_title(lang);
        let start = list.may_start.then(|| start_button(lang));
        let mine = list.mine.clone();
        Page::new(
            title.clone(),
            view! {
                <PageTitle title lead=words::project_list_lead(lang) actions=start.into_any() />
                {(!mine.is_empty()).then(|| view! { <Mine projects=mine /> })}
                <Search filter=asked.clone() list=list.clone() />
                <Found filter=asked list />
            },
        )
    })
}

/// The gallery of the first address plan: today it is the list of projects.
#[component]
pub fn GalleryPage() -> impl IntoView {
    leptos_axum::redirect(&Route::Projects.path());
}

fn start_button(lang: Lang) -> impl IntoView + use<> {
    view! {
        <LinkButton href=Route::NewProject.path() sign=Sign::Plus>
            {words::project_start(lang)}
        </LinkButton>
    }
}

#[component]
fn Mine(projects: Vec<MyProject>) -> impl IntoView {
    let lang = words::lang();
    let rows = projects
        .into_iter()
        .map(|project| {
            let href = Route::Project { id: project.id }.path();
            let door = project.workspace.map(|id| {
                view! {
                    <LinkButton href=Route::Workspace { id }.path() variant=Variant::Secondary>
                        {words::project_open_workspace(lang)}
                    </LinkButton>
                }
            });
            view! {
                <li>
                    <div class="row-text">
                        <a href=href>
                            <bdi>{project.title}</bdi>
                        </a>
                    </div>
                    {turn_badge(lang, project.turn, project.state)}
                    {door}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::project_mine(lang)}</h2>
            <ul class="rows" role="list">
                {rows}
            </ul>
        </section>
    }
}

/// A list of the search, in the order of the reader's dictionary. Sorted and written once for all who
/// choose the same.
fn select(
    lang: Lang,
    name: &'static str,
    label: String,
    entries: Vec<reference::Choice>,
    chosen: &str,
) -> InertElement {
    let chosen = entries.iter().find(|entry| entry.id == chosen);
    let value = chosen.map_or_else(String::new, |entry| entry.id.clone());
    let shown = ("project-search", lang, name, entries.clone(), value.clone());
    written_once(&shown, || {
        let choices = choices::sorted(lang, entries);
        let empty = words::project_any(lang);
        view! { <Select name label choices value empty /> }
    })
}

#[component]
fn Search(filter: ProjectFilter, list: ProjectList) -> impl IntoView {
    let lang = words::lang();
    let kinds = ProjectKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind_name(lang, *kind)))
        .collect();
    view! {
        <SearchForm label=words::project_search(lang) action=Route::Projects.path()>
            <div class="field-row">
                <Field name="q" label=words::project_search_words(lang) kind="search" value=filter.q />
                {select(lang, "country", words::project_search_country(lang), list.countries, &filter.country)}
                {select(lang, "subject", words::project_search_subject(lang), list.subjects, &filter.subject)}
                {select(lang, "language", words::project_search_language(lang), list.languages, &filter.language)}
                <Field
                    name="age"
                    label=words::project_search_age(lang)
                    kind="number"
                    value=filter.age
                    short=true
                />
                <Select
                    name="kind"
                    label=words::project_search_kind(lang)
                    choices=kinds
                    value=filter.kind
                    empty=words::project_any(lang)
                />
                <Button variant=Variant::Secondary sign=Sign::Search>
                    {words::project_search(lang)}
                </Button>
            </div>
        </SearchForm>
    }
}

#[component]
fn Found(filter: ProjectFilter, list: ProjectList) -> impl IntoView {
    let lang = words::lang();
    if list.cards.is_empty() {
        return nothing(lang, &filter, list.may_start);
    }
    let next = list.next.map(|after| {
        Route::Projects.with_query(&[
            ("q", &filter.q),
            ("country", &filter.country),
            ("subject", &filter.subject),
            ("language", &filter.language),
            ("age", &filter.age),
            ("kind", &filter.kind),
            ("after", &after),
        ])
    });
    let cards = list
        .cards
        .into_iter()
        .map(|card| written_once(&("project-card", lang, card.clone()), || one(lang, card)))
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::project_found(lang)}</h2>
            <div class="grid">{cards}</div>
            <Pagination previous=None next />
        </section>
    }
    .into_any()
}

fn nothing(lang: Lang, filter: &ProjectFilter, may_start: bool) -> AnyView {
    if filter.is_asking() || !filter.after.is_empty() {
        return view! {
            <EmptyState title=words::project_none_found(lang) text=words::project_none_found_text(lang)>
                <LinkButton href=Route::Projects.path() variant=Variant::Secondary>
                    {words::project_all(lang)}
                </LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <EmptyState title=words::project_none(lang) text=words::project_none_text(lang)>
            {may_start.then(|| start_button(lang))}
        </EmptyState>
    }
    .into_any()
}

fn one(lang: Lang, card: ProjectCard) -> AnyView {
    let mut countries = card.countries;
    format::sort_by_name(lang, &mut countries, |name| name);
    let mut subjects = card.subjects;
    format::sort_by_name(lang, &mut subjects, |name| name);
    let ages = ages(lang, card.age_from, card.age_to);
    let state = (card.state != ProjectState::Active).then(|| state_badge(lang, card.state));
    let footer = view! {
        {state}
        {(!ages.is_empty()).then(|| view! { <Badge>{ages}</Badge> })}
        {subjects
            .into_iter()
            .take(3)
            .map(|subject| view! { <Badge>{subject}</Badge> })
            .collect_view()}
    };
    view! {
        <Card
            title=card.title
            href=Route::Project { id: card.id }.path()
            cover=card.id.to_string()
            footer=footer.into_any()
        >
            <p class="soft small">{format::list(lang, &countries)}</p>
            <p>
                <bdi>{card.short_description}</bdi>
            </p>
        </Card>
    }
    .into_any()
}
