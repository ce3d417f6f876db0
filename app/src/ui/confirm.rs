//! A question before something that cannot be taken back.
//!
//! Without JavaScript the button opens the question in place; with it, the same question becomes
//! a modal dialog. Nothing is sent before the form inside is.

use super::{button::Variant, island::confirm_dialog::ConfirmDialog};
use leptos::{context::Provider, prelude::*};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Lets a form inside that came back with an error keep the question open.
#[derive(Clone, Default)]
pub(super) struct Disclosure(Arc<AtomicBool>);

impl Disclosure {
    pub(super) fn open(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_open(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A button that asks first. Inside: what will happen, and the form that does it.
#[component]
pub fn Confirm(
    /// What the button says.
    #[prop(into)]
    label: String,
    /// The question.
    #[prop(into)]
    title: String,
    #[prop(default = Variant::Danger)] variant: Variant,
    children: Children,
) -> impl IntoView {
    let disclosure = Disclosure::default();
    let close = crate::words::ui_cancel(crate::words::lang());
    let inner = view! { <Provider value=disclosure.clone()>{children()}</Provider> };
    let name = title.clone();
    let is_open = disclosure.is_open();
    view! {
        <details class="confirm" open=is_open>
            <summary class=variant.class()>{label}</summary>
            <dialog class="dialog" open aria-label=name>
                <ConfirmDialog close />
                <h2>{title}</h2>
                {inner}
            </dialog>
        </details>
    }
}
