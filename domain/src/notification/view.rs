//! What the settings and the page behind a letter's link are given.

use super::{Delivery, Mailing, NoticeKind, Times};
use crate::id::ProjectId;
use serde::{Deserialize, Serialize};

/// A kind in the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceLine {
    pub kind: NoticeKind,
    /// The reader's own choice, here.
    pub chosen: Option<Delivery>,
    /// How it comes without one.
    pub otherwise: Delivery,
}

/// One of the reader's projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectLine {
    pub id: ProjectId,
    pub title: String,
    /// How many kinds have a choice of their own there.
    pub choices: i64,
}

/// How the reader is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The project these choices are for; `None` for everywhere.
    pub project: Option<ProjectLine>,
    pub lines: Vec<ChoiceLine>,
    pub times: Times,
    /// The reader's projects.
    pub projects: Vec<ProjectLine>,
}

/// What a link in a letter can stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subscription {
    pub mailing: Mailing,
    /// Such letters still come.
    pub is_on: bool,
}
