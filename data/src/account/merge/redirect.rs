//! Where an account went that was merged into another.

use crate::{
    Cx, Deed, Tx,
    sql::{one, params, run},
};
use domain::{
    AppError, AppResult, access::person::act, account::merge::masked, id::AccountId, mail::Letter,
    time::HOUR,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Letters to one mailbox that tell where the account went, in an hour.
const LETTERS_PER_HOUR: i64 = 3;

/// Keeps where it went, for links, for the audit log, and for its owner at the sign-in.
pub(super) async fn write(tx: &Tx, keep: AccountId, goes: AccountId) -> AppResult<()> {
    run(
        tx.conn(),
        "INSERT INTO account_redirect (old_id, was_id, account_id, email, password_hash, merged_at)
         SELECT $1, a.id, $2, a.email, a.password_hash, $3 FROM account a WHERE a.id = $4",
        params![goes.to_string(), keep.0, tx.now(), goes.0],
    )
    .await
    .map(drop)
}

/// Where an account is now, for whoever may see it there.
pub async fn account_moved_to(cx: &Cx, old: AccountId) -> AppResult<AccountId> {
    #[derive(FromQueryResult)]
    struct Moved {
        account_id: Uuid,
    }
    let moved: Moved = one(
        cx.read(),
        "SELECT account_id FROM account_redirect WHERE old_id = $1",
        params![old.to_string()],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let id = AccountId(moved.account_id);
    cx.lookup().person(id).permit::<act::ReadProfile>().await?;
    Ok(id)
}

/// What is known of an address whose account went into another.
#[derive(Debug, FromQueryResult)]
pub(in crate::account) struct Merged {
    account_id: Uuid,
    pub(in crate::account) password_hash: Option<String>,
    name: String,
    lang: String,
    kept_email: Option<String>,
}

/// The account into which that of this address went. An address that has an account again is that
/// account's, so this is asked afterwards.
pub(in crate::account) async fn merged_into(
    conn: &impl ConnectionTrait,
    email: &str,
) -> AppResult<Option<Merged>> {
    one(
        conn,
        "SELECT r.account_id, r.password_hash, a.name, a.lang, a.email AS kept_email
         FROM account_redirect r JOIN account a ON a.id = r.account_id
         WHERE r.email = $1 ORDER BY r.merged_at DESC LIMIT 1",
        params![email],
    )
    .await
}

/// Somebody registered with such an address, or forgot its password: the mailbox is told where the
/// account went, and the page says what it always says.
pub(in crate::account) async fn point_to_kept(
    tx: &Tx,
    email: &str,
    merged: Merged,
) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Count {
        n: i64,
    }
    const ASKED: Deed = Deed::AccountAskMerged;
    let before: Option<Count> = one(
        tx.conn(),
        "SELECT COUNT(*) AS n FROM audit
         WHERE target_kind = 'account' AND target_id = $1 AND at > $2 AND action = $3",
        params![
            merged.account_id.to_string(),
            tx.now() - HOUR,
            ASKED.as_str()
        ],
    )
    .await?;
    if before.is_some_and(|before| before.n >= LETTERS_PER_HOUR) {
        return Ok(());
    }
    crate::account::note(tx, ASKED, merged.account_id).await?;
    let letter = Letter::AccountsMerged {
        name: merged.name,
        address: masked(&merged.kept_email.unwrap_or_default()),
    };
    tx.send(email, &merged.lang, &letter).await
}
