//! When letters come: hours of rest, and the hour of collected letters. Hours are those of the
//! clock on the reader's wall.

use serde::{Deserialize, Serialize};

/// Hours in which no letter comes that can wait, over midnight or not: from 22 to 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiet {
    pub from: u8,
    /// The first hour in which letters come again.
    pub to: u8,
}

impl Quiet {
    /// Whether it is quiet in this hour of the day.
    pub const fn contains(self, hour: u8) -> bool {
        if self.from < self.to {
            self.from <= hour && hour < self.to
        } else {
            self.from <= hour || hour < self.to
        }
    }
}

/// How often collected letters come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digest {
    Daily,
    Weekly,
}

/// When letters come to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    pub quiet: Option<Quiet>,
    /// Hour of the collected letters.
    pub digest_hour: u8,
    /// Day of the weekly one; Monday is 1.
    pub digest_day: u8,
}

impl Default for Times {
    /// On the way to school.
    fn default() -> Self {
        Self {
            quiet: None,
            digest_hour: 7,
            digest_day: 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_night_goes_over_midnight() {
        let night = Quiet { from: 22, to: 7 };
        for (hour, quiet) in [(21, false), (22, true), (0, true), (6, true), (7, false)] {
            assert_eq!(night.contains(hour), quiet, "{hour}");
        }
        let lessons = Quiet { from: 8, to: 13 };
        for (hour, quiet) in [(7, false), (8, true), (12, true), (13, false)] {
            assert_eq!(lessons.contains(hour), quiet, "{hour}");
        }
    }
}
