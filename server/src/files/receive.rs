//! Reading a form with a file as it streams in: limits hold while bytes arrive, not afterwards.

use super::{
    incoming::{Arrival, Incoming},
    kind::{self, HEAD, Kind},
};
use axum::{
    body::Body,
    http::{HeaderMap, header},
};
use domain::{
    AppError, AppResult, Problem,
    school::register::REGISTER_BYTES,
    workspace::material::{MaterialKind, UploadLimits},
};
use multer::{Constraints, Field, Multipart, SizeLimit};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// A browser that sends nothing for so long is gone.
const SILENCE: Duration = Duration::from_secs(60);
/// The rest of a form that is refused is read up to this length of the whole, in bytes, …
const REST_BYTES: u64 = 64 * 1024 * 1024;
/// … and for this time.
const REST_TIME: Duration = Duration::from_secs(20);
/// Longest text field, and all of them together, in bytes: a message of 10,000 characters fits in
/// every script.
const TEXT_BYTES: u64 = 64 * 1024;
/// Most fields of a form with a file.
const FIELDS: usize = 32;
/// Longest name of a file, in characters.
const NAME_LENGTH: usize = 200;

/// The text fields of a form, in its order.
pub type Fields = Vec<(String, String)>;

/// A file that arrived whole, and is what its name says.
#[derive(Debug)]
pub struct Received {
    pub arrival: Arrival,
    /// Without folders.
    pub name: String,
    pub media_type: &'static str,
}

/// A form with a file while it is read.
pub struct Form {
    parts: Multipart<'static>,
    /// Text fields so far.
    pub fields: Fields,
}

impl Form {
    /// Begins to read.
    ///
    /// # Errors
    /// When it is no such form.
    pub fn open(headers: &HeaderMap, body: Body) -> AppResult<Self> {
        let boundary = headers
            .get(header::CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .and_then(|kind| multer::parse_boundary(kind).ok())
            .ok_or(AppError::Invalid(Vec::new()))?;
        let limits = SizeLimit::new().per_field(u64::MAX);
        let parts = Multipart::with_constraints(
            body.into_data_stream(),
            boundary,
            Constraints::new().size_limit(limits),
        );
        Ok(Self {
            parts,
            fields: Fields::new(),
        })
    }

    /// Reads text fields up to the first file; `None` when the form ends before one.
    pub async fn next_file(&mut self) -> AppResult<Option<Field<'static>>> {
        while let Some(field) = in_time(self.parts.next_field()).await? {
            if field.file_name().is_some() {
                return Ok(Some(field));
            }
            let name = field.name().unwrap_or_default().to_owned();
            let value = text(field).await?;
            let total: usize = self.fields.iter().map(|(_, value)| value.len()).sum();
            if self.fields.len() >= FIELDS || (total + value.len()) as u64 > TEXT_BYTES {
                return Err(too_large(TEXT_BYTES));
            }
            self.fields.push((name, value));
        }
        Ok(None)
    }

    /// Reads what still comes, unless it is very much: text fields are kept, files are not.
    ///
    /// # Errors
    /// When it breaks off.
    pub async fn read_rest(&mut self, length: Option<u64>) -> AppResult<()> {
        if length.is_some_and(|length| length > REST_BYTES) {
            return Ok(());
        }
        let reading = async {
            while self.next_file().await?.is_some() {}
            Ok(())
        };
        tokio::time::timeout(REST_TIME, reading)
            .await
            .unwrap_or(Ok(()))
    }

    /// A text field's value; empty when it did not come (yet).
    pub fn value(&self, name: &str) -> &str {
        self.fields
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }
}

