//! The picture of a project.

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
use data::project;
use domain::{AppError, AppResult, id::ProjectId, people::profile::Crop, project::description};

/// The form that changes the picture.
pub(super) const ENDPOINT: &str = "upload_project_picture";

pub(super) async fn take(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    mut form: Form,
    fields: &mut Fields,
) -> AppResult<Done> {
    // The hidden field with the project stands before the file.
    let room = |before: &Fields| {
        let id = project_of(before);
        async move { project::may_upload_picture(&visit.cx, id?).await }
    };
    let received = single::receive(shared, headers, &mut form, fields, room, is_picture).await?;
    let id = project_of(fields)?;
    let words = description(form.value("description"))?;
    let key = random_key();
    project::announce_picture(&visit.cx, id, &key).await?;
    let picture = picture::remake_cut(
        &shared.pictures,
        received.arrival.path().to_owned(),
        received.media_type,
        shared.config.limits.picture_megapixels * 1_000_000,
        (picture::COVER, Crop::Middle),
    )
    .await?;
    let stored = keep(shared, key.clone(), &received.name, picture).await?;
    let set = project::set_picture(&visit.cx, id, stored, words).await;
    or_remove(shared, &key, set).await?;
    Ok(Done::at(Route::Project { id }).told(Told::ProjectPictureChanged))
}

fn project_of(fields: &Fields) -> AppResult<ProjectId> {
    let named = fields.iter().find(|(name, _)| name == "project");
    named.ok_or(AppError::NotFound)?.1.parse()
}
