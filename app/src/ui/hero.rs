//! The first thing a visitor sees.

use leptos::prelude::*;

/// A big sentence above the bridge, as the page's own title, with the first steps as buttons.
#[component]
pub fn Hero(
    #[prop(into)] title: String,
    #[prop(into)] lead: String,
    /// Level of the title's heading: 1 unless the page has another title.
    #[prop(default = 1)]
    level: u8,
    children: Children,
) -> impl IntoView {
    let title = if level <= 1 {
        view! { <h1 class="hero-title">{title}</h1> }.into_any()
    } else {
        view! { <h2 class="hero-title">{title}</h2> }.into_any()
    };
    view! {
        <div class="hero">
            {title} <p class="lead">{lead}</p> <div class="cluster">{children()}</div>
        </div>
    }
}
