//! How large the portal is, by country and over time.
//!
//! People are told in numbers that hide them: a country with fewer than [`FEWEST`] people says so and
//! no more, and a total leaves such countries out, so that nobody can work their numbers out. Schools
//! and projects have public pages, and are counted as they are.

use crate::{site::Numbers, time::Month};
use serde::{Deserialize, Serialize};

/// A number of people below this is not told.
pub const FEWEST: i64 = 5;

/// The months that are shown, this one included.
pub const MONTHS: i32 = 24;

/// A number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum People {
    /// Some, but fewer than [`FEWEST`].
    Few,
    /// Nobody, or enough to be told.
    Exactly(i64),
}

impl Default for People {
    fn default() -> Self {
        Self::Exactly(0)
    }
}

impl People {
    /// Of a number that was counted.
    pub const fn of(counted: i64) -> Self {
        match counted {
            1..FEWEST => Self::Few,
            _ => Self::Exactly(counted),
        }
    }

    /// What it adds to a total.
    pub const fn in_total(self) -> i64 {
        match self {
            Self::Few => 0,
            Self::Exactly(counted) => counted,
        }
    }
}

/// The size of a country, or of all together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// Validated schools.
    pub schools: i64,
    /// Validated staff.
    pub staff: People,
    /// Projects whose workspace was opened, with a founder of the country.
    pub projects: i64,
}

/// A country now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountrySize {
    /// Two letters.
    pub country: String,
    /// In the reader's language.
    pub name: String,
    pub size: Size,
}

/// The end of a month; of this month, what was counted last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthSize {
    pub month: Month,
    pub size: Size,
}

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statistics {
    /// All countries together, now.
    pub numbers: Numbers,
    /// The countries that have a school, someone or a project, now.
    pub countries: Vec<CountrySize>,
    /// The country whose months are shown; `None` for all together.
    pub country: Option<CountrySize>,
    /// The last [`MONTHS`] months, oldest first, as far back as there is something.
    pub months: Vec<MonthSize>,
}

/// What the countries are together. A project of two countries is in both of them, so the number of
/// projects is counted apart.
pub fn together<'s>(countries: impl Iterator<Item = &'s Size>, projects: i64) -> Numbers {
    let mut numbers = Numbers {
        projects,
        ..Numbers::default()
    };
    for size in countries {
        numbers.countries += i64::from(size.schools > 0);
        numbers.schools += size.schools;
        numbers.staff += size.staff.in_total();
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_people_are_not_told() {
        assert_eq!(People::of(0), People::Exactly(0));
        for few in 1..FEWEST {
            assert_eq!(People::of(few), People::Few);
        }
        assert_eq!(People::of(FEWEST), People::Exactly(FEWEST));
    }

    #[test]
    fn a_total_tells_nothing_of_few_people() {
        let size = |schools, staff| Size {
            schools,
            staff: People::of(staff),
            projects: 1,
        };
        let known = [size(2, 40), size(0, 7)];
        let total = |few: i64| together(known.iter().chain([&size(1, few)]), 3);
        assert_eq!(total(1), total(FEWEST - 1));
        let numbers = total(1);
        assert_eq!((numbers.countries, numbers.schools), (2, 3));
        assert_eq!((numbers.staff, numbers.projects), (47, 3));
    }
}
