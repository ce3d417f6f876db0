//! The plan of a workspace: phases with tasks, each with whom it is meant for, until when, and how
//! far it is. Rules: DOMAIN "Plan".

mod arrange;
mod life;
pub mod view;

pub use self::{
    arrange::moved,
    life::{TaskState, TaskStep},
};

use crate::{
    AppError, AppResult, Problem,
    forms::Check,
    id::{PhaseId, SchoolId, WorkspaceId},
    text, text_enum,
    time::Day,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Most phases of a plan.
pub const PHASES_MAX: u64 = 20;
/// Most tasks of a plan: they are listed in one piece.
pub const TASKS_MAX: u64 = 200;
/// Most characters of a title.
pub const TITLE_MAX: u32 = 120;
/// Most characters of what is to be done.
pub const BODY_MAX: u32 = 2_000;
/// Tasks that the first page of the workspace names.
pub const NEXT_TASKS: u64 = 3;
/// Days before its day from which a task counts as due soon.
pub const SOON: i32 = 7;

text_enum! {
    /// Whom a task is meant for.
    pub enum Doer {
        Everybody = "everybody",
        Pupils = "pupils",
        Teachers = "teachers",
    }
}

impl Doer {
    /// Pupils do it, alone or with the others.
    pub const fn includes_pupils(self) -> bool {
        match self {
            Self::Everybody | Self::Pupils => true,
            Self::Teachers => false,
        }
    }
}

/// How near the day of a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// Its day is over, and it is not done.
    Overdue,
    /// It is to be done today or in the next days.
    Soon,
    /// There is time, or it is done.
    Later,
}

impl Due {
    /// For a task with this day, seen on the reader's day.
    pub fn of(day: Option<Day>, state: TaskState, today: Day) -> Self {
        match (state, day) {
            (TaskState::Done, _) | (_, None) => Self::Later,
            (TaskState::ToDo | TaskState::Doing, Some(day)) => match day.since(today) {
                ..0 => Self::Overdue,
                0..=SOON => Self::Soon,
                _ => Self::Later,
            },
        }
    }
}

/// A phase as a kit brings it along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseOutline {
    pub title: String,
    pub tasks: Vec<TaskOutline>,
}

/// A task as a kit brings it along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskOutline {
    pub title: String,
    #[serde(default)]
    pub body: String,
    pub doer: Doer,
    /// Days after the start of the plan; `None` for no day.
    #[serde(default)]
    pub after_days: Option<i32>,
}

/// A phase, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PhaseForm {
    pub workspace: String,
    /// Empty for a new one.
    pub phase: String,
    pub title: String,
}

impl PhaseForm {
    /// A title of 2–120 characters.
    pub fn parse(&self) -> Result<String, AppError> {
        let mut check = Check::default();
        let title = check.field("title", text::line(&self.title, 2, TITLE_MAX));
        check.done(title)
    }
}

/// A task, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskForm {
    pub workspace: String,
    /// Empty for a new one.
    pub task: String,
    pub phase: String,
    pub title: String,
    pub body: String,
    /// A school of the workspace; empty for all.
    pub school: String,
    /// A [`Doer`].
    pub doer: String,
    /// `2026-11-25`; may be empty.
    pub due: String,
    /// Where one can see what came of it; may be empty.
    pub evidence: String,
    /// Version the typing started from.
    pub version: String,
}

/// A task whose fields hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskText {
    pub phase: PhaseId,
    pub title: String,
    pub body: String,
    pub school: Option<SchoolId>,
    pub doer: Doer,
    pub due: Option<Day>,
    pub evidence: String,
}

impl TaskForm {
    /// Title 2–120, text up to 2,000 characters; a phase and a school of this workspace.
    pub fn parse(
        &self,
        workspace: WorkspaceId,
        phases: &[PhaseId],
        schools: &[SchoolId],
    ) -> Result<TaskText, AppError> {
        let mut check = Check::default();
        let phase = chosen(&self.phase, phases).map(Some);
        let school = if self.school.is_empty() {
            Ok(None)
        } else {
            chosen(&self.school, schools).map(Some)
        };
        let due = if self.due.trim().is_empty() {
            Ok(None)
        } else {
            self.due.parse().map(Some)
        };
        let doer = if self.doer.is_empty() {
            Err(Problem::Required)
        } else {
            self.doer.parse().map(Some)
        };
        let title = check.field("title", text::line(&self.title, 2, TITLE_MAX));
        let body = check.field("body", text::prose(&self.body, 0, BODY_MAX));
        let phase = check.field("phase", phase);
        let school = check.field("school", school);
        let doer = check.field("doer", doer);
        let due = check.field("due", due);
        let evidence = check.field("evidence", evidence(&self.evidence, workspace));
        check.done(TaskText {
            phase: phase.unwrap_or(PhaseId(Uuid::nil())),
            title,
            body,
            school,
            doer: doer.unwrap_or(Doer::Everybody),
            due,
            evidence,
        })
    }
}

/// One of the ids that are offered.
fn chosen<T: std::str::FromStr<Err = AppError> + PartialEq>(
    typed: &str,
    offered: &[T],
) -> Result<T, Problem> {
    match typed.parse() {
        Ok(id) if offered.contains(&id) => Ok(id),
        Ok(_) | Err(_) => Err(Problem::UnknownChoice),
    }
}

