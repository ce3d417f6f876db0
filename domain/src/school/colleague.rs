//! What colleagues say of somebody who registered at their school: asked on their home page, once
//! each.

use crate::{
    AppError, Problem, Timestamp,
    id::{AccountId, SchoolId},
    text_enum,
};
use serde::{Deserialize, Serialize};

/// Colleagues asked about at once on a home page.
pub const QUESTIONS_SHOWN: u32 = 5;

text_enum! {
    /// A colleague's answer.
    pub enum ColleagueAnswer {
        /// The person works here.
        Known = "known",
        /// The colleague knows nothing of it.
        Unknown = "unknown",
    }
}

/// The answer, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ColleagueForm {
    /// Who registered (an id).
    pub person: String,
    /// Where (an id).
    pub school: String,
    /// `known` or `unknown`.
    pub answer: String,
}

impl ColleagueForm {
    /// About whom, at which school, and what the colleague says.
    pub fn parse(&self) -> Result<(AccountId, SchoolId, ColleagueAnswer), AppError> {
        let (person, school) = (self.person.parse()?, self.school.parse()?);
        let answer = self.answer.parse();
        let answer = answer.map_err(|_| AppError::field("answer", Problem::Required))?;
        Ok((person, school, answer))
    }
}

/// A question to a colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColleagueQuestion {
    pub person: AccountId,
    pub name: String,
    /// What the person does at the school, in the reader's language.
    pub role: String,
    pub school: SchoolId,
    pub school_name: String,
}

/// What the officer knows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColleagueSaid {
    pub by: String,
    pub answer: ColleagueAnswer,
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colleague_says_one_of_two_things_about_somebody() {
        let person = AccountId(uuid::Uuid::from_u128(7));
        let school = SchoolId(uuid::Uuid::from_u128(8));
        let form = |answer: &str| ColleagueForm {
            person: person.to_string(),
            school: school.to_string(),
            answer: answer.into(),
        };
        assert_eq!(
            form("unknown").parse(),
            Ok((person, school, ColleagueAnswer::Unknown))
        );
        assert_eq!(
            form("").parse(),
            Err(AppError::field("answer", Problem::Required))
        );
        assert_eq!(ColleagueForm::default().parse(), Err(AppError::NotFound));
    }
}
