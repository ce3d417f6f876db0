//! The checklist of somebody new.

use crate::{
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::site::{FirstStep, FirstSteps};
use leptos::prelude::*;

/// What is done and what is not, and a button that puts it away.
#[component]
pub(super) fn FirstStepsList(lang: Lang, steps: FirstSteps) -> impl IntoView {
    let done = i64::try_from(steps.done()).unwrap_or_default();
    let all = i64::try_from(steps.steps.len()).unwrap_or_default();
    let tasks = steps
        .steps
        .into_iter()
        .map(|(step, is_done)| task(lang, step, is_done))
        .collect();
    view! {
        <section class="stack">
            <h2>{words::site_steps_title(lang)}</h2>
            <p class="soft">{words::site_steps_done(lang, all, done)}</p>
            <Checklist tasks />
            <Form endpoint="put_first_steps_away">
                <Button variant=Variant::Quiet>{words::site_steps_away(lang)}</Button>
            </Form>
        </section>
    }
}

fn task(lang: Lang, step: FirstStep, is_done: bool) -> Task {
    let (title, text, route) = match step {
        FirstStep::ConfirmEmail => (
            words::site_step_email(lang),
            words::site_step_email_text(lang),
            Route::MySchool,
        ),
        FirstStep::ChooseSchool => (
            words::site_step_school(lang),
            words::site_step_school_text(lang),
            Route::MySchool,
        ),
        FirstStep::FillProfile => (
            words::site_step_profile(lang),
            words::site_step_profile_text(lang),
            Route::Me,
        ),
        FirstStep::FindContact => (
            words::site_step_contact(lang),
            words::site_step_contact_text(lang),
            Route::People,
        ),
        FirstStep::JoinProject => (
            words::site_step_project(lang),
            words::site_step_project_text(lang),
            Route::NewProject,
        ),
    };
    Task {
        title,
        text,
        href: route.path(),
        is_done,
    }
}
