//! `GET /files/{id}`: permission is asked for anew at every download (SECURITY 17).

use super::store::Range;
use crate::{pages, shared::Shared, visit::Visit};
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use data::file::OpenFile;
use domain::{AppError, AppResult, id::FileId};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What browsers show themselves; everything else is offered for saving.
const SHOWN: [&str; 3] = ["image/", "audio/", "video/"];

/// What stays as it is in a file name of a header (RFC 5987).
const NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_');

/// Answers with a file, or a part of it.
pub async fn get(
    State(shared): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    match open(&shared, &parts, &id).await {
        Ok(response) => response,
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn open(shared: &Shared, parts: &Parts, id: &str) -> AppResult<Response> {
    let visit = Visit::of(shared, parts).await?;
    let id: FileId = id.parse()?;
    let file = data::file::open(&visit.cx, id).await?;
    // What an id stands for never changes.
    let etag = format!("\"{id}\"");
    let mut headers = describe(&file, &etag);
    if told(parts, header::IF_NONE_MATCH).is_some_and(|known| known.contains(&etag)) {
        headers.remove(header::CONTENT_TYPE);
        headers.remove(header::CONTENT_DISPOSITION);
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let size = u64::try_from(file.size).unwrap_or_default();
    let wanted = told(parts, header::RANGE)
        .filter(|_| told(parts, header::IF_RANGE).is_none_or(|known| known == etag))
        .and_then(|range| Wanted::of(range, size));
    let range = match wanted {
        None => None,
        Some(Wanted::Part(range)) => Some(range),
        Some(Wanted::Nothing) => {
            let all = number(format!("bytes */{size}"));
            return Ok((
                StatusCode::RANGE_NOT_SATISFIABLE,
                [(header::CONTENT_RANGE, all)],
            )
                .into_response());
        }
    };
    let length = range.as_ref().map_or(size, |range| range.end - range.start);
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    let status = match &range {
        Some(range) => {
            let part = format!("bytes {}-{}/{size}", range.start, range.end - 1);
            headers.insert(header::CONTENT_RANGE, number(part));
            StatusCode::PARTIAL_CONTENT
        }
        None => StatusCode::OK,
    };
    let bytes = shared
        .files
        .read(&file.key, range)
        .await
        .map_err(|reason| {
            tracing::error!(reason, "a file is not in the store");
            AppError::Unavailable
        })?;
    Ok((status, headers, Body::from_stream(bytes)).into_response())
}

fn describe(file: &OpenFile, etag: &str) -> HeaderMap {
    let is_shown = SHOWN.iter().any(|kind| file.media_type.starts_with(kind));
    let disposition = if is_shown { "inline" } else { "attachment" };
    let name = utf8_percent_encode(&file.name, NAME);
    let caching = if file.public {
        "public, no-cache"
    } else {
        "private, no-cache"
    };
    let text = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""));
    HeaderMap::from_iter([
        (header::CONTENT_TYPE, text(&file.media_type)),
        (
            header::CONTENT_DISPOSITION,
            text(&format!("{disposition}; filename*=UTF-8''{name}")),
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            text("default-src 'none'; frame-ancestors 'none'; sandbox"),
        ),
        (header::CACHE_CONTROL, text(caching)),
        (header::VARY, text("cookie")),
        (header::ETAG, text(etag)),
        (header::ACCEPT_RANGES, text("bytes")),
    ])
}

fn number(text: String) -> HeaderValue {
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))
}

fn told(parts: &Parts, name: header::HeaderName) -> Option<&str> {
    parts.headers.get(name)?.to_str().ok()
}

/// What a `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Part(Range),
    /// Bytes that are not there.
    Nothing,
}

impl Wanted {
    /// One range of bytes. Several, and whatever else may come, are answered with the whole file.
    fn of(header: &str, size: u64) -> Option<Self> {
        let (from, to) = header.strip_prefix("bytes=")?.split_once('-')?;
        let range = if from.is_empty() {
            let last: u64 = to.parse().ok()?;
            size.saturating_sub(last)..size
        } else {
            let from: u64 = from.parse().ok()?;
            let to: u64 = if to.is_empty() {
                u64::MAX
            } else {
                to.parse().ok()?
            };
            if to < from {
                return None;
            }
            from..to.saturating_add(1).min(size)
        };
        Some(if range.is_empty() {
            Self::Nothing
        } else {
            Self::Part(range)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_range_is_understood() {
        let part = |header| match Wanted::of(header, 100) {
            Some(Wanted::Part(range)) => Some((range.start, range.end)),
            _ => None,
        };
        assert_eq!(part("bytes=0-9"), Some((0, 10)));
        assert_eq!(part("bytes=90-"), Some((90, 100)));
        assert_eq!(part("bytes=90-500"), Some((90, 100)));
        assert_eq!(part("bytes=-10"), Some((90, 100)));
        assert_eq!(part("bytes=-500"), Some((0, 100)));
        for other in [
            "bytes=9-0",
            "bytes=0-1,5-6",
            "lines=0-1",
            "bytes=x-",
            "bytes=-",
        ] {
            assert_eq!(Wanted::of(other, 100), None, "{other}");
        }
        assert_eq!(Wanted::of("bytes=100-", 100), Some(Wanted::Nothing));
        assert_eq!(Wanted::of("bytes=-0", 100), Some(Wanted::Nothing));
    }

    #[test]
    fn only_what_is_safe_is_shown() {
        let header = |media_type: &str, name: &str| {
            let file = OpenFile {
                key: String::new(),
                name: name.to_owned(),
                media_type: media_type.to_owned(),
                size: 1,
                public: false,
            };
            describe(&file, "\"1\"")[header::CONTENT_DISPOSITION]
                .to_str()
                .unwrap()
                .to_owned()
        };
        assert_eq!(
            header("image/png", "híd.png"),
            "inline; filename*=UTF-8''h%C3%ADd.png"
        );
        assert!(header("application/pdf", "a.pdf").starts_with("attachment;"));
        assert!(header("text/plain; charset=utf-8", "a\r\nX: y.txt").starts_with("attachment;"));
        assert!(!header("text/plain", "a\"; x=\"").contains('"'));
    }
}
