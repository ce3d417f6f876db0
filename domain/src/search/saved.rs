//! Searches that somebody keeps, to ask again and to be told what is new.

use super::{Kind, Question};
use crate::{
    AppError,
    forms::{Check, ticked},
    id::SavedSearchId,
    text,
};
use serde::{Deserialize, Serialize};

/// Searches one person can keep.
pub const SAVED_MAX: u32 = 20;

/// A search that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedSearch {
    pub id: SavedSearchId,
    pub name: String,
    pub question: Question,
    /// What is new is told.
    pub is_told: bool,
}

/// Keeping a search, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SaveSearchForm {
    pub name: String,
    pub kind: String,
    /// The fields of the question's address, one a line: `country=HU`.
    pub question: String,
    /// Tick: tell what is new.
    pub told: String,
}

/// A search whose fields hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSearch {
    pub name: String,
    pub question: Question,
    pub is_told: bool,
}

impl SaveSearchForm {
    /// A name of 2–60 characters. What is not understood of the question is left out, as in an
    /// address.
    pub fn parse(&self) -> Result<NewSearch, AppError> {
        let kind: Kind = self.kind.parse().map_err(|_| AppError::NotFound)?;
        let mut check = Check::default();
        let name = check.field("name", text::line(&self.name, 2, 60));
        check.done(NewSearch {
            name,
            question: Question::of_lines(kind, &self.question),
            is_told: ticked(&self.told),
        })
    }
}

impl Question {
    /// The fields of its address, one a line: as it is sent and kept.
    pub fn lines(&self) -> String {
        let fields = self.fields().into_iter();
        let lines: Vec<String> = fields
            .filter(|(name, value)| *name != "after" && !value.is_empty())
            .map(|(name, value)| format!("{name}={}", value.replace(['\n', '\r'], " ")))
            .collect();
        lines.join("\n")
    }

    /// The question that [`Question::lines`] wrote.
    pub fn of_lines(kind: Kind, lines: &str) -> Self {
        let question = Self::read(kind, |name| {
            let fields = lines.lines().filter_map(|line| line.split_once('='));
            fields
                .filter(|(field, _)| *field == name)
                .map(|(_, value)| value.to_owned())
                .collect()
        });
        question.from("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Facet, Sort};

    #[test]
    fn a_kept_question_is_read_as_an_address_is() {
        let form = SaveSearchForm {
            name: "Music".into(),
            kind: "schools".into(),
            question: "q=a=b\r\nsubject=music\r\ncountry=HU\r\nsort=seen\r\nafter=x".into(),
            told: "on".into(),
        };
        let kept = form.parse().unwrap();
        let question = kept.question;
        assert_eq!(question.chosen, [(Facet::Country, "HU".to_owned())]);
        assert_eq!((question.q.as_str(), question.sort), ("a=b", Sort::Best));
        assert!(question.after.is_empty() && kept.is_told);
        assert_eq!(question.lines(), "q=a=b\ncountry=HU");
        assert_eq!(
            Question::of_lines(Kind::Schools, &question.lines()),
            question
        );
        let odd = SaveSearchForm {
            kind: "pupils".into(),
            ..form
        };
        assert_eq!(odd.parse(), Err(AppError::NotFound));
    }
}
