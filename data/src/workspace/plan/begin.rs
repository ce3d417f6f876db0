//! Writing phases with their tasks: what a kit brings along, and a phase that somebody adds.

use crate::{
    Tx,
    context::new_id,
    entity::{plan_phase, plan_task},
    sql::{DbResult, one, params},
};
use domain::{
    AppResult,
    id::{AccountId, PhaseId, WorkspaceId},
    time::Day,
    workspace::plan::{PhaseOutline, TaskState},
};
use sea_orm::{EntityTrait, FromQueryResult, IntoActiveModel};
use uuid::Uuid;

/// Where, by whom and when a plan begins.
pub(crate) struct Begun {
    pub(crate) workspace: Uuid,
    pub(crate) author: Uuid,
    pub(crate) at: i64,
    /// The day from which those of the tasks are counted.
    pub(crate) start: Day,
    /// Place of the phase behind which these come.
    pub(crate) behind: i32,
}

/// Writes phases behind those that are there, in a transaction whose owner may do so. The days of the
/// tasks are counted from `start`.
pub async fn begin(
    tx: &Tx,
    workspace: WorkspaceId,
    author: AccountId,
    start: Day,
    outline: &[PhaseOutline],
) -> AppResult<Vec<PhaseId>> {
    #[derive(FromQueryResult)]
    struct Last {
        place: i32,
    }
    let last: Option<Last> = one(
        tx.conn(),
        "SELECT COALESCE(MAX(position), 0) AS place FROM plan_phase WHERE workspace_id = $1",
        params![workspace.0],
    )
    .await?;
    let begun = Begun {
        workspace: workspace.0,
        author: author.0,
        at: tx.now(),
        start,
        behind: last.map_or(0, |last| last.place),
    };
    let (phases, tasks) = rows(outline, &begun, new_id);
    let ids = phases.iter().map(|phase| phase.id.into()).collect();
    if !phases.is_empty() {
        let phases = phases.into_iter().map(IntoActiveModel::into_active_model);
        plan_phase::Entity::insert_many(phases)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
    }
    if !tasks.is_empty() {
        let tasks = tasks.into_iter().map(IntoActiveModel::into_active_model);
        plan_task::Entity::insert_many(tasks)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
    }
    Ok(ids)
}

/// The rows of phases and tasks, of which nothing is done yet.
pub(crate) fn rows(
    outline: &[PhaseOutline],
    begun: &Begun,
    mut new_id: impl FnMut() -> Uuid,
) -> (Vec<plan_phase::Model>, Vec<plan_task::Model>) {
    let (mut phases, mut tasks) = (Vec::new(), Vec::new());
    for (position, phase) in (begun.behind + 1..).zip(outline) {
        let id = new_id();
        phases.push(plan_phase::Model {
            id,
            workspace_id: begun.workspace,
            position,
            title: phase.title.clone(),
            created_by: begun.author,
            created_at: begun.at,
        });
        for (position, task) in (1..).zip(&phase.tasks) {
            let due = task.after_days.map(|days| begun.start.plus(days));
            tasks.push(plan_task::Model {
                id: new_id(),
                workspace_id: begun.workspace,
                phase_id: id,
                position,
                title: task.title.clone(),
                body: task.body.clone(),
                school_id: None,
                doer: task.doer.as_str().to_owned(),
                due_on: due.map(|day| day.to_string()),
                state: TaskState::ToDo.as_str().to_owned(),
                evidence: String::new(),
                created_by: begun.author,
                created_at: begun.at,
                moved_by: begun.author,
                moved_at: begun.at,
                version: 1,
            });
        }
    }
    (phases, tasks)
}
