//! Who may read, write, approve and found a project. Rules: DOMAIN "Project life".

use super::{Actor, Decision};
use crate::{
    account::AccountState,
    project::{FounderState, ProjectState},
};

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
        /// Read it on the support desk.
        ReadAsOfficer,
        /// Approve, return or refuse it for a country.
        Decide,
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
    /// Countries of the founders' schools.
    pub countries: Vec<String>,
}

/// Decides.
pub fn decide(actor: &Actor, facts: &Facts, action: Action) -> Decision {
    use ProjectState as S;
    // Public from the day the workspace opens; a refused or unfinished one never was.
    let public = match facts.state {
        S::Active | S::Closed | S::Archived => true,
        S::Draft | S::Invited | S::Submitted | S::Returned | S::Refused => false,
    };
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
                | Action::ReadAsOfficer
                | Action::Decide => Decision::Hidden,
            };
        }
        Actor::Person(person) => person,
    };
    let active = person.state != AccountState::Suspended;
    let founder =
        active && person.is_validated_staff() && facts.founder == Some(FounderState::Accepted);
    let invited =
        active && person.is_validated_staff() && facts.founder == Some(FounderState::Invited);
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
    let hidden_unless =
        |sees: bool, decision: Decision| if sees { decision } else { Decision::Hidden };
    match action {
        Action::ReadPublic => {
            hidden_unless(public || founder || invited || officer, Decision::Allow)
        }
        Action::Read => hidden_unless(
            founder || invited || officer || (facts.member && public),
            Decision::Allow,
        ),
        Action::Edit => hidden_unless(
            founder || invited || officer,
            Decision::allow_if(
                founder
                    && match facts.state {
                        S::Draft | S::Invited | S::Returned | S::Active => true,
                        S::Submitted | S::Refused | S::Closed | S::Archived => false,
                    },
            ),
        ),
        Action::Delete => hidden_unless(
            founder || invited || officer,
            Decision::allow_if(
                founder
                    && match facts.state {
                        S::Draft | S::Invited | S::Returned => true,
                        S::Submitted | S::Refused | S::Active | S::Closed | S::Archived => false,
                    },
            ),
        ),
        Action::InviteFounder | Action::Submit => hidden_unless(
            founder || invited || officer,
            Decision::allow_if(
                founder
                    && match facts.state {
                        S::Draft | S::Invited | S::Returned => true,
                        S::Submitted | S::Refused | S::Active | S::Closed | S::Archived => false,
                    },
            ),
        ),
        Action::AnswerInvitation => hidden_unless(
            founder || invited,
            Decision::allow_if(
                invited
                    && match facts.state {
                        S::Draft | S::Invited | S::Returned => true,
                        S::Submitted | S::Refused | S::Active | S::Closed | S::Archived => false,
                    },
            ),
        ),
        Action::ReadAsOfficer => hidden_unless(officer, Decision::Allow),
        Action::Decide => hidden_unless(
            officer,
            Decision::allow_if(match facts.state {
                S::Submitted => true,
                S::Draft
                | S::Invited
                | S::Returned
                | S::Refused
                | S::Active
                | S::Closed
                | S::Archived => false,
            }),
        ),
    }
}
