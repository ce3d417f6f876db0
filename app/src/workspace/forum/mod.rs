//! The forum of a workspace: sections, and their threads. Reading a thread and starting something
//! new are the submodules.

pub mod api;
mod start;
mod thread;

pub use self::{
    start::{NewSectionPage, NewThreadPage},
    thread::ThreadPage,
};

use super::{WorkspaceFrame, author_name, heading};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::{Badge, EmptyState, LinkButton, Pagination, Sign, Time, Tone, Variant},
    words,
};
use domain::{
    id::{ReplyId, SectionId, ThreadId, WorkspaceId},
    workspace::{
        forum::{
            Threads,
            view::{ForumView, SectionLine, SectionView, ThreadLine},
        },
        view::Tool,
    },
};
use leptos::prelude::*;

/// Fragment of a post.
fn post_id(post: ReplyId) -> String {
    format!("post-{post}")
}

/// The address that shows a post, wherever in its thread it stands.
pub(crate) fn post_address(workspace: WorkspaceId, thread: ThreadId, post: ReplyId) -> String {
    let page = Route::Thread { workspace, thread }.with_query(&[("at", &post.to_string())]);
    format!("{page}#{}", post_id(post))
}

/// The sections of the forum.
#[component]
pub fn ForumPage() -> impl IntoView {
    let workspace = page::id("id");
    page(async move { api::board(workspace?).await }, |view| {
        let title = heading(words::lang(), &view.frame, Tool::Forum, String::new());
        Page::new(title, view! { <Board view /> })
    })
}

#[component]
fn Board(view: ForumView) -> impl IntoView {
    let lang = words::lang();
    let workspace = view.frame.id;
    let new_section = view.may_start_section.then(|| {
        view! {
            <LinkButton
                href=Route::NewSection { workspace }.path()
                variant=Variant::Secondary
                sign=Sign::Plus
            >
                {words::forum_new_section(lang)}
            </LinkButton>
        }
        .into_any()
    });
    let sections = if view.sections.is_empty() {
        view! {
            <EmptyState title=words::forum_no_sections(lang) text=words::forum_no_sections_text(lang) />
        }
        .into_any()
    } else {
        let may_start = view.may_start_thread;
        view.sections
            .into_iter()
            .map(|section| view! { <Section workspace section may_start /> })
            .collect_view()
            .into_any()
    };
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Forum actions=new_section>
            {sections}
        </WorkspaceFrame>
    }
}

/// A section with the threads that moved last.
#[component]
fn Section(workspace: WorkspaceId, section: SectionLine, may_start: bool) -> impl IntoView {
    let lang = words::lang();
    let route = Route::Section {
        workspace,
        section: section.id,
    };
    let about = (!section.about.is_empty()).then(|| {
        view! {
            <p class="soft">
                <bdi>{section.about}</bdi>
            </p>
        }
    });
    let threads = if section.latest.is_empty() {
        view! { <p class="soft">{words::forum_no_threads(lang)}</p> }.into_any()
    } else {
        view! { <ThreadList workspace threads=section.latest /> }.into_any()
    };
    let start = may_start.then(|| new_thread_button(workspace, section.id));
    view! {
        <section class="stack-tight">
            <h2>
                <a href=route.path()>
                    <bdi>{section.title}</bdi>
                </a>
            </h2>
            {about}
            {threads}
            <div class="cluster">
                {start}
                <LinkButton href=route.path() variant=Variant::Quiet>
                    {words::forum_all_threads(lang)}
                </LinkButton>
            </div>
        </section>
    }
}

fn new_thread_button(workspace: WorkspaceId, section: SectionId) -> AnyView {
    view! {
        <LinkButton href=Route::NewThread { workspace, section }.path() sign=Sign::Plus>
            {words::forum_new_thread(words::lang())}
        </LinkButton>
    }
    .into_any()
}

/// Threads, one below the other.
#[component]
fn ThreadList(workspace: WorkspaceId, threads: Vec<ThreadLine>) -> impl IntoView {
    let lang = words::lang();
    let lines = threads
        .into_iter()
        .map(|thread| {
            let href = Route::Thread {
                workspace,
                thread: thread.id,
            };
            view! {
                <li>
                    <div class="row-text">
                        <a href=href.path()>
                            <bdi>{thread.title}</bdi>
                        </a>
                        <p class="soft small">
                            <bdi>{author_name(&thread.author)}</bdi>
                            " · "
                            {words::forum_replies(lang, i64::from(thread.replies))}
                            " · "
                            <Time at=thread.last_reply_at />
                        </p>
                    </div>
                    {thread
                        .is_removed
                        .then(|| view! { <Badge tone=Tone::Danger>{words::forum_removed(lang)}</Badge> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="rows" role="list">
            {lines}
        </ul>
    }
}

/// A section with its threads.
#[component]
pub fn SectionPage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("section"));
    let place = Threads::parse(&page::query("after"), &page::query("before"));
    page(
        async move { api::section(workspace?, id?, place?).await },
        |view| Page::new(view.title.clone(), view! { <OneSection view /> }),
    )
}

#[component]
fn OneSection(view: SectionView) -> impl IntoView {
    let lang = words::lang();
    let (workspace, section) = (view.frame.id, view.id);
    let start = view
        .may_start_thread
        .then(|| new_thread_button(workspace, section));
    let threads = if view.threads.is_empty() {
        view! {
            <EmptyState title=words::forum_no_threads(lang) text=words::forum_no_threads_text(lang) />
        }
        .into_any()
    } else {
        view! { <ThreadList workspace threads=view.threads /> }.into_any()
    };
    let link = |field: &str, cursor: Option<String>| {
        cursor.map(|cursor| Route::Section { workspace, section }.with_query(&[(field, &cursor)]))
    };
    let (previous, next) = (link("before", view.previous), link("after", view.next));
    view! {
        <WorkspaceFrame
            frame=view.frame
            tab=Tool::Forum
            title=view.title
            lead=view.about
            actions=start
        >
            {threads}
            <Pagination previous next />
        </WorkspaceFrame>
    }
}
