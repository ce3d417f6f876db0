//! Where the owner of the one account works, and how far their validation is.

use super::Row;
use crate::{
    Tx, school,
    sql::{params, run},
};
use domain::{
    AppResult,
    account::{AccountState, merge::state_of_one},
    id::AccountId,
};
use uuid::Uuid;

impl Row {
    /// Since when the officers of a country have to decide on something, if they have.
    fn waits_since(&self) -> AppResult<Option<i64>> {
        Ok(match self.state()? {
            AccountState::Registered => Some(self.state_at),
            AccountState::Validated if self.joins.is_some() => Some(self.state_at),
            AccountState::Validated
            | AccountState::Returned
            | AccountState::Refused
            | AccountState::Suspended => None,
        })
    }
}

/// At a school of both somebody works once from now on, confirmed there if they were with either. `$1`
/// is the account that stays and `$2` the one that goes.
pub(super) async fn workplaces(tx: &Tx, keep: Uuid, goes: Uuid) -> AppResult<()> {
    for sql in [
        // Somebody was asked for something before they are let in, and is in already: that question
        // is about these schools only now.
        "UPDATE affiliation SET returned_at = a.state_at FROM account a
          WHERE affiliation.account_id = a.id AND affiliation.to_at IS NULL
            AND a.id IN ($1, $2) AND a.state = 'returned'
            AND EXISTS (SELECT 1 FROM account v WHERE v.id IN ($1, $2) AND v.state = 'validated')",
        // The first day that counts is one that was confirmed.
        "UPDATE affiliation SET
            from_at = CASE WHEN g.confirmed_at IS NOT NULL
                            AND (affiliation.confirmed_at IS NULL OR g.from_at < affiliation.from_at)
                           THEN g.from_at ELSE affiliation.from_at END,
            returned_at = CASE WHEN g.returned_at IS NULL THEN NULL ELSE affiliation.returned_at END,
            confirmed_at = COALESCE(affiliation.confirmed_at, g.confirmed_at)
         FROM affiliation g WHERE affiliation.account_id = $1 AND affiliation.to_at IS NULL
            AND g.account_id = $2 AND g.to_at IS NULL AND g.school_id = affiliation.school_id",
        "DELETE FROM affiliation WHERE account_id = $2 AND to_at IS NULL
            AND school_id IN (SELECT k.school_id FROM affiliation k WHERE k.account_id = $1 AND k.to_at IS NULL)",
    ] {
        run(tx.conn(), sql, params![keep, goes]).await?;
    }
    Ok(())
}

/// What only the other account knows of its owner, and how far they are. What visitors see does not
/// grow by it.
pub(super) async fn complete(
    tx: &Tx,
    (keep, here): (AccountId, &Row),
    (goes, gone): (AccountId, &Row),
) -> AppResult<()> {
    let state = state_of_one(here.state()?, gone.state()?);
    run(
        tx.conn(),
        "UPDATE account SET
            about = CASE WHEN account.about = '' THEN g.about ELSE account.about END,
            age_from = CASE WHEN account.age_from IS NULL THEN g.age_from ELSE account.age_from END,
            age_to = CASE WHEN account.age_from IS NULL THEN g.age_to ELSE account.age_to END,
            picture_id = COALESCE(account.picture_id, g.picture_id),
            state_at = CASE WHEN account.state = $3 THEN account.state_at ELSE g.state_at END,
            state_comment = CASE WHEN account.state = $3 THEN account.state_comment ELSE g.state_comment END,
            state = $3,
            created_at = CASE WHEN g.created_at < account.created_at THEN g.created_at ELSE account.created_at END,
            version = account.version + 1
         FROM account g WHERE account.id = $1 AND g.id = $2",
        params![keep.0, goes.0, state.as_str()],
    )
    .await?;
    school::settle(tx, keep).await?;
    // Whoever waited with one of the two goes on waiting since then.
    let since = here
        .waits_since()?
        .into_iter()
        .chain(gone.waits_since()?)
        .min();
    if let Some(since) = since {
        run(
            tx.conn(),
            "UPDATE account SET state_at = $2 WHERE id = $1 AND (state = 'registered' OR joins IS NOT NULL)",
            params![keep.0, since],
        )
        .await?;
    }
    Ok(())
}
