//! One line of text: names, addresses, numbers, dates, passwords.

use super::{field_frame::FieldFrame, form::CurrentForm};
use leptos::prelude::*;

/// An input with label, hint and problem.
#[component]
pub fn Field(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// How to fill it in, in a sentence.
    #[prop(optional, into)]
    hint: String,
    /// Type of the input: `text`, `email`, `password`, `url`, `number`, `date`, `search` …
    #[prop(default = "text")]
    kind: &'static str,
    /// Shown unless something was typed before.
    #[prop(optional, into)]
    value: String,
    /// What browsers and password managers may fill in, such as `email` or `new-password`.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    #[prop(optional)] required: bool,
    /// Most characters the browser lets in. Pasted text is cut there, so leave it out where losing
    /// the end of a text would not be noticed.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// A code: even letters, nothing corrected, always left to right.
    #[prop(optional)]
    code: bool,
    /// A short value, such as a number or a year.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let form = CurrentForm::here();
    // Typed passwords are never sent back.
    let value = if kind == "password" {
        String::new()
    } else {
        form.value(&name, value)
    };
    let frame = FieldFrame::new(&form, name, label, hint, required, &value);
    let mut class = "input".to_owned();
    if code {
        class.push_str(" input-code");
    }
    if short {
        class.push_str(" input-short");
    }
    let direction = if code || matches!(kind, "email" | "url" | "password" | "number" | "tel") {
        "ltr"
    } else {
        "auto"
    };
    let value = (!value.is_empty()).then_some(value);
    view! {
        <div class="field">
            {frame.above()}
            <input
                class=class
                type=kind
                id=frame.id.clone()
                name=frame.name.clone()
                value=value
                dir=direction
                autocomplete=autocomplete
                autocapitalize=code.then_some("off")
                spellcheck=code.then_some("false")
                inputmode=(kind == "number").then_some("numeric")
                maxlength=maxlength.map(|max| max.to_string())
                required=required
                aria-invalid=frame.invalid()
                aria-describedby=frame.described_by()
            />
            {frame.below()}
        </div>
    }
}
