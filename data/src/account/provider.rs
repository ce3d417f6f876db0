//! Signing in with an account elsewhere (OpenID Connect). The conversation with the provider is the
//! server's; here is what follows from who it says somebody is.
//!
//! An account elsewhere opens an account here when it was linked: by itself when the provider vouches
//! for the address that is confirmed here too, else when the owner types the password once.

mod join;
#[cfg(test)]
mod tests;

pub use self::join::{join_with_provider, link_provider, newcomer};

use super::{
    by_email,
    locked::require_open,
    merge::merged_into,
    note,
    password_change::require_password,
    second_step::{HalfWay, has_second_step},
};
use crate::{
    Cx, Deed, Tx,
    entity::linked_provider,
    session::{Entry, NewSession},
    sql::{DbResult, all, one, opens_desk, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp,
    access::site::act,
    account::{
        Stay,
        provider::{Identity, LinkedView},
    },
    id::AccountId,
    mail::Letter,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// Purpose of the token that a browser takes along to the provider.
const AWAY: &str = "provider-away";
/// Purpose of the token that stands for somebody whom the provider knows and we do not.
const NEWCOMER: &str = "provider-newcomer";

/// Notes that a browser is sent to a provider, with what is needed when it comes back. Returns the
/// token that it takes along (the `state` of OpenID Connect).
pub async fn leave_for_provider(cx: &Cx, needed: String) -> AppResult<String> {
    cx.write(move |tx| async move { tx.issue_token(AWAY, None, &needed).await })
        .await
}

/// A browser is back: what was noted when it left. Works once.
///
/// # Errors
/// [`AppError::Expired`] when it never left, left too long ago, or is back already.
pub async fn back_from_provider(cx: &Cx, token: &str) -> AppResult<String> {
    let token = token.to_owned();
    cx.write(move |tx| async move { Ok(tx.redeem_token(AWAY, &token).await?.data) })
        .await
}

/// What follows when a provider says who somebody is.
#[derive(Debug)]
pub enum Arrival {
    /// In.
    In(NewSession),
    /// The code of the second step is asked for next; the token stands for all that was shown until
    /// now.
    HalfWay { token: String },
    /// Nobody here yet, or nobody known; the token stands for who it is.
    Newcomer { token: String },
}

/// Signs in whoever the provider says it is. Believe the [`Identity`] only after its signature was
/// verified.
pub async fn arrive(cx: &Cx, identity: Identity, user_agent: &str) -> AppResult<Arrival> {
    let user_agent = user_agent.to_owned();
    cx.write(move |tx| async move {
        if let Some(account) = linked(&tx, &identity).await? {
            return enter(&tx, account, None, &user_agent).await;
        }
        if let Some(account) = same_email(&tx, &identity).await? {
            return enter(&tx, account, Some(identity), &user_agent).await;
        }
        let data = serde_json::to_string(&identity).map_err(|_| AppError::Unavailable)?;
        let token = tx.issue_token(NEWCOMER, None, &data).await?;
        Ok(Arrival::Newcomer { token })
    })
    .await
}

async fn linked(tx: &Tx, identity: &Identity) -> AppResult<Option<Uuid>> {
    #[derive(FromQueryResult)]
    struct Row {
        account_id: Uuid,
    }
    let row: Option<Row> = one(
        tx.conn(),
        "SELECT account_id FROM linked_provider WHERE provider = $1 AND subject = $2",
        params![identity.provider.id.as_str(), identity.subject.as_str()],
    )
    .await?;
    Ok(row.map(|row| row.account_id))
}

/// The same confirmed address at both ends is the same person.
async fn same_email(tx: &Tx, identity: &Identity) -> AppResult<Option<Uuid>> {
    let Some(email) = &identity.email else {
        return Ok(None);
    };
    match by_email(tx.conn(), email).await? {
        Some(known) if known.email_confirmed_at.is_some() => Ok(Some(known.id)),
        Some(_) => Ok(None),
        // An account of this address went into another one of its owner.
        None => match merged_into(tx.conn(), email).await? {
            Some(_) => Err(AppError::Rule(RuleBroken::AccountsMerged)),
            None => Ok(None),
        },
    }
}

/// Links an account elsewhere to one here, and tells its owner.
pub(super) async fn link(tx: &Tx, account: Uuid, identity: &Identity) -> AppResult<()> {
    let linked = linked_provider::Entity::insert(linked_provider::ActiveModel {
        provider: Set(identity.provider.id.clone()),
        subject: Set(identity.subject.clone()),
        account_id: Set(account),
        linked_at: Set(tx.now()),
    })
    .exec_without_returning(tx.conn())
    .await
    .unless_taken()?;
    if linked.is_none() {
        // Somebody was quicker with the same account elsewhere.
        return Err(AppError::Expired);
    }
    tx.send_to_account(account, |name| Letter::ProviderLinked {
        name,
        provider: identity.provider.name.clone(),
    })
    .await?;
    note(tx, Deed::AccountLinkProvider, account).await
}

/// Signs in, and links the account elsewhere if it is not linked yet. The second step is asked for
/// all the same, and both wait for it; the desk stays shut without it: what the provider asked for is
/// not known here.
async fn enter(
    tx: &Tx,
    account: Uuid,
    unlinked: Option<Identity>,
    user_agent: &str,
) -> AppResult<Arrival> {
    #[derive(FromQueryResult)]
    struct Row {
        officer: bool,
    }
    let row: Option<Row> = one(
        tx.conn(),
        format!(
            "SELECT EXISTS (SELECT 1 FROM support_grant g WHERE g.account_id = a.id AND {}) AS officer
             FROM account a WHERE a.id = $1",
            opens_desk("g")
        ),
        params![account],
    )
    .await?;
    let row = row.ok_or(AppError::Expired)?;
    require_open(tx.conn(), account).await?;
    if has_second_step(tx.conn(), account).await? {
        let half_way = HalfWay::from_provider(unlinked);
        let token = tx.issue_half_way(account, &half_way).await?;
        return Ok(Arrival::HalfWay { token });
    }
    if let Some(identity) = &unlinked {
        link(tx, account, identity).await?;
    }
    let entry = Entry::staff(row.officer, Stay::Browser);
    tx.start_session(AccountId(account), entry, user_agent)
        .await
        .map(Arrival::In)
}

/// The accounts elsewhere that open the account of the signed-in person.
pub async fn linked_providers(cx: &Cx) -> AppResult<Vec<LinkedView>> {
    #[derive(FromQueryResult)]
    struct Row {
        provider: String,
        linked_at: i64,
    }
    cx.lookup().site::<act::EditOwnProfile>()?;
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT provider, MIN(linked_at) AS linked_at FROM linked_provider
         WHERE account_id = $1 GROUP BY provider ORDER BY 2",
        params![cx.actor().person()?.id.0],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| LinkedView {
            provider: row.provider,
            since: Timestamp::from_millis(row.linked_at),
        })
        .collect())
}

/// Ends all links of an account, for a new start.
pub(super) async fn forget_links(tx: &Tx, account: Uuid) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM linked_provider WHERE account_id = $1",
        params![account],
    )
    .await
    .map(drop)
}

/// The account elsewhere opens the own account no more. Needs the password, which is the way in from
/// then on.
pub async fn unlink_provider(cx: &Cx, provider: &str, password: String) -> AppResult<()> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    require_password(cx, password).await?;
    let provider = provider.to_owned();
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        let gone = run(
            tx.conn(),
            "DELETE FROM linked_provider WHERE account_id = $1 AND provider = $2",
            params![me.0, provider],
        )
        .await?;
        if gone == 0 {
            return Err(AppError::NotFound);
        }
        note(&tx, Deed::AccountUnlinkProvider, me.0).await
    })
    .await
}
