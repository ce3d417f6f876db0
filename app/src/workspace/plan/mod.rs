//! The plan of a workspace: its phases with their tasks. A task, its form and the calendar are the
//! submodules.

pub mod api;
mod calendar;
mod edit;
mod phase;
mod step;
mod task;

pub use self::{
    calendar::PlanCalendarPage,
    edit::{EditTaskPage, NewTaskPage},
    task::TaskPage,
};

use self::{
    phase::{NewPhase, PhaseTools},
    step::Steps,
};
use super::{Hidden, WorkspaceField, WorkspaceFrame, heading};
use crate::{
    format,
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::{PhaseId, SchoolId, TaskId, WorkspaceId},
    time::Day,
    workspace::{
        plan::{
            Doer, Due, TaskState,
            view::{PhaseView, PlanSchool, PlanView, TaskLine},
        },
        view::Tool,
    },
};
use leptos::prelude::*;

/// Id of a phase in the plan.
fn phase_id(phase: PhaseId) -> String {
    format!("phase-{phase}")
}

/// Id of a task in the plan.
fn task_id(task: TaskId) -> String {
    format!("task-{task}")
}

/// The plan.
#[component]
pub fn PlanPage() -> impl IntoView {
    let workspace = page::id("id");
    let school = page::query("school");
    let school = (!school.is_empty()).then(|| school.parse()).transpose();
    page(
        async move { api::plan(workspace?, school?).await },
        |view| {
            let title = heading(words::lang(), &view.frame, Tool::Plan, String::new());
            Page::new(title, view! { <Plan view /> })
        },
    )
}

#[component]
fn Plan(view: PlanView) -> impl IntoView {
    let lang = words::lang();
    let workspace = view.frame.id;
    let parts = (!view.phases.is_empty())
        .then(|| parts(lang, workspace, &view.schools, Part::Of(view.school)));
    // What is left out here cannot be jumped over: a plan is arranged where all of it is seen.
    let may_arrange = view.may_edit && view.school.is_none();
    let last = view.phases.len().saturating_sub(1);
    let phases = view
        .phases
        .into_iter()
        .enumerate()
        .map(|(place, phase)| {
            let place = Place {
                workspace,
                may_edit: view.may_edit,
                may_arrange,
                is_first: place == 0,
                is_last: place == last,
            };
            view! { <Phase phase place /> }
        })
        .collect_view();
    let nothing = (last == 0 && phases.is_empty()).then(|| {
        view! { <EmptyState title=words::plan_none(lang) text=words::plan_none_text(lang) /> }
    });
    let new_phase = may_arrange.then(|| view! { <NewPhase workspace /> });
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Plan>
            {parts}
            {nothing}
            {phases}
            {new_phase}
        </WorkspaceFrame>
    }
}

/// A part of the plan that has a page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What a school, or everybody, has to do.
    Of(Option<SchoolId>),
    Calendar,
}

/// Links to the whole plan, to what each school has to do, and to the calendar.
fn parts(lang: Lang, workspace: WorkspaceId, schools: &[PlanSchool], here: Part) -> AnyView {
    let plan = Route::Plan { workspace };
    let whole = Tab::new(words::plan_whole(lang), plan.path(), here == Part::Of(None));
    let of_schools = schools.iter().map(|school| {
        Tab::new(
            school.name.clone(),
            plan.with_query(&[("school", &school.id.to_string())]),
            here == Part::Of(Some(school.id)),
        )
    });
    let calendar = Tab {
        sign: Some(Sign::Calendar),
        ..Tab::new(
            words::plan_calendar(lang),
            Route::PlanCalendar { workspace }.path(),
            here == Part::Calendar,
        )
    };
    let tabs = std::iter::once(whole)
        .chain(of_schools)
        .chain(std::iter::once(calendar))
        .collect();
    view! { <Tabs label=words::plan_parts(lang) tabs /> }.into_any()
}

/// Where a phase stands, and what the reader may do with it.
#[derive(Clone, Copy)]
struct Place {
    workspace: WorkspaceId,
    may_edit: bool,
    may_arrange: bool,
    is_first: bool,
    is_last: bool,
}

