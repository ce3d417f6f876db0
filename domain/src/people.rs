//! The directory of people: profile and search.

use crate::{
    AppError, Problem,
    forms::{Check, ticked},
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
    /// IANA time zone.
    pub time_zone: String,
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
