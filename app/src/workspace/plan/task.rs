//! One task.

use super::{
    super::{Hidden, Signed, WorkspaceField, WorkspaceFrame},
    api, due_badge, state_badge,
    step::StepsWithEvidence,
    task_id, whose,
};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::{TaskId, WorkspaceId},
    workspace::{plan::view::TaskView, view::Tool},
};
use leptos::prelude::*;

/// A task.
#[component]
pub fn TaskPage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("task"));
    page(async move { api::task(workspace?, id?).await }, |view| {
        Page::new(view.line.title.clone(), view! { <One view /> })
    })
}

#[component]
fn One(view: TaskView) -> impl IntoView {
    let lang = words::lang();
    let (workspace, task) = (view.frame.id, view.line.id);
    let line = view.line.clone();
    let edit = view.may_edit.then(|| {
        view! {
            <LinkButton href=Route::EditTask { workspace, task }.path() sign=Sign::Edit>
                {words::plan_edit_task(lang)}
            </LinkButton>
        }
        .into_any()
    });
    let body = (!view.body.is_empty()).then(|| {
        view! {
            <p class="said" dir="auto">
                {view.body.clone()}
            </p>
        }
    });
    let steps = line.may_step.then(|| {
        view! {
            <section class="stack">
                <h2>{words::plan_steps(lang)}</h2>
                <StepsWithEvidence workspace task=line.clone() />
            </section>
        }
    });
    let remove = view.may_edit.then(|| view! { <Remove workspace task /> });
    view! {
        <WorkspaceFrame frame=view.frame.clone() tab=Tool::Plan title=line.title.clone() actions=edit>
            <div class="stack" id=task_id(task)>
                <div class="cluster">
                    {state_badge(lang, line.state)}
                    {due_badge(lang, line.due, line.state)}
                    <Signed author=view.moved_by.clone() at=view.moved_at />
                </div>
                <DefinitionList facts=facts(lang, &view) />
                {body}
            </div>
            {steps}
            {remove}
        </WorkspaceFrame>
    }
}

fn facts(lang: Lang, view: &TaskView) -> Vec<Fact> {
    let line = &view.line;
    let due = line
        .due
        .map(|day| Fact::new(words::plan_due(lang), view! { <Date day /> }));
    let evidence = (!line.evidence.is_empty()).then(|| {
        let href = line.evidence.clone();
        let shown = if href.starts_with('/') {
            words::plan_evidence_here(lang)
        } else {
            href.clone()
        };
        let link = view! {
            <a href=href rel="noopener nofollow">
                {shown}
            </a>
        };
        Fact::new(words::plan_evidence(lang), link)
    });
    [
        Fact::new(words::plan_phase(lang), view.phase.clone()),
        Fact::new(words::plan_whose(lang), whose(lang, line)),
    ]
    .into_iter()
    .chain(due)
    .chain(evidence)
    .collect()
}

#[component]
fn Remove(workspace: WorkspaceId, task: TaskId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Confirm
            label=words::plan_remove_task(lang)
            title=words::plan_remove_task_question(lang)
            variant=Variant::Quiet
        >
            <p>{words::plan_remove_task_text(lang)}</p>
            <Form endpoint="remove_task">
                <WorkspaceField id=workspace />
                <Hidden name="task" value=task.to_string() />
                <FormActions>
                    <Button variant=Variant::Danger>{words::plan_remove_task(lang)}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}
