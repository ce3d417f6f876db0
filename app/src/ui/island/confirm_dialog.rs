//! Turns the question of a `Confirm` into a modal dialog.

use super::dom;
use crate::ui::icon::{Icon, Sign};
use leptos::{html::Span, prelude::*};
use web_sys::{HtmlDetailsElement, HtmlDialogElement};

/// Stands first inside the `<dialog>` inside the `<details>`.
#[island]
pub fn ConfirmDialog(
    /// What the closing button is called.
    close: String,
) -> impl IntoView {
    let marker = NodeRef::<Span>::new();
    let is_live = RwSignal::new(false);
    Effect::new(move |_| {
        let (Some(dialog), Some(details)) = (
            dom::around::<HtmlDialogElement>(marker, "dialog"),
            dom::around::<HtmlDetailsElement>(marker, "details"),
        ) else {
            return;
        };
        let (panel, opener) = (dialog.clone(), details.clone());
        let ask = move || {
            if opener.open() {
                // The plain page shows it open in place; only a closed one can become modal.
                panel.set_open(false);
                panel.set_class_name("dialog dialog-modal");
                if panel.show_modal().is_err() {
                    panel.set_class_name("dialog");
                    panel.set_open(true);
                }
            }
        };
        ask();
        dom::listen(&details, "toggle", move |_| ask());
        dom::listen(&dialog, "close", move |_| details.set_open(false));
        is_live.set(true);
    });
    let close_dialog = move |_| {
        if let Some(dialog) = dom::around::<HtmlDialogElement>(marker, "dialog") {
            dialog.close();
        }
    };
    view! {
        <span class="dialog-close" node_ref=marker hidden=move || !is_live.get()>
            <button
                type="button"
                class="button button-quiet"
                aria-label=close
                on:click=close_dialog
            >
                <Icon sign=Sign::Close />
            </button>
        </span>
    }
}
