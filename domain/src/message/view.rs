//! What the pages of the inbox are given.

use super::ConversationKind;
use crate::{
    SafeHtml, Timestamp,
    id::{AccountId, ConversationId, FileId, MessageId},
    people::PersonLine,
    report::Withheld,
    workspace::material::UploadLimits,
};
use serde::{Deserialize, Serialize};

/// A conversation in the inbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationLine {
    pub id: ConversationId,
    /// Empty for a conversation of two.
    pub title: String,
    /// The others in it.
    pub others: Vec<Other>,
    /// The beginning of the last message.
    pub excerpt: String,
    /// A support officer hides the last message from the reader, and there is no excerpt.
    pub is_hidden: bool,
    /// The reader wrote it.
    pub is_mine: bool,
    pub at: Timestamp,
    /// Messages not read yet.
    pub unread: u32,
}

/// Somebody else in a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Other {
    pub id: AccountId,
    pub name: String,
    /// Where the reader sees it.
    pub picture: Option<FileId>,
}

/// A page of the inbox, the conversation that moved last first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversations {
    pub lines: Vec<ConversationLine>,
    /// Where the next page starts; `None` on the last one.
    pub next: Option<String>,
    /// Requests of colleagues that wait for an answer.
    pub requests: u32,
}

/// A message that was found by its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundMessage {
    pub id: MessageId,
    pub conversation: ConversationId,
    /// Empty for a conversation of two.
    pub title: String,
    pub author: Other,
    pub excerpt: String,
    pub at: Timestamp,
}

/// A page of messages that were found, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundMessages {
    pub lines: Vec<FoundMessage>,
    pub next: Option<MessageId>,
    pub requests: u32,
}

/// A file of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub file: FileId,
    pub name: String,
    /// Bytes.
    pub size: i64,
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageView {
    pub id: MessageId,
    pub author: Other,
    pub is_mine: bool,
    /// Empty for others while it is withheld.
    pub html: SafeHtml,
    /// A support officer hides it.
    pub withheld: Option<Withheld>,
    pub at: Timestamp,
    pub files: Vec<Attachment>,
    /// Not read before.
    pub is_new: bool,
}

/// A conversation with a page of its messages, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationView {
    pub id: ConversationId,
    pub kind: ConversationKind,
    pub title: String,
    /// The others who take part now.
    pub others: Vec<Other>,
    pub messages: Vec<MessageView>,
    /// Earlier ones end before this message.
    pub previous: Option<MessageId>,
    /// Later ones begin after this message.
    pub next: Option<MessageId>,
    /// Somebody would read it.
    pub may_write: bool,
    pub may_leave: bool,
    pub limits: UploadLimits,
}

/// Beginning a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMessage {
    /// Whose page it was begun on.
    pub to: Option<Other>,
    /// The two have one already: that one goes on.
    pub existing: Option<ConversationId>,
    /// Whom else to write to.
    pub contacts: Vec<PersonLine>,
    pub limits: UploadLimits,
}
