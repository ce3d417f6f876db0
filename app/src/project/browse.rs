//! The list of projects: the front window of the portal, with a search.

use super::{ages, api, picture::front, state_badge, turn_badge};
use crate::{
    format,
    page::{Page, page},
    remembered::written_once,
    routes::Route,
    search::{Kept, Narrow, Reasons, Summary, address, asked},
    ui::{Badge, Card, EmptyState, LinkButton, PageTitle, Pagination, Sign, Variant},
    words::{self, Lang},
};
use domain::{
    project::{
        ProjectState,
        view::{MyProject, ProjectCard},
    },
    search::{Answer, Hit, Kind, Question},
};
use leptos::prelude::*;

/// What others do, and the own projects on top.
#[component]
pub fn ProjectsPage() -> impl IntoView {
    let question = asked(Kind::Projects);
    let sent = question.clone();
    page(api::search(sent), move |list| {
        let lang = words::lang();
        let title = words::project_list_title(lang);
        let start = list.may_start.then(|| start_button(lang));
        let (mine, answer) = (list.mine, list.answer);
        let saved = answer.saved.clone();
        Page::new(
            title.clone(),
            view! {
                <PageTitle title lead=words::project_list_lead(lang) actions=start.into_any() />
                {(!mine.is_empty()).then(|| view! { <Mine projects=mine /> })}
                <Narrow
                    question=question.clone()
                    facets=answer.facets.clone()
                    may_keep=answer.may_keep
                    label=words::project_search(lang)
                    words_label=words::project_search_words(lang)
                />
                <Found question answer may_start=list.may_start />
                <Kept saved />
            },
        )
    })
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

#[component]
fn Found(question: Question, answer: Answer<ProjectCard>, may_start: bool) -> impl IntoView {
    let lang = words::lang();
    if answer.hits.is_empty() {
        return nothing(lang, &question, may_start);
    }
    let next = answer.next.map(|after| address(&question.from(&after)));
    let cards = answer
        .hits
        .into_iter()
        .map(|hit| written_once(&("project-card", lang, hit.clone()), || one(lang, hit)))
        .collect_view();
    view! {
        <Summary kind=Kind::Projects total=answer.total corrected=answer.corrected />
        <div class="grid">{cards}</div>
        <Pagination previous=None next />
    }
    .into_any()
}

fn nothing(lang: Lang, question: &Question, may_start: bool) -> AnyView {
    if !question.is_empty() || !question.after.is_empty() {
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

fn one(lang: Lang, hit: Hit<ProjectCard>) -> AnyView {
    let card = hit.thing;
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
            level=2
            href=Route::Project { id: card.id }.path()
            cover=card.id.to_string()
            picture=card.picture.map(front)
            footer=footer.into_any()
        >
            <p class="soft small">{format::list(lang, &countries)}</p>
            <p>
                <bdi>{card.short_description}</bdi>
            </p>
            <Reasons why=hit.why />
        </Card>
    }
    .into_any()
}
