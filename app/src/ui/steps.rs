//! What happens next, and what already has.

use super::icon::{Icon, Sign};
use leptos::prelude::*;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Done,
    Current,
    Ahead,
}

/// One step of a longer way.
#[derive(Clone, Debug)]
pub struct Step {
    /// What happens.
    pub title: String,
    /// Who does it, or when; may be empty.
    pub text: String,
    /// Whether it has happened.
    pub state: StepState,
}

/// The steps of a way, in order.
#[component]
pub fn Steps(steps: Vec<Step>) -> impl IntoView {
    let lang = crate::words::lang();
    view! {
        <ol class="steps" role="list">
            {steps
                .into_iter()
                .enumerate()
                .map(|(index, step)| {
                    let (class, spoken) = match step.state {
                        StepState::Done => ("step-done", Some(crate::words::ui_step_done(lang))),
                        StepState::Current => {
                            ("step-current", Some(crate::words::ui_step_current(lang)))
                        }
                        StepState::Ahead => ("step-ahead", None),
                    };
                    let mark = if step.state == StepState::Done {
                        view! { <Icon sign=Sign::Check /> }.into_any()
                    } else {
                        (index + 1).to_string().into_any()
                    };
                    let is_current = step.state == StepState::Current;
                    view! {
                        <li class=class aria-current=is_current.then_some("step")>
                            <span class="step-mark" aria-hidden="true">
                                {mark}
                            </span>
                            <p class="step-title">
                                {step.title}
                                {spoken
                                    .map(|spoken| {
                                        view! {
                                            <span class="visually-hidden">" (" {spoken} ")"</span>
                                        }
                                    })}
                            </p>
                            {(!step.text.is_empty())
                                .then(|| view! { <p class="soft small">{step.text}</p> })}
                        </li>
                    }
                })
                .collect_view()}
        </ol>
    }
}
