//! A form that was sent after its writer's session had ended: the text goes along through the
//! sign-in page and waits as a draft in its form afterwards.

use super::sent::Sent;
use crate::visit::Visit;
use app::{
    routes::Route,
    ui::{FormState, Resume},
};
use domain::AppError;

/// Server functions that sign somebody in.
const SIGN_IN: [&str; 3] = ["sign_in", "sign_in_pupil", "sign_in_as_demo_person"];

/// The sign-in page instead of the page the form stood on.
pub fn sign_in_first(visit: &Visit, sent: &Sent) -> (String, FormState, Option<Resume>) {
    let next = visit.request.address.clone();
    let form = FormState {
        endpoint: "sign_in".to_owned(),
        key: String::new(),
        values: vec![("next".to_owned(), next.clone())],
        error: Some(AppError::SignInNeeded),
    };
    let resume = serde_json::to_string(&sent.shown_again())
        .ok()
        .map(|fields| Resume {
            form: sent.form_name(),
            fields,
        });
    (Route::Login { next }.path(), form, resume)
}

/// What a sign-in form carried, and the address of its page.
pub fn carried_by(sent: &Sent) -> Option<(String, Resume)> {
    let form = sent.value("resume_form");
    if !SIGN_IN.contains(&sent.endpoint.as_str()) || form.is_empty() {
        return None;
    }
    let next = sent.value("next").to_owned();
    let page = match sent.endpoint.as_str() {
        "sign_in_pupil" => Route::PupilLogin,
        _ => Route::Login { next },
    };
    let resume = Resume {
        form: form.to_owned(),
        fields: sent.value("resume_fields").to_owned(),
    };
    Some((page.path(), resume))
}
