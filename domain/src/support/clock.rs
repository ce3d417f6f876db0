//! How long something waits, in working days against the target.

use crate::{Timestamp, time::DAY};
use serde::{Deserialize, Serialize};

/// Working days within which every queue is to be answered (DOMAIN "Support work").
pub const TARGET_WORKING_DAYS: u32 = 5;

/// How long something has waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Age {
    /// Working days.
    pub days: u32,
    /// Longer than the target.
    pub overdue: bool,
}

impl Age {
    /// From the moment it began to wait.
    pub fn of(since: Timestamp, now: Timestamp) -> Self {
        let days = working_days(since, now);
        Self {
            days,
            overdue: days > TARGET_WORKING_DAYS,
        }
    }
}

/// Day 0, 1970-01-01, was a Thursday: weekday 3 counted from Monday.
const fn is_working(day: i64) -> bool {
    (day + 3).rem_euclid(7) < 5
}

const fn day_of(at: Timestamp) -> i64 {
    at.millis().div_euclid(DAY)
}

/// Working days (Monday–Friday, UTC) from `from` to `to`: the age of a queue item.
pub fn working_days(from: Timestamp, to: Timestamp) -> u32 {
    let days = day_of(from) + 1..=day_of(to);
    let count = days.filter(|day| is_working(*day)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What began to wait before this moment is overdue: the same as [`Age::of`], for queries.
pub fn overdue_before(now: Timestamp) -> Timestamp {
    let mut day = day_of(now);
    let mut left = TARGET_WORKING_DAYS;
    loop {
        if is_working(day) {
            if left == 0 {
                return Timestamp::from_millis(day * DAY);
            }
            left -= 1;
        }
        day -= 1;
    }
}

/// The last day on which an answer is in time, at noon UTC.
pub fn due(since: Timestamp) -> Timestamp {
    let mut day = day_of(since);
    let mut left = TARGET_WORKING_DAYS;
    while left > 0 {
        day += 1;
        if is_working(day) {
            left -= 1;
        }
    }
    Timestamp::from_millis(day * DAY + DAY / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-20, a Friday, and days after it.
    fn day(days: i64) -> Timestamp {
        Timestamp::from_millis((20_777 + days) * DAY)
    }

    #[test]
    fn a_weekend_does_not_age_an_item() {
        assert_eq!(working_days(day(0), day(0)), 0);
        assert_eq!(working_days(day(0), day(1)), 0);
        assert_eq!(working_days(day(0), day(3)), 1);
        assert_eq!(working_days(day(0), day(7)), 5);
    }

    #[test]
    fn queries_and_pages_agree_on_what_is_overdue() {
        for now in 0..14 {
            let now = day(now).plus(7 * 3_600_000);
            for hours in 0..(21 * 24) {
                let since = now.plus(-hours * 3_600_000);
                let late = Age::of(since, now).overdue;
                assert_eq!(late, since < overdue_before(now), "{since:?} {now:?}");
                assert_eq!(late, working_days(due(since), now) > 0, "{since:?} {now:?}");
            }
        }
    }

    #[test]
    fn an_answer_to_a_friday_is_due_on_the_next_friday() {
        assert_eq!(day_of(due(day(0))), day_of(day(7)));
        assert_eq!(day_of(due(day(1))), day_of(day(7)));
    }
}
