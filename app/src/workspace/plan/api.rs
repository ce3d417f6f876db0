//! What the pages of the plan are given, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use data::workspace::plan;
use domain::{
    AppError, AppResult,
    id::{PhaseId, SchoolId, TaskId, WorkspaceId},
    workspace::{
        page::Move,
        plan::{
            PhaseForm, StepForm, TaskForm,
            view::{CalendarView, PlanView, TaskEditView, TaskView},
        },
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

pub async fn plan(workspace: WorkspaceId, school: Option<SchoolId>) -> AppResult<PlanView> {
    plan::show(&api::cx()?, workspace, school).await
}

pub async fn task(workspace: WorkspaceId, id: TaskId) -> AppResult<TaskView> {
    plan::read(&api::cx()?, workspace, id).await
}

pub async fn new_task(workspace: WorkspaceId, phase: PhaseId) -> AppResult<TaskEditView> {
    plan::new_task(&api::cx()?, workspace, phase).await
}

pub async fn edit_task(workspace: WorkspaceId, id: TaskId) -> AppResult<TaskEditView> {
    plan::edit_task(&api::cx()?, workspace, id).await
}

pub async fn calendar(workspace: WorkspaceId, key: String) -> AppResult<CalendarView> {
    plan::calendar(&api::cx()?, workspace, &key).await
}

/// Adds a phase, or gives one another title.
#[server(endpoint = "save_phase", input = PostUrl)]
pub async fn save_phase(#[server(flatten)] form: PhaseForm) -> Outcome {
    let (workspace, phase) = plan::save_phase(&api::cx()?, form).await?;
    let part = super::phase_id(phase);
    Ok(Done::at_part(Route::Plan { workspace }, &part).told(Told::Saved))
}

/// Moves a phase one place.
#[server(endpoint = "move_phase", input = PostUrl)]
pub async fn move_phase(workspace: String, phase: String, way: String) -> Outcome {
    let (workspace, phase) = (workspace.parse()?, phase.parse()?);
    plan::move_phase(&api::cx()?, workspace, phase, direction(&way)?).await?;
    Ok(Done::at_part(
        Route::Plan { workspace },
        &super::phase_id(phase),
    ))
}

/// Removes an empty phase.
#[server(endpoint = "remove_phase", input = PostUrl)]
pub async fn remove_phase(workspace: String, phase: String) -> Outcome {
    let workspace = workspace.parse()?;
    plan::remove_phase(&api::cx()?, workspace, phase.parse()?).await?;
    Ok(Done::at(Route::Plan { workspace }).told(Told::PartRemoved))
}

/// Makes or changes a task.
#[server(endpoint = "save_task", input = PostUrl)]
pub async fn save_task(#[server(flatten)] form: TaskForm) -> Outcome {
    let (workspace, task) = plan::save_task(&api::cx()?, form).await?;
    Ok(Done::at(Route::Task { workspace, task }).told(Told::Saved))
}

/// Moves a task one place.
#[server(endpoint = "move_task", input = PostUrl)]
pub async fn move_task(workspace: String, task: String, way: String) -> Outcome {
    let (workspace, task) = (workspace.parse()?, task.parse()?);
    plan::move_task(&api::cx()?, workspace, task, direction(&way)?).await?;
    Ok(Done::at_part(
        Route::Plan { workspace },
        &super::task_id(task),
    ))
}

/// Removes a task for good.
#[server(endpoint = "remove_task", input = PostUrl)]
pub async fn remove_task(workspace: String, task: String) -> Outcome {
    let workspace = workspace.parse()?;
    plan::remove_task(&api::cx()?, workspace, task.parse()?).await?;
    Ok(Done::at(Route::Plan { workspace }).told(Told::PartRemoved))
}

/// Moves a task on.
#[server(endpoint = "step_task", input = PostUrl)]
pub async fn step_task(#[server(flatten)] form: StepForm) -> Outcome {
    let here = Done::here();
    let (_, task) = plan::step(&api::cx()?, form).await?;
    Ok(here.part(&super::task_id(task)).told(Told::TaskMoved))
}

/// Makes an address for calendar programs, in place of the one before. It is shown on the page that
/// follows, and never again.
#[server(endpoint = "renew_plan_feed", input = PostUrl)]
pub async fn renew_plan_feed(workspace: String) -> Outcome {
    let workspace = workspace.parse()?;
    let key = plan::renew_feed(&api::cx()?, workspace).await?;
    Ok(Done {
        to: Route::PlanCalendar { workspace }.with_query(&[("key", &key)]),
        told: None,
    })
}

/// The address for calendar programs opens nothing any more.
#[server(endpoint = "stop_plan_feed", input = PostUrl)]
pub async fn stop_plan_feed(workspace: String) -> Outcome {
    let workspace = workspace.parse()?;
    plan::stop_feed(&api::cx()?, workspace).await?;
    Ok(Done::at(Route::PlanCalendar { workspace }).told(Told::PartRemoved))
}

fn direction(way: &str) -> AppResult<Move> {
    way.parse().map_err(|_| AppError::NotFound)
}
