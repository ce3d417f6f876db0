//! What stands around a case: its neighbours in the queue, who works on it, and the reasons of the
//! country's own. One query.

use super::{
    case::{AssignmentRow, column, taken_since},
    people_who_wait, schools_that_wait, scope,
};
use crate::{
    Cx,
    sql::{all, params},
};
use domain::{
    AppResult, Timestamp,
    id::ReasonId,
    support::{Assignment, Case, Subject},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Neighbours and assignment.
#[derive(Debug, Default)]
pub(super) struct Around {
    pub previous: Option<Uuid>,
    pub next: Option<Uuid>,
    pub assignment: Option<Assignment>,
    /// Reasons of the country's own, in the officer's language.
    pub reasons: Vec<(ReasonId, String)>,
}

#[derive(FromQueryResult)]
struct Row {
    previous: Option<Uuid>,
    following: Option<Uuid>,
    oldest: Option<Uuid>,
    #[sea_orm(nested)]
    assignment: AssignmentRow,
    reason_id: Option<Uuid>,
    body: Option<String>,
}

/// The caller has the permission for the case. `since`: where it stands in the queue; `country`: two
/// letters. One row for each reason, or one.
pub(super) async fn around(
    cx: &Cx,
    case: Case,
    since: Timestamp,
    country: &str,
) -> AppResult<Around> {
    let (column, id) = column(case);
    let me = cx.actor().person()?.id;
    let subject = match case {
        Case::Person(_) => Subject::Person,
        Case::School(_) => Subject::School,
    };
    let mut values = params![
        id,
        since.millis(),
        me.0,
        taken_since(cx),
        country,
        subject.as_str(),
        cx.lang()
    ];
    let scope = scope(cx)?;
    let (table, t, waiting) = match case {
        Case::Person(_) => ("account", "a", people_who_wait(&scope, &mut values)),
        Case::School(_) => ("school", "s", schools_that_wait(&scope, &mut values)),
    };
    let one_of = |condition: String, order: &str| {
        format!(
            "(SELECT {t}.id FROM {table} {t} WHERE {waiting} AND {condition}
                AND NOT EXISTS (SELECT 1 FROM desk_assignment k
                     WHERE k.{column} = {t}.id AND k.taken_at > $4 AND k.officer_id <> $3)
              ORDER BY {t}.state_at {order}, {t}.id {order} LIMIT 1)"
        )
    };
    let sql = format!(
        "SELECT {previous} AS previous, {following} AS following, {oldest} AS oldest, {assignment},
                t.reason_id, t.body
         FROM (SELECT 1 AS one) x {join}
         LEFT JOIN desk_reason r ON r.country = $5 AND r.subject = $6
         LEFT JOIN desk_reason_text t ON t.reason_id = r.id AND t.lang = (SELECT b.lang FROM desk_reason_text b
              WHERE b.reason_id = r.id ORDER BY CASE b.lang WHEN $7 THEN 0 WHEN 'en' THEN 1 ELSE 2 END, b.lang LIMIT 1)
         ORDER BY r.id",
        previous = one_of(format!("({t}.state_at, {t}.id) < ($2, $1)"), "DESC"),
        following = one_of(format!("({t}.state_at, {t}.id) > ($2, $1)"), "ASC"),
        oldest = one_of(format!("{t}.id <> $1"), "ASC"),
        assignment = AssignmentRow::COLUMNS,
        join = AssignmentRow::join(column, "$1", 4),
    );
    let rows: Vec<Row> = all(cx.read(), sql, values).await?;
    let mut around = Around::default();
    for row in rows {
        around.previous = row.previous;
        around.next = row.following.or(row.oldest);
        around.assignment = row.assignment.view(cx);
        if let (Some(id), Some(text)) = (row.reason_id, row.body) {
            around.reasons.push((ReasonId(id), text));
        }
    }
    Ok(around)
}
