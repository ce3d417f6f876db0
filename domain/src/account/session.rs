//! How long a sign-in lasts, and where its owner sees it.

use crate::{
    Timestamp,
    id::SessionId,
    text_enum,
    time::{DAY, HOUR, MINUTE},
};
use serde::{Deserialize, Serialize};

text_enum! {
    /// How a browser stays signed in, as its owner chose.
    pub enum Stay {
        /// Until it is closed.
        Browser = "browser",
        /// Longer than it is open.
        Kept = "kept",
        /// Others use the computer too: not for long.
        Shared = "shared",
    }
}

impl Stay {
    /// What was chosen at the sign-in; nothing, or something odd, keeps nobody out.
    pub fn of(typed: &str) -> Self {
        typed.parse().unwrap_or(Self::Browser)
    }
}

/// How long a session lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLimits {
    /// Milliseconds without a request after which it ends.
    pub idle: i64,
    /// Milliseconds after sign-in at which it ends in any case.
    pub absolute: i64,
}

impl SessionLimits {
    /// Pupils, whose computers are shared.
    pub const PUPIL: Self = Self {
        idle: 3 * HOUR,
        absolute: 10 * HOUR,
    };

    /// Limits of staff, by who signs in where (SECURITY 26): shorter for officers and on shared
    /// computers.
    pub const fn of(officer: bool, stay: Stay) -> Self {
        match (stay, officer) {
            (Stay::Shared, _) => Self {
                idle: 30 * MINUTE,
                absolute: 4 * HOUR,
            },
            (Stay::Browser | Stay::Kept, true) => Self {
                idle: 2 * HOUR,
                absolute: 12 * HOUR,
            },
            (Stay::Kept, false) => Self {
                idle: 30 * DAY,
                absolute: 90 * DAY,
            },
            (Stay::Browser, false) => Self {
                idle: 12 * HOUR,
                absolute: DAY,
            },
        }
    }

    /// How old "last seen" may get before it is written again: saves a write per request.
    pub const TOUCH_AFTER: i64 = 5 * MINUTE;
}

/// A sign-in on one device, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    pub id: SessionId,
    /// What the browser calls itself.
    pub user_agent: String,
    /// Country it came from, named in the reader's language; empty where that is not known.
    pub place: String,
    pub started_at: Timestamp,
    /// Exact to some minutes ([`SessionLimits::TOUCH_AFTER`]).
    pub last_seen_at: Timestamp,
    /// The session of this very request.
    pub is_current: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn officers_and_shared_computers_have_shorter_sessions() {
        let (own, kept) = (
            SessionLimits::of(false, Stay::Browser),
            SessionLimits::of(false, Stay::Kept),
        );
        assert!(own.idle < kept.idle);
        assert!(SessionLimits::of(true, Stay::Kept).absolute < own.absolute);
        for officer in [true, false] {
            let shared = SessionLimits::of(officer, Stay::Shared);
            assert!(shared.idle < SessionLimits::PUPIL.idle);
            assert!(shared.absolute < SessionLimits::of(true, Stay::Browser).absolute);
        }
    }

    #[test]
    fn what_was_not_chosen_ends_with_the_browser() {
        assert_eq!(Stay::of("kept"), Stay::Kept);
        assert_eq!(Stay::of(""), Stay::Browser);
        assert_eq!(Stay::of("for ever"), Stay::Browser);
    }
}
