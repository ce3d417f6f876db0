//! One of many answers.

use super::{
    choice::{Choice, named},
    field_frame::FieldFrame,
    form::CurrentForm,
    icon::{Icon, Sign},
};
use leptos::prelude::*;

/// A drop-down list with label, hint and problem.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    choices: Vec<Choice>,
    /// Value of the answer chosen at first; empty for none.
    #[prop(optional, into)]
    value: String,
    #[prop(optional)] required: bool,
    /// What the empty answer says, such as "All countries"; otherwise "Please choose".
    #[prop(optional, into)]
    empty: String,
) -> impl IntoView {
    let form = CurrentForm::here();
    let value = form.value(&name, value);
    let frame = FieldFrame::new(&form, name, label, hint, required, &value)
        .naming_theirs(|theirs| named(theirs, &choices));
    let empty = if empty.is_empty() {
        crate::words::ui_choose(crate::words::lang())
    } else {
        empty
    };
    view! {
        <div class="field">
            {frame.above()} <div class="select-box">
                <select
                    class="input"
                    id=frame.id.clone()
                    name=frame.name.clone()
                    required=required
                    aria-invalid=frame.invalid()
                    aria-describedby=frame.described_by()
                >
                    <option value="" selected=value.is_empty()>
                        {empty}
                    </option>
                    {choices
                        .into_iter()
                        .map(|choice| {
                            let is_chosen = choice.value == value;
                            view! {
                                <option value=choice.value selected=is_chosen>
                                    {choice.label}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
                <Icon sign=Sign::Down />
            </div> {frame.below()}
        </div>
    }
}
