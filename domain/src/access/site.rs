//! What belongs to no single thing: own account, the directory, founding, the desk.

use super::{Actor, Decision};
use crate::account::{AccountKind, AccountState};

crate::actions! {
    /// Actions on the portal as a whole.
    SiteAction {
        /// Have what is being typed kept.
        KeepDraft,
        /// Change one's own profile, password, devices.
        EditOwnProfile,
        /// Look for a school, add one, join one.
        JoinSchool,
        /// Search people and schools.
        SearchDirectory,
        /// Open one's inbox: messages and contacts.
        OpenInbox,
        /// Start writing a project.
        WriteProject,
        /// Say on the partner board what one looks for.
        WriteAnnouncement,
        /// Open the support desk.
        OpenDesk,
        /// Open the central support pages.
        OpenCentre,
    }
}

/// Decides for the person alone; scope by country is decided where the row is known.
pub fn decide(actor: &Actor, action: Action) -> Decision {
    let Actor::Person(person) = actor else {
        return Decision::Hidden;
    };
    if person.state == AccountState::Suspended {
        return Decision::Deny;
    }
    let staff = person.kind == AccountKind::Staff;
    match action {
        Action::KeepDraft => Decision::Allow,
        Action::EditOwnProfile => Decision::allow_if(staff || person.kind == AccountKind::Guest),
        // Who was refused does not try the next school.
        Action::JoinSchool => Decision::allow_if(
            staff && person.email_confirmed && person.state != AccountState::Refused,
        ),
        Action::SearchDirectory => {
            Decision::allow_if(person.is_validated_staff() || person.is_officer())
        }
        // Nothing of it reaches a pupil, and nothing shows that it is there.
        Action::OpenInbox => {
            if staff {
                Decision::allow_if(person.is_validated_staff() || person.is_officer())
            } else {
                Decision::Hidden
            }
        }
        Action::WriteProject | Action::WriteAnnouncement => {
            Decision::allow_if(person.is_validated_staff() && person.has_school)
        }
        Action::OpenDesk => {
            if person.is_officer() {
                Decision::Allow
            } else {
                Decision::Hidden
            }
        }
        Action::OpenCentre => {
            if person.central {
                Decision::Allow
            } else {
                Decision::Hidden
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::matrix;

    #[test]
    fn matrix() {
        let rows = matrix::actors().into_iter().map(|(who, actor)| {
            let decisions = Action::ALL.iter().map(|one| decide(&actor, *one));
            (who, decisions.collect())
        });
        matrix::reviewed!("matrix_site", matrix::table(Action::ALL, rows));
    }
}
