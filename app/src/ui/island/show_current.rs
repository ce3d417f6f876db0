//! Brings the current entry of a long menu into view on narrow screens.

use super::dom;
use leptos::{html::Span, prelude::*};
use web_sys::Element;

/// Middle of an element, in pixels from the window's edge.
fn middle(element: &Element) -> f64 {
    let place = element.get_bounding_client_rect();
    place.x() + place.width() / 2.0
}

/// Stands in a `<nav>` whose list may be wider than the screen. Shows nothing.
#[island]
pub fn ShowCurrent() -> impl IntoView {
    let marker = NodeRef::<Span>::new();
    Effect::new(move |_| {
        let Some(nav) = dom::around::<Element>(marker, "nav") else {
            return;
        };
        let Ok(Some(current)) = nav.query_selector("[aria-current=page]") else {
            return;
        };
        let list = current.closest("ul").ok().flatten();
        // Either the list or the nav scrolls; for the other one this does nothing.
        for scroller in [Some(nav), list].into_iter().flatten() {
            let distance = middle(&current) - middle(&scroller);
            scroller.set_scroll_left(scroller.scroll_left() + distance as i32);
        }
    });
    view! { <span node_ref=marker hidden=true></span> }
}
