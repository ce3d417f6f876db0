//! Who may read, write, approve and found a project. Rules: DOMAIN "Project life".

use super::{Actor, Decision};
use crate::project::{FounderState, ProjectState};

crate::actions! {
    /// Actions on a project.
    ProjectAction {
        /// Read the whole form with its history.
        Read,
        /// Read the public page.
        ReadPublic,
        /// Change the text.
        Edit,
        /// Throw the draft away.
        Delete,
        /// Invite a contact as co-founder.
        InviteFounder,
        /// Accept or decline an invitation as co-founder.
        AnswerInvitation,
        /// Send it to the support organisations.
        Submit,
        /// Begin the same once more, as a new draft.
        Repeat,
        /// Give the place up while the project is being written.
        Leave,
        /// Remind a founder who is away, offer a founder's place.
        OfferPlace,
        /// Take or decline a founder's place that is offered.
        AnswerOffer,
        /// Make a kit of it, for others to begin with.
        MakeKit,
        /// Read it on the support desk.
        ReadAsOfficer,
        /// Approve, return or refuse it for a country.
        Decide,
        /// Put it into the gallery, change what is said of it there, take it out.
        Show,
    }
}

/// What is known of the project and of the person in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Where in its life it is.
    pub state: ProjectState,
    /// The actor's place among the founders.
    pub founder: Option<FounderState>,
    /// The actor is a member of the project's workspace.
    pub member: bool,
    /// A founder's place is offered to the actor.
    pub offered: bool,
    /// Countries of the founders' schools.
    pub countries: Vec<String>,
}

