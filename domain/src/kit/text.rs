//! The text of a kit: as typed, and as far as its fields hold.

use super::template::{self, Template};
use crate::{AppError, Problem, forms::Check, project::ProjectForm, text};
use serde::{Deserialize, Serialize};

/// Longest part of a template, in characters.
const TEMPLATE_MAX: u32 = 40_000;

/// A kit in one language, as typed. While it is a draft only the title is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KitForm {
    /// Empty for a new one.
    pub kit: String,
    /// Of a new one: whose officers look after it; empty for the central ones.
    pub country: String,
    /// Language of the text.
    pub lang: String,
    /// Version the typing started from; empty for a new one.
    pub version: String,
    /// Age bands.
    pub levels: Vec<String>,
    pub age_from: String,
    pub age_to: String,
    pub weeks: String,
    pub subjects: Vec<String>,
    pub competences: Vec<String>,
    pub title: String,
    pub summary: String,
    pub aims: String,
    pub process: String,
    pub results: String,
    pub evaluation: String,
    pub follow_up: String,
    /// How the four parts of the template are written: [`template`].
    pub pages: String,
    pub plan: String,
    pub forum: String,
    pub polls: String,
}

/// What a kit says in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitFacts {
    /// Age bands.
    pub levels: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub weeks: Option<i32>,
    pub subjects: Vec<String>,
    pub competences: Vec<String>,
}

/// What a kit says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitText {
    pub lang: String,
    pub title: String,
    pub summary: String,
    pub aims: String,
    pub process: String,
    pub results: String,
    pub evaluation: String,
    pub follow_up: String,
    pub pages: String,
    pub plan: String,
    pub forum: String,
    pub polls: String,
}

impl KitForm {
    /// Checks what is there; empty fields are fine except the title and the language.
    pub fn parse(&self) -> Result<(KitFacts, KitText), AppError> {
        let mut check = Check::default();
        // In the order of the form, so that the problems are told in it.
        let mut kit = KitText {
            lang: check.field("lang", text::line(&self.lang, 2, 12)),
            title: check.field("title", text::line(&self.title, 3, 120)),
            summary: check.field("summary", text::prose(&self.summary, 0, 600)),
            ..KitText::default()
        };
        let facts = KitFacts {
            levels: check.choices("levels", self.levels.clone(), 0, 5),
            age_from: check.field("age_from", text::optional_number(&self.age_from, 0, 25)),
            age_to: check.field("age_to", text::optional_number(&self.age_to, 0, 25)),
            weeks: check.field("weeks", text::optional_number(&self.weeks, 1, 52)),
            subjects: check.choices("subjects", self.subjects.clone(), 0, 12),
            competences: check.choices("competences", self.competences.clone(), 0, 8),
        };
        if let (Some(from), Some(to)) = (facts.age_from, facts.age_to)
            && from > to
        {
            check.problem("age_to", Problem::FromAfterTo);
        }
        let mut prose = |field, typed: &str| check.field(field, text::prose(typed, 0, 4_000));
        kit.aims = prose("aims", &self.aims);
        kit.process = prose("process", &self.process);
        kit.results = prose("results", &self.results);
        kit.evaluation = prose("evaluation", &self.evaluation);
        kit.follow_up = prose("follow_up", &self.follow_up);
        let mut part = |field, typed: &str, problems: Vec<Problem>| {
            for problem in problems {
                check.problem(field, problem);
            }
            check.field(field, text::prose(typed, 0, TEMPLATE_MAX))
        };
        let wrong = |read: Result<_, Vec<Problem>>| read.err().unwrap_or_default();
        kit.pages = part(
            "pages",
            &self.pages,
            wrong(template::pages(&self.pages).map(drop)),
        );
        kit.plan = part(
            "plan",
            &self.plan,
            wrong(template::plan(&self.plan).map(drop)),
        );
        kit.forum = part(
            "forum",
            &self.forum,
            wrong(template::forum(&self.forum).map(drop)),
        );
        kit.polls = part(
            "polls",
            &self.polls,
            wrong(template::polls(&self.polls).map(drop)),
        );
        check.done((facts, kit))
    }

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
            ("summary", self.summary.clone()),
            ("levels", joined(&self.levels)),
            ("age_from", self.age_from.clone()),
            ("age_to", self.age_to.clone()),
            ("weeks", self.weeks.clone()),
            ("subjects", joined(&self.subjects)),
            ("competences", joined(&self.competences)),
            ("aims", self.aims.clone()),
            ("process", self.process.clone()),
            ("results", self.results.clone()),
            ("evaluation", self.evaluation.clone()),
            ("follow_up", self.follow_up.clone()),
            ("pages", self.pages.clone()),
            ("plan", self.plan.clone()),
            ("forum", self.forum.clone()),
            ("polls", self.polls.clone()),
        ]
        .map(|(field, text)| (field.to_owned(), text))
        .to_vec()
    }
}

