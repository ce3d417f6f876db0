//! A day of the calendar, which is the same for everybody: each has it where they are.

use super::{DAY, Month, Timestamp, civil, day_number};
use crate::Problem;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A day, counted from 1970-01-01. Stored and sent as browsers do: `2026-11-25`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Day(i32);

impl Day {
    /// The day of a moment in UTC.
    pub fn of(at: Timestamp) -> Self {
        Self(i32::try_from(at.0.div_euclid(DAY)).unwrap_or_default())
    }

    /// From a year, a month (1 to 12) and a day (1 to 31) of the calendar.
    pub fn of_civil(year: i64, month: i64, day: i64) -> Self {
        Self(i32::try_from(day_number(year, month, day)).unwrap_or_default())
    }

    /// So many days later (negative: earlier).
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days from `earlier` to this one.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Its noon in UTC, which is that day nearly everywhere.
    pub const fn noon(self) -> Timestamp {
        Timestamp(self.0 as i64 * DAY + DAY / 2)
    }

    /// The month it is in.
    pub fn month(self) -> Month {
        Month::of(self.noon())
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = civil(self.0.into());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = Problem;

    /// [`Problem::Required`] when nothing was typed, [`Problem::NotADate`] when it is no day.
    fn from_str(typed: &str) -> Result<Self, Problem> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Problem::Required);
        }
        let mut parts = typed.split('-').map(str::parse::<i64>);
        let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(Problem::NotADate);
        };
        if !(1900..=9999).contains(&year) || !(1..=12).contains(&month) {
            return Err(Problem::NotADate);
        }
        let found = Self::of_civil(year, month, day);
        // What has no such day, such as the 31st of June, comes back as another.
        if found.to_string() == typed {
            Ok(found)
        } else {
            Err(Problem::NotADate)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted() {
        let day: Day = "2026-11-25".parse().unwrap();
        assert_eq!(day, Day(20_782));
        assert_eq!(day.plus(7).to_string(), "2026-12-02");
        assert_eq!(day.plus(7).since(day), 7);
        assert_eq!(day.month().to_string(), "2026-11");
        assert_eq!(
            (Day::of(day.noon()), Day::of_civil(2026, 11, 25)),
            (day, day)
        );
        assert_eq!("2026-02-29".parse::<Day>(), Err(Problem::NotADate));
        assert_eq!(" ".parse::<Day>(), Err(Problem::Required));
    }
}
