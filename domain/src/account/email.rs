//! Another e-mail address: whoever holds the address holds the account, so both mailboxes have to
//! agree, and the old one can take the change back for some days.

use crate::time::DAY;
use serde::{Deserialize, Serialize};

/// How long the old mailbox can take the change back, in milliseconds.
pub const UNDO_LIFETIME: i64 = 3 * DAY;

/// Changing the own e-mail address, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangeEmailForm {
    /// The new address.
    pub email: String,
    /// The password; empty where the account has none.
    pub current: String,
}

/// The own e-mail address, and the one it is to become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailView {
    pub email: String,
    pub change: Option<EmailChange>,
    pub asking: Asking,
}

/// What asking for another address takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asking {
    /// The password.
    WithPassword,
    /// Nothing: there is no password, and the sign-in is a short time ago.
    Fresh,
    /// Signing in again: there is no password, and the sign-in is too long ago.
    SignInAgain,
    /// The address of now has to be confirmed first.
    NotConfirmed,
}

/// A change that waits for both mailboxes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailChange {
    pub email: String,
    pub old_confirmed: bool,
    pub new_confirmed: bool,
}

/// What the page of a link in one of the letters is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EmailLink {
    /// Is the account of this person to have this address?
    Ask { name: String, new_email: String },
    /// The address was changed: is it to be this one again?
    Undo { old_email: String },
}

/// What a link in one of the two letters did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailStep {
    /// The other mailbox has not answered yet.
    Waiting,
    /// The address is the new one.
    Changed,
}
