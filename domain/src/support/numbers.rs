//! How the desk is doing: what waits, and how long decisions took.

use super::Waiting;
use crate::{Timestamp, text_enum, time::DAY};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What waits for officers, each in a queue of its own.
    pub enum DeskQueue {
        People = "people",
        Schools = "schools",
        Projects = "projects",
        Reports = "reports",
    }
}

/// Weeks that are shown, this one included.
pub const WEEKS: usize = 8;
/// Milliseconds of a week.
pub const WEEK: i64 = 7 * DAY;

/// How long the decisions of some time took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Took {
    /// How many there were.
    pub decided: i64,
    /// Half of them came within this time, in milliseconds; 0 when there was none.
    pub median: i64,
    /// Nine of ten came within this time.
    pub p90: i64,
}

/// A week, and how long the decisions in it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekLine {
    /// Its last moment: for this week now.
    pub until: Timestamp,
    pub took: Took,
}

/// One queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueNumbers {
    pub queue: DeskQueue,
    pub waiting: Waiting,
    /// The last seven days last.
    pub weeks: Vec<WeekLine>,
}

impl QueueNumbers {
    /// The last seven days.
    pub fn this_week(&self) -> Took {
        self.nth_last(0)
    }

    /// The seven days before.
    pub fn last_week(&self) -> Took {
        self.nth_last(1)
    }

    fn nth_last(&self, back: usize) -> Took {
        self.weeks
            .iter()
            .rev()
            .nth(back)
            .map(|week| week.took)
            .unwrap_or_default()
    }
}

/// One queue of one country over the last four weeks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryLine {
    /// Two letters.
    pub country: String,
    /// In the reader's language.
    pub name: String,
    pub queue: DeskQueue,
    pub waiting: Waiting,
    pub took: Took,
}

/// The desk in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskNumbers {
    pub queues: Vec<QueueNumbers>,
    /// Each country of the reader with each queue, where there is something to tell. Empty for
    /// officers of one country: it would say the same again.
    pub countries: Vec<CountryLine>,
}
