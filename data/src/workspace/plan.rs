//! The plan of a workspace: all of it, one task, and what comes next. Changing it is in the
//! submodules.

mod arrange;
mod begin;
mod feed;
mod phase;
mod step;
mod task;
#[cfg(test)]
mod tests;

pub(crate) use self::begin::{Begun, rows};
pub use self::{
    arrange::{move_phase, move_task},
    begin::begin,
    feed::{calendar, feed, renew_feed, stop_feed},
    phase::{remove_phase, save_phase},
    step::step,
    task::{edit_task, new_task, remove_task, save_task},
};

use super::{Author, AuthorRow, frame, unreadable};
use crate::{
    Cx,
    lookup::WorkspaceHandle,
    sql::{all, one, params},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::workspace::{Action, Target, act},
    id::{PhaseId, SchoolId, TaskId, WorkspaceId},
    time::Day,
    workspace::plan::{
        Doer, NEXT_TASKS,
        view::{NextTask, PhaseView, PlanSchool, PlanView, TaskLine, TaskView},
    },
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct TaskRow {
    id: Uuid,
    phase_id: Uuid,
    title: String,
    school_id: Option<Uuid>,
    school_name: Option<String>,
    doer: String,
    due_on: Option<String>,
    state: String,
    evidence: String,
}

const TASK_COLUMNS: &str = "t.id, t.phase_id, t.title, t.school_id, s.name AS school_name, t.doer, t.due_on, t.state, t.evidence";

impl TaskRow {
    fn view(self, workspace: &WorkspaceHandle) -> AppResult<TaskLine> {
        let doer: Doer = self.doer.parse().map_err(unreadable)?;
        Ok(TaskLine {
            id: self.id.into(),
            title: self.title,
            school: self.school_name.unwrap_or_default(),
            doer,
            due: day(self.due_on)?,
            state: self.state.parse().map_err(unreadable)?,
            evidence: self.evidence,
            may_step: workspace.may(Action::StepTask, meant(doer)),
        })
    }
}

/// What the matrix asks of a task: whether pupils do it.
fn meant(doer: Doer) -> Target {
    Target {
        open_to_pupils: doer.includes_pupils(),
        ..Target::default()
    }
}

fn day(stored: Option<String>) -> AppResult<Option<Day>> {
    stored
        .map(|day| day.parse().map_err(unreadable))
        .transpose()
}

#[derive(FromQueryResult)]
struct PhaseRow {
    id: Uuid,
    title: String,
}

async fn phases(conn: &impl ConnectionTrait, workspace: WorkspaceId) -> AppResult<Vec<PhaseRow>> {
    all(
        conn,
        "SELECT id, title FROM plan_phase WHERE workspace_id = $1 ORDER BY position, id",
        params![workspace.0],
    )
    .await
}

/// The schools whose people work here.
async fn schools(
    conn: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> AppResult<Vec<PlanSchool>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        name: String,
    }
    let rows: Vec<Row> = all(
        conn,
        "SELECT DISTINCT s.id, s.name FROM member m JOIN school s ON s.id = m.school_id
         WHERE m.workspace_id = $1 AND m.removed_at IS NULL ORDER BY s.name, s.id",
        params![workspace.0],
    )
    .await?;
    let schools = rows.into_iter().map(|row| PlanSchool {
        id: row.id.into(),
        name: row.name,
    });
    Ok(schools.collect())
}

/// The plan, all of it or what one school and all together have to do.
pub async fn show(
    cx: &Cx,
    workspace: WorkspaceId,
    school: Option<SchoolId>,
) -> AppResult<PlanView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    load(cx, &granted, school).await
}

async fn load(cx: &Cx, granted: &WorkspaceHandle, school: Option<SchoolId>) -> AppResult<PlanView> {
    let workspace = granted.id;
    let mut plan: Vec<PhaseView> = phases(cx.read(), workspace)
        .await?
        .into_iter()
        .map(|row| PhaseView {
            id: row.id.into(),
            title: row.title,
            tasks: Vec::new(),
            is_empty: true,
        })
        .collect();
    for row in tasks(cx, workspace).await? {
        let phase = PhaseId(row.phase_id);
        let Some(phase) = plan.iter_mut().find(|one| one.id == phase) else {
            continue;
        };
        phase.is_empty = false;
        let is_shown = match (school, row.school_id) {
            (Some(wanted), Some(own)) => wanted.0 == own,
            (None, _) | (_, None) => true,
        };
        if is_shown {
            phase.tasks.push(row.view(granted)?);
        }
    }
    Ok(PlanView {
        frame: frame(granted),
        phases: plan,
        schools: schools(cx.read(), workspace).await?,
        school,
        may_edit: granted.may(Action::EditPlan, Target::default()),
    })
}

async fn tasks(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<TaskRow>> {
    all(
        cx.read(),
        format!(
            "SELECT {TASK_COLUMNS} FROM plan_task t LEFT JOIN school s ON s.id = t.school_id
             WHERE t.workspace_id = $1 ORDER BY t.position, t.id"
        ),
        params![workspace.0],
    )
    .await
}

/// A task.
pub async fn read(cx: &Cx, workspace: WorkspaceId, id: TaskId) -> AppResult<TaskView> {
    #[derive(FromQueryResult)]
    struct Row {
        phase_title: String,
        body: String,
        moved_at: i64,
        #[sea_orm(nested)]
        task: TaskRow,
        #[sea_orm(nested)]
        author: AuthorRow,
    }
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let row: Row = one(
        cx.read(),
        format!(
            "SELECT {TASK_COLUMNS}, p.title AS phase_title, t.body, t.moved_at, {}
             FROM plan_task t JOIN plan_phase p ON p.id = t.phase_id
             LEFT JOIN school s ON s.id = t.school_id {}
             WHERE t.id = $1 AND t.workspace_id = $2",
            Author::columns(),
            Author::join("t.workspace_id", "t.moved_by")
        ),
        params![id.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    Ok(TaskView {
        frame: frame(&granted),
        line: row.task.view(&granted)?,
        phase: row.phase_title,
        body: row.body,
        moved_by: row.author.view()?,
        moved_at: Timestamp::from_millis(row.moved_at),
        may_edit: granted.may(Action::EditPlan, Target::default()),
    })
}

/// What the reader's school has to do next: for the first page of the workspace.
pub(super) async fn next(cx: &Cx, workspace: &WorkspaceHandle) -> AppResult<Vec<NextTask>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        title: String,
        due_on: String,
        state: String,
    }
    let is_pupil = workspace.role.is_some_and(|role| role.is_pupil());
    let mut values = params![workspace.id.0, is_pupil];
    let of_school = match workspace.school {
        Some(school) => {
            values.push(school.0.into());
            "(school_id IS NULL OR school_id = $3)"
        }
        None => "TRUE",
    };
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT id, title, due_on, state FROM plan_task
             WHERE workspace_id = $1 AND due_on IS NOT NULL AND state <> 'done'
               AND (doer <> 'teachers' OR NOT $2) AND {of_school}
             ORDER BY due_on, position, id LIMIT {NEXT_TASKS}"
        ),
        values,
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(NextTask {
                id: row.id.into(),
                title: row.title,
                due: row.due_on.parse().map_err(unreadable)?,
                state: row.state.parse().map_err(unreadable)?,
            })
        })
        .collect()
}
