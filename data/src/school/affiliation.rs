//! Where somebody works: entering a school, what one does there and since when, leaving it.
//!
//! Whoever is validated is confirmed at one school at least, or has a role of the desk; whoever waits for
//! the first time, at none.
//! The country of an account, which says whose officers are theirs, is the one of the present school.

use super::{administrator::drop_administrator, head};
use crate::{
    Cx, Deed, Tx,
    context::new_id,
    reference,
    sql::{opens_desk, params, run},
};
use domain::{
    AppError, AppResult, Problem,
    access::school::act,
    id::{AccountId, SchoolId},
    reference::ReferenceKind,
    school::{LeaveForm, WorkplaceForm},
    time::DAY,
};
use serde_json::json;

/// The person works there from now on and waits for the officers of the school's country. Whoever is
/// confirmed at another school stays validated meanwhile: only the new one is asked about. Twice is
/// as good as once.
pub(super) async fn enter(
    tx: &Tx,
    me: AccountId,
    school: SchoolId,
    name: &str,
    role: &str,
) -> AppResult<()> {
    let joined = run(
        tx.conn(),
        "INSERT INTO affiliation (id, account_id, school_id, role, from_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        params![new_id(), me.0, school.0, role, tx.now()],
    )
    .await?;
    if joined == 0 {
        return Ok(());
    }
    run(
        tx.conn(),
        "UPDATE account SET state_comment = '', state_at = $1,
                state = CASE state WHEN 'validated' THEN state ELSE 'registered' END WHERE id = $2",
        params![tx.now(), me.0],
    )
    .await?;
    settle(tx, me).await?;
    head::ask(tx, me, school).await?;
    note(tx, Deed::PersonJoinSchool, me, name).await
}

/// The person does not work there any more, maybe since a day in the past.
pub async fn leave(cx: &Cx, form: &LeaveForm) -> AppResult<()> {
    let me = cx.actor().person()?.id;
    let (id, last) = form.parse(cx.now())?;
    cx.write(move |tx| async move {
        let school = tx.lookup().school(id).permit::<act::Leave>().await?;
        let left = run(
            tx.conn(),
            // Days are compared: whoever comes and goes on one day has come before.
            "UPDATE affiliation SET to_at = CASE WHEN from_at > $1 THEN from_at ELSE $1 END
             WHERE account_id = $2 AND school_id = $3 AND to_at IS NULL AND from_at / $4 <= $1 / $4",
            params![last.millis(), me.0, id.0, DAY],
        )
        .await?;
        if left == 0 {
            return Err(AppError::field("day", Problem::BeforeBeginning));
        }
        drop_administrator(&tx, id, me).await?;
        settle(&tx, me).await?;
        note(&tx, Deed::PersonLeaveSchool, me, &school.name).await
    })
    .await
}

/// The person does something else at a school of theirs, or says since when they work there. Nobody
/// need confirm that. The first day is theirs to say once they are confirmed: until then it tells the
/// officers which school was chosen last.
pub async fn change_workplace(cx: &Cx, form: &WorkplaceForm) -> AppResult<()> {
    let me = cx.actor().person()?.id;
    let workplace = form.parse(cx.now())?;
    let lists = reference::lists(cx).await?;
    let chosen = std::slice::from_ref(&workplace.role);
    lists.require("role", ReferenceKind::StaffRole, chosen)?;
    cx.write(move |tx| async move {
        let id = workplace.school;
        let school = tx.lookup().school(id).permit::<act::Leave>().await?;
        run(
            tx.conn(),
            "UPDATE affiliation SET role = $1 WHERE account_id = $2 AND school_id = $3 AND to_at IS NULL",
            params![workplace.role.as_str(), me.0, id.0],
        )
        .await?;
        if let Some(since) = workplace.since {
            run(
                tx.conn(),
                // The same day again is no change of the moment that is known.
                "UPDATE affiliation SET from_at = $1 WHERE account_id = $2 AND school_id = $3 AND to_at IS NULL
                    AND confirmed_at IS NOT NULL AND from_at / $4 <> $1 / $4",
                params![since.millis(), me.0, id.0, DAY],
            )
            .await?;
            settle(&tx, me).await?;
        }
        note(&tx, Deed::PersonChangeWorkplace, me, &school.name).await
    })
    .await
}

/// What follows from where somebody works now: who is confirmed nowhere is no validated staff any more
/// (officers need no school),
/// the present school says which country's officers are theirs, and who is in already waits for those of
/// one more school.
pub(crate) async fn settle(tx: &Tx, person: AccountId) -> AppResult<()> {
    let waits_again = run(
        tx.conn(),
        format!(
            "UPDATE account SET state = 'registered', state_comment = '', state_at = $1
             WHERE id = $2 AND state = 'validated'
               AND NOT EXISTS (SELECT 1 FROM affiliation f
                    WHERE f.account_id = $2 AND f.to_at IS NULL AND f.confirmed_at IS NOT NULL)
               AND NOT EXISTS (SELECT 1 FROM support_grant g WHERE g.account_id = $2 AND {})",
            opens_desk("g")
        ),
        params![tx.now(), person.0],
    )
    .await?;
    if waits_again > 0 {
        run(
            tx.conn(),
            "UPDATE affiliation SET returned_at = NULL WHERE account_id = $1 AND to_at IS NULL",
            params![person.0],
        )
        .await?;
    }
    run(
        tx.conn(),
        "UPDATE account SET
            country = (SELECT s.country FROM affiliation p JOIN school s ON s.id = p.school_id
              WHERE p.account_id = $1 AND p.to_at IS NULL
              ORDER BY p.confirmed_at IS NULL, p.from_at DESC, p.id DESC LIMIT 1),
            joins = CASE state WHEN 'validated' THEN
              (SELECT s.country FROM affiliation p JOIN school s ON s.id = p.school_id
                WHERE p.account_id = $1 AND p.to_at IS NULL AND p.confirmed_at IS NULL
                ORDER BY p.returned_at IS NOT NULL OR s.state NOT IN ('pending', 'validated'),
                         p.from_at DESC, p.id DESC LIMIT 1) END
         WHERE id = $1",
        params![person.0],
    )
    .await
    .map(drop)
}

async fn note(tx: &Tx, action: Deed, person: AccountId, school: &str) -> AppResult<()> {
    tx.audit_account(action, person.0, json!({ "school": school }))
        .await
}

#[cfg(test)]
mod tests;
