//! What the founders decide about the pupils: switches.

use super::{frame, unreadable};
use crate::{
    Audit, Cx, Deed,
    sql::{one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::WorkspaceId,
    workspace::{
        WorkspaceState,
        settings::{SettingsForm, SettingsView},
    },
};
use sea_orm::FromQueryResult;
use serde_json::json;

#[derive(FromQueryResult)]
struct Told {
    results: String,
}

/// The page of the settings.
pub async fn show(cx: &Cx, workspace: WorkspaceId) -> AppResult<SettingsView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Administer>()
        .await?;
    let told: Option<Told> = one(
        cx.read(),
        "SELECT p.results FROM workspace w JOIN project p ON p.id = w.project_id WHERE w.id = $1",
        params![workspace.0],
    )
    .await?;
    Ok(SettingsView {
        frame: frame(&granted),
        settings: granted.settings,
        results: told.map(|told| told.results).unwrap_or_default(),
    })
}

/// Saves the switches. A closed workspace is left as it is.
pub async fn save(cx: &Cx, form: SettingsForm) -> AppResult<WorkspaceId> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let settings = form.parse();
    cx.write(move |tx| async move {
        let granted = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::Administer>()
            .await?;
        if granted.state != WorkspaceState::Open {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        let text = serde_json::to_string(&settings).map_err(unreadable)?;
        run(
            tx.conn(),
            "UPDATE workspace SET settings = $1 WHERE id = $2",
            params![text, workspace.0],
        )
        .await?;
        let entry = Audit {
            action: Deed::WorkspaceSaveSettings,
            target: "workspace",
            id: workspace.0,
        };
        tx.audit(entry, json!(settings)).await?;
        Ok(workspace)
    })
    .await
}

#[cfg(test)]
mod tests;
