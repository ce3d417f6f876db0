//! Uploads: a form with a file, sent like every other form to the page it stands on.
//!
//! Permission and room are asked for before a byte is taken. What was taken is looked at before it
//! goes to the store, and leaves it again when the use-case refuses it.

use super::{
    picture,
    receive::{self, Fields, Form, Received},
};
use crate::{forms::Sent, shared::Shared, visit::Visit};
use app::{
    outcome::{Done, Failure, Outcome, Told},
    routes::Route,
};
use axum::{
    body::Body,
    http::{HeaderMap, header, request::Parts},
};
use data::{
    file::{Objects, StoredFile},
    workspace::material,
};
use domain::{AppError, AppResult, Problem, id::WorkspaceId};
use uuid::Uuid;

/// The form that adds a file to the materials of a workspace.
const MATERIAL: &str = "upload_material";

/// Whether a form with this name comes with a file.
pub fn is_upload(endpoint: &str) -> bool {
    endpoint == MATERIAL
}

/// Takes an upload in.
pub async fn upload(shared: &Shared, visit: &Visit, parts: &Parts, body: Body) -> (Sent, Outcome) {
    let mut fields = Fields::new();
    let outcome = match shared.uploads.clone().try_acquire_owned() {
        Ok(_place) => take(shared, visit, &parts.headers, body, &mut fields).await,
        Err(_) => Err(AppError::Unavailable),
    };
    let sent = Sent::new(MATERIAL, fields, Default::default());
    (sent, outcome.map_err(Failure))
}

async fn take(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    body: Body,
    fields: &mut Fields,
) -> AppResult<Done> {
    let mut form = Form::open(headers, body)?;
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
    match material::add(&visit.cx, workspace, title, alt, stored).await {
        Ok(material) => Ok(Done::at(Route::Material {
            workspace,
            material,
        })
        .told(Told::Uploaded)),
        Err(error) => {
            if let Err(reason) = shared.files.remove(&key).await {
                tracing::warn!(reason, "a refused file stays in the store");
            }
            Err(error)
        }
    }
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
    let received = receive::take(file, &shared.incoming, limits, room).await?;
    Ok((workspace, received))
}

fn content_length(headers: &HeaderMap) -> Option<u64> {
    headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse().ok())
}

/// Puts a file into the store, pictures written anew.
async fn store(shared: &Shared, key: String, received: Received) -> AppResult<StoredFile> {
    let refused = |reason: String| {
        tracing::error!(reason, "the store refused a file");
        AppError::Unavailable
    };
    if !received.media_type.starts_with("image/") {
        let size = received.arrival.size();
        let path = received.arrival.path();
        shared.files.put_file(&key, path).await.map_err(refused)?;
        return Ok(StoredFile {
            key,
            name: received.name,
            media_type: received.media_type.to_owned(),
            size,
            width: None,
            height: None,
        });
    }
    let most_pixels = shared.config.limits.picture_megapixels * 1_000_000;
    let path = received.arrival.path().to_owned();
    let picture = picture::remake(&shared.pictures, path, received.media_type, most_pixels).await?;
    let size = picture.bytes.len() as u64;
    shared
        .files
        .put(&key, picture.bytes)
        .await
        .map_err(refused)?;
    Ok(StoredFile {
        key,
        name: with_extension(&received.name, picture.extension),
        media_type: picture.media_type.to_owned(),
        size,
        width: i32::try_from(picture.width).ok(),
        height: i32::try_from(picture.height).ok(),
    })
}

/// Cannot be guessed and says nothing of the file; two digits before it keep folders small.
fn random_key() -> String {
    let random = Uuid::now_v7().simple().to_string();
    format!("{}/{random}", &random[random.len() - 2..])
}

/// `photo.webp` → `photo.jpg`; `photo.jpeg` stays.
fn with_extension(name: &str, extension: &str) -> String {
    let (stem, typed) = name.rsplit_once('.').unwrap_or((name, ""));
    let typed = typed.to_lowercase();
    if typed == extension || (typed == "jpeg" && extension == "jpg") {
        name.to_owned()
    } else {
        format!("{stem}.{extension}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_the_content() {
        assert_eq!(with_extension("Photo.JPEG", "jpg"), "Photo.JPEG");
        assert_eq!(with_extension("photo.v2.webp", "png"), "photo.v2.png");
        assert_eq!(with_extension("photo", "png"), "photo.png");
    }
}
