//! The mark: two arches that share their middle, on one deck.

use leptos::prelude::*;

/// The mark without its name. Decoration: the name stands beside it or labels the link.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 48 28" width="48" height="28" aria-hidden="true">
            <path class="logo-shared" d="M18 21a13 13 0 0 1 6-10.5A13 13 0 0 1 30 21z"></path>
            <path class="logo-far" d="M18 21a12.5 12.5 0 0 1 25 0"></path>
            <path class="logo-near" d="M5 21a12.5 12.5 0 0 1 25 0"></path>
            <path class="logo-near" stroke-linecap="round" d="M2.5 22h43"></path>
        </svg>
    }
}