impl KitFacts {
    /// The form of a kit with this text in this version.
    pub fn as_form(&self, text: &KitText, version: i32) -> KitForm {
        let number = |number: Option<i32>| number.map(|n| n.to_string()).unwrap_or_default();
        let text = text.clone();
        KitForm {
            kit: String::new(),
            country: String::new(),
            lang: text.lang,
            version: version.to_string(),
            levels: self.levels.clone(),
            age_from: number(self.age_from),
            age_to: number(self.age_to),
            weeks: number(self.weeks),
            subjects: self.subjects.clone(),
            competences: self.competences.clone(),
            title: text.title,
            summary: text.summary,
            aims: text.aims,
            process: text.process,
            results: text.results,
            evaluation: text.evaluation,
            follow_up: text.follow_up,
            pages: text.pages,
            plan: text.plan,
            forum: text.forum,
            polls: text.polls,
        }
    }

    /// The form of a project that begins with this kit. Everything in it can be changed.
    pub fn as_project(&self, text: &KitText, kit: &str) -> ProjectForm {
        let form = self.as_form(text, 0);
        ProjectForm {
            title: form.title,
            short_description: form.summary,
            subjects: form.subjects,
            competences: form.competences,
            age_from: form.age_from,
            age_to: form.age_to,
            aims: form.aims,
            work_process: form.process,
            expected_results: form.results,
            kit: kit.to_owned(),
            ..ProjectForm::default()
        }
    }
}

impl KitText {
    /// What a workspace has on its first day. What does not hold was never saved.
    pub fn template(&self) -> Template {
        Template {
            pages: template::pages(&self.pages).unwrap_or_default(),
            phases: template::plan(&self.plan).unwrap_or_default(),
            forum: template::forum(&self.forum).unwrap_or_default(),
            polls: template::polls(&self.polls).unwrap_or_default(),
        }
    }
}

/// Fields that are still empty and needed before it can be published, in the order of the form.
pub fn missing(facts: &KitFacts, text: &KitText) -> Vec<&'static str> {
    let fields = [
        ("summary", text.summary.is_empty()),
        ("levels", facts.levels.is_empty()),
        ("age_from", facts.age_from.is_none()),
        ("age_to", facts.age_to.is_none()),
        ("weeks", facts.weeks.is_none()),
        ("subjects", facts.subjects.is_empty()),
        ("competences", facts.competences.is_empty()),
        ("aims", text.aims.is_empty()),
        ("process", text.process.is_empty()),
        ("results", text.results.is_empty()),
        ("evaluation", text.evaluation.is_empty()),
        ("follow_up", text.follow_up.is_empty()),
        ("pages", text.pages.is_empty()),
        ("plan", text.plan.is_empty()),
    ];
    let empty = fields.into_iter().filter(|(_, is_empty)| *is_empty);
    empty.map(|(field, _)| field).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> KitForm {
        KitForm {
            lang: "en".into(),
            title: "Same sky".into(),
            version: "4".into(),
            ..KitForm::default()
        }
    }

    #[test]
    fn a_draft_needs_only_a_title_and_tells_what_is_missing() {
        let (facts, text) = form().parse().unwrap();
        assert_eq!(missing(&facts, &text).len(), 14);
        assert_eq!(facts.as_form(&text, 4), form());
        let nameless = KitForm {
            title: " ".into(),
            ..form()
        };
        assert_eq!(
            nameless.parse(),
            Err(AppError::field("title", Problem::Required))
        );
    }

    #[test]
    fn all_wrong_lines_are_told_beside_their_fields() {
        let wrong = KitForm {
            age_from: "12".into(),
            age_to: "9".into(),
            pages: "no heading".into(),
            plan: "# A\n- x\n- y".into(),
            ..form()
        };
        let Err(AppError::Invalid(problems)) = wrong.parse() else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["age_to", "pages", "plan", "plan"]);
    }

    #[test]
    fn a_project_begins_with_what_the_kit_says() {
        let full = KitForm {
            summary: "About".into(),
            aims: "Aims".into(),
            process: "Process".into(),
            results: "Results".into(),
            age_from: "8".into(),
            subjects: vec!["music".into()],
            ..form()
        };
        let (facts, text) = full.parse().unwrap();
        let project = facts.as_project(&text, "7");
        assert_eq!(project.work_process, "Process");
        assert_eq!(project.subjects, ["music"]);
        assert_eq!(
            (project.age_from.as_str(), project.kit.as_str()),
            ("8", "7")
        );
        assert!(project.languages.is_empty() && project.version.is_empty());
        assert!(project.parse().is_ok());
    }
}
