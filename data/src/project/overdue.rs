//! A country that does not answer: its officers are reminded, then the centre hears of it.

use crate::{
    Cx, Tx,
    reference::country_name_for,
    sql::{all, params, run},
    support::officers_of,
};
use domain::{
    AppResult, Timestamp,
    notification::Notice,
    project::{CENTRE_HEARS_AFTER, OFFICERS_HEAR_EVERY},
    support::overdue_before,
};
use sea_orm::FromQueryResult;
use std::collections::BTreeSet;

#[derive(FromQueryResult)]
struct Row {
    country: String,
    projects: i64,
    since: i64,
}

/// The job: the officers of each country that is late hear of it, once a week; where a project has
/// waited for very long, the central officers too. They can answer in place of the country.
pub(crate) async fn remind_officers(cx: &Cx) -> AppResult<()> {
    cx.write(|tx| async move {
        let now = tx.cx().now();
        let rows: Vec<Row> = all(
            tx.conn(),
            "SELECT q.country, COUNT(*) AS projects, MIN(q.asked_at) AS since
             FROM project_approval q JOIN project p ON p.id = q.project_id
             LEFT JOIN desk_reminder r ON r.country = q.country
             WHERE q.state = 'waiting' AND p.state = 'submitted' AND q.asked_at < $1
               AND q.round = (SELECT MAX(l.round) FROM project_approval l WHERE l.project_id = q.project_id)
               AND (r.told_at IS NULL OR r.told_at <= $2)
             GROUP BY q.country ORDER BY q.country",
            params![overdue_before(now).millis(), now.plus(-OFFICERS_HEAR_EVERY).millis()],
        )
        .await?;
        for row in rows {
            remind(&tx, &row).await?;
        }
        Ok(())
    })
    .await
}

async fn remind(tx: &Tx, row: &Row) -> AppResult<()> {
    let since = Timestamp::from_millis(row.since);
    let mut officers: BTreeSet<_> = officers_of(tx, Some(&row.country), None)
        .await?
        .into_iter()
        .collect();
    if tx.cx().now().since(since) >= CENTRE_HEARS_AFTER {
        officers.extend(officers_of(tx, None, None).await?);
    }
    for officer in officers {
        let notice = Notice::ProjectsOverdue {
            country: country_name_for(tx.conn(), &row.country, officer).await?,
            count: row.projects,
        };
        tx.tell(officer, &notice).await?;
    }
    run(
        tx.conn(),
        "INSERT INTO desk_reminder (country, told_at) VALUES ($1, $2)
         ON CONFLICT (country) DO UPDATE SET told_at = excluded.told_at",
        params![row.country.as_str(), tx.now()],
    )
    .await
    .map(drop)
}
