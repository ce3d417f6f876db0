//! Secrets that travel: 256 random bits, shown once, kept only as a hash (SECURITY 24).

use crate::{
    Tx,
    context::new_id,
    entity::one_time_token,
    sql::{DbResult, one, params, run},
};
use domain::{AppError, AppResult, account::LINK_LIFETIME};
use rand::TryRngCore;
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// 256 bits from the operating system, as 64 hexadecimal digits.
pub(crate) fn random_token() -> AppResult<String> {
    let mut bytes = [0_u8; 32];
    rand::rngs::OsRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| AppError::Unavailable)?;
    Ok(hex(&bytes))
}

/// What is stored of a token.
pub(crate) fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// A token that was redeemed.
#[derive(Debug, FromQueryResult)]
pub(crate) struct Redeemed {
    pub(crate) account_id: Option<Uuid>,
    pub(crate) data: String,
}

impl Tx {
    /// Makes a link that works once, for an hour.
    pub(crate) async fn issue_token(
        &self,
        purpose: &str,
        account: Option<Uuid>,
        data: &str,
    ) -> AppResult<String> {
        let token = random_token()?;
        one_time_token::Entity::insert(one_time_token::ActiveModel {
            id: Set(new_id()),
            token_hash: Set(hash(&token)),
            purpose: Set(purpose.to_owned()),
            account_id: Set(account),
            data: Set(data.to_owned()),
            created_at: Set(self.now()),
            expires_at: Set(self.now() + LINK_LIFETIME),
            used_at: Set(None),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(token)
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
            "SELECT account_id, data FROM one_time_token WHERE token_hash = $1",
            params![hash(token)],
        )
        .await?
        .ok_or(AppError::Expired)
    }
}
