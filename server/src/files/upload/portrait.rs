//! The picture of the own profile.

use super::{content_length, keep, random_key, remove};
use crate::{
    files::{
        picture,
        receive::{self, Fields, Form, Received},
    },
    shared::Shared,
    visit::Visit,
};
use app::{
    outcome::{Done, Told},
    routes::Route,
};
use axum::http::HeaderMap;
use data::people;
use domain::{AppError, AppResult, Problem, people::profile::Crop};

/// The form that changes the picture.
pub(super) const ENDPOINT: &str = "upload_picture";

pub(super) async fn take(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    mut form: Form,
    fields: &mut Fields,
) -> AppResult<Done> {
    let received = receive_picture(shared, visit, &mut form).await;
    // Also when the answer is known: many browsers show an answer only when they could send everything.
    let rest = form.read_rest(content_length(headers)).await;
    *fields = form.fields.clone();
    let received = received?;
    rest?;
    let crop = form.value("crop").parse().unwrap_or(Crop::Middle);
    let key = random_key();
    people::announce_picture(&visit.cx, &key).await?;
    let picture = picture::remake_square(
        &shared.pictures,
        received.arrival.path().to_owned(),
        received.media_type,
        shared.config.limits.picture_megapixels * 1_000_000,
        crop,
    )
    .await?;
    let stored = keep(shared, key.clone(), &received.name, picture).await?;
    match people::set_picture(&visit.cx, stored).await {
        Ok(()) => Ok(Done::at(Route::Me).told(Told::PictureChanged)),
        Err(error) => {
            remove(shared, &key).await;
            Err(error)
        }
    }
}

async fn receive_picture(shared: &Shared, visit: &Visit, form: &mut Form) -> AppResult<Received> {
    let file = form.next_file().await?;
    let room = people::may_upload_picture(&visit.cx)?;
    let file = file.ok_or_else(|| AppError::field("file", Problem::Required))?;
    let full = AppError::TooLarge { max_bytes: room };
    let limits = &shared.portal.uploads;
    let received = receive::take(file, &shared.incoming, limits, (room, full)).await?;
    if received.media_type.starts_with("image/") {
        Ok(received)
    } else {
        Err(AppError::field("file", Problem::WrongFileType))
    }
}
