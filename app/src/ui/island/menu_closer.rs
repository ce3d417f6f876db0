//! Closes the menus of the header by a press elsewhere or by Escape.

use super::dom;
use leptos::{prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, Event, HtmlDetailsElement, HtmlElement, KeyboardEvent, Node};

fn open_menus() -> Vec<HtmlDetailsElement> {
    let Ok(found) = document().query_selector_all("details.menu[open]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

fn close_others(event: &Event) {
    let pressed: Option<Node> = event.target().and_then(|target| target.dyn_into().ok());
    for menu in open_menus() {
        if !menu.contains(pressed.as_ref()) {
            menu.set_open(false);
        }
    }
}

fn close_by_escape(event: Event) {
    if event
        .dyn_into::<KeyboardEvent>()
        .is_ok_and(|event| event.key() == "Escape")
    {
        for menu in open_menus() {
            menu.set_open(false);
            let button: Option<Element> = menu.query_selector("summary").ok().flatten();
            if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                // Only fails for elements that cannot have the keyboard.
                let _ = button.focus();
            }
        }
    }
}

/// Shows nothing; one per page is enough.
#[island]
pub fn MenuCloser() -> impl IntoView {
    Effect::new(move |_| {
        dom::listen(&document(), "click", |event| close_others(&event));
        dom::listen(&document(), "keydown", close_by_escape);
    });
    view! { <span hidden=true></span> }
}
