//! Forms that work without JavaScript, keep what was typed, and say what is wrong where it is
//! wrong.
//!
//! A form posts to the address of its own page with `?/<endpoint>`; when that fails, the server
//! renders the same page again with a [`FormState`] in the context. [`Form`] finds it, and the
//! fields inside show the typed values and their problems.

use super::{
    button::Variant,
    confirm::Disclosure,
    error_summary::ErrorSummary,
    field_frame::field_id,
    island::autosave::{Autosave, AutosaveWords},
};
use domain::{AppError, Problem};
use leptos::{context::Provider, prelude::*};
use std::sync::{Arc, Mutex, PoisonError};

/// What a failed post left behind: rendered again with the page. Provided as context by the
/// server's form handler.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    /// The server function the form was sent to.
    pub endpoint: String,
    /// Which of several forms with this endpoint it was; empty when there is only one.
    pub key: String,
    /// What was typed, in the order of the form; a name can come more than once.
    pub values: Vec<(String, String)>,
    /// Why it was not carried out.
    pub error: Option<AppError>,
}

/// A form that was sent when nobody was signed in any more. The sign-in page carries it along
/// ([`ResumeFields`]), and what was typed is back in its form afterwards. Provided as context by
/// the server's form handler.
#[derive(Clone, Debug, Default)]
pub struct Resume {
    /// Name of the form among the drafts.
    pub form: String,
    /// What was typed: JSON, a list of pairs of name and value.
    pub fields: String,
}

/// Hidden fields of a sign-in form: what is to be carried along.
#[component]
pub fn ResumeFields() -> impl IntoView {
    use_context::<Resume>().map(|resume| {
        view! {
            <input type="hidden" name="resume_form" value=resume.form />
            <input type="hidden" name="resume_fields" value=resume.fields />
        }
    })
}

/// The form around a field: where fields find their ids, typed values and problems.
#[derive(Clone, Default)]
pub struct CurrentForm {
    prefix: String,
    /// The failed post, when it was a post of this form.
    failed: Option<Arc<FormState>>,
    /// A draft that was kept for this form.
    draft: Arc<Vec<(String, String)>>,
    /// Name, label and id of each field, in order: the summary of errors links to them.
    fields: Arc<Mutex<Vec<(String, String, String)>>>,
}

impl CurrentForm {
    /// The form around this component; outside of any, a form that never failed.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }

    /// Id of a field of this form, unique on the page.
    pub fn id_of(&self, name: &str) -> String {
        field_id(&self.prefix, name)
    }

    /// What the field shows: what was typed, else the draft, else `given`.
    pub fn value(&self, name: &str, given: String) -> String {
        self.typed()
            .and_then(|typed| {
                typed
                    .iter()
                    .find(|(typed_name, _)| plain(typed_name) == plain(name))
            })
            .map_or(given, |(_, value)| value.clone())
    }

    /// The version that is sent with the form.
    fn version(&self, loaded: i32) -> String {
        match self.error() {
            Some(AppError::Conflict { theirs: _, version }) => version.to_string(),
            _ => self.value("version", loaded.to_string()),
        }
    }

    /// What is ticked: what was ticked, else the draft's ticks, else `given`.
    pub fn values(&self, name: &str, given: Vec<String>) -> Vec<String> {
        match self.typed() {
            // Boxes that were not ticked are not sent at all.
            Some(typed) => typed
                .iter()
                .filter(|(typed_name, _)| plain(typed_name) == plain(name))
                .map(|(_, value)| value.clone())
                .collect(),
            None => given,
        }
    }

    /// What is wrong with the field.
    pub fn problem(&self, name: &str) -> Option<&Problem> {
        match self.error()? {
            AppError::Invalid(problems) => problems
                .iter()
                .find(|problem| plain(&problem.field) == plain(name))
                .map(|problem| &problem.problem),
            _ => None,
        }
    }

