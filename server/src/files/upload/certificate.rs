//! A paper that says where somebody works, for the officer who decides.

use super::{content_length, random_key, remove, store};
use crate::{
    files::receive::{self, Fields, Form, Received},
    shared::Shared,
    visit::Visit,
};
use app::{
    outcome::{Done, Told},
    routes::Route,
};
use axum::http::HeaderMap;
use data::school;
use domain::{AppError, AppResult, Problem, school::certificate::is_paper};

/// The form that adds a paper.
pub(super) const ENDPOINT: &str = "upload_certificate";

pub(super) async fn take(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    mut form: Form,
    fields: &mut Fields,
) -> AppResult<Done> {
    let received = receive_paper(shared, visit, &mut form).await;
    // Also when the answer is known: many browsers show an answer only when they could send everything.
    let rest = form.read_rest(content_length(headers)).await;
    *fields = form.fields.clone();
    let received = received?;
    rest?;
    let key = random_key();
    school::announce_certificate(&visit.cx, &key).await?;
    let stored = store(shared, key.clone(), received).await?;
    match school::add_certificate(&visit.cx, stored).await {
        Ok(()) => Ok(Done::at(Route::MySchool).told(Told::CertificateAdded)),
        Err(error) => {
            remove(shared, &key).await;
            Err(error)
        }
    }
}

async fn receive_paper(shared: &Shared, visit: &Visit, form: &mut Form) -> AppResult<Received> {
    let file = form.next_file().await?;
    let room = school::may_upload_certificate(&visit.cx).await?;
    let file = file.ok_or_else(|| AppError::field("file", Problem::Required))?;
    let full = AppError::TooLarge { max_bytes: room };
    let limits = &shared.portal.uploads;
    let received = receive::take(file, &shared.incoming, limits, (room, full)).await?;
    if is_paper(received.media_type) {
        Ok(received)
    } else {
        Err(AppError::field("file", Problem::WrongFileType))
    }
}
