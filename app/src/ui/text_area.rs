//! Several lines of text.

use super::{
    field_frame::FieldFrame,
    form::CurrentForm,
    island::{
        character_count::CharacterCount,
        markdown_toolbar::{MarkdownToolbar, ToolbarWords},
    },
};
use leptos::prelude::*;

/// A text area with label, hint and problem.
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    /// Shown unless something was typed before.
    #[prop(optional, into)]
    value: String,
    #[prop(optional)] required: bool,
    /// Lines shown at first.
    #[prop(default = 5)]
    rows: u32,
    /// Counts the characters up to this many. Nothing is cut off: too much is told, not lost.
    #[prop(optional)]
    max: Option<u32>,
    /// The text is Markdown: buttons for bold, headings, lists … appear where scripts run.
    #[prop(optional)]
    rich: bool,
) -> impl IntoView {
    let lang = crate::words::lang();
    let form = CurrentForm::here();
    let value = form.value(&name, value);
    let frame = FieldFrame::new(&form, name, label, hint, required, &value);
    let toolbar = rich.then(|| {
        view! { <MarkdownToolbar field=frame.id.clone() words=ToolbarWords::of(lang) /> }
    });
    let count = max.map(|max| {
        view! {
            <CharacterCount
                field=frame.id.clone()
                max
                label=crate::words::ui_characters(lang)
                over=crate::words::ui_characters_over(lang)
            />
        }
    });
    view! {
        <div class="field">
            {frame.above()} {toolbar}
            <textarea
                class="input"
                id=frame.id.clone()
                name=frame.name.clone()
                rows=rows.to_string()
                dir="auto"
                required=required
                aria-invalid=frame.invalid()
                aria-describedby=frame.described_by()
            >
                {value}
            </textarea>
            <div class="field-foot">{count}</div>
            {frame.below()}
        </div>
    }
}
