//! The directory of people: profile and search.

use crate::{
    AppError, Problem,
    forms::{Check, ticked},
    id::{AccountId, SchoolId},
    partner::ContactOffer,
    reference::Choice,
    text,
};
use serde::{Deserialize, Serialize};

/// The profile form, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    pub name: String,
    pub about: String,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    pub age_from: String,
    pub age_to: String,
    /// Tick: colleagues may ask for contact.
    pub available: String,
    /// Tick: visitors may see the profile.
    pub public: String,
    /// IANA time zone; empty for the portal's own.
    pub time_zone: String,
    /// Version the typing started from.
    pub version: String,
}

/// A profile whose fields hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub name: String,
    pub about: String,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub available: bool,
    pub public: bool,
    pub time_zone: String,
}

impl ProfileForm {
    /// Version the typing started from; 0, which no row has, when it is missing.
    pub fn version(&self) -> i32 {
        self.version.parse().unwrap_or_default()
    }

    /// Checks every field. Choices are compared with the reference lists by `data`.
    pub fn parse(self) -> Result<Profile, AppError> {
        let mut check = Check::default();
        let mut age = |field: &str, typed: &str| match text::number(typed, 0, 25) {
            Ok(value) => i32::try_from(value).ok(),
            Err(Problem::Required) => None,
            Err(problem) => {
                check.problem(field, problem);
                None
            }
        };
        let age_from = age("age_from", &self.age_from);
        let age_to = age("age_to", &self.age_to);
        if let (Some(from), Some(to)) = (age_from, age_to)
            && from > to
        {
            check.problem("age_to", Problem::FromAfterTo);
        }
        let profile = Profile {
            name: check.field("name", text::line(&self.name, 2, 80)),
            about: check.field("about", text::prose(&self.about, 0, 2000)),
            languages: check.choices("languages", self.languages, 0, 12),
            subjects: check.choices("subjects", self.subjects, 0, 12),
            age_from,
            age_to,
            available: ticked(&self.available),
            public: ticked(&self.public),
            time_zone: check.field("time_zone", text::line(&self.time_zone, 0, 64)),
        };
        check.done(profile)
    }
}

/// The own profile, to be edited.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OwnProfile {
    pub id: AccountId,
    pub form: ProfileForm,
    pub version: i32,
    /// Where the profile says the person works; `None` before a school was chosen.
    pub school: Option<String>,
    pub languages: Vec<Choice>,
    pub subjects: Vec<Choice>,
    /// Time zones to choose from (IANA).
    pub time_zones: Vec<String>,
}

/// Youngest and oldest pupils a search can ask for, in years.
pub const PUPIL_AGES: std::ops::RangeInclusive<u8> = 3..=20;

/// People on one page of the directory.
pub const PEOPLE_PER_PAGE: usize = 24;

/// A person in a line of a list: who, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonLine {
    pub id: AccountId,
    pub name: String,
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

/// A person's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    pub id: AccountId,
    pub name: String,
    /// Plain text of several lines; may be empty.
    pub about: String,
    /// `None` for support officers.
    pub school: Option<PersonSchool>,
    pub subjects: Vec<String>,
    pub languages: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub available: bool,
    pub offer: ContactOffer,
    pub may_write: bool,
    pub may_block: bool,
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
    fn a_profile_reports_all_problems_at_once() {
        let form = ProfileForm {
            name: "J".into(),
            about: "x".repeat(2001),
            age_from: "12".into(),
            age_to: "9".into(),
            ..ProfileForm::default()
        };
        let Err(AppError::Invalid(problems)) = form.parse() else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems
            .iter()
            .map(|problem| problem.field.as_str())
            .collect();
        assert_eq!(fields, ["age_to", "name", "about"]);
    }

    #[test]
    fn ages_may_be_left_open() {
        let form = ProfileForm {
            name: "Judit".into(),
            age_from: "9".into(),
            ..ProfileForm::default()
        };
        let profile = form.parse().unwrap();
        assert_eq!((profile.age_from, profile.age_to), (Some(9), None));
    }

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
