//! The one type of moment, and nothing that reads a clock: "now" is always a parameter.

mod day;

pub use self::day::Day;

use crate::Problem;
use serde::{Deserialize, Serialize};

/// A moment: milliseconds since 1970-01-01T00:00Z. Stored as BIGINT, so that it sorts and compares
/// alike on every database.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Timestamp(i64);

/// Milliseconds in a minute.
pub const MINUTE: i64 = 60_000;
/// Milliseconds in an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Milliseconds in a day.
pub const DAY: i64 = 24 * HOUR;

impl Timestamp {
    /// From milliseconds since 1970 UTC.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970 UTC.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// This moment moved by a number of milliseconds (negative: earlier).
    pub const fn plus(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// Milliseconds from `earlier` to this moment.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// A day as browsers send it (`2026-11-25`): its noon in UTC, which is that day nearly
    /// everywhere.
    ///
    /// # Errors
    /// [`Problem::Required`] when nothing was typed, [`Problem::NotADate`] when it is no day.
    pub fn of_date(typed: &str) -> Result<Self, Problem> {
        typed.parse::<Day>().map(Day::noon)
    }

    /// The day of this moment in UTC, as browsers send it.
    pub fn date(self) -> String {
        Day::of(self).to_string()
    }
}

/// A month of the calendar in UTC, counted from January 1970.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Month(i32);

impl Month {
    /// From its number; January 1970 is 0.
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// Its number; January 1970 is 0.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The month of a moment.
    pub fn of(at: Timestamp) -> Self {
        let (year, month, _) = civil(at.0.div_euclid(DAY));
        Self(i32::try_from((year - 1970) * 12 + month - 1).unwrap_or_default())
    }

    /// A month as it stands in a form (`2026-11`).
    ///
    /// # Errors
    /// [`Problem::Required`] when nothing was chosen, [`Problem::NotADate`] when it is no month.
    pub fn of_text(typed: &str) -> Result<Self, Problem> {
        match typed.trim() {
            "" => Err(Problem::Required),
            month => Timestamp::of_date(&format!("{month}-01")).map(Self::of),
        }
    }

    /// So many months later (negative: earlier).
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// Its first moment.
    pub fn start(self) -> Timestamp {
        let number = i64::from(self.0);
        let (year, month) = (1970 + number.div_euclid(12), number.rem_euclid(12) + 1);
        Timestamp(day_number(year, month, 1) * DAY)
    }

    /// Its place in its year: 1 to 12.
    pub const fn of_year(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }
}

/// The school year of a moment, by the year in which it began. Schools of all countries begin between
/// August and October.
pub fn school_year(at: Timestamp) -> i32 {
    let month = Month::of(at);
    let year = month.number().div_euclid(12) + 1970;
    if month.of_year() < 8 { year - 1 } else { year }
}

impl std::fmt::Display for Month {
    /// `2026-11`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let date = self.start().date();
        f.write_str(date.get(..7).unwrap_or_default())
    }
}

/// Days since 1970-01-01 of a day of the Gregorian calendar. Years begin in March here, so that the
/// odd day of leap years comes last.
const fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day; the way back from [`day_number`].
const fn civil(day_number: i64) -> (i64, i64, i64) {
    let days = day_number + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days - era * 146_097;
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_written_as_browsers_do() {
        for typed in [
            "1970-01-01",
            "2000-02-29",
            "2026-11-25",
            "2027-12-31",
            "2028-03-01",
        ] {
            assert_eq!(Timestamp::of_date(typed).unwrap().date(), typed);
        }
        assert_eq!(Timestamp::of_date("1970-01-01"), Ok(Timestamp(DAY / 2)));
        assert_eq!(
            Timestamp::of_date("2026-11-25").unwrap().millis() / DAY,
            20_782
        );
        assert_eq!(Timestamp::of_date(" "), Err(Problem::Required));
        for wrong in [
            "2026-02-29",
            "2026-06-31",
            "2026-13-01",
            "26-01-01",
            "2026-1-1",
            "tomorrow",
            "2026-01-01-01",
        ] {
            assert_eq!(Timestamp::of_date(wrong), Err(Problem::NotADate), "{wrong}");
        }
    }

    #[test]
    fn months_begin_on_their_first_day() {
        for (date, month, number) in [
            ("1969-12-31", "1969-12", -1),
            ("1970-01-01", "1970-01", 0),
            ("2026-11-30", "2026-11", 682),
            ("2028-02-29", "2028-02", 697),
        ] {
            let at = Timestamp::of_date(date).unwrap();
            assert_eq!(Month::of(at), Month(number), "{date}");
            assert_eq!(Month(number).to_string(), month);
            assert!(Month(number).start() <= at && at < Month(number).plus(1).start());
        }
        assert_eq!((Month(0).of_year(), Month(-1).of_year()), (1, 12));
    }

    #[test]
    fn a_school_year_begins_in_august() {
        for (date, year) in [
            ("2026-07-31", 2025),
            ("2026-08-01", 2026),
            ("2026-12-31", 2026),
            ("2027-01-01", 2026),
        ] {
            let at = Timestamp::of_date(date).unwrap();
            assert_eq!(school_year(at), year, "{date}");
        }
    }

    #[test]
    fn months_are_read_as_they_are_written() {
        assert_eq!(Month::of_text(" 2026-11 "), Ok(Month(682)));
        assert_eq!(Month::of_text(""), Err(Problem::Required));
        for wrong in ["2026-13", "2026", "11/2026", "2026-11-02"] {
            assert_eq!(Month::of_text(wrong), Err(Problem::NotADate), "{wrong}");
        }
    }
}
