//! Pages of a workspace: their list, and one of them. Writing, history and the web are the
//! submodules.

pub mod api;
mod edit;
mod history;
mod public;

pub use self::{
    edit::{EditPage, NewPage},
    history::{HistoryPage, OldVersionPage},
    public::{PublicPagePage, PublishPage},
};

use super::{Hidden, Signed, WorkspaceField, WorkspaceFrame, heading};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::{
        Badge, Button, Confirm, EmptyState, Form, FormActions, LinkButton, Notice, RichText, Sign,
        Tone, Variant,
    },
    words::{self, Lang},
};
use domain::{
    id::{PageId, WorkspaceId},
    workspace::{
        page::view::{PageLine, PageView, PagesView},
        view::Tool,
    },
};
use leptos::prelude::*;

/// Id of a page's line in the list.
fn line_id(page: PageId) -> String {
    format!("page-{page}")
}

/// The pages of a workspace.
#[component]
pub fn PagesPage() -> impl IntoView {
    let workspace = page::id("id");
    page(async move { api::pages(workspace?).await }, |view| {
        Page::new(
            heading(words::lang(), &view.frame, Tool::Pages, String::new()),
            view! { <List view /> },
        )
    })
}

#[component]
fn List(view: PagesView) -> impl IntoView {
    let lang = words::lang();
    let workspace = view.frame.id;
    let new_page = move || {
        view! {
            <LinkButton href=Route::NewPage { workspace }.path() sign=Sign::Plus>
                {words::page_new(lang)}
            </LinkButton>
        }
    };
    let actions = view.may_create.then(|| new_page().into_any());
    let last = view.pages.len().saturating_sub(1);
    let may_arrange = view.may_arrange && last > 0;
    let pages = if view.pages.is_empty() {
        view! {
            <EmptyState title=words::page_empty(lang) text=words::page_empty_text(lang) />
        }
        .into_any()
    } else {
        let lines = view
            .pages
            .into_iter()
            .enumerate()
            .map(|(place, line)| {
                let arrows = may_arrange
                    .then(|| view! { <Arrows workspace page=line.id title=line.title.clone() is_first=place == 0 is_last=place == last /> });
                view! { <Line workspace line>{arrows}</Line> }
            })
            .collect_view();
        view! { <ol class="rows" role="list">{lines}</ol> }.into_any()
    };
    let archived = (!view.archived.is_empty()).then(|| {
        let lines = view
            .archived
            .into_iter()
            .map(|line| view! { <Line workspace line /> })
            .collect_view();
        view! {
            <section class="stack">
                <h2>{words::page_archived_pages(lang)}</h2>
                <ul class="rows" role="list">
                    {lines}
                </ul>
            </section>
        }
    });
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Pages actions>
            {pages}
            {archived}
        </WorkspaceFrame>
    }
}

#[component]
fn Line(
    workspace: WorkspaceId,
    line: PageLine,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let lang = words::lang();
    let href = Route::Page {
        workspace,
        page: line.id,
    }
    .path();
    view! {
        <li id=line_id(line.id)>
            <div class="row-text">
                <a href=href>
                    <bdi>{line.title.clone()}</bdi>
                </a>
                <Signed author=line.author.clone() at=line.updated_at />
            </div>
            {badges(lang, &line)}
            {children.map(|children| children())}
        </li>
    }
}

/// Whether it is on the web, and whether pupils edit it.
fn badges(lang: Lang, line: &PageLine) -> AnyView {
    let web = line.publication.map(|publication| {
        let (tone, label) = if publication.is_outdated {
            (Tone::Warning, words::page_published_outdated(lang))
        } else {
            (Tone::Success, words::page_published(lang))
        };
        view! {
            <Badge tone sign=Sign::Globe>
                {label}
            </Badge>
        }
    });
    let open = line.open_to_pupils.then(|| {
        view! {
            <Badge tone=Tone::Info sign=Sign::Edit>
                {words::page_open_to_pupils(lang)}
            </Badge>
        }
    });
    view! {
        {web}
        {open}
    }
    .into_any()
}

/// Moves a page in the list.
#[component]
fn Arrows(
    workspace: WorkspaceId,
    page: PageId,
    title: String,
    is_first: bool,
    is_last: bool,
) -> impl IntoView {
    let lang = words::lang();
    let (up, down) = (
        words::page_move_up(lang, &title),
        words::page_move_down(lang, &title),
    );
    view! {
        <Form endpoint="move_page" key=page.to_string() class="form-inline">
            <WorkspaceField id=workspace />
            <Hidden name="page" value=page.to_string() />
            <Button variant=Variant::Quiet sign=Sign::Up name="way" value="up" disabled=is_first>
                <span class="visually-hidden">{up}</span>
            </Button>
            <Button variant=Variant::Quiet sign=Sign::Down name="way" value="down" disabled=is_last>
                <span class="visually-hidden">{down}</span>
            </Button>
        </Form>
    }
}

