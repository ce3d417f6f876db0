//! Posts with comments: the feed on the home page, and the bulletin of the staff.

pub mod api;

use super::{WorkspaceField, WorkspaceFrame, author_href, author_meta, author_name};
use crate::{
    page::{self, Page, page},
    request::person,
    routes,
    ui::*,
    words,
};
use domain::{
    AppResult,
    id::{PostId, WorkspaceId},
    workspace::{
        feed::{Audience, BulletinView, Comment, Feed, FeedPart, Post},
        view::Tool,
    },
};
use leptos::prelude::*;

/// Fragment of the list of posts.
const FEED: &str = "feed";

/// Most characters of a post and of a comment, for the counters.
const POST_MAX: u32 = 4000;
const COMMENT_MAX: u32 = 1000;

/// Which part of a feed the address asks for. Call it before anything is awaited.
pub(super) fn feed_part() -> AppResult<FeedPart> {
    let (post, after) = (page::query("post"), page::query("after"));
    if !post.is_empty() {
        Ok(FeedPart::Only(post.parse()?))
    } else if !after.is_empty() {
        Ok(FeedPart::OlderThan(after.parse()?))
    } else {
        Ok(FeedPart::Newest)
    }
}

/// What the staff tell each other.
#[component]
pub fn BulletinPage() -> impl IntoView {
    let lang = words::lang();
    let (id, part) = (page::id("id"), feed_part());
    page(
        async move { api::bulletin(id?, part?).await },
        move |BulletinView { frame, feed }| {
            let workspace = frame.id;
            Page::new(
                super::heading(lang, &frame, Tool::Bulletin, String::new()),
                view! {
                    <WorkspaceFrame
                        frame
                        tab=Tool::Bulletin
                        lead=words::feed_bulletin_lead(lang)
                    >
                        <FeedList workspace feed />
                    </WorkspaceFrame>
                },
            )
        },
    )
}

/// A form for a new post, the posts, the way to older ones.
#[component]
pub(super) fn FeedList(workspace: WorkspaceId, feed: Feed) -> impl IntoView {
    let lang = words::lang();
    let Feed {
        audience,
        posts,
        older,
        is_one_post,
        may_post,
        may_comment,
    } = feed;
    let form = (may_post && !is_one_post).then(|| view! { <PostEditor workspace audience /> });
    let place = api::place(workspace, audience);
    let is_newest = page::query("after").is_empty() && !is_one_post;
    let newest = (!is_newest).then(|| place.path());
    let older = older.map(|post| place.with_query(&[("after", &post.to_string())]));
    let empty = posts.is_empty().then(|| {
        let text = if may_post {
            words::feed_empty_write(lang)
        } else {
            words::feed_empty_wait(lang)
        };
        view! { <EmptyState title=words::feed_empty(lang) text level=3 /> }
    });
    let posts = posts
        .into_iter()
        .map(|post| {
            let all = place.with_query(&[("post", &post.id.to_string())]);
            view! { <PostEntry workspace post all may_comment is_one_post /> }
        })
        .collect_view();
    view! {
        <section class="stack" id=FEED>
            <h2>{words::feed_title(lang)}</h2>
            {form}
            {empty}
            <div>{posts}</div>
            <Pagination previous=newest next=older />
        </section>
    }
}

#[component]
fn PostEditor(workspace: WorkspaceId, audience: Audience) -> impl IntoView {
    let lang = words::lang();
    let owner = person().map_or_else(String::new, |person| person.id.to_string());
    view! {
        <Form
            endpoint="post_update"
            key=format!("{workspace}-{}", audience.as_str())
            autosave=owner
        >
            <WorkspaceField id=workspace />
            <input type="hidden" name="audience" value=audience.as_str() />
            <TextArea name="body" label=words::feed_post_label(lang) rows=3 max=POST_MAX rich=true required=true />
            <FormActions>
                <Button>{words::feed_post_button(lang)}</Button>
            </FormActions>
        </Form>
    }
}

