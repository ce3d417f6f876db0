//! The plan of a workspace for calendar programs (iCalendar, RFC 5545). The key in the address is the
//! permission: such programs sign in nowhere.

use crate::{pages, shared::Shared, visit::Visit};
use app::routes::Route;
use axum::{
    extract::{Path, Query, Request, State},
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::{
    AppResult, Timestamp,
    id::WorkspaceId,
    time::DAY,
    workspace::plan::{
        TaskState,
        view::{FeedTask, PlanFeed},
    },
};
use serde::Deserialize;

/// The address, as the router has it.
pub const PATH: &str = "/w/{id}/plan.ics";

/// What an address is asked with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    key: String,
}

/// Answers a calendar program.
pub async fn get(
    State(shared): State<Shared>,
    Path(workspace): Path<String>,
    Query(asked): Query<Asked>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    match feed(&shared, &parts, &workspace, &asked.key).await {
        Ok(text) => (
            [(
                header::CONTENT_TYPE,
                HeaderValue::from_static("text/calendar; charset=utf-8"),
            )],
            text,
        )
            .into_response(),
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn feed(shared: &Shared, parts: &Parts, workspace: &str, key: &str) -> AppResult<String> {
    let workspace: WorkspaceId = workspace.parse()?;
    // Nobody's session is looked at.
    let cx = Visit::of_stranger(shared, parts).cx;
    let feed = data::workspace::plan::feed(&cx, workspace, key).await?;
    Ok(written(&feed, workspace, &shared.portal.base_url))
}

fn written(feed: &PlanFeed, workspace: WorkspaceId, base: &str) -> String {
    let mut text = String::new();
    let mut line = |name: &str, value: &str| fold(&mut text, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Twinspan//Plan//EN");
    line("X-WR-CALNAME", &escape(&feed.title));
    line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
    for task in &feed.tasks {
        event(&mut line, task, workspace, base);
    }
    line("END", "VCALENDAR");
    text
}

/// A task takes the whole of its day, and keeps nobody from anything else.
fn event(line: &mut impl FnMut(&str, &str), task: &FeedTask, workspace: WorkspaceId, base: &str) {
    let host = base.rsplit("//").next().unwrap_or_default();
    let address = Route::Task {
        workspace,
        task: task.id,
    }
    .path();
    let done = match task.state {
        TaskState::Done => "✓ ",
        TaskState::ToDo | TaskState::Doing => "",
    };
    let about: Vec<&str> = [task.school.as_str(), task.body.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    line("BEGIN", "VEVENT");
    line("UID", &format!("{}@{host}", task.id));
    line("DTSTAMP", &moment(task.moved_at));
    line("DTSTART;VALUE=DATE", &task.due.to_string().replace('-', ""));
    line(
        "DTEND;VALUE=DATE",
        &task.due.plus(1).to_string().replace('-', ""),
    );
    line("SUMMARY", &escape(&format!("{done}{}", task.title)));
    line("DESCRIPTION", &escape(&about.join("\n\n")));
    line("CATEGORIES", &escape(&task.phase));
    line("URL", &format!("{base}{address}"));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
}

/// `20261125T100000Z`
fn moment(at: Timestamp) -> String {
    let seconds = at.millis().rem_euclid(DAY) / 1000;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    let day = at.date().replace('-', "");
    format!("{day}T{hours:02}{minutes:02}{:02}Z", seconds % 60)
}

/// A text as a value.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

/// Adds a line: at most 75 bytes, the rest on lines that begin with a space.
fn fold(text: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(c);
        length += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::TaskId;
    use uuid::Uuid;

    #[test]
    fn a_calendar_program_understands_it() {
        let feed = PlanFeed {
            title: "Bridges, and rivers".into(),
            tasks: vec![FeedTask {
                id: TaskId(Uuid::from_u128(7)),
                title: "Köprüyü ölç; a híd hossza, és még sok minden, ami a folyó partján látható"
                    .into(),
                body: "In steps.\nDogs count.".into(),
                due: "2026-12-31".parse().unwrap(),
                state: TaskState::Done,
                phase: "Measuring".into(),
                school: String::new(),
                moved_at: Timestamp::from_millis(1_764_081_000_000),
            }],
        };
        let text = written(
            &feed,
            WorkspaceId(Uuid::from_u128(1)),
            "https://twin.example",
        );
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        let whole = text.replace("\r\n ", "");
        for line in [
            "X-WR-CALNAME:Bridges\\, and rivers",
            "UID:00000000-0000-0000-0000-000000000007@twin.example",
            "DTSTAMP:20251125T143000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:✓ Köprüyü ölç\\; a híd hossza\\, és még sok minden\\, ami a folyó partján látható",
            "DESCRIPTION:In steps.\\nDogs count.",
            "URL:https://twin.example/w/00000000-0000-0000-0000-000000000001/plan/00000000-0000-0000-0000-000000000007",
        ] {
            assert!(whole.lines().any(|one| one == line), "{line}\n{whole}");
        }
    }
}
