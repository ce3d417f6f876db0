//! A form that failed because it is no longer there: somebody else was faster.

use super::{error_summary::ErrorSummary, form::FormState};
use crate::request::person;
use domain::draft::written;
use leptos::prelude::*;

/// Why a form was not accepted that its page does not show any more, and what was typed in it. The
/// page puts this where the form was.
#[component]
pub fn FormGone(
    /// Server functions whose forms may have been here.
    endpoints: Vec<&'static str>,
    /// Field whose text is shown, so that it is not lost.
    #[prop(optional)]
    field: &'static str,
) -> impl IntoView {
    let state =
        use_context::<FormState>().filter(|state| endpoints.contains(&state.endpoint.as_str()))?;
    let error = state.error?;
    let typed = state
        .values
        .into_iter()
        .find(|(name, value)| name == field && !value.is_empty())
        .map(|(_, value)| {
            view! {
                <div class="field-theirs">
                    <strong>{crate::words::ui_yours(crate::words::lang())}</strong>
                    <div dir="auto">{value}</div>
                </div>
            }
        });
    Some(view! {
        <ErrorSummary error />
        {typed}
    })
}

/// What was typed into a form that its writer may not send any more: the work was ended while they
/// wrote. It is kept as a draft.
#[component]
pub fn TextKept() -> impl IntoView {
    let state = use_context::<FormState>().filter(|state| state.error.is_some())?;
    let lang = crate::words::lang();
    let typed: Vec<_> = written(&state.values)
        .map(|value| view! { <div dir="auto">{value.to_owned()}</div> })
        .collect();
    (!typed.is_empty()).then(|| {
        let kept = person().map(|_| view! { <p>{crate::words::ui_kept(lang)}</p> });
        view! {
            <div class="field-theirs">
                <strong>{crate::words::ui_yours(lang)}</strong>
                {typed}
            </div>
            {kept}
        }
    })
}
