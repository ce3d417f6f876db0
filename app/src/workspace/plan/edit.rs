//! The form of a task.

use super::{
    super::{Hidden, WorkspaceField, WorkspaceFrame},
    api, doer_name, phase_id,
    step::evidence_field,
};
use crate::{
    page::{self, Page, page},
    request::person,
    routes::Route,
    ui::*,
    words,
};
use domain::workspace::{
    plan::{
        BODY_MAX, Doer, TITLE_MAX,
        view::{TaskEditView, TaskNow},
    },
    view::Tool,
};
use leptos::prelude::*;

/// A new task in a phase.
#[component]
pub fn NewTaskPage() -> impl IntoView {
    let (workspace, phase) = (page::id("id"), page::id("phase"));
    page(
        async move { api::new_task(workspace?, phase?).await },
        |view| {
            let title = words::plan_new_task(words::lang());
            Page::new(title.clone(), view! { <Edit view title /> })
        },
    )
}

/// Changing a task.
#[component]
pub fn EditTaskPage() -> impl IntoView {
    let (workspace, task) = (page::id("id"), page::id("task"));
    page(
        async move { api::edit_task(workspace?, task?).await },
        |view| {
            let title = words::plan_edit_task(words::lang());
            Page::new(title.clone(), view! { <Edit view title /> })
        },
    )
}

#[component]
fn Edit(view: TaskEditView, title: String) -> impl IntoView {
    let lang = words::lang();
    let workspace = view.frame.id;
    let plan = Route::Plan { workspace }.path();
    let (cancel, key) = match &view.task {
        Some(task) => (
            Route::Task {
                workspace,
                task: task.id,
            }
            .path(),
            task.id.to_string(),
        ),
        None => (
            format!("{plan}#{}", phase_id(view.phase)),
            view.phase.to_string(),
        ),
    };
    let above = view
        .task
        .as_ref()
        .map(|task| Crumb::link(task.title.clone(), cancel.clone()));
    let autosave = person()
        .map(|person| person.id.to_string())
        .unwrap_or_default();
    let now = view.task;
    let version = now.as_ref().map_or(0, |task| task.version);
    let doer = now.as_ref().map_or(Doer::Everybody, |task| task.doer);
    let of = |field: fn(TaskNow) -> String| now.clone().map(field).unwrap_or_default();
    let task = of(|task| task.id.to_string());
    let task_title = of(|task| task.title);
    let body = of(|task| task.body);
    let school = of(|task| task.school.map(|id| id.to_string()).unwrap_or_default());
    let due = of(|task| task.due.map(|day| day.to_string()).unwrap_or_default());
    let evidence = of(|task| task.evidence);
    let phases = view
        .phases
        .into_iter()
        .map(|(id, title)| Choice::new(id.to_string(), title))
        .collect();
    let schools = view
        .schools
        .into_iter()
        .map(|school| Choice::new(school.id.to_string(), school.name))
        .collect();
    let doers = Doer::ALL
        .iter()
        .map(|doer| Choice::new(doer.as_str(), doer_name(lang, *doer)))
        .collect();
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Plan title above=above.into_iter().collect()>
            <Form endpoint="save_task" key class="narrow" autosave>
                <WorkspaceField id=workspace />
                <Hidden name="task" value=task />
                <VersionField version />
                <Field
                    name="title"
                    label=words::plan_task_title(lang)
                    value=task_title
                    maxlength=TITLE_MAX
                    required=true
                />
                <TextArea
                    name="body"
                    label=words::plan_task_body(lang)
                    value=body
                    rows=4
                    max=BODY_MAX
                />
                <RadioGroup
                    name="doer"
                    legend=words::plan_doer(lang)
                    choices=doers
                    value=doer.as_str()
                    required=true
                />
                <Select
                    name="school"
                    label=words::plan_school(lang)
                    choices=schools
                    value=school
                    empty=words::plan_all_schools(lang)
                />
                <Field
                    name="due"
                    kind="date"
                    label=words::plan_due(lang)
                    hint=words::plan_due_hint(lang)
                    value=due
                />
                <Select
                    name="phase"
                    label=words::plan_phase(lang)
                    choices=phases
                    value=view.phase.to_string()
                    required=true
                />
                {evidence_field(lang, evidence)}
                <FormActions cancel>
                    <Button>{words::page_save(lang)}</Button>
                </FormActions>
            </Form>
        </WorkspaceFrame>
    }
}
