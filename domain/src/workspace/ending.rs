//! How the work in a workspace rests, ends and goes on. Rules: DOMAIN "Project life".

use crate::{AppError, Problem, Timestamp, forms::Check, text, time::DAY};
use serde::{Deserialize, Serialize};

/// Most characters of what came of a project.
pub const RESULTS_MAX: u32 = 3_000;
/// Fewest: a sentence.
const RESULTS_MIN: u32 = 20;

/// Finishing a project, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ClosingForm {
    pub workspace: String,
    /// What came of it; everybody reads it on the page of the project.
    pub results: String,
}

impl ClosingForm {
    /// What came of the project.
    ///
    /// # Errors
    /// A text that is missing, too short or too long.
    pub fn parse(&self) -> Result<String, AppError> {
        let mut check = Check::default();
        let results = text::prose(&self.results, RESULTS_MIN, RESULTS_MAX);
        let results = check.field("results", results);
        check.done(results)
    }
}

/// Letting a project rest, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RestForm {
    pub workspace: String,
    /// The last day of the rest.
    pub until: String,
}

impl RestForm {
    /// The last day of the rest.
    ///
    /// # Errors
    /// No day of the calendar, or one that is over.
    pub fn parse(&self, now: Timestamp) -> Result<Timestamp, AppError> {
        let mut check = Check::default();
        let until = check.field("until", Timestamp::of_date(&self.until).map(Some));
        if until.is_some_and(|until| !is_resting(Some(until), now)) {
            check.problem("until", Problem::InThePast);
        }
        check.done(until.unwrap_or(now))
    }
}

/// Whether a project that rests until a day rests now: the day itself belongs to it.
pub fn is_resting(until: Option<Timestamp>, now: Timestamp) -> bool {
    until.is_some_and(|until| now.millis().div_euclid(DAY) <= until.millis().div_euclid(DAY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rest_ends_with_its_last_day() {
        let form = |until: &str| RestForm {
            until: until.into(),
            ..RestForm::default()
        };
        let evening = Timestamp::from_millis(20_782 * DAY + DAY - 1);
        assert_eq!(
            form("2026-11-25").parse(evening).unwrap().date(),
            "2026-11-25"
        );
        let wrong = |until: &str| form(until).parse(evening).unwrap_err();
        assert_eq!(
            wrong("2026-11-24"),
            AppError::field("until", Problem::InThePast)
        );
        assert_eq!(wrong(""), AppError::field("until", Problem::Required));
        assert_eq!(wrong("soon"), AppError::field("until", Problem::NotADate));
    }

    #[test]
    fn what_came_of_it_is_at_least_a_sentence() {
        let form = |results: &str| ClosingForm {
            results: results.into(),
            ..ClosingForm::default()
        };
        assert!(form("Two classes measured five rivers.").parse().is_ok());
        assert!(form("").parse().is_err());
        assert!(form("Done.").parse().is_err());
        assert!(form(&"a".repeat(3_001)).parse().is_err());
    }
}
