//! What the pages of the partner board are given.

use super::{AnnouncementFilter, AnnouncementForm, AnnouncementState, Step, WantedKind};
use crate::{
    Timestamp,
    id::{AnnouncementId, ProjectId, SavedSearchId},
    people::PersonLine,
    reference::Choice,
    report::Withheld,
    time::Month,
};
use serde::{Deserialize, Serialize};

/// What an announcement asks for. All names of lists are in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Wanted {
    /// Where its school is.
    pub country: String,
    /// Where partners are looked for; none means anywhere.
    pub countries: Vec<String>,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub from: Option<Month>,
    pub to: Option<Month>,
    /// How many partner schools.
    pub places: Option<i32>,
}

/// An announcement on the board. It says nothing of who wrote it: visitors read it too.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AnnouncementCard {
    pub id: AnnouncementId,
    pub title: String,
    /// The beginning of the text.
    pub excerpt: String,
    pub state: AnnouncementState,
    pub kind: WantedKind,
    pub wanted: Wanted,
    /// Since when it is on the board.
    pub opened_at: Timestamp,
    /// Name and school of its author, for colleagues only.
    pub author: Option<(String, String)>,
}

/// One of the reader's own announcements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyAnnouncement {
    pub id: AnnouncementId,
    pub title: String,
    pub state: AnnouncementState,
    /// Until when it is on the board.
    pub expires_at: Option<Timestamp>,
}

/// A search of the board that the reader keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    pub id: SavedSearchId,
    pub name: String,
    pub filter: AnnouncementFilter,
    /// What is new is told.
    pub is_told: bool,
}

/// A page of the board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    pub cards: Vec<AnnouncementCard>,
    /// Where the next page starts; `None` on the last one.
    pub next: Option<String>,
    pub countries: Vec<Choice>,
    pub subjects: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub mine: Vec<MyAnnouncement>,
    pub followed: Vec<Followed>,
    pub may_write: bool,
    pub may_follow: bool,
}

/// What its author can do with an announcement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// Fields that are still to be filled in.
    pub missing: Vec<String>,
    /// Steps that are possible now.
    pub steps: Vec<Step>,
    pub expires_at: Option<Timestamp>,
    /// It will leave the board within days.
    pub ends_soon: bool,
    pub withheld: Option<Withheld>,
}

/// The page of an announcement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncementPage {
    pub id: AnnouncementId,
    pub title: String,
    pub body: String,
    pub state: AnnouncementState,
    pub kind: WantedKind,
    pub wanted: Wanted,
    pub opened_at: Option<Timestamp>,
    /// Who wrote it; colleagues and officers see that, visitors do not.
    pub author: Option<PersonLine>,
    /// Title of the project that is being written, for the same readers.
    pub project: Option<String>,
    pub own: Option<Own>,
    pub may_reply: bool,
    pub may_report: bool,
}

/// The lists for the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncementChoices {
    pub languages: Vec<Choice>,
    pub subjects: Vec<Choice>,
    pub countries: Vec<Choice>,
    /// Own projects that are still being written.
    pub projects: Vec<(ProjectId, String)>,
}

/// The form of an announcement with its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditAnnouncement {
    pub id: AnnouncementId,
    pub state: AnnouncementState,
    pub form: AnnouncementForm,
    pub version: i32,
    pub choices: AnnouncementChoices,
}

/// An announcement in the feed: what everybody reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedEntry {
    pub card: AnnouncementCard,
    pub body: String,
}
