//! Who may see a person, ask for contact, write to them, and decide on a registration. Rules: DOMAIN "Who sees a person".

mod directory;

pub use self::directory::DirectoryScope;

use super::{Actor, Decision};
use crate::{
    account::{AccountKind, AccountState},
    id::AccountId,
    partner::Between,
};

crate::actions! {
    /// Actions on a person.
    PersonAction {
        /// See the profile.
        ReadProfile,
        /// See the picture.
        SeePicture,
        /// Ask to become a contact.
        AskContact,
        /// Say yes or no to the person's request.
        AnswerContact,
        /// Write a message.
        Write,
        /// Tell the support organisation that something is not right with the profile.
        Report,
        /// Not see each other any more.
        Block,
        /// Take the own block back.
        Unblock,
        /// Say whether one knows somebody who registered at the own school.
        VouchFor,
        /// Read the registration with its evidence.
        ReadRegistration,
        /// Validate, return or refuse the registration.
        DecideRegistration,
        /// Read what the officers of the country manage: locks and roles.
        ManageAccount,
        /// Lock the account, and open it again.
        Suspend,
        /// Take the second step of the sign-in away, of somebody who lost the phone and the codes.
        TakeSecondStep,
        /// Make one account of theirs and another one of the same person.
        Merge,
        /// Name them ambassador or mentor, and end that.
        NameHelper,
        /// Name them officer of a country, and end that.
        NameOfficer,
    }
}