/// Moving a task on, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StepForm {
    pub workspace: String,
    pub task: String,
    /// A [`TaskStep`].
    pub step: String,
    /// Where one can see what came of it; what is there stays when this is empty.
    pub evidence: String,
}

impl StepForm {
    /// The step, and the link.
    pub fn parse(&self, workspace: WorkspaceId) -> AppResult<(TaskStep, String)> {
        let mut check = Check::default();
        let evidence = check.field("evidence", evidence(&self.evidence, workspace));
        let step = self.step.parse().map_err(|_| AppError::NotFound)?;
        check.done((step, evidence))
    }
}

/// A link to something of this workspace, or an address on the web. Empty stays empty.
fn evidence(typed: &str, workspace: WorkspaceId) -> Result<String, Problem> {
    let typed = text::line(typed, 0, 500)?;
    if typed.starts_with('/') {
        let here = format!("/w/{workspace}/");
        let is_thing = typed.strip_prefix(&here).is_some_and(|rest| {
            let part = rest.split_once('/');
            part.is_some_and(|(tool, id)| {
                matches!(tool, "pages" | "materials" | "forum" | "polls")
                    && Uuid::parse_str(id).is_ok()
            })
        });
        return if is_thing {
            Ok(typed)
        } else {
            Err(Problem::NotAWebAddress)
        };
    }
    let address = text::web_address(&typed, 500)?;
    if address.is_empty() || address.starts_with("https://") {
        Ok(address)
    } else {
        Err(Problem::NotAWebAddress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: WorkspaceId = WorkspaceId(Uuid::from_u128(1));
    const PHASE: PhaseId = PhaseId(Uuid::from_u128(2));
    const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(3));

    fn form() -> TaskForm {
        TaskForm {
            phase: PHASE.to_string(),
            title: "Measure the river".into(),
            doer: "pupils".into(),
            ..TaskForm::default()
        }
    }

    fn parse(form: &TaskForm) -> Result<TaskText, AppError> {
        form.parse(HERE, &[PHASE], &[SCHOOL])
    }

    #[test]
    fn a_task_needs_a_title_and_a_doer_only() {
        let task = parse(&form()).unwrap();
        assert_eq!((task.phase, task.school, task.due), (PHASE, None, None));
        assert_eq!((task.doer, task.evidence.as_str()), (Doer::Pupils, ""));
        let full = TaskForm {
            school: SCHOOL.to_string(),
            due: "2026-12-24".into(),
            ..form()
        };
        let task = parse(&full).unwrap();
        assert_eq!(task.school, Some(SCHOOL));
        assert_eq!(task.due.unwrap().to_string(), "2026-12-24");
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it() {
        let wrong = TaskForm {
            phase: SCHOOL.to_string(),
            school: PHASE.to_string(),
            due: "Christmas".into(),
            evidence: "ftp://files".into(),
            body: "a".repeat(2_001),
            ..TaskForm::default()
        };
        let Err(AppError::Invalid(problems)) = parse(&wrong) else {
            panic!("it was taken");
        };
        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        let all = [
            "title", "body", "phase", "school", "doer", "due", "evidence",
        ];
        assert_eq!(fields, all);
    }

    #[test]
    fn evidence_is_here_or_on_the_web() {
        let id = Uuid::from_u128(9);
        for good in [
            String::new(),
            format!("/w/{HERE}/pages/{id}"),
            format!("/w/{HERE}/forum/{id}"),
            "https://video.example/bridge".to_owned(),
        ] {
            assert_eq!(evidence(&good, HERE).as_ref(), Ok(&good));
        }
        let added = evidence("video.example/bridge", HERE);
        assert_eq!(added.as_deref(), Ok("https://video.example/bridge"));
        for bad in [
            format!("/w/{id}/pages/{id}"),
            format!("/w/{HERE}/settings/{id}"),
            format!("/w/{HERE}/pages/new"),
            "/logout".to_owned(),
            "//evil.example/x".to_owned(),
            "http://plain.example".to_owned(),
            "javascript:alert(1)".to_owned(),
        ] {
            assert_eq!(evidence(&bad, HERE), Err(Problem::NotAWebAddress), "{bad}");
        }
    }

    #[test]
    fn a_day_comes_near_and_is_over() {
        let today: Day = "2026-11-25".parse().unwrap();
        let due = |days, state| Due::of(Some(today.plus(days)), state, today);
        assert_eq!(due(-1, TaskState::ToDo), Due::Overdue);
        assert_eq!(due(0, TaskState::Doing), Due::Soon);
        assert_eq!(due(7, TaskState::ToDo), Due::Soon);
        assert_eq!(due(8, TaskState::ToDo), Due::Later);
        assert_eq!(due(-1, TaskState::Done), Due::Later);
        assert_eq!(Due::of(None, TaskState::ToDo, today), Due::Later);
    }

    #[test]
    fn a_step_names_one_that_there_is() {
        let form = |step: &str, evidence: &str| StepForm {
            step: step.into(),
            evidence: evidence.into(),
            ..StepForm::default()
        };
        let done = form("finish", "").parse(HERE);
        assert_eq!(done, Ok((TaskStep::Finish, String::new())));
        assert_eq!(form("fly", "").parse(HERE), Err(AppError::NotFound));
        assert!(form("finish", "ftp://x").parse(HERE).is_err());
    }
}
