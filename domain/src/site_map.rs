//! What search engines may list: public projects, published pages, validated schools. Never people: announcements do not say
//! who wrote them.

use crate::{
    Timestamp,
    id::{AnnouncementId, PageId, ProjectId, SchoolId},
    text_enum,
};

text_enum! {
    /// A kind of public page.
    pub enum Listed {
        /// Projects whose workspace was opened.
        Projects = "projects",
        /// Pages that were published.
        Pages = "pages",
        /// Validated schools.
        Schools = "schools",
        /// Announcements that are on the partner board.
        Announcements = "announcements",
    }
}

/// A public page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A project, and when its text last changed.
    Project(ProjectId, Timestamp),
    /// A published page of a project, and since when it says what it says.
    Page(ProjectId, PageId, Timestamp),
    /// A school.
    School(SchoolId),
    /// An announcement, and since when it says what it says.
    Announcement(AnnouncementId, Timestamp),
}
