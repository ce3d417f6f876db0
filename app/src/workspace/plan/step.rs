//! Moving a task on.

use super::super::{Hidden, WorkspaceField};
use crate::{
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::WorkspaceId,
    workspace::plan::{TaskStep, view::TaskLine},
};
use leptos::prelude::*;

/// The steps that can be taken with a task now, as buttons in its line.
#[component]
pub(super) fn Steps(workspace: WorkspaceId, task: TaskLine) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Form endpoint="step_task" key=task.id.to_string() class="form-inline">
            <WorkspaceField id=workspace />
            <Hidden name="task" value=task.id.to_string() />
            {buttons(lang, &task, Variant::Quiet)}
        </Form>
    }
}

/// The same on the page of the task, with a field for the link.
#[component]
pub(super) fn StepsWithEvidence(workspace: WorkspaceId, task: TaskLine) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Form endpoint="step_task" key=task.id.to_string() class="narrow">
            <WorkspaceField id=workspace />
            <Hidden name="task" value=task.id.to_string() />
            {evidence_field(lang, String::new())}
            <div class="cluster">{buttons(lang, &task, Variant::Secondary)}</div>
        </Form>
    }
}

/// Where one can see what came of a task.
pub(super) fn evidence_field(lang: Lang, value: String) -> AnyView {
    view! {
        <Field
            name="evidence"
            label=words::plan_evidence(lang)
            hint=words::plan_evidence_hint(lang)
            value
        />
    }
    .into_any()
}

fn buttons(lang: Lang, task: &TaskLine, variant: Variant) -> AnyView {
    task.state
        .steps()
        .map(|step| {
            let title = task.title.clone();
            view! {
                <Button variant name="step" value=step.as_str()>
                    {step_name(lang, step)}
                    <span class="visually-hidden">": " {title}</span>
                </Button>
            }
        })
        .collect_view()
        .into_any()
}

fn step_name(lang: Lang, step: TaskStep) -> String {
    match step {
        TaskStep::Start => words::plan_step_start(lang),
        TaskStep::Finish => words::plan_step_finish(lang),
        TaskStep::PutBack => words::plan_step_put_back(lang),
        TaskStep::Reopen => words::plan_step_reopen(lang),
    }
}
