//! How large the portal is, as a file for spreadsheets.

use crate::{csv, pages, shared::Shared, visit::Visit};
use axum::{
    extract::{Request, State},
    http::request::Parts,
    response::Response,
};
use domain::{
    AppResult,
    statistics::{People, Size},
    time::Month,
};
use std::fmt::Write;

/// The names of the columns stay as they are: other programs know them.
const HEAD: &str = "month,country,schools,staff,projects\r\n";

/// Answers with the file, to everybody.
pub async fn get(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    match file(&shared, &parts).await {
        Ok(text) => csv::answer("statistics", text),
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn file(shared: &Shared, parts: &Parts) -> AppResult<String> {
    let visit = Visit::of(shared, parts).await?;
    Ok(in_lines(&data::statistics::every_month(&visit.cx).await?))
}

/// Staff is empty where it is not told.
fn in_lines(months: &[(Month, String, Size)]) -> String {
    let mut text = HEAD.to_owned();
    for (month, country, size) in months {
        let (schools, projects) = (size.schools, size.projects);
        let staff = match size.staff {
            People::Few => String::new(),
            People::Exactly(number) => number.to_string(),
        };
        let _ = write!(text, "{month},{country},{schools},{staff},{projects}\r\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_people_are_an_empty_cell() {
        let size = |staff| Size {
            schools: 2,
            staff: People::of(staff),
            projects: 1,
        };
        let month = Month::from_number(682);
        let months = [(month, "HU".into(), size(7)), (month, "TR".into(), size(4))];
        let lines = in_lines(&months);
        let lines: Vec<_> = lines.lines().skip(1).collect();
        assert_eq!(lines, ["2026-11,HU,2,7,1", "2026-11,TR,2,,1"]);
    }
}