/// A post with its newest comments, or with all of them when it is read by itself.
#[component]
fn PostEntry(
    workspace: WorkspaceId,
    post: Post,
    /// Address of the post by itself.
    all: String,
    may_comment: bool,
    is_one_post: bool,
) -> impl IntoView {
    let lang = words::lang();
    let Post {
        id,
        author,
        html,
        at,
        comments,
        comment_count,
        may_delete,
    } = post;
    let meta = view! {
        {author_meta(&author)}
        <a href=all.clone()>
            <Time at />
        </a>
    };
    let delete = may_delete.then(|| {
        view! {
            <Delete
                workspace
                endpoint="delete_post"
                field="post"
                id=id.to_string()
                question=words::feed_delete_post_question(lang)
            />
        }
    });
    let hidden = comment_count - i64::try_from(comments.len()).unwrap_or(i64::MAX);
    let more = (hidden > 0 && !is_one_post).then(|| {
        view! {
            <p>
                <a href=all>{words::feed_all_comments(lang, comment_count)}</a>
            </p>
        }
    });
    let comments = (!comments.is_empty()).then(|| {
        view! {
            <div class="comments">
                {more}
                {comments
                    .into_iter()
                    .map(|comment| view! { <CommentEntry workspace comment /> })
                    .collect_view()}
            </div>
        }
    });
    let answer = may_comment.then(|| view! { <CommentEditor workspace post=id /> });
    let actions = view! {
        {answer}
        {delete}
    };
    view! {
        <Entry
            id=api::fragment(id)
            author=author_name(&author)
            author_id=author.id.to_string()
            picture=routes::picture(author.picture)
            author_href=author_href(&author)
            meta=meta.into_any()
            actions=Some(actions.into_any())
        >
            <RichText html />
            {comments}
        </Entry>
    }
}

#[component]
fn CommentEntry(workspace: WorkspaceId, comment: Comment) -> impl IntoView {
    let lang = words::lang();
    let Comment {
        id,
        author,
        body,
        at,
        may_delete,
    } = comment;
    let meta = view! {
        {author_meta(&author)}
        <Time at />
    };
    let delete = may_delete.then(|| {
        view! {
            <Delete
                workspace
                endpoint="delete_comment"
                field="comment"
                id=id.to_string()
                question=words::feed_delete_comment_question(lang)
            />
        }
    });
    view! {
        <Entry
            author=author_name(&author)
            author_id=author.id.to_string()
            picture=routes::picture(author.picture)
            author_href=author_href(&author)
            level=4
            meta=meta.into_any()
            actions=delete.map(IntoAny::into_any)
        >
            <p class="said" dir="auto">
                {body}
            </p>
        </Entry>
    }
}

#[component]
fn CommentEditor(workspace: WorkspaceId, post: PostId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Reveal label=words::feed_comment(lang) sign=Sign::Message>
            <Form endpoint="comment_post" key=post.to_string()>
                <WorkspaceField id=workspace />
                <input type="hidden" name="post" value=post.to_string() />
                <TextArea name="body" label=words::feed_comment_label(lang) rows=2 max=COMMENT_MAX required=true />
                <FormActions>
                    <Button>{words::feed_comment_button(lang)}</Button>
                </FormActions>
            </Form>
        </Reveal>
    }
}

/// Asks before a text is deleted.
#[component]
fn Delete(
    workspace: WorkspaceId,
    endpoint: &'static str,
    /// Name of the field with the id.
    field: &'static str,
    id: String,
    question: String,
) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Confirm label=words::feed_delete(lang) title=question variant=Variant::Quiet>
            <p>{words::feed_delete_text(lang)}</p>
            <Form endpoint key=id.clone()>
                <WorkspaceField id=workspace />
                <input type="hidden" name=field value=id />
                <FormActions>
                    <Button variant=Variant::Danger sign=Sign::Trash>
                        {words::feed_delete(lang)}
                    </Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}
