//! What a decision leaves for the numbers: how long it was waited for.

use crate::{
    Tx,
    context::new_id,
    sql::{params, run},
};
use domain::{
    AppResult,
    id::{ProjectId, ReportId},
    report::ReportVerdict,
    support::{DeskQueue, Verdict},
};
use uuid::Uuid;

impl Tx {
    /// Notes how long somebody or a school waited for the officers of a country, before its state is
    /// changed. `table` has the columns `state` and `state_at`.
    pub(in crate::support) async fn note_decision(
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
