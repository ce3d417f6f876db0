//! Asking the support organisations, and what follows from their answers.

use super::{FOUNDERS_MAX, Founder, FounderState, ProjectState, Step};
use crate::{
    AppError, RuleBroken, forms::Check, id::ProjectId, support::QUEUE_PAGE, text_enum, time::DAY,
};
use serde::{Deserialize, Serialize};

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

/// How often the officers of a country hear of projects that wait too long for them, in milliseconds.
pub const OFFICERS_HEAR_EVERY: i64 = 7 * DAY;

/// After so long without a country's answer the centre hears of it too, in milliseconds: it can answer
/// in place of the country.
pub const CENTRE_HEARS_AFTER: i64 = 30 * DAY;

/// Whether a project can be sent to the support organisations: 2–6 founders who all answered, from
/// at least two schools, and a complete text.
pub fn may_submit(
    state: ProjectState,
    founders: &[Founder],
    complete: bool,
) -> Result<(), RuleBroken> {
    if !state.is_being_written() {
        return Err(RuleBroken::WrongState);
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

/// Approving several clear cases of a queue at once, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ApproveForm {
    /// What is ticked: the country's two letters, `~`, the project.
    pub answers: Vec<String>,
}

impl ApproveForm {
    /// For which countries which projects are approved: at least one, at most a page.
    ///
    /// # Errors
    /// Nothing is ticked, or something that is no answer.
    pub fn parse(&self) -> Result<Vec<(String, ProjectId)>, AppError> {
        let mut check = Check::default();
        let ticked = check.choices("answers", self.answers.clone(), 1, QUEUE_PAGE);
        check.done(())?;
        ticked
            .iter()
            .map(|one| {
                let (country, project) = one.split_once('~').ok_or(AppError::NotFound)?;
                Ok((country.to_owned(), project.parse()?))
            })
            .collect()
    }
}

/// The step that follows from the answers of a round: one "no" refuses, one "changes" returns, the
/// last "yes" opens; before, nothing happens.
pub fn step_after_decisions(approvals: &[ApprovalState]) -> Option<Step> {
    if approvals.contains(&ApprovalState::Refused) {
        Some(Step::Refuse)
    } else if approvals.contains(&ApprovalState::Returned) {
        Some(Step::Return)
    } else if !approvals.is_empty() && approvals.iter().all(|a| *a == ApprovalState::Approved) {
        Some(Step::Open)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_schools_whose_founders_answered_may_submit() {
        let judit = Founder::of(FounderState::Accepted, "a", "HU");
        let elif = Founder::of(FounderState::Accepted, "b", "TR");
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
        let asked = Founder::of(FounderState::Invited, "b", "TR");
        assert_eq!(
            may_submit(ProjectState::Invited, &[judit, asked], true),
            Err(RuleBroken::FoundersUnanswered)
        );
    }

    #[test]
    fn the_last_approval_opens_and_one_return_returns() {
        use ApprovalState::{Approved, Refused, Returned, Waiting};
        assert_eq!(step_after_decisions(&[Approved, Waiting]), None);
        assert_eq!(
            step_after_decisions(&[Approved, Approved]),
            Some(Step::Open)
        );
        assert_eq!(
            step_after_decisions(&[Approved, Returned]),
            Some(Step::Return)
        );
        assert_eq!(
            step_after_decisions(&[Returned, Refused]),
            Some(Step::Refuse)
        );
        assert_eq!(step_after_decisions(&[]), None);
    }
}
