//! The directory of people: profile and search.

pub mod ambassador;
pub mod profile;

use self::profile::{Level, Reader};
use crate::{
    Timestamp,
    id::{AccountId, AnnouncementId, FileId, SchoolId},
    partner::ContactOffer,
    project::ProjectKind,
    report::Withheld,
    support::GrantRole,
};
use serde::{Deserialize, Serialize};

/// A person in a line of a list: who, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonLine {
    pub id: AccountId,
    pub name: String,
    pub picture: Option<FileId>,
    pub school: String,
    pub town: String,
    /// Named in the reader's language.
    pub country: String,
}

/// A person in the directory. All names of lists are in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonCard {
    pub person: PersonLine,
    pub subjects: Vec<String>,
    pub languages: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    /// Takes requests.
    pub available: bool,
    /// What they are named now.
    pub roles: Vec<GrantRole>,
}

/// A person's page: the parts that its reader may see, the others empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    pub id: AccountId,
    pub name: String,
    /// What they are named now.
    pub roles: Vec<GrantRole>,
    pub picture: Option<FileId>,
    /// Plain text of several lines; may be empty.
    pub about: String,
    /// Where the person works, the school joined last first; empty for support officers.
    pub schools: Vec<PersonSchool>,
    pub subjects: Vec<String>,
    pub languages: Vec<Spoken>,
    pub interests: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub availability: Option<Availability>,
    /// What they look for on the partner board; for colleagues only.
    pub looks_for: Vec<(AnnouncementId, String)>,
    pub offer: ContactOffer,
    pub may_write: bool,
    pub may_report: bool,
    pub may_block: bool,
    /// A support officer hides it from others.
    pub withheld: Option<Withheld>,
    /// The owner looks at it as somebody else sees it.
    pub preview: Option<Preview>,
}

/// A language somebody speaks, named in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    pub name: String,
    pub level: Option<Level>,
}

/// Whether, when and for what somebody is open to projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Availability {
    pub open: bool,
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
    /// None means: all kinds.
    pub kinds: Vec<ProjectKind>,
}

/// The own page, seen with the eyes of somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub reader: Reader,
    /// Such a reader can open the page at all.
    pub is_open: bool,
}

/// Where a person works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonSchool {
    /// The school, when the reader may open its page.
    pub id: Option<SchoolId>,
    pub name: String,
    pub town: String,
    pub country: String,
    /// What the person is there, such as "Teacher".
    pub role: String,
}
