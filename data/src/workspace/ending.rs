//! How the work rests, ends, goes on, and is put away.

use crate::{
    Audit, Cx, Deed, Tx,
    lookup::{Granted, WorkspaceHandle},
    project::life,
    sql::{all, one, params, run, stored},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{ProjectId, WorkspaceId},
    notification::Notice,
    project::{ProjectState, Step},
    workspace::{
        WorkspaceState,
        ending::{ClosingForm, RestForm},
    },
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Ends the work: the workspace is read-only, its project is closed and tells what came of it.
pub async fn close(cx: &Cx, form: ClosingForm) -> AppResult<WorkspaceId> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    cx.write(move |tx| async move {
        let moved = move_on(&tx, workspace, WorkspaceState::close, Step::Close).await?;
        let results = form.parse()?;
        if let Some(project) = moved.project {
            run(
                tx.conn(),
                "UPDATE project SET results = $1 WHERE id = $2",
                params![results, project.0],
            )
            .await?;
        }
        tell_colleagues(&tx, &moved, |workspace, title, from| {
            Notice::WorkspaceClosed {
                workspace,
                title,
                from,
            }
        })
        .await?;
        note(&tx, Deed::WorkspaceClose, workspace).await?;
        Ok(workspace)
    })
    .await
}

/// Goes on with the work: the project is active again.
pub async fn reopen(cx: &Cx, workspace: WorkspaceId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let moved = move_on(&tx, workspace, WorkspaceState::reopen, Step::Reopen).await?;
        tell_colleagues(&tx, &moved, |workspace, title, from| {
            Notice::WorkspaceReopened {
                workspace,
                title,
                from,
            }
        })
        .await?;
        note(&tx, Deed::WorkspaceReopen, workspace).await
    })
    .await
}

/// Puts the tools of a finished project away; what was published stays.
pub async fn archive(cx: &Cx, workspace: WorkspaceId) -> AppResult<()> {
    cx.write(move |tx| async move {
        move_on(&tx, workspace, WorkspaceState::archive, Step::Archive).await?;
        note(&tx, Deed::WorkspaceArchive, workspace).await
    })
    .await
}

/// Lets a project rest until a day: everybody may still work, and nobody wonders why they do not.
pub async fn rest(cx: &Cx, form: RestForm) -> AppResult<WorkspaceId> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    cx.write(move |tx| async move {
        let project = resting(&tx, workspace).await?;
        let until = form.parse(tx.cx().now())?;
        run(
            tx.conn(),
            "UPDATE project SET resting_until = $1 WHERE id = $2",
            params![until.millis(), project.0],
        )
        .await?;
        note(&tx, Deed::WorkspaceRest, workspace).await?;
        Ok(workspace)
    })
    .await
}

/// Ends the rest before its last day.
pub async fn go_on(cx: &Cx, workspace: WorkspaceId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let project = resting(&tx, workspace).await?;
        run(
            tx.conn(),
            "UPDATE project SET resting_until = NULL WHERE id = $1",
            params![project.0],
        )
        .await?;
        note(&tx, Deed::WorkspaceGoOn, workspace).await
    })
    .await
}

/// The project of an open workspace, which may rest.
async fn resting(tx: &Tx, workspace: WorkspaceId) -> AppResult<ProjectId> {
    let granted = tx
        .lookup()
        .workspace(workspace)
        .permit::<act::Administer>()
        .await?;
    if granted.state != WorkspaceState::Open {
        return Err(AppError::Rule(RuleBroken::WrongState));
    }
    granted.project.ok_or(AppError::NotFound)
}

type Moved = Granted<WorkspaceHandle, act::Administer>;

/// Moves a workspace, and its project with it. Of two founders at the same moment one is told that
/// the state is another by now.
async fn move_on(
    tx: &Tx,
    workspace: WorkspaceId,
    to: impl Fn(WorkspaceState) -> Result<WorkspaceState, RuleBroken>,
    step: Step,
) -> AppResult<Moved> {
    let granted = tx
        .lookup()
        .workspace(workspace)
        .permit::<act::Administer>()
        .await?;
    let next = to(granted.state).map_err(AppError::Rule)?;
    let moved = run(
        tx.conn(),
        "UPDATE workspace SET state = $1 WHERE id = $2 AND state = $3",
        params![next.as_str(), workspace.0, granted.state.as_str()],
    )
    .await?;
    if moved != 1 {
        return Err(AppError::Rule(RuleBroken::WrongState));
    }
    if let Some(project) = granted.project {
        follow(tx, project, step).await?;
    }
    Ok(granted)
}

/// Tells the other adults who work here. Pupils read it on every page of the workspace.
async fn tell_colleagues(
    tx: &Tx,
    workspace: &Moved,
    notice: fn(String, String, String) -> Notice,
) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Colleague {
        account_id: Uuid,
    }
    let me = tx.cx().actor().person()?;
    let colleagues: Vec<Colleague> = all(
        tx.conn(),
        "SELECT m.account_id FROM member m JOIN account a ON a.id = m.account_id
         WHERE m.workspace_id = $1 AND m.removed_at IS NULL AND a.kind <> 'pupil' AND a.id <> $2
         ORDER BY m.joined_at, m.account_id",
        params![workspace.id.0, me.id.0],
    )
    .await?;
    let notice = notice(
        workspace.id.to_string(),
        workspace.title.clone(),
        me.name.clone(),
    );
    for colleague in colleagues {
        tx.tell(colleague.account_id, &notice).await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct State {
    state: String,
}

/// The project follows its workspace.
async fn follow(tx: &Tx, project: ProjectId, step: Step) -> AppResult<()> {
    let state: Option<State> = one(
        tx.conn(),
        "SELECT state FROM project WHERE id = $1",
        params![project.0],
    )
    .await?;
    let state: ProjectState = stored(&state.ok_or(AppError::NotFound)?.state)?;
    life::take(tx, project, state, step).await.map(drop)
}

async fn note(tx: &Tx, action: Deed, workspace: WorkspaceId) -> AppResult<()> {
    let entry = Audit {
        action,
        target: "workspace",
        id: workspace.0,
    };
    tx.audit(entry, serde_json::Value::Null).await
}

#[cfg(test)]
mod tests;
