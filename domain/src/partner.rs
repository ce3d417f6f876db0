//! Finding a partner: asking a colleague to become a contact.

use crate::{AppError, forms::Check, text, text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    /// Between two staff.
    pub enum ContactState {
        /// One asked.
        Asked = "asked",
        /// The other said yes.
        Accepted = "accepted",
        /// The other said no; may be asked again after 30 days.
        Declined = "declined",
        /// One blocked the other.
        Blocked = "blocked",
    }
}

/// Asking for contact, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AskForm {
    /// Account that is asked.
    pub person: String,
    /// A sentence: what for.
    pub message: String,
}

impl AskForm {
    /// The sentence: 10–500 characters, so that nobody is asked without a word.
    pub fn parse(&self) -> Result<String, AppError> {
        let mut check = Check::default();
        let message = check.field("message", text::prose(&self.message, 10, 500));
        check.done(message)
    }
}
