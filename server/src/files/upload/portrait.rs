//! The picture of the own profile.

use super::{is_picture, keep, or_remove, random_key, single};
use crate::{
    files::{
        picture,
        receive::{Fields, Form},
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
use domain::{AppResult, people::profile::Crop};

/// The form that changes the picture.
pub(super) const ENDPOINT: &str = "upload_picture";

pub(super) async fn take(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    mut form: Form,
    fields: &mut Fields,
) -> AppResult<Done> {
    let room = |_: &Fields| async { people::may_upload_picture(&visit.cx) };
    let received = single::receive(shared, headers, &mut form, fields, room, is_picture).await?;
    let crop = form.value("crop").parse().unwrap_or(Crop::Middle);
    let key = random_key();
    people::announce_picture(&visit.cx, &key).await?;
    let picture = picture::remake_cut(
        &shared.pictures,
        received.arrival.path().to_owned(),
        received.media_type,
        shared.config.limits.picture_megapixels * 1_000_000,
        (picture::PORTRAIT, crop),
    )
    .await?;
    let stored = keep(shared, key.clone(), &received.name, picture).await?;
    let set = people::set_picture(&visit.cx, stored).await;
    or_remove(shared, &key, set).await?;
    Ok(Done::at(Route::Me).told(Told::PictureChanged))
}
