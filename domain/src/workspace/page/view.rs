//! What the pages about pages are given.

use super::NamesFound;
use crate::{
    SafeHtml, Timestamp,
    id::{FileId, PageId, ProjectId},
    workspace::view::{Author, Frame},
};
use serde::{Deserialize, Serialize};

/// A page is on the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    pub at: Timestamp,
    /// Members changed the page since: visitors do not see that yet.
    pub is_outdated: bool,
}

/// One page in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageLine {
    pub id: PageId,
    pub title: String,
    /// Who changed it last.
    pub author: Author,
    pub updated_at: Timestamp,
    pub open_to_pupils: bool,
    pub publication: Option<Publication>,
}

/// The pages of a workspace, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PagesView {
    pub frame: Frame,
    pub pages: Vec<PageLine>,
    /// Put away; for those who can bring them back.
    pub archived: Vec<PageLine>,
    pub may_create: bool,
    pub may_arrange: bool,
}

/// A page as members read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageView {
    pub frame: Frame,
    pub line: PageLine,
    pub html: SafeHtml,
    pub is_archived: bool,
    pub may_edit: bool,
    pub may_arrange: bool,
    pub may_publish: bool,
}

/// A picture that can be put into a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureChoice {
    pub file: FileId,
    pub title: String,
    pub alt: String,
}

/// What the form of a page starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageDraft {
    pub frame: Frame,
    /// `None`: a new page.
    pub page: Option<PageId>,
    pub title: String,
    pub source: String,
    pub pupils_edit: bool,
    /// The reader decides whether pupils edit it.
    pub may_open: bool,
    pub version: i32,
    /// The newest pictures among the materials.
    pub pictures: Vec<PictureChoice>,
}

/// One version of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionLine {
    pub version: i32,
    pub title: String,
    pub author: Author,
    pub at: Timestamp,
}

/// How a page came to be, newest version first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryView {
    pub frame: Frame,
    pub page: PageId,
    pub title: String,
    pub current: i32,
    pub versions: Vec<VersionLine>,
    /// The next older versions are those before this one.
    pub next: Option<i32>,
}

/// A page as it once was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldVersionView {
    pub frame: Frame,
    pub page: PageId,
    pub line: VersionLine,
    pub current: i32,
    pub html: SafeHtml,
    pub may_restore: bool,
}

/// Who stands for a page on the web: a school, never a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
    pub school: String,
    /// "A pupil of the school".
    pub by_pupil: bool,
}

/// A page as visitors read it: the same view before and after publishing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPage {
    pub project: ProjectId,
    pub project_title: String,
    /// Names of the founders' countries, in the reader's language.
    pub countries: Vec<String>,
    pub title: String,
    pub html: SafeHtml,
    pub byline: Option<Byline>,
    /// When it was, or would be, published.
    pub at: Timestamp,
}

/// A published page in the list on the public page of its project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedLine {
    pub id: PageId,
    pub title: String,
    pub at: Timestamp,
}

/// What a teacher sees before publishing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishView {
    pub frame: Frame,
    pub page: PageId,
    pub version: i32,
    /// Exactly what visitors would see.
    pub preview: PublicPage,
    pub names: NamesFound,
    pub has_pictures: bool,
    pub publication: Option<Publication>,
}
