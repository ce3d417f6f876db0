//! The role matrix of a workspace. Rules: DOMAIN "Workspace roles", line by line.

use super::Decision;
use crate::workspace::{Role, Settings, WorkspaceState};

crate::actions! {
    /// Actions in a workspace, in the order of DOMAIN's table.
    WorkspaceAction {
        /// Read members-only content.
        Read,
        /// Post an update on the feed.
        PostUpdate,
        /// Comment and react.
        Comment,
        /// Read the staff bulletin.
        ReadBulletin,
        /// Post and comment on the staff bulletin.
        PostBulletin,
        /// Create a page.
        CreatePage,
        /// Edit a page.
        EditPage,
        /// Reorder, archive, restore pages.
        ArrangePages,
        /// Publish a page or a post to the web.
        Publish,
        /// Upload a material.
        UploadMaterial,
        /// Delete a material, post, thread or reply.
        DeleteContent,
        /// Start a forum section.
        StartForum,
        /// Start a thread.
        StartThread,
        /// Reply in a thread.
        Reply,
        /// Start a poll.
        StartPoll,
        /// End a poll, so that nobody votes any more.
        ClosePoll,
        /// Vote in a poll.
        Vote,
        /// See who voted what, where a poll says so.
        SeeVotes,
        /// Make, change and arrange phases and tasks of the plan.
        EditPlan,
        /// Say how far a task is.
        StepTask,
        /// Have the plan in a calendar program, by an address of one's own.
        FollowPlan,
        /// Invite teachers, experts, observers.
        InviteStaff,
        /// Create pupils, give them new secrets, print cards, remove them.
        ManagePupils,
        /// Change roles, remove staff.
        ManageMembers,
        /// Workspace settings, close, reopen.
        Administer,
        /// See hidden content, restore it.
        SeeHidden,
    }
}

/// The thing acted on, where the matrix says "own only" or "pages opened to pupils".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// The actor wrote it.
    pub own: bool,
    /// Milliseconds since it was written.
    pub age: i64,
    /// A page that is open for pupils to edit, a task that is meant for them.
    pub open_to_pupils: bool,
}

/// How long a pupil may take back what was posted (DOMAIN: "own within 15 minutes").
pub const PUPIL_DELETE_WINDOW: i64 = 15 * crate::time::MINUTE;

/// What is known of the person in the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The person's role; `None` for everybody who is no member.
    pub role: Option<Role>,
    /// Open, closed, archived.
    pub state: WorkspaceState,
    /// What the founders allowed.
    pub settings: Settings,
    /// The person's account is suspended.
    pub suspended: bool,
    /// A support officer of one of the project's countries or of the whole programme: reads only,
    /// and it is audited.
    pub officer: bool,
    /// The thing acted on.
    pub target: Target,
}

/// Decides. Deny first: outsiders see nothing, closed workspaces are read-only.
pub fn decide(facts: &Facts, action: Action) -> Decision {
    if facts.suspended {
        return Decision::Hidden;
    }
    let Some(role) = facts.role else {
        // Officers may look (every look leaves an audit entry), never touch.
        return match (facts.officer, action) {
            (true, Action::Read | Action::SeeHidden) => Decision::Allow,
            (true, _) => Decision::Deny,
            (false, _) => Decision::Hidden,
        };
    };
    match facts.state {
        WorkspaceState::Open => decide_open(role, facts, action),
        WorkspaceState::Closed | WorkspaceState::Archived => match action {
            Action::Read => Decision::Allow,
            Action::SeeHidden | Action::ReadBulletin | Action::SeeVotes | Action::FollowPlan => {
                decide_open(role, facts, action)
            }
            // Reopening is the founders' way back.
            Action::Administer => decide_open(role, facts, action),
            Action::PostUpdate
            | Action::Comment
            | Action::PostBulletin
            | Action::CreatePage
            | Action::EditPage
            | Action::ArrangePages
            | Action::Publish
            | Action::UploadMaterial
            | Action::DeleteContent
            | Action::StartForum
            | Action::StartThread
            | Action::Reply
            | Action::StartPoll
            | Action::ClosePoll
            | Action::Vote
            | Action::EditPlan
            | Action::StepTask
            | Action::InviteStaff
            | Action::ManagePupils
            | Action::ManageMembers => Decision::Deny,
        },
    }
}

fn decide_open(role: Role, facts: &Facts, action: Action) -> Decision {
    use Role::{Expert, Founder, Observer, Pupil, PupilCoordinator, Teacher};
    let settings = &facts.settings;
    let target = &facts.target;
    let allowed = match action {
        Action::Read => match role {
            Founder | Teacher | Expert | Observer | PupilCoordinator | Pupil => true,
        },
        Action::PostUpdate => match role {
            Founder | Teacher | PupilCoordinator => true,
            Expert | Observer => false,
            Pupil => settings.pupils_post,
        },
        Action::Comment => match role {
            Founder | Teacher | Expert | Observer | PupilCoordinator => true,
            Pupil => settings.pupils_comment,
        },
        Action::ReadBulletin
        | Action::PostBulletin
        | Action::ArrangePages
        | Action::Publish
        | Action::StartForum
        | Action::SeeVotes
        | Action::InviteStaff
        | Action::ManagePupils
        | Action::SeeHidden => match role {
            Founder | Teacher => true,
            Expert | Observer | PupilCoordinator | Pupil => false,
        },
        Action::CreatePage => match role {
            Founder | Teacher | Expert | PupilCoordinator => true,
            Observer => false,
            Pupil => settings.pupils_create_pages,
        },
        Action::EditPage => match role {
            Founder | Teacher => true,
            Expert => target.own,
            Observer => false,
            PupilCoordinator => settings.pupils_edit_pages,
            Pupil => settings.pupils_edit_pages && target.open_to_pupils,
        },
        Action::UploadMaterial => match role {
            Founder | Teacher | Expert | Observer | PupilCoordinator => true,
            Pupil => settings.pupils_upload,
        },
        Action::DeleteContent => match role {
            Founder | Teacher => true,
            Expert | Observer | PupilCoordinator => target.own,
            Pupil => target.own && target.age <= PUPIL_DELETE_WINDOW,
        },
        Action::StartThread => match role {
            Founder | Teacher | Expert | PupilCoordinator => true,
            Observer => false,
            Pupil => settings.pupils_start_threads,
        },
        Action::Reply => match role {
            Founder | Teacher | Expert | Observer | PupilCoordinator | Pupil => true,
        },
        Action::StartPoll | Action::EditPlan => match role {
            Founder | Teacher | PupilCoordinator => true,
            Expert | Observer | Pupil => false,
        },
        Action::ClosePoll => match role {
            Founder | Teacher => true,
            PupilCoordinator => target.own,
            Expert | Observer | Pupil => false,
        },
        Action::Vote => match role {
            Founder | Teacher | Expert | PupilCoordinator | Pupil => true,
            Observer => false,
        },
        Action::FollowPlan => match role {
            Founder | Teacher | Expert | Observer => true,
            PupilCoordinator | Pupil => false,
        },
        Action::StepTask => match role {
            Founder | Teacher | PupilCoordinator => true,
            Expert | Observer => false,
            Pupil => target.open_to_pupils,
        },
        Action::ManageMembers | Action::Administer => match role {
            Founder => true,
            Teacher | Expert | Observer | PupilCoordinator | Pupil => false,
        },
    };
    Decision::allow_if(allowed)
}

#[cfg(test)]
mod tests;
