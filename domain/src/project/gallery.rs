//! The gallery: projects that officers show to everybody, each with a sentence why.

use super::view::ProjectCard;
use crate::{AppError, Timestamp, forms::Check, id::ProjectId, text};
use serde::{Deserialize, Serialize};

/// Longest sentence, in characters.
pub const SENTENCE_MAX: u32 = 280;

/// Putting a project into the gallery, or another sentence to it, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GalleryForm {
    pub project: String,
    pub sentence: String,
}

impl GalleryForm {
    /// A sentence of 10 to [`SENTENCE_MAX`] characters.
    pub fn parse(&self) -> Result<(ProjectId, String), AppError> {
        let project = self.project.parse()?;
        let mut check = Check::default();
        let sentence = check.field("sentence", text::line(&self.sentence, 10, SENTENCE_MAX));
        check.done((project, sentence))
    }
}

/// A project in the gallery.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Shown {
    pub card: ProjectCard,
    /// Why an officer shows it.
    pub sentence: String,
    pub at: Timestamp,
}

/// A page of the gallery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gallery {
    pub shown: Vec<Shown>,
    /// Where the next page starts; `None` on the last one.
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problem;
    use uuid::Uuid;

    #[test]
    fn a_sentence_says_something_and_is_one() {
        let form = |sentence: &str| GalleryForm {
            project: Uuid::nil().to_string(),
            sentence: sentence.to_owned(),
        };
        let sentence = "  Pupils built the bridge themselves. ";
        let parsed = form(sentence).parse().unwrap();
        assert_eq!(parsed, (ProjectId(Uuid::nil()), sentence.trim().to_owned()));
        let wrong = |sentence: &str| form(sentence).parse().unwrap_err();
        assert_eq!(wrong(""), AppError::field("sentence", Problem::Required));
        assert_eq!(
            wrong("Nice"),
            AppError::field("sentence", Problem::TooShort { min: 10 })
        );
        assert_eq!(
            wrong(&"long ".repeat(60)),
            AppError::field("sentence", Problem::TooLong { max: SENTENCE_MAX })
        );
    }
}
