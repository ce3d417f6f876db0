//! What the pages of the plan are given.

use super::{Doer, TaskState};
use crate::{
    Timestamp,
    id::{PhaseId, SchoolId, TaskId},
    time::Day,
    workspace::view::{Author, Frame},
};
use serde::{Deserialize, Serialize};

/// A school that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanSchool {
    pub id: SchoolId,
    pub name: String,
}

/// A task in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskLine {
    pub id: TaskId,
    pub title: String,
    /// Which school does it; empty for all.
    pub school: String,
    pub doer: Doer,
    pub due: Option<Day>,
    pub state: TaskState,
    /// Where one can see what came of it; may be empty.
    pub evidence: String,
    /// The reader may move it on.
    pub may_step: bool,
}

/// A phase with its tasks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseView {
    pub id: PhaseId,
    pub title: String,
    pub tasks: Vec<TaskLine>,
    /// Nothing is in it, also of other schools: it can be removed.
    pub is_empty: bool,
}

/// The plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanView {
    pub frame: Frame,
    pub phases: Vec<PhaseView>,
    pub schools: Vec<PlanSchool>,
    /// Only tasks of this school are shown, and those of all schools.
    pub school: Option<SchoolId>,
    pub may_edit: bool,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskView {
    pub frame: Frame,
    pub line: TaskLine,
    pub phase: String,
    pub body: String,
    /// Who moved it last, or made it.
    pub moved_by: Author,
    pub moved_at: Timestamp,
    pub may_edit: bool,
}

/// The form of a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskEditView {
    pub frame: Frame,
    /// `None` for a new one.
    pub task: Option<TaskNow>,
    /// The phase it is in, or is to be put into.
    pub phase: PhaseId,
    pub phases: Vec<(PhaseId, String)>,
    pub schools: Vec<PlanSchool>,
}

/// A task as it is while somebody changes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskNow {
    pub id: TaskId,
    pub title: String,
    pub body: String,
    pub school: Option<SchoolId>,
    pub doer: Doer,
    pub due: Option<Day>,
    pub evidence: String,
    pub version: i32,
}

/// A task that is to be done next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextTask {
    pub id: TaskId,
    pub title: String,
    pub due: Day,
    pub state: TaskState,
}

/// The calendar of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarView {
    pub plan: PlanView,
    /// For those who may have the plan in a calendar program.
    pub feed: Option<FeedView>,
}

/// The reader's address for calendar programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedView {
    /// Since when there is one.
    pub since: Option<Timestamp>,
    /// The key in it, when it was just made; it is never shown again.
    pub key: String,
}

/// What a calendar program gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFeed {
    pub title: String,
    pub tasks: Vec<FeedTask>,
}

/// A task with a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedTask {
    pub id: TaskId,
    pub title: String,
    pub body: String,
    pub due: Day,
    pub state: TaskState,
    pub phase: String,
    /// Empty for all schools.
    pub school: String,
    pub moved_at: Timestamp,
}
