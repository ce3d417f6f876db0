//! The support desk: decisions on people, schools and projects, each with its target clock.

use crate::{AppError, Timestamp, forms::Check, text, text_enum, time::DAY};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What an officer decides.
    pub enum Verdict {
        /// Validate or approve.
        Approve = "approve",
        /// Give back with a reason.
        Return = "return",
        /// Say no, with a reason.
        Refuse = "refuse",
    }
}

/// A decision, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// What is decided on (an id).
    pub id: String,
    /// `approve`, `return`, `refuse`.
    pub verdict: String,
    /// Reason: needed to return or refuse.
    pub comment: String,
}

impl DecisionForm {
    /// The verdict with its reason: 0–1000 characters to approve, 10–1000 otherwise.
    pub fn parse(&self) -> Result<(Verdict, String), AppError> {
        let mut check = Check::default();
        let verdict: Verdict = match self.verdict.parse() {
            Ok(verdict) => verdict,
            Err(problem) => {
                check.problem("verdict", problem);
                return check.done((Verdict::Approve, String::new()));
            }
        };
        let min = if verdict == Verdict::Approve { 0 } else { 10 };
        let comment = check.field("comment", text::prose(&self.comment, min, 1000));
        check.done((verdict, comment))
    }
}

/// Working days (Monday–Friday, UTC) from `from` to `to`: the age of a queue item.
pub fn working_days(from: Timestamp, to: Timestamp) -> u32 {
    let first = from.millis().div_euclid(DAY);
    let last = to.millis().div_euclid(DAY);
    // 1970-01-01 was a Thursday: day 0 → weekday 3 counted from Monday.
    let is_working = |day: i64| (day + 3).rem_euclid(7) < 5;
    (first..last).filter(|day| is_working(day + 1)).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekend_does_not_age_an_item() {
        // 2026-11-20 is a Friday, 2026-11-23 the Monday after.
        let day = |d: i64| Timestamp::from_millis((20_777 + d) * DAY);
        assert_eq!(working_days(day(0), day(0)), 0);
        assert_eq!(working_days(day(0), day(1)), 0);
        assert_eq!(working_days(day(0), day(3)), 1);
        assert_eq!(working_days(day(0), day(7)), 5);
    }

    #[test]
    fn returning_needs_a_reason() {
        let form = |verdict: &str, comment: &str| DecisionForm {
            id: String::new(),
            verdict: verdict.into(),
            comment: comment.into(),
        };
        assert!(form("approve", "").parse().is_ok());
        assert!(form("return", "no").parse().is_err());
        assert!(
            form("refuse", "This is a private firm, not a school.")
                .parse()
                .is_ok()
        );
        assert!(form("explode", "").parse().is_err());
    }
}
