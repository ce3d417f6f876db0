//! Numbers as files for spreadsheets. There are only codes and numbers in them, so no program can take
//! a cell for a formula.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// A file of this name, without `.csv`.
pub fn answer(name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}.csv\"");
    (
        [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("text/csv; charset=utf-8"),
            ),
            (
                header::CONTENT_DISPOSITION,
                HeaderValue::try_from(disposition)
                    .unwrap_or(HeaderValue::from_static("attachment")),
            ),
        ],
        text,
    )
        .into_response()
}
