//! Reaching from an island to the page around it. Runs in the browser only.

use leptos::{
    html::Span,
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
};
use web_sys::{Element, Event, EventTarget};

/// Calls `act` on every `event` of `target`, as long as the page lives: an island is never taken
/// out of its page.
pub fn listen(target: &EventTarget, event: &str, act: impl FnMut(Event) + 'static) {
    let act: Box<dyn FnMut(Event)> = Box::new(act);
    let act = Closure::wrap(act);
    if target
        .add_event_listener_with_callback(event, act.as_ref().unchecked_ref())
        .is_ok()
    {
        act.forget();
    }
}

/// The element with this id, if it is of the wanted kind.
pub fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The nearest element around an island's marker that matches the selector.
pub fn around<T: JsCast>(marker: NodeRef<Span>, selector: &str) -> Option<T> {
    let marker: Element = marker.get()?.into();
    marker.closest(selector).ok()??.dyn_into().ok()
}
