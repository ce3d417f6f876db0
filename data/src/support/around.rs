//! What stands around a case: its neighbours in the queue it was opened from, who works on it, and the
//! reasons of the country's own. One query.

use super::{
    case::{AssignmentRow, column},
    evidence,
    queue::{direction, people_asked, schools_asked},
};
use crate::{
    Cx,
    sql::{all, params},
};
use domain::{
    AppResult, Timestamp,
    id::ReasonId,
    support::{Assignment, Case, QueueFilter, QueueOrder, Subject},
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
    first: Option<Uuid>,
    #[sea_orm(nested)]
    assignment: AssignmentRow,
    reason_id: Option<Uuid>,
    body: Option<String>,
}

/// The caller has the permission for the case. `since`: where it stands in the queue; `country`: two
/// letters; `queue`: what the queue was asked for, on whichever page of it the case stands. One row for
/// each reason, or one.
pub(super) async fn around(
    cx: &Cx,
    case: Case,
    since: Timestamp,
    country: &str,
    queue: &QueueFilter,
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
        country,
        subject.as_str(),
        cx.lang()
    ];
    let queue = QueueFilter {
        after: String::new(),
        ..queue.clone()
    };
    let (t, from, asked) = match case {
        Case::Person(_) => {
            let from = format!("account a {}", evidence::JOIN);
            ("a", from, people_asked(cx, &queue, &mut values)?)
        }
        Case::School(_) => {
            let asked = schools_asked(cx, &queue, &mut values)?;
            ("s", "school s".to_owned(), asked)
        }
    };
    let back = match asked.order {
        QueueOrder::Oldest => QueueOrder::Newest,
        QueueOrder::Newest => QueueOrder::Oldest,
    };
    let ((forth, later), (back, earlier)) = (direction(asked.order), direction(back));
    let one_of = |condition: String, order: &str| {
        format!(
            "(SELECT {t}.id FROM {from} WHERE {} AND {condition}
                AND NOT EXISTS (SELECT 1 FROM desk_assignment k
                     WHERE k.{column} = {t}.id AND k.taken_at > ${} AND k.officer_id <> $3)
              ORDER BY {t}.state_at {order}, {t}.id {order} LIMIT 1)",
            asked.conditions, asked.taken_since
        )
    };
    let sql = format!(
        "SELECT {previous} AS previous, {following} AS following, {first} AS first, {assignment},
                t.reason_id, t.body
         FROM (SELECT 1 AS one) x {join}
         LEFT JOIN desk_reason r ON r.country = $4 AND r.subject = $5
         LEFT JOIN desk_reason_text t ON t.reason_id = r.id AND t.lang = (SELECT b.lang FROM desk_reason_text b
              WHERE b.reason_id = r.id ORDER BY CASE b.lang WHEN $6 THEN 0 WHEN 'en' THEN 1 ELSE 2 END, b.lang LIMIT 1)
         ORDER BY r.id",
        previous = one_of(format!("({t}.state_at, {t}.id) {earlier} ($2, $1)"), back),
        following = one_of(format!("({t}.state_at, {t}.id) {later} ($2, $1)"), forth),
        first = one_of(format!("{t}.id <> $1"), forth),
        assignment = AssignmentRow::COLUMNS,
        join = AssignmentRow::join(column, "$1", asked.taken_since),
    );
    let rows: Vec<Row> = all(cx.read(), sql, values).await?;
    let mut around = Around::default();
    for row in rows {
        around.previous = row.previous;
        around.next = row.following.or(row.first);
        around.assignment = row.assignment.view(cx);
        if let (Some(id), Some(text)) = (row.reason_id, row.body) {
            around.reasons.push((ReasonId(id), text));
        }
    }
    Ok(around)
}
