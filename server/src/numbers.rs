//! The numbers of the desk as a file for spreadsheets.

use crate::{csv, pages, shared::Shared, visit::Visit};
use axum::{
    extract::{Request, State},
    http::request::Parts,
    response::Response,
};
use domain::{
    AppResult,
    support::{DeskNumbers, Took, WEEK},
    time::HOUR,
};
use std::fmt::Write;

/// The names of the columns stay as they are: other programs know them.
const HEAD: &str = "period,country,queue,waiting,overdue,decided,median_hours,p90_hours\r\n";

/// Answers with the file, to those who may open the page.
pub async fn get(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    match file(&shared, &parts).await {
        Ok(text) => csv::answer("desk-numbers", text),
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn file(shared: &Shared, parts: &Parts) -> AppResult<String> {
    let visit = Visit::of(shared, parts).await?;
    Ok(in_lines(&data::support::numbers(&visit.cx).await?))
}

/// The weeks of all countries of the officer together, then four weeks of each country.
fn in_lines(numbers: &DeskNumbers) -> String {
    let mut text = HEAD.to_owned();
    for queue in &numbers.queues {
        for (back, week) in queue.weeks.iter().rev().enumerate() {
            let (waiting, overdue) = if back == 0 {
                (
                    queue.waiting.all.to_string(),
                    queue.waiting.overdue.to_string(),
                )
            } else {
                (String::new(), String::new())
            };
            let day = day(week.until.millis() - WEEK);
            let _ = write!(
                text,
                "week from {day},,{},{waiting},{overdue},",
                queue.queue.as_str()
            );
            end(&mut text, week.took);
        }
    }
    for line in &numbers.countries {
        let (country, queue) = (&line.country, line.queue.as_str());
        let (waiting, overdue) = (line.waiting.all, line.waiting.overdue);
        let _ = write!(text, "last 4 weeks,{country},{queue},{waiting},{overdue},");
        end(&mut text, line.took);
    }
    text
}

fn end(text: &mut String, took: Took) {
    let _ = if took.decided == 0 {
        write!(text, "0,,\r\n")
    } else {
        let (median, p90) = (took.median / HOUR, took.p90 / HOUR);
        write!(text, "{},{median},{p90}\r\n", took.decided)
    };
}

fn day(millis: i64) -> String {
    jiff::Timestamp::from_millisecond(millis).map_or_else(
        |_| String::new(),
        |moment| moment.strftime("%Y-%m-%d").to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        Timestamp,
        support::{CountryLine, DeskQueue, QueueNumbers, Waiting, WeekLine},
        time::DAY,
    };

    #[test]
    fn each_week_and_each_country_is_a_line() {
        let took = Took {
            decided: 3,
            median: 5 * HOUR,
            p90: 49 * HOUR,
        };
        let waiting = Waiting { all: 7, overdue: 2 };
        let week = |day: i64, took| WeekLine {
            until: Timestamp::from_millis(day * DAY),
            took,
        };
        let numbers = DeskNumbers {
            queues: vec![QueueNumbers {
                queue: DeskQueue::People,
                waiting,
                weeks: vec![week(20_775, Took::default()), week(20_782, took)],
            }],
            countries: vec![CountryLine {
                country: "HU".into(),
                name: "Hungary".into(),
                queue: DeskQueue::Schools,
                waiting,
                took,
            }],
        };
        let lines: Vec<_> = in_lines(&numbers).lines().map(str::to_owned).collect();
        assert_eq!(
            lines,
            [
                "period,country,queue,waiting,overdue,decided,median_hours,p90_hours",
                "week from 2026-11-18,,people,7,2,3,5,49",
                "week from 2026-11-11,,people,,,0,,",
                "last 4 weeks,HU,schools,7,2,3,5,49",
            ]
        );
    }
}
