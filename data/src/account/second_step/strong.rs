//! Sessions that came in with more than the password, and what needs one.

use crate::{
    Tx,
    session::{Entry, NewSession},
    sql::{one, opens_desk, params},
};
use domain::{AppError, AppResult, RuleBroken, access::Person, account::Stay, id::AccountId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Who supports a country and can prove more than the password has to have done so: else somebody
/// with the password alone could add a key of their own, and open the desk with it.
pub(in crate::account) async fn require_strong(tx: &Tx, me: &Person) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Row {
        open: bool,
    }
    let row: Option<Row> = one(
        tx.conn(),
        format!(
            "SELECT s.strong OR NOT EXISTS (SELECT 1 FROM support_grant g WHERE g.account_id = s.account_id AND {})
                    OR NOT (EXISTS (SELECT 1 FROM second_step t WHERE t.account_id = s.account_id)
                            OR EXISTS (SELECT 1 FROM passkey k WHERE k.account_id = s.account_id)) AS open
             FROM session s WHERE s.id = $1",
            opens_desk("g")
        ),
        params![me.session.0],
    )
    .await?;
    match row {
        Some(row) if !row.open => Err(AppError::Rule(RuleBroken::StrongSignInNeeded)),
        _ => Ok(()),
    }
}

/// Signs in again with what the second step opens.
pub(in crate::account) async fn enter(
    tx: &Tx,
    id: Uuid,
    stay: Stay,
    user_agent: &str,
) -> AppResult<NewSession> {
    let entry = Entry::staff(is_officer(tx, id).await?, stay).strong();
    tx.start_session(AccountId(id), entry, user_agent).await
}

pub(in crate::account) async fn is_officer(tx: &Tx, id: Uuid) -> AppResult<bool> {
    #[derive(FromQueryResult)]
    struct Row {
        officer: bool,
    }
    let row: Option<Row> = one(
        tx.conn(),
        format!(
            "SELECT EXISTS (SELECT 1 FROM support_grant g WHERE g.account_id = $1 AND {}) AS officer",
            opens_desk("g")
        ),
        params![id],
    )
    .await?;
    Ok(row.is_some_and(|row| row.officer))
}
