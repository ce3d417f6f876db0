//! Who may see, join, edit and validate a school.

use super::{Actor, Decision};
use crate::{
    account::{AccountKind, AccountState},
    school::SchoolState,
};

crate::actions! {
    /// Actions on a school.
    SchoolAction {
        /// See the school's page.
        Read,
        /// Register as member of its staff.
        Join,
        /// Not work there any more.
        Leave,
        /// Change its details.
        Edit,
        /// Validate, return or refuse it.
        Decide,
    }
}

/// What is known of the school and of the person in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Pending, validated …
    pub state: SchoolState,
    /// Two letters.
    pub country: String,
    /// The actor is registered at this school.
    pub member: bool,
    /// The actor added this school.
    pub creator: bool,
}

/// Decides. A school that waits is seen by its own staff and its support officers only.
pub fn decide(actor: &Actor, facts: &Facts, action: Action) -> Decision {
    let Actor::Person(person) = actor else {
        return Decision::Hidden;
    };
    if person.kind != AccountKind::Staff || person.state == AccountState::Suspended {
        return Decision::Hidden;
    }
    let supports = person.supports(&facts.country);
    let validated = facts.state == SchoolState::Validated;
    let refused = facts.state == SchoolState::Refused;
    let visible = supports || facts.member || (validated && person.is_validated_staff());
    let hidden_unless =
        |sees: bool, decision: Decision| if sees { decision } else { Decision::Hidden };
    match action {
        Action::Read => hidden_unless(visible, Decision::Allow),
        // A school found in the register may be joined before one's own validation: that is how it
        // starts. Who was refused does not try the next school.
        Action::Join => hidden_unless(
            !refused,
            Decision::allow_if(person.email_confirmed && person.state != AccountState::Refused),
        ),
        Action::Leave => hidden_unless(visible, Decision::allow_if(facts.member)),
        // Before its validation a school belongs to who added it: anybody could say to work there.
        Action::Edit => hidden_unless(
            visible,
            Decision::allow_if(
                supports
                    || (facts.member
                        && !refused
                        && (person.is_validated_staff() || (facts.creator && !validated))),
            ),
        ),
        Action::Decide => hidden_unless(supports, Decision::Allow),
    }
}
