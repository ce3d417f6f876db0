//! How much has been typed into a text area, and whether that is too much.

use super::dom;
use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

/// "123 / 500" below the text area with this id.
#[island]
pub fn CharacterCount(
    /// Id of the text area.
    field: String,
    /// Most characters.
    max: u32,
    /// What is counted.
    label: String,
    /// Said when it is too much.
    over: String,
) -> impl IntoView {
    let count = RwSignal::new(None::<usize>);
    Effect::new(move |_| {
        let Some(area) = dom::by_id::<HtmlTextAreaElement>(&field) else {
            return;
        };
        let typed = area.clone();
        let read = move || count.set(Some(typed.value().trim().chars().count()));
        read();
        dom::listen(&area, "input", move |_| read());
    });
    let is_over = Memo::new(move |_| count.get().is_some_and(|count| count > max as usize));
    view! {
        <span
            class=move || if is_over.get() { "count count-over" } else { "count" }
            hidden=move || count.get().is_none()
        >
            <span class="visually-hidden">{label} ": "</span>
            <bdi dir="ltr">{move || count.get().unwrap_or_default()} " / " {max}</bdi>
            <span class="visually-hidden" role="status">
                {move || is_over.get().then(|| over.clone())}
            </span>
        </span>
    }
}
