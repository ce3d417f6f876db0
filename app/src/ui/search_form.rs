//! Searching: the question is in the address, so the answer can be kept and sent on.

use super::form::CurrentForm;
use leptos::{context::Provider, prelude::*};

/// A form that asks: its fields go into the address, so the answer can be kept and sent on.
#[component]
pub fn SearchForm(
    /// What is searched.
    #[prop(into)]
    label: String,
    /// Address of the results.
    #[prop(into)]
    action: String,
    children: Children,
) -> impl IntoView {
    let form = CurrentForm::quiet("search");
    view! {
        <form class="form filters" role="search" aria-label=label method="get" action=action>
            <Provider value=form>{children()}</Provider>
        </form>
    }
}
