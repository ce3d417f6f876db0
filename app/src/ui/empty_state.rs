//! A place with nothing in it yet, and what to do about that.

use super::heading::heading;
use leptos::prelude::*;

/// Says what will be here and offers the next step.
#[component]
pub fn EmptyState(
    #[prop(into)] title: String,
    /// What to do, in a sentence.
    #[prop(into)]
    text: String,
    #[prop(default = 2)] level: u8,
    /// The buttons that do it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <svg class="empty-picture" viewBox="0 0 48 28" aria-hidden="true">
                <path class="logo-far" d="M18 22a12.5 12.5 0 0 1 25 0M35 22.5h10.5"></path>
                <path class="logo-near" d="M5 22a12.5 12.5 0 0 1 25 0M2.5 22.5h28.5"></path>
            </svg>
            {heading(level, "empty-title", title)}
            <p>{text}</p>
            {children.map(|children| view! { <div class="cluster">{children()}</div> })}
        </div>
    }
}
