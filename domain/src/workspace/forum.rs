//! The forum of a workspace: sections with threads, threads with replies.

pub mod view;

use crate::{AppError, forms::Check, rich_text::RichText, text};
use serde::{Deserialize, Serialize};

/// Replies shown on one page of a thread.
pub const REPLIES_PER_PAGE: u64 = 20;

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
