//! What an announcement says: as typed, and as far as its fields hold.

use crate::{
    AppError, FieldProblem, Problem,
    forms::{Check, ticked},
    id::ProjectId,
    project::ProjectKind,
    text, text_enum,
    time::Month,
};
use serde::{Deserialize, Serialize};

/// Most partner schools that can be looked for.
pub const PLACES_MAX: i64 = 20;
/// Most countries that can be named.
pub const COUNTRIES_MAX: u32 = 20;

text_enum! {
    /// What kind of project is wanted.
    pub enum WantedKind {
        /// Either is fine.
        Any = "any",
        /// With schools of other countries.
        European = "european",
        /// With schools of the own country.
        National = "national",
    }
}

impl WantedKind {
    /// Whether somebody who looks for this kind of project may be meant.
    pub const fn fits(self, kind: ProjectKind) -> bool {
        match (self, kind) {
            (Self::Any, _)
            | (Self::European, ProjectKind::European)
            | (Self::National, ProjectKind::National) => true,
            (Self::European, ProjectKind::National) | (Self::National, ProjectKind::European) => {
                false
            }
        }
    }
}

/// The form of an announcement, as typed. While it is a draft only the title is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnnouncementForm {
    pub title: String,
    pub body: String,
    /// One of [`WantedKind`]; nothing means any.
    pub kind: String,
    pub places: String,
    /// Countries of the partners; none means any.
    pub countries: Vec<String>,
    pub age_from: String,
    pub age_to: String,
    /// Months: `2027-01`.
    pub from: String,
    pub to: String,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    /// An own project that is still being written.
    pub project: String,
    /// Version the typing started from; empty for a new one.
    pub version: String,
    /// Sent by the button that also puts it on the board.
    pub publish: String,
}

/// An announcement whose fields hold, complete or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnouncementText {
    pub title: String,
    pub body: String,
    pub kind: WantedKind,
    pub places: Option<i32>,
    pub countries: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub from: Option<Month>,
    pub to: Option<Month>,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    pub project: Option<ProjectId>,
}

impl AnnouncementForm {
    /// Whether it goes on the board with this.
    pub fn publishes(&self) -> bool {
        ticked(&self.publish)
    }

    /// Each field with its text, in the order of the form, to be shown beside what was saved in another
    /// tab meanwhile. Choices are sorted and joined by commas.
    pub fn fields(&self) -> Vec<(String, String)> {
        let joined = |chosen: &[String]| {
            let mut chosen = chosen.to_vec();
            chosen.sort();
            chosen.join(", ")
        };
        [
            ("title", self.title.clone()),
            ("body", self.body.clone()),
            ("kind", self.kind.clone()),
            ("places", self.places.clone()),
            ("countries", joined(&self.countries)),
            ("age_from", self.age_from.clone()),
            ("age_to", self.age_to.clone()),
            ("from", self.from.clone()),
            ("to", self.to.clone()),
            ("languages", joined(&self.languages)),
            ("subjects", joined(&self.subjects)),
            ("project", self.project.clone()),
        ]
        .map(|(field, text)| (field.to_owned(), text))
        .to_vec()
    }

    /// Checks what is there; empty fields are fine except the title.
    pub fn parse(self) -> Result<AnnouncementText, AppError> {
        let mut check = Check::default();
        let title = check.field("title", text::line(&self.title, 3, 120));
        let body = check.field("body", text::prose(&self.body, 0, 2000));
        let kind = if self.kind.is_empty() {
            WantedKind::Any
        } else {
            self.kind.parse().unwrap_or_else(|problem| {
                check.problem("kind", problem);
                WantedKind::Any
            })
        };
        let places = check.field("places", optional_number(&self.places, 1, PLACES_MAX));
        let countries = check.choices("countries", self.countries, 0, COUNTRIES_MAX);
        let age_from = check.field("age_from", optional_number(&self.age_from, 0, 25));
        let age_to = check.field("age_to", optional_number(&self.age_to, 0, 25));
        if let (Some(from), Some(to)) = (age_from, age_to)
            && from > to
        {
            check.problem("age_to", Problem::FromAfterTo);
        }
        let from = check.field("from", optional_month(&self.from));
        let to = check.field("to", optional_month(&self.to));
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            check.problem("to", Problem::FromAfterTo);
        }
        let languages = check.choices("languages", self.languages, 0, 12);
        let subjects = check.choices("subjects", self.subjects, 0, 12);
        let project = match self.project.as_str() {
            "" => None,
            id => id.parse().map(Some).unwrap_or_else(|_| {
                check.problem("project", Problem::UnknownChoice);
                None
            }),
        };
        check.done(AnnouncementText {
            title,
            body,
            kind,
            places,
            countries,
            age_from,
            age_to,
            from,
            to,
            languages,
            subjects,
            project,
        })
    }
}

