//! Two accounts of one person become one: whatever names the one that goes names the one that stays,
//! its address leads there, and who signs in with it is told where to.
//!
//! Ways in (passwords, passkeys, accounts elsewhere) are never taken along: else somebody who
//! persuades an officer that an account is theirs would get into it.

mod compare;
mod conversation;
mod links;
mod redirect;
mod settle;
mod standing;
#[cfg(test)]
mod tests;

pub(super) use self::redirect::{merged_into, point_to_kept};
pub use self::{compare::compare_accounts, redirect::account_moved_to};

use self::links::{drop_rows, move_rows};
use crate::{
    Cx, Deed, Tx,
    sql::{one, params, run, stored},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::person::act,
    account::{
        AccountState,
        merge::{Hindrance, masked},
    },
    id::{AccountId, FileId},
    mail::Letter,
    merge::MergeForm,
};
use sea_orm::FromQueryResult;
use serde_json::json;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    state: String,
    state_at: i64,
    /// Waits for the officers of this country because of one more school.
    joins: Option<String>,
    email: Option<String>,
    email_confirmed_at: Option<i64>,
    picture_id: Option<Uuid>,
    is_leaving: bool,
}

impl Row {
    async fn load(tx: &Tx, id: AccountId) -> AppResult<Self> {
        one(
            tx.conn(),
            "SELECT a.state, a.state_at, a.joins, a.email, a.email_confirmed_at, a.picture_id,
                    EXISTS (SELECT 1 FROM erasure e WHERE e.account_id = a.id) AS is_leaving
             FROM account a WHERE a.id = $1",
            params![id.0],
        )
        .await?
        .ok_or(AppError::NotFound)
    }

    fn state(&self) -> AppResult<AccountState> {
        stored(&self.state)
    }

    fn hindrance(&self) -> AppResult<Option<Hindrance>> {
        let confirmed = self.email_confirmed_at.is_some();
        Ok(Hindrance::of(self.state()?, confirmed, self.is_leaving))
    }

    fn address(&self) -> &str {
        self.email.as_deref().unwrap_or_default()
    }
}

/// Makes one account of two.
pub async fn merge_accounts(cx: &Cx, form: MergeForm) -> AppResult<AccountId> {
    let (one, other): (AccountId, AccountId) = (form.one.parse()?, form.other.parse()?);
    cx.write(move |tx| async move {
        // Two officers do not merge the same two in opposite directions, and nothing is added to
        // the one that goes meanwhile.
        tx.hold_accounts(one, other).await?;
        for id in [one, other] {
            tx.lookup().person(id).permit::<act::Merge>().await?;
        }
        tx.require_fresh().await?;
        let (keep, goes) = form.parse()?;
        let here = Row::load(&tx, keep).await?;
        let gone = Row::load(&tx, goes).await?;
        if here.hindrance()?.is_some() || gone.hindrance()?.is_some() {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        // Told while the audit log still finds the country of both.
        tx.audit_account(Deed::PersonMergedInto, goes.0, json!({ "into": keep }))
            .await?;
        tx.audit_account(Deed::PersonMerge, keep.0, json!({ "merged": goes }))
            .await?;
        tell(&tx, keep, goes, &here).await?;
        redirect::write(&tx, keep, goes).await?;
        drop_rows(&tx, goes.0).await?;
        settle::settle(&tx, keep.0, goes.0).await?;
        standing::workplaces(&tx, keep.0, goes.0).await?;
        conversation::conversations(&tx, keep.0, goes.0).await?;
        move_rows(&tx, keep.0, goes.0).await?;
        standing::complete(&tx, (keep, &here), (goes, &gone)).await?;
        run(
            tx.conn(),
            "DELETE FROM account WHERE id = $1",
            params![goes.0],
        )
        .await?;
        if let (Some(_), Some(second)) = (here.picture_id, gone.picture_id) {
            tx.let_file_go(FileId(second)).await?;
        }
        Ok(keep)
    })
    .await
}

/// Both mailboxes: the owner is told, and whoever else it may be too.
async fn tell(tx: &Tx, keep: AccountId, goes: AccountId, here: &Row) -> AppResult<()> {
    for id in [keep, goes] {
        let address = masked(here.address());
        tx.send_to_account(id.0, |name| Letter::AccountsMerged { name, address })
            .await?;
    }
    Ok(())
}
