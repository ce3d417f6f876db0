//! What is wrong with a form as a whole, above its fields.

use super::{
    form::CurrentForm,
    icon::{Icon, Sign},
    problem::{error_text, problem_text},
};
use domain::AppError;
use leptos::prelude::*;

/// Why the form came back: gets the keyboard and leads to the fields.
#[component]
pub fn ErrorSummary(
    error: AppError,
    /// The form whose fields the problems are of.
    #[prop(optional)]
    form: CurrentForm,
) -> impl IntoView {
    let lang = crate::words::lang();
    let (title, body) = match &error {
        AppError::Invalid(problems) => {
            let count = i64::try_from(problems.len()).unwrap_or(i64::MAX);
            let items = problems
                .iter()
                .map(|problem| {
                    let text = problem_text(lang, &problem.problem);
                    match form.field(&problem.field) {
                        Some((label, id)) => {
                            let text = crate::words::ui_error_of_field(lang, &label, &text);
                            view! {
                                <li>
                                    <a href=format!("#{id}")>{text}</a>
                                </li>
                            }
                            .into_any()
                        }
                        None => view! { <li>{text}</li> }.into_any(),
                    }
                })
                .collect_view();
            (
                crate::words::ui_errors_title(lang, count),
                view! { <ul>{items}</ul> }.into_any(),
            )
        }
        other => (
            crate::words::ui_error_title(lang),
            view! { <p>{error_text(lang, other)}</p> }.into_any(),
        ),
    };
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus=true>
            <h2>
                <Icon sign=Sign::Warning />
                <span>{title}</span>
            </h2>
            {body}
        </div>
    }
}
