//! National registers of schools: a form with a table, and the lines that did not come in as one.

use super::{
    receive::{self, Fields, Form, Register},
    upload::{content_length, random_key, remove},
};
use crate::{pages, shared::Shared, visit::Visit};
use app::{
    outcome::Done,
    rest::{reason, reason_title},
    routes::Route,
    words::Lang,
};
use axum::{
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use data::school::register::{self, NewRegister, Rest};
use domain::{
    AppError, AppResult, Problem,
    id::ImportId,
    school::register::{Delimiter, harmless},
};

/// The form that brings a register in.
pub const ENDPOINT: &str = "upload_register";

/// Takes a register in.
pub async fn take(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    mut form: Form,
    fields: &mut Fields,
) -> AppResult<Done> {
    let received = receive_register(shared, visit, &mut form).await;
    let rest = form.read_rest(content_length(headers)).await;
    *fields = form.fields.clone();
    let (country, received) = received?;
    rest?;
    let key = random_key();
    register::announce(&visit.cx, &country, &key).await?;
    let path = received.arrival.path();
    shared.files.put_file(&key, path).await.map_err(|reason| {
        tracing::error!(reason, "the store refused a register");
        AppError::Unavailable
    })?;
    let file = NewRegister {
        key: key.clone(),
        name: received.name,
        hash: received.hash,
    };
    match register::begin(&visit.cx, &country, file).await {
        Ok(id) => Ok(Done::at(Route::DeskImport { id })),
        Err(error) => {
            remove(shared, &key).await;
            Err(error)
        }
    }
}

/// Reads up to the file, asks whether it may come, and takes it.
async fn receive_register(
    shared: &Shared,
    visit: &Visit,
    form: &mut Form,
) -> AppResult<(String, Register)> {
    let file = form.next_file().await?;
    let country = form.value("country").to_owned();
    register::may_begin(&visit.cx, &country)?;
    let file = file.ok_or_else(|| AppError::field("file", Problem::Required))?;
    let received = receive::take_register(file, &shared.incoming).await?;
    Ok((country, received))
}

/// `GET /desk/schools/import/{id}/rest.csv`: the lines that did not come in, to be corrected.
pub async fn rest(
    State(shared): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    match answer(&shared, &parts, &id).await {
        Ok(response) => response,
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn answer(shared: &Shared, parts: &Parts, id: &str) -> AppResult<Response> {
    let visit = Visit::of(shared, parts).await?;
    let id: ImportId = id.parse()?;
    let rest = register::rest(&visit.cx, id).await?;
    let text = written(&rest, visit.request.lang);
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/csv; charset=utf-8"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"rest.csv\""),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((StatusCode::OK, headers, text).into_response())
}

/// The lines as a table that every office program opens: with the signs the file came with, in
/// UTF-8 with a mark that says so. No cell of it is a formula (SECURITY 13).
pub fn written(rest: &Rest, lang: Lang) -> Vec<u8> {
    let delimiter = rest.delimiter.unwrap_or(Delimiter::Semicolon);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter.byte())
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let width = rest.heading.len();
    let mut write = |cells: &[String], last: String| {
        let cells = (0..width).map(|column| cells.get(column).map_or("", String::as_str));
        let cells = cells.map(harmless).chain([harmless(&last)]);
        // Writing into memory does not fail.
        writer.write_record(cells).unwrap_or_default();
    };
    write(&rest.heading, reason_title(lang));
    for line in &rest.lines {
        write(&line.cells, reason(lang, &line.problems));
    }
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::school::register::RestLine;

    #[test]
    fn the_rest_opens_everywhere_and_starts_nothing() {
        let rest = Rest {
            file: "a.csv".to_owned(),
            delimiter: Some(Delimiter::Comma),
            heading: vec!["Number".to_owned(), "Name".to_owned()],
            lines: vec![RestLine {
                cells: vec!["=HYPERLINK(1)".to_owned(), "Győr, \"Jedlik\"".to_owned()],
                problems: Vec::new(),
            }],
        };
        let text = String::from_utf8(written(&rest, Lang::ENGLISH)).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[0], "\u{feff}Number,Name,What is wrong");
        assert!(
            lines[1].starts_with("'=HYPERLINK(1),\"Győr, \"\"Jedlik\"\"\","),
            "{}",
            lines[1]
        );
    }
}
