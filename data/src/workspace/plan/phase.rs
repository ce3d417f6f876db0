//! Phases: adding, renaming, removing one that is empty.

use super::{begin, phases};
use crate::{
    Cx,
    sql::{params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{PhaseId, WorkspaceId},
    time::Day,
    workspace::plan::{PHASES_MAX, PhaseForm, PhaseOutline},
};

/// Adds a phase behind the others, or gives one another title.
pub async fn save_phase(cx: &Cx, form: PhaseForm) -> AppResult<(WorkspaceId, PhaseId)> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::EditPlan>()
            .await?;
        let title = form.parse()?;
        if !form.phase.is_empty() {
            let id: PhaseId = form.phase.parse()?;
            let renamed = run(
                tx.conn(),
                "UPDATE plan_phase SET title = $1 WHERE id = $2 AND workspace_id = $3",
                params![title, id.0, workspace.0],
            )
            .await?;
            return if renamed == 1 {
                Ok((workspace, id))
            } else {
                Err(AppError::NotFound)
            };
        }
        tx.lock_order(workspace).await?;
        if phases(tx.conn(), workspace).await?.len() as u64 >= PHASES_MAX {
            return Err(AppError::Rule(RuleBroken::QuotaReached));
        }
        let author = tx.cx().actor().person()?.id;
        let phase = PhaseOutline {
            title,
            tasks: Vec::new(),
        };
        let today = Day::of(tx.cx().now());
        let begun = begin(&tx, workspace, author, today, &[phase]).await?;
        let id = begun.into_iter().next().ok_or(AppError::NotFound)?;
        Ok((workspace, id))
    })
    .await
}

/// Removes a phase in which nothing is.
pub async fn remove_phase(cx: &Cx, workspace: WorkspaceId, id: PhaseId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::EditPlan>()
            .await?;
        tx.lock_order(workspace).await?;
        if !phases(tx.conn(), workspace)
            .await?
            .iter()
            .any(|phase| phase.id == id.0)
        {
            return Err(AppError::NotFound);
        }
        let removed = run(
            tx.conn(),
            "DELETE FROM plan_phase WHERE id = $1
                AND NOT EXISTS (SELECT 1 FROM plan_task t WHERE t.phase_id = plan_phase.id)",
            params![id.0],
        )
        .await?;
        if removed == 1 {
            Ok(())
        } else {
            Err(AppError::Rule(RuleBroken::WrongState))
        }
    })
    .await
}
