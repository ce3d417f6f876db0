//! Signing in with a second step: a code from an app, or one of the codes on paper.
//!
//! Whoever supports a country cannot do without (SECURITY 23); everybody else may have one.

use crate::{Problem, Timestamp};
use serde::{Deserialize, Serialize};

/// Digits of a code from an app (RFC 6238).
const APP_DIGITS: usize = 6;
/// Codes on paper that are given out together.
pub const RECOVERY_CODES: usize = 10;
/// Letters and digits of a code on paper, without the line in the middle.
pub const RECOVERY_LENGTH: usize = 10;
/// What codes on paper are made of: nothing that is easily taken for something else.
pub const RECOVERY_ALPHABET: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// A code, as somebody has typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// Six digits from an app.
    App(String),
    /// One of the codes on paper, in small letters and without the line in the middle.
    Recovery(String),
}

impl Code {
    /// Understands spaces, lines and capitals.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        let code: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .flat_map(char::to_lowercase)
            .take(RECOVERY_LENGTH + 1)
            .collect();
        if code.is_empty() {
            Err(Problem::Required)
        } else if code.len() == APP_DIGITS && code.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self::App(code))
        } else if code.len() == RECOVERY_LENGTH
            && code.bytes().all(|byte| RECOVERY_ALPHABET.contains(&byte))
        {
            Ok(Self::Recovery(code))
        } else {
            Err(Problem::WrongCode)
        }
    }
}

/// The second step of a sign-in, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    /// Says whose password was right.
    pub token: String,
    /// The code.
    pub code: String,
    /// Where to go afterwards: an address of this portal.
    pub next: String,
}

/// What the page of the own password and devices says of the second step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondStepView {
    /// Since when there is one.
    pub since: Option<Timestamp>,
    /// Codes on paper that were not used yet.
    pub codes_left: i64,
    /// Supports a country: cannot do without.
    pub is_required: bool,
}

/// What is needed to set the second step up. Shown until the first code from the app is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetUpView {
    /// What the picture for the app's camera says (`otpauth://…`).
    pub url: String,
    /// The same for typing: the key in groups of four letters.
    pub key: String,
    /// The codes for paper.
    pub recovery_codes: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_understood_as_people_type_them() {
        assert_eq!(Code::parse(" 123 456 "), Ok(Code::App("123456".into())));
        assert_eq!(
            Code::parse("ABCDE-fgh23"),
            Ok(Code::Recovery("abcdefgh23".into()))
        );
        assert_eq!(Code::parse(" "), Err(Problem::Required));
        for wrong in ["12345", "1234567", "abcde-fgh10", "abcdefgh234", "١٢٣٤٥٦"] {
            assert_eq!(Code::parse(wrong), Err(Problem::WrongCode), "{wrong}");
        }
    }
}
