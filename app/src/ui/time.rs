//! Moments, readable by people and by machines.

use domain::Timestamp;
use leptos::prelude::*;

/// A moment in the reader's words, with the exact time for machines.
#[component]
pub fn Time(
    /// When.
    at: Timestamp,
    /// The same, formatted for the reader.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <time datetime=utc(at)>{text}</time> }
}

/// `2026-03-01T08:30:00Z`: a date and time as HTML wants it.
fn utc(at: Timestamp) -> String {
    let seconds = at.millis().div_euclid(1000);
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    let second_of_day = seconds.rem_euclid(86_400);
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z",
        second_of_day / 3600,
        second_of_day / 60 % 60,
        second_of_day % 60
    )
}

/// Year, month and day of a number of days since 1970-01-01, in the Gregorian calendar: counted in
/// eras of 400 years that start on 1 March, so that a leap day is the last day of its year.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_in_utc() {
        for (millis, expected) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"),
            (1_709_251_199_999, "2024-02-29T23:59:59Z"),
            (1_772_353_800_000, "2026-03-01T08:30:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(utc(Timestamp::from_millis(millis)), expected);
        }
    }
}
