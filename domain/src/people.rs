//! The directory of people: profile and search.

pub mod profile;

use self::profile::{Level, Reader};
use crate::{
    Timestamp,
    id::{AccountId, FileId, SchoolId},
    partner::ContactOffer,
    project::ProjectKind,
    reference::Choice,
    report::Withheld,
    text,
};
use serde::{Deserialize, Serialize};

/// Youngest and oldest pupils a search can ask for, in years.
pub const PUPIL_AGES: std::ops::RangeInclusive<u8> = 3..=20;

/// People on one page of the directory.
pub const PEOPLE_PER_PAGE: usize = 24;

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
}

/// One page of the directory, with the choices of its filter.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Directory {
    pub people: Vec<PersonCard>,
    /// Where the next page starts; `None` on the last one.
    pub next: Option<String>,
    pub countries: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub subjects: Vec<Choice>,
}

/// A person's page: the parts that its reader may see, the others empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    pub id: AccountId,
    pub name: String,
    pub picture: Option<FileId>,
    /// Plain text of several lines; may be empty.
    pub about: String,
    /// `None` for support officers.
    pub school: Option<PersonSchool>,
    pub subjects: Vec<String>,
    pub languages: Vec<Spoken>,
    pub interests: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub availability: Option<Availability>,
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

/// What a search for people asks for: everything optional, taken from the address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PeopleFilter {
    /// Words of the name, school or town.
    pub q: String,
    pub country: String,
    pub subject: String,
    pub language: String,
    /// Age of the pupils.
    pub age: String,
    /// Where the next page starts (opaque).
    pub after: String,
}

impl PeopleFilter {
    /// Whether anything was asked for: an empty answer then says something else.
    pub fn is_empty(&self) -> bool {
        [
            &self.q,
            &self.country,
            &self.subject,
            &self.language,
            &self.age,
        ]
        .iter()
        .all(|field| field.trim().is_empty())
    }

    /// Words to look for, folded: at most six, so that a question stays cheap.
    pub fn words(&self) -> Vec<String> {
        text::fold_for_search(&self.q)
            .split(' ')
            .filter(|word| !word.is_empty())
            .take(6)
            .map(str::to_owned)
            .collect()
    }

    /// Age of the pupils; what is no age asks for nothing.
    pub fn age(&self) -> Option<i32> {
        self.age
            .trim()
            .parse::<u8>()
            .ok()
            .filter(|age| PUPIL_AGES.contains(age))
            .map(i32::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_takes_what_it_understands() {
        let filter = PeopleFilter {
            q: "  Kőszeg; 100% _ '".into(),
            age: "ten".into(),
            ..PeopleFilter::default()
        };
        assert_eq!(filter.words(), ["koszeg", "100"]);
        assert_eq!(filter.age(), None);
        assert!(!filter.is_empty());
    }
}
