//! A step from one state to another that only one officer can take.

use super::case;
use crate::{
    Tx,
    sql::{one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    support::{Case, Verdict},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The step.
pub(super) struct Decision<'d> {
    pub case: Case,
    pub from: &'static str,
    pub to: &'static str,
    /// Whose officers decide: two letters, or nothing.
    pub country: &'d str,
    /// Column and value that must still be as the officer saw them.
    pub seen: Option<(&'static str, i64)>,
}

impl Decision<'_> {
    fn table(&self) -> (&'static str, Uuid) {
        match self.case {
            Case::Person(id) => ("account", id.0),
            Case::School(id) => ("school", id.0),
        }
    }

    /// Takes the step, and notes how long it was waited for. Nobody works on the case afterwards.
    ///
    /// # Errors
    /// [`AppError::Decided`] for whoever comes second, [`AppError::Taken`] while a colleague works on
    /// it, [`RuleBroken::WrongState`] when something was changed since it was looked at.
    pub(super) async fn write(&self, tx: &Tx, verdict: Verdict, comment: &str) -> AppResult<()> {
        let (table, id) = self.table();
        case::require_free(tx, self.case).await?;
        tx.note_decision((table, id), self.from, self.country, verdict)
            .await?;
        let mut values = params![self.to, comment, tx.now(), id, self.from];
        let unchanged = self.seen.map_or("TRUE".to_owned(), |(column, seen)| {
            values.push(seen.into());
            format!("{column} = ${}", values.len())
        });
        let changed = run(
            tx.conn(),
            format!(
                "UPDATE {table} SET state = $1, state_comment = $2, state_at = $3
                 WHERE id = $4 AND state = $5 AND {unchanged}"
            ),
            values,
        )
        .await?;
        if changed == 0 {
            return Err(self.refusal(tx).await?);
        }
        case::release(tx, self.case).await
    }

    /// Why the step cannot be taken.
    async fn refusal(&self, tx: &Tx) -> AppResult<AppError> {
        #[derive(FromQueryResult)]
        struct Now {
            state: String,
        }
        let (table, id) = self.table();
        let sql = format!("SELECT state FROM {table} WHERE id = $1");
        let now: Option<Now> = one(tx.conn(), sql, params![id]).await?;
        if now.is_none_or(|now| now.state == self.from) {
            return Ok(AppError::Rule(RuleBroken::WrongState));
        }
        Ok(AppError::Decided {
            by: self.last_officer(tx).await?,
        })
    }

    /// Who decided last, by name.
    async fn last_officer(&self, tx: &Tx) -> AppResult<String> {
        #[derive(FromQueryResult)]
        struct Officer {
            name: String,
        }
        let (table, id) = self.table();
        let of_what = match self.case {
            Case::Person(_) => "person",
            Case::School(_) => "school",
        };
        let officer: Option<Officer> = one(
            tx.conn(),
            format!(
                "SELECT o.name FROM audit u JOIN account o ON o.id = u.actor_id
                 WHERE u.target_kind = $1 AND u.target_id = $2
                   AND u.action IN ('{of_what}.approve', '{of_what}.return', '{of_what}.refuse')
                 ORDER BY u.at DESC, u.id DESC LIMIT 1"
            ),
            params![table, id.to_string()],
        )
        .await?;
        Ok(officer.map(|officer| officer.name).unwrap_or_default())
    }
}