async fn text(mut field: Field<'static>) -> AppResult<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = in_time(field.chunk()).await? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() as u64 > TEXT_BYTES {
            return Err(too_large(TEXT_BYTES));
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Takes a file in. `room` is how many bytes there is room for, and what is said when more come.
///
/// # Errors
/// Beside the field `file` when it is none of the accepted kinds, or nothing was chosen;
/// [`AppError::TooLarge`] as soon as too much has come.
pub async fn take(
    mut field: Field<'static>,
    incoming: &Incoming,
    limits: &UploadLimits,
    (room, full): (u64, AppError),
) -> AppResult<Received> {
    let name = plain_name(field.file_name().unwrap_or_default());
    let mut head = Vec::new();
    while head.len() < HEAD
        && let Some(chunk) = in_time(field.chunk()).await?
    {
        head.extend_from_slice(&chunk);
    }
    if head.is_empty() {
        return Err(AppError::field("file", Problem::Required));
    }
    let beginning = &head[..head.len().min(HEAD)];
    let kind: &Kind = kind::of(&name, beginning)
        .ok_or_else(|| AppError::field("file", Problem::WrongFileType))?;
    let most = limits.of(MaterialKind::of(kind.media_type));
    let mut arrival = incoming.open().await?;
    let mut next = Some(bytes::Bytes::from(head));
    while let Some(chunk) = next {
        let size = arrival.size() + chunk.len() as u64;
        if size > most {
            return Err(too_large(most));
        }
        if size > room {
            return Err(full);
        }
        arrival.add(&chunk).await?;
        next = in_time(field.chunk()).await?;
    }
    arrival.complete().await?;
    Ok(Received {
        arrival,
        name,
        media_type: kind.media_type,
    })
}

/// Takes a short text in, such as a kit.
///
/// # Errors
/// Beside the field `file` when nothing was chosen or it is no text; [`AppError::TooLarge`] as soon as
/// more than `most` bytes have come.
pub async fn take_text(mut field: Field<'static>, most: u64) -> AppResult<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = in_time(field.chunk()).await? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() as u64 > most {
            return Err(too_large(most));
        }
    }
    if bytes.is_empty() {
        return Err(AppError::field("file", Problem::Required));
    }
    String::from_utf8(bytes).map_err(|_| AppError::field("file", Problem::WrongFileType))
}

/// A national register that arrived whole. Whether it is a table is found out afterwards.
#[derive(Debug)]
pub struct Register {
    pub arrival: Arrival,
    /// Without folders.
    pub name: String,
    /// SHA-256, as hexadecimal digits.
    pub hash: String,
}

/// Takes a register in.
///
/// # Errors
/// Beside the field `file` when nothing was chosen; [`AppError::TooLarge`] as soon as too much has
/// come.
pub async fn take_register(mut field: Field<'static>, incoming: &Incoming) -> AppResult<Register> {
    let name = plain_name(field.file_name().unwrap_or_default());
    let mut arrival = incoming.open().await?;
    let mut hash = Sha256::new();
    while let Some(chunk) = in_time(field.chunk()).await? {
        if arrival.size() + chunk.len() as u64 > REGISTER_BYTES {
            return Err(too_large(REGISTER_BYTES));
        }
        hash.update(&chunk);
        arrival.add(&chunk).await?;
    }
    if arrival.size() == 0 {
        return Err(AppError::field("file", Problem::Required));
    }
    arrival.complete().await?;
    Ok(Register {
        arrival,
        name,
        hash: format!("{:x}", hash.finalize()),
    })
}

/// Browsers send names, old ones whole paths; of either only the last part counts.
fn plain_name(sent: &str) -> String {
    sent.rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_control())
        .take(NAME_LENGTH)
        .collect()
}

/// Waits for the browser, but not for ever. A form that breaks off is none.
async fn in_time<T>(next: impl Future<Output = multer::Result<T>>) -> AppResult<T> {
    match tokio::time::timeout(SILENCE, next).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => {
            tracing::info!(%error, "an upload broke off");
            Err(AppError::Unavailable)
        }
        Err(_) => {
            tracing::info!("an upload fell silent");
            Err(AppError::Unavailable)
        }
    }
}

const fn too_large(max_bytes: u64) -> AppError {
    AppError::TooLarge { max_bytes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_folders() {
        assert_eq!(plain_name("C:\\Users\\judit\\Őrség.jpg"), "Őrség.jpg");
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("a\r\nb\0.png"), "ab.png");
        assert_eq!(plain_name(&"ő".repeat(300)).chars().count(), NAME_LENGTH);
    }
}
