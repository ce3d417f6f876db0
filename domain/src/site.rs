//! The home page: what the portal is for visitors, and what waits for those who are signed in.

use crate::{
    project::view::{MyProject, ProjectCard},
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
    /// The newest projects.
    pub projects: Vec<ProjectCard>,
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
}
