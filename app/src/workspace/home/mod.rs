//! The first page of a workspace: the feed, what is new, who works here. Somebody who was invited
//! finds the invitation there.

pub mod api;

use super::{
    WorkspaceField, WorkspaceFrame,
    feed::{FeedList, feed_part},
    plan::due_badge,
    role_name,
};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words,
};
use domain::{
    id::WorkspaceId,
    workspace::{
        home::{Entrance, HomeView, Invitation, News, SchoolHere, Thing},
        plan::view::NextTask,
        view::Tool,
    },
};
use leptos::prelude::*;

/// What stands at the address of a workspace.
#[component]
pub fn HomePage() -> impl IntoView {
    let (id, part) = (page::id("id"), feed_part());
    page(
        async move { api::entrance(id?, part?).await },
        |entrance| match entrance {
            Entrance::Home(home) => home_page(*home),
            Entrance::Invitation(invitation) => invitation_page(invitation),
        },
    )
}

fn home_page(home: HomeView) -> Page {
    let HomeView {
        frame,
        schools,
        news,
        next,
        feed,
    } = home;
    let workspace = frame.id;
    Page::new(
        frame.title.clone(),
        view! {
            <WorkspaceFrame frame tab=Tool::Home>
                <div class="with-aside">
                    <FeedList workspace feed />
                    <div class="stack">
                        <WhatIsNext workspace next />
                        <WhatIsNew workspace news />
                        <WhoIsHere schools />
                    </div>
                </div>
            </WorkspaceFrame>
        },
    )
}

/// The tasks that come next, if any has a day.
#[component]
fn WhatIsNext(workspace: WorkspaceId, next: Vec<NextTask>) -> impl IntoView {
    let lang = words::lang();
    (!next.is_empty()).then(|| {
        let lines = next
            .into_iter()
            .map(|task| {
                let href = Route::Task {
                    workspace,
                    task: task.id,
                };
                view! {
                    <li>
                        <Icon sign=Sign::Calendar />
                        <div class="row-text">
                            <a href=href.path()>
                                <bdi>{task.title}</bdi>
                            </a>
                            <p class="soft small">
                                <Date day=task.due />
                            </p>
                        </div>
                        {due_badge(lang, Some(task.due), task.state)}
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="stack-tight">
                <h2>{words::plan_next(lang)}</h2>
                <ul class="rows" role="list">
                    {lines}
                </ul>
                <LinkButton href=Route::Plan { workspace }.path() variant=Variant::Quiet>
                    {words::plan_see(lang)}
                </LinkButton>
            </section>
        }
    })
}

#[component]
fn WhatIsNew(workspace: WorkspaceId, news: Vec<News>) -> impl IntoView {
    let lang = words::lang();
    let list = if news.is_empty() {
        view! { <p class="soft">{words::workspace_news_none(lang)}</p> }.into_any()
    } else {
        view! {
            <ul class="rows" role="list">
                {news.into_iter().map(|one| news_line(workspace, one)).collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <section class="stack-tight">
            <h2>{words::workspace_news(lang)}</h2>
            {list}
        </section>
    }
}

fn news_line(workspace: WorkspaceId, news: News) -> AnyView {
    let (route, sign) = match news.thing {
        Thing::Thread(thread) => (Route::Thread { workspace, thread }, Sign::Message),
        Thing::Page(page) => (Route::Page { workspace, page }, Sign::File),
        Thing::Material(material) => (
            Route::Material {
                workspace,
                material,
            },
            Sign::Picture,
        ),
    };
    view! {
        <li>
            <Icon sign />
            <div class="row-text">
                <a href=route.path()>
                    <bdi>{news.title}</bdi>
                </a>
                <p class="soft small">
                    <Time at=news.at />
                </p>
            </div>
        </li>
    }
    .into_any()
}

#[component]
fn WhoIsHere(schools: Vec<SchoolHere>) -> impl IntoView {
    let lang = words::lang();
    view! {
        <section class="stack-tight">
            <h2>{words::workspace_schools(lang)}</h2>
            <ul class="rows" role="list">
                {schools
                    .into_iter()
                    .map(|school| {
                        let place = format!("{}, {}", school.town, school.country);
                        let counts = words::workspace_school_counts(
                            lang,
                            words::workspace_count_pupils(lang, school.pupils),
                            words::workspace_count_staff(lang, school.staff),
                        );
                        view! {
                            <li>
                                <Avatar
                                    name=school.name.clone()
                                    id=school.id.to_string()
                                    shape=AvatarShape::Square
                                    size=AvatarSize::Small
                                />
                                <div class="row-text">
                                    <bdi>{school.name}</bdi>
                                    <p class="soft small">
                                        <bdi>{place}</bdi>
                                    </p>
                                    <p class="soft small">{counts}</p>
                                </div>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}

fn invitation_page(invitation: Invitation) -> Page {
    let lang = words::lang();
    let Invitation {
        workspace,
        title,
        from,
        role,
        project,
        at,
    } = invitation;
    let lead = words::workspace_invitation_lead(lang, &from, role_name(role));
    let read = project.map(|id| {
        view! {
            <LinkButton href=Route::Project { id }.path() variant=Variant::Secondary>
                {words::workspace_invitation_read(lang)}
            </LinkButton>
        }
    });
    let crumbs = vec![
        Crumb::link(words::site_menu_home(lang), Route::Home.path()),
        Crumb::here(title.clone()),
    ];
    Page::new(
        title.clone(),
        view! {
            <Breadcrumb crumbs />
            <PageTitle title lead />
            <div class="stack narrow">
                <p class="soft">
                    <Time at day=true />
                </p>
                <p>{words::workspace_invitation_text(lang, &from)}</p>
                {read}
                <div class="cluster">
                    <Form endpoint="join_workspace">
                        <WorkspaceField id=workspace />
                        <Button>{words::workspace_invitation_accept(lang)}</Button>
                    </Form>
                    <Form endpoint="decline_workspace">
                        <WorkspaceField id=workspace />
                        <Button variant=Variant::Quiet>
                            {words::workspace_invitation_decline(lang)}
                        </Button>
                    </Form>
                </div>
            </div>
        },
    )
}
