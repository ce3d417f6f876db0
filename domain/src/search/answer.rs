//! What an answer shows.

use super::{Facet, saved::SavedSearch};
use crate::text_enum;
use serde::{Deserialize, Serialize};

/// A value of a facet, and how many there are of it among what fits the rest of the question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetValue {
    pub id: String,
    /// In the reader's language; empty where the page has the words.
    pub name: String,
    pub count: u32,
    pub is_chosen: bool,
}

/// A facet with the values that occur.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetView {
    pub facet: Facet,
    pub values: Vec<FacetValue>,
}

text_enum! {
    /// Where a word was found.
    pub enum Part {
        Name = "name",
        School = "school",
        Town = "town",
        Region = "region",
        Number = "number",
        Postcode = "postcode",
        Interests = "interests",
        About = "about",
        /// Of a project.
        Title = "title",
        /// What a project says of itself in short.
        Short = "short",
        Aims = "aims",
    }
}

impl Part {
    /// Of a longer text only what is around the word is shown.
    pub const fn is_long(self) -> bool {
        match self {
            Self::About | Self::Short | Self::Aims => true,
            Self::Name
            | Self::School
            | Self::Town
            | Self::Region
            | Self::Number
            | Self::Postcode
            | Self::Interests
            | Self::Title => false,
        }
    }
}

/// Why something is among the results.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Why {
    /// A word stands in it; the text around it.
    Word { part: Part, text: String },
    /// It has this entry of a list, which was chosen or typed.
    Entry { facet: Facet, name: String },
}

/// One of the results.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hit<T> {
    pub thing: T,
    pub why: Vec<Why>,
}

/// A word that nobody has, and what was looked for instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrected {
    pub typed: String,
    pub taken: Vec<String>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer<T> {
    pub hits: Vec<Hit<T>>,
    /// All that fit, on all pages.
    pub total: u32,
    /// Where the next page starts; `None` on the last one.
    pub next: Option<String>,
    pub facets: Vec<FacetView>,
    pub corrected: Vec<Corrected>,
    /// The reader's own searches of this kind.
    pub saved: Vec<SavedSearch>,
    /// The reader may keep searches.
    pub may_keep: bool,
}
