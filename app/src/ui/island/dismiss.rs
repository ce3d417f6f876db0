//! Closes a message.

use super::dom;
use crate::ui::icon::{Icon, Sign};
use leptos::{html::Span, prelude::*};
use web_sys::HtmlElement;

/// The closing button of a `Toast`.
#[island]
pub fn Dismiss(
    /// What the button is called.
    close: String,
) -> impl IntoView {
    let marker = NodeRef::<Span>::new();
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let dismiss = move |_| {
        if let Some(toast) = dom::around::<HtmlElement>(marker, ".toast") {
            toast.set_hidden(true);
        }
    };
    view! {
        <span node_ref=marker hidden=move || !is_live.get()>
            <button type="button" class="button button-quiet" aria-label=close on:click=dismiss>
                <Icon sign=Sign::Close />
            </button>
        </span>
    }
}
