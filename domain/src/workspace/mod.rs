//! Where a project or a group works: its state, roles and settings. The tools are the submodules.

pub mod feed;
pub mod forum;
pub mod material;
pub mod member;
pub mod page;
pub mod view;

use crate::text_enum;
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
