//! Projects: from the first draft to the archive. Rules: DOMAIN "Project life".
//!
//! What is typed and what it must hold is in [`text`], what the pages are given in [`view`].

mod text;
pub mod view;

pub use self::text::{ProjectForm, ProjectText};

use crate::{
    AppError, Problem, RuleBroken,
    id::{AccountId, ProjectId},
    text_enum,
};
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

impl ProjectState {
    /// Whether everybody may read it: from the day the workspace opens. A refused or unfinished
    /// project never was public.
    pub const fn is_public(self) -> bool {
        match self {
            Self::Active | Self::Closed | Self::Archived => true,
            Self::Draft | Self::Invited | Self::Submitted | Self::Returned | Self::Refused => false,
        }
    }

    /// Whether its founders still write it: the text, the founding schools, sending, throwing away.
    pub const fn is_being_written(self) -> bool {
        match self {
            Self::Draft | Self::Invited | Self::Returned => true,
            Self::Submitted | Self::Refused | Self::Active | Self::Closed | Self::Archived => false,
        }
    }
}

/// Whose turn it is, seen by one of its founders: what a list of own projects says.
/// Ordered by how much it matters to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Turn {
    /// The reader's: say yes or no to the invitation.
    Answer,
    /// The reader's: change what the support organisation asked for.
    Improve,
    /// The reader's: write, invite, send.
    Write,
    /// The invited co-founders'.
    CoFounders,
    /// The support organisations'.
    Support,
    /// Everybody's: the workspace is open.
    Work,
    /// Nobody's any more.
    Over,
}

/// Whose turn it is.
pub fn turn(state: ProjectState, own: FounderState) -> Turn {
    if own == FounderState::Invited && state.is_being_written() {
        return Turn::Answer;
    }
    match state {
        ProjectState::Draft => Turn::Write,
        ProjectState::Invited => Turn::CoFounders,
        ProjectState::Returned => Turn::Improve,
        ProjectState::Submitted => Turn::Support,
        ProjectState::Active => Turn::Work,
        ProjectState::Refused | ProjectState::Closed | ProjectState::Archived => Turn::Over,
    }
}

/// Inviting a co-founder, or taking the invitation back, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InvitationForm {
    pub project: String,
    /// Account of the contact.
    pub person: String,
}

impl InvitationForm {
    /// Somebody must be chosen.
    pub fn parse(&self) -> Result<(ProjectId, AccountId), AppError> {
        if self.person.is_empty() {
            return Err(AppError::field("person", Problem::Required));
        }
        Ok((self.project.parse()?, self.person.parse()?))
    }
}

text_enum! {
    /// An invited co-founder's answer.
    pub enum InvitationAnswer {
        /// Yes.
        Accept = "accept",
        /// No.
        Decline = "decline",
    }
}

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

/// Whether one more founder can be invited: at most six who are in or have not answered.
pub fn may_invite(founders: &[Founder]) -> Result<(), RuleBroken> {
    let taken = founders
        .iter()
        .filter(|f| f.state != FounderState::Declined)
        .count();
    if taken < FOUNDERS_MAX {
        Ok(())
    } else {
        Err(RuleBroken::TooManyFounders)
    }
}

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

/// The first words in a new workspace, in the founders' language: its first forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Welcome {
    /// Title of the section, as [`crate::workspace::forum::SectionForm`] takes it.
    pub title: String,
    /// What it is for.
    pub about: String,
}

/// What a search for projects asks for: everything optional, taken from the address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProjectFilter {
    /// Words of the title, the short description, the founding schools and their towns.
    pub q: String,
    /// Country of a founding school.
    pub country: String,
    pub subject: String,
    /// Language of the project.
    pub language: String,
    /// Age of the pupils.
    pub age: String,
    /// [`ProjectKind`].
    pub kind: String,
    /// Where the next page starts (opaque).
    pub after: String,
}

impl ProjectFilter {
    /// Whether anything is asked for: then the list is an answer, not the front window.
    pub fn is_asking(&self) -> bool {
        let Self {
            q,
            country,
            subject,
            language,
            age,
            kind,
            after: _,
        } = self;
        [q, country, subject, language, age, kind]
            .iter()
            .any(|field| !field.trim().is_empty())
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
    fn a_seventh_founder_is_too_many_but_who_declined_does_not_count() {
        let mut six = vec![founder(FounderState::Accepted, "a", "HU"); 5];
        six.push(founder(FounderState::Declined, "b", "TR"));
        assert_eq!(may_invite(&six), Ok(()));
        six.push(founder(FounderState::Invited, "c", "FR"));
        assert_eq!(may_invite(&six), Err(RuleBroken::TooManyFounders));
    }

    #[test]
    fn an_invitation_waits_for_its_answer_while_the_project_is_written() {
        assert_eq!(
            turn(ProjectState::Returned, FounderState::Invited),
            Turn::Answer
        );
        assert_eq!(
            turn(ProjectState::Invited, FounderState::Accepted),
            Turn::CoFounders
        );
        assert_eq!(
            turn(ProjectState::Active, FounderState::Accepted),
            Turn::Work
        );
    }
}
