//! Uploads: forms with files, sent like every other form to the page they stand on.
//!
//! Permission and room are asked for before a byte of a file is taken. What was taken is looked at
//! before it goes to the store, and leaves it again when the use-case refuses it.

mod certificate;
mod cover;
mod kit;
mod material;
mod message;
mod portrait;
mod single;

use super::{
    picture::{self, Picture},
    receive::{Fields, Form, Received},
    register,
};
use crate::{forms::Sent, shared::Shared, visit::Visit};
use app::outcome::{Failure, Outcome};
use axum::{
    body::Body,
    http::{HeaderMap, header, request::Parts},
};
use data::file::StoredFile;
use domain::{AppError, AppResult};
use uuid::Uuid;

/// Whether a form with this name comes with files.
pub fn is_upload(endpoint: &str) -> bool {
    matches!(
        endpoint,
        certificate::ENDPOINT
            | cover::ENDPOINT
            | kit::ENDPOINT
            | material::ENDPOINT
            | message::ENDPOINT
            | portrait::ENDPOINT
            | register::ENDPOINT
    )
}

/// Takes an upload in.
pub async fn upload(
    shared: &Shared,
    visit: &Visit,
    parts: &Parts,
    endpoint: &str,
    body: Body,
) -> (Sent, Outcome) {
    let mut fields = Fields::new();
    let outcome = match shared.uploads.clone().try_acquire_owned() {
        Ok(_place) => match Form::open(&parts.headers, body) {
            Ok(form) if endpoint == message::ENDPOINT => {
                message::take(shared, visit, &parts.headers, form, &mut fields).await
            }
            Ok(form) if endpoint == certificate::ENDPOINT => {
                certificate::take(shared, visit, &parts.headers, form, &mut fields).await
            }
            Ok(form) if endpoint == cover::ENDPOINT => {
                cover::take(shared, visit, &parts.headers, form, &mut fields).await
            }
            Ok(form) if endpoint == kit::ENDPOINT => {
                kit::take(visit, &parts.headers, form, &mut fields).await
            }
            Ok(form) if endpoint == portrait::ENDPOINT => {
                portrait::take(shared, visit, &parts.headers, form, &mut fields).await
            }
            Ok(form) if endpoint == register::ENDPOINT => {
                register::take(shared, visit, &parts.headers, form, &mut fields).await
            }
            Ok(form) => material::take(shared, visit, &parts.headers, form, &mut fields).await,
            Err(error) => Err(error),
        },
        Err(_) => Err(AppError::Unavailable),
    };
    let sent = Sent::new(endpoint, fields, Default::default());
    (sent, outcome.map_err(Failure))
}

pub(super) fn content_length(headers: &HeaderMap) -> Option<u64> {
    headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse().ok())
}

fn is_picture(media_type: &str) -> bool {
    media_type.starts_with("image/")
}

/// Puts a file into the store, pictures written anew.
async fn store(shared: &Shared, key: String, received: Received) -> AppResult<StoredFile> {
    if !is_picture(received.media_type) {
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
    keep(shared, key, &received.name, picture).await
}

/// Puts a picture that was written anew into the store.
async fn keep(shared: &Shared, key: String, name: &str, picture: Picture) -> AppResult<StoredFile> {
    let size = picture.bytes.len() as u64;
    shared
        .files
        .put(&key, picture.bytes)
        .await
        .map_err(refused)?;
    Ok(StoredFile {
        key,
        name: with_extension(name, picture.extension),
        media_type: picture.media_type.to_owned(),
        size,
        width: i32::try_from(picture.width).ok(),
        height: i32::try_from(picture.height).ok(),
    })
}

fn refused(reason: String) -> AppError {
    tracing::error!(reason, "the store refused a file");
    AppError::Unavailable
}

/// What the use-case says to a file that is in the store; one that it refused leaves the store again.
async fn or_remove<T>(shared: &Shared, key: &str, added: AppResult<T>) -> AppResult<T> {
    if added.is_err() {
        remove(shared, key).await;
    }
    added
}

/// Takes out of the store what a use-case refused.
pub(super) async fn remove(shared: &Shared, key: &str) {
    if let Err(reason) = shared.files.remove(key).await {
        tracing::warn!(reason, "a refused file stays in the store");
    }
}

/// Cannot be guessed and says nothing of the file; two digits before it keep folders small.
pub fn random_key() -> String {
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
