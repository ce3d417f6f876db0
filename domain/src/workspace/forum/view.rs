//! What the pages of the forum are given.

use crate::{
    SafeHtml, Timestamp,
    id::{ReplyId, SectionId, ThreadId},
    workspace::view::{Author, Frame},
};
use serde::{Deserialize, Serialize};

/// One thread in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadLine {
    pub id: ThreadId,
    pub title: String,
    pub author: Author,
    /// Without the opening post.
    pub replies: u32,
    pub last_reply_at: Timestamp,
    /// Removed; listed for those who can bring it back.
    pub is_removed: bool,
}

/// A section with the threads that moved last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionLine {
    pub id: SectionId,
    pub title: String,
    pub about: String,
    pub latest: Vec<ThreadLine>,
}

/// The forum of a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForumView {
    pub frame: Frame,
    pub sections: Vec<SectionLine>,
    pub may_start_section: bool,
    pub may_start_thread: bool,
}

/// A section with its threads, the one that moved last first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionView {
    pub frame: Frame,
    pub id: SectionId,
    pub title: String,
    pub about: String,
    pub threads: Vec<ThreadLine>,
    /// Cursor of the threads that moved later.
    pub previous: Option<String>,
    /// Cursor of the threads that moved earlier.
    pub next: Option<String>,
    pub may_start_thread: bool,
}

/// What the form of a new thread needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewThreadView {
    pub frame: Frame,
    pub section: SectionId,
    pub section_title: String,
}

/// One post of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReplyView {
    pub id: ReplyId,
    pub author: Author,
    pub html: SafeHtml,
    pub at: Timestamp,
    /// Removed; shown to those who can bring it back.
    pub is_removed: bool,
    pub may_delete: bool,
}

/// A thread with some of its posts, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadView {
    pub frame: Frame,
    pub id: ThreadId,
    pub title: String,
    pub section: SectionId,
    pub section_title: String,
    /// Without the opening post.
    pub replies: u32,
    /// The first of all posts, which opened the thread.
    pub opening: ReplyId,
    pub posts: Vec<ReplyView>,
    /// The posts before this one come before.
    pub previous: Option<ReplyId>,
    /// The posts after this one come after.
    pub next: Option<ReplyId>,
    pub is_removed: bool,
    pub may_reply: bool,
    pub may_delete: bool,
    /// Can bring back what was removed.
    pub may_restore: bool,
}
