//! Headings whose level depends on where a component stands.

use leptos::prelude::*;

/// A heading of level 2, 3 or 4; other numbers become the nearest of these.
pub(super) fn heading(level: u8, class: &'static str, inner: impl IntoView + 'static) -> AnyView {
    match level {
        0..=2 => view! { <h2 class=class>{inner}</h2> }.into_any(),
        3 => view! { <h3 class=class>{inner}</h3> }.into_any(),
        _ => view! { <h4 class=class>{inner}</h4> }.into_any(),
    }
}
