//! What the founders decide: switches for the pupils, closing, reopening.

use super::{frame, unreadable};
use crate::{
    Audit, Cx, Tx,
    project::life,
    sql::{one, params, run, stored},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{ProjectId, WorkspaceId},
    project::{ProjectState, Step},
    workspace::{
        WorkspaceState,
        settings::{SettingsForm, SettingsView},
    },
};
use sea_orm::FromQueryResult;
use serde_json::json;

/// The page of the settings.
pub async fn show(cx: &Cx, workspace: WorkspaceId) -> AppResult<SettingsView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Administer>()
        .await?;
    Ok(SettingsView {
        frame: frame(&granted),
        settings: granted.settings,
    })
}

fn audit(action: &'static str, workspace: WorkspaceId) -> Audit<'static> {
    Audit {
        action,
        target: "workspace",
        id: workspace.0,
    }
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
        tx.audit(audit("workspace.save_settings", workspace), json!(settings))
            .await?;
        Ok(workspace)
    })
    .await
}

/// Ends the work: the workspace is read-only, its project is closed.
pub async fn close(cx: &Cx, workspace: WorkspaceId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let granted = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::Administer>()
            .await?;
        let next = granted.state.close().map_err(AppError::Rule)?;
        move_on(&tx, workspace, granted.state, next).await?;
        follow(&tx, granted.project, Step::Close).await?;
        tx.audit(audit("workspace.close", workspace), serde_json::Value::Null)
            .await
    })
    .await
}

/// Goes on with the work: the project is active again.
pub async fn reopen(cx: &Cx, workspace: WorkspaceId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let granted = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::Administer>()
            .await?;
        let next = granted.state.reopen().map_err(AppError::Rule)?;
        move_on(&tx, workspace, granted.state, next).await?;
        follow(&tx, granted.project, Step::Reopen).await?;
        tx.audit(
            audit("workspace.reopen", workspace),
            serde_json::Value::Null,
        )
        .await
    })
    .await
}

/// Of two founders at the same moment one is told that the state is another by now.
async fn move_on(
    tx: &Tx,
    workspace: WorkspaceId,
    from: WorkspaceState,
    to: WorkspaceState,
) -> AppResult<()> {
    let moved = run(
        tx.conn(),
        "UPDATE workspace SET state = $1 WHERE id = $2 AND state = $3",
        params![to.as_str(), workspace.0, from.as_str()],
    )
    .await?;
    if moved == 1 {
        Ok(())
    } else {
        Err(AppError::Rule(RuleBroken::WrongState))
    }
}

#[derive(FromQueryResult)]
struct State {
    state: String,
}

/// The project follows its workspace.
async fn follow(tx: &Tx, project: Option<ProjectId>, step: Step) -> AppResult<()> {
    let Some(project) = project else {
        return Ok(());
    };
    let state: Option<State> = one(
        tx.conn(),
        "SELECT state FROM project WHERE id = $1",
        params![project.0],
    )
    .await?;
    let state: ProjectState = stored(&state.ok_or(AppError::NotFound)?.state)?;
    life::take(tx, project, state, step).await.map(drop)
}

#[cfg(test)]
mod tests;
