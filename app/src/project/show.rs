//! The page of one project: what everybody reads, and what it is to the one who reads.

use super::{
    ProjectFacts, ProjectPlan, api,
    founders::Offered,
    founding::{Founded, Invitation, Progress},
    gallery::{InGallery, Showing},
    kind_name,
    picture::Cover,
    state_badge,
};
use crate::{
    format,
    page::{
        Page, id, page,
        world::{World, address, thing},
    },
    routes::Route,
    ui::{
        Badge, Breadcrumb, Card, CardLook, Crumb, LinkButton, Notice, PageTitle, Sign, Time,
        Variant,
    },
    words::{self, Lang},
};
use domain::{
    id::ProjectId,
    project::view::{FoundingSchool, ProjectPage as View, Reader},
    workspace::page::view::PublishedLine,
};
use leptos::prelude::*;
use serde_json::json;

/// One project.
#[component]
pub fn ProjectPage() -> impl IntoView {
    let id = id("id");
    page(async move { api::page(id?).await }, |view: View| {
        let lang = words::lang();
        let title = view.sheet.title.clone();
        let crumbs = vec![
            Crumb::link(words::project_list_title(lang), Route::Projects.path()),
            Crumb::here(title.clone()),
        ];
        let world = view.sheet.state.is_public().then(|| world(&view));
        let page = Page::new(
            title.clone(),
            view! {
                <Breadcrumb crumbs />
                <PageTitle
                    title
                    lead=view.sheet.short_description.clone()
                    actions=actions(lang, &view)
                />
                <div class="cluster">
                    {state_badge(lang, view.sheet.state)}
                    <Badge>{kind_name(lang, view.sheet.kind)}</Badge>
                    {view
                        .sheet
                        .resting_until
                        .map(|until| {
                            let rests = words::workspace_rests_until(lang, format::day(lang, until));
                            view! { <Badge sign=Sign::Clock>{rests}</Badge> }
                        })}
                </div>
                {view
                    .offered_by
                    .clone()
                    .map(|by| view! { <Offered project=view.sheet.id by /> })}
                {standing(lang, &view)}
                {view
                    .may_show
                    .then(|| {
                        let sentence = view.sheet.gallery.clone();
                        view! { <Showing id=view.sheet.id sentence /> }
                    })}
                {founded(&view)}
            },
        );
        match world {
            Some(world) => page.for_the_world(world),
            None => page,
        }
    })
}

/// The project for search engines: what it is, and its schools. People are not named.
fn world(view: &View) -> World {
    let mut project = thing("Project", &view.sheet.title);
    project["member"] = view
        .schools
        .iter()
        .map(|school| {
            json!({
                "@type": "School",
                "name": school.name,
                "address": address(&school.town, &school.country),
            })
        })
        .collect();
    if let Some(began) = view.sheet.active_at {
        project["foundingDate"] = began.date().into();
    }
    World {
        path: Route::Project { id: view.sheet.id }.path(),
        description: view.sheet.short_description.clone(),
        picture: view.sheet.picture.as_ref().map(|picture| picture.file),
        thing: project,
    }
}

/// The doors beside the title.
fn actions(lang: Lang, view: &View) -> AnyView {
    let id = view.sheet.id;
    let (workspace, may_edit) = match &view.reader {
        Reader::Anybody | Reader::Officer | Reader::Invited { .. } => (None, false),
        Reader::Member { workspace } => (Some(*workspace), false),
        Reader::Founder(founding) => (founding.workspace, founding.may_edit),
    };
    let door = workspace.map(|id| {
        view! {
            <LinkButton href=Route::Workspace { id }.path()>
                {words::project_open_workspace(lang)}
            </LinkButton>
        }
    });
    let edit = may_edit.then(|| {
        view! {
            <LinkButton
                href=Route::EditProject { id }.path()
                variant=Variant::Secondary
                sign=Sign::Edit
            >
                {words::project_edit(lang)}
            </LinkButton>
        }
    });
    view! {
        {door}
        {edit}
    }
    .into_any()
}

