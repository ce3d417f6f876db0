//! Moments on the clock of the reader's wall: the end of the rest, the next collected letter.

use crate::Cx;
use domain::notification::{Digest, Times};
use jiff::{Timestamp, Zoned, civil, tz::TimeZone};

/// When letters come to somebody, where they are.
pub(super) struct Wall {
    zone: TimeZone,
    times: Times,
}

impl Wall {
    /// `time_zone` is empty for people who live by the portal's.
    pub(super) fn new(cx: &Cx, time_zone: &str, times: Times) -> Self {
        let zone = TimeZone::get(time_zone)
            .or_else(|_| TimeZone::get(cx.time_zone()))
            .unwrap_or(TimeZone::UTC);
        Self { zone, times }
    }

    fn at(&self, now: i64) -> Zoned {
        Timestamp::from_millisecond(now)
            .unwrap_or_default()
            .to_zoned(self.zone.clone())
    }

    /// The next time it is this hour on a day that fits. An hour that a change of the clock leaves
    /// out begins an hour later.
    fn next(&self, now: i64, hour: u8, fits: impl Fn(civil::Weekday) -> bool) -> i64 {
        let today = self.at(now).date();
        let hour = i8::try_from(hour).unwrap_or_default();
        today
            .series(jiff::Span::new().days(1))
            .take(9)
            .filter(|day| fits(day.weekday()))
            .filter_map(|day| day.at(hour, 0, 0, 0).to_zoned(self.zone.clone()).ok())
            .map(|moment| moment.timestamp().as_millisecond())
            .find(|moment| *moment > now)
            .unwrap_or(now)
    }

    /// When a letter may come: at once, or when the rest is over.
    pub(super) fn after_rest(&self, now: i64) -> i64 {
        let hour = u8::try_from(self.at(now).hour()).unwrap_or_default();
        match self.times.quiet {
            Some(quiet) if quiet.contains(hour) => self.next(now, quiet.to, |_| true),
            Some(_) | None => now,
        }
    }

    /// When the next collected letter comes.
    pub(super) fn next_digest(&self, now: i64, digest: Digest) -> i64 {
        let wanted = i8::try_from(self.times.digest_day).unwrap_or(1);
        self.next(now, self.times.digest_hour, |day| match digest {
            Digest::Daily => true,
            Digest::Weekly => day.to_monday_one_offset() == wanted,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::notification::Quiet;

    fn wall(zone: &str, from: u8, to: u8) -> Wall {
        Wall {
            zone: TimeZone::get(zone).unwrap(),
            times: Times {
                quiet: Some(Quiet { from, to }),
                ..Times::default()
            },
        }
    }

    fn millis(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_millisecond()
    }

    #[test]
    fn the_rest_is_that_of_the_reader() {
        let night = wall("Europe/Istanbul", 22, 7);
        // 23:30 in Istanbul, while it is 21:30 in Budapest.
        let now = millis("2026-11-25T20:30:00Z");
        assert_eq!(night.after_rest(now), millis("2026-11-26T04:00:00Z"));
        assert_eq!(wall("Europe/Budapest", 22, 7).after_rest(now), now);
        // 6:30 in the morning.
        let early = millis("2026-11-26T03:30:00Z");
        assert_eq!(night.after_rest(early), millis("2026-11-26T04:00:00Z"));
    }

    #[test]
    fn the_clock_is_changed_in_spring() {
        // There is no 2:30 in Budapest on 29 March 2026.
        let night = wall("Europe/Budapest", 22, 2);
        let now = millis("2026-03-28T22:30:00Z");
        assert_eq!(night.after_rest(now), millis("2026-03-29T01:00:00Z"));
    }

    #[test]
    fn collected_letters_come_at_the_readers_hour_and_day() {
        let wall = wall("Europe/Budapest", 0, 0);
        // A Wednesday, 11:00 in Budapest.
        let now = millis("2026-11-25T10:00:00Z");
        assert_eq!(
            wall.next_digest(now, Digest::Daily),
            millis("2026-11-26T06:00:00Z")
        );
        assert_eq!(
            wall.next_digest(now, Digest::Weekly),
            millis("2026-11-30T06:00:00Z")
        );
        let on_the_hour = millis("2026-11-30T06:00:00Z");
        assert_eq!(
            wall.next_digest(on_the_hour, Digest::Weekly),
            millis("2026-12-07T06:00:00Z")
        );
    }
}
