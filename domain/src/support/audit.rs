//! Reading the audit log, as far as an officer may.

use super::Deed;
use crate::{Timestamp, id::AccountId, text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What an entry is about ([`Deed::kind`]).
    pub enum AuditKind {
        /// Signing in, own profile, appointments.
        Account = "account",
        /// Registrations.
        Person = "person",
        School = "school",
        /// Notes of officers, and who works on what.
        Desk = "desk",
        Contact = "contact",
        Conversation = "conversation",
        Announcement = "announcement",
        Kit = "kit",
        Project = "project",
        Workspace = "workspace",
        /// Members of a workspace.
        Member = "member",
        Class = "class",
        Pupil = "pupil",
        Page = "page",
        Thread = "thread",
        Reply = "reply",
        Task = "task",
        Poll = "poll",
        Post = "post",
        Comment = "comment",
        Material = "material",
        File = "file",
        Report = "report",
        /// All of it.
        Portal = "portal",
    }
}

/// What is asked for, taken from the address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditFilter {
    /// An [`AuditKind`]; empty for all.
    pub kind: String,
    /// A [`Deed`]; empty for all of the kind.
    pub deed: String,
    /// Words of the name of who did it.
    pub by: String,
    /// Somebody's id: what they did, and what was done to them.
    pub person: String,
    /// First and last day, `2026-11-25`, where the reader is; empty for no bound.
    pub from: String,
    pub until: String,
    /// The entry after which the page begins.
    pub after: String,
}

/// What something was done to, where the desk has a page of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AuditTarget {
    Person,
    School,
    Project,
    /// Anything else.
    Other,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditLine {
    pub at: Timestamp,
    /// Who did it; empty for pupils, and when it was nobody with an account.
    pub by: String,
    pub by_id: Option<AccountId>,
    /// As it is kept: `person.approve`.
    pub action: String,
    pub target: AuditTarget,
    pub target_id: String,
    /// Name or title, where the reader may know it.
    pub target_name: String,
    /// Finds the request in the log of the program.
    pub request_id: String,
}

impl AuditLine {
    /// What was done, where this version knows.
    pub fn deed(&self) -> Option<Deed> {
        self.action.parse().ok()
    }
}

/// Somebody whose entries are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPerson {
    pub id: AccountId,
    pub name: String,
}

/// A page of the log, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPage {
    pub lines: Vec<AuditLine>,
    /// Of whom alone, if of one.
    pub person: Option<AuditPerson>,
    /// Where the next page starts.
    pub next: Option<String>,
}
