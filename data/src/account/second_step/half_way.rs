//! Between the two steps of a sign-in: a token stands for what was shown already.

use crate::{Tx, account::provider::link, token::Redeemed};
use domain::{
    AppError, AppResult,
    account::{Stay, provider::Identity},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Purpose of the token that stands for a right password or a provider's word, with a [`HalfWay`].
pub(in crate::account) const SECOND_STEP: &str = "second-step";

/// What waits for the code.
#[derive(Debug, Deserialize, Serialize)]
pub(in crate::account) struct HalfWay {
    /// How the browser is to stay signed in.
    stay: Stay,
    /// The account elsewhere that is to open this one from then on: nobody adds a way in who has
    /// not shown all that the account asks for.
    link: Option<Identity>,
}

impl HalfWay {
    /// To be signed in.
    pub(in crate::account) fn to_sign_in(stay: Stay) -> Self {
        Self { stay, link: None }
    }

    /// To be signed in and, where there is an account elsewhere that is not linked yet, to link it.
    pub(in crate::account) fn from_provider(link: Option<Identity>) -> Self {
        Self {
            stay: Stay::Browser,
            link,
        }
    }

    pub(super) fn read(token: &Redeemed) -> AppResult<Self> {
        serde_json::from_str(&token.data).map_err(|_| AppError::Expired)
    }

    /// The code was right: does what waited for it. Returns how the browser stays signed in, and
    /// whether an account elsewhere was linked.
    pub(super) async fn go_on(self, tx: &Tx, account: Uuid) -> AppResult<(Stay, bool)> {
        if let Some(identity) = &self.link {
            link(tx, account, identity).await?;
        }
        Ok((self.stay, self.link.is_some()))
    }
}

impl Tx {
    /// Asks for the code next.
    pub(in crate::account) async fn issue_half_way(
        &self,
        account: Uuid,
        half_way: &HalfWay,
    ) -> AppResult<String> {
        let data = serde_json::to_string(half_way).map_err(|_| AppError::Unavailable)?;
        self.issue_token(SECOND_STEP, Some(account), &data).await
    }
}
