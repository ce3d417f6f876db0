//! What one person may do so many times a day.

use crate::{
    Tx,
    sql::{one, params, run},
};
use domain::{AppError, AppResult, id::AccountId, time::DAY};
use sea_orm::FromQueryResult;

/// What somebody did within a day: columns of a query whose values are the person and the moment a day
/// ago.
#[derive(FromQueryResult)]
struct Done {
    n: i64,
    first: Option<i64>,
}

impl Tx {
    /// Locks the own row, so that two of the same person at the same moment count one after the other.
    pub(crate) async fn one_after_the_other(&self, me: AccountId) -> AppResult<()> {
        run(
            self.conn(),
            "UPDATE account SET last_seen_at = $1 WHERE id = $2",
            params![self.now(), me.0],
        )
        .await
        .map(drop)
    }

    /// Refuses what is one too many within a day. `counted`: how many (`n`), and the moment of the
    /// first of them (`first`), of the person `$1` since `$2`.
    pub(crate) async fn within_a_day(
        &self,
        me: AccountId,
        limit: u32,
        counted: &'static str,
    ) -> AppResult<()> {
        self.one_after_the_other(me).await?;
        let done: Option<Done> = one(self.conn(), counted, params![me.0, self.now() - DAY]).await?;
        match done {
            Some(Done { n, first }) if n >= i64::from(limit) => {
                Err(again_at(first.unwrap_or(self.now()) + DAY, self.now()))
            }
            _ => Ok(()),
        }
    }
}

/// It goes on at that moment.
pub(crate) fn again_at(moment: i64, now: i64) -> AppError {
    let wait = (moment - now) / 1000;
    AppError::TooMany {
        retry_after_secs: u32::try_from(wait).unwrap_or_default() + 1,
    }
}
