//! How far registrations are: most people are in, some of them since lately, some wait, some were sent
//! back.

use super::{people::Desk, schools::School};
use domain::{
    account::AccountState,
    school::SchoolState,
    time::{DAY, HOUR, MINUTE},
};

/// Countries whose desk has more to do than the others': those of the officers who can be tried out,
/// and some large ones.
const BUSY: [&str; 5] = ["HU", "TR", "FR", "PL", "RO"];
/// How many of a hundred came within the last weeks, there and elsewhere.
const LATELY: (u32, u32) = (30, 8);
/// What the numbers of the desk show, and a little more.
const WEEKS: i64 = 63 * DAY;

/// How far the registration of somebody is, and since when.
pub(super) struct Standing {
    pub(super) state: AccountState,
    pub(super) created_at: i64,
    pub(super) confirmed_at: Option<i64>,
    pub(super) state_at: i64,
    pub(super) comment: String,
}

impl Desk<'_> {
    /// Most are in; three of a hundred wait, and so does whoever comes to a school that waits.
    pub(super) fn standing(&mut self, school: &School, first: bool) -> Standing {
        let state = match school.state {
            SchoolState::Validated if first => AccountState::Validated,
            SchoolState::Validated => match self.chance.between(0, 999) {
                0..=24 => AccountState::Registered,
                25..=31 => AccountState::Returned,
                32..=33 => AccountState::Refused,
                34..=35 => AccountState::Suspended,
                _ => AccountState::Validated,
            },
            SchoolState::Pending | SchoolState::Returned | SchoolState::Refused => {
                AccountState::Registered
            }
        };
        let now = self.making.now;
        let chance = &mut self.chance;
        let created_at = match (school.state, state) {
            // They added the school on the day they came.
            _ if first => school.created_at - 20 * MINUTE,
            (SchoolState::Validated, AccountState::Registered) => {
                now - chance.between(DAY / 6, 18 * DAY)
            }
            (SchoolState::Validated, AccountState::Returned | AccountState::Refused) => {
                now - chance.between(9 * DAY, 40 * DAY)
            }
            (SchoolState::Validated, AccountState::Validated | AccountState::Suspended) => {
                now - chance.between(150 * DAY, now - school.created_at)
            }
            (SchoolState::Pending | SchoolState::Returned | SchoolState::Refused, _) => {
                now - chance.between(DAY / 6, now - school.created_at)
            }
        };
        let confirmed_at = created_at + chance.between(MINUTE, 9 * MINUTE);
        let decided_at = confirmed_at + chance.between(DAY, 8 * DAY);
        let is_in = state == AccountState::Validated && !first;
        let lately = if is_in {
            self.lately(&school.alpha2)
        } else {
            None
        };
        let (created_at, confirmed_at, decided_at) =
            lately.unwrap_or((created_at, confirmed_at, decided_at));
        let chance = &mut self.chance;
        let languages = &self.making.content.countries[school.country].languages;
        let mut comment = |verdict| {
            self.making
                .content
                .comment(chance, "person", verdict, languages)
        };
        let (state_at, comment) = match state {
            AccountState::Registered => (confirmed_at, String::new()),
            AccountState::Validated | AccountState::Suspended => (decided_at, String::new()),
            AccountState::Returned => (decided_at, comment("return")),
            AccountState::Refused => (decided_at, comment("refuse")),
        };
        Standing {
            state,
            created_at,
            confirmed_at: Some(confirmed_at),
            state_at,
            comment,
        }
    }

    /// For some of those who are in: that they came within the last weeks, when they confirmed their
    /// address, and when the officer said yes. Drawn by itself, so that nobody else changes.
    fn lately(&mut self, country: &str) -> Option<(i64, i64, i64)> {
        let share = if BUSY.contains(&country) {
            LATELY.0
        } else {
            LATELY.1
        };
        if !self.lately.percent(share) {
            return None;
        }
        let decided_at = self.making.now - self.lately.between(2 * HOUR, WEEKS);
        // Mostly in time, sometimes not.
        let longest = if self.lately.percent(15) { 11 } else { 5 };
        let confirmed_at = decided_at - self.lately.between(3 * HOUR, longest * DAY);
        let created_at = confirmed_at - self.lately.between(MINUTE, 9 * MINUTE);
        Some((created_at, confirmed_at, decided_at))
    }
}
