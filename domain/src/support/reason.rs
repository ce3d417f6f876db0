//! Reasons that the officers of a country wrote themselves, besides those that come with the portal.

use super::Subject;
use crate::{AppError, Problem, forms::Check, id::ReasonId, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Own reasons of a country about people, and as many about schools.
pub const OWN_REASONS_MAX: u32 = 30;

/// A reason, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    /// Empty for a new one.
    pub id: String,
    /// Two letters: for officers of several countries.
    pub country: String,
    /// A [`Subject`].
    pub subject: String,
    /// By language.
    pub texts: BTreeMap<String, String>,
}

impl ReasonForm {
    /// What it is about and what it says: 10–500 characters in each language, in one at least.
    /// `languages`: those of the portal.
    pub fn parse(&self, languages: &[&str]) -> Result<(Subject, Vec<(String, String)>), AppError> {
        let mut check = Check::default();
        let subject = match self.subject.parse() {
            Ok(subject) => subject,
            Err(_) => {
                check.problem("subject", Problem::Required);
                Subject::Person
            }
        };
        let mut texts = Vec::new();
        for (lang, typed) in &self.texts {
            if !languages.contains(&lang.as_str()) {
                return Err(AppError::NotFound);
            }
            let field = format!("texts[{lang}]");
            if !typed.trim().is_empty() {
                let text = check.field(&field, text::prose(typed, 10, 500));
                texts.push((lang.clone(), text));
            }
        }
        if texts.is_empty() {
            let first = languages.first().copied().unwrap_or_default();
            check.problem(&format!("texts[{first}]"), Problem::Required);
        }
        check.done((subject, texts))
    }
}

/// A reason of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnReason {
    pub id: ReasonId,
    /// Two letters.
    pub country: String,
    pub subject: Subject,
    /// Language and text, sorted by language.
    pub texts: Vec<(String, String)>,
}

impl OwnReason {
    /// In this language, else in English, else in the first it has.
    pub fn in_language(&self, lang: &str) -> &str {
        let of = |wanted: &str| self.texts.iter().find(|(lang, _)| lang == wanted);
        of(lang)
            .or_else(|| of("en"))
            .or_else(|| self.texts.first())
            .map_or("", |(_, text)| text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [&str; 3] = ["en", "hu", "tr"];

    fn form(texts: &[(&str, &str)]) -> ReasonForm {
        let texts = texts.iter();
        ReasonForm {
            subject: "person".into(),
            texts: texts
                .map(|(lang, text)| ((*lang).into(), (*text).into()))
                .collect(),
            ..ReasonForm::default()
        }
    }

    #[test]
    fn a_reason_is_written_in_one_language_at_least() {
        let (subject, texts) = form(&[("hu", "Kérjük, írjon az intézményi címéről."), ("tr", " ")])
            .parse(&LANGUAGES)
            .unwrap();
        assert_eq!((subject, texts.len()), (Subject::Person, 1));
        assert_eq!(
            form(&[("hu", "")]).parse(&LANGUAGES),
            Err(AppError::field("texts[en]", Problem::Required))
        );
        assert_eq!(
            form(&[("hu", "rövid")]).parse(&LANGUAGES),
            Err(AppError::field("texts[hu]", Problem::TooShort { min: 10 }))
        );
        assert_eq!(
            form(&[("xx", "Something in no language")]).parse(&LANGUAGES),
            Err(AppError::NotFound)
        );
    }

    #[test]
    fn it_is_read_in_the_own_language_or_the_next_best() {
        let mut reason = OwnReason {
            id: ReasonId(uuid::Uuid::from_u128(7)),
            country: "HU".into(),
            subject: Subject::Person,
            texts: vec![("en".into(), "Hello".into()), ("hu".into(), "Szia".into())],
        };
        assert_eq!(reason.in_language("hu"), "Szia");
        assert_eq!(reason.in_language("tr"), "Hello");
        reason.texts.remove(0);
        assert_eq!(reason.in_language("tr"), "Szia");
    }
}
