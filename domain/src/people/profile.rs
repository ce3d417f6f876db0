//! The own profile: what is told, and to whom.

use crate::{
    AppError, Problem, Timestamp,
    forms::{Check, ticked},
    id::{AccountId, FileId},
    project::ProjectKind,
    reference::Choice,
    text, text_enum,
};
use serde::{Deserialize, Serialize};

/// Most languages of a profile: the form has so many lines.
pub const LANGUAGES_MAX: usize = 6;
/// Most interests of a profile.
pub const INTERESTS_MAX: u32 = 10;

text_enum! {
    /// How well a language is spoken (Common European Framework of Reference).
    pub enum Level {
        A1 = "a1",
        A2 = "a2",
        B1 = "b1",
        B2 = "b2",
        C1 = "c1",
        C2 = "c2",
        /// Grown up with it.
        Native = "native",
    }
}

text_enum! {
    /// A part of a profile. Colleagues see all of them, visitors those that were opened to them.
    pub enum Part {
        Picture = "picture",
        About = "about",
        School = "school",
        Subjects = "subjects",
        Languages = "languages",
        Ages = "ages",
        Interests = "interests",
        Availability = "availability",
    }
}

text_enum! {
    /// Who reads a profile.
    pub enum Reader {
        /// Anybody, signed in or not.
        Visitor = "visitor",
        /// Validated staff and support officers.
        Colleague = "colleague",
    }
}

impl Reader {
    /// Whether this reader sees a part, given those that are open to visitors.
    pub fn sees(self, part: Part, public: &[Part]) -> bool {
        match self {
            Self::Colleague => true,
            Self::Visitor => public.contains(&part),
        }
    }
}

text_enum! {
    /// Which square of a picture is kept, when it is none.
    pub enum Crop {
        /// The left or the upper end.
        Start = "start",
        Middle = "middle",
        /// The right or the lower end.
        End = "end",
    }
}

/// The profile form, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    pub name: String,
    pub about: String,
    /// One each line; may be empty.
    pub languages: Vec<String>,
    /// How well the language of the same line is spoken.
    pub levels: Vec<String>,
    pub subjects: Vec<String>,
    /// One a line.
    pub interests: String,
    pub age_from: String,
    pub age_to: String,
    /// Tick: colleagues may ask for contact.
    pub available: String,
    /// First day of the time for projects; may be empty.
    pub available_from: String,
    /// Last day of it; may be empty.
    pub available_to: String,
    /// Kinds of project; none means all.
    pub kinds: Vec<String>,
    /// Tick: visitors may open the page.
    pub public: String,
    /// What visitors see there besides the name.
    pub parts: Vec<String>,
    /// IANA time zone; empty for the portal's own.
    pub time_zone: String,
    /// Version the typing started from.
    pub version: String,
}

/// A profile whose fields hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub name: String,
    pub about: String,
    pub languages: Vec<Language>,
    pub subjects: Vec<String>,
    pub interests: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub available: bool,
    pub available_from: Option<Timestamp>,
    pub available_to: Option<Timestamp>,
    pub kinds: Vec<ProjectKind>,
    pub public: bool,
    pub parts: Vec<Part>,
    pub time_zone: String,
}

/// A language of the profile, and how well it is spoken if that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    pub id: String,
    pub level: Option<Level>,
}

impl ProfileForm {
    /// Version the typing started from; 0, which no row has, when it is missing.
    pub fn version(&self) -> i32 {
        self.version.parse().unwrap_or_default()
    }

    /// Checks every field. Choices are compared with the reference lists by `data`.
    pub fn parse(self) -> Result<Profile, AppError> {
        let mut check = Check::default();
        let age = |check: &mut Check, field: &str, typed: &str| {
            let age = check.field(field, optional(text::number(typed, 0, 25)));
            age.and_then(|age| i32::try_from(age).ok())
        };
        let age_from = age(&mut check, "age_from", &self.age_from);
        let age_to = age(&mut check, "age_to", &self.age_to);
        in_order(&mut check, "age_to", age_from, age_to);
        let day = |check: &mut Check, field: &str, typed: &str| {
            check.field(field, optional(Timestamp::of_date(typed)))
        };
        let available_from = day(&mut check, "available_from", &self.available_from);
        let available_to = day(&mut check, "available_to", &self.available_to);
        in_order(&mut check, "available_to", available_from, available_to);
        let profile = Profile {
            name: check.field("name", text::line(&self.name, 2, 80)),
            about: check.field("about", text::prose(&self.about, 0, 2000)),
            languages: languages(&mut check, self.languages, &self.levels),
            subjects: check.choices("subjects", self.subjects, 0, 12),
            interests: check.field("interests", interests(&self.interests)),
            age_from,
            age_to,
            available: ticked(&self.available),
            available_from,
            available_to,
            kinds: check.field("kinds", known(&self.kinds)),
            public: ticked(&self.public),
            parts: check.field("parts", known(&self.parts)),
            time_zone: check.field("time_zone", text::line(&self.time_zone, 0, 64)),
        };
        check.done(profile)
    }
}

