//! Who may see a person, ask for contact, write to them, and decide on a registration. Rules: DOMAIN "Who sees a person".

use super::{Actor, CountryScope, Decision};
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
    }
}

fn visible_if(condition: bool) -> Decision {
    if condition {
        Decision::Allow
    } else {
        Decision::Hidden
    }
}

/// Whom the directory shows: the validated staff whose profile the reader may open as a colleague or
/// officer does. Between two who blocked each other a public profile is what visitors see of it, which
/// says too little to be searched. `data` applies it in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryScope {
    /// Who reads; `None` for a visitor.
    pub reader: Option<AccountId>,
    /// Sees every colleague with whom there is no block, not only public profiles.
    pub colleagues: bool,
    /// Sees everybody of these countries, whatever the two blocked.
    pub supports: CountryScope,
}

impl DirectoryScope {
    /// Of this reader.
    pub fn of(actor: &Actor) -> Self {
        Self {
            reader: actor.account(),
            colleagues: match actor {
                Actor::Visitor => false,
                Actor::Person(person) => person.is_validated_staff(),
            },
            supports: CountryScope::of_officer(actor),
        }
    }

    /// Whether the directory shows this person. Says the same as [`decide`] for
    /// [`Action::ReadProfile`], but for public profiles behind a block; a test holds the two together.
    pub fn contains(&self, facts: &Facts) -> bool {
        let supported = match &facts.country {
            Some(country) => self.supports.contains(country),
            None => self.supports == CountryScope::All,
        };
        facts.kind == AccountKind::Staff
            && facts.state == AccountState::Validated
            && (self.reader == Some(facts.id)
                || supported
                || (!facts.withheld
                    && (self.colleagues || facts.public_profile)
                    && !facts.between.is_blocked()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::matrix;

    /// The person of the matrix: validated, in Hungary, available, not public, unknown to the actor.
    fn teacher() -> Facts {
        Facts {
            id: AccountId(uuid::Uuid::from_u128(99)),
            kind: AccountKind::Staff,
            state: AccountState::Validated,
            public_profile: false,
            public_picture: false,
            shares_workspace: false,
            at_own_school: false,
            available: true,
            country: Some("HU".to_owned()),
            joins: None,
            between: Between::Nothing,
            withheld: false,
        }
    }

    fn cases() -> Vec<(String, Facts)> {
        let mut cases = vec![
            ("a teacher".to_owned(), teacher()),
            (
                "a teacher with a public profile".to_owned(),
                Facts {
                    public_profile: true,
                    ..teacher()
                },
            ),
            (
                "a teacher with a public profile and picture".to_owned(),
                Facts {
                    public_profile: true,
                    public_picture: true,
                    ..teacher()
                },
            ),
            (
                "a teacher of a shared workspace".to_owned(),
                Facts {
                    shares_workspace: true,
                    ..teacher()
                },
            ),
            (
                "a teacher who takes no requests".to_owned(),
                Facts {
                    available: false,
                    ..teacher()
                },
            ),
            (
                "a teacher without a country".to_owned(),
                Facts {
                    country: None,
                    ..teacher()
                },
            ),
            (
                "a teacher of Turkey who joined a school in Hungary".to_owned(),
                Facts {
                    country: Some("TR".to_owned()),
                    joins: Some("HU".to_owned()),
                    ..teacher()
                },
            ),
            (
                "a teacher with a public profile that is withheld".to_owned(),
                Facts {
                    public_profile: true,
                    withheld: true,
                    ..teacher()
                },
            ),
            (
                "oneself".to_owned(),
                Facts {
                    id: matrix::SELF,
                    ..teacher()
                },
            ),
        ];
        for state in AccountState::ALL {
            cases.push((
                format!("a colleague of the school, {}", state.as_str()),
                Facts {
                    state: *state,
                    at_own_school: true,
                    ..teacher()
                },
            ));
            cases.push((
                format!("staff, {}, public profile", state.as_str()),
                Facts {
                    state: *state,
                    public_profile: true,
                    ..teacher()
                },
            ));
        }
        for between in Between::ALL {
            cases.push((
                format!("a teacher, {between:?}"),
                Facts {
                    between: *between,
                    ..teacher()
                },
            ));
        }
        for kind in [AccountKind::Pupil, AccountKind::Guest] {
            cases.push((
                format!("a {}, even if public", kind.as_str()),
                Facts {
                    kind,
                    public_profile: true,
                    between: Between::AskedByThem,
                    ..teacher()
                },
            ));
        }
        cases
    }

    #[test]
    fn matrix() {
        let mut text = String::from("The person is in Hungary.\n");
        for (case, facts) in cases() {
            let rows = matrix::actors().into_iter().map(|(who, actor)| {
                let decisions = Action::ALL.iter().map(|one| decide(&actor, &facts, *one));
                (who, decisions.collect())
            });
            text.push_str(&format!("\n# {case}\n{}", matrix::table(Action::ALL, rows)));
        }
        matrix::reviewed!("matrix_person", text);
    }

    #[test]
    fn the_directory_shows_whose_profile_may_be_opened() {
        for (who, actor) in matrix::actors() {
            let scope = DirectoryScope::of(&actor);
            for (case, facts) in cases() {
                let is_open = |facts: &Facts| decide(&actor, facts, Action::ReadProfile).allows();
                let closed = Facts {
                    public_profile: false,
                    ..facts.clone()
                };
                let listed = facts.kind == AccountKind::Staff
                    && facts.state == AccountState::Validated
                    && is_open(&facts)
                    && (!facts.between.is_blocked() || is_open(&closed));
                assert_eq!(scope.contains(&facts), listed, "{who}: {case}");
            }
        }
    }
}
