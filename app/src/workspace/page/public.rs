//! Pages on the web: what visitors read, and the same before it is published.

use super::{
    super::{Hidden, WorkspaceField, WorkspaceFrame},
    api,
};
use crate::{
    format,
    page::{
        self, Page, page,
        world::{World, thing},
    },
    routes::Route,
    ui::{
        Breadcrumb, Button, Checkbox, Crumb, Form, FormActions, LinkButton, Notice, NoticeKind,
        RichText, Sign, Time, VersionField,
    },
    words::{self, Lang},
};
use domain::{
    id::PageId,
    workspace::{
        page::view::{Byline, PublicPage, PublishView},
        view::Tool,
    },
};
use leptos::prelude::*;
use serde_json::json;

/// A published page, for everybody.
#[component]
pub fn PublicPagePage() -> impl IntoView {
    let (project, id) = (page::id("id"), page::id("page"));
    page(
        async move {
            let id = id?;
            Ok((id, api::public_page(project?, id).await?))
        },
        |(id, view)| {
            let lang = words::lang();
            let crumbs = vec![
                Crumb::link(words::site_menu_projects(lang), Route::Projects.path()),
                Crumb::link(
                    view.project_title.clone(),
                    Route::Project { id: view.project }.path(),
                ),
                Crumb::here(view.title.clone()),
            ];
            let world = world(lang, &view, id);
            Page::new(
                view.title.clone(),
                view! {
                    <Breadcrumb crumbs />
                    <Article page=view />
                },
            )
            .for_the_world(world)
        },
    )
}

/// The page for search engines: an article of its project. Whoever wrote it is not named.
fn world(lang: Lang, page: &PublicPage, id: PageId) -> World {
    let mut article = thing("Article", &page.title);
    article["headline"] = page.title.clone().into();
    article["datePublished"] = format::machine(page.at).into();
    article["isPartOf"] = json!({ "@type": "Project", "name": page.project_title });
    World {
        path: Route::PublicPage {
            project: page.project,
            page: id,
        }
        .path(),
        description: words::page_world(
            lang,
            &page.project_title,
            format::list(lang, &page.countries),
        ),
        picture: None,
        thing: article,
    }
}

/// What a visitor sees of a page.
#[component]
fn Article(
    page: PublicPage,
    /// Stands on another page, which has its own title.
    #[prop(optional)]
    is_preview: bool,
) -> impl IntoView {
    let lang = words::lang();
    let mut countries = page.countries;
    format::sort_by_name(lang, &mut countries, |name| name);
    let title = view! { <bdi>{page.title}</bdi> };
    let title = if is_preview {
        view! { <h2 class="article-title">{title}</h2> }.into_any()
    } else {
        view! { <h1>{title}</h1> }.into_any()
    };
    let byline = page.byline.map(|Byline { school, by_pupil }| {
        let text = if by_pupil {
            words::page_by_pupil(lang, &school)
        } else {
            words::page_by_school(lang, &school)
        };
        view! {
            <p>
                <bdi>{text}</bdi>
            </p>
        }
    });
    view! {
        <article class="article stack narrow">
            <header class="stack-tight">
                {title} {byline}
                <p class="soft">
                    <a href=Route::Project { id: page.project }.path()>
                        <bdi>{page.project_title}</bdi>
                    </a>
                    " · "
                    {format::list(lang, &countries)}
                    " · "
                    <Time at=page.at day=true />
                </p>
            </header>
            <RichText html=page.html />
        </article>
    }
}

/// What a visitor will see, and the questions before it goes on the web.
#[component]
pub fn PublishPage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("page"));
    page(
        async move { api::before_publishing(workspace?, id?).await },
        |view| {
            let title = words::page_publish_title(words::lang());
            Page::new(title.clone(), view! { <Publish view title /> })
        },
    )
}

#[component]
fn Publish(view: PublishView, title: String) -> impl IntoView {
    let lang = words::lang();
    let (workspace, page) = (view.frame.id, view.page);
    let page_route = Route::Page { workspace, page };
    let above = vec![Crumb::link(view.preview.title.clone(), page_route.path())];
    let decision = if view.names.roster.is_empty() {
        view! { <Questions view=view.clone() cancel=page_route.path() /> }.into_any()
    } else {
        view! {
            <Notice kind=NoticeKind::Danger title=words::page_names_roster(lang)>
                <p>
                    <bdi>{format::list(lang, &view.names.roster)}</bdi>
                </p>
                <p>{words::page_names_roster_text(lang)}</p>
                <LinkButton href=Route::EditPage { workspace, page }.path() sign=Sign::Edit>
                    {words::page_edit(lang)}
                </LinkButton>
            </Notice>
        }
        .into_any()
    };
    view! {
        <WorkspaceFrame
            frame=view.frame
            tab=Tool::Pages
            title
            above
            lead=words::page_publish_lead(lang)
        >
            <section class="preview" aria-label=words::page_preview(lang)>
                <Article page=view.preview is_preview=true />
            </section>
            {decision}
        </WorkspaceFrame>
    }
}

#[component]
fn Questions(view: PublishView, cancel: String) -> impl IntoView {
    let lang = words::lang();
    // Made inside of the form: a field looks for the form around it when it is made.
    let names =
        (!view.names.nicknames.is_empty()).then(|| format::list(lang, &view.names.nicknames));
    let nicknames = move |names: String| {
        view! {
            <Notice kind=NoticeKind::Warning title=words::page_names_nickname(lang)>
                <p>
                    <bdi>{names}</bdi>
                </p>
            </Notice>
            <Checkbox
                name="nicknames"
                label=words::page_agree_nicknames(lang)
                hint=words::page_agree_nicknames_hint(lang)
                required=true
            />
        }
    };
    let has_pictures = view.has_pictures;
    let pictures = move || {
        view! {
            <Checkbox name="pictures" label=words::page_agree_pictures(lang) required=true />
        }
    };
    view! {
        <Form endpoint="publish_page">
            <WorkspaceField id=view.frame.id />
            <Hidden name="page" value=view.page.to_string() />
            <VersionField version=view.version />
            {names.map(nicknames)}
            {has_pictures.then(pictures)}
            <Checkbox name="agree" label=words::page_agree(lang) required=true />
            <FormActions cancel>
                <Button sign=Sign::Globe>{words::page_publish_now(lang)}</Button>
            </FormActions>
        </Form>
    }
}