impl AnnouncementText {
    /// The form, filled with this text in this version.
    pub fn as_form(&self, version: i32) -> AnnouncementForm {
        let number = |number: Option<i32>| number.map(|n| n.to_string()).unwrap_or_default();
        let month = |month: Option<Month>| month.map(|m| m.to_string()).unwrap_or_default();
        AnnouncementForm {
            title: self.title.clone(),
            body: self.body.clone(),
            kind: self.kind.as_str().to_owned(),
            places: number(self.places),
            countries: self.countries.clone(),
            age_from: number(self.age_from),
            age_to: number(self.age_to),
            from: month(self.from),
            to: month(self.to),
            languages: self.languages.clone(),
            subjects: self.subjects.clone(),
            project: self.project.map(|id| id.to_string()).unwrap_or_default(),
            version: version.to_string(),
            publish: String::new(),
        }
    }

    /// Fields that are still empty and needed before it goes on the board, in the order of the form.
    pub fn missing(&self) -> Vec<&'static str> {
        [
            ("body", self.body.is_empty()),
            ("places", self.places.is_none()),
            ("age_from", self.age_from.is_none()),
            ("age_to", self.age_to.is_none()),
            ("from", self.from.is_none()),
            ("to", self.to.is_none()),
            ("languages", self.languages.is_empty()),
            ("subjects", self.subjects.is_empty()),
        ]
        .into_iter()
        .filter(|(_, is_empty)| *is_empty)
        .map(|(field, _)| field)
        .collect()
    }

    /// Refuses what is not fit for the board: something is missing, or its time for working together is
    /// over.
    ///
    /// # Errors
    /// Every problem with its field.
    pub fn fit_for_board(&self, now: Month) -> Result<(), AppError> {
        let missing = self.missing().into_iter();
        let mut problems: Vec<FieldProblem> = missing
            .map(|field| FieldProblem {
                field: field.to_owned(),
                problem: Problem::Required,
            })
            .collect();
        if self.to.is_some_and(|to| to < now) {
            problems.push(FieldProblem {
                field: "to".to_owned(),
                problem: Problem::InThePast,
            });
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(AppError::Invalid(problems))
        }
    }
}

fn optional_number(typed: &str, min: i64, max: i64) -> Result<Option<i32>, Problem> {
    match text::number(typed, min, max) {
        Err(Problem::Required) => Ok(None),
        Err(problem) => Err(problem),
        Ok(value) => i32::try_from(value)
            .map(Some)
            .map_err(|_| Problem::OutOfRange { min, max }),
    }
}

fn optional_month(typed: &str) -> Result<Option<Month>, Problem> {
    match Month::of_text(typed) {
        Err(Problem::Required) => Ok(None),
        other => other.map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete() -> AnnouncementForm {
        AnnouncementForm {
            title: "Letters about our rivers".into(),
            body: "My pupils would like to write to a class beside another river.".into(),
            kind: "european".into(),
            places: "2".into(),
            age_from: "9".into(),
            age_to: "11".into(),
            from: "2027-01".into(),
            to: "2027-05".into(),
            languages: vec!["en".into()],
            subjects: vec!["geography".into()],
            ..AnnouncementForm::default()
        }
    }

    #[test]
    fn a_draft_needs_only_a_title_and_the_board_everything_else() {
        let now = Month::of_text("2026-11").unwrap();
        let draft = AnnouncementForm {
            title: "Letters".into(),
            ..AnnouncementForm::default()
        };
        let draft = draft.parse().unwrap();
        assert_eq!(draft.kind, WantedKind::Any);
        let Err(AppError::Invalid(problems)) = draft.fit_for_board(now) else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, draft.missing());
        let whole = complete().parse().unwrap();
        assert_eq!(whole.fit_for_board(now), Ok(()));
        assert!(AnnouncementForm::default().parse().is_err());
    }

    #[test]
    fn a_time_that_is_over_is_not_announced() {
        let whole = complete().parse().unwrap();
        let over = Month::of_text("2027-06").unwrap();
        assert_eq!(
            whole.fit_for_board(over),
            Err(AppError::field("to", Problem::InThePast))
        );
    }

    #[test]
    fn what_ends_before_it_begins_is_told_beside_the_end() {
        let form = AnnouncementForm {
            age_to: "8".into(),
            to: "2026-12".into(),
            ..complete()
        };
        let Err(AppError::Invalid(problems)) = form.parse() else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["age_to", "to"]);
    }

    #[test]
    fn odd_input_is_refused_beside_its_field() {
        let form = AnnouncementForm {
            kind: "worldwide".into(),
            places: "0".into(),
            from: "spring".into(),
            project: "mine".into(),
            ..complete()
        };
        let Err(AppError::Invalid(problems)) = form.parse() else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["kind", "places", "from", "project"]);
    }

    #[test]
    fn a_stored_text_fills_the_form_it_came_from() {
        let form = AnnouncementForm {
            version: "3".into(),
            ..complete()
        };
        let text = form.clone().parse().unwrap();
        assert_eq!(text.as_form(3), form);
        assert!(form.fields().contains(&("from".into(), "2027-01".into())));
    }

    #[test]
    fn who_takes_any_project_is_found_by_both_kinds() {
        for kind in ProjectKind::ALL {
            assert!(WantedKind::Any.fits(*kind));
        }
        assert!(!WantedKind::National.fits(ProjectKind::European));
    }
}
