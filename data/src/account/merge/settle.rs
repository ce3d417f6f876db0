//! What both accounts have is made one, so that the rest can be moved without a collision.
//!
//! In all statements `$1` is the account that stays and `$2` the one that goes.

use crate::{
    Tx,
    sql::{params, run},
};
use domain::AppResult;
use uuid::Uuid;

/// Rows of both that say the same, and ties between the two.
pub(super) async fn settle(tx: &Tx, keep: Uuid, goes: Uuid) -> AppResult<()> {
    for sql in OF_BOTH {
        run(tx.conn(), *sql, params![keep, goes]).await?;
    }
    // Whoever was named twice is it once from now on.
    run(
        tx.conn(),
        "UPDATE support_grant SET ended_at = $3 WHERE account_id = $2 AND ended_at IS NULL
            AND EXISTS (SELECT 1 FROM support_grant k WHERE k.account_id = $1 AND k.ended_at IS NULL
                           AND k.role = support_grant.role
                           AND COALESCE(k.country, '') = COALESCE(support_grant.country, ''))",
        params![keep, goes, tx.now()],
    )
    .await?;
    contacts(tx, keep, goes).await
}

const OF_BOTH: &[&str] = &[
    // What visitors see is as the account that stays has it; of the rest one of the two lists.
    "DELETE FROM account_tag WHERE account_id = $2 AND (kind = 'public'
        OR kind IN (SELECT k.kind FROM account_tag k WHERE k.account_id = $1))",
    "DELETE FROM school_administrator WHERE account_id = $2
        AND school_id IN (SELECT k.school_id FROM school_administrator k WHERE k.account_id = $1)",
    // A head who has answered is not asked again.
    "DELETE FROM head_question WHERE account_id = $1 AND answered_at IS NULL
        AND school_id IN (SELECT g.school_id FROM head_question g WHERE g.account_id = $2 AND g.answered_at IS NOT NULL)",
    "DELETE FROM head_question WHERE account_id = $2
        AND school_id IN (SELECT k.school_id FROM head_question k WHERE k.account_id = $1)",
    // Nobody vouches for themselves, nor twice for somebody.
    "DELETE FROM colleague_answer WHERE account_id IN ($1, $2) AND colleague_id IN ($1, $2)",
    "DELETE FROM colleague_answer WHERE account_id = $2
        AND EXISTS (SELECT 1 FROM colleague_answer k WHERE k.account_id = $1
                       AND k.school_id = colleague_answer.school_id AND k.colleague_id = colleague_answer.colleague_id)",
    "DELETE FROM colleague_answer WHERE colleague_id = $2
        AND EXISTS (SELECT 1 FROM colleague_answer k WHERE k.colleague_id = $1
                       AND k.school_id = colleague_answer.school_id AND k.account_id = colleague_answer.account_id)",
    // A place as founder that was taken counts more than one that was offered.
    "UPDATE project_founder SET state = g.state, answered_at = g.answered_at, school_id = g.school_id, country = g.country
       FROM project_founder g WHERE g.account_id = $2 AND g.state = 'accepted'
        AND project_founder.account_id = $1 AND project_founder.project_id = g.project_id
        AND project_founder.state <> 'accepted'",
    "DELETE FROM project_founder WHERE account_id = $2
        AND project_id IN (SELECT k.project_id FROM project_founder k WHERE k.account_id = $1)",
    // Of two places in a workspace the one that is held, then the stronger one.
    "UPDATE member SET role = g.role, removed_at = g.removed_at, school_id = COALESCE(member.school_id, g.school_id)
       FROM member g WHERE g.account_id = $2 AND member.account_id = $1 AND member.workspace_id = g.workspace_id
        AND g.removed_at IS NULL
        AND (member.removed_at IS NOT NULL OR g.role = 'founder'
             OR (g.role = 'teacher' AND member.role IN ('expert', 'observer'))
             OR (g.role = 'expert' AND member.role = 'observer'))",
    "DELETE FROM member WHERE account_id = $2
        AND workspace_id IN (SELECT k.workspace_id FROM member k WHERE k.account_id = $1)",
    "DELETE FROM invitation WHERE account_id = $2
        AND workspace_id IN (SELECT k.workspace_id FROM invitation k WHERE k.account_id = $1)",
    // Nobody is asked to join what they belong to.
    "DELETE FROM invitation WHERE account_id IN ($1, $2) AND state = 'invited'
        AND workspace_id IN (SELECT m.workspace_id FROM member m
                              WHERE m.account_id IN ($1, $2) AND m.removed_at IS NULL)",
    // Nobody has two votes.
    "DELETE FROM poll_ballot WHERE account_id = $2
        AND poll_id IN (SELECT k.poll_id FROM poll_ballot k WHERE k.account_id = $1)",
    // Two reports of the two that wait are one; nobody complains twice in one.
    "UPDATE complaint SET report_id = (SELECT k.id FROM report k WHERE k.subject_id = $1 AND k.decided_at IS NULL)
      WHERE report_id IN (SELECT g.id FROM report g WHERE g.subject_id = $2 AND g.decided_at IS NULL)
        AND EXISTS (SELECT 1 FROM report k WHERE k.subject_id = $1 AND k.decided_at IS NULL)
        AND reporter_id NOT IN (SELECT c.reporter_id FROM complaint c JOIN report k ON k.id = c.report_id
                                 WHERE k.subject_id = $1 AND k.decided_at IS NULL)",
    "DELETE FROM complaint WHERE report_id IN (SELECT g.id FROM report g WHERE g.subject_id = $2 AND g.decided_at IS NULL)
        AND EXISTS (SELECT 1 FROM report k WHERE k.subject_id = $1 AND k.decided_at IS NULL)",
    "DELETE FROM report WHERE subject_id = $2 AND decided_at IS NULL
        AND EXISTS (SELECT 1 FROM report k WHERE k.subject_id = $1 AND k.decided_at IS NULL)",
    "DELETE FROM complaint WHERE reporter_id = $2
        AND report_id IN (SELECT k.report_id FROM complaint k WHERE k.reporter_id = $1)",
    // What is held stays held.
    "DELETE FROM withheld WHERE subject_id = $2
        AND kind IN (SELECT k.kind FROM withheld k WHERE k.subject_id = $1)",
    "DELETE FROM draft WHERE account_id = $2
        AND form IN (SELECT k.form FROM draft k WHERE k.account_id = $1)",
    // Nobody is told twice of what is new.
    "DELETE FROM saved_search WHERE account_id = $2
        AND EXISTS (SELECT 1 FROM saved_search k WHERE k.account_id = $1
                       AND k.kind = saved_search.kind AND k.question = saved_search.question)",
    "DELETE FROM notification_choice WHERE account_id = $2 AND (project_id IS NULL
        OR EXISTS (SELECT 1 FROM notification_choice k WHERE k.account_id = $1
                      AND k.kind = notification_choice.kind AND k.project_id = notification_choice.project_id))",
];

