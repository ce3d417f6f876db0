//! The life of an announcement: which step leads from which state to which. Rules: DOMAIN
//! "Announcements".

use crate::{AppError, RuleBroken, Timestamp, id::AnnouncementId, text_enum, time::DAY};
use serde::{Deserialize, Serialize};

/// How long an announcement stays on the board, in milliseconds.
pub const OPEN_FOR: i64 = 60 * DAY;
/// How long before its end its author is reminded, in milliseconds.
pub const REMIND_BEFORE: i64 = 7 * DAY;

text_enum! {
    /// Where in its life an announcement is.
    pub enum AnnouncementState {
        /// Being written; only its author sees it.
        Draft = "draft",
        /// On the board.
        Open = "open",
        /// Its author found whom they looked for; it can still be read.
        Taken = "taken",
        /// Its time on the board is over.
        Expired = "expired",
        /// Its author took it off the board.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What happens to an announcement.
    pub enum Step {
        /// It goes on the board.
        Publish = "publish",
        /// Its author found partners.
        Take = "take",
        /// Its author looks for partners after all.
        Reopen = "reopen",
        /// It stays on the board for longer, or comes back to it.
        Renew = "renew",
        /// Its author takes it off the board.
        Withdraw = "withdraw",
        /// Its time is over. A job does this, nobody else.
        Expire = "expire",
    }
}

/// Every way there is: from a state by a step to a state.
const LIFE: [(AnnouncementState, Step, AnnouncementState); 9] = {
    use AnnouncementState::{Draft, Expired, Open, Taken, Withdrawn};
    [
        (Draft, Step::Publish, Open),
        (Open, Step::Take, Taken),
        (Open, Step::Renew, Open),
        (Open, Step::Withdraw, Withdrawn),
        (Open, Step::Expire, Expired),
        (Taken, Step::Reopen, Open),
        (Taken, Step::Withdraw, Withdrawn),
        (Expired, Step::Renew, Open),
        (Withdrawn, Step::Publish, Open),
    ]
};

impl AnnouncementState {
    /// Where a step leads.
    ///
    /// # Errors
    /// [`RuleBroken::WrongState`] when there is no such way.
    pub fn after(self, step: Step) -> Result<Self, RuleBroken> {
        let way = LIFE
            .iter()
            .find(|(from, by, _)| *from == self && *by == step);
        way.map(|(_, _, to)| *to).ok_or(RuleBroken::WrongState)
    }

    /// Whether everybody may read it.
    pub const fn is_public(self) -> bool {
        match self {
            Self::Open | Self::Taken => true,
            Self::Draft | Self::Expired | Self::Withdrawn => false,
        }
    }
}

impl Step {
    /// Whether it puts the announcement on the board, for [`OPEN_FOR`] from now on: then it must be
    /// complete.
    pub const fn opens(self) -> bool {
        match self {
            Self::Publish | Self::Reopen | Self::Renew => true,
            Self::Take | Self::Withdraw | Self::Expire => false,
        }
    }

    /// Whether its author can take it.
    pub const fn is_own(self) -> bool {
        match self {
            Self::Publish | Self::Take | Self::Reopen | Self::Renew | Self::Withdraw => true,
            Self::Expire => false,
        }
    }
}

/// Whether the end is so near that the author is reminded.
pub fn ends_soon(expires_at: Timestamp, now: Timestamp) -> bool {
    expires_at.since(now) <= REMIND_BEFORE
}

/// Taking a step, as sent by a button.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StepForm {
    pub announcement: String,
    /// One of [`Step`].
    pub step: String,
}

impl StepForm {
    /// Which step of which announcement.
    pub fn parse(&self) -> Result<(AnnouncementId, Step), AppError> {
        let step: Step = self.step.parse().map_err(|_| AppError::NotFound)?;
        if step.is_own() {
            Ok((self.announcement.parse()?, step))
        } else {
            Err(AppError::NotFound)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AnnouncementState::{Draft, Expired, Open, Taken, Withdrawn};
    use proptest::prelude::*;

    #[test]
    fn partners_are_found_and_looked_for_again() {
        assert_eq!(Draft.after(Step::Publish), Ok(Open));
        assert_eq!(Open.after(Step::Take), Ok(Taken));
        assert_eq!(Taken.after(Step::Reopen), Ok(Open));
        assert_eq!(Expired.after(Step::Renew), Ok(Open));
        assert_eq!(Draft.after(Step::Take), Err(RuleBroken::WrongState));
        assert_eq!(Withdrawn.after(Step::Renew), Err(RuleBroken::WrongState));
    }

    #[test]
    fn nobody_lets_an_announcement_expire_by_hand() {
        let form = |step: &str| StepForm {
            announcement: "00000000-0000-0000-0000-000000000007".into(),
            step: step.into(),
        };
        assert!(form("renew").parse().is_ok());
        for odd in ["expire", "delete", ""] {
            assert_eq!(form(odd).parse(), Err(AppError::NotFound), "{odd}");
        }
    }

    #[test]
    fn the_author_is_reminded_a_week_before_the_end() {
        let now = Timestamp::from_millis(100 * DAY);
        assert!(ends_soon(now.plus(REMIND_BEFORE), now));
        assert!(!ends_soon(now.plus(REMIND_BEFORE + 1), now));
    }

    proptest! {
        #[test]
        fn steps_in_any_order_stay_within_the_rules(steps in prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..40)) {
            let (mut state, mut was_on_board) = (Draft, false);
            for step in steps {
                let Ok(next) = state.after(step) else { continue };
                // What was once on the board is never a draft again, and only such things are over.
                prop_assert_eq!(step.opens(), next == Open);
                was_on_board |= next == Open;
                prop_assert!(was_on_board && next != Draft);
                state = next;
            }
        }
    }
}
