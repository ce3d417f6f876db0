//! Where a project or a group works: its state, roles and settings. The tools are the submodules.

pub mod ending;
pub mod feed;
pub mod forum;
pub mod home;
pub mod material;
pub mod member;
pub mod page;
pub mod plan;
pub mod poll;
pub mod settings;
pub mod view;

use crate::{RuleBroken, text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    /// Life of a workspace, following its project's.
    pub enum WorkspaceState {
        /// Members work in it.
        Open = "open",
        /// Read-only for everybody; founders can reopen it.
        Closed = "closed",
        /// The tools are hidden, what was published stays.
        Archived = "archived",
    }
}

text_enum! {
    /// Role of a member. DOMAIN "Workspace roles".
    pub enum Role {
        /// Founder of the project: all rights, for ever.
        Founder = "founder",
        /// Teacher who joined later.
        Teacher = "teacher",
        /// Invited person who helps with content.
        Expert = "expert",
        /// Invited person who looks on.
        Observer = "observer",
        /// Pupil with more trust.
        PupilCoordinator = "pupil-coordinator",
        /// Pupil.
        Pupil = "pupil",
    }
}

impl WorkspaceState {
    /// Ends the work: everything stays, nothing can be changed.
    pub const fn close(self) -> Result<Self, RuleBroken> {
        match self {
            Self::Open => Ok(Self::Closed),
            Self::Closed | Self::Archived => Err(RuleBroken::WrongState),
        }
    }

    /// Puts the tools away: only what was published is shown.
    pub const fn archive(self) -> Result<Self, RuleBroken> {
        match self {
            Self::Closed => Ok(Self::Archived),
            Self::Open | Self::Archived => Err(RuleBroken::WrongState),
        }
    }

    /// Goes on with the work.
    pub const fn reopen(self) -> Result<Self, RuleBroken> {
        match self {
            Self::Closed | Self::Archived => Ok(Self::Open),
            Self::Open => Err(RuleBroken::WrongState),
        }
    }
}

impl Role {
    /// Teachers and founders: those who see roster names and moderate.
    pub const fn is_staff(self) -> bool {
        match self {
            Self::Founder | Self::Teacher => true,
            Self::Expert | Self::Observer | Self::PupilCoordinator | Self::Pupil => false,
        }
    }

    /// Children: shown by nickname only.
    pub const fn is_pupil(self) -> bool {
        match self {
            Self::Pupil | Self::PupilCoordinator => true,
            Self::Founder | Self::Teacher | Self::Expert | Self::Observer => false,
        }
    }
}

/// What the founders allow pupils to do. Defaults are DOMAIN's: ◐ on, ◌ off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Pupils post updates on the feed.
    pub pupils_post: bool,
    /// Pupils comment and react.
    pub pupils_comment: bool,
    /// Pupils create pages.
    pub pupils_create_pages: bool,
    /// Pupils edit pages that were opened to them; coordinators every page.
    pub pupils_edit_pages: bool,
    /// Pupils upload materials.
    pub pupils_upload: bool,
    /// Pupils start forum threads.
    pub pupils_start_threads: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            pupils_post: true,
            pupils_comment: true,
            pupils_create_pages: false,
            pupils_edit_pages: true,
            pupils_upload: true,
            pupils_start_threads: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workspace_is_closed_once_and_can_be_reopened() {
        let closed = WorkspaceState::Open.close();
        assert_eq!(closed, Ok(WorkspaceState::Closed));
        assert_eq!(WorkspaceState::Closed.close(), Err(RuleBroken::WrongState));
        for state in [WorkspaceState::Closed, WorkspaceState::Archived] {
            assert_eq!(state.reopen(), Ok(WorkspaceState::Open));
        }
        assert_eq!(WorkspaceState::Open.reopen(), Err(RuleBroken::WrongState));
    }
}
