//! What search engines may list: public projects, published pages, validated schools. Never people.

use crate::{
    Timestamp,
    id::{PageId, ProjectId, SchoolId},
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
}
