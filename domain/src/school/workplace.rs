//! Where somebody works: joining a school, what one does there and since when, leaving it.

use crate::{AppError, Problem, Timestamp, forms::Check, id::SchoolId, text, time::HOUR};
use serde::{Deserialize, Serialize};

/// Registering at a school that is already here, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    /// The school (an id).
    pub school: String,
    /// Own role there (reference `staff-role`).
    pub role: String,
}

impl JoinForm {
    /// The school and the role.
    pub fn parse(&self) -> Result<(SchoolId, String), AppError> {
        let mut check = Check::default();
        let school = if self.school.is_empty() {
            check.problem("school", Problem::Required);
            SchoolId(uuid::Uuid::nil())
        } else {
            self.school.parse()?
        };
        let role = check.field("role", text::line(&self.role, 1, 64));
        check.done((school, role))
    }
}

/// What somebody does at a school of theirs, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorkplaceForm {
    /// The school (an id).
    pub school: String,
    /// Own role there (reference `staff-role`).
    pub role: String,
    /// The first day there; empty when it is not to be changed.
    pub since: String,
}

/// What somebody does at a school of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workplace {
    pub school: SchoolId,
    pub role: String,
    pub since: Option<Timestamp>,
}

impl WorkplaceForm {
    /// The school, the role and maybe the first day.
    pub fn parse(&self, now: Timestamp) -> Result<Workplace, AppError> {
        let mut check = Check::default();
        let workplace = Workplace {
            school: self.school.parse()?,
            role: check.field("role", text::line(&self.role, 1, 64)),
            since: check.field("since", day_until_now(&self.since, now)),
        };
        check.done(workplace)
    }
}

/// Leaving a school, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LeaveForm {
    /// The school (an id).
    pub school: String,
    /// The last day there; empty for today.
    pub day: String,
}

impl LeaveForm {
    /// The school and the moment since which the person does not work there any more.
    pub fn parse(&self, now: Timestamp) -> Result<(SchoolId, Timestamp), AppError> {
        let mut check = Check::default();
        let school = self.school.parse()?;
        let day = check.field("day", day_until_now(&self.day, now));
        check.done((school, day.unwrap_or(now)))
    }
}

/// A day up to today, as typed; none when nothing was.
fn day_until_now(typed: &str, now: Timestamp) -> Result<Option<Timestamp>, Problem> {
    // A day is its noon in UTC, and somewhere it begins fourteen hours earlier than there.
    const EARLIEST_NOON: i64 = 26 * HOUR;
    match Timestamp::of_date(typed) {
        Err(Problem::Required) => Ok(None),
        Ok(day) if day > now.plus(EARLIEST_NOON) => Err(Problem::InFuture),
        Ok(day) => Ok(Some(day.min(now))),
        Err(problem) => Err(problem),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DAY;

    #[test]
    fn a_day_is_over_or_today_wherever_one_is() {
        let now = Timestamp::of_date("2026-11-25").unwrap();
        let of = |day: &str| day_until_now(day, now);
        assert_eq!(of(""), Ok(None));
        assert_eq!(of("2026-11-20"), Ok(Some(now.plus(-5 * DAY))));
        assert_eq!(
            of("2026-11-26"),
            Ok(Some(now)),
            "it is tomorrow in the east"
        );
        assert_eq!(of("2026-11-27"), Err(Problem::InFuture));
        assert_eq!(of("2026-11-31"), Err(Problem::NotADate));
    }
}
