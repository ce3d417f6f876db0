//! What stands around a case: its neighbours in the queue, and who works on it. One query.

use super::{
    case::{AssignmentRow, column, taken_since},
    people_who_wait, schools_that_wait, scope,
};
use crate::{
    Cx,
    sql::{one, params},
};
use domain::{
    AppResult, Timestamp,
    support::{Assignment, Case},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Neighbours and assignment.
#[derive(Debug, Default)]
pub(super) struct Around {
    pub previous: Option<Uuid>,
    pub next: Option<Uuid>,
    pub assignment: Option<Assignment>,
}

#[derive(FromQueryResult)]
struct Row {
    previous: Option<Uuid>,
    following: Option<Uuid>,
    oldest: Option<Uuid>,
    #[sea_orm(nested)]
    assignment: AssignmentRow,
}

/// The caller has the permission for the case. `since`: where it stands in the queue.
pub(super) async fn around(cx: &Cx, case: Case, since: Timestamp) -> AppResult<Around> {
    let (column, id) = column(case);
    let me = cx.actor().person()?.id;
    let mut values = params![id, since.millis(), me.0, taken_since(cx)];
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
        "SELECT {previous} AS previous, {following} AS following, {oldest} AS oldest, {assignment}
         FROM (SELECT 1 AS one) x {join}",
        previous = one_of(format!("({t}.state_at, {t}.id) < ($2, $1)"), "DESC"),
        following = one_of(format!("({t}.state_at, {t}.id) > ($2, $1)"), "ASC"),
        oldest = one_of(format!("{t}.id <> $1"), "ASC"),
        assignment = AssignmentRow::COLUMNS,
        join = AssignmentRow::join(column, "$1", 4),
    );
    let row: Option<Row> = one(cx.read(), sql, values).await?;
    Ok(row.map_or_else(Around::default, |row| Around {
        previous: row.previous,
        next: row.following.or(row.oldest),
        assignment: row.assignment.view(cx),
    }))
}
