//! The desk in numbers: what waits, how long decisions took.
//!
//! Every decision leaves a row of numbers (`desk_decision`) that says nothing about anybody. The
//! percentiles are the nearest ranks, so each is a time that somebody really waited.

use super::{COUNTRY_ASKED, overview, people_who_wait, schools_that_wait, scope};
use crate::{
    Cx, Tx,
    context::new_id,
    reference, report,
    sql::{all, in_scope, params, run, stored},
};
use domain::{
    AppResult, Timestamp,
    access::CountryScope,
    id::{ProjectId, ReportId},
    reference::ReferenceKind,
    report::ReportVerdict,
    support::{
        CountryLine, DeskNumbers, DeskQueue, QueueNumbers, Took, Verdict, WEEK, WEEKS, Waiting,
        WeekLine, overdue_before,
    },
};
use sea_orm::{FromQueryResult, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Weeks over which countries are compared: one week of a small country says little.
const COMPARED: i64 = 4;

impl Tx {
    /// Notes how long somebody or a school waited for the officers of a country, before its state is
    /// changed. `table` has the columns `state` and `state_at`.
    pub(super) async fn note_decision(
        &self,
        (table, id): (&str, Uuid),
        from: &str,
        country: &str,
        verdict: Verdict,
    ) -> AppResult<()> {
        let queue = if table == "school" {
            DeskQueue::Schools
        } else {
            DeskQueue::People
        };
        run(
            self.conn(),
            format!(
                "INSERT INTO desk_decision (id, queue, country, verdict, waited_since, decided_at)
                 SELECT $1, $2, $7, $3, state_at, $4 FROM {table} WHERE id = $5 AND state = $6"
            ),
            params![
                new_id(),
                queue.as_str(),
                verdict.as_str(),
                self.now(),
                id,
                from,
                country
            ],
        )
        .await
        .map(|_| ())
    }

    /// Notes how long a project waited for a country's answer.
    pub(crate) async fn note_answer(
        &self,
        project: ProjectId,
        round: i32,
        country: &str,
        verdict: Verdict,
    ) -> AppResult<()> {
        run(
            self.conn(),
            "INSERT INTO desk_decision (id, queue, country, verdict, waited_since, decided_at)
             SELECT $1, $2, country, $3, asked_at, $4 FROM project_approval
             WHERE project_id = $5 AND round = $6 AND country = $7",
            params![
                new_id(),
                DeskQueue::Projects.as_str(),
                verdict.as_str(),
                self.now(),
                project.0,
                round,
                country
            ],
        )
        .await
        .map(|_| ())
    }
}

impl Tx {
    /// Notes how long a report waited, before it is decided.
    pub(crate) async fn note_report(&self, id: ReportId, verdict: ReportVerdict) -> AppResult<()> {
        run(
            self.conn(),
            "INSERT INTO desk_decision (id, queue, country, verdict, waited_since, decided_at)
             SELECT $1, $2, COALESCE(country, ''), $3, opened_at, $4 FROM report
             WHERE id = $5 AND state <> 'decided'",
            params![
                new_id(),
                DeskQueue::Reports.as_str(),
                verdict.as_str(),
                self.now(),
                id.0
            ],
        )
        .await
        .map(|_| ())
    }
}

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
mod tests {
    use super::*;
    use crate::{both_databases, testing::World};
    use domain::{
        AppError,
        account::AccountState,
        support::DecisionForm,
        time::{DAY, HOUR},
    };

    /// A decision that took so many hours, some time ago.
    async fn decided(world: &World, country: &'static str, hours: i64, ago: i64) {
        let at = world.now().millis() - ago;
        world
            .sql(
                "INSERT INTO desk_decision (id, queue, country, verdict, waited_since, decided_at)
                 VALUES ($1, 'people', $2, 'approve', $3, $4)",
                params![new_id(), country, at - hours * HOUR, at],
            )
            .await;
    }

    both_databases! {
        async fn the_median_and_the_ninetieth_percentile_are_times_somebody_waited(world: World) {
            for hours in [1, 2, 3, 4, 5, 6, 7, 8, 9, 100] {
                decided(&world, "HU", hours, HOUR).await;
            }
            decided(&world, "HU", 50, 8 * DAY).await;
            decided(&world, "HU", 60, 60 * DAY).await;
            decided(&world, "TR", 1000, HOUR).await;
            let officer = world.officer(Some("HU")).await;
            let cx = world.by(officer).await;
            let before = world.db.statements();
            let numbers = numbers(&cx).await.unwrap();
            assert!(world.db.statements() - before <= 5);
            let people = &numbers.queues[0];
            assert_eq!(people.this_week(), Took { decided: 10, median: 5 * HOUR, p90: 9 * HOUR });
            assert_eq!(people.last_week(), Took { decided: 1, median: 50 * HOUR, p90: 50 * HOUR });
            assert_eq!(people.weeks.len(), WEEKS);
            assert_eq!(people.weeks[0].took, Took::default());
            assert!(numbers.countries.is_empty(), "one country is not compared");
        }

        async fn the_centre_sees_the_countries_beside_each_other(world: World) {
            decided(&world, "HU", 4, HOUR).await;
            decided(&world, "TR", 8, 20 * DAY).await;
            let school = world.school("TR").await;
            world.staff_at(school, "TR", AccountState::Registered).await;
            let central = world.officer(None).await;
            let cx = world.by(central).await.with_lang("hu");
            let before = world.db.statements();
            let numbers = numbers(&cx).await.unwrap();
            assert!(world.db.statements() - before <= 6);
            let lines: Vec<_> = numbers.countries.iter()
                .map(|line| (line.name.as_str(), line.waiting.all, line.took.median / HOUR))
                .collect();
            assert_eq!(lines, [("Magyarország", 0, 4), ("Törökország", 1, 8)]);
        }

        async fn every_decision_leaves_a_number(world: World) {
            let school = world.school("HU").await;
            let person = world.staff_at(school, "HU", AccountState::Registered).await;
            let officer = world.officer(Some("HU")).await;
            world.wait(30 * HOUR);
            let form = DecisionForm { id: person.id.to_string(), verdict: "approve".into(), ..DecisionForm::default() };
            let cx = world.by(officer).await;
            crate::support::decide_person(&cx, form.clone(), |_, _| String::new()).await.unwrap();
            assert!(crate::support::decide_person(&cx, form, |_, _| String::new()).await.is_err());
            let numbers = numbers(&cx).await.unwrap();
            assert_eq!(numbers.queues[0].this_week(), Took { decided: 1, median: 30 * HOUR, p90: 30 * HOUR });
        }

        async fn only_officers_read_the_numbers(world: World) {
            let judit = world.teacher("HU").await;
            assert_eq!(numbers(&world.by(judit.id).await).await, Err(AppError::NotFound));
            assert_eq!(numbers(&world.visitor()).await, Err(AppError::SignInNeeded));
        }
    }
}
