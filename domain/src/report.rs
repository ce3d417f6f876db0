//! Reports: somebody says that something is not right, an officer looks at it. Rules: DOMAIN
//! "Reports".

pub mod view;

use crate::{AppError, Problem, RuleBroken, forms::Check, text, text_enum};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

text_enum! {
    /// What can be reported. To add a kind: a variant, how it is found (`data::report::subject`), who
    /// does not see it while it is withheld, and its words.
    pub enum ReportedKind {
        /// Somebody's profile.
        Person = "person",
        /// A school's page.
        School = "school",
        /// A message in a conversation.
        Message = "message",
        /// An announcement on the partner board.
        Announcement = "announcement",
    }
}

impl ReportedKind {
    /// Whether one person answers for it, who can be warned or suspended.
    pub const fn has_author(self) -> bool {
        match self {
            Self::Person | Self::Message | Self::Announcement => true,
            Self::School => false,
        }
    }
}

/// One thing that can be reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    pub kind: ReportedKind,
    pub id: Uuid,
}

impl Subject {
    /// From the parts of an address or the fields of a form. Text that is none answers like a thing
    /// that is not there.
    pub fn parse(kind: &str, id: &str) -> Result<Self, AppError> {
        Ok(Self {
            kind: kind.parse().map_err(|_| AppError::NotFound)?,
            id: Uuid::parse_str(id).map_err(|_| AppError::NotFound)?,
        })
    }
}

text_enum! {
    /// Why something is reported.
    pub enum ReportReason {
        /// Insulting, threatening, hateful.
        Insult = "insult",
        /// A child may be in danger.
        Child = "child",
        /// Not who or what it says.
        False = "false",
        /// Advertising, or the same again and again.
        Advertising = "advertising",
        /// Tells or shows of somebody what is nobody's business.
        Private = "private",
        /// Something else, told in words.
        Other = "other",
    }
}

text_enum! {
    /// How far a report is.
    pub enum ReportState {
        /// Waits for an officer.
        Open = "open",
        /// Waits, and what was reported is hidden until it is decided.
        Held = "held",
        /// An officer has decided.
        Decided = "decided",
    }
}

text_enum! {
    /// What an officer decides. Each takes what those before it take.
    pub enum ReportVerdict {
        /// It stays.
        Keep = "keep",
        /// It goes.
        Remove = "remove",
        /// It goes, and its author is warned.
        Warn = "warn",
        /// It goes, and its author's account is locked.
        Suspend = "suspend",
    }
}

impl ReportVerdict {
    /// Whether what was reported goes.
    pub const fn removes(self) -> bool {
        match self {
            Self::Keep => false,
            Self::Remove | Self::Warn | Self::Suspend => true,
        }
    }

    /// What can be decided on this.
    pub fn of(kind: ReportedKind) -> &'static [Self] {
        if kind.has_author() {
            Self::ALL
        } else {
            &[Self::Keep, Self::Remove]
        }
    }
}

text_enum! {
    /// Why something is hidden.
    pub enum Withheld {
        /// Until it is decided.
        Held = "held",
        /// For good.
        Removed = "removed",
    }
}

/// Reporting, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    pub kind: String,
    pub subject: String,
    pub reason: String,
    /// In own words.
    pub words: String,
}

impl ReportForm {
    /// What is reported.
    pub fn subject(&self) -> Result<Subject, AppError> {
        Subject::parse(&self.kind, &self.subject)
    }

    /// A reason, and up to 1,000 characters; "something else" needs at least ten.
    pub fn parse(&self) -> Result<(ReportReason, String), AppError> {
        let mut check = Check::default();
        let reason: Result<ReportReason, Problem> = if self.reason.is_empty() {
            Err(Problem::Required)
        } else {
            self.reason.parse()
        };
        let min = if reason == Ok(ReportReason::Other) {
            10
        } else {
            0
        };
        let reason = reason.unwrap_or_else(|problem| {
            check.problem("reason", problem);
            ReportReason::Other
        });
        let words = check.field("words", text::prose(&self.words, min, 1000));
        check.done((reason, words))
    }
}

/// Deciding, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportDecisionForm {
    pub report: String,
    /// One of [`ReportVerdict`].
    pub verdict: String,
    /// What the author is told.
    pub comment: String,
}

impl ReportDecisionForm {
    /// The verdict, which must fit what was reported; whatever takes something away needs a reason of
    /// 10–1,000 characters.
    pub fn parse(&self, kind: ReportedKind) -> Result<(ReportVerdict, String), AppError> {
        let mut check = Check::default();
        let verdict: Result<ReportVerdict, Problem> = if self.verdict.is_empty() {
            Err(Problem::Required)
        } else {
            self.verdict.parse()
        };
        let verdict = verdict.and_then(|verdict| {
            if ReportVerdict::of(kind).contains(&verdict) {
                Ok(verdict)
            } else {
                Err(Problem::UnknownChoice)
            }
        });
        let min = match verdict {
            Ok(verdict) if verdict.removes() => 10,
            _ => 0,
        };
        let verdict = verdict.unwrap_or_else(|problem| {
            check.problem("verdict", problem);
            ReportVerdict::Keep
        });
        let comment = check.field("comment", text::prose(&self.comment, min, 1000));
        check.done((verdict, comment))
    }
}

impl ReportState {
    /// Hides what was reported until it is decided.
    pub const fn hold(self) -> Result<Self, RuleBroken> {
        match self {
            Self::Open => Ok(Self::Held),
            Self::Held => Err(RuleBroken::WrongState),
            Self::Decided => Err(RuleBroken::AlreadyDecided),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(verdict: &str, comment: &str) -> ReportDecisionForm {
        ReportDecisionForm {
            verdict: verdict.into(),
            comment: comment.into(),
            ..ReportDecisionForm::default()
        }
    }

    #[test]
    fn something_else_is_told_in_words() {
        let form = |reason: &str, words: &str| ReportForm {
            reason: reason.into(),
            words: words.into(),
            ..ReportForm::default()
        };
        assert!(form("insult", "").parse().is_ok());
        assert!(form("other", "").parse().is_err());
        assert!(form("other", "It makes fun of a pupil.").parse().is_ok());
        assert_eq!(
            form("", "").parse(),
            Err(AppError::field("reason", Problem::Required))
        );
    }

    #[test]
    fn whatever_takes_something_away_needs_a_reason() {
        let kind = ReportedKind::Message;
        assert!(decision("keep", "").parse(kind).is_ok());
        for verdict in ["remove", "warn", "suspend"] {
            assert!(decision(verdict, "").parse(kind).is_err(), "{verdict}");
            assert!(
                decision(verdict, "This is advertising.")
                    .parse(kind)
                    .is_ok()
            );
        }
    }

    #[test]
    fn a_school_is_not_warned() {
        let form = decision("warn", "This is advertising.");
        assert_eq!(
            form.parse(ReportedKind::School),
            Err(AppError::field("verdict", Problem::UnknownChoice))
        );
    }

    #[test]
    fn only_what_waits_is_held() {
        assert_eq!(ReportState::Open.hold(), Ok(ReportState::Held));
        assert_eq!(ReportState::Held.hold(), Err(RuleBroken::WrongState));
        assert_eq!(ReportState::Decided.hold(), Err(RuleBroken::AlreadyDecided));
    }
}
