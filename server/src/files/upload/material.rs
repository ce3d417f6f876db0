//! A file for the materials of a workspace.

use super::{content_length, or_remove, random_key, store};
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
use data::workspace::material;
use domain::{AppError, AppResult, Problem, RuleBroken, id::WorkspaceId};

/// The form that adds a file to the materials of a workspace.
pub(super) const ENDPOINT: &str = "upload_material";

pub(super) async fn take(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    mut form: Form,
    fields: &mut Fields,
) -> AppResult<Done> {
    let received = receive_file(shared, visit, headers, &mut form).await;
    // Also when the answer is known: fields after the file are not to be lost, and many browsers
    // show an answer only when they could send everything.
    let rest = form.read_rest(content_length(headers)).await;
    *fields = form.fields.clone();
    let (workspace, received) = received?;
    rest?;
    let key = random_key();
    material::announce(&visit.cx, workspace, &key).await?;
    let stored = store(shared, key.clone(), received).await?;
    let (title, alt) = (form.value("title").to_owned(), form.value("alt").to_owned());
    let added = material::add(&visit.cx, workspace, title, alt, stored).await;
    let material = or_remove(shared, &key, added).await?;
    let route = Route::Material {
        workspace,
        material,
    };
    Ok(Done::at(route).told(Told::Uploaded))
}

/// Reads up to the file, asks whether it may come, and takes it.
async fn receive_file(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    form: &mut Form,
) -> AppResult<(WorkspaceId, Received)> {
    let file = form.next_file().await?;
    // The hidden field with the workspace stands before the file.
    let workspace: WorkspaceId = form.value("workspace").parse()?;
    let room = material::may_upload(&visit.cx, workspace, content_length(headers)).await?;
    let file = file.ok_or_else(|| AppError::field("file", Problem::Required))?;
    let limits = &shared.portal.uploads;
    let full = AppError::Rule(RuleBroken::QuotaReached);
    let received = receive::take(file, &shared.incoming, limits, (room, full)).await?;
    Ok((workspace, received))
}
