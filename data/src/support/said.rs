//! What is said with a decision: in the language of who reads it, and in the audit log.

use super::reason;
use crate::Tx;
use domain::{
    AppError, AppResult, Problem,
    support::{Decided, OwnReason, Reason, Subject},
};
use serde::{Deserialize, Serialize};

/// The words of a ready-made reason in a language: given by the caller, who has them.
pub type ReasonWords = fn(Reason, &str) -> String;

/// What the audit log keeps of what was said.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
    /// Own reasons of the country, in the officer's language: they may be changed afterwards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own_reasons: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub comment: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub school: String,
}

/// What is said with a decision.
pub(super) struct Words<'d> {
    decided: &'d Decided,
    own: Vec<OwnReason>,
    ready_made: ReasonWords,
}

impl<'d> Words<'d> {
    /// Loads the own reasons that were ticked.
    ///
    /// # Errors
    /// When one is not of this country and subject.
    pub(super) async fn load(
        tx: &Tx,
        decided: &'d Decided,
        ready_made: ReasonWords,
        country: &str,
        subject: Subject,
    ) -> AppResult<Self> {
        let mut own = Vec::new();
        if !decided.own_reasons.is_empty() {
            own = reason::of_country(tx.conn(), country, subject).await?;
            own.retain(|one| decided.own_reasons.contains(&one.id));
        }
        if own.len() < decided.own_reasons.len() {
            return Err(AppError::field("reasons", Problem::UnknownChoice));
        }
        Ok(Self {
            decided,
            own,
            ready_made,
        })
    }

    /// The reasons in the receiver's language, then the officer's own words.
    pub(super) fn to(&self, lang: &str) -> String {
        let ready_made = self.decided.reasons.iter();
        let mut parts: Vec<String> = ready_made
            .map(|reason| (self.ready_made)(*reason, lang))
            .collect();
        parts.extend(self.own_in(lang));
        if !self.decided.comment.is_empty() {
            parts.push(self.decided.comment.clone());
        }
        parts.join("\n\n")
    }

    fn own_in(&self, lang: &str) -> Vec<String> {
        let own = self.own.iter();
        own.map(|reason| reason.in_language(lang).to_owned())
            .collect()
    }

    /// For the audit log.
    pub(super) fn said(&self, lang: &str) -> serde_json::Value {
        let said = Said {
            reasons: self.decided.reasons.clone(),
            own_reasons: self.own_in(lang),
            comment: self.decided.comment.clone(),
            school: String::new(),
        };
        serde_json::to_value(said).unwrap_or_default()
    }
}
