//! Copies a text to the clipboard.

use crate::ui::icon::{Icon, Sign};
use leptos::prelude::*;
use std::time::Duration;

/// How long the button says that it has copied.
const SAID_FOR: Duration = Duration::from_secs(3);

/// A button that copies; hidden where the browser does not let pages write the clipboard.
#[island]
pub fn CopyButton(
    /// What is copied.
    text: String,
    /// What the button says before …
    label: String,
    /// … and after.
    done: String,
) -> impl IntoView {
    let is_live = RwSignal::new(false);
    let is_copied = RwSignal::new(false);
    Effect::new(move |_| is_live.set(window().is_secure_context()));
    let copy = move |_| {
        // The browser refuses only pages without focus, and this one was just pressed.
        let _ = window().navigator().clipboard().write_text(&text);
        is_copied.set(true);
        set_timeout(move || is_copied.set(false), SAID_FOR);
    };
    view! {
        <button
            type="button"
            class="button button-secondary"
            hidden=move || !is_live.get()
            on:click=copy
        >
            <Icon sign=Sign::Copy />
            <span role="status">
                {move || if is_copied.get() { done.clone() } else { label.clone() }}
            </span>
        </button>
    }
}
