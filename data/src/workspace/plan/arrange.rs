//! The order of the phases, and of the tasks in them.

use super::phases;
use crate::{
    Cx,
    sql::{all, params, run},
};
use domain::{
    AppError, AppResult,
    access::workspace::act,
    id::{PhaseId, TaskId, WorkspaceId},
    workspace::{page::Move, plan::moved},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Moves a phase one place; at the end of the list nothing happens.
pub async fn move_phase(cx: &Cx, workspace: WorkspaceId, id: PhaseId, way: Move) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::EditPlan>()
            .await?;
        tx.lock_order(workspace).await?;
        let phases = phases(tx.conn(), workspace).await?;
        let order: Vec<Uuid> = phases.into_iter().map(|phase| phase.id).collect();
        if !order.contains(&id.0) {
            return Err(AppError::NotFound);
        }
        for (position, id) in (1..).zip(way.apply(&order, &id.0).unwrap_or_default()) {
            run(
                tx.conn(),
                "UPDATE plan_phase SET position = $1 WHERE id = $2 AND position <> $1",
                params![position, id],
            )
            .await?;
        }
        Ok(())
    })
    .await
}

/// Moves a task one place, at the end of its phase into the next one; at the end of the plan nothing
/// happens.
pub async fn move_task(cx: &Cx, workspace: WorkspaceId, id: TaskId, way: Move) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Place {
        id: Uuid,
        phase_id: Uuid,
        position: i32,
    }
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::EditPlan>()
            .await?;
        tx.lock_order(workspace).await?;
        let places: Vec<Place> = all(
            tx.conn(),
            "SELECT id, phase_id, position FROM plan_task WHERE workspace_id = $1 ORDER BY position, id",
            params![workspace.0],
        )
        .await?;
        if !places.iter().any(|place| place.id == id.0) {
            return Err(AppError::NotFound);
        }
        let of = |phase: Uuid| {
            let own = places.iter().filter(|place| place.phase_id == phase);
            own.map(|place| place.id).collect()
        };
        let plan: Vec<(Uuid, Vec<Uuid>)> = phases(tx.conn(), workspace)
            .await?
            .into_iter()
            .map(|phase| (phase.id, of(phase.id)))
            .collect();
        for (phase, tasks) in moved(&plan, id.0, way).unwrap_or_default() {
            for (position, task) in (1..).zip(tasks) {
                let stays = places.iter().any(|place| {
                    (place.id, place.phase_id, place.position) == (task, phase, position)
                });
                if !stays {
                    run(
                        tx.conn(),
                        "UPDATE plan_task SET phase_id = $1, position = $2 WHERE id = $3",
                        params![phase, position, task],
                    )
                    .await?;
                }
            }
        }
        Ok(())
    })
    .await
}
