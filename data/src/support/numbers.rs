//! The desk in numbers: what waits, how long decisions took.
//!
//! Every decision leaves a row of numbers (`desk_decision`) that says nothing about anybody. The
//! percentiles are the nearest ranks, so each is a time that somebody really waited.

mod note;

use super::{COUNTRY_ASKED, overview, people_who_wait, schools_that_wait, scope};
use crate::{
    Cx, reference, report,
    sql::{all, in_scope, params, stored},
};
use domain::{
    AppResult, Timestamp,
    access::CountryScope,
    reference::ReferenceKind,
    support::{
        CountryLine, DeskNumbers, DeskQueue, QueueNumbers, Took, WEEK, WEEKS, Waiting, WeekLine,
        overdue_before,
    },
};
use sea_orm::{FromQueryResult, Value};
use std::collections::BTreeMap;

/// Weeks over which countries are compared: one week of a small country says little.
const COMPARED: i64 = 4;

#[derive(FromQueryResult)]
struct TookRow {
    queue: String,
    part: String,
    decided: i64,
    median: Option<i64>,
    p90: Option<i64>,
}

/// How long decisions since a moment took, by queue and a part of them.
///
/// `part` is SQL for the part: a week, a country. The ranks ⌈n/2⌉ and ⌈9n/10⌉ in whole numbers.
async fn took(
    cx: &Cx,
    scope: &CountryScope,
    since: i64,
    part: &str,
) -> AppResult<Vec<(DeskQueue, String, Took)>> {
    let mut values: Vec<Value> = params![since, cx.now().millis()];
    let scope = in_scope(scope, "d.country", &mut values);
    let rows: Vec<TookRow> = all(
        cx.read(),
        format!(
            "SELECT queue, part, MAX(n) AS decided,
                    MAX(CASE WHEN place = (n + 1) / 2 THEN waited END) AS median,
                    MAX(CASE WHEN place = (9 * n + 9) / 10 THEN waited END) AS p90
             FROM (SELECT queue, part, waited,
                          ROW_NUMBER() OVER (PARTITION BY queue, part ORDER BY waited) AS place,
                          COUNT(*) OVER (PARTITION BY queue, part) AS n
                   FROM (SELECT d.queue, {part} AS part, d.decided_at - d.waited_since AS waited
                         FROM desk_decision d
                         WHERE d.decided_at > $1 AND d.decided_at <= $2 AND {scope}) chosen) ranked
             GROUP BY queue, part"
        ),
        values,
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            let took = Took {
                decided: row.decided,
                median: row.median.unwrap_or_default(),
                p90: row.p90.unwrap_or_default(),
            };
            Ok((stored(&row.queue)?, row.part, took))
        })
        .collect()
}

#[derive(FromQueryResult)]
struct OpenRow {
    queue: String,
    country: Option<String>,
    waiting: i64,
    overdue: i64,
}

/// What waits, by queue and country: one query.
async fn open(cx: &Cx, scope: &CountryScope) -> AppResult<BTreeMap<(String, DeskQueue), Waiting>> {
    let mut values = params![overdue_before(cx.now()).millis()];
    let people = people_who_wait(scope, &mut values);
    let schools = schools_that_wait(scope, &mut values);
    let countries = in_scope(scope, "j.country", &mut values);
    let reports = report::waiting(cx, &mut values)?;
    let count = |queue: DeskQueue, country: &str, since: &str, from: String| {
        format!(
            "SELECT '{queue}' AS queue, {country} AS country, COUNT(*) AS waiting,
                    COUNT(CASE WHEN {since} < $1 THEN 1 END) AS overdue
             FROM {from} GROUP BY 2",
            queue = queue.as_str()
        )
    };
    let queries = [
        count(
            DeskQueue::People,
            COUNTRY_ASKED,
            "a.state_at",
            format!("account a WHERE {people}"),
        ),
        count(
            DeskQueue::Schools,
            "s.country",
            "s.state_at",
            format!("school s WHERE {schools}"),
        ),
        count(
            DeskQueue::Projects,
            "j.country",
            "j.asked_at",
            format!(
                "project_approval j JOIN project p ON p.id = j.project_id
                 WHERE j.state = 'waiting' AND p.state = 'submitted' AND {countries}
                   AND j.round = (SELECT MAX(l.round) FROM project_approval l WHERE l.project_id = j.project_id)"
            ),
        ),
        count(DeskQueue::Reports, "r.country", "r.opened_at", reports),
    ];
    let rows: Vec<OpenRow> = all(cx.read(), queries.join(" UNION ALL "), values).await?;
    rows.into_iter()
        .map(|row| {
            let waiting = Waiting {
                all: row.waiting,
                overdue: row.overdue,
            };
            let country = row.country.unwrap_or_default();
            Ok(((country, stored(&row.queue)?), waiting))
        })
        .collect()
}

/// The desk in numbers, for the reader's countries: at most five queries.
pub async fn numbers(cx: &Cx) -> AppResult<DeskNumbers> {
    let scope = scope(cx)?;
    let waiting = overview(cx).await?;
    let now = cx.now().millis();
    let count = i64::try_from(WEEKS).unwrap_or_default();
    // Seven days up to now are this week, so that it can be compared with the one before.
    let weeks = took(
        cx,
        &scope,
        now - count * WEEK,
        &format!("CAST(({now} - d.decided_at) / {WEEK} AS TEXT)"),
    )
    .await?;
    let queues = [
        (DeskQueue::People, waiting.people),
        (DeskQueue::Schools, waiting.schools),
        (DeskQueue::Projects, waiting.projects),
        (DeskQueue::Reports, waiting.reports),
    ]
    .map(|(queue, waiting)| QueueNumbers {
        queue,
        waiting,
        weeks: (0..count)
            .rev()
            .map(|back| WeekLine {
                until: Timestamp::from_millis(now - back * WEEK),
                took: weeks
                    .iter()
                    .find(|(of, part, _)| *of == queue && *part == back.to_string())
                    .map(|(_, _, took)| *took)
                    .unwrap_or_default(),
            })
            .collect(),
    });
    let is_one = matches!(&scope, CountryScope::Countries(own) if own.len() == 1);
    let countries = if is_one {
        Vec::new()
    } else {
        countries(cx, &scope).await?
    };
    Ok(DeskNumbers {
        queues: queues.into(),
        countries,
    })
}

/// The countries beside each other, by code.
async fn countries(cx: &Cx, scope: &CountryScope) -> AppResult<Vec<CountryLine>> {
    let mut open = open(cx, scope).await?;
    let since = cx.now().millis() - COMPARED * WEEK;
    let mut taken: BTreeMap<(String, DeskQueue), Took> = took(cx, scope, since, "d.country")
        .await?
        .into_iter()
        .map(|(queue, country, took)| ((country, queue), took))
        .collect();
    let mut keys: Vec<_> = open.keys().chain(taken.keys()).cloned().collect();
    keys.sort();
    keys.dedup();
    let lists = reference::lists(cx).await?;
    Ok(keys
        .into_iter()
        .map(|key| {
            let (waiting, took) = (open.remove(&key), taken.remove(&key));
            let (country, queue) = key;
            CountryLine {
                name: lists.name(ReferenceKind::Country, &country),
                country,
                queue,
                waiting: waiting.unwrap_or_default(),
                took: took.unwrap_or_default(),
            }
        })
        .collect())
}

#[cfg(test)]
mod tests;