/// What the reader is to the project and can do about it.
fn standing(lang: Lang, view: &View) -> AnyView {
    let id = view.sheet.id;
    match &view.reader {
        Reader::Anybody | Reader::Member { .. } => ().into_any(),
        Reader::Officer => view! {
            <Notice>
                <p>
                    {words::project_for_officers(lang)} " "
                    <a href=Route::DeskProject { id }.path()>{words::project_on_the_desk(lang)}</a>
                </p>
            </Notice>
        }
        .into_any(),
        Reader::Invited {
            founders,
            may_answer,
        } => {
            view! { <Invitation id founders=founders.clone() may_answer=*may_answer /> }.into_any()
        }
        Reader::Founder(founding) if !view.sheet.state.is_public() => view! {
            <Progress
                id
                state=view.sheet.state
                kind=view.sheet.kind
                founding=(**founding).clone()
            />
        }
        .into_any(),
        Reader::Founder(_) => ().into_any(),
    }
}

/// What everybody reads; founders of an open project also read how it was founded, below.
fn founded(view: &View) -> AnyView {
    let id = view.sheet.id;
    let founded = match &view.reader {
        Reader::Founder(founding) if view.sheet.state.is_public() => {
            Some(view! { <Founded id founding=(**founding).clone() /> })
        }
        Reader::Founder(_)
        | Reader::Anybody
        | Reader::Member { .. }
        | Reader::Officer
        | Reader::Invited { .. } => None,
    };
    view! {
        <Public view=view.clone() />
        {founded}
    }
    .into_any()
}

/// What everybody reads.
#[component]
fn Public(view: View) -> impl IntoView {
    let lang = words::lang();
    let project = view.sheet.id;
    let since = view.sheet.active_at.map(|at| {
        view! {
            <p class="soft small">{words::project_since(lang)} " " <Time at day=true /></p>
        }
    });
    let kit = view.sheet.kit.clone().map(|kit| {
        view! {
            <p class="soft small">
                {words::kit_began_with(lang)} " "
                <a href=Route::Kit { id: kit.id }.path()>
                    <bdi>{kit.title}</bdi>
                </a>
            </p>
        }
    });
    view! {
        <div class="with-aside">
            <div class="stack">
                {view.sheet.picture.clone().map(|picture| view! { <Cover picture /> })}
                <ProjectPlan sheet=view.sheet.clone() />
                <Published project pages=view.pages />
            </div>
            <aside class="stack">
                {view.sheet.gallery.clone().map(|sentence| view! { <InGallery sentence /> })}
                <Card title=words::project_facts(lang) level=2 look=CardLook::Sunken>
                    <ProjectFacts sheet=view.sheet narrow=true />
                    {since}
                    {kit}
                </Card>
                <Schools schools=view.schools />
            </aside>
        </div>
    }
}

#[component]
fn Schools(schools: Vec<FoundingSchool>) -> impl IntoView {
    let lang = words::lang();
    let lines = schools
        .into_iter()
        .map(|school| {
            let place = format!("{}, {}", school.town, school.country);
            view! {
                <li>
                    <bdi>{school.name}</bdi>
                    <br />
                    <span class="soft small">
                        <bdi>{place}</bdi>
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <Card title=words::project_schools(lang) level=2 look=CardLook::Sunken>
            <ul class="stack-tight" role="list">
                {lines}
            </ul>
        </Card>
    }
}

#[component]
fn Published(project: ProjectId, pages: Vec<PublishedLine>) -> impl IntoView {
    let lang = words::lang();
    (!pages.is_empty()).then(|| {
        let rows = pages
            .into_iter()
            .map(|page| {
                let href = Route::PublicPage {
                    project,
                    page: page.id,
                }
                .path();
                view! {
                    <li>
                        <a class="row-text" href=href>
                            <bdi>{page.title}</bdi>
                        </a>
                        <span class="soft small">
                            <Time at=page.at day=true />
                        </span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="stack">
                <h2>{words::project_published(lang)}</h2>
                <ul class="rows" role="list">
                    {rows}
                </ul>
            </section>
        }
    })
}
