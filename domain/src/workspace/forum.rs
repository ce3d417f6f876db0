//! The forum of a workspace: sections with threads, threads with replies.

pub mod view;

use crate::{
    AppError, AppResult, Timestamp,
    forms::Check,
    id::{ReplyId, ThreadId},
    rich_text::RichText,
    text,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Posts shown on one page of a thread.
pub const REPLIES_PER_PAGE: u64 = 20;
/// Posts before the one a link leads to, so that a reader sees what it answers.
pub const POSTS_BEFORE_LINKED: u64 = 4;
/// Threads shown on one page of a section.
pub const THREADS_PER_PAGE: u64 = 20;
/// Threads of each section shown on the first page of the forum.
pub const LATEST_THREADS: u64 = 4;
/// Most sections of a workspace: they are listed in one piece.
pub const SECTIONS_MAX: u64 = 50;

/// Where in a thread a page of posts lies. There are no page numbers: posts are removed and come
/// back, but the place of a post never changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Posts {
    /// From the opening post on.
    #[default]
    First,
    /// What follows a post.
    After(ReplyId),
    /// What leads up to a post.
    Before(ReplyId),
    /// Around the post a link leads to.
    At(ReplyId),
    /// The newest.
    Last,
}

impl Posts {
    /// From the fields of an address, of which one is filled.
    pub fn parse(after: &str, before: &str, at: &str, last: &str) -> AppResult<Self> {
        if !at.is_empty() {
            at.parse().map(Self::At)
        } else if !after.is_empty() {
            after.parse().map(Self::After)
        } else if !before.is_empty() {
            before.parse().map(Self::Before)
        } else if !last.is_empty() {
            Ok(Self::Last)
        } else {
            Ok(Self::First)
        }
    }
}

/// The place of a thread in the list of its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreadCursor {
    pub last_reply_at: Timestamp,
    pub id: ThreadId,
}

impl fmt::Display for ThreadCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.last_reply_at.millis(), self.id)
    }
}

impl FromStr for ThreadCursor {
    type Err = AppError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (at, id) = text.split_once('-').ok_or(AppError::NotFound)?;
        Ok(Self {
            last_reply_at: Timestamp::from_millis(at.parse().map_err(|_| AppError::NotFound)?),
            id: id.parse()?,
        })
    }
}

/// Where in a section a page of threads lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Threads {
    /// Those that moved last.
    #[default]
    Latest,
    /// Those that moved before this one did.
    After(ThreadCursor),
    /// Those that moved after this one did.
    Before(ThreadCursor),
}

impl Threads {
    /// From the fields of an address, of which one is filled.
    pub fn parse(after: &str, before: &str) -> AppResult<Self> {
        if !after.is_empty() {
            after.parse().map(Self::After)
        } else if !before.is_empty() {
            before.parse().map(Self::Before)
        } else {
            Ok(Self::Latest)
        }
    }
}

/// Starting a section, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SectionForm {
    pub workspace: String,
    pub title: String,
    pub about: String,
}

impl SectionForm {
    /// Title 2–80, about up to 300 characters.
    pub fn parse(&self) -> Result<(String, String), AppError> {
        let mut check = Check::default();
        let title = check.field("title", text::line(&self.title, 2, 80));
        let about = check.field("about", text::line(&self.about, 0, 300));
        check.done((title, about))
    }
}

/// Starting a thread, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ThreadForm {
    pub workspace: String,
    pub section: String,
    pub title: String,
    pub body: String,
}

impl ThreadForm {
    /// Title 2–120, text 1–10,000 characters.
    pub fn parse(&self) -> Result<(String, RichText), AppError> {
        let mut check = Check::default();
        let title = check.field("title", text::line(&self.title, 2, 120));
        let body = check.field("body", RichText::parse(&self.body, 1, 10_000));
        check.done((title, body))
    }
}

/// Replying, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    pub workspace: String,
    pub thread: String,
    pub body: String,
}

impl ReplyForm {
    /// Text of 1–10,000 characters.
    pub fn parse(&self) -> Result<RichText, AppError> {
        let mut check = Check::default();
        let body = check.field("body", RichText::parse(&self.body, 1, 10_000));
        check.done(body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_cursor_survives_the_address() {
        let cursor = ThreadCursor {
            last_reply_at: Timestamp::from_millis(1_764_081_000_000),
            id: ThreadId(Uuid::from_u128(7)),
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for wrong in ["", "1", "x-y", "1-2-3"] {
            assert_eq!(wrong.parse::<ThreadCursor>(), Err(AppError::NotFound));
        }
    }

    #[test]
    fn an_address_names_one_page() {
        let id = ReplyId(Uuid::from_u128(7));
        let text = id.to_string();
        assert_eq!(Posts::parse("", "", "", ""), Ok(Posts::First));
        assert_eq!(Posts::parse("", "", "", "1"), Ok(Posts::Last));
        assert_eq!(Posts::parse("", "", &text, ""), Ok(Posts::At(id)));
        assert_eq!(Posts::parse(&text, "", "", ""), Ok(Posts::After(id)));
        assert_eq!(Posts::parse("", "x", "", ""), Err(AppError::NotFound));
    }
}
