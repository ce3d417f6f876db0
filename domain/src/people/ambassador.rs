//! Ambassadors and mentors, whom everybody may find.

use super::PersonLine;
use crate::{id::AccountId, reference::Choice, support::GrantRole};
use serde::{Deserialize, Serialize};

/// Ambassadors on one page.
pub const AMBASSADORS_PER_PAGE: usize = 24;

/// Which are looked for, taken from the address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AmbassadorFilter {
    /// Two letters: the country whose officers named them.
    pub country: String,
    /// As the school has it.
    pub region: String,
    /// A language that they speak.
    pub language: String,
    /// `ambassador` or `mentor`; empty for both.
    pub role: String,
    /// Where the next page starts (opaque).
    pub after: String,
}

impl AmbassadorFilter {
    /// Whether anything was asked for.
    pub fn is_empty(&self) -> bool {
        [&self.country, &self.region, &self.language, &self.role]
            .iter()
            .all(|field| field.trim().is_empty())
    }

    /// The role that is looked for; what is none of the two is both.
    pub fn role(&self) -> Option<GrantRole> {
        match self.role.parse() {
            Ok(GrantRole::Ambassador) => Some(GrantRole::Ambassador),
            Ok(GrantRole::Mentor) => Some(GrantRole::Mentor),
            Ok(GrantRole::Officer | GrantRole::Central) | Err(_) => None,
        }
    }
}

/// One of them, as far as the reader may see. What is hidden is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmbassadorCard {
    /// The country is that of the role, and always told.
    pub person: PersonLine,
    pub role: GrantRole,
    pub region: String,
    pub languages: Vec<String>,
}

impl AmbassadorCard {
    /// Whose card it is.
    pub fn id(&self) -> AccountId {
        self.person.id
    }
}

/// A page of them, with the choices of the filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ambassadors {
    pub people: Vec<AmbassadorCard>,
    pub next: Option<String>,
    pub countries: Vec<Choice>,
    pub languages: Vec<Choice>,
    /// Of the chosen country.
    pub regions: Vec<String>,
}
