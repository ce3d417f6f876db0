//! Jobs: rows in the same database, enqueued in the transaction that causes them.
//!
//! A job may run more than once (a node can die between the work and the mark), so every task is
//! idempotent. To add one: a variant of [`Task`] and its arm in [`perform`].

mod retention;

pub(crate) use self::retention::purge;

use crate::{
    Cx, Tx, announcement,
    context::new_id,
    entity::job,
    file::{self, Objects},
    mail::{Backlog, back_off, backlog_of, is_due},
    notification, privacy, project,
    school::register,
    search, site_map,
    sql::{DbResult, all, params, run},
    statistics, support, workspace,
};
use domain::{
    AppError, AppResult,
    id::{AccountId, ExportId, ImportId, MaterialId},
    time::{HOUR, MINUTE},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Work that is not done on the request path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
pub enum Task {
    /// Deletes what is past its time: sessions, links, card sheets, sent letters, old jobs.
    Purge,
    /// Lets those in again who were locked out until now, and ends the roles whose day has come.
    EndWhatIsOver,
    /// Writes the collected letters that are due.
    SendDigests,
    /// Looks whether something new fits the searches that people keep.
    TellOfSearches,
    /// Counts how large the portal is.
    CountStatistics,
    /// Finds the parts of the site map.
    DivideSiteMap,
    /// Reminds officers of projects that wait too long.
    RemindOfProjects,
    /// Takes announcements off the partner board whose time is over, and reminds their authors before.
    EndAnnouncements,
    /// Takes bytes out of the store of which no file came.
    RemoveStrayFiles,
    /// Takes a material that was removed, and was not brought back, out of the store.
    RemoveMaterial { material: MaterialId },
    /// Packs what is kept of a person, for them to take along.
    MakeExport { export: ExportId },
    /// Erases an account whose owner wanted that, and still does.
    EraseAccount { account: AccountId },
    /// Erases again whoever came back with a copy of the database.
    EraseAgain,
    /// Erases a pupil who was taken out of the last workspace, and was not brought back.
    ErasePupil { account: AccountId },
    /// Reads a national register, tries it out, brings it in: whatever comes next.
    ImportSchools { import: ImportId },
    /// Removes the file of a register, and the lines that did not come in.
    ClearImport { import: ImportId },
}

impl Tx {
    /// Enqueues a task.
    pub(crate) async fn enqueue(&self, task: &Task, due_at: i64) -> AppResult<()> {
        let task = serde_json::to_string(task).map_err(|_| AppError::Internal {
            reference: String::new(),
        })?;
        job::Entity::insert(job::ActiveModel {
            id: Set(new_id()),
            task: Set(task),
            state: Set("waiting".to_owned()),
            attempts: Set(0),
            due_at: Set(due_at),
            locked_until: Set(0),
            last_error: Set(String::new()),
            created_at: Set(self.now()),
            finished_at: Set(None),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(())
    }
}

#[derive(Debug, FromQueryResult)]
struct DueJob {
    id: Uuid,
    task: String,
    attempts: i32,
}

/// What is done again and again, with the milliseconds between.
const RECURRING: [(Task, i64); 9] = [
    (Task::Purge, 10 * MINUTE),
    (Task::EndWhatIsOver, 10 * MINUTE),
    (Task::SendDigests, 5 * MINUTE),
    (Task::TellOfSearches, 30 * MINUTE),
    (Task::CountStatistics, HOUR),
    (Task::DivideSiteMap, HOUR),
    (Task::RemindOfProjects, HOUR),
    (Task::EndAnnouncements, HOUR),
    (Task::RemoveStrayFiles, HOUR),
];

/// Makes sure the recurring tasks have their next row, that whoever was erased is, and that imports go
/// on that were under way when the program was stopped. Called when the worker starts.
pub async fn schedule(cx: &Cx) -> AppResult<()> {
    cx.write(|tx| async move {
        for (task, _) in &RECURRING {
            let text = serde_json::to_string(task).unwrap_or_default();
            let waiting: Option<Count> = crate::sql::one(
                tx.conn(),
                "SELECT COUNT(*) AS n FROM job WHERE task = $1 AND state = 'waiting'",
                params![text],
            )
            .await?;
            if waiting.is_none_or(|count| count.n == 0) {
                tx.enqueue(task, tx.now() + MINUTE).await?;
            }
        }
        // Anew: what waits in a copy that was restored may have been put off.
        let erase_again = serde_json::to_string(&Task::EraseAgain).unwrap_or_default();
        run(
            tx.conn(),
            "DELETE FROM job WHERE task = $1 AND state = 'waiting'",
            params![erase_again],
        )
        .await?;
        tx.enqueue(&Task::EraseAgain, tx.now()).await?;
        register::resume(&tx).await
    })
    .await
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Jobs that were not done yet. The recurring ones always wait.
pub async fn backlog(cx: &Cx) -> AppResult<Backlog> {
    backlog_of(cx, "job").await
}

/// Runs the jobs that are due; the number of them.
pub async fn run_due(cx: &Cx, objects: &dyn Objects) -> AppResult<usize> {
    if !is_due(cx, "job").await? {
        return Ok(0);
    }
    let skip = if cx.db().is_sqlite() {
        ""
    } else {
        "FOR UPDATE SKIP LOCKED"
    };
    let query = format!(
        "UPDATE job SET locked_until = $1, attempts = attempts + 1
         WHERE id IN (SELECT id FROM job WHERE state = 'waiting' AND due_at <= $2 AND locked_until <= $2
                      ORDER BY due_at LIMIT 10 {skip})
         RETURNING id, task, attempts"
    );
    let now = cx.now().millis();
    let due: Vec<DueJob> = cx
        .write(
            move |tx| async move { all(tx.conn(), query, params![now + 10 * MINUTE, now]).await },
        )
        .await?;
    let count = due.len();
    for job in due {
        let outcome = match serde_json::from_str(&job.task) {
            Ok(task) => perform(cx, objects, &task)
                .await
                .map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        finish(cx, &job, outcome).await?;
    }
    Ok(count)
}

async fn finish(cx: &Cx, job: &DueJob, outcome: Result<(), String>) -> AppResult<()> {
    let now = cx.now().millis();
    let again = RECURRING
        .iter()
        .find(|(task, _)| serde_json::to_string(task).is_ok_and(|text| text == job.task));
    let (state, due, error) = match (outcome, again) {
        (Ok(()), None) => ("done", now, String::new()),
        // Recurring tasks keep their one row, which waits for the next time also after faults.
        (Ok(()), Some((_, pause))) => ("waiting", now + pause, String::new()),
        (Err(error), None) if job.attempts >= 20 => ("failed", now, error),
        (Err(error), _) => ("waiting", now + back_off(job.attempts), error),
    };
    if !error.is_empty() {
        tracing::warn!(%error, attempts = job.attempts, "a job failed");
    }
    let id = job.id;
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "UPDATE job SET state = $1, due_at = $2, locked_until = 0, last_error = $3,
                    attempts = CASE WHEN $3 = '' THEN 0 ELSE attempts END,
                    finished_at = CASE WHEN $1 = 'done' THEN $4 ELSE finished_at END WHERE id = $5",
            params![state, due, error, now, id],
        )
        .await
        .map(|_| ())
    })
    .await
}

async fn perform(cx: &Cx, objects: &dyn Objects, task: &Task) -> AppResult<()> {
    match task {
        Task::Purge => purge(cx).await,
        Task::EndWhatIsOver => {
            support::end_suspensions(cx).await?;
            support::end_grants(cx).await?;
            project::end_old_letters(cx).await
        }
        Task::SendDigests => notification::send_digests(cx).await,
        Task::TellOfSearches => search::tell_what_is_new(cx).await,
        Task::RemindOfProjects => project::remind_officers(cx).await,
        Task::EndAnnouncements => announcement::end_what_is_over(cx).await,
        Task::CountStatistics => statistics::count(cx).await,
        Task::DivideSiteMap => site_map::divide(cx).await,
        Task::RemoveStrayFiles => file::remove_strays(cx, objects).await,
        Task::RemoveMaterial { material } => {
            workspace::material::take_away(cx, objects, *material).await
        }
        Task::MakeExport { export } => privacy::make(cx, objects, *export).await,
        Task::EraseAccount { account } => privacy::carry_out(cx, objects, *account).await,
        Task::EraseAgain => privacy::erase_again(cx, objects).await,
        Task::ErasePupil { account } => privacy::erase_pupil(cx, objects, *account).await,
        Task::ImportSchools { import } => {
            if register::carry_on(cx, objects, *import).await? {
                let task = task.clone();
                cx.write(move |tx| async move { tx.enqueue(&task, tx.now()).await })
                    .await?;
            }
            Ok(())
        }
        Task::ClearImport { import } => register::clear(cx, objects, *import).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both_databases;

    both_databases! {
        async fn the_jobs_of_a_start_are_there_once_however_often_the_program_starts(world: World) {
            for _ in 0..2 {
                schedule(&world.visitor()).await.unwrap();
            }
            let recurring = i64::try_from(RECURRING.len()).unwrap();
            assert_eq!(world.count("job WHERE state = 'waiting'").await, recurring + 1, "and erasing again");
        }
    }
}
