//! The support desk: decisions on people, schools and projects, each with its target clock.

mod audit;
mod case;
mod clock;
mod deed;
mod evidence;
mod grant;
mod numbers;
mod queue;
mod reason;
mod suspension;
mod transfer;
mod view;

pub use self::{
    audit::*, case::*, clock::*, deed::*, evidence::*, grant::*, numbers::*, queue::*, reason::*,
    suspension::*, transfer::*, view::*,
};

use crate::{
    AppError, Problem,
    account::{AccountKind, AccountState},
    forms::{Check, ticked},
    id::ReasonId,
    school::SchoolState,
    text, text_enum,
};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What an officer decides.
    pub enum Verdict {
        /// Validate or approve.
        Approve = "approve",
        /// Give back with a reason.
        Return = "return",
        /// Say no, with a reason.
        Refuse = "refuse",
    }
}

impl Verdict {
    /// A verdict as a letter or a notice keeps it; one of a newer version asks for another look.
    pub fn kept(text: &str) -> Self {
        text.parse().unwrap_or(Self::Return)
    }
}

text_enum! {
    /// Reasons that officers give again and again; their words are in `support.ftl`, so that
    /// everybody reads them in their own language.
    pub enum Reason {
        /// Please write your full name.
        FullName = "full-name",
        /// Please register with the address your school gave you, or let the head confirm.
        SchoolEmail = "school-email",
        /// You cannot be found at this school; please choose the one you work at.
        OtherSchool = "other-school",
        /// The portal is for the staff of schools.
        NotStaff = "not-staff",
        /// The school is not in the national register; please check name and number.
        NotInRegister = "not-in-register",
        /// Please complete the address.
        Address = "address",
        /// Please give the head's name and official address.
        Head = "head",
        /// The school is here already; please join that one.
        Duplicate = "duplicate",
        /// This is not a school.
        NotASchool = "not-a-school",
        /// Please show how the pupils of the schools work together, not only beside each other.
        Together = "together",
        /// Please say step by step what happens when.
        Steps = "steps",
        /// Please say what there will be to see at the end.
        Outcome = "outcome",
        /// Please check whether ages and subjects fit all the schools.
        Fit = "fit",
        /// Please leave out names and pictures of pupils.
        PupilsNamed = "pupils-named",
    }
}

impl Reason {
    /// Reasons about a person.
    pub const OF_PERSON: &'static [Self] = &[
        Self::FullName,
        Self::SchoolEmail,
        Self::OtherSchool,
        Self::NotStaff,
    ];
    /// Reasons about a school.
    pub const OF_SCHOOL: &'static [Self] = &[
        Self::NotInRegister,
        Self::Address,
        Self::Head,
        Self::Duplicate,
        Self::NotASchool,
    ];
    /// Reasons about a project.
    pub const OF_PROJECT: &'static [Self] = &[
        Self::Together,
        Self::Steps,
        Self::Outcome,
        Self::Fit,
        Self::PupilsNamed,
    ];
}

/// A decision, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// What is decided on (an id).
    pub id: String,
    /// `approve`, `return`, `refuse`.
    pub verdict: String,
    /// Ready-made reasons: a [`Reason`], or the id of an [`OwnReason`].
    pub reasons: Vec<String>,
    /// Reason in own words: needed to return or refuse, unless a ready-made one is ticked.
    pub comment: String,
    /// Tick: validate the person's school too.
    pub with_school: String,
    /// What the officer had before them ([`PersonDossier::seen`], [`SchoolDossier::seen`]), so that
    /// nobody decides on what was changed meanwhile.
    pub seen: String,
    /// Where to go on afterwards: an address of this portal; empty to stay.
    pub next: String,
}

/// A decision on a person or a school that can be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub verdict: Verdict,
    pub reasons: Vec<Reason>,
    /// Those that the officers of the country wrote themselves.
    pub own_reasons: Vec<ReasonId>,
    pub comment: String,
    pub with_school: bool,
    /// `None` when the form did not say it.
    pub seen: Option<i64>,
}

impl Decided {
    /// A plain yes.
    pub const fn approval() -> Self {
        Self {
            verdict: Verdict::Approve,
            reasons: Vec::new(),
            own_reasons: Vec::new(),
            comment: String::new(),
            with_school: false,
            seen: None,
        }
    }
}

impl DecisionForm {
    /// A decision on a project: the verdict, ready-made reasons, own words (10–1000 characters to
    /// return or refuse without a ready-made reason, else at most 1000).
    pub fn parse_project(&self) -> Result<(Verdict, Vec<Reason>, String), AppError> {
        let mut check = Check::default();
        let verdict = self.verdict(&mut check)?;
        let mut reasons = Vec::new();
        for typed in self.reasons.iter().filter(|typed| !typed.is_empty()) {
            match typed.parse::<Reason>() {
                Ok(reason) if reasons.contains(&reason) => {}
                Ok(reason) if Reason::OF_PROJECT.contains(&reason) => reasons.push(reason),
                Ok(_) | Err(_) => check.problem("reasons", Problem::UnknownChoice),
            }
        }
        let comment = self.comment(&mut check, verdict, !reasons.is_empty());
        check.done((verdict, reasons, comment))
    }

