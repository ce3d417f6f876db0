//! The feed and the bulletin: the bulletin's loader, posting, commenting, deleting.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::{PostId, WorkspaceId},
    workspace::feed::{Audience, BulletinView, CommentForm, FeedPart, PostForm},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// The page of the bulletin.
pub async fn bulletin(workspace: WorkspaceId, part: FeedPart) -> AppResult<BulletinView> {
    data::workspace::feed::bulletin(&api::cx()?, workspace, part).await
}

/// The page on which posts for this audience stand.
pub(super) fn place(workspace: WorkspaceId, audience: Audience) -> Route {
    match audience {
        Audience::Members => Route::Workspace { id: workspace },
        Audience::Staff => Route::Bulletin { workspace },
    }
}

/// Fragment of a post.
pub(super) fn fragment(post: PostId) -> String {
    format!("post-{post}")
}

/// Posts an update.
#[server(endpoint = "post_update", input = PostUrl)]
pub async fn post_update(#[server(flatten)] form: PostForm) -> Outcome {
    let (workspace, audience) = data::workspace::feed::post(&api::cx()?, form).await?;
    Ok(Done::at_part(place(workspace, audience), super::FEED))
}

/// Comments on a post.
#[server(endpoint = "comment_post", input = PostUrl)]
pub async fn comment_post(#[server(flatten)] form: CommentForm) -> Outcome {
    let here = Done::here();
    let (_, post, _) = data::workspace::feed::comment(&api::cx()?, form).await?;
    Ok(here.part(&fragment(post)))
}

/// Deletes a post with its comments.
#[server(endpoint = "delete_post", input = PostUrl)]
pub async fn delete_post(workspace: String, post: String) -> Outcome {
    let workspace: WorkspaceId = workspace.parse()?;
    let cx = api::cx()?;
    let audience = data::workspace::feed::delete_post(&cx, workspace, post.parse()?).await?;
    Ok(Done::at(place(workspace, audience)).told(Told::TextDeleted))
}

/// Deletes a comment.
#[server(endpoint = "delete_comment", input = PostUrl)]
pub async fn delete_comment(workspace: String, comment: String) -> Outcome {
    let (here, cx) = (Done::here(), api::cx()?);
    let (workspace, comment) = (workspace.parse()?, comment.parse()?);
    let (post, _) = data::workspace::feed::delete_comment(&cx, workspace, comment).await?;
    Ok(here.part(&fragment(post)).told(Told::TextDeleted))
}
