//! Forms that bring one file: a picture, a paper.

use super::content_length;
use crate::{
    files::receive::{self, Fields, Form, Received},
    shared::Shared,
};
use axum::http::HeaderMap;
use domain::{AppError, AppResult, Problem};

/// Takes the file of a form, and what else it says. `room`: whether the file may come, and how many
/// bytes; asked with the fields before the file, when the form has come as far. `fits`: whether it is of a kind that is wanted.
pub(super) async fn receive<R: Future<Output = AppResult<u64>>>(
    shared: &Shared,
    headers: &HeaderMap,
    form: &mut Form,
    fields: &mut Fields,
    room: impl FnOnce(&Fields) -> R,
    fits: fn(&str) -> bool,
) -> AppResult<Received> {
    let received = file(shared, form, room, fits).await;
    // Also when the answer is known: many browsers show an answer only when they could send everything.
    let rest = form.read_rest(content_length(headers)).await;
    *fields = form.fields.clone();
    let received = received?;
    rest?;
    Ok(received)
}

async fn file<R: Future<Output = AppResult<u64>>>(
    shared: &Shared,
    form: &mut Form,
    room: impl FnOnce(&Fields) -> R,
    fits: fn(&str) -> bool,
) -> AppResult<Received> {
    let file = form.next_file().await?;
    let room = room(&form.fields).await?;
    let file = file.ok_or_else(|| AppError::field("file", Problem::Required))?;
    let full = AppError::TooLarge { max_bytes: room };
    let limits = &shared.portal.uploads;
    let received = receive::take(file, &shared.incoming, limits, (room, full)).await?;
    if fits(received.media_type) {
        Ok(received)
    } else {
        Err(AppError::field("file", Problem::WrongFileType))
    }
}
