//! Reading the audit log, as far as an officer may.

use crate::{Timestamp, id::AccountId, text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What an entry is about: the first part of its action, `person.approve`.
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
        Project = "project",
        Workspace = "workspace",
        /// Members of a workspace.
        Member = "member",
        Class = "class",
        Pupil = "pupil",
        Page = "page",
        Thread = "thread",
        Reply = "reply",
        Post = "post",
        Comment = "comment",
        Material = "material",
        File = "file",
        Report = "report",
    }
}

/// What is asked for, taken from the address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditFilter {
    /// An [`AuditKind`]; empty for all.
    pub kind: String,
    /// Words of the name of who did it.
    pub by: String,
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
    /// What it is about, where this version knows.
    pub fn kind(&self) -> Option<AuditKind> {
        self.action.split('.').next()?.parse().ok()
    }
}

/// A page of the log, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPage {
    pub lines: Vec<AuditLine>,
    /// Where the next page starts.
    pub next: Option<String>,
}
