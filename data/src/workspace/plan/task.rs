//! Tasks: the form, making and changing one, removing one.

use super::{day, phases, schools};
use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::plan_task,
    sql::{DbResult, one, params, run},
    workspace::{frame, unreadable},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{PhaseId, SchoolId, TaskId, WorkspaceId},
    workspace::plan::{
        TASKS_MAX, TaskForm, TaskState, TaskText,
        view::{TaskEditView, TaskNow},
    },
};
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    phase_id: Uuid,
    title: String,
    body: String,
    school_id: Option<Uuid>,
    doer: String,
    due_on: Option<String>,
    evidence: String,
    version: i32,
}

async fn find(conn: &impl ConnectionTrait, workspace: WorkspaceId, id: TaskId) -> AppResult<Row> {
    one(
        conn,
        "SELECT phase_id, title, body, school_id, doer, due_on, evidence, version
         FROM plan_task WHERE id = $1 AND workspace_id = $2",
        params![id.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)
}

/// The form of a new task in a phase.
pub async fn new_task(cx: &Cx, workspace: WorkspaceId, phase: PhaseId) -> AppResult<TaskEditView> {
    form(cx, workspace, |_| async move { Ok((None, phase)) }).await
}

/// The form of a task with what is in it now.
pub async fn edit_task(cx: &Cx, workspace: WorkspaceId, id: TaskId) -> AppResult<TaskEditView> {
    form(cx, workspace, |cx| async move {
        let row = find(cx.read(), workspace, id).await?;
        let task = TaskNow {
            id,
            title: row.title,
            body: row.body,
            school: row.school_id.map(SchoolId),
            doer: row.doer.parse().map_err(unreadable)?,
            due: day(row.due_on)?,
            evidence: row.evidence,
            version: row.version,
        };
        Ok((Some(task), row.phase_id.into()))
    })
    .await
}

async fn form<F, Fut>(cx: &Cx, workspace: WorkspaceId, task: F) -> AppResult<TaskEditView>
where
    F: FnOnce(Cx) -> Fut,
    Fut: Future<Output = AppResult<(Option<TaskNow>, PhaseId)>>,
{
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::EditPlan>()
        .await?;
    let (task, phase) = task(cx.clone()).await?;
    let phases: Vec<(PhaseId, String)> = phases(cx.read(), workspace)
        .await?
        .into_iter()
        .map(|row| (row.id.into(), row.title))
        .collect();
    if !phases.iter().any(|(id, _)| *id == phase) {
        return Err(AppError::NotFound);
    }
    Ok(TaskEditView {
        frame: frame(&granted),
        task,
        phase,
        phases,
        schools: schools(cx.read(), workspace).await?,
    })
}

/// Makes a task, at the end of its phase, or changes one.
///
/// # Errors
/// [`AppError::Conflict`] with the other text when somebody saved since the form was filled.
pub async fn save_task(cx: &Cx, form: TaskForm) -> AppResult<(WorkspaceId, TaskId)> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::EditPlan>()
            .await?;
        tx.lock_order(workspace).await?;
        let phases: Vec<PhaseId> = phases(tx.conn(), workspace)
            .await?
            .into_iter()
            .map(|row| row.id.into())
            .collect();
        let mut schools: Vec<SchoolId> = schools(tx.conn(), workspace)
            .await?
            .into_iter()
            .map(|school| school.id)
            .collect();
        if form.task.is_empty() {
            let text = form.parse(workspace, &phases, &schools)?;
            return Ok((workspace, add(&tx, workspace, text).await?));
        }
        let id: TaskId = form.task.parse()?;
        let row = find(tx.conn(), workspace, id).await?;
        // A school that left meanwhile may keep its task.
        schools.extend(row.school_id.map(SchoolId));
        let text = form.parse(workspace, &phases, &schools)?;
        if form.version != row.version.to_string() {
            return Err(conflict(row));
        }
        change(&tx, workspace, id, &row, text).await?;
        Ok((workspace, id))
    })
    .await
}

