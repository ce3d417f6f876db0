//! Answers that are ticked: some of several, one of a few, yes or no.

use super::{field_frame::FieldFrame, form::CurrentForm};
use leptos::prelude::*;

/// An answer that is offered.
#[derive(Clone, Debug)]
pub struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    hint: String,
}

impl Choice {
    /// An answer: what is sent, and what is read.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: String::new(),
        }
    }

    /// Adds a sentence that explains the answer (not shown in drop-down lists).
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// One line to tick. The first of a group carries the group's id, so that links to it arrive.
fn line(
    kind: &'static str,
    id: Option<String>,
    name: String,
    choice: Choice,
    is_checked: bool,
    described_by: Option<String>,
) -> AnyView {
    let hint = (!choice.hint.is_empty())
        .then(|| view! { <span class="field-hint choice-hint">{choice.hint}</span> });
    view! {
        <label class="choice">
            <input
                type=kind
                id=id
                name=name
                value=choice.value
                checked=is_checked
                aria-describedby=described_by
            />
            <span>{choice.label} {hint}</span>
        </label>
    }
    .into_any()
}

/// Answers that were sent as their values, by what they say.
pub(super) fn named(values: &str, choices: &[Choice]) -> String {
    let labels: Vec<&str> = values
        .split(", ")
        .map(|value| {
            choices
                .iter()
                .find(|choice| choice.value == value)
                .map_or(value, |choice| choice.label.as_str())
        })
        .collect();
    labels.join(", ")
}

/// More answers than this stand in a box of their own that scrolls.
const LONG: usize = 24;

fn group(
    kind: &'static str,
    frame: &FieldFrame,
    sent_as: &str,
    choices: Vec<Choice>,
    chosen: &[String],
    columns: bool,
) -> AnyView {
    let is_long = choices.len() > LONG;
    let lines = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            let id = (index == 0).then(|| frame.id.clone());
            let is_checked = chosen.contains(&choice.value);
            line(kind, id, sent_as.to_owned(), choice, is_checked, None)
        })
        .collect_view();
    let class = if columns {
        "choice-list choice-columns"
    } else {
        "choice-list"
    };
    let mut class = class.to_owned();
    if is_long {
        class.push_str(" choice-long");
    }
    if frame.invalid().is_some() {
        class.push_str(" choice-invalid");
    }
    view! {
        <fieldset class="choices" aria-describedby=frame.described_by()>
            <legend>{frame.label_words()}</legend>
            {frame.hint_line()}
            <div class=class>{lines}</div>
            {frame.below()}
        </fieldset>
    }
    .into_any()
}

/// Some of several answers. Sent as `name[]`, once per ticked box.
#[component]
pub fn CheckboxGroup(
    #[prop(into)] name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    #[prop(optional, into)] hint: String,
    choices: Vec<Choice>,
    /// Values that are ticked at first.
    #[prop(optional)]
    chosen: Vec<String>,
    #[prop(optional)] required: bool,
    /// Short answers stand beside each other where there is room.
    #[prop(optional)]
    columns: bool,
) -> impl IntoView {
    let form = CurrentForm::here();
    let chosen = form.values(&name, chosen);
    let sent_as = format!("{name}[]");
    let mut shown = chosen.clone();
    shown.sort();
    let frame = FieldFrame::new(&form, name, legend, hint, required, &shown.join(", "))
        .naming_theirs(|theirs| named(theirs, &choices));
    group("checkbox", &frame, &sent_as, choices, &chosen, columns)
}

/// One of a few answers.
#[component]
pub fn RadioGroup(
    #[prop(into)] name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    #[prop(optional, into)] hint: String,
    choices: Vec<Choice>,
    /// Value that is chosen at first; empty for none.
    #[prop(optional, into)]
    value: String,
    #[prop(optional)] required: bool,
    #[prop(optional)] columns: bool,
) -> impl IntoView {
    let form = CurrentForm::here();
    // An answer that was left open is not sent at all, as with boxes.
    let chosen = form.values(&name, vec![value]);
    let frame = FieldFrame::new(&form, name, legend, hint, required, &chosen.join(", "))
        .naming_theirs(|theirs| named(theirs, &choices));
    let sent_as = frame.name.clone();
    group("radio", &frame, &sent_as, choices, &chosen, columns)
}

/// Yes or no: consent, a setting. Sends `value` (at first "on") when ticked, nothing otherwise.
#[component]
pub fn Checkbox(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] checked: bool,
    #[prop(default = "on".to_owned(), into)] value: String,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let form = CurrentForm::here();
    let given = if checked {
        vec![value.clone()]
    } else {
        Vec::new()
    };
    let is_checked = !form.values(&name, given).is_empty();
    let frame = FieldFrame::new(&form, name, label, hint, required, "");
    let class = if frame.invalid().is_some() {
        "choice choice-invalid"
    } else {
        "choice"
    };
    view! {
        <div class="field">
            <label class=class>
                <input
                    type="checkbox"
                    id=frame.id.clone()
                    name=frame.name.clone()
                    value=value
                    checked=is_checked
                    required=required
                    aria-invalid=frame.invalid()
                    aria-describedby=frame.described_by()
                />
                <span>{frame.label_words()}</span>
            </label>
            {frame.hint_line()}
            {frame.below()}
        </div>
    }
}

/// A box in a row of a table: some of several rows. Sent as `name[]`, once per ticked box.
#[component]
pub fn Tick(
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    /// What is ticked, for those who hear the page.
    #[prop(into)]
    label: String,
    #[prop(optional)] checked: bool,
) -> impl IntoView {
    let form = CurrentForm::here();
    let given = if checked {
        vec![value.clone()]
    } else {
        Vec::new()
    };
    let is_checked = form.values(&name, given).contains(&value);
    view! {
        <label class="choice">
            <input type="checkbox" name=format!("{name}[]") value=value checked=is_checked />
            <span class="visually-hidden">{label}</span>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_persons_answers_are_told_in_words() {
        let choices = [Choice::new("hu", "Hungarian"), Choice::new("tr", "Turkish")];
        assert_eq!(named("hu, tr", &choices), "Hungarian, Turkish");
        assert_eq!(named("xx", &choices), "xx");
        assert_eq!(named("", &choices), "");
    }
}
