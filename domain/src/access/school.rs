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
        /// Tell the support organisation that something is not right with it.
        Report,
        /// Change its details.
        Edit,
        /// Say which of its staff look after its page.
        NameAdministrator,
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
    /// The support organisation has confirmed that.
    pub confirmed: bool,
    /// The actor added this school.
    pub creator: bool,
    /// The actor looks after its page.
    pub administrator: bool,
    /// Nobody does.
    pub unattended: bool,
    /// A support officer hides its page.
    pub withheld: bool,
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
    let visible =
        supports || facts.member || (validated && person.is_validated_staff() && !facts.withheld);
    // As long as nobody was named, all its staff look after it together. Whoever is validated at
    // another school and says to work here, too, changes nothing before that is confirmed.
    let attends =
        facts.confirmed && person.is_validated_staff() && (facts.administrator || facts.unattended);
    let is_adding = facts.creator && !validated && person.state != AccountState::Refused;
    let hidden_unless =
        |sees: bool, decision: Decision| if sees { decision } else { Decision::Hidden };
    match action {
        Action::Read | Action::Report => hidden_unless(visible, Decision::Allow),
        // A school found in the register may be joined before one's own validation: that is how it
        // starts. Who was refused does not try the next school.
        Action::Join => hidden_unless(
            !refused && !facts.withheld,
            Decision::allow_if(person.email_confirmed && person.state != AccountState::Refused),
        ),
        Action::Leave => hidden_unless(visible, Decision::allow_if(facts.member)),
        // Before its validation a school belongs to who added it: anybody could say to work there.
        Action::Edit => hidden_unless(
            visible,
            Decision::allow_if(supports || (!refused && (attends || (facts.member && is_adding)))),
        ),
        // Nobody names themselves: the first one is named by an officer.
        Action::NameAdministrator => hidden_unless(
            visible,
            Decision::allow_if(validated && (supports || (attends && facts.administrator))),
        ),
        Action::Decide => hidden_unless(supports, Decision::Allow),
    }
}

#[cfg(test)]
mod tests {
    use super::super::matrix::{actors, reviewed, table};
    use super::*;

    /// What the school is to somebody: where they do not work, where they say to work, where they do,
    /// and one they added themselves.
    const STANDINGS: [(&str, [bool; 5]); 6] = [
        ("", [false, false, false, false, true]),
        (", says to work there", [true, false, false, false, true]),
        (", works there", [true, true, false, false, true]),
        (
            ", says to work there and added it",
            [true, false, true, false, true],
        ),
        (
            ", works there, others look after it",
            [true, true, false, false, false],
        ),
        (
            ", works there and looks after it",
            [true, true, false, true, false],
        ),
    ];

    #[test]
    fn the_matrix_is_reviewed() {
        let mut rows = Vec::new();
        for state in SchoolState::ALL {
            for (who, actor) in actors() {
                let is_plain_staff = matches!(&actor, Actor::Person(person)
                    if person.kind == AccountKind::Staff && person.officer_of.is_empty() && !person.central);
                for (standing, [member, confirmed, creator, administrator, unattended]) in STANDINGS
                {
                    if member && !is_plain_staff {
                        continue;
                    }
                    let facts = Facts {
                        state: *state,
                        country: "HU".to_owned(),
                        member,
                        confirmed,
                        creator,
                        administrator,
                        unattended,
                        withheld: false,
                    };
                    let decisions = Action::ALL
                        .iter()
                        .map(|action| decide(&actor, &facts, *action))
                        .collect();
                    rows.push((format!("{} | {who}{standing}", state.as_str()), decisions));
                }
            }
        }
        reviewed!("matrix_school", table(Action::ALL, rows));
    }

    #[test]
    fn a_grant_opens_nothing_to_guests_and_pupils() {
        let facts = Facts {
            state: SchoolState::Pending,
            country: "HU".to_owned(),
            member: false,
            confirmed: false,
            creator: false,
            administrator: false,
            unattended: true,
            withheld: false,
        };
        for (who, actor) in actors() {
            let Actor::Person(mut person) = actor else {
                continue;
            };
            if person.kind == AccountKind::Staff {
                continue;
            }
            person.officer_of = vec!["HU".to_owned()];
            person.central = true;
            assert!(!person.is_officer(), "{who}");
            assert!(!person.supports("HU"), "{who}");
            let actor = Actor::Person(person);
            assert_eq!(
                decide(&actor, &facts, Action::Decide),
                Decision::Hidden,
                "{who}"
            );
        }
    }

    #[test]
    fn what_is_withheld_is_seen_by_its_own_staff_and_officers() {
        let mut facts = Facts {
            state: SchoolState::Validated,
            country: "HU".to_owned(),
            member: false,
            confirmed: false,
            creator: false,
            administrator: false,
            unattended: true,
            withheld: true,
        };
        for (who, actor) in actors() {
            let supports = matches!(&actor, Actor::Person(person) if person.supports("HU"));
            for action in [Action::Read, Action::Report] {
                assert_eq!(decide(&actor, &facts, action).allows(), supports, "{who}");
            }
            assert_eq!(
                decide(&actor, &facts, Action::Join),
                Decision::Hidden,
                "{who}"
            );
        }
        facts.member = true;
        for (who, actor) in actors() {
            let works = matches!(&actor, Actor::Person(person) if person.is_validated_staff());
            if works {
                assert!(decide(&actor, &facts, Action::Read).allows(), "{who}");
            }
        }
    }
}
