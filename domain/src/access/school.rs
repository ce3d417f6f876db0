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
    match action {
        Action::Read => {
            if visible {
                Decision::Allow
            } else {
                Decision::Hidden
            }
        }
        // A school found in the register may be joined before one's own validation: that is how it starts.
        Action::Join => {
            if refused {
                Decision::Hidden
            } else {
                Decision::allow_if(person.email_confirmed)
            }
        }
        Action::Edit => {
            if !visible {
                return Decision::Hidden;
            }
            Decision::allow_if(
                supports || (facts.member && (person.is_validated_staff() || !validated)),
            )
        }
        Action::Decide => {
            if supports {
                Decision::Allow
            } else {
                Decision::Hidden
            }
        }
    }
}
