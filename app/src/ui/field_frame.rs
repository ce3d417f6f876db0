//! What all fields have around them: label, hint, problem, and after a conflict the other
//! person's text.

use super::{
    form::CurrentForm,
    icon::{Icon, Sign},
    problem::problem_text,
};
use leptos::prelude::*;

/// One field's name, id and problem, looked up once.
pub(super) struct FieldFrame {
    pub id: String,
    pub name: String,
    label: String,
    hint: String,
    is_required: bool,
    problem: Option<String>,
    theirs: Option<String>,
}

/// Id of a field: the form's name and the field's, with nothing in it that needs escaping.
pub(super) fn field_id(prefix: &str, name: &str) -> String {
    let clean = |text: &str| -> String {
        text.chars()
            .filter(|c| *c != '[' && *c != ']')
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect()
    };
    if prefix.is_empty() {
        format!("field-{}", clean(name))
    } else {
        format!("{}-{}", clean(prefix), clean(name))
    }
}

impl FieldFrame {
    /// Finds the field's state in the form around it and makes itself known there. `shown` is the
    /// value the field shows.
    pub fn new(
        form: &CurrentForm,
        name: String,
        label: String,
        hint: String,
        is_required: bool,
        shown: &str,
    ) -> Self {
        let id = form.id_of(&name);
        form.register(&name, &label, &id);
        let lang = crate::words::lang();
        Self {
            problem: form
                .problem(&name)
                .map(|problem| problem_text(lang, problem)),
            theirs: form.theirs(&name, shown),
            id,
            name,
            label,
            hint,
            is_required,
        }
    }

    /// Says the other person's answer in words, where a value is sent that nobody reads.
    pub fn naming_theirs(mut self, name: impl FnOnce(&str) -> String) -> Self {
        self.theirs = self.theirs.map(|theirs| name(&theirs));
        self
    }

    /// For `aria-invalid`.
    pub fn invalid(&self) -> Option<&'static str> {
        self.problem.is_some().then_some("true")
    }

    /// For `aria-describedby`: hint and problem, when they exist.
    pub fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| self.hint_id());
        let error = self.problem.is_some().then(|| self.error_id());
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The label's words with the mark of required fields.
    pub fn label_words(&self) -> AnyView {
        let lang = crate::words::lang();
        let mark = self.is_required.then(|| {
            view! {
                <span class="required-mark" aria-hidden="true" title=crate::words::ui_required(lang)>
                    "*"
                </span>
            }
        });
        view! {
            {self.label.clone()}
            {mark}
        }
        .into_any()
    }

    /// Label and hint, above the control.
    pub fn above(&self) -> AnyView {
        view! {
            <label class="field-label" for=self.id.clone()>
                {self.label_words()}
            </label>
            {self.hint_line()}
        }
        .into_any()
    }

    /// The hint alone.
    pub fn hint_line(&self) -> AnyView {
        (!self.hint.is_empty())
            .then(|| {
                view! {
                    <p class="field-hint" id=self.hint_id()>
                        {self.hint.clone()}
                    </p>
                }
            })
            .into_any()
    }

    /// The problem and the other person's text, below the control.
    pub fn below(&self) -> AnyView {
        let lang = crate::words::lang();
        let problem = self.problem.clone().map(|problem| {
            view! {
                <p class="field-error" id=self.error_id()>
                    <Icon sign=Sign::Warning />
                    <span>{problem}</span>
                </p>
            }
        });
        let theirs = self.theirs.clone().map(|theirs| {
            let theirs = if theirs.is_empty() {
                crate::words::ui_theirs_empty(lang)
            } else {
                theirs
            };
            view! {
                <div class="field-theirs">
                    <strong>{crate::words::ui_theirs(lang)}</strong>
                    <div dir="auto">{theirs}</div>
                </div>
            }
        });
        view! {
            {problem}
            {theirs}
        }
        .into_any()
    }

    fn hint_id(&self) -> String {
        format!("{}-hint", self.id)
    }

    fn error_id(&self) -> String {
        format!("{}-error", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::field_id;

    #[test]
    fn ids_need_no_escaping() {
        assert_eq!(field_id("register", "email"), "register-email");
        assert_eq!(field_id("accept:7", "subjects[]"), "accept-7-subjects");
        assert_eq!(field_id("", "q"), "field-q");
    }
}