fn conflict(row: Row) -> AppError {
    let theirs = [
        ("title", row.title),
        ("body", row.body),
        ("phase", row.phase_id.to_string()),
        (
            "school",
            row.school_id.map(|id| id.to_string()).unwrap_or_default(),
        ),
        ("doer", row.doer),
        ("due", row.due_on.unwrap_or_default()),
        ("evidence", row.evidence),
    ];
    AppError::Conflict {
        theirs: theirs
            .into_iter()
            .map(|(field, text)| (field.to_owned(), text))
            .collect(),
        version: row.version,
    }
}

async fn add(tx: &Tx, workspace: WorkspaceId, text: TaskText) -> AppResult<TaskId> {
    #[derive(FromQueryResult)]
    struct Present {
        tasks: i64,
    }
    let present: Option<Present> = one(
        tx.conn(),
        "SELECT COUNT(*) AS tasks FROM plan_task WHERE workspace_id = $1",
        params![workspace.0],
    )
    .await?;
    if present.is_none_or(|present| present.tasks.unsigned_abs() >= TASKS_MAX) {
        return Err(AppError::Rule(RuleBroken::QuotaReached));
    }
    let (id, author) = (new_id(), tx.cx().actor().person()?.id.0);
    let task = plan_task::Model {
        id,
        workspace_id: workspace.0,
        phase_id: text.phase.0,
        position: next_place(tx, text.phase).await?,
        title: text.title,
        body: text.body,
        school_id: text.school.map(|school| school.0),
        doer: text.doer.as_str().to_owned(),
        due_on: text.due.map(|day| day.to_string()),
        state: TaskState::ToDo.as_str().to_owned(),
        evidence: text.evidence,
        created_by: author,
        created_at: tx.now(),
        moved_by: author,
        moved_at: tx.now(),
        version: 1,
    };
    plan_task::Entity::insert(task.into_active_model())
        .exec_without_returning(tx.conn())
        .await
        .db()?;
    Ok(TaskId(id))
}

/// The place behind the last task of a phase.
async fn next_place(tx: &Tx, phase: PhaseId) -> AppResult<i32> {
    #[derive(FromQueryResult)]
    struct Last {
        place: i32,
    }
    let last: Option<Last> = one(
        tx.conn(),
        "SELECT COALESCE(MAX(position), 0) AS place FROM plan_task WHERE phase_id = $1",
        params![phase.0],
    )
    .await?;
    Ok(last.map_or(1, |last| last.place + 1))
}

async fn change(
    tx: &Tx,
    workspace: WorkspaceId,
    id: TaskId,
    row: &Row,
    text: TaskText,
) -> AppResult<()> {
    let place = if text.phase.0 == row.phase_id {
        None
    } else {
        Some(next_place(tx, text.phase).await?)
    };
    run(
        tx.conn(),
        "UPDATE plan_task SET phase_id = $1, position = COALESCE($2, position), title = $3, body = $4,
                school_id = $5, doer = $6, due_on = $7, evidence = $8, version = version + 1
         WHERE id = $9 AND workspace_id = $10",
        params![
            text.phase.0,
            place,
            text.title,
            text.body,
            text.school.map(|school| school.0),
            text.doer.as_str(),
            text.due.map(|day| day.to_string()),
            text.evidence,
            id.0,
            workspace.0
        ],
    )
    .await
    .map(drop)
}

/// Removes a task for good.
pub async fn remove_task(cx: &Cx, workspace: WorkspaceId, id: TaskId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::EditPlan>()
            .await?;
        let removed = run(
            tx.conn(),
            "DELETE FROM plan_task WHERE id = $1 AND workspace_id = $2",
            params![id.0, workspace.0],
        )
        .await?;
        if removed == 0 {
            return Err(AppError::NotFound);
        }
        let entry = Audit {
            action: Deed::TaskRemove,
            target: "task",
            id: id.0,
        };
        tx.audit(entry, json!({ "workspace": workspace })).await
    })
    .await
}
