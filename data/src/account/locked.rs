//! Whoever is locked out does not come in, by whichever way they sign in.

use crate::sql::{one, params};
use domain::{AppError, AppResult, Timestamp};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Asked after somebody has proved who they are, so that nobody else learns of it.
///
/// # Errors
/// [`AppError::Locked`], with the officer's reason and the day on which the account is open again.
pub(super) async fn require_open(conn: &impl ConnectionTrait, account: Uuid) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Row {
        state_comment: String,
        until_at: Option<i64>,
    }
    let locked: Option<Row> = one(
        conn,
        "SELECT a.state_comment, s.until_at FROM account a LEFT JOIN suspension s ON s.account_id = a.id
         WHERE a.id = $1 AND a.state = 'suspended'",
        params![account],
    )
    .await?;
    match locked {
        Some(row) => Err(AppError::Locked {
            reason: row.state_comment,
            until: row.until_at.map(Timestamp::from_millis),
        }),
        None => Ok(()),
    }
}

/// What a test expects that has locked an account without a word.
#[cfg(test)]
pub(super) fn refusal() -> AppError {
    AppError::Locked {
        reason: String::new(),
        until: None,
    }
}
