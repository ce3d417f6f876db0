//! The entrance of a workspace: its loader, and answering an invitation.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::WorkspaceId,
    workspace::{feed::FeedPart, home::Entrance},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// The home page for members, the invitation for somebody who was asked.
pub async fn entrance(id: WorkspaceId, part: FeedPart) -> AppResult<Entrance> {
    data::workspace::home::enter(&api::cx()?, id, part).await
}

/// Accepts the own invitation.
#[server(endpoint = "join_workspace", input = PostUrl)]
pub async fn join_workspace(workspace: String) -> Outcome {
    let id: WorkspaceId = workspace.parse()?;
    data::workspace::invitation::answer(&api::cx()?, id, true).await?;
    Ok(Done::at(Route::Workspace { id }).told(Told::WorkspaceJoined))
}

/// Declines the own invitation.
#[server(endpoint = "decline_workspace", input = PostUrl)]
pub async fn decline_workspace(workspace: String) -> Outcome {
    data::workspace::invitation::answer(&api::cx()?, workspace.parse()?, false).await?;
    Ok(Done::at(Route::Home).told(Told::WorkspaceDeclined))
}