/// Decides.
pub fn decide(actor: &Actor, facts: &Facts, action: Action) -> Decision {
    use ProjectState as S;
    let public = facts.state.is_public();
    let person = match actor {
        Actor::Visitor => {
            return match action {
                Action::ReadPublic if public => Decision::Allow,
                Action::ReadPublic
                | Action::Read
                | Action::Edit
                | Action::Delete
                | Action::InviteFounder
                | Action::AnswerInvitation
                | Action::Submit
                | Action::Repeat
                | Action::Leave
                | Action::OfferPlace
                | Action::AnswerOffer
                | Action::MakeKit
                | Action::ReadAsOfficer
                | Action::Decide
                | Action::Show => Decision::Hidden,
            };
        }
        Actor::Person(person) => person,
    };
    let validated = person.is_validated_staff();
    let founder = validated && facts.founder == Some(FounderState::Accepted);
    let invited = validated && facts.founder == Some(FounderState::Invited);
    // Officers see a project once it was sent to them.
    let sent = match facts.state {
        S::Draft | S::Invited => false,
        S::Submitted | S::Returned | S::Refused | S::Active | S::Closed | S::Archived => true,
    };
    let officer = sent
        && facts
            .countries
            .iter()
            .any(|country| person.supports(country));
    let written = facts.state.is_being_written();
    let hidden_unless =
        |sees: bool, decision: Decision| if sees { decision } else { Decision::Hidden };
    match action {
        Action::ReadPublic => {
            hidden_unless(public || founder || invited || officer, Decision::Allow)
        }
        Action::Read => hidden_unless(
            founder || invited || officer || (validated && facts.member && public),
            Decision::Allow,
        ),
        Action::Edit => hidden_unless(
            founder || invited || officer,
            Decision::allow_if(founder && (written || facts.state == S::Active)),
        ),
        Action::Delete | Action::InviteFounder | Action::Submit | Action::Leave => hidden_unless(
            founder || invited || officer,
            Decision::allow_if(founder && written),
        ),
        Action::Repeat => hidden_unless(
            founder || invited || officer,
            Decision::allow_if(founder && !written && facts.state != S::Submitted),
        ),
        Action::OfferPlace => hidden_unless(
            founder || invited || officer,
            Decision::allow_if(founder && facts.state == S::Active),
        ),
        Action::AnswerOffer => hidden_unless(
            validated && facts.offered,
            Decision::allow_if(facts.state == S::Active),
        ),
        Action::MakeKit => hidden_unless(
            founder || invited || officer,
            Decision::allow_if(founder && matches!(facts.state, S::Closed | S::Archived)),
        ),
        Action::AnswerInvitation => {
            hidden_unless(founder || invited, Decision::allow_if(invited && written))
        }
        Action::ReadAsOfficer => hidden_unless(officer, Decision::Allow),
        // Nobody decides on their own project.
        Action::Decide => hidden_unless(
            officer,
            Decision::allow_if(!founder && facts.state == S::Submitted),
        ),
        // Nobody praises their own project.
        Action::Show => hidden_unless(
            public || founder || invited || officer,
            Decision::allow_if(officer && public && !founder),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        access::{Person, matrix},
        account::{AccountKind, AccountState},
        id::{AccountId, SessionId},
    };
    use std::fmt::Write;
    use uuid::Uuid;

    fn person(kind: AccountKind, state: AccountState) -> Person {
        Person {
            id: AccountId(Uuid::nil()),
            session: SessionId(Uuid::nil()),
            kind,
            state,
            email_confirmed: true,
            name: String::new(),
            picture: None,
            country: Some("HU".into()),
            has_school: kind == AccountKind::Staff,
            lang: None,
            time_zone: String::new(),
            officer_of: Vec::new(),
            central: false,
            needs_second_step: false,
            unread: 0,
            unread_conversations: 0,
        }
    }

    /// A founder's place is offered to her.
    const OFFERED: &str = "teacher, offered a place";

    /// Everybody who can meet a project of Hungary and Türkiye.
    fn standings() -> Vec<(&'static str, Actor, Option<FounderState>, bool)> {
        use AccountState::{Registered, Suspended, Validated};
        use FounderState::{Accepted, Declined, Invited, Left};
        let staff = person(AccountKind::Staff, Validated);
        let officer = |countries: &[&str]| Person {
            officer_of: countries.iter().map(|country| (*country).into()).collect(),
            ..staff.clone()
        };
        let central = Person {
            central: true,
            ..staff.clone()
        };
        let registered = person(AccountKind::Staff, Registered);
        let suspended = person(AccountKind::Staff, Suspended);
        let pupil = person(AccountKind::Pupil, Validated);
        let guest = person(AccountKind::Guest, Validated);
        let rows = [
            ("pupil, member", pupil, None, true),
            ("guest, member", guest, None, true),
            ("registered teacher", registered.clone(), None, false),
            (
                "registered teacher, invited",
                registered,
                Some(Invited),
                false,
            ),
            ("teacher", staff.clone(), None, false),
            ("teacher, member", staff.clone(), None, true),
            ("teacher, invited", staff.clone(), Some(Invited), false),
            ("teacher, declined", staff.clone(), Some(Declined), false),
            ("teacher, was a founder", staff.clone(), Some(Left), true),
            (OFFERED, staff.clone(), None, true),
            ("founder", staff.clone(), Some(Accepted), true),
            ("founder, suspended", suspended, Some(Accepted), true),
            (
                "officer of a founding country",
                officer(&["TR"]),
                None,
                false,
            ),
            ("officer of another country", officer(&["FR"]), None, false),
            (
                "officer who is a founder",
                officer(&["TR"]),
                Some(Accepted),
                true,
            ),
            ("central officer", central, None, false),
        ];
        let mut all = vec![("visitor", Actor::Visitor, None, false)];
        all.extend(
            rows.map(|(name, person, founder, member)| {
                (name, Actor::Person(person), founder, member)
            }),
        );
        all
    }

    #[test]
    fn the_matrix_of_projects() {
        let mut text = String::from(
            "yes: may; no: sees it but may not; -: as if it did not exist\n\
             A project of Hungary and Türkiye; the teachers are Hungarian.\n",
        );
        for action in Action::ALL {
            let _ = write!(text, "\n{:<32}", format!("{action:?}"));
            for state in ProjectState::ALL {
                let _ = write!(text, "{:>10}", state.as_str());
            }
            text.push('\n');
            for (name, actor, founder, member) in standings() {
                let _ = write!(text, "  {name:<30}");
                for state in ProjectState::ALL {
                    let facts = Facts {
                        state: *state,
                        founder,
                        member,
                        offered: name == OFFERED,
                        countries: vec!["HU".into(), "TR".into()],
                    };
                    let cell = match decide(&actor, &facts, *action) {
                        Decision::Allow => "yes",
                        Decision::Deny => "no",
                        Decision::Hidden => "-",
                    };
                    let _ = write!(text, "{cell:>10}");
                }
                text.push('\n');
            }
        }
        matrix::reviewed!("matrix_project", text);
    }
}
