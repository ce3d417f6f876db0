//! The partner board: staff announce what they look for, others answer. Rules: DOMAIN
//! "Announcements".
//!
//! Which step leads from which state to which is in [`life`], what is typed and must be there in
//! [`text`], what the board is asked for in [`filter`], what the pages are given in [`view`].

mod filter;
mod life;
mod reply;
mod text;
pub mod view;

pub use self::{
    filter::{AnnouncementFilter, FollowForm},
    life::{AnnouncementState, OPEN_FOR, REMIND_BEFORE, Step, StepForm, ends_soon},
    reply::{Named, ReplyForm},
    text::{AnnouncementForm, AnnouncementText, COUNTRIES_MAX, PLACES_MAX, WantedKind},
};

/// Announcements on one page of the board.
pub const PER_PAGE: usize = 24;
/// Announcements in the feed.
pub const IN_FEED: usize = 50;
/// How searches of the board are told apart from the other searches that people keep.
pub const FOLLOWED: &str = "announcements";
