//! Passkeys (WebAuthn): the lock of the own device opens the account, no password is typed.
//!
//! The device makes sure that its owner is there (a finger, a face, a PIN), so that a passkey stands
//! for both steps of a sign-in (SECURITY 23).

use crate::{AppError, Problem, Timestamp, forms::Check, id::PasskeyId, text};
use serde::{Deserialize, Serialize};

/// Most passkeys of one account.
pub const PASSKEYS_MAX: i64 = 10;
/// Longest name of a passkey, in characters.
pub const NAME_MAX: u32 = 60;
/// Longest answer of a device, in bytes: keys and signatures take some hundreds of them.
const ANSWER_MAX: usize = 20_000;

/// A passkey as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasskeyView {
    pub id: PasskeyId,
    /// What the owner calls it.
    pub name: String,
    pub added_at: Timestamp,
    /// When somebody last signed in with it.
    pub last_used_at: Option<Timestamp>,
}

/// A new passkey, as the page sends it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewPasskeyForm {
    /// Says which question the device has answered.
    pub token: String,
    pub name: String,
    /// What the device answered (JSON, as browsers write a `PublicKeyCredential`).
    pub answer: String,
}

impl NewPasskeyForm {
    /// The name, and the answer unless it is far too long to be one.
    pub fn parse(&self) -> Result<(String, String), AppError> {
        let mut check = Check::default();
        let name = check.field("name", text::line(&self.name, 1, NAME_MAX));
        let answer = check.field("answer", answer(&self.answer));
        check.done((name, answer))
    }
}

/// Signing in with a passkey, as the page sends it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PasskeySignInForm {
    /// Says which question the device has answered.
    pub token: String,
    /// What the device answered.
    pub answer: String,
    /// Where to go afterwards: an address of this portal.
    pub next: String,
}

impl PasskeySignInForm {
    /// The answer, unless it is far too long to be one.
    pub fn parse(&self) -> Result<String, AppError> {
        answer(&self.answer).map_err(|problem| AppError::field("answer", problem))
    }
}

fn answer(sent: &str) -> Result<String, Problem> {
    match sent.len() {
        0 => Err(Problem::NoPasskey),
        long if long > ANSWER_MAX => Err(Problem::WrongPasskey),
        _ => Ok(sent.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_there_and_not_endless() {
        let form = |answer: &str| PasskeySignInForm {
            answer: answer.into(),
            ..Default::default()
        };
        assert_eq!(form("{}").parse(), Ok("{}".into()));
        assert_eq!(
            form("").parse(),
            Err(AppError::field("answer", Problem::NoPasskey))
        );
        assert_eq!(
            form(&"x".repeat(ANSWER_MAX + 1)).parse(),
            Err(AppError::field("answer", Problem::WrongPasskey))
        );
    }
}
