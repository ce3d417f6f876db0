//! The feed of a workspace and its staff bulletin: posts with comments.

use crate::{AppError, forms::Check, rich_text::RichText, text, text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    /// Who reads a post.
    pub enum Audience {
        /// Every member. The default: nothing is public by itself.
        Members = "members",
        /// The staff bulletin.
        Staff = "staff",
    }
}

/// Posting, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PostForm {
    pub workspace: String,
    /// `members` or `staff`.
    pub audience: String,
    pub body: String,
}

impl PostForm {
    /// Text of 1–4000 characters.
    pub fn parse(&self) -> Result<(Audience, RichText), AppError> {
        let mut check = Check::default();
        let body = check.field("body", RichText::parse(&self.body, 1, 4000));
        let audience = self.audience.parse().unwrap_or(Audience::Members);
        check.done((audience, body))
    }
}

/// Commenting, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    pub workspace: String,
    pub post: String,
    pub body: String,
}

impl CommentForm {
    /// Plain text of 1–1000 characters.
    pub fn parse(&self) -> Result<String, AppError> {
        let mut check = Check::default();
        let body = check.field("body", text::prose(&self.body, 1, 1000));
        check.done(body)
    }
}
