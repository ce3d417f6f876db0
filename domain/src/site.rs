//! The home page: what the portal is for visitors, and what waits for those who are signed in.

use crate::{
    project::{
        gallery::Shown,
        view::{MyProject, ProjectCard},
    },
    school::colleague::ColleagueQuestion,
    support::DeskOverview,
    workspace::home::{Invitation, WorkspaceCard},
};
use serde::{Deserialize, Serialize};

/// How large the portal is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// Countries with at least one validated school.
    pub countries: i64,
    /// Validated schools.
    pub schools: i64,
    /// Validated staff.
    pub staff: i64,
    /// Projects whose workspace was opened.
    pub projects: i64,
}

/// What a visitor sees first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    pub numbers: Numbers,
    /// The newest ones of the gallery.
    pub gallery: Vec<Shown>,
    /// The newest projects.
    pub projects: Vec<ProjectCard>,
}

/// What somebody new does first, in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FirstStep {
    ConfirmEmail,
    ChooseSchool,
    FillProfile,
    FindContact,
    JoinProject,
}

/// How far the first steps are. Nobody ticks them: they follow from what somebody did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstSteps {
    /// Each step, and whether it is done.
    pub steps: Vec<(FirstStep, bool)>,
    /// The person does not want to see them any more.
    pub put_away: bool,
}

impl FirstSteps {
    /// How many are done.
    pub fn done(&self) -> usize {
        self.steps.iter().filter(|(_, is_done)| *is_done).count()
    }

    /// Whether they are shown: while something is to be done, until they are put away.
    pub fn is_shown(&self) -> bool {
        !self.put_away && self.done() < self.steps.len()
    }
}

/// What a person sees first after signing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    pub workspaces: Vec<WorkspaceCard>,
    pub invitations: Vec<Invitation>,
    /// Those that wait for the reader first.
    pub projects: Vec<MyProject>,
    /// Colleagues who asked for contact and have no answer yet.
    pub requests: i64,
    /// People who registered at the reader's school, and whom the reader may know.
    pub colleagues: Vec<ColleagueQuestion>,
    /// Of staff; empty for others.
    pub first_steps: FirstSteps,
    /// What waits for an officer.
    pub desk: Option<DeskOverview>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_steps_are_shown_until_they_are_done_or_put_away() {
        use FirstStep::{ChooseSchool, ConfirmEmail};
        let mut steps = FirstSteps {
            steps: vec![(ConfirmEmail, true), (ChooseSchool, false)],
            put_away: false,
        };
        assert!(steps.is_shown());
        steps.put_away = true;
        assert!(!steps.is_shown());
        let done = FirstSteps {
            steps: vec![(ConfirmEmail, true), (ChooseSchool, true)],
            put_away: false,
        };
        assert!(!done.is_shown() && !FirstSteps::default().is_shown());
    }
}
