//! Who founds a project: two to six teachers of at least two schools. Rules: DOMAIN "Project life".

use super::Step;
use crate::{
    AppError, Problem, RuleBroken, Timestamp,
    id::{AccountId, ProjectId},
    text_enum,
    time::DAY,
};
use serde::{Deserialize, Serialize};

text_enum! {
    /// A founder's place.
    pub enum FounderState {
        /// Asked.
        Invited = "invited",
        /// In.
        Accepted = "accepted",
        /// Said no.
        Declined = "declined",
        /// Had the place; it is another's now.
        Left = "left",
    }
}

impl FounderState {
    /// Whether it takes one of the six places: in, or may still come in.
    pub const fn takes_place(self) -> bool {
        match self {
            Self::Invited | Self::Accepted => true,
            Self::Declined | Self::Left => false,
        }
    }
}

text_enum! {
    /// Kind of a project, derived from its founders' schools.
    pub enum ProjectKind {
        /// Founders' schools in two or more countries.
        European = "european",
        /// All in one country.
        National = "national",
    }
}

/// Most founders of a project (DOMAIN).
pub const FOUNDERS_MAX: usize = 6;

/// Time for an answer before somebody is asked again, in milliseconds.
pub const REMIND_AFTER: i64 = 3 * DAY;

/// Whether somebody who was invited can be asked again: `asked` is when it was done last.
pub fn may_remind(state: FounderState, asked: Timestamp, now: Timestamp) -> Result<(), RuleBroken> {
    if state != FounderState::Invited {
        Err(RuleBroken::WrongState)
    } else if now.since(asked) < REMIND_AFTER {
        Err(RuleBroken::AskedLately)
    } else {
        Ok(())
    }
}

/// One founder, for the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founder {
    /// Asked, in, said no.
    pub state: FounderState,
    /// School the founder stands for, as text of its id; empty where it is not known yet.
    pub school: String,
    /// Country of that school; empty where it is not known yet.
    pub country: String,
}

impl Founder {
    /// Somebody a letter was sent to: the place is kept, nothing else is known.
    pub const fn by_letter() -> Self {
        Self {
            state: FounderState::Invited,
            school: String::new(),
            country: String::new(),
        }
    }
}

#[cfg(test)]
impl Founder {
    /// For tests of the rules.
    pub(super) fn of(state: FounderState, school: &str, country: &str) -> Self {
        Self {
            state,
            school: school.into(),
            country: country.into(),
        }
    }
}

/// European when the accepted founders' schools are in two or more countries.
pub fn kind(founders: &[Founder]) -> ProjectKind {
    let mut countries: Vec<_> = founders
        .iter()
        .filter(|f| f.state.takes_place() && !f.country.is_empty())
        .map(|f| &f.country)
        .collect();
    countries.sort();
    countries.dedup();
    if countries.len() >= 2 {
        ProjectKind::European
    } else {
        ProjectKind::National
    }
}

/// Whether one more founder can be invited: at most six who are in or have not answered.
pub fn may_invite(founders: &[Founder]) -> Result<(), RuleBroken> {
    let taken = founders.iter().filter(|f| f.state.takes_place()).count();
    if taken < FOUNDERS_MAX {
        Ok(())
    } else {
        Err(RuleBroken::TooManyFounders)
    }
}

/// The step that follows from who is in and who was asked: `invited` while an answer is missing.
pub fn step_of_founders(founders: &[Founder]) -> Step {
    if founders.iter().any(|f| f.state == FounderState::Invited) {
        Step::Ask
    } else {
        Step::Hear
    }
}

/// Inviting a co-founder, or taking the invitation back, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InvitationForm {
    pub project: String,
    /// Account of the contact.
    pub person: String,
}

impl InvitationForm {
    /// Somebody must be chosen.
    pub fn parse(&self) -> Result<(ProjectId, AccountId), AppError> {
        if self.person.is_empty() {
            return Err(AppError::field("person", Problem::Required));
        }
        Ok((self.project.parse()?, self.person.parse()?))
    }
}

text_enum! {
    /// An invited co-founder's answer.
    pub enum InvitationAnswer {
        /// Yes.
        Accept = "accept",
        /// No.
        Decline = "decline",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_follows_the_countries() {
        let hu = Founder::of(FounderState::Accepted, "a", "HU");
        assert_eq!(
            kind(&[hu.clone(), Founder::of(FounderState::Accepted, "b", "HU")]),
            ProjectKind::National
        );
        assert_eq!(
            kind(&[hu.clone(), Founder::of(FounderState::Invited, "b", "TR")]),
            ProjectKind::European
        );
        assert_eq!(
            kind(&[hu, Founder::of(FounderState::Declined, "b", "TR")]),
            ProjectKind::National
        );
    }

    #[test]
    fn a_letter_keeps_a_place_and_says_nothing_of_a_country() {
        let hu = Founder::of(FounderState::Accepted, "a", "HU");
        let founders = [hu, Founder::by_letter()];
        assert_eq!(kind(&founders), ProjectKind::National);
        assert_eq!(step_of_founders(&founders), Step::Ask);
        let six = vec![Founder::by_letter(); 6];
        assert_eq!(may_invite(&six), Err(RuleBroken::TooManyFounders));
    }

    #[test]
    fn who_did_not_answer_for_days_is_asked_again() {
        let asked = Timestamp::from_millis(0);
        let later = asked.plus(REMIND_AFTER);
        assert_eq!(may_remind(FounderState::Invited, asked, later), Ok(()));
        assert_eq!(
            may_remind(FounderState::Invited, asked, later.plus(-1)),
            Err(RuleBroken::AskedLately)
        );
        for answered in [
            FounderState::Accepted,
            FounderState::Declined,
            FounderState::Left,
        ] {
            assert_eq!(
                may_remind(answered, asked, later),
                Err(RuleBroken::WrongState)
            );
        }
    }

    #[test]
    fn a_seventh_founder_is_too_many_but_who_declined_does_not_count() {
        let mut six = vec![Founder::of(FounderState::Accepted, "a", "HU"); 5];
        six.push(Founder::of(FounderState::Declined, "b", "TR"));
        assert_eq!(may_invite(&six), Ok(()));
        six.push(Founder::of(FounderState::Invited, "c", "FR"));
        assert_eq!(may_invite(&six), Err(RuleBroken::TooManyFounders));
    }
}
