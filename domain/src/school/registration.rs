//! The way of a new teacher into the portal: what is done, what comes next, who has to act.

use super::SchoolState;
use crate::account::AccountState;
use serde::{Deserialize, Serialize};

/// A station on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Milestone {
    /// Filled in the registration.
    Registered,
    /// Opened the link in the letter.
    EmailConfirmed,
    /// Said where they work.
    SchoolChosen,
    /// The support organisation knows the school.
    SchoolValidated,
    /// The support organisation knows the person.
    PersonValidated,
}

impl Milestone {
    /// Every station, in order.
    pub const ALL: [Self; 5] = [
        Self::Registered,
        Self::EmailConfirmed,
        Self::SchoolChosen,
        Self::SchoolValidated,
        Self::PersonValidated,
    ];
}

/// What has to happen now, and who has to do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NextStep {
    /// The person: open the link in the letter.
    ConfirmEmail,
    /// The person: find the school or add it.
    ChooseSchool,
    /// The one who added the school: correct what the officer asks for.
    CorrectSchool,
    /// A colleague corrects the school.
    WaitForColleague,
    /// The person: the school was refused, find another.
    ChooseOtherSchool,
    /// The person: do what the officer asks for and send the registration again.
    AnswerOfficer,
    /// The support organisation.
    WaitForOfficer,
    /// Nobody: the registration was refused.
    Refused,
    /// Nobody: everything is open.
    Nothing,
}

/// The school the person said to work at, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnSchool {
    /// Pending, validated …
    pub state: SchoolState,
    /// The person added it.
    pub is_creator: bool,
}

/// Who has to do what now. `school`: the one chosen last.
pub fn next_step(
    state: AccountState,
    email_confirmed: bool,
    school: Option<OwnSchool>,
) -> NextStep {
    match state {
        AccountState::Validated => NextStep::Nothing,
        AccountState::Refused | AccountState::Suspended => NextStep::Refused,
        AccountState::Registered | AccountState::Returned if !email_confirmed => {
            NextStep::ConfirmEmail
        }
        AccountState::Registered | AccountState::Returned => match school {
            None => NextStep::ChooseSchool,
            Some(school) => match school.state {
                SchoolState::Refused => NextStep::ChooseOtherSchool,
                SchoolState::Returned if school.is_creator => NextStep::CorrectSchool,
                SchoolState::Returned => NextStep::WaitForColleague,
                SchoolState::Pending | SchoolState::Validated => {
                    if state == AccountState::Returned {
                        NextStep::AnswerOfficer
                    } else {
                        NextStep::WaitForOfficer
                    }
                }
            },
        },
    }
}

/// Which stations are behind the person.
pub fn is_reached(
    milestone: Milestone,
    state: AccountState,
    email_confirmed: bool,
    school: Option<OwnSchool>,
) -> bool {
    let validated = state == AccountState::Validated;
    match milestone {
        Milestone::Registered => true,
        Milestone::EmailConfirmed => email_confirmed,
        Milestone::SchoolChosen => {
            validated || school.is_some_and(|school| school.state != SchoolState::Refused)
        }
        Milestone::SchoolValidated => {
            validated || school.is_some_and(|school| school.state == SchoolState::Validated)
        }
        Milestone::PersonValidated => validated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(state: SchoolState, is_creator: bool) -> Option<OwnSchool> {
        Some(OwnSchool { state, is_creator })
    }

    #[test]
    fn everybody_is_told_who_has_to_act() {
        use AccountState as A;
        use SchoolState as S;
        for (state, confirmed, school, expected) in [
            (A::Registered, false, None, NextStep::ConfirmEmail),
            (A::Registered, true, None, NextStep::ChooseSchool),
            (
                A::Registered,
                true,
                own(S::Pending, true),
                NextStep::WaitForOfficer,
            ),
            (
                A::Registered,
                true,
                own(S::Validated, false),
                NextStep::WaitForOfficer,
            ),
            (
                A::Registered,
                true,
                own(S::Returned, true),
                NextStep::CorrectSchool,
            ),
            (
                A::Registered,
                true,
                own(S::Returned, false),
                NextStep::WaitForColleague,
            ),
            (
                A::Registered,
                true,
                own(S::Refused, true),
                NextStep::ChooseOtherSchool,
            ),
            (
                A::Returned,
                true,
                own(S::Validated, false),
                NextStep::AnswerOfficer,
            ),
            (A::Returned, true, None, NextStep::ChooseSchool),
            (
                A::Refused,
                true,
                own(S::Validated, false),
                NextStep::Refused,
            ),
            (
                A::Validated,
                true,
                own(S::Validated, false),
                NextStep::Nothing,
            ),
        ] {
            assert_eq!(
                next_step(state, confirmed, school),
                expected,
                "{state:?} {school:?}"
            );
        }
    }

    #[test]
    fn the_stations_are_reached_in_order() {
        for state in AccountState::ALL {
            for confirmed in [false, true] {
                for school in [
                    None,
                    own(SchoolState::Pending, true),
                    own(SchoolState::Validated, true),
                    own(SchoolState::Refused, true),
                ] {
                    let reached = Milestone::ALL
                        .map(|milestone| is_reached(milestone, *state, confirmed, school));
                    if *state == AccountState::Validated {
                        assert!(reached[2..].iter().all(|one| *one));
                    }
                    assert!(reached[2] || !reached[3], "{state:?} {school:?}");
                    assert!(reached[3] || !reached[4], "{state:?} {school:?}");
                }
            }
        }
    }
}
