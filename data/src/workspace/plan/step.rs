//! Moving a task on: begun, done, taken up again.

use super::meant;
use crate::{
    Cx,
    sql::{one, params, run},
    workspace::unreadable,
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{TaskId, WorkspaceId},
    workspace::plan::{StepForm, TaskState},
};
use sea_orm::FromQueryResult;

/// Takes a step with a task. Of two who take the same step at once one is told that it is taken.
pub async fn step(cx: &Cx, form: StepForm) -> AppResult<(WorkspaceId, TaskId)> {
    #[derive(FromQueryResult)]
    struct Row {
        doer: String,
        state: String,
        evidence: String,
    }
    let workspace: WorkspaceId = form.workspace.parse()?;
    let id: TaskId = form.task.parse()?;
    cx.write(move |tx| async move {
        let me = tx.cx().actor().person()?.id.0;
        let row: Row = one(
            tx.conn(),
            "SELECT doer, state, evidence FROM plan_task WHERE id = $1 AND workspace_id = $2",
            params![id.0, workspace.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        tx.lookup()
            .workspace(workspace)
            .target(meant(row.doer.parse().map_err(unreadable)?))
            .permit::<act::StepTask>()
            .await?;
        let (step, evidence) = form.parse(workspace)?;
        let state: TaskState = row.state.parse().map_err(unreadable)?;
        let next = state.after(step).map_err(AppError::Rule)?;
        // Whoever has the form of the task open has to look at another link first.
        let is_new = !evidence.is_empty() && evidence != row.evidence;
        let evidence = if is_new { evidence } else { row.evidence };
        let taken = run(
            tx.conn(),
            "UPDATE plan_task SET state = $1, evidence = $2, moved_by = $3, moved_at = $4, version = version + $5
             WHERE id = $6 AND state = $7",
            params![
                next.as_str(),
                evidence,
                me,
                tx.now(),
                i32::from(is_new),
                id.0,
                state.as_str()
            ],
        )
        .await?;
        if taken == 0 {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        Ok((workspace, id))
    })
    .await
}
