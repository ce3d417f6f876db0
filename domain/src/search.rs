//! Finding people, schools and projects: what is asked, and what the answer shows. The question stands in the
//! address of the page, so it can be kept and sent on.

mod answer;
mod question;
pub mod saved;

pub use self::{
    answer::{Answer, Corrected, FacetValue, FacetView, Hit, Part, Why},
    question::Question,
};

use crate::{reference::ReferenceKind, text, text_enum};

/// Results on one page.
pub const PER_PAGE: usize = 24;
/// Youngest and oldest pupils a search can ask for, in years.
pub const PUPIL_AGES: std::ops::RangeInclusive<i32> = 3..=20;

text_enum! {
    /// What is looked for.
    pub enum Kind {
        People = "people",
        Schools = "schools",
        /// Those that everybody may read.
        Projects = "projects",
    }
}

text_enum! {
    /// By what the results can be narrowed. The texts are the fields of the address.
    pub enum Facet {
        Country = "country",
        /// A region of a country: the country's code, `~`, the folded name.
        Region = "region",
        Subject = "subject",
        Language = "language",
        Competence = "competence",
        /// Age of the pupils, in years.
        Age = "age",
        /// What people do at their school.
        Role = "role",
        /// Kind of school.
        Type = "type",
        /// Open to projects today.
        Available = "available",
        /// When somebody was here last.
        Seen = "seen",
        /// In how many countries a project is.
        Kind = "kind",
        /// Where in its life a project is.
        State = "state",
        /// The school year in which a project began, by the year in which that began.
        Started = "started",
    }
}

impl Facet {
    /// The list whose entries are its values.
    pub const fn list(self) -> Option<ReferenceKind> {
        match self {
            Self::Country => Some(ReferenceKind::Country),
            Self::Subject => Some(ReferenceKind::Subject),
            Self::Language => Some(ReferenceKind::Language),
            Self::Competence => Some(ReferenceKind::Competence),
            Self::Role => Some(ReferenceKind::StaffRole),
            Self::Type => Some(ReferenceKind::SchoolType),
            Self::Region
            | Self::Age
            | Self::Available
            | Self::Seen
            | Self::Kind
            | Self::State
            | Self::Started => None,
        }
    }
}

/// The only value of [`Facet::Available`].
pub const NOW: &str = "now";

text_enum! {
    /// When somebody was here last.
    pub enum Seen {
        Week = "week",
        Month = "month",
        Quarter = "quarter",
        Longer = "longer",
    }
}

impl Seen {
    /// From the number of days since; `None` for who never was.
    pub const fn of_days(days: Option<i32>) -> Self {
        match days {
            Some(..=7) => Self::Week,
            Some(8..=31) => Self::Month,
            Some(32..=92) => Self::Quarter,
            Some(93..) | None => Self::Longer,
        }
    }
}

text_enum! {
    /// What comes first.
    pub enum Sort {
        /// What fits the words best. Without words: people who are open to projects, then the newest;
        /// schools by name; the newest projects.
        Best = "best",
        Newest = "newest",
        Name = "name",
        /// Who was here last.
        Seen = "seen",
    }
}

impl Kind {
    /// By what it can be narrowed, in the order of the page.
    pub const fn facets(self) -> &'static [Facet] {
        match self {
            Self::People => &[
                Facet::Country,
                Facet::Region,
                Facet::Subject,
                Facet::Language,
                Facet::Age,
                Facet::Role,
                Facet::Available,
                Facet::Seen,
            ],
            Self::Schools => &[Facet::Country, Facet::Region, Facet::Type],
            Self::Projects => &[
                Facet::Country,
                Facet::Subject,
                Facet::Language,
                Facet::Age,
                Facet::Competence,
                Facet::Kind,
                Facet::State,
                Facet::Started,
            ],
        }
    }

    /// How it can be sorted.
    pub const fn sorts(self) -> &'static [Sort] {
        match self {
            Self::People => &[Sort::Best, Sort::Newest, Sort::Name, Sort::Seen],
            Self::Schools => &[Sort::Best, Sort::Name, Sort::Newest],
            Self::Projects => &[Sort::Best, Sort::Newest],
        }
    }
}

/// The id of a region.
pub fn region_id(country: &str, region: &str) -> Option<String> {
    let region = text::fold_for_search(region);
    (!region.is_empty()).then(|| format!("{country}~{region}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_fall_into_bands() {
        assert_eq!(Seen::of_days(Some(0)), Seen::Week);
        assert_eq!(Seen::of_days(Some(31)), Seen::Month);
        assert_eq!(Seen::of_days(Some(92)), Seen::Quarter);
        assert_eq!(Seen::of_days(None), Seen::Longer);
    }
}
