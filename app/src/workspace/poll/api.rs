//! What the pages of polls are given, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::{PollId, WorkspaceId},
    workspace::{
        poll::{
            PollForm, VoteForm,
            view::{PollView, PollsView},
        },
        view::Frame,
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

pub async fn polls(workspace: WorkspaceId) -> AppResult<PollsView> {
    data::workspace::poll::list(&api::cx()?, workspace).await
}

pub async fn new_poll(workspace: WorkspaceId) -> AppResult<Frame> {
    data::workspace::poll::new(&api::cx()?, workspace).await
}

pub async fn poll(workspace: WorkspaceId, id: PollId) -> AppResult<PollView> {
    data::workspace::poll::read(&api::cx()?, workspace, id).await
}

/// Starts a poll.
#[server(endpoint = "start_poll", input = PostUrl)]
pub async fn start_poll(#[server(flatten)] form: PollForm) -> Outcome {
    let workspace = form.workspace.parse()?;
    let poll = data::workspace::poll::start(&api::cx()?, form).await?;
    Ok(Done::at(Route::Poll { workspace, poll }))
}

/// Votes.
#[server(endpoint = "vote_in_poll", input = PostUrl)]
pub async fn vote_in_poll(#[server(flatten)] form: VoteForm) -> Outcome {
    let (workspace, poll) = data::workspace::poll::vote(&api::cx()?, form).await?;
    Ok(Done::at(Route::Poll { workspace, poll }).told(Told::Voted))
}

/// Ends the vote.
#[server(endpoint = "close_poll", input = PostUrl)]
pub async fn close_poll(workspace: String, poll: String) -> Outcome {
    let (workspace, poll) = (workspace.parse()?, poll.parse()?);
    data::workspace::poll::close(&api::cx()?, workspace, poll).await?;
    Ok(Done::at(Route::Poll { workspace, poll }).told(Told::PollClosed))
}

/// Removes a poll.
#[server(endpoint = "delete_poll", input = PostUrl)]
pub async fn delete_poll(workspace: String, poll: String) -> Outcome {
    let workspace = workspace.parse()?;
    data::workspace::poll::delete(&api::cx()?, workspace, poll.parse()?).await?;
    Ok(Done::at(Route::Polls { workspace }).told(Told::Removed))
}

/// Brings a removed poll back.
#[server(endpoint = "restore_poll", input = PostUrl)]
pub async fn restore_poll(workspace: String, poll: String) -> Outcome {
    let (workspace, poll) = (workspace.parse()?, poll.parse()?);
    data::workspace::poll::restore(&api::cx()?, workspace, poll).await?;
    Ok(Done::at(Route::Poll { workspace, poll }).told(Told::Restored))
}
