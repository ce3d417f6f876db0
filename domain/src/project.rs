//! Projects: from the first draft to the archive. Rules: DOMAIN "Project life".

use crate::{AppError, Problem, RuleBroken, forms::Check, text, text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    /// Where in its life a project is.
    pub enum ProjectState {
        /// Being written.
        Draft = "draft",
        /// Waiting for the invited co-founders.
        Invited = "invited",
        /// Waiting for the support organisations.
        Submitted = "submitted",
        /// A support organisation asks for changes.
        Returned = "returned",
        /// A support organisation said no.
        Refused = "refused",
        /// The workspace is open.
        Active = "active",
        /// Finished; the workspace is read-only.
        Closed = "closed",
        /// Finished; only what was published is shown.
        Archived = "archived",
    }
}

text_enum! {
    /// A founder's place.
    pub enum FounderState {
        /// Asked.
        Invited = "invited",
        /// In.
        Accepted = "accepted",
        /// Said no.
        Declined = "declined",
    }
}

text_enum! {
    /// A country's answer to a submitted project.
    pub enum ApprovalState {
        /// Not answered yet.
        Waiting = "waiting",
        /// Yes.
        Approved = "approved",
        /// Changes asked for.
        Returned = "returned",
        /// No.
        Refused = "refused",
    }
}

text_enum! {
    /// Kind of a project, derived from its founders' schools.
    pub enum ProjectKind {
        /// Founders' schools in two or more countries.
        European = "european",
        /// All in one country.
        National = "national",
    }
}

/// Most founders of a project (DOMAIN).
pub const FOUNDERS_MAX: usize = 6;

/// One founder, for the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founder {
    /// Asked, in, said no.
    pub state: FounderState,
    /// School the founder stands for, as text of its id.
    pub school: String,
    /// Country of that school.
    pub country: String,
}

/// European when the accepted founders' schools are in two or more countries.
pub fn kind(founders: &[Founder]) -> ProjectKind {
    let mut countries: Vec<_> = founders
        .iter()
        .filter(|f| f.state != FounderState::Declined)
        .map(|f| &f.country)
        .collect();
    countries.sort();
    countries.dedup();
    if countries.len() >= 2 {
        ProjectKind::European
    } else {
        ProjectKind::National
    }
}

/// Whether a project can be sent to the support organisations: 2–6 founders who all answered, from
/// at least two schools, and a complete text.
pub fn may_submit(
    state: ProjectState,
    founders: &[Founder],
    complete: bool,
) -> Result<(), RuleBroken> {
    match state {
        ProjectState::Draft | ProjectState::Invited | ProjectState::Returned => {}
        ProjectState::Submitted
        | ProjectState::Refused
        | ProjectState::Active
        | ProjectState::Closed
        | ProjectState::Archived => return Err(RuleBroken::WrongState),
    }
    if founders.iter().any(|f| f.state == FounderState::Invited) {
        return Err(RuleBroken::FoundersUnanswered);
    }
    let mut schools: Vec<_> = founders
        .iter()
        .filter(|f| f.state == FounderState::Accepted)
        .map(|f| &f.school)
        .collect();
    if schools.len() > FOUNDERS_MAX {
        return Err(RuleBroken::TooManyFounders);
    }
    schools.sort();
    schools.dedup();
    if schools.len() < 2 {
        return Err(RuleBroken::OneSchoolOnly);
    }
    if !complete {
        return Err(RuleBroken::ProjectIncomplete);
    }
    Ok(())
}

/// The state of a draft after its founders changed: `invited` while an answer is missing. A
/// returned project stays returned, so that the comments stay on top.
pub fn state_while_writing(state: ProjectState, founders: &[Founder]) -> ProjectState {
    let waiting = founders.iter().any(|f| f.state == FounderState::Invited);
    match state {
        ProjectState::Draft | ProjectState::Invited => {
            if waiting {
                ProjectState::Invited
            } else {
                ProjectState::Draft
            }
        }
        ProjectState::Returned
        | ProjectState::Submitted
        | ProjectState::Refused
        | ProjectState::Active
        | ProjectState::Closed
        | ProjectState::Archived => state,
    }
}

/// The state of a submitted project after a country decided: one "no" refuses, one "changes"
/// returns, the last "yes" opens.
pub fn state_after_decisions(approvals: &[ApprovalState]) -> ProjectState {
    if approvals.contains(&ApprovalState::Refused) {
        ProjectState::Refused
    } else if approvals.contains(&ApprovalState::Returned) {
        ProjectState::Returned
    } else if !approvals.is_empty() && approvals.iter().all(|a| *a == ApprovalState::Approved) {
        ProjectState::Active
    } else {
        ProjectState::Submitted
    }
}

/// The project form, as typed. All fields of DOMAIN; while it is a draft only the title is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProjectForm {
    pub title: String,
    pub short_description: String,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    pub competences: Vec<String>,
    pub age_from: String,
    pub age_to: String,
    pub pupil_count: String,
    pub aims: String,
    pub work_process: String,
    pub expected_results: String,
    /// Version the typing started from; empty for a new project.
    pub version: String,
}

/// A project text whose fields hold, complete or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectText {
    pub title: String,
    pub short_description: String,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    pub competences: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub pupil_count: Option<i32>,
    pub aims: String,
    pub work_process: String,
    pub expected_results: String,
}

