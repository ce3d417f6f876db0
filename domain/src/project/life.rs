//! The life of a project: which step leads from which state to which. Rules: DOMAIN "Project life".
//!
//! Nothing else changes the state of a project: who takes a step looks it up in [`LIFE`], and a step
//! that is not there is refused.

#[cfg(test)]
mod tests;

use super::FounderState;
use crate::{RuleBroken, text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    /// Where in its life a project is.
    pub enum ProjectState {
        /// Being written.
        Draft = "draft",
        /// Waiting for the invited co-founders.
        Invited = "invited",
        /// Waiting for the support organisations.
        Submitted = "submitted",
        /// A support organisation asks for changes.
        Returned = "returned",
        /// A support organisation said no.
        Refused = "refused",
        /// The workspace is open.
        Active = "active",
        /// Finished; the workspace is read-only.
        Closed = "closed",
        /// Finished; only what was published is shown.
        Archived = "archived",
    }
}

/// What happens to a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A co-founder was asked, and has not answered.
    Ask,
    /// Everybody who was asked answered, or is not asked any more.
    Hear,
    /// The founders send it to the support organisations.
    Submit,
    /// The last country said yes: the workspace opens.
    Open,
    /// A country asks for changes.
    Return,
    /// A country said no.
    Refuse,
    /// The founders end the work.
    Close,
    /// The founders go on with the work.
    Reopen,
    /// The founders put it away: only what was published is shown.
    Archive,
}

/// Every way there is: from a state by a step to a state.
const LIFE: [(ProjectState, Step, ProjectState); 15] = {
    use ProjectState::{Active, Archived, Closed, Draft, Invited, Refused, Returned, Submitted};
    [
        (Draft, Step::Ask, Invited),
        (Draft, Step::Hear, Draft),
        (Draft, Step::Submit, Submitted),
        (Invited, Step::Ask, Invited),
        (Invited, Step::Hear, Draft),
        (Submitted, Step::Return, Returned),
        (Submitted, Step::Refuse, Refused),
        (Submitted, Step::Open, Active),
        // It stays returned while founders change, so that the comments stay on top.
        (Returned, Step::Ask, Returned),
        (Returned, Step::Hear, Returned),
        (Returned, Step::Submit, Submitted),
        (Active, Step::Close, Closed),
        (Closed, Step::Reopen, Active),
        (Closed, Step::Archive, Archived),
        (Archived, Step::Reopen, Active),
    ]
};

impl ProjectState {
    /// Where a step leads.
    ///
    /// # Errors
    /// [`RuleBroken::WrongState`] when there is no such way.
    pub fn after(self, step: Step) -> Result<Self, RuleBroken> {
        let way = LIFE
            .iter()
            .find(|(from, by, _)| *from == self && *by == step);
        way.map(|(_, _, to)| *to).ok_or(RuleBroken::WrongState)
    }

    /// Whether everybody may read it: from the day the workspace opens. A refused or unfinished
    /// project never was public.
    pub const fn is_public(self) -> bool {
        match self {
            Self::Active | Self::Closed | Self::Archived => true,
            Self::Draft | Self::Invited | Self::Submitted | Self::Returned | Self::Refused => false,
        }
    }

    /// Whether its founders still write it: the text, the founding schools, sending, throwing away.
    pub const fn is_being_written(self) -> bool {
        match self {
            Self::Draft | Self::Invited | Self::Returned => true,
            Self::Submitted | Self::Refused | Self::Active | Self::Closed | Self::Archived => false,
        }
    }
}

/// Whose turn it is, seen by one of its founders: what a list of own projects says.
/// Ordered by how much it matters to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Turn {
    /// The reader's: say yes or no to the invitation.
    Answer,
    /// The reader's: change what the support organisation asked for.
    Improve,
    /// The reader's: write, invite, send.
    Write,
    /// The invited co-founders'.
    CoFounders,
    /// The support organisations'.
    Support,
    /// Everybody's: the workspace is open.
    Work,
    /// Nobody's any more.
    Over,
}

/// Whose turn it is.
pub fn turn(state: ProjectState, own: FounderState) -> Turn {
    if own == FounderState::Invited && state.is_being_written() {
        return Turn::Answer;
    }
    match state {
        ProjectState::Draft => Turn::Write,
        ProjectState::Invited => Turn::CoFounders,
        ProjectState::Returned => Turn::Improve,
        ProjectState::Submitted => Turn::Support,
        ProjectState::Active => Turn::Work,
        ProjectState::Refused | ProjectState::Closed | ProjectState::Archived => Turn::Over,
    }
}
