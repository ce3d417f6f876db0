//! The feed of a workspace and its staff bulletin: posts with comments.

use super::view::{Author, Frame};
use crate::{
    AppError, SafeHtml, Timestamp,
    forms::Check,
    id::{CommentId, PostId},
    rich_text::RichText,
    text, text_enum,
};
use serde::{Deserialize, Serialize};

/// Posts on one page of a feed.
pub const POSTS_PER_PAGE: u64 = 10;
/// Comments shown under each post of a feed, the newest ones.
pub const COMMENTS_SHOWN: i64 = 5;
/// Comments shown under a post that is read by itself, the newest ones.
pub const COMMENTS_MAX: i64 = 500;

text_enum! {
    /// Who reads a post.
    pub enum Audience {
        /// Every member. The default: nothing is public by itself.
        Members = "members",
        /// The staff bulletin.
        Staff = "staff",
    }
}

/// Which part of a feed is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FeedPart {
    #[default]
    Newest,
    /// Posts older than this one.
    OlderThan(PostId),
    /// This post with all its comments.
    Only(PostId),
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

/// A feed, or one post of it with all its comments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    pub audience: Audience,
    /// Newest first.
    pub posts: Vec<Post>,
    /// The post after which the next page begins, when there are older ones.
    pub older: Option<PostId>,
    /// Only one post was asked for.
    pub is_one_post: bool,
    pub may_post: bool,
    pub may_comment: bool,
}

/// A post with its newest comments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    pub id: PostId,
    pub author: Author,
    pub html: SafeHtml,
    pub at: Timestamp,
    /// Oldest first.
    pub comments: Vec<Comment>,
    /// All comments, shown or not.
    pub comment_count: i64,
    pub may_delete: bool,
}

/// A comment: plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    pub id: CommentId,
    pub author: Author,
    pub body: String,
    pub at: Timestamp,
    pub may_delete: bool,
}

/// The page of the staff bulletin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulletinView {
    pub frame: Frame,
    pub feed: Feed,
}
