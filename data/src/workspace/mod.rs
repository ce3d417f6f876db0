//! Workspaces: where the members of a project work together. Each tool is a submodule.

mod author;
pub mod card;
#[cfg(test)]
mod cast;
pub mod class;
mod deletion;
pub mod ending;
pub mod feed;
pub mod forum;
pub mod home;
pub mod invitation;
pub mod material;
pub mod member;
mod nickname;
mod order;
pub mod page;
pub mod plan;
pub mod poll;
pub(crate) mod secret;
pub mod settings;

pub(crate) use self::author::{Author, AuthorRow};
pub use self::home::mine;

use crate::lookup::WorkspaceHandle;
use domain::{
    AppError,
    access::workspace::{Action, Target},
    workspace::{
        WorkspaceState,
        view::{Frame, Tool},
    },
};

/// What stands around a page of the workspace: everything for it came with the permission.
pub(crate) fn frame(workspace: &WorkspaceHandle) -> Frame {
    let may = |action| workspace.may(action, Target::default());
    let tools = Tool::ALL.iter().copied().filter(|tool| match tool {
        Tool::Home => true,
        Tool::Bulletin => may(Action::ReadBulletin),
        // What was published stays; the tools are put away.
        Tool::Pages | Tool::Forum | Tool::Materials | Tool::Plan | Tool::Polls | Tool::Members => {
            workspace.state != WorkspaceState::Archived
        }
        Tool::Settings => may(Action::Administer),
    });
    Frame {
        id: workspace.id,
        title: workspace.title.clone(),
        state: workspace.state,
        role: workspace.role,
        project: workspace.project,
        resting_until: workspace.resting_until,
        tools: tools.collect(),
    }
}

/// A stored text that is none of its kind's: a fault of ours.
pub(crate) fn unreadable<E>(_: E) -> AppError {
    AppError::Internal {
        reference: String::new(),
    }
}
