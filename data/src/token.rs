//! Secrets that travel: 256 random bits, shown once, kept only as a hash (SECURITY 24).

use crate::{
    Cx, Tx,
    context::new_id,
    entity::one_time_token,
    sql::{DbResult, one, params, run},
};
use domain::{AppError, AppResult, account::LINK_LIFETIME, time::HOUR};
use rand::TryRngCore;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Links of one purpose mailed to one account within an hour.
const LINKS_PER_HOUR: i64 = 3;

/// 256 bits from the operating system, as 64 hexadecimal digits.
pub(crate) fn random_token() -> AppResult<String> {
    let mut bytes = [0_u8; 32];
    rand::rngs::OsRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| AppError::Unavailable)?;
    Ok(hex(&bytes))
}

/// A number below `limit`, from the operating system: for what people have to type.
pub(crate) fn random_below(limit: usize) -> AppResult<usize> {
    let mut bytes = [0_u8; 8];
    rand::rngs::OsRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| AppError::Unavailable)?;
    // Out of 2^64 numbers, so no result is noticeably more likely than another.
    let limit = u64::try_from(limit.max(1)).unwrap_or(1);
    Ok(usize::try_from(u64::from_le_bytes(bytes) % limit).unwrap_or_default())
}

/// One of these, from the operating system.
pub(crate) fn random_of<T>(choices: &[T]) -> AppResult<&T> {
    choices
        .get(random_below(choices.len())?)
        .ok_or(AppError::Unavailable)
}

/// What is stored of a token.
pub(crate) fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Whether a link still works, without using it: pages look before they offer the button.
pub(crate) async fn holds(cx: &Cx, purposes: &[&str], token: &str) -> AppResult<bool> {
    #[derive(FromQueryResult)]
    struct Purpose {
        purpose: String,
    }
    let found: Option<Purpose> = one(
        cx.read(),
        "SELECT purpose FROM one_time_token WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
        params![hash(token), cx.now().millis()],
    )
    .await?;
    Ok(found.is_some_and(|found| purposes.contains(&found.purpose.as_str())))
}

/// What a token stands for.
#[derive(Debug, FromQueryResult)]
pub(crate) struct Redeemed {
    pub(crate) account_id: Option<Uuid>,
    pub(crate) data: String,
    pub(crate) created_at: i64,
}

/// Looks a token up without using it.
///
/// # Errors
/// [`AppError::Expired`] for unknown, used and old ones.
pub(crate) async fn find(
    conn: &impl ConnectionTrait,
    purpose: &str,
    token: &str,
    now: i64,
) -> AppResult<Redeemed> {
    one(
        conn,
        "SELECT account_id, data, created_at FROM one_time_token
         WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3",
        params![hash(token), purpose, now],
    )
    .await?
    .ok_or(AppError::Expired)
}

impl Tx {
    /// Makes a link that works once, for an hour.
    pub(crate) async fn issue_token(
        &self,
        purpose: &str,
        account: Option<Uuid>,
        data: &str,
    ) -> AppResult<String> {
        self.issue_token_for(purpose, account, data, LINK_LIFETIME)
            .await
    }

    /// Makes a link that works once, for so many milliseconds: more than an hour only where it gives
    /// nothing to whoever finds it later.
    pub(crate) async fn issue_token_for(
        &self,
        purpose: &str,
        account: Option<Uuid>,
        data: &str,
        lifetime: i64,
    ) -> AppResult<String> {
        let token = random_token()?;
        one_time_token::Entity::insert(one_time_token::ActiveModel {
            id: Set(new_id()),
            token_hash: Set(hash(&token)),
            purpose: Set(purpose.to_owned()),
            account_id: Set(account),
            data: Set(data.to_owned()),
            created_at: Set(self.now()),
            expires_at: Set(self.now() + lifetime),
            used_at: Set(None),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(token)
    }

    /// Whether another link may be mailed: at most [`LINKS_PER_HOUR`] of one purpose, so that
    /// nobody can fill somebody else's mailbox.
    pub(crate) async fn may_send_link(&self, purpose: &str, account: Uuid) -> AppResult<bool> {
        #[derive(FromQueryResult)]
        struct Count {
            n: i64,
        }
        let sent: Option<Count> = one(
            self.conn(),
            "SELECT COUNT(*) AS n FROM one_time_token
             WHERE account_id = $1 AND purpose = $2 AND created_at > $3",
            params![account, purpose, self.now() - HOUR],
        )
        .await?;
        Ok(sent.is_none_or(|sent| sent.n < LINKS_PER_HOUR))
    }

    /// Makes the account's other links of this purpose useless.
    pub(crate) async fn void_tokens(&self, purpose: &str, account: Uuid) -> AppResult<()> {
        run(
            self.conn(),
            "UPDATE one_time_token SET used_at = $1
             WHERE account_id = $2 AND purpose = $3 AND used_at IS NULL",
            params![self.now(), account, purpose],
        )
        .await
        .map(|_| ())
    }

    /// Looks a token up without using it.
    pub(crate) async fn find_token(&self, purpose: &str, token: &str) -> AppResult<Redeemed> {
        find(self.conn(), purpose, token, self.now()).await
    }

    /// Uses a link up. Unknown, used and old ones answer alike: [`AppError::Expired`].
    pub(crate) async fn redeem_token(&self, purpose: &str, token: &str) -> AppResult<Redeemed> {
        let used = run(
            self.conn(),
            "UPDATE one_time_token SET used_at = $1
             WHERE token_hash = $2 AND purpose = $3 AND used_at IS NULL AND expires_at > $1",
            params![self.now(), hash(token), purpose],
        )
        .await?;
        if used != 1 {
            return Err(AppError::Expired);
        }
        one(
            self.conn(),
            "SELECT account_id, data, created_at FROM one_time_token WHERE token_hash = $1",
            params![hash(token)],
        )
        .await?
        .ok_or(AppError::Expired)
    }
}
