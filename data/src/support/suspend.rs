//! Locking somebody out, and letting them in again. What they wrote stays, and nobody changes it in
//! their name meanwhile: without a session there is no way to.

use super::{grants::grants_of, said::Said};
use crate::{
    Cx, Deed, Tx,
    lookup::{Granted, PersonHandle},
    session,
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp,
    access::person::{Action, act},
    id::AccountId,
    mail::Letter,
    support::{ManagedAccount, SuspendForm, Suspending, Suspension},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// An account, for the officers of its country: four queries.
pub async fn managed_account(cx: &Cx, id: AccountId) -> AppResult<ManagedAccount> {
    #[derive(FromQueryResult)]
    struct Row {
        email: Option<String>,
        state_comment: String,
        state_at: i64,
        until_at: Option<i64>,
        by: Option<String>,
        is_suspended: bool,
        has_second_step: bool,
        signs_in_with_it: bool,
    }
    let person = cx
        .lookup()
        .person(id)
        .permit::<act::ManageAccount>()
        .await?;
    let row: Row = one(
        cx.read(),
        "SELECT a.email, a.state_comment, a.state_at, s.until_at, b.name AS by,
                s.account_id IS NOT NULL AS is_suspended,
                EXISTS (SELECT 1 FROM second_step t WHERE t.account_id = $2) AS has_second_step,
                EXISTS (SELECT 1 FROM second_step t WHERE t.account_id = a.id) AS signs_in_with_it
         FROM account a LEFT JOIN suspension s ON s.account_id = a.id
         LEFT JOIN account b ON b.id = s.suspended_by WHERE a.id = $1",
        params![id.0, cx.actor().person()?.id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    Ok(ManagedAccount {
        id,
        name: person.name.clone(),
        email: row.email.unwrap_or_default(),
        state: person.state(),
        suspension: row.is_suspended.then(|| Suspension {
            reason: row.state_comment,
            by: row.by.unwrap_or_default(),
            since: Timestamp::from_millis(row.state_at),
            until: row.until_at.map(Timestamp::from_millis),
        }),
        country: person.country.clone().unwrap_or_default(),
        may_suspend: person.may(Action::Suspend),
        may_take_second_step: row.signs_in_with_it && person.may(Action::TakeSecondStep),
        may_merge: person.may(Action::Merge),
        grants: grants_of(cx, id, |action| person.may(action)).await?,
        may_name_helper: person.may(Action::NameHelper),
        may_name_officer: person.may(Action::NameOfficer),
        is_fresh: session::is_fresh(cx.read(), cx).await?,
        has_second_step: row.has_second_step,
    })
}

/// Locks somebody out.
pub async fn suspend(cx: &Cx, form: SuspendForm) -> AppResult<()> {
    let id: AccountId = form.person.parse()?;
    cx.write(move |tx| async move {
        let person = tx.lookup().person(id).permit::<act::Suspend>().await?;
        let suspending = form.parse(tx.cx().now())?;
        lock_out(&tx, &person, suspending).await
    })
    .await
}

/// The same within another decision, such as that on a report.
pub(crate) async fn lock_out(
    tx: &Tx,
    person: &Granted<PersonHandle, act::Suspend>,
    suspending: Suspending,
) -> AppResult<()> {
    let id = person.id;
    still_in(tx, id).await?;
    let until = suspending.until.map(Timestamp::millis);
    let noted = run(
        tx.conn(),
        "INSERT INTO suspension (account_id, was_state, was_comment, was_at, suspended_by, until_at)
         SELECT id, state, state_comment, state_at, $2, $3 FROM account WHERE id = $1 AND state <> 'suspended'
         ON CONFLICT DO NOTHING",
        params![id.0, tx.cx().actor().person()?.id.0, until],
    )
    .await?;
    if noted == 0 {
        return Err(AppError::Rule(RuleBroken::AlreadyDecided));
    }
    run(
        tx.conn(),
        "UPDATE account SET state = 'suspended', state_comment = $1, state_at = $2 WHERE id = $3",
        params![suspending.reason.as_str(), tx.now(), id.0],
    )
    .await?;
    tx.end_sessions(id).await?;
    let said = Said {
        comment: suspending.reason.clone(),
        ..Said::default()
    };
    let said = serde_json::to_value(said).unwrap_or_default();
    tx.audit_account(Deed::PersonSuspend, id.0, said).await?;
    tx.send_to_account(id.0, |name| Letter::AccountSuspended {
        name,
        reason: suspending.reason,
        until: suspending.until,
    })
    .await
}

/// Of two who lock each other out at the same moment, one does. So the last central officer stays:
/// only central ones lock out a central one, and nobody themselves.
async fn still_in(tx: &Tx, id: AccountId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Session {
        is_there: bool,
    }
    let me = tx.cx().actor().person()?;
    tx.hold_accounts(me.id, id).await?;
    let session: Option<Session> = one(
        tx.conn(),
        "SELECT EXISTS (SELECT 1 FROM session WHERE id = $1) AS is_there",
        params![me.session.0],
    )
    .await?;
    match session {
        Some(Session { is_there: true }) => Ok(()),
        _ => Err(AppError::SignInNeeded),
    }
}

/// Of somebody who was locked out for a while: until further notice.
pub(crate) async fn without_end(tx: &Tx, id: AccountId) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE suspension SET until_at = NULL WHERE account_id = $1",
        params![id.0],
    )
    .await
    .map(drop)
}

/// Lets somebody in again: as far as their validation was before.
pub async fn reinstate(cx: &Cx, id: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().person(id).permit::<act::Suspend>().await?;
        if !let_in(&tx, id).await? {
            return Err(AppError::Rule(RuleBroken::AlreadyDecided));
        }
        Ok(())
    })
    .await
}

/// The job: opens the accounts whose day has come.
pub(crate) async fn end_suspensions(cx: &Cx) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Over {
        account_id: Uuid,
    }
    cx.write(move |tx| async move {
        let over: Vec<Over> = all(
            tx.conn(),
            "SELECT account_id FROM suspension WHERE until_at <= $1 LIMIT 100",
            params![tx.now()],
        )
        .await?;
        for Over { account_id } in over {
            let_in(&tx, AccountId(account_id)).await?;
        }
        Ok(())
    })
    .await
}

/// Opens a locked account. The caller has the permission. Whether it was locked.
pub(crate) async fn let_in(tx: &Tx, id: AccountId) -> AppResult<bool> {
    let opened = run(
        tx.conn(),
        "UPDATE account SET state = s.was_state, state_comment = s.was_comment, state_at = s.was_at
         FROM suspension s WHERE s.account_id = account.id AND account.id = $1",
        params![id.0],
    )
    .await?;
    if opened == 0 {
        return Ok(false);
    }
    run(
        tx.conn(),
        "DELETE FROM suspension WHERE account_id = $1",
        params![id.0],
    )
    .await?;
    tx.audit_account(Deed::PersonReinstate, id.0, serde_json::Value::Null)
        .await?;
    tx.send_to_account(id.0, |name| Letter::AccountReinstated { name })
        .await?;
    Ok(true)
}

#[cfg(test)]
mod tests;
