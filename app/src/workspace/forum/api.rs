//! Loaders and server functions of the forum.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use data::workspace::forum;
use domain::{
    AppResult,
    id::{ReplyId, SectionId, ThreadId, WorkspaceId},
    workspace::{
        forum::{
            Posts, ReplyForm, SectionForm, ThreadForm, Threads,
            view::{ForumView, NewThreadView, SectionView, ThreadView},
        },
        view::Frame,
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

pub async fn board(workspace: WorkspaceId) -> AppResult<ForumView> {
    forum::board(&api::cx()?, workspace).await
}

pub async fn section(
    workspace: WorkspaceId,
    id: SectionId,
    place: Threads,
) -> AppResult<SectionView> {
    forum::section(&api::cx()?, workspace, id, place).await
}

pub async fn new_section(workspace: WorkspaceId) -> AppResult<Frame> {
    forum::new_section(&api::cx()?, workspace).await
}

pub async fn new_thread(workspace: WorkspaceId, section: SectionId) -> AppResult<NewThreadView> {
    forum::new_thread(&api::cx()?, workspace, section).await
}

pub async fn thread(workspace: WorkspaceId, id: ThreadId, place: Posts) -> AppResult<ThreadView> {
    forum::thread(&api::cx()?, workspace, id, place).await
}

/// Starts a section of the forum.
#[server(endpoint = "start_section", input = PostUrl)]
pub async fn start_section(#[server(flatten)] form: SectionForm) -> Outcome {
    let workspace = form.workspace.parse()?;
    let section = forum::start_section(&api::cx()?, form).await?;
    Ok(Done::at(Route::Section { workspace, section }))
}

/// Starts a thread with its opening post.
#[server(endpoint = "start_thread", input = PostUrl)]
pub async fn start_thread(#[server(flatten)] form: ThreadForm) -> Outcome {
    let workspace = form.workspace.parse()?;
    let thread = forum::start_thread(&api::cx()?, form).await?;
    Ok(Done::at(Route::Thread { workspace, thread }))
}

/// Replies in a thread.
#[server(endpoint = "reply", input = PostUrl)]
pub async fn reply(#[server(flatten)] form: ReplyForm) -> Outcome {
    let (workspace, thread) = (form.workspace.parse()?, form.thread.parse()?);
    let reply = forum::reply(&api::cx()?, form).await?;
    let newest = Route::Thread { workspace, thread }.with_query(&[("last", "1")]);
    Ok(Done {
        to: format!("{newest}#{}", super::post_id(reply)),
        told: None,
    })
}

/// Removes a reply.
#[server(endpoint = "delete_reply", input = PostUrl)]
pub async fn delete_reply(workspace: String, reply: String) -> Outcome {
    let (workspace, reply) = (workspace.parse()?, reply.parse()?);
    let thread = forum::delete_reply(&api::cx()?, workspace, reply).await?;
    Ok(beside(workspace, thread, reply).told(Told::Removed))
}

/// Brings a removed reply back.
#[server(endpoint = "restore_reply", input = PostUrl)]
pub async fn restore_reply(workspace: String, reply: String) -> Outcome {
    let (workspace, reply) = (workspace.parse()?, reply.parse()?);
    let thread = forum::restore_reply(&api::cx()?, workspace, reply).await?;
    Ok(beside(workspace, thread, reply).told(Told::Restored))
}

/// The place in the thread where the reply is, or was.
fn beside(workspace: WorkspaceId, thread: ThreadId, reply: ReplyId) -> Done {
    Done {
        to: super::post_address(workspace, thread, reply),
        told: None,
    }
}

/// Removes a thread with all its posts.
#[server(endpoint = "delete_thread", input = PostUrl)]
pub async fn delete_thread(workspace: String, thread: String) -> Outcome {
    let workspace = workspace.parse()?;
    forum::delete_thread(&api::cx()?, workspace, thread.parse()?).await?;
    Ok(Done::at(Route::Forum { workspace }).told(Told::Removed))
}

/// Brings a removed thread back.
#[server(endpoint = "restore_thread", input = PostUrl)]
pub async fn restore_thread(workspace: String, thread: String) -> Outcome {
    let (workspace, thread) = (workspace.parse()?, thread.parse()?);
    forum::restore_thread(&api::cx()?, workspace, thread).await?;
    Ok(Done::at(Route::Thread { workspace, thread }).told(Told::Restored))
}