impl ProjectForm {
    /// Checks what is there; empty fields are fine except the title.
    pub fn parse(self) -> Result<ProjectText, AppError> {
        let mut check = Check::default();
        let age_from = check.field("age_from", optional_number(&self.age_from, 0, 25));
        let age_to = check.field("age_to", optional_number(&self.age_to, 0, 25));
        if let (Some(from), Some(to)) = (age_from, age_to)
            && from > to
        {
            check.problem("age_to", Problem::FromAfterTo);
        }
        let text = ProjectText {
            title: check.field("title", text::line(&self.title, 3, 120)),
            short_description: check.field(
                "short_description",
                text::prose(&self.short_description, 0, 600),
            ),
            languages: check.choices("languages", self.languages, 0, 12),
            subjects: check.choices("subjects", self.subjects, 0, 12),
            competences: check.choices("competences", self.competences, 0, 8),
            age_from,
            age_to,
            pupil_count: check.field("pupil_count", optional_number(&self.pupil_count, 1, 5000)),
            aims: check.field("aims", text::prose(&self.aims, 0, 4000)),
            work_process: check.field("work_process", text::prose(&self.work_process, 0, 4000)),
            expected_results: check.field(
                "expected_results",
                text::prose(&self.expected_results, 0, 4000),
            ),
        };
        check.done(text)
    }
}

impl ProjectText {
    /// Fields that are still empty and needed before it can be sent.
    pub fn missing(&self) -> Vec<&'static str> {
        let mut missing = Vec::new();
        let mut need = |field, empty: bool| {
            if empty {
                missing.push(field)
            }
        };
        need("short_description", self.short_description.is_empty());
        need("languages", self.languages.is_empty());
        need("subjects", self.subjects.is_empty());
        need("competences", self.competences.is_empty());
        need("age_from", self.age_from.is_none());
        need("age_to", self.age_to.is_none());
        need("pupil_count", self.pupil_count.is_none());
        need("aims", self.aims.is_empty());
        need("work_process", self.work_process.is_empty());
        need("expected_results", self.expected_results.is_empty());
        missing
    }
}

fn optional_number(typed: &str, min: i64, max: i64) -> Result<Option<i32>, Problem> {
    match text::number(typed, min, max) {
        Err(Problem::Required) => Ok(None),
        Err(problem) => Err(problem),
        Ok(value) => i32::try_from(value)
            .map(Some)
            .map_err(|_| Problem::OutOfRange { min, max }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn founder(state: FounderState, school: &str, country: &str) -> Founder {
        Founder {
            state,
            school: school.into(),
            country: country.into(),
        }
    }

    #[test]
    fn two_schools_whose_founders_answered_may_submit() {
        let judit = founder(FounderState::Accepted, "a", "HU");
        let elif = founder(FounderState::Accepted, "b", "TR");
        assert_eq!(
            may_submit(ProjectState::Draft, &[judit.clone(), elif.clone()], true),
            Ok(())
        );
        assert_eq!(
            may_submit(ProjectState::Draft, &[judit.clone(), elif.clone()], false),
            Err(RuleBroken::ProjectIncomplete)
        );
        assert_eq!(
            may_submit(ProjectState::Draft, std::slice::from_ref(&judit), true),
            Err(RuleBroken::OneSchoolOnly)
        );
        assert_eq!(
            may_submit(ProjectState::Active, &[judit.clone(), elif], true),
            Err(RuleBroken::WrongState)
        );
        let asked = founder(FounderState::Invited, "b", "TR");
        assert_eq!(
            may_submit(ProjectState::Invited, &[judit, asked], true),
            Err(RuleBroken::FoundersUnanswered)
        );
    }

    #[test]
    fn the_kind_follows_the_countries() {
        let hu = founder(FounderState::Accepted, "a", "HU");
        assert_eq!(
            kind(&[hu.clone(), founder(FounderState::Accepted, "b", "HU")]),
            ProjectKind::National
        );
        assert_eq!(
            kind(&[hu.clone(), founder(FounderState::Invited, "b", "TR")]),
            ProjectKind::European
        );
        assert_eq!(
            kind(&[hu, founder(FounderState::Declined, "b", "TR")]),
            ProjectKind::National
        );
    }

    #[test]
    fn the_last_approval_opens_and_one_return_returns() {
        use ApprovalState::{Approved, Refused, Returned, Waiting};
        assert_eq!(
            state_after_decisions(&[Approved, Waiting]),
            ProjectState::Submitted
        );
        assert_eq!(
            state_after_decisions(&[Approved, Approved]),
            ProjectState::Active
        );
        assert_eq!(
            state_after_decisions(&[Approved, Returned]),
            ProjectState::Returned
        );
        assert_eq!(
            state_after_decisions(&[Returned, Refused]),
            ProjectState::Refused
        );
        assert_eq!(state_after_decisions(&[]), ProjectState::Submitted);
    }

    #[test]
    fn a_draft_needs_only_a_title_and_tells_what_is_missing() {
        let text = ProjectForm {
            title: "Bridges".into(),
            ..Default::default()
        }
        .parse()
        .unwrap();
        assert_eq!(text.missing().len(), 10);
        let wrong = ProjectForm {
            title: "Bridges".into(),
            age_from: "12".into(),
            age_to: "9".into(),
            ..Default::default()
        };
        assert_eq!(
            wrong.parse(),
            Err(AppError::field("age_to", Problem::FromAfterTo))
        );
    }
}