    /// What somebody else saved in this field in the meantime, when it differs from `mine`.
    pub fn theirs(&self, name: &str, mine: &str) -> Option<String> {
        match self.error()? {
            AppError::Conflict { theirs, version: _ } => theirs
                .iter()
                .find(|(field, _)| plain(field) == plain(name))
                .map(|(_, value)| value.clone())
                .filter(|value| value != mine),
            _ => None,
        }
    }

    /// Tells the form of a field, for the summary of errors.
    pub(super) fn register(&self, name: &str, label: &str, id: &str) {
        self.fields
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((name.to_owned(), label.to_owned(), id.to_owned()));
    }

    /// Label and id of a field that stands in this form.
    pub(super) fn field(&self, name: &str) -> Option<(String, String)> {
        self.fields
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .find(|(known, _, _)| plain(known) == plain(name))
            .map(|(_, label, id)| (label.clone(), id.clone()))
    }

    /// A form that never fails, such as a search.
    pub(super) fn quiet(prefix: &str) -> Self {
        Self {
            prefix: prefix.to_owned(),
            ..Self::default()
        }
    }

    fn error(&self) -> Option<&AppError> {
        self.failed.as_ref()?.error.as_ref()
    }

    fn typed(&self) -> Option<&[(String, String)]> {
        match &self.failed {
            Some(failed) => Some(&failed.values),
            None if self.draft.is_empty() => None,
            None => Some(&self.draft),
        }
    }
}

/// A name without the `[]` that lists carry.
fn plain(name: &str) -> &str {
    name.strip_suffix("[]").unwrap_or(name)
}

/// A form that sends its fields to a server function, by way of the page it stands on.
///
/// The browser's own checks are off, so that one voice speaks, in the portal's language.
#[component]
pub fn Form(
    /// Name of the server function.
    #[prop(into)]
    endpoint: String,
    /// Tells apart several forms with the same endpoint on one page.
    #[prop(optional, into)]
    key: String,
    /// Another address to post to, for uploads; then `endpoint` only names the form.
    #[prop(optional, into)]
    action: String,
    /// Sends files too.
    #[prop(optional)]
    files: bool,
    /// What was kept of this form before.
    #[prop(optional)]
    draft: Vec<(String, String)>,
    /// Id of the account for which the form is kept while it is filled in; empty for no keeping.
    #[prop(optional, into)]
    autosave: String,
    /// Id for buttons that stand outside of the form.
    #[prop(optional, into)]
    id: String,
    /// More classes.
    #[prop(optional, into)]
    class: String,
    children: Children,
) -> impl IntoView {
    let lang = crate::words::lang();
    let failed = use_context::<FormState>()
        .filter(|state| state.endpoint == endpoint && state.key == key)
        .map(Arc::new);
    if failed.is_some()
        && let Some(disclosure) = use_context::<Disclosure>()
    {
        disclosure.open();
    }
    let name = join(&endpoint, &key);
    let draft = if draft.is_empty() && !autosave.is_empty() {
        kept_on_server(&name)
    } else {
        draft
    };
    let form = CurrentForm {
        prefix: name.clone(),
        failed: failed.clone(),
        draft: Arc::new(draft),
        fields: Arc::default(),
    };
    // The fields come first, because the summary above them needs their labels.
    let fields = view! { <Provider value=form.clone()>{children()}</Provider> };
    let summary = form
        .error()
        .map(|error| view! { <ErrorSummary error=error.clone() form=form.clone() /> });
    let autosave = (!autosave.is_empty()).then(|| {
        view! {
            <Autosave
                form=name
                owner=autosave
                has_failed=failed.is_some()
                words=AutosaveWords::of(lang)
            />
        }
    });
    let action = if action.is_empty() {
        crate::request::post_to(&endpoint)
    } else {
        action
    };
    view! {
        <form
            id=(!id.is_empty()).then_some(id)
            class=format!("form {class}")
            method="post"
            action=action
            enctype=files.then_some("multipart/form-data")
            novalidate=true
        >
            {summary}
            {(!key.is_empty()).then(|| view! { <input type="hidden" name="_key" value=key /> })}
            {fields}
            {autosave}
        </form>
    }
}