/// One page, as members read it.
#[component]
pub fn PagePage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("page"));
    page(async move { api::page(workspace?, id?).await }, |view| {
        Page::new(view.line.title.clone(), view! { <One view /> })
    })
}

#[component]
fn One(view: PageView) -> impl IntoView {
    let lang = words::lang();
    let (workspace, page) = (view.frame.id, view.line.id);
    let edit = view.may_edit.then(|| {
        view! {
            <LinkButton href=Route::EditPage { workspace, page }.path() sign=Sign::Edit>
                {words::page_edit(lang)}
            </LinkButton>
        }
        .into_any()
    });
    let text = if view.html.as_str().trim().is_empty() {
        view! { <p class="soft">{words::page_without_text(lang)}</p> }.into_any()
    } else {
        view! { <RichText html=view.html.clone() /> }.into_any()
    };
    let title = view.line.title.clone();
    let tools = view! { <Tools view=view.clone() /> };
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Pages title actions=edit>
            <div class="cluster">
                <Signed author=view.line.author.clone() at=view.line.updated_at />
                {badges(lang, &view.line)}
            </div>
            {view.is_archived.then(|| view! { <ArchivedNotice workspace page may_restore=view.may_arrange /> })}
            {text}
            {tools}
        </WorkspaceFrame>
    }
}

#[component]
fn ArchivedNotice(workspace: WorkspaceId, page: PageId, may_restore: bool) -> impl IntoView {
    let lang = words::lang();
    let restore = may_restore.then(|| {
        view! {
            <Form endpoint="restore_page" class="form-inline">
                <WorkspaceField id=workspace />
                <Hidden name="page" value=page.to_string() />
                <Button variant=Variant::Secondary>{words::page_restore(lang)}</Button>
            </Form>
        }
    });
    view! {
        <Notice title=words::page_archived(lang)>
            <p>{words::page_archived_text(lang)}</p>
            {restore}
        </Notice>
    }
}

/// What staff do with a page: the web, its history, putting it away.
#[component]
fn Tools(view: PageView) -> impl IntoView {
    let lang = words::lang();
    let (workspace, page) = (view.frame.id, view.line.id);
    let publish = view.may_publish.then(|| {
        let label = match view.line.publication {
            Some(_) => words::page_publish_again(lang),
            None => words::page_publish(lang),
        };
        view! {
            <LinkButton
                href=Route::PublishPage { workspace, page }.path()
                variant=Variant::Secondary
                sign=Sign::Globe
            >
                {label}
            </LinkButton>
        }
    });
    let public = view
        .line
        .publication
        .and(view.frame.project)
        .map(|project| {
            view! {
                <LinkButton
                    href=Route::PublicPage { project, page }.path()
                    variant=Variant::Quiet
                    sign=Sign::Eye
                >
                    {words::page_see_public(lang)}
                </LinkButton>
            }
        });
    let unpublish = (view.may_publish && view.line.publication.is_some()).then(|| {
        view! {
            <Question
                endpoint="unpublish_page"
                workspace
                page
                label=words::page_unpublish(lang)
                title=words::page_unpublish_question(lang)
                text=words::page_unpublish_text(lang)
            />
        }
    });
    let is_staff = view.may_arrange || view.frame.role.is_none_or(|role| role.is_staff());
    let history = is_staff.then(|| {
        view! {
            <LinkButton
                href=Route::PageHistory { workspace, page }.path()
                variant=Variant::Quiet
                sign=Sign::Clock
            >
                {words::page_history(lang)}
            </LinkButton>
        }
    });
    let archive = (view.may_arrange && !view.is_archived).then(|| {
        view! {
            <Question
                endpoint="archive_page"
                workspace
                page
                label=words::page_archive(lang)
                title=words::page_archive_question(lang)
                text=words::page_archive_text(lang)
            />
        }
    });
    (is_staff || public.is_some()).then(|| {
        view! { <div class="cluster">{publish} {public} {history} {unpublish} {archive}</div> }
    })
}

/// A button that asks before it does something with a page.
#[component]
fn Question(
    endpoint: &'static str,
    workspace: WorkspaceId,
    page: PageId,
    label: String,
    title: String,
    text: String,
) -> impl IntoView {
    let does = label.clone();
    view! {
        <Confirm label title variant=Variant::Quiet>
            <p>{text}</p>
            <Form endpoint=endpoint>
                <WorkspaceField id=workspace />
                <Hidden name="page" value=page.to_string() />
                <FormActions>
                    <Button variant=Variant::Danger>{does}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}
