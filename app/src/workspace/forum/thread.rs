//! A thread with its posts.

use super::{
    super::{Hidden, WorkspaceField, WorkspaceFrame, author_href, author_meta, author_name},
    api, post_address, post_id,
};
use crate::{
    page::{self, Page, page},
    remembered::written_once,
    request::{person, request},
    routes::{self, Route},
    ui::{
        Badge, Button, Confirm, Crumb, Entry, Form, FormActions, LinkButton, Notice, NoticeKind,
        Pagination, RichText, Sign, TextArea, Time, Tone, Variant,
    },
    words::{self, Lang},
};
use domain::{
    id::{ReplyId, ThreadId, WorkspaceId},
    workspace::{
        forum::{
            Posts,
            view::{ReplyView, ThreadView},
        },
        view::Tool,
    },
};
use leptos::{prelude::*, tachys::html::InertElement};

/// Characters of a reply, as the rule of the domain has them.
const TEXT_MAX: u32 = 10_000;

/// Forms whose buttons stand below the posts: one form for all, so that a page of posts stays light.
const DELETE: &str = "delete-reply";
const RESTORE: &str = "restore-reply";

/// A thread.
#[component]
pub fn ThreadPage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("thread"));
    let [after, before, at, last] = ["after", "before", "at", "last"].map(page::query);
    let place = Posts::parse(&after, &before, &at, &last);
    page(
        async move { api::thread(workspace?, id?, place?).await },
        |view| Page::new(view.title.clone(), view! { <Thread view /> }),
    )
}

#[component]
fn Thread(view: ThreadView) -> impl IntoView {
    let lang = words::lang();
    let (workspace, thread, section) = (view.frame.id, view.id, view.section);
    let route = Route::Thread { workspace, thread };
    let above = vec![Crumb::link(
        view.section_title,
        Route::Section { workspace, section }.path(),
    )];
    let newest = view.next.is_some().then(|| {
        view! {
            <LinkButton
                href=route.with_query(&[("last", "1")])
                variant=Variant::Secondary
                sign=Sign::Down
            >
                {words::forum_newest(lang)}
            </LinkButton>
        }
        .into_any()
    });
    let link = |field: &str, post: Option<ReplyId>| {
        post.map(|post| route.with_query(&[(field, &post.to_string())]))
    };
    let (previous, next) = (link("before", view.previous), link("after", view.next));
    let place = Place {
        lang,
        time_zone: request().time_zone().to_owned(),
        workspace,
        thread,
        opening: view.opening,
        may_restore: view.may_restore,
    };
    let removed = view.is_removed.then(|| {
        view! { <RemovedThread workspace thread may_restore=view.may_restore /> }
    });
    let posts = view
        .posts
        .into_iter()
        .map(|post| place.post(post))
        .collect_view();
    let remove = view
        .may_delete
        .then(|| view! { <RemoveThread workspace thread /> });
    let reply = view.may_reply.then(|| view! { <Reply workspace thread /> });
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Forum title=view.title above actions=newest>
            {removed}
            <Remote endpoint="delete_reply" id=DELETE workspace />
            <Remote endpoint="restore_reply" id=RESTORE workspace />
            <div>{posts}</div>
            <Pagination previous next />
            {reply}
            {remove}
        </WorkspaceFrame>
    }
}

/// What every post of the page needs to know.
struct Place {
    lang: Lang,
    time_zone: String,
    workspace: WorkspaceId,
    thread: ThreadId,
    opening: ReplyId,
    may_restore: bool,
}

impl Place {
    fn post(&self, post: ReplyView) -> InertElement {
        let shown = Post {
            lang: self.lang,
            time_zone: &self.time_zone,
            permalink: post_address(self.workspace, self.thread, post.id),
            author_href: author_href(&post.author),
            button: self.button(&post),
            post,
        };
        written_once(&shown, || shown.view())
    }

    /// The opening post goes only with the whole thread.
    fn button(&self, post: &ReplyView) -> Option<PostButton> {
        if post.is_removed && self.may_restore {
            Some(PostButton::Restore)
        } else if post.may_delete && post.id != self.opening {
            Some(PostButton::Remove)
        } else {
            None
        }
    }
}

