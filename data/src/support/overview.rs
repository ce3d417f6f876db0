//! How much waits for an officer.

use super::{people_who_wait, schools_that_wait, scope};
use crate::{
    Cx, report,
    sql::{in_scope, one, params},
};
use domain::{
    AppResult,
    support::{DeskOverview, Waiting, overdue_before},
};
use sea_orm::FromQueryResult;

#[derive(FromQueryResult)]
struct Counts {
    people: i64,
    people_overdue: i64,
    schools: i64,
    schools_overdue: i64,
    projects: i64,
    projects_overdue: i64,
    reports: i64,
    reports_overdue: i64,
}

/// How much waits for the officer, and how much of it too long: one query.
pub async fn overview(cx: &Cx) -> AppResult<DeskOverview> {
    let scope = scope(cx)?;
    let mut values = params![overdue_before(cx.now()).millis()];
    let people = people_who_wait(&scope, &mut values);
    let schools = schools_that_wait(&scope, &mut values);
    let countries = in_scope(&scope, "j.country", &mut values);
    let count = |since: &str, from: String| {
        format!(
            "(SELECT COUNT(*) AS waiting, COUNT(CASE WHEN {since} < $1 THEN 1 END) AS overdue FROM {from})"
        )
    };
    let people = count("a.state_at", format!("account a WHERE {people}"));
    let schools = count("s.state_at", format!("school s WHERE {schools}"));
    // Only the last round of a project counts: earlier ones were overtaken by a return.
    let projects = count(
        "j.asked_at",
        format!(
            "project_approval j JOIN project p ON p.id = j.project_id
             WHERE j.state = 'waiting' AND p.state = 'submitted' AND {countries}
               AND j.round = (SELECT MAX(l.round) FROM project_approval l WHERE l.project_id = j.project_id)"
        ),
    );
    let reports = count("r.opened_at", report::waiting(cx, &mut values)?);
    let counts: Option<Counts> = one(
        cx.read(),
        format!(
            "SELECT a.waiting AS people, a.overdue AS people_overdue, s.waiting AS schools, s.overdue AS schools_overdue,
                    j.waiting AS projects, j.overdue AS projects_overdue, r.waiting AS reports, r.overdue AS reports_overdue
             FROM {people} a, {schools} s, {projects} j, {reports} r"
        ),
        values,
    )
    .await?;
    Ok(counts.map_or_else(DeskOverview::default, |counts| {
        let waiting = |all, overdue| Waiting { all, overdue };
        DeskOverview {
            people: waiting(counts.people, counts.people_overdue),
            schools: waiting(counts.schools, counts.schools_overdue),
            projects: waiting(counts.projects, counts.projects_overdue),
            reports: waiting(counts.reports, counts.reports_overdue),
        }
    }))
}
