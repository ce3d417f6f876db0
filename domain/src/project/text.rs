//! The text of a project: as typed, and as far as its fields hold.

use crate::{AppError, Problem, forms::Check, text};
use serde::{Deserialize, Serialize};

/// The project form, as typed. All fields of DOMAIN; while it is a draft only the title is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProjectForm {
    pub title: String,
    pub short_description: String,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    pub competences: Vec<String>,
    pub age_from: String,
    pub age_to: String,
    pub pupil_count: String,
    pub aims: String,
    pub work_process: String,
    pub expected_results: String,
    /// Version the typing started from; empty for a new project.
    pub version: String,
    /// Of a new project: the kit it begins with, if any.
    pub kit: String,
}

/// A project text whose fields hold, complete or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectText {
    pub title: String,
    pub short_description: String,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    pub competences: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub pupil_count: Option<i32>,
    pub aims: String,
    pub work_process: String,
    pub expected_results: String,
}

impl ProjectForm {
    /// Each field with its text, in the order of the form, to be shown beside what somebody else
    /// typed. Choices are sorted and joined by commas.
    pub fn fields(&self) -> Vec<(String, String)> {
        let joined = |chosen: &[String]| {
            let mut chosen = chosen.to_vec();
            chosen.sort();
            chosen.join(", ")
        };
        [
            ("title", self.title.clone()),
            ("short_description", self.short_description.clone()),
            ("age_from", self.age_from.clone()),
            ("age_to", self.age_to.clone()),
            ("pupil_count", self.pupil_count.clone()),
            ("languages", joined(&self.languages)),
            ("subjects", joined(&self.subjects)),
            ("competences", joined(&self.competences)),
            ("aims", self.aims.clone()),
            ("work_process", self.work_process.clone()),
            ("expected_results", self.expected_results.clone()),
        ]
        .map(|(field, text)| (field.to_owned(), text))
        .to_vec()
    }

    /// Checks what is there; empty fields are fine except the title.
    pub fn parse(self) -> Result<ProjectText, AppError> {
        let mut check = Check::default();
        // In the order of the form, so that the problems are told in it.
        let mut text = ProjectText {
            title: check.field("title", text::line(&self.title, 3, 120)),
            short_description: check.field(
                "short_description",
                text::prose(&self.short_description, 0, 600),
            ),
            age_from: check.field("age_from", text::optional_number(&self.age_from, 0, 25)),
            age_to: check.field("age_to", text::optional_number(&self.age_to, 0, 25)),
            ..ProjectText::default()
        };
        if let (Some(from), Some(to)) = (text.age_from, text.age_to)
            && from > to
        {
            check.problem("age_to", Problem::FromAfterTo);
        }
        text.pupil_count = check.field(
            "pupil_count",
            text::optional_number(&self.pupil_count, 1, 5000),
        );
        text.languages = check.choices("languages", self.languages, 0, 12);
        text.subjects = check.choices("subjects", self.subjects, 0, 12);
        text.competences = check.choices("competences", self.competences, 0, 8);
        text.aims = check.field("aims", text::prose(&self.aims, 0, 4000));
        text.work_process = check.field("work_process", text::prose(&self.work_process, 0, 4000));
        text.expected_results = check.field(
            "expected_results",
            text::prose(&self.expected_results, 0, 4000),
        );
        check.done(text)
    }
}

impl ProjectText {
    /// The form, filled with this text in this version.
    pub fn as_form(&self, version: i32) -> ProjectForm {
        let number = |number: Option<i32>| number.map(|n| n.to_string()).unwrap_or_default();
        ProjectForm {
            title: self.title.clone(),
            short_description: self.short_description.clone(),
            languages: self.languages.clone(),
            subjects: self.subjects.clone(),
            competences: self.competences.clone(),
            age_from: number(self.age_from),
            age_to: number(self.age_to),
            pupil_count: number(self.pupil_count),
            aims: self.aims.clone(),
            work_process: self.work_process.clone(),
            expected_results: self.expected_results.clone(),
            version: version.to_string(),
            kit: String::new(),
        }
    }

    /// Fields that are still empty and needed before it can be sent, in the order of the form.
    pub fn missing(&self) -> Vec<&'static str> {
        let mut missing = Vec::new();
        let mut need = |field, empty: bool| {
            if empty {
                missing.push(field)
            }
        };
        need("short_description", self.short_description.is_empty());
        need("age_from", self.age_from.is_none());
        need("age_to", self.age_to.is_none());
        need("pupil_count", self.pupil_count.is_none());
        need("languages", self.languages.is_empty());
        need("subjects", self.subjects.is_empty());
        need("competences", self.competences.is_empty());
        need("aims", self.aims.is_empty());
        need("work_process", self.work_process.is_empty());
        need("expected_results", self.expected_results.is_empty());
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_needs_only_a_title_and_tells_what_is_missing() {
        let text = ProjectForm {
            title: "Bridges".into(),
            ..Default::default()
        }
        .parse()
        .unwrap();
        assert_eq!(text.missing().len(), 10);
        let wrong = ProjectForm {
            title: "Bridges".into(),
            age_from: "12".into(),
            age_to: "9".into(),
            ..Default::default()
        };
        assert_eq!(
            wrong.parse(),
            Err(AppError::field("age_to", Problem::FromAfterTo))
        );
    }

    #[test]
    fn problems_are_told_in_the_order_of_the_form() {
        let form = ProjectForm {
            age_from: "12".into(),
            age_to: "9".into(),
            pupil_count: "many".into(),
            aims: "x".repeat(4001),
            ..Default::default()
        };
        let Err(AppError::Invalid(problems)) = form.parse() else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["title", "age_to", "pupil_count", "aims"]);
    }

    #[test]
    fn a_stored_text_fills_the_form_it_came_from() {
        let form = ProjectForm {
            title: "Bridges".into(),
            languages: vec!["tr".into(), "hu".into()],
            age_from: "9".into(),
            version: "3".into(),
            ..Default::default()
        };
        let text = form.clone().parse().unwrap();
        assert_eq!(text.as_form(3), form);
        assert!(
            form.fields()
                .contains(&("languages".into(), "hu, tr".into()))
        );
    }
}
