//! A founder's place passes to somebody else: handed over by who leaves, or because somebody is not
//! seen any more. Rules: DOMAIN "Project life".

use super::{Founder, FounderState};
use crate::{
    AppError, Problem, RuleBroken, Timestamp,
    id::{AccountId, ProjectId},
    time::DAY,
};
use serde::{Deserialize, Serialize};

/// So long without a visit, in milliseconds, and the partners of a founder can remind them.
pub const QUIET_AFTER: i64 = 30 * DAY;
/// So long without a visit, in milliseconds, and somebody can take the place of a founder.
pub const GONE_AFTER: i64 = 90 * DAY;
/// Time to answer a reminder before the next one, or before somebody else is asked, in milliseconds.
pub const REMINDER_WAITS: i64 = 14 * DAY;

/// How long a founder has been away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Absence {
    /// The last visit; `None` when there never was one.
    pub last_seen: Option<Timestamp>,
    /// When the partners reminded them last.
    pub reminded_at: Option<Timestamp>,
}

impl Absence {
    fn lasts(self, since: i64, now: Timestamp) -> bool {
        self.last_seen.is_none_or(|seen| now.since(seen) >= since)
    }

    fn was_reminded(self, now: Timestamp) -> bool {
        self.reminded_at
            .is_some_and(|reminded| now.since(reminded) < REMINDER_WAITS)
    }

    /// Whether the partners can remind the founder.
    ///
    /// # Errors
    /// [`RuleBroken::SeenLately`], [`RuleBroken::AskedLately`].
    pub fn may_be_reminded(self, now: Timestamp) -> Result<(), RuleBroken> {
        if !self.lasts(QUIET_AFTER, now) {
            Err(RuleBroken::SeenLately)
        } else if self.was_reminded(now) {
            Err(RuleBroken::AskedLately)
        } else {
            Ok(())
        }
    }

    /// Whether the partners can ask somebody to take the place: after a long time, and after a
    /// reminder that stayed without an answer.
    ///
    /// # Errors
    /// [`RuleBroken::SeenLately`], [`RuleBroken::NotRemindedYet`].
    pub fn may_be_replaced(self, now: Timestamp) -> Result<(), RuleBroken> {
        if !self.lasts(GONE_AFTER, now) {
            Err(RuleBroken::SeenLately)
        } else if self.reminded_at.is_none() || self.was_reminded(now) {
            Err(RuleBroken::NotRemindedYet)
        } else {
            Ok(())
        }
    }
}

/// Whether somebody can take the place of one of the founders: at a school of the same country, whose
/// support organisation approved the project, and so that two schools are left.
///
/// # Errors
/// [`RuleBroken::OtherCountry`], [`RuleBroken::OneSchoolOnly`].
pub fn may_follow(
    others: &[Founder],
    leaves: &Founder,
    successor: &Founder,
) -> Result<(), RuleBroken> {
    if successor.country != leaves.country {
        return Err(RuleBroken::OtherCountry);
    }
    let is_another = |founder: &Founder| {
        founder.state == FounderState::Accepted && founder.school != successor.school
    };
    if others.iter().any(is_another) {
        Ok(())
    } else {
        Err(RuleBroken::OneSchoolOnly)
    }
}

/// Whether a founder can leave a project that is still being written: somebody else is in.
///
/// # Errors
/// [`RuleBroken::NobodyLeft`].
pub fn may_leave(others: &[Founder]) -> Result<(), RuleBroken> {
    if others
        .iter()
        .any(|founder| founder.state == FounderState::Accepted)
    {
        Ok(())
    } else {
        Err(RuleBroken::NobodyLeft)
    }
}

/// Offering a founder's place, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SuccessionForm {
    pub project: String,
    /// Account of the founder whose place it is.
    pub founder: String,
    /// Account of who shall have it.
    pub person: String,
}

impl SuccessionForm {
    /// Which project, whose place, and whose it shall be.
    ///
    /// # Errors
    /// Nobody is chosen.
    pub fn parse(&self) -> Result<(ProjectId, AccountId, AccountId), AppError> {
        let (project, founder) = (self.project.parse()?, self.founder.parse()?);
        if self.person.is_empty() {
            return Err(AppError::field("person", Problem::Required));
        }
        Ok((project, founder, self.person.parse()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1000 * DAY);

    fn absence(seen: Option<i64>, reminded: Option<i64>) -> Absence {
        let ago = |days: i64| NOW.plus(-days * DAY);
        Absence {
            last_seen: seen.map(ago),
            reminded_at: reminded.map(ago),
        }
    }

    #[test]
    fn who_is_quiet_is_reminded_and_not_every_day() {
        let remind = |seen, reminded: Option<i64>| absence(seen, reminded).may_be_reminded(NOW);
        assert_eq!(remind(Some(29), None), Err(RuleBroken::SeenLately));
        assert_eq!(remind(Some(30), None), Ok(()));
        assert_eq!(remind(None, None), Ok(()));
        assert_eq!(remind(Some(40), Some(13)), Err(RuleBroken::AskedLately));
        assert_eq!(remind(Some(40), Some(14)), Ok(()));
    }

    #[test]
    fn nobody_is_replaced_without_a_reminder_and_time_to_answer() {
        let replace = |seen, reminded: Option<i64>| absence(seen, reminded).may_be_replaced(NOW);
        assert_eq!(replace(Some(89), Some(30)), Err(RuleBroken::SeenLately));
        assert_eq!(replace(Some(90), None), Err(RuleBroken::NotRemindedYet));
        assert_eq!(replace(Some(90), Some(13)), Err(RuleBroken::NotRemindedYet));
        assert_eq!(replace(Some(90), Some(14)), Ok(()));
    }

    #[test]
    fn a_place_stays_in_its_country_and_two_schools_stay() {
        let founder = |school, country| Founder::of(FounderState::Accepted, school, country);
        let (judit, elif) = (founder("a", "HU"), founder("b", "TR"));
        let others = std::slice::from_ref(&elif);
        assert_eq!(may_follow(others, &judit, &founder("a", "HU")), Ok(()));
        assert_eq!(may_follow(others, &judit, &founder("c", "HU")), Ok(()));
        assert_eq!(
            may_follow(others, &judit, &founder("c", "PT")),
            Err(RuleBroken::OtherCountry)
        );
        let national = [founder("b", "HU")];
        assert_eq!(
            may_follow(&national, &judit, &founder("b", "HU")),
            Err(RuleBroken::OneSchoolOnly)
        );
    }

    #[test]
    fn the_last_founder_does_not_leave() {
        assert_eq!(may_leave(&[]), Err(RuleBroken::NobodyLeft));
        let asked = Founder::of(FounderState::Invited, "b", "TR");
        assert_eq!(may_leave(&[asked]), Err(RuleBroken::NobodyLeft));
        let elif = Founder::of(FounderState::Accepted, "b", "TR");
        assert_eq!(may_leave(&[elif]), Ok(()));
    }
}
