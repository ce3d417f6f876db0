//! Two accounts of one person become one.

use super::AccountState;
use crate::{Timestamp, id::AccountId};
use serde::{Deserialize, Serialize};

/// How long somebody who signs in with the address of the account that went is told where it went,
/// in milliseconds.
pub const OLD_ADDRESS_KEPT: i64 = 365 * crate::time::DAY;

/// Why an account cannot be merged now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hindrance {
    /// Is locked.
    Suspended,
    /// Was not let in.
    Refused,
    /// Its address may be somebody else's.
    Unconfirmed,
    /// Its owner wants it erased.
    Leaving,
}

impl Hindrance {
    /// Of an account, if there is one.
    pub const fn of(state: AccountState, confirmed: bool, leaving: bool) -> Option<Self> {
        match state {
            AccountState::Suspended => Some(Self::Suspended),
            AccountState::Refused => Some(Self::Refused),
            AccountState::Registered | AccountState::Returned | AccountState::Validated => {
                if !confirmed {
                    Some(Self::Unconfirmed)
                } else if leaving {
                    Some(Self::Leaving)
                } else {
                    None
                }
            }
        }
    }
}

/// How far the validation of the one account is then: whoever was let in once is in.
pub const fn state_of_one(keep: AccountState, goes: AccountState) -> AccountState {
    match goes {
        AccountState::Validated => AccountState::Validated,
        AccountState::Registered
        | AccountState::Returned
        | AccountState::Refused
        | AccountState::Suspended => keep,
    }
}

/// An address that its owner recognises and others do not: `j…@school.example`.
pub fn masked(email: &str) -> String {
    match email.rsplit_once('@') {
        Some((name, host)) => {
            let first: String = name.chars().take(1).collect();
            format!("{first}…@{host}")
        }
        None => String::new(),
    }
}

/// How much there is of something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holdings {
    pub contacts: i64,
    pub conversations: i64,
    pub messages: i64,
    /// Founded or invited to found.
    pub projects: i64,
    pub workspaces: i64,
    /// Posts, comments, pages and replies in workspaces.
    pub texts: i64,
    pub files: i64,
}

/// One of two accounts that are compared, with all that would move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedAccount {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    pub state: AccountState,
    /// Schools at which they work now.
    pub schools: Vec<String>,
    pub created: Timestamp,
    pub last_seen: Option<Timestamp>,
    pub holdings: Holdings,
    pub hindrance: Option<Hindrance>,
}

/// Somebody of the same name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Namesake {
    pub id: AccountId,
    pub name: String,
    pub email: String,
}

/// Two accounts that may be one person's; the second one when it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountComparison {
    pub one: ComparedAccount,
    pub other: Option<ComparedAccount>,
    /// Whom it could be, as long as the other one is not known.
    pub namesakes: Vec<Namesake>,
    /// The officer has said a short time ago who they are.
    pub is_fresh: bool,
    /// And can say it with a code.
    pub has_second_step: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use AccountState::{Refused, Registered, Returned, Suspended, Validated};

    #[test]
    fn whoever_was_let_in_once_is_in() {
        assert_eq!(state_of_one(Registered, Validated), Validated);
        assert_eq!(state_of_one(Validated, Returned), Validated);
        assert_eq!(state_of_one(Returned, Registered), Returned);
    }

    #[test]
    fn what_is_open_with_an_account_is_settled_first() {
        assert_eq!(Hindrance::of(Validated, true, false), None);
        assert_eq!(
            Hindrance::of(Validated, true, true),
            Some(Hindrance::Leaving)
        );
        assert_eq!(
            Hindrance::of(Registered, false, false),
            Some(Hindrance::Unconfirmed)
        );
        assert_eq!(
            Hindrance::of(Suspended, true, false),
            Some(Hindrance::Suspended)
        );
        assert_eq!(
            Hindrance::of(Refused, true, false),
            Some(Hindrance::Refused)
        );
    }

    #[test]
    fn an_address_is_recognised_by_its_owner_only() {
        assert_eq!(masked("judit@school.example"), "j…@school.example");
        assert_eq!(masked(""), "");
    }
}
