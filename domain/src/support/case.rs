//! One thing in a queue, who works on it, and what officers tell each other about it.

use crate::{
    AppError, Timestamp,
    forms::{Check, ticked},
    id::{AccountId, NoteId, SchoolId},
    text, text_enum,
    time::HOUR,
};
use serde::{Deserialize, Serialize};

/// How long an officer has what they took. Half a working day: whoever forgets it, or goes home,
/// keeps nobody waiting.
pub const TAKEN_FOR: i64 = 4 * HOUR;

text_enum! {
    /// What officers decide on one by one.
    pub enum Subject {
        Person = "person",
        School = "school",
    }
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Case {
    Person(AccountId),
    School(SchoolId),
}

impl Case {
    fn parse(subject: &str, id: &str) -> Result<Self, AppError> {
        match subject.parse().map_err(|_| AppError::NotFound)? {
            Subject::Person => id.parse().map(Self::Person),
            Subject::School => id.parse().map(Self::School),
        }
    }
}

/// Taking something from the queue, or giving it back, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseForm {
    /// A [`Subject`].
    pub subject: String,
    pub id: String,
    /// Tick: also when a colleague has it.
    pub over: String,
}

impl CaseForm {
    /// What is taken, and whether from a colleague.
    pub fn parse(&self) -> Result<(Case, bool), AppError> {
        Ok((Case::parse(&self.subject, &self.id)?, ticked(&self.over)))
    }
}

/// A note, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    /// A [`Subject`].
    pub subject: String,
    pub id: String,
    pub note: String,
}

impl NoteForm {
    /// What it is about, and what it says: 1–1000 characters.
    pub fn parse(&self) -> Result<(Case, String), AppError> {
        let case = Case::parse(&self.subject, &self.id)?;
        let mut check = Check::default();
        let note = check.field("note", text::prose(&self.note, 1, 1000));
        check.done((case, note))
    }
}

/// Who works on something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Name of the officer.
    pub officer: String,
    /// It is the reader.
    pub is_own: bool,
    /// When it goes back by itself.
    pub until: Timestamp,
}

/// A note of an officer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteLine {
    pub id: NoteId,
    pub by: String,
    pub at: Timestamp,
    pub text: String,
    /// The reader wrote it, and may remove it.
    pub is_own: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problem;

    #[test]
    fn a_note_is_about_something_and_says_something() {
        let id = AccountId(uuid::Uuid::from_u128(7));
        let form = |subject: &str, note: &str| NoteForm {
            subject: subject.into(),
            id: id.to_string(),
            note: note.into(),
        };
        let (case, text) = form("person", " Called the school. ").parse().unwrap();
        assert_eq!(
            (case, text.as_str()),
            (Case::Person(id), "Called the school.")
        );
        assert_eq!(
            form("person", "  ").parse(),
            Err(AppError::field("note", Problem::Required))
        );
        assert_eq!(form("project", "x").parse(), Err(AppError::NotFound));
    }
}
