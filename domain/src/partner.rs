//! Finding a partner: asking a colleague to become a contact.

use crate::{
    AppError, RuleBroken, Timestamp, forms::Check, people::PersonLine, text, text_enum, time::DAY,
};
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

/// Most people one person asks in 24 hours (DOMAIN "Limits": messages to non-contacts).
pub const ASKED_PER_DAY: u32 = 30;
/// How long a "no" holds, in milliseconds.
pub const ASK_AGAIN_AFTER: i64 = 30 * DAY;

/// What there is between two staff, seen by one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Between {
    #[default]
    Nothing,
    /// I asked and wait.
    AskedByMe,
    /// The other asks me.
    AskedByThem,
    /// We are contacts.
    Contacts,
    /// The other said no to me.
    DeclinedByThem,
    /// I said no to the other.
    DeclinedByMe,
    BlockedByMe,
    BlockedByThem,
}

impl Between {
    /// Every value, for the matrix.
    pub const ALL: &'static [Self] = &[
        Self::Nothing,
        Self::AskedByMe,
        Self::AskedByThem,
        Self::Contacts,
        Self::DeclinedByThem,
        Self::DeclinedByMe,
        Self::BlockedByMe,
        Self::BlockedByThem,
    ];

    /// From the row of the two: its state, whether I asked, whether I blocked.
    pub const fn of(state: ContactState, asked_by_me: bool, blocked_by_me: bool) -> Self {
        match (state, asked_by_me, blocked_by_me) {
            (ContactState::Asked, true, _) => Self::AskedByMe,
            (ContactState::Asked, false, _) => Self::AskedByThem,
            (ContactState::Accepted, _, _) => Self::Contacts,
            (ContactState::Declined, true, _) => Self::DeclinedByThem,
            (ContactState::Declined, false, _) => Self::DeclinedByMe,
            (ContactState::Blocked, _, true) => Self::BlockedByMe,
            (ContactState::Blocked, _, false) => Self::BlockedByThem,
        }
    }

    /// Whether either blocked the other: then they do not see each other.
    pub const fn is_blocked(self) -> bool {
        match self {
            Self::BlockedByMe | Self::BlockedByThem => true,
            Self::Nothing
            | Self::AskedByMe
            | Self::AskedByThem
            | Self::Contacts
            | Self::DeclinedByThem
            | Self::DeclinedByMe => false,
        }
    }

    /// Whether I can ask the other now; `answered_at` is when one said no. Whoever said no may
    /// change their mind and ask at any time.
    pub fn ask(self, answered_at: Option<Timestamp>, now: Timestamp) -> Result<(), RuleBroken> {
        match self {
            Self::Nothing | Self::DeclinedByMe => Ok(()),
            Self::DeclinedByThem => match answered_at {
                Some(no) if now.since(no) < ASK_AGAIN_AFTER => Err(RuleBroken::AlreadyAsked),
                _ => Ok(()),
            },
            Self::AskedByMe
            | Self::AskedByThem
            | Self::Contacts
            | Self::BlockedByMe
            | Self::BlockedByThem => Err(RuleBroken::AlreadyAsked),
        }
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

/// What a profile offers to its reader about contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContactOffer {
    /// Nothing: one's own profile, or a reader who is not validated staff.
    None,
    /// Ask with a sentence.
    Ask,
    /// The person takes no requests at the moment.
    NotAvailable,
    /// I asked and wait.
    Waiting { since: Timestamp },
    /// They ask me.
    Answer { message: String },
    /// We are contacts.
    Contacts { since: Timestamp },
    /// They said no; I can ask again from this moment on.
    Later { from: Timestamp },
}

impl ContactOffer {
    /// What a colleague is offered. `message` is the sentence of the request, `at` when it was
    /// asked or, once answered, answered.
    pub fn of(
        between: Between,
        available: bool,
        message: &str,
        at: Option<Timestamp>,
        now: Timestamp,
    ) -> Self {
        let at = at.unwrap_or(now);
        match between {
            Between::AskedByMe => Self::Waiting { since: at },
            Between::AskedByThem => Self::Answer {
                message: message.to_owned(),
            },
            Between::Contacts => Self::Contacts { since: at },
            Between::DeclinedByThem if now.since(at) < ASK_AGAIN_AFTER => Self::Later {
                from: at.plus(ASK_AGAIN_AFTER),
            },
            Between::Nothing | Between::DeclinedByThem | Between::DeclinedByMe => {
                if available {
                    Self::Ask
                } else {
                    Self::NotAvailable
                }
            }
            Between::BlockedByMe | Between::BlockedByThem => Self::None,
        }
    }
}

/// A person of the own contacts, requests or blocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactLine {
    pub person: PersonLine,
    /// The sentence of the request.
    pub message: String,
    /// When it was asked or, once answered, answered.
    pub at: Timestamp,
}

/// Everything between a person and their colleagues.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inbox {
    /// Wait for my answer.
    pub to_answer: Vec<ContactLine>,
    /// Wait for theirs.
    pub waiting: Vec<ContactLine>,
    pub contacts: Vec<ContactLine>,
    /// Whom I blocked.
    pub blocked: Vec<ContactLine>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(100 * DAY);

    #[test]
    fn after_a_no_the_asker_waits_thirty_days() {
        let no = Some(NOW.plus(-ASK_AGAIN_AFTER + 1));
        assert_eq!(
            Between::DeclinedByThem.ask(no, NOW),
            Err(RuleBroken::AlreadyAsked)
        );
        assert_eq!(Between::DeclinedByThem.ask(no, NOW.plus(1)), Ok(()));
        assert_eq!(Between::DeclinedByMe.ask(no, NOW), Ok(()));
    }

    #[test]
    fn nobody_asks_twice() {
        for between in [Between::AskedByMe, Between::AskedByThem, Between::Contacts] {
            assert_eq!(between.ask(None, NOW), Err(RuleBroken::AlreadyAsked));
        }
    }

    #[test]
    fn a_request_needs_a_sentence() {
        let ask = |message: &str| {
            AskForm {
                person: String::new(),
                message: message.to_owned(),
            }
            .parse()
        };
        assert!(ask("Hi!").is_err());
        assert!(ask("We measure rain. Would your class join?").is_ok());
        assert!(ask(&"x".repeat(501)).is_err());
        assert!(ask("Hello \u{202e} colleague").is_err());
    }
}
