//! A kit that comes in as a file.

use super::content_length;
use crate::{
    files::receive::{self, Fields, Form},
    visit::Visit,
};
use app::{
    outcome::{Done, Told},
    routes::Route,
};
use axum::http::HeaderMap;
use data::kit;
use domain::{AppError, AppResult, Problem, kit::KIT_BYTES};

/// The form that brings a kit in.
pub(super) const ENDPOINT: &str = "import_kit";

pub(super) async fn take(
    visit: &Visit,
    headers: &HeaderMap,
    mut form: Form,
    fields: &mut Fields,
) -> AppResult<Done> {
    let received = text(visit, &mut form).await;
    let rest = form.read_rest(content_length(headers)).await;
    *fields = form.fields.clone();
    let received = received?;
    rest?;
    let id = kit::import(&visit.cx, form.value("country"), received).await?;
    Ok(Done::at(Route::EditKit { id }).told(Told::KitImported))
}

async fn text(visit: &Visit, form: &mut Form) -> AppResult<String> {
    let file = form.next_file().await?;
    kit::may_import(&visit.cx)?;
    let file = file.ok_or_else(|| AppError::field("file", Problem::Required))?;
    receive::take_text(file, KIT_BYTES).await
}