/// What was left open is no problem.
fn optional<T>(typed: Result<T, Problem>) -> Result<Option<T>, Problem> {
    match typed {
        Ok(value) => Ok(Some(value)),
        Err(Problem::Required) => Ok(None),
        Err(problem) => Err(problem),
    }
}

fn in_order<T: PartialOrd>(check: &mut Check, field: &str, from: Option<T>, to: Option<T>) {
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        check.problem(field, Problem::FromAfterTo);
    }
}

/// Ticks of a closed list; each once.
fn known<T>(ticked: &[String]) -> Result<Vec<T>, Problem>
where
    T: std::str::FromStr<Err = Problem> + PartialEq,
{
    let mut kept = Vec::new();
    for one in ticked.iter().filter(|one| !one.is_empty()) {
        let one = one.parse()?;
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    Ok(kept)
}

/// The lines with a language; of a language that comes twice the first.
fn languages(check: &mut Check, ids: Vec<String>, levels: &[String]) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    for (line, id) in ids.into_iter().enumerate() {
        if id.is_empty() || languages.iter().any(|known| known.id == id) {
            continue;
        }
        if line >= LANGUAGES_MAX || id.len() > 64 {
            check.problem(&format!("languages[{line}]"), Problem::UnknownChoice);
            return languages;
        }
        let level = match levels.get(line).map(String::as_str) {
            None | Some("") => None,
            Some(level) => check.field(&format!("levels[{line}]"), level.parse().map(Some)),
        };
        languages.push(Language { id, level });
    }
    languages
}

/// A line each, up to 40 characters.
fn interests(typed: &str) -> Result<Vec<String>, Problem> {
    let mut interests: Vec<String> = Vec::new();
    for row in typed.lines() {
        let interest = text::line(row, 0, 40)?;
        if !interest.is_empty() && !interests.contains(&interest) {
            interests.push(interest);
        }
    }
    if interests.len() > INTERESTS_MAX as usize {
        return Err(Problem::TooManyChosen { max: INTERESTS_MAX });
    }
    Ok(interests)
}

/// The own profile, to be edited.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OwnProfile {
    pub id: AccountId,
    pub form: ProfileForm,
    pub version: i32,
    pub picture: Option<FileId>,
    /// Where the profile says the person works; `None` before a school was chosen.
    pub school: Option<String>,
    pub languages: Vec<Choice>,
    pub subjects: Vec<Choice>,
    /// Time zones to choose from (IANA).
    pub time_zones: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(form: ProfileForm) -> Vec<String> {
        let Err(AppError::Invalid(problems)) = form.parse() else {
            panic!("must be refused")
        };
        problems.into_iter().map(|problem| problem.field).collect()
    }

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn a_profile_reports_all_problems_at_once() {
        let form = ProfileForm {
            name: "J".into(),
            about: "x".repeat(2001),
            age_from: "12".into(),
            age_to: "9".into(),
            available_from: "2027-02-30".into(),
            languages: texts(&["hu"]),
            levels: texts(&["fluent"]),
            parts: texts(&["email"]),
            ..ProfileForm::default()
        };
        let expected = [
            "age_to",
            "available_from",
            "name",
            "about",
            "levels[0]",
            "parts",
        ];
        assert_eq!(problems(form), expected);
    }

    #[test]
    fn ages_and_days_may_be_left_open_and_come_in_order() {
        let form = ProfileForm {
            name: "Judit".into(),
            age_from: "9".into(),
            available_to: "2027-06-15".into(),
            ..ProfileForm::default()
        };
        let profile = form.clone().parse().unwrap();
        assert_eq!((profile.age_from, profile.age_to), (Some(9), None));
        assert_eq!(profile.available_from, None);
        let to = profile.available_to.map(Timestamp::date);
        assert_eq!(to.as_deref(), Some("2027-06-15"));
        let backwards = ProfileForm {
            available_from: "2027-09-01".into(),
            ..form
        };
        assert_eq!(problems(backwards), ["available_to"]);
    }

    #[test]
    fn each_language_has_the_level_of_its_line() {
        let form = ProfileForm {
            name: "Judit".into(),
            languages: texts(&["hu", "", "en", "hu"]),
            levels: texts(&["native", "a1", "b2", "a1"]),
            ..ProfileForm::default()
        };
        let spoken = form.parse().unwrap().languages;
        let spoken: Vec<_> = spoken
            .iter()
            .map(|one| (one.id.as_str(), one.level))
            .collect();
        assert_eq!(
            spoken,
            [("hu", Some(Level::Native)), ("en", Some(Level::B2))]
        );
    }

    #[test]
    fn interests_are_lines() {
        assert_eq!(
            interests(" rivers \n\nchess\nrivers"),
            Ok(texts(&["rivers", "chess"]))
        );
        assert!(interests(&"x".repeat(41)).is_err());
        let many: Vec<String> = (0..11).map(|n| n.to_string()).collect();
        assert_eq!(
            interests(&many.join("\n")),
            Err(Problem::TooManyChosen { max: 10 })
        );
    }

    #[test]
    fn visitors_see_what_was_opened_to_them() {
        assert!(Reader::Colleague.sees(Part::About, &[]));
        assert!(!Reader::Visitor.sees(Part::About, &[Part::School]));
        assert!(Reader::Visitor.sees(Part::School, &[Part::School]));
    }
}