/// How high somebody stands at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Is no officer.
    None,
    /// Supports a country.
    Officer,
    /// Supports the whole programme.
    Central,
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
    /// Opened the picture on it to visitors too.
    pub public_picture: bool,
    /// Belongs, or once belonged, to a workspace of which the actor is a member.
    pub shares_workspace: bool,
    /// Says to work at a validated school at which the actor works, which is not confirmed yet.
    pub at_own_school: bool,
    /// Ticked "available for projects".
    pub available: bool,
    /// Country of the school, if any.
    pub country: Option<String>,
    /// Country of one more school, which somebody joined who is validated already: its officers decide
    /// on that, and on nothing else.
    pub joins: Option<String>,
    /// What there is between the actor and the person.
    pub between: Between,
    /// A support officer hides the profile.
    pub withheld: bool,
    /// How high they stand at the desk.
    pub rank: Rank,
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
                Action::ReadProfile => {
                    visible_if(facts.public_profile && validated && !facts.withheld)
                }
                Action::SeePicture => visible_if(
                    facts.public_profile && facts.public_picture && validated && !facts.withheld,
                ),
                Action::AskContact
                | Action::AnswerContact
                | Action::Write
                | Action::Report
                | Action::Block
                | Action::Unblock
                | Action::VouchFor
                | Action::ReadRegistration
                | Action::DecideRegistration
                | Action::ManageAccount
                | Action::Suspend
                | Action::TakeSecondStep
                | Action::Merge
                | Action::NameHelper
                | Action::NameOfficer => Decision::Hidden,
            };
        }
        Actor::Person(person) => person,
    };
    let own = person.id == facts.id;
    let supports = facts
        .country
        .as_deref()
        .is_some_and(|country| person.supports(country))
        || (facts.country.is_none() && person.central && person.is_officer());
    let is_asked = facts
        .joins
        .as_deref()
        .is_some_and(|country| person.supports(country));
    let met = person.is_validated_staff() && validated;
    let colleagues = met && !facts.withheld;
    let blocked = facts.between.is_blocked();
    match action {
        Action::ReadProfile => {
            let public = facts.public_profile && validated && !facts.withheld;
            visible_if(own || public || (colleagues && !blocked) || supports)
        }
        // Members see each other beside what they write, children too.
        Action::SeePicture => {
            let public = facts.public_profile && facts.public_picture && validated;
            let member = facts.shares_workspace && person.state != AccountState::Suspended;
            let shown = !facts.withheld && (public || member || person.is_officer());
            visible_if(own || shown || (colleagues && !blocked) || supports)
        }
        Action::Report => {
            let public = facts.public_profile && validated && !facts.withheld;
            let acts = person.state != AccountState::Suspended;
            if acts && (own || public || (colleagues && !blocked) || supports) {
                Decision::allow_if(!own)
            } else {
                Decision::Hidden
            }
        }
        Action::AskContact => {
            if colleagues && !blocked {
                Decision::allow_if(!own && facts.available)
            } else {
                Decision::Hidden
            }
        }
        // Nobody is kept from saying no to somebody whose profile is hidden.
        Action::AnswerContact => {
            if met && !blocked {
                Decision::allow_if(match facts.between {
                    Between::AskedByThem => true,
                    Between::Nothing
                    | Between::AskedByMe
                    | Between::Contacts
                    | Between::DeclinedByThem
                    | Between::DeclinedByMe
                    | Between::BlockedByMe
                    | Between::BlockedByThem => false,
                })
            } else {
                Decision::Hidden
            }
        }
        // Whoever takes no requests is written to by those they know, and by their support officers.
        Action::Write => {
            if colleagues && !blocked {
                let knows = match facts.between {
                    Between::Contacts | Between::AskedByThem => true,
                    Between::Nothing
                    | Between::AskedByMe
                    | Between::DeclinedByThem
                    | Between::DeclinedByMe
                    | Between::BlockedByMe
                    | Between::BlockedByThem => false,
                };
                Decision::allow_if(!own && (facts.available || knows || supports))
            } else {
                Decision::Hidden
            }
        }
        Action::Block => {
            if met && !blocked {
                Decision::allow_if(!own)
            } else {
                Decision::Hidden
            }
        }
        // Also of somebody who left meanwhile.
        Action::Unblock => visible_if(
            person.is_validated_staff()
                && match facts.between {
                    Between::BlockedByMe => true,
                    Between::Nothing
                    | Between::AskedByMe
                    | Between::AskedByThem
                    | Between::Contacts
                    | Between::DeclinedByThem
                    | Between::DeclinedByMe
                    | Between::BlockedByThem => false,
                },
        ),
        // Of whoever waits, colleagues know no more than that somebody says to work at their school.
        Action::VouchFor => visible_if(
            person.is_validated_staff()
                && !own
                && facts.at_own_school
                && (facts.state == AccountState::Registered || validated),
        ),
        Action::ReadRegistration => visible_if(supports || is_asked),
        // Nobody decides on their own registration.
        Action::DecideRegistration => {
            if supports || is_asked {
                Decision::allow_if(!own)
            } else {
                Decision::Hidden
            }
        }
        // Whoever was only asked about one more school has nothing to manage.
        Action::ManageAccount => visible_if(supports),
        // Nobody locks themselves out, nor an officer beside or above them.
        Action::Suspend => {
            if supports {
                Decision::allow_if(!own && outranks(person, facts.rank))
            } else {
                Decision::Hidden
            }
        }
        // Officers are never without it: the operator gives them a new way in. And a role at the desk
        // ends before two accounts become one: rights are given, never inherited.
        Action::TakeSecondStep | Action::Merge => {
            if supports {
                Decision::allow_if(!own && facts.rank == Rank::None)
            } else {
                Decision::Hidden
            }
        }
        // Nobody names themselves.
        Action::NameHelper => {
            if supports {
                Decision::allow_if(!own)
            } else {
                Decision::Hidden
            }
        }
        Action::NameOfficer => {
            if supports {
                Decision::allow_if(!own && person.central)
            } else {
                Decision::Hidden
            }
        }
    }
}

/// Officers of a country answer to the central ones, and these to each other.
fn outranks(person: &super::Person, rank: Rank) -> bool {
    match rank {
        Rank::None => true,
        Rank::Officer | Rank::Central => person.central,
    }
}

fn visible_if(condition: bool) -> Decision {
    if condition {
        Decision::Allow
    } else {
        Decision::Hidden
    }
}

#[cfg(test)]
mod tests;
