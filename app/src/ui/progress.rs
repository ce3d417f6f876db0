//! How far something has come.

use leptos::prelude::*;

/// A bar with its words. Without a value it only says that something is going on.
#[component]
pub fn ProgressBar(
    #[prop(into)] label: String,
    /// How much is done.
    #[prop(optional)]
    value: Option<u32>,
    /// How much there is to do.
    #[prop(default = 100)]
    max: u32,
) -> impl IntoView {
    view! {
        <label class="progress">
            <span>{label}</span>
            <progress value=value.map(|value| value.min(max).to_string()) max=max.to_string()></progress>
        </label>
    }
}
