//! Things to do once, in any order: each is ticked by itself when it is done.

use super::icon::{Icon, Sign};
use leptos::prelude::*;

/// One thing to do.
#[derive(Clone, Debug)]
pub struct Task {
    /// What is to be done.
    pub title: String,
    /// Why, or how; shown until it is done.
    pub text: String,
    /// Where it is done.
    pub href: String,
    pub is_done: bool,
}

/// What is to be done, and what is done already.
#[component]
pub fn Checklist(tasks: Vec<Task>) -> impl IntoView {
    let lang = crate::words::lang();
    view! {
        <ul class="checklist" role="list">
            {tasks
                .into_iter()
                .map(|task| {
                    if task.is_done {
                        view! {
                            <li class="task-done">
                                <span class="task-mark" aria-hidden="true">
                                    <Icon sign=Sign::Check />
                                </span>
                                <p>
                                    {task.title}
                                    <span class="visually-hidden">
                                        " (" {crate::words::ui_step_done(lang)} ")"
                                    </span>
                                </p>
                            </li>
                        }
                            .into_any()
                    } else {
                        view! {
                            <li>
                                <span class="task-mark" aria-hidden="true"></span>
                                <div>
                                    <p>
                                        <a href=task.href>{task.title}</a>
                                    </p>
                                    <p class="soft small">{task.text}</p>
                                </div>
                            </li>
                        }
                            .into_any()
                    }
                })
                .collect_view()}
        </ul>
    }
}
