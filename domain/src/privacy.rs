//! What is kept of a person: taking it along, and having it erased.

use crate::{
    Timestamp,
    id::{FileId, ProjectId},
    text_enum,
    time::{DAY, MINUTE},
};
use serde::{Deserialize, Serialize};

/// How long a sign-in counts as fresh, in milliseconds: what cannot be taken back asks for the
/// password again after that (SECURITY 27).
pub const FRESH_FOR: i64 = 15 * MINUTE;
/// How long a download of the own data is kept, in milliseconds.
pub const EXPORT_KEPT: i64 = 7 * DAY;
/// How long an account waits to be erased, in milliseconds: so long its owner can change their mind.
pub const ERASED_AFTER: i64 = 14 * DAY;
/// How long a pupil who was taken out of the last workspace can be brought back, in milliseconds.
pub const PUPIL_ERASED_AFTER: i64 = 30 * DAY;
/// The name under which the texts of somebody who was erased stay. Pages say it in words.
pub const FORMER_MEMBER: &str = "—";

text_enum! {
    /// Whether what is kept goes with its owner.
    pub enum Fate {
        /// Removed.
        Delete = "delete",
        /// Stays, as that of a former member.
        Anonymise = "anonymise",
    }
}

text_enum! {
    /// A part of what is kept, as people would sort it.
    pub enum Part {
        Profile = "profile",
        SignIn = "sign-in",
        School = "school",
        Contacts = "contacts",
        Projects = "projects",
        Workspaces = "workspaces",
        Texts = "texts",
        Files = "files",
        /// What the portal told and noted.
        Portal = "portal",
    }
}

/// Saying again who one is, as typed: the password, or a code of the second step.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct IdentityForm {
    pub current: String,
    pub code: String,
}

/// What the page of the own data is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivacyView {
    /// Signed in lately enough for what cannot be taken back.
    pub is_fresh: bool,
    /// A code can be typed instead of the password.
    pub has_second_step: bool,
    /// Downloads, the newest first.
    pub exports: Vec<ExportLine>,
    /// When the account will be erased, if its owner wants that.
    pub erased_at: Option<Timestamp>,
}

/// A download that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportLine {
    pub asked_at: Timestamp,
    /// Ready to be loaded, with its bytes.
    pub file: Option<(FileId, i64)>,
    pub expires_at: Timestamp,
}

/// What the page is given on which somebody decides to be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureView {
    pub is_fresh: bool,
    pub has_second_step: bool,
    /// What is removed.
    pub removed: Vec<Part>,
    /// What stays without the name.
    pub anonymised: Vec<Part>,
    /// Projects that nobody else founded: drafts go, others are closed.
    pub projects: Vec<LastProject>,
    /// When the account would be erased, or will be.
    pub erased_at: Timestamp,
    pub is_asked: bool,
}

/// A project whose last founder somebody is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastProject {
    pub id: ProjectId,
    pub title: String,
    /// It was approved: it is closed. Otherwise it goes.
    pub was_active: bool,
}

/// All that is kept of a person and is handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    pub name: String,
    /// Language of the account.
    pub lang: String,
    pub tables: Vec<Table>,
    pub files: Vec<OwnFile>,
    pub made_at: Timestamp,
}

/// The rows of a table that are about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub part: Part,
    pub columns: Vec<String>,
    /// Cells in the order of the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Nothing,
    Text(String),
    Number(i64),
    Yes(bool),
    At(Timestamp),
    /// The id of a thing.
    Id(String),
    /// Somebody: the id, and the name if it is staff.
    Person(String, String),
}

/// A file the person has uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFile {
    /// Where its bytes are in the store.
    pub key: String,
    pub name: String,
}