/// The other one of a pair in which the account of this place is.
fn other(pair: &str, of: &str) -> String {
    format!("CASE WHEN {pair}.low_id = {of} THEN {pair}.high_id ELSE {pair}.low_id END")
}

/// How much a contact says: a block is never lost, a yes counts more than a question.
fn weight(contact: &str) -> String {
    format!(
        "CASE {contact}.state WHEN 'blocked' THEN 4 WHEN 'accepted' THEN 3 WHEN 'asked' THEN 2 ELSE 1 END"
    )
}

async fn contacts(tx: &Tx, keep: Uuid, goes: Uuid) -> AppResult<()> {
    let (of_keep, of_goes) = (other("k", "$1"), other("g", "$2"));
    let own = [
        "DELETE FROM contact WHERE low_id IN ($1, $2) AND high_id IN ($1, $2)".to_owned(),
        format!(
            "DELETE FROM contact WHERE id IN (SELECT g.id FROM contact g JOIN contact k
                 ON (g.low_id = $2 OR g.high_id = $2) AND (k.low_id = $1 OR k.high_id = $1)
                AND {of_goes} = {of_keep} WHERE {} >= {})",
            weight("k"),
            weight("g")
        ),
        format!(
            "DELETE FROM contact WHERE id IN (SELECT k.id FROM contact g JOIN contact k
                 ON (g.low_id = $2 OR g.high_id = $2) AND (k.low_id = $1 OR k.high_id = $1)
                AND {of_goes} = {of_keep})"
        ),
    ];
    for sql in own {
        run(tx.conn(), sql, params![keep, goes]).await?;
    }
    repair(tx, "contact", keep, goes).await
}

/// Gives pairs with the account that goes to the one that stays, the lower id first.
pub(super) async fn repair(tx: &Tx, table: &str, keep: Uuid, goes: Uuid) -> AppResult<()> {
    let third = other(table, "$2");
    run(
        tx.conn(),
        format!(
            "UPDATE {table} SET low_id = CASE WHEN {third} < $1 THEN {third} ELSE $1 END,
                    high_id = CASE WHEN {third} < $1 THEN $1 ELSE {third} END
             WHERE low_id = $2 OR high_id = $2"
        ),
        params![keep, goes],
    )
    .await
    .map(drop)
}