    /// A decision on a registration: ready-made reasons count as a reason.
    pub fn parse_registration(&self) -> Result<Decided, AppError> {
        let mut check = Check::default();
        let verdict = self.verdict(&mut check)?;
        let (mut reasons, mut own_reasons) = (Vec::new(), Vec::new());
        for typed in self.reasons.iter().filter(|typed| !typed.is_empty()) {
            match (typed.parse::<Reason>(), typed.parse::<ReasonId>()) {
                (Ok(reason), _) if reasons.contains(&reason) => {}
                (Ok(reason), _) => reasons.push(reason),
                (_, Ok(own)) if own_reasons.contains(&own) => {}
                (_, Ok(own)) => own_reasons.push(own),
                (Err(problem), Err(_)) => check.problem("reasons", problem),
            }
        }
        let has_reason = !reasons.is_empty() || !own_reasons.is_empty();
        let comment = self.comment(&mut check, verdict, has_reason);
        check.done(Decided {
            verdict,
            reasons,
            own_reasons,
            comment,
            with_school: ticked(&self.with_school),
            seen: self.seen.parse().ok(),
        })
    }

    fn verdict(&self, check: &mut Check) -> Result<Verdict, AppError> {
        self.verdict.parse().or_else(|problem| {
            let problem = if self.verdict.is_empty() {
                Problem::Required
            } else {
                problem
            };
            check.problem("verdict", problem);
            std::mem::take(check).done(Verdict::Approve)
        })
    }

    fn comment(&self, check: &mut Check, verdict: Verdict, has_reason: bool) -> String {
        let min = if verdict == Verdict::Approve || has_reason {
            0
        } else {
            10
        };
        check.field("comment", text::prose(&self.comment, min, 1000))
    }
}

/// Whether somebody waits for the support organisation: a confirmed address, and a school that the
/// officer can validate or has validated, where it is not decided yet whether the person works there. A
/// school that was given back or refused is the person's turn.
///
/// `schools`: the state of each, and whether the officer is asked if the person works there.
pub fn is_waiting(
    kind: AccountKind,
    state: AccountState,
    email_confirmed: bool,
    schools: &[(SchoolState, bool)],
) -> bool {
    let is_in_question = match state {
        AccountState::Registered | AccountState::Validated => true,
        AccountState::Returned | AccountState::Refused | AccountState::Suspended => false,
    };
    let waits_at = |(school, is_asked): &(SchoolState, bool)| match school {
        SchoolState::Pending | SchoolState::Validated => *is_asked,
        SchoolState::Returned | SchoolState::Refused => false,
    };
    kind == AccountKind::Staff && is_in_question && email_confirmed && schools.iter().any(waits_at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(verdict: &str, comment: &str) -> DecisionForm {
        DecisionForm {
            verdict: verdict.into(),
            comment: comment.into(),
            ..DecisionForm::default()
        }
    }

    #[test]
    fn returning_needs_a_reason() {
        assert!(form("approve", "").parse_project().is_ok());
        assert!(form("return", "no").parse_project().is_err());
        assert!(
            form("refuse", "This is a private firm, not a school.")
                .parse_project()
                .is_ok()
        );
        assert!(form("explode", "").parse_project().is_err());
        assert_eq!(
            form("", "").parse_project(),
            Err(AppError::field("verdict", Problem::Required))
        );
    }

    #[test]
    fn a_ready_made_reason_is_a_reason() {
        let mut form = form("return", "");
        assert!(form.parse_registration().is_err());
        form.reasons = vec!["full-name".into(), "full-name".into()];
        let decided = form.parse_registration().unwrap();
        assert_eq!(decided.reasons, [Reason::FullName]);
        form.reasons = vec!["because".into()];
        assert_eq!(
            form.parse_registration().unwrap_err(),
            AppError::Invalid(vec![
                crate::FieldProblem {
                    field: "reasons".into(),
                    problem: Problem::UnknownChoice
                },
                crate::FieldProblem {
                    field: "comment".into(),
                    problem: Problem::Required
                },
            ])
        );
    }

    #[test]
    fn a_project_is_given_back_with_reasons_about_projects() {
        let mut form = form("return", "");
        form.reasons = vec!["together".into(), "together".into()];
        let (_, reasons, _) = form.parse_project().unwrap();
        assert_eq!(reasons, [Reason::Together]);
        form.reasons.push("head".into());
        assert_eq!(
            form.parse_project(),
            Err(AppError::field("reasons", Problem::UnknownChoice))
        );
    }

    #[test]
    fn people_wait_when_the_officer_can_decide() {
        use AccountState::{Registered, Validated};
        use SchoolState::{Pending, Refused, Returned};
        let waits = |state, confirmed, schools: &[SchoolState]| {
            let schools: Vec<_> = schools.iter().map(|school| (*school, true)).collect();
            is_waiting(AccountKind::Staff, state, confirmed, &schools)
        };
        assert!(waits(Registered, true, &[Pending]));
        assert!(waits(Registered, true, &[Refused, SchoolState::Validated]));
        assert!(!waits(Registered, true, &[Returned]));
        assert!(!waits(Registered, true, &[]));
        assert!(!waits(Registered, false, &[Pending]));
        // Somebody who is in already, at one more school.
        assert!(waits(Validated, true, &[Pending]));
        assert!(!waits(Validated, true, &[Refused]));
        let confirmed = [(SchoolState::Validated, false)];
        assert!(!is_waiting(AccountKind::Staff, Validated, true, &confirmed));
    }
}
