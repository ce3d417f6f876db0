//! Typed identifiers: a school's id cannot be passed where an account's is wanted.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::AppError;
            /// Text that is no id answers like an id that does not exist.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self).map_err(|_| crate::AppError::NotFound)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// A download of what is kept of a person.
    ExportId,
    /// A person: staff, pupil or guest.
    AccountId,
    /// A sign-in on one device.
    SessionId,
    /// A passkey of an account.
    PasskeyId,
    /// A role that was given to somebody.
    GrantId,
    /// A school.
    SchoolId,
    /// An import of a national register.
    ImportId,
    /// A search that somebody keeps.
    SavedSearchId,
    /// A request between two staff, and the contact it becomes.
    ContactId,
    /// A conversation of staff.
    ConversationId,
    /// A message in a conversation.
    MessageId,
    /// What somebody looks for, on the partner board.
    AnnouncementId,
    /// What people complained about, until it is decided.
    ReportId,
    /// A kit: a project that is ready to be begun.
    KitId,
    /// A project.
    ProjectId,
    /// A letter that invites somebody to found a project.
    FounderLetterId,
    /// Where a project or a group works.
    WorkspaceId,
    /// A class of pupils in a workspace.
    ClassId,
    /// A page of a workspace.
    PageId,
    /// A post on a workspace's feed or staff bulletin.
    PostId,
    /// A comment under a post.
    CommentId,
    /// A forum: a section with threads.
    SectionId,
    /// A thread of a forum.
    ThreadId,
    /// A post in a thread.
    ReplyId,
    /// A material: a file with a title in a workspace.
    MaterialId,
    /// A poll of a workspace.
    PollId,
    /// One of the answers of a poll.
    AnswerId,
    /// A phase of a plan.
    PhaseId,
    /// A task of a plan.
    TaskId,
    /// A stored file.
    FileId,
    /// A sheet of printable sign-in cards.
    CardSheetId,
    /// A notification to one person.
    NotificationId,
    /// A note of a support officer.
    NoteId,
    /// A reason that officers of a country give again and again.
    ReasonId,
}
