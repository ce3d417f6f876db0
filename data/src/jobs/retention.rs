//! What is past its time goes: what → how long → why is said in docs/PRIVACY.md.

use crate::{
    Cx, school,
    sql::{params, run},
};
use domain::{
    AppResult,
    account::merge::OLD_ADDRESS_KEPT,
    support::TAKEN_FOR,
    time::{DAY, HOUR},
};

/// Registrations whose address was never confirmed. Such an account can do nothing, so nothing hangs
/// on it but its links, which go first; one that an officer or a demo world made is left alone.
const UNCONFIRMED: &str = "DELETE FROM account WHERE kind = 'staff' AND email IS NOT NULL
    AND email_confirmed_at IS NULL AND last_seen_at IS NULL AND created_at <= $1
    AND NOT EXISTS (SELECT 1 FROM one_time_token t WHERE t.account_id = account.id)
    AND NOT EXISTS (SELECT 1 FROM session s WHERE s.account_id = account.id)
    AND NOT EXISTS (SELECT 1 FROM support_grant g WHERE g.account_id = account.id)
    AND NOT EXISTS (SELECT 1 FROM suspension u WHERE u.account_id = account.id)
    AND NOT EXISTS (SELECT 1 FROM affiliation f WHERE f.account_id = account.id)
    AND NOT EXISTS (SELECT 1 FROM account_tag k WHERE k.account_id = account.id)
    AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.account_id = account.id)";

/// Deletes what is past its time.
pub(crate) async fn purge(cx: &Cx) -> AppResult<()> {
    let now = cx.now().millis();
    cx.write(move |tx| async move {
        for (sql, before) in [
            (
                "DELETE FROM session WHERE expires_at <= $1 OR last_seen_at + idle_millis <= $1",
                now,
            ),
            (
                "DELETE FROM one_time_token WHERE expires_at <= $1",
                now - 7 * DAY,
            ),
            (
                "DELETE FROM second_step_offer WHERE made_at <= $1",
                now - HOUR,
            ),
            ("DELETE FROM email_change WHERE expires_at <= $1", now),
            ("DELETE FROM card_sheet WHERE expires_at <= $1", now),
            (
                "DELETE FROM outbox_mail WHERE state = 'sent' AND sent_at <= $1",
                now - 30 * DAY,
            ),
            (
                "DELETE FROM outbox_mail WHERE state = 'failed' AND created_at <= $1",
                now - 60 * DAY,
            ),
            (UNCONFIRMED, now - 30 * DAY),
            (
                "DELETE FROM notification WHERE read_at <= $1",
                now - 180 * DAY,
            ),
            (
                "DELETE FROM notification WHERE created_at <= $1",
                now - 365 * DAY,
            ),
            (
                "DELETE FROM contact WHERE state = 'declined' AND answered_at <= $1",
                now - 365 * DAY,
            ),
            (
                "DELETE FROM invitation WHERE state IN ('declined', 'withdrawn') AND answered_at <= $1",
                now - 365 * DAY,
            ),
            (
                "DELETE FROM complaint WHERE report_id IN (SELECT r.id FROM report r WHERE r.decided_at <= $1)",
                now - 2 * 365 * DAY,
            ),
            (
                "DELETE FROM report WHERE decided_at <= $1",
                now - 2 * 365 * DAY,
            ),
            (
                "DELETE FROM job WHERE state = 'done' AND finished_at <= $1",
                now - 7 * DAY,
            ),
            (
                "DELETE FROM unsubscribe_link WHERE created_at <= $1",
                now - 400 * DAY,
            ),
            ("DELETE FROM draft WHERE saved_at <= $1", now - 180 * DAY),
            (
                "DELETE FROM founder_letter WHERE ended_at <= $1",
                now - 2 * DAY,
            ),
            (
                "DELETE FROM announcement WHERE updated_at <= $1 AND state <> 'open'",
                now - 365 * DAY,
            ),
            (
                "DELETE FROM desk_assignment WHERE taken_at <= $1",
                now - TAKEN_FOR,
            ),
            // The last one stays: its number is not given twice.
            (
                "DELETE FROM search_change WHERE at <= $1 AND seq < (SELECT MAX(c.seq) FROM search_change c)",
                now - DAY,
            ),
            // Downloads with their files; the bytes follow ([`file::remove_strays`]).
            (
                "INSERT INTO arriving_file (storage_key, noted_at)
                 SELECT f.storage_key, 0 FROM file f JOIN data_export x ON x.file_id = f.id WHERE x.expires_at <= $1",
                now,
            ),
            (
                "DELETE FROM file WHERE id IN (SELECT x.file_id FROM data_export x WHERE x.expires_at <= $1)",
                now,
            ),
            ("DELETE FROM data_export WHERE expires_at <= $1", now),
            (
                "DELETE FROM colleague_answer WHERE answered_at <= $1",
                now - 365 * DAY,
            ),
            (
                "UPDATE account_redirect SET email = NULL, password_hash = NULL
                  WHERE merged_at <= $1 AND (email IS NOT NULL OR password_hash IS NOT NULL)",
                now - OLD_ADDRESS_KEPT,
            ),
            // The time for projects is over: nobody need ask any more.
            (
                "UPDATE account SET available = FALSE, available_from = NULL, available_to = NULL
                 WHERE available_to <= $1",
                now - DAY,
            ),
        ] {
            run(tx.conn(), sql, params![before]).await?;
        }
        school::let_old_certificates_go(&tx).await
    })
    .await
}

#[cfg(test)]
mod tests;
