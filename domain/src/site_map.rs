//! What search engines may list: public projects, published pages, validated schools, published kits,
//! announcements. Never people: announcements do not say who wrote them.

use crate::{
    Timestamp,
    id::{AnnouncementId, KitId, PageId, ProjectId, SchoolId},
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
        /// Published kits.
        Kits = "kits",
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
    /// A kit, and when its text last changed.
    Kit(KitId, Timestamp),
}
