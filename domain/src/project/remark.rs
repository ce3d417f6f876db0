//! What an officer says of single fields of a project that goes back to its founders.

use crate::{AppError, forms::Check, text};
use serde::{Deserialize, Serialize};

/// Longest remark, in characters.
pub const REMARK_MAX: u32 = 600;

/// A remark on a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Name of the field in [`super::ProjectForm`].
    pub field: String,
    pub text: String,
}

/// The fields that get remarks, in the order of the form. Ages are one thing.
pub const REMARKED: [&str; 10] = [
    "title",
    "short_description",
    "age_from",
    "pupil_count",
    "languages",
    "subjects",
    "competences",
    "aims",
    "work_process",
    "expected_results",
];

/// Remarks, as typed: each field of the form is named `remark_` and the field of the project.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RemarksForm {
    pub remark_title: String,
    pub remark_short_description: String,
    pub remark_age_from: String,
    pub remark_pupil_count: String,
    pub remark_languages: String,
    pub remark_subjects: String,
    pub remark_competences: String,
    pub remark_aims: String,
    pub remark_work_process: String,
    pub remark_expected_results: String,
}

impl RemarksForm {
    /// The remarks that say something, each of at most [`REMARK_MAX`] characters.
    pub fn parse(&self) -> Result<Vec<Remark>, AppError> {
        let typed = [
            &self.remark_title,
            &self.remark_short_description,
            &self.remark_age_from,
            &self.remark_pupil_count,
            &self.remark_languages,
            &self.remark_subjects,
            &self.remark_competences,
            &self.remark_aims,
            &self.remark_work_process,
            &self.remark_expected_results,
        ];
        let mut check = Check::default();
        let mut remarks = Vec::new();
        for (field, typed) in REMARKED.into_iter().zip(typed) {
            let said = text::prose(typed, 0, REMARK_MAX);
            let said = check.field(&format!("remark_{field}"), said);
            if !said.is_empty() {
                remarks.push(Remark {
                    field: field.to_owned(),
                    text: said,
                });
            }
        }
        check.done(remarks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::ProjectForm;

    #[test]
    fn only_what_is_said_is_a_remark() {
        let form = RemarksForm {
            remark_aims: " Which pupils do what? ".into(),
            remark_title: "  ".into(),
            ..RemarksForm::default()
        };
        let remarks = form.parse().unwrap();
        assert_eq!(remarks.len(), 1);
        let told = (remarks[0].field.as_str(), remarks[0].text.as_str());
        assert_eq!(told, ("aims", "Which pupils do what?"));
    }

    #[test]
    fn a_remark_that_is_too_long_is_refused_beside_its_field() {
        let form = RemarksForm {
            remark_aims: "a".repeat(REMARK_MAX as usize + 1),
            ..RemarksForm::default()
        };
        let Err(AppError::Invalid(problems)) = form.parse() else {
            panic!("too long")
        };
        assert_eq!(problems[0].field, "remark_aims");
    }

    #[test]
    fn every_remark_belongs_to_a_field_of_the_project() {
        let fields = ProjectForm::default().fields();
        for field in REMARKED {
            assert!(fields.iter().any(|(name, _)| name == field), "{field}");
        }
    }
}
