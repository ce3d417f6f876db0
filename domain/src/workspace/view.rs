//! What pages of a workspace are given, whatever tool they belong to.

use super::{Role, WorkspaceState};
use crate::{
    Timestamp,
    id::{AccountId, FileId, ProjectId, WorkspaceId},
    text_enum,
};
use serde::{Deserialize, Serialize};

text_enum! {
    /// A part of a workspace with a place in its menu, in the order of the menu.
    pub enum Tool {
        /// What is new, and the feed.
        Home = "home",
        /// The bulletin of the staff.
        Bulletin = "bulletin",
        Pages = "pages",
        Forum = "forum",
        Materials = "materials",
        Plan = "plan",
        Polls = "polls",
        Members = "members",
        /// Of the founders.
        Settings = "settings",
    }
}

/// What stands around every page of a workspace, for the person who reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    pub id: WorkspaceId,
    pub title: String,
    pub state: WorkspaceState,
    /// The reader's role; `None` for an officer who looks in.
    pub role: Option<Role>,
    /// The project that works here; a group has none.
    pub project: Option<ProjectId>,
    /// The last day of the rest, while the project rests.
    pub resting_until: Option<Timestamp>,
    /// The tools the reader may open.
    pub tools: Vec<Tool>,
}

/// Who wrote something, as the other members may know them: staff by name, pupils by nickname.
/// Somebody who was removed keeps the name on what they wrote.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Author {
    pub id: AccountId,
    pub name: String,
    /// Pupils have none.
    pub picture: Option<FileId>,
    /// Name of the school; empty for guests without one.
    pub school: String,
    pub role: Role,
}

impl Author {
    /// A child: shown by nickname, without a page of their own.
    pub const fn is_pupil(&self) -> bool {
        self.role.is_pupil()
    }
}
