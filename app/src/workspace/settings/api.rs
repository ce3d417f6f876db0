//! Settings of a workspace: the loader, the switches, closing, reopening.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::WorkspaceId,
    workspace::settings::{SettingsForm, SettingsView},
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
pub async fn close_workspace(workspace: String) -> Outcome {
    let workspace: WorkspaceId = workspace.parse()?;
    data::workspace::settings::close(&api::cx()?, workspace).await?;
    Ok(Done::at(Route::Settings { workspace }).told(Told::WorkspaceClosed))
}

/// Goes on with the work in a workspace.
#[server(endpoint = "reopen_workspace", input = PostUrl)]
pub async fn reopen_workspace(workspace: String) -> Outcome {
    let workspace: WorkspaceId = workspace.parse()?;
    data::workspace::settings::reopen(&api::cx()?, workspace).await?;
    Ok(Done::at(Route::Settings { workspace }).told(Told::WorkspaceReopened))
}
