//! Who may see a person, ask for contact, and decide on a registration. Rules: DOMAIN "Who sees a person".

use super::{Actor, Decision};
use crate::{
    account::{AccountKind, AccountState},
    id::AccountId,
};

crate::actions! {
    /// Actions on a person.
    PersonAction {
        /// See the profile.
        ReadProfile,
        /// Ask to become a contact.
        AskContact,
        /// Read the registration with its evidence.
        ReadRegistration,
        /// Validate, return or refuse the registration.
        DecideRegistration,
    }
}

/// What is known of the person who is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Account looked at.
    pub id: AccountId,
    /// Staff, pupil or guest.
    pub kind: AccountKind,
    /// How far the validation is.
    pub state: AccountState,
    /// Made the profile public to visitors.
    pub public_profile: bool,
    /// Ticked "available for projects".
    pub available: bool,
    /// Country of the school, if any.
    pub country: Option<String>,
    /// One of the two blocked the other.
    pub blocked: bool,
}

/// Decides. Pupils and guests are never found outside their workspaces.
pub fn decide(actor: &Actor, facts: &Facts, action: Action) -> Decision {
    if facts.kind != AccountKind::Staff {
        return Decision::Hidden;
    }
    let validated = facts.state == AccountState::Validated;
    let person = match actor {
        Actor::Visitor => {
            return match action {
                Action::ReadProfile if facts.public_profile && validated => Decision::Allow,
                Action::ReadProfile
                | Action::AskContact
                | Action::ReadRegistration
                | Action::DecideRegistration => Decision::Hidden,
            };
        }
        Actor::Person(person) => person,
    };
    let own = person.id == facts.id;
    let supports = facts
        .country
        .as_deref()
        .is_some_and(|country| person.supports(country))
        || (facts.country.is_none() && person.central);
    let suspended = person.state == AccountState::Suspended;
    match action {
        Action::ReadProfile => {
            let public = facts.public_profile && validated;
            let colleague =
                !suspended && person.is_validated_staff() && validated && !facts.blocked;
            if own || public || colleague || supports {
                Decision::Allow
            } else {
                Decision::Hidden
            }
        }
        Action::AskContact => {
            if suspended || !person.is_validated_staff() || !validated || facts.blocked {
                Decision::Hidden
            } else {
                Decision::allow_if(!own && facts.available)
            }
        }
        Action::ReadRegistration => {
            if supports {
                Decision::Allow
            } else {
                Decision::Hidden
            }
        }
        // Nobody decides on their own registration.
        Action::DecideRegistration => {
            if supports {
                Decision::allow_if(!own)
            } else {
                Decision::Hidden
            }
        }
    }
}