#[component]
fn Phase(phase: PhaseView, place: Place) -> impl IntoView {
    let lang = words::lang();
    let (workspace, id) = (place.workspace, phase.id);
    let count = phase.tasks.len();
    let tools = place
        .may_edit
        .then(|| view! { <PhaseTools phase=phase.clone() place /> });
    let add = place.may_edit.then(|| {
        view! {
            <LinkButton
                href=Route::NewTask { workspace, phase: id }.path()
                variant=Variant::Secondary
                sign=Sign::Plus
            >
                {words::plan_new_task(lang)}
            </LinkButton>
        }
    });
    let tasks = if phase.tasks.is_empty() {
        view! { <p class="soft">{words::plan_no_tasks(lang)}</p> }.into_any()
    } else {
        let lines = phase
            .tasks
            .into_iter()
            .enumerate()
            .map(|(number, task)| {
                let arrows = place.may_arrange.then(|| {
                    view! {
                        <Arrows
                            workspace
                            task=task.clone()
                            is_first=place.is_first && number == 0
                            is_last=place.is_last && number + 1 == count
                        />
                    }
                });
                view! { <TaskRow workspace task>{arrows}</TaskRow> }
            })
            .collect_view();
        view! { <ol class="rows" role="list">{lines}</ol> }.into_any()
    };
    view! {
        <section class="stack" id=phase_id(id)>
            <h2>
                <bdi>{phase.title}</bdi>
            </h2>
            {tasks}
            <div class="cluster">{add} {tools}</div>
        </section>
    }
}

/// A task in a list.
#[component]
fn TaskRow(
    workspace: WorkspaceId,
    task: TaskLine,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let lang = words::lang();
    let href = Route::Task {
        workspace,
        task: task.id,
    };
    let due = task.due.map(|day| {
        view! {
            " · "
            <Date day />
        }
    });
    view! {
        <li id=task_id(task.id)>
            <div class="row-text">
                <a href=href.path()>
                    <bdi>{task.title.clone()}</bdi>
                </a>
                <p class="soft small">
                    <bdi>{whose(lang, &task)}</bdi>
                    {due}
                </p>
            </div>
            {state_badge(lang, task.state)}
            {due_badge(lang, task.due, task.state)}
            {task.may_step.then(|| view! { <Steps workspace task=task.clone() /> })}
            {children.map(|children| children())}
        </li>
    }
}

/// Who does it.
fn whose(lang: Lang, task: &TaskLine) -> String {
    let school = if task.school.is_empty() {
        words::plan_all_schools(lang)
    } else {
        task.school.clone()
    };
    format!("{school} · {}", doer_name(lang, task.doer))
}

/// Whom a task is meant for.
pub(crate) fn doer_name(lang: Lang, doer: Doer) -> String {
    match doer {
        Doer::Everybody => words::plan_doer_everybody(lang),
        Doer::Pupils => words::plan_doer_pupils(lang),
        Doer::Teachers => words::plan_doer_teachers(lang),
    }
}

/// How far it is.
fn state_badge(lang: Lang, state: TaskState) -> AnyView {
    match state {
        TaskState::ToDo => view! { <Badge>{words::plan_to_do(lang)}</Badge> }.into_any(),
        TaskState::Doing => {
            view! { <Badge tone=Tone::Info>{words::plan_doing(lang)}</Badge> }.into_any()
        }
        TaskState::Done => view! {
            <Badge tone=Tone::Success sign=Sign::Check>
                {words::plan_done(lang)}
            </Badge>
        }
        .into_any(),
    }
}

/// Whether it is time, where the reader is.
pub(super) fn due_badge(lang: Lang, due: Option<Day>, state: TaskState) -> AnyView {
    match Due::of(due, state, format::today()) {
        Due::Overdue => view! {
            <Badge tone=Tone::Danger sign=Sign::Clock>
                {words::plan_overdue(lang)}
            </Badge>
        }
        .into_any(),
        Due::Soon => view! {
            <Badge tone=Tone::Warning sign=Sign::Clock>
                {words::plan_soon(lang)}
            </Badge>
        }
        .into_any(),
        Due::Later => ().into_any(),
    }
}

/// Moves a task in the plan.
#[component]
fn Arrows(workspace: WorkspaceId, task: TaskLine, is_first: bool, is_last: bool) -> impl IntoView {
    let lang = words::lang();
    let (up, down) = (
        words::page_move_up(lang, &task.title),
        words::page_move_down(lang, &task.title),
    );
    view! {
        <Form endpoint="move_task" key=task.id.to_string() class="form-inline">
            <WorkspaceField id=workspace />
            <Hidden name="task" value=task.id.to_string() />
            <Button variant=Variant::Quiet sign=Sign::Up name="way" value="up" disabled=is_first>
                <span class="visually-hidden">{up}</span>
            </Button>
            <Button variant=Variant::Quiet sign=Sign::Down name="way" value="down" disabled=is_last>
                <span class="visually-hidden">{down}</span>
            </Button>
        </Form>
    }
}
