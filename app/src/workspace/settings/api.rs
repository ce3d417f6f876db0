//! Settings of a workspace: the loader, the switches, rest and end.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::WorkspaceId,
    workspace::{
        ending::{ClosingForm, RestForm},
        settings::{SettingsForm, SettingsView},
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// The page of the settings.
pub async fn settings(workspace: WorkspaceId) -> AppResult<SettingsView> {
    data::workspace::settings::show(&api::cx()?, workspace).await
}

/// Saves the switches.
#[server(endpoint = "save_workspace_settings", input = PostUrl)]
pub async fn save_workspace_settings(#[server(flatten)] form: SettingsForm) -> Outcome {
    let workspace = data::workspace::settings::save(&api::cx()?, form).await?;
    Ok(Done::at(Route::Settings { workspace }).told(Told::Saved))
}

/// Ends the work in a workspace.
#[server(endpoint = "close_workspace", input = PostUrl)]
pub async fn close_workspace(#[server(flatten)] form: ClosingForm) -> Outcome {
    let workspace = data::workspace::ending::close(&api::cx()?, form).await?;
    Ok(Done::at(Route::Settings { workspace }).told(Told::WorkspaceClosed))
}

/// Goes on with the work in a workspace.
#[server(endpoint = "reopen_workspace", input = PostUrl)]
pub async fn reopen_workspace(workspace: String) -> Outcome {
    let workspace: WorkspaceId = workspace.parse()?;
    data::workspace::ending::reopen(&api::cx()?, workspace).await?;
    Ok(Done::at(Route::Settings { workspace }).told(Told::WorkspaceReopened))
}

/// Puts the tools of a finished project away.
#[server(endpoint = "archive_workspace", input = PostUrl)]
pub async fn archive_workspace(workspace: String) -> Outcome {
    let workspace: WorkspaceId = workspace.parse()?;
    data::workspace::ending::archive(&api::cx()?, workspace).await?;
    Ok(Done::at(Route::Settings { workspace }).told(Told::WorkspaceArchived))
}

/// Lets a project rest until a day.
#[server(endpoint = "rest_workspace", input = PostUrl)]
pub async fn rest_workspace(#[server(flatten)] form: RestForm) -> Outcome {
    let workspace = data::workspace::ending::rest(&api::cx()?, form).await?;
    Ok(Done::at(Route::Settings { workspace }).told(Told::Saved))
}

/// Ends the rest of a project before its last day.
#[server(endpoint = "end_rest", input = PostUrl)]
pub async fn end_rest(workspace: String) -> Outcome {
    let workspace: WorkspaceId = workspace.parse()?;
    data::workspace::ending::go_on(&api::cx()?, workspace).await?;
    Ok(Done::at(Route::Settings { workspace }).told(Told::WorkspaceReopened))
}