/// What can be done with a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum PostButton {
    Remove,
    Restore,
}

impl PostButton {
    fn view(self, lang: Lang, post: ReplyId) -> AnyView {
        let value = post.to_string();
        match self {
            Self::Remove => view! {
                <Button form=DELETE name="reply" value variant=Variant::Quiet sign=Sign::Trash>
                    {words::forum_remove(lang)}
                </Button>
            }
            .into_any(),
            Self::Restore => view! {
                <Button form=RESTORE name="reply" value variant=Variant::Quiet>
                    {words::forum_restore(lang)}
                </Button>
            }
            .into_any(),
        }
    }
}

/// A post, with all that it shows to this reader: written once for everybody who sees the same.
#[derive(Hash)]
struct Post<'a> {
    lang: Lang,
    time_zone: &'a str,
    permalink: String,
    author_href: String,
    button: Option<PostButton>,
    post: ReplyView,
}

impl Post<'_> {
    fn view(&self) -> AnyView {
        let (lang, post) = (self.lang, &self.post);
        let html = post.html.clone();
        let meta = view! {
            {author_meta(&post.author)}
            <a href=self.permalink.clone()>
                <Time at=post.at />
            </a>
            {post.is_removed.then(|| view! { <Badge tone=Tone::Danger>{words::forum_removed(lang)}</Badge> })}
        };
        view! {
            <Entry
                id=post_id(post.id)
                author=author_name(&post.author)
                author_id=post.author.id.to_string()
                picture=routes::picture(post.author.picture)
                author_href=self.author_href.clone()
                level=2
                meta=meta.into_any()
                actions=self.button.map(|button| button.view(lang, post.id))
            >
                <RichText html />
            </Entry>
        }
        .into_any()
    }
}

/// A form whose buttons are in the posts.
#[component]
fn Remote(endpoint: &'static str, id: &'static str, workspace: WorkspaceId) -> impl IntoView {
    view! {
        <Form endpoint=endpoint id class="form-remote">
            <WorkspaceField id=workspace />
        </Form>
    }
}

#[component]
fn Reply(workspace: WorkspaceId, thread: ThreadId) -> impl IntoView {
    let lang = words::lang();
    let autosave = person()
        .map(|person| person.id.to_string())
        .unwrap_or_default();
    view! {
        <section class="stack">
            <h2>{words::forum_reply_title(lang)}</h2>
            <Form endpoint="reply" key=thread.to_string() autosave>
                <WorkspaceField id=workspace />
                <Hidden name="thread" value=thread.to_string() />
                <TextArea
                    name="body"
                    label=words::forum_text(lang)
                    rows=6
                    max=TEXT_MAX
                    rich=true
                    required=true
                />
                <FormActions>
                    <Button sign=Sign::Message>{words::forum_reply(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}

#[component]
fn RemoveThread(workspace: WorkspaceId, thread: ThreadId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Confirm
            label=words::forum_remove_thread(lang)
            title=words::forum_remove_thread_question(lang)
            variant=Variant::Quiet
        >
            <p>{words::forum_remove_thread_text(lang)}</p>
            <Form endpoint="delete_thread">
                <WorkspaceField id=workspace />
                <Hidden name="thread" value=thread.to_string() />
                <FormActions>
                    <Button variant=Variant::Danger>{words::forum_remove_thread(lang)}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}

#[component]
fn RemovedThread(workspace: WorkspaceId, thread: ThreadId, may_restore: bool) -> impl IntoView {
    let lang = words::lang();
    let restore = may_restore.then(|| {
        view! {
            <Form endpoint="restore_thread" class="form-inline">
                <WorkspaceField id=workspace />
                <Hidden name="thread" value=thread.to_string() />
                <Button variant=Variant::Secondary>{words::forum_restore(lang)}</Button>
            </Form>
        }
    });
    view! {
        <Notice kind=NoticeKind::Warning title=words::forum_removed_thread(lang)>
            <p>{words::forum_removed_thread_text(lang)}</p>
            {restore}
        </Notice>
    }
}