/// The draft of a form that came with the request.
fn kept_on_server(form: &str) -> Vec<(String, String)> {
    crate::request::request()
        .drafts
        .iter()
        .find(|(kept, _)| kept == form)
        .map(|(_, fields)| fields.clone())
        .unwrap_or_default()
}

fn join(endpoint: &str, key: &str) -> String {
    if key.is_empty() {
        endpoint.to_owned()
    } else {
        format!("{endpoint}:{key}")
    }
}

/// The buttons at the end of a form, with a way back.
#[component]
pub fn FormActions(
    /// Where "Cancel" leads; empty for no such link.
    #[prop(optional, into)]
    cancel: String,
    children: Children,
) -> impl IntoView {
    let label = crate::words::ui_cancel(crate::words::lang());
    view! {
        <div class="form-actions">
            {children()}
            {(!cancel.is_empty())
                .then(|| {
                    view! {
                        <a class=Variant::Quiet.class() href=cancel>
                            {label}
                        </a>
                    }
                })}
        </div>
    }
}

/// The version the form was filled from, so that nobody overwrites what somebody else saved. What
/// was typed and came back, or was kept as a draft, goes with the version it was typed over; after a
/// conflict it is the version that was shown beside.
#[component]
pub fn VersionField(version: i32) -> impl IntoView {
    let version = CurrentForm::here().version(version);
    view! { <input type="hidden" name="version" value=version /> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::FieldProblem;

    fn failed(error: AppError) -> CurrentForm {
        CurrentForm {
            failed: Some(Arc::new(FormState {
                endpoint: "register".into(),
                key: String::new(),
                values: vec![
                    ("email".into(), "typed".into()),
                    ("subjects[]".into(), "art".into()),
                    ("subjects[]".into(), "music".into()),
                ],
                error: Some(error),
            })),
            ..CurrentForm::default()
        }
    }

    #[test]
    fn what_was_typed_wins_over_the_given_value() {
        let form = failed(AppError::Unavailable);
        assert_eq!(form.value("email", "given".into()), "typed");
        assert_eq!(form.value("other", "given".into()), "given");
        assert_eq!(
            form.values("subjects", vec!["physics".into()]),
            ["art", "music"]
        );
        assert!(form.values("unticked", vec!["x".into()]).is_empty());
        assert_eq!(
            CurrentForm::default().value("email", "given".into()),
            "given"
        );
    }

    #[test]
    fn a_problem_is_found_by_the_name_of_its_field() {
        let form = failed(AppError::Invalid(vec![FieldProblem {
            field: "subjects".into(),
            problem: Problem::Required,
        }]));
        assert_eq!(form.problem("subjects[]"), Some(&Problem::Required));
        assert_eq!(form.problem("email"), None);
    }

    #[test]
    fn what_was_typed_over_an_old_version_is_not_sent_as_the_new_one() {
        let draft = CurrentForm {
            draft: Arc::new(vec![
                ("email".into(), "kept".into()),
                ("version".into(), "3".into()),
            ]),
            ..CurrentForm::default()
        };
        assert_eq!(draft.version(5), "3");
        assert_eq!(CurrentForm::default().version(5), "5");
        let conflict = failed(AppError::Conflict {
            theirs: Vec::new(),
            version: 4,
        });
        assert_eq!(conflict.version(5), "4");
    }

    #[test]
    fn the_other_persons_text_is_shown_only_where_it_differs() {
        let form = failed(AppError::Conflict {
            theirs: vec![("email".into(), "theirs".into())],
            version: 3,
        });
        assert_eq!(form.theirs("email", "typed").as_deref(), Some("theirs"));
        assert_eq!(form.theirs("email", "theirs"), None);
    }
}
