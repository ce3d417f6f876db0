//! What the head of a school says of somebody who registered there: asked once, by mail, without an
//! account.

use crate::{AppError, Problem, Timestamp, text_enum, time::DAY};
use serde::{Deserialize, Serialize};

/// How long the head can answer. Longer than other links: it opens nothing, it only tells the
/// officer what the head knows, and heads are busy people.
pub const HEAD_ANSWERS_WITHIN: i64 = 30 * DAY;

text_enum! {
    /// The head's answer.
    pub enum HeadAnswer {
        /// The person works at the school.
        Known = "known",
        /// The head knows nothing of it.
        Unknown = "unknown",
    }
}

/// The answer, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeadForm {
    /// From the letter.
    pub token: String,
    /// `known` or `unknown`.
    pub answer: String,
}

impl HeadForm {
    /// What the head says.
    pub fn parse(&self) -> Result<HeadAnswer, AppError> {
        self.answer
            .parse()
            .map_err(|_| AppError::field("answer", Problem::Required))
    }
}

/// What the head is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadQuestion {
    /// Who registered.
    pub person: String,
    pub school: String,
    pub town: String,
    /// Given already; it holds.
    pub answer: Option<HeadAnswer>,
}

/// What the officer knows of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadEvidence {
    pub asked: Timestamp,
    pub answer: Option<HeadAnswer>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_says_one_of_two_things() {
        let form = |answer: &str| HeadForm {
            token: "abc".into(),
            answer: answer.into(),
        };
        assert_eq!(form("known").parse(), Ok(HeadAnswer::Known));
        assert_eq!(form("unknown").parse(), Ok(HeadAnswer::Unknown));
        assert_eq!(
            form("maybe").parse(),
            Err(AppError::field("answer", Problem::Required))
        );
    }
}
