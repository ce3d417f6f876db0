//! Schools: found in the register or added by their own staff, then validated by the support organisation.

pub mod certificate;
pub mod colleague;
pub mod head;
pub mod likeness;
pub mod merge;
pub mod register;
pub mod registration;
mod view;
mod workplace;

pub use self::{view::*, workplace::*};

use crate::{
    AppError, Problem,
    forms::Check,
    id::{AccountId, SchoolId},
    text, text_enum,
};
use serde::{Deserialize, Serialize};

text_enum! {
    /// Life of a school.
    pub enum SchoolState {
        /// Added, waiting for the support organisation.
        Pending = "pending",
        /// In.
        Validated = "validated",
        /// The officer asks for a correction.
        Returned = "returned",
        /// Not a school that can take part.
        Refused = "refused",
    }
}

/// Schools one person may have added that are not validated yet: nobody fills the register with
/// inventions.
pub const UNCHECKED_MAX: i64 = 3;

/// The school form, as typed (DOMAIN "Things"). Adding and correcting use the same fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SchoolForm {
    /// Two letters. Fixed once the school is added: it decides who validates.
    pub country: String,
    /// Name by which the school is known.
    pub name: String,
    /// Legal name, if another.
    pub legal_name: String,
    /// Kinds of school (reference `school-type`).
    pub types: Vec<String>,
    /// Number in the national register.
    pub national_number: String,
    /// Town.
    pub town: String,
    /// Region or county.
    pub region: String,
    /// Postcode.
    pub postcode: String,
    /// Street and number.
    pub address: String,
    /// Web site.
    pub website: String,
    /// Name of the head.
    pub head_name: String,
    /// E-mail address of the head.
    pub head_email: String,
    /// Own role at the school (reference `staff-role`); only when adding.
    pub role: String,
    /// Tick: none of the schools that look alike is this one; only when adding.
    pub none_of_these: String,
    /// Version the correction started from; empty when adding.
    pub version: String,
}

/// A school whose details hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SchoolDetails {
    pub name: String,
    pub legal_name: String,
    pub types: Vec<String>,
    pub national_number: String,
    pub town: String,
    pub region: String,
    pub postcode: String,
    pub address: String,
    pub website: String,
    pub head_name: String,
    pub head_email: String,
}

/// A school to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSchool {
    pub country: String,
    pub details: SchoolDetails,
    /// What the person does there.
    pub role: String,
    /// The person has seen what looks alike and says it is another school.
    pub is_another: bool,
}

impl SchoolForm {
    /// Checks every field. Choices are only bounded here; `data` compares them with the reference lists.
    pub fn parse(self) -> Result<NewSchool, AppError> {
        let mut check = Check::default();
        let country = check.field("country", country(&self.country));
        let role = text::line(&self.role, 1, 64);
        let is_another = crate::forms::ticked(&self.none_of_these);
        let details = self.details(&mut check);
        let role = check.field("role", role);
        check.done(NewSchool {
            country,
            details,
            role,
            is_another,
        })
    }

    /// Checks a correction; with the version it started from. A version that is no number is an
    /// old one.
    pub fn parse_correction(self) -> Result<(SchoolDetails, i32), AppError> {
        let version = self.version.parse().unwrap_or_default();
        let mut check = Check::default();
        let details = self.details(&mut check);
        check.done((details, version))
    }

    fn details(self, check: &mut Check) -> SchoolDetails {
        SchoolDetails {
            name: check.field("name", text::line(&self.name, 3, 150)),
            legal_name: check.field("legal_name", text::line(&self.legal_name, 0, 200)),
            types: check.choices("types", self.types, 1, 6),
            national_number: check
                .field("national_number", text::line(&self.national_number, 0, 40)),
            town: check.field("town", text::line(&self.town, 1, 80)),
            region: check.field("region", text::line(&self.region, 0, 80)),
            postcode: check.field("postcode", text::line(&self.postcode, 0, 16)),
            address: check.field("address", text::line(&self.address, 1, 150)),
            website: check.field("website", text::web_address(&self.website, 200)),
            head_name: check.field("head_name", text::line(&self.head_name, 2, 80)),
            head_email: check.field("head_email", text::email(&self.head_email)),
        }
    }
}

impl SchoolDetails {
    /// What a search for the school compares; lists are sorted by it, so the name comes first.
    pub fn search_text(&self) -> String {
        text::fold_for_search(&format!(
            "{} {} {} {} {} {}",
            self.name, self.town, self.legal_name, self.region, self.postcode, self.national_number
        ))
    }
}

/// A number of the national register as numbers are compared: registers write it with and without
/// spaces, and office programs lose the zeros before it.
pub fn number_key(number: &str) -> String {
    let letters: String = text::fold_for_search(number).split(' ').collect();
    letters.trim_start_matches('0').to_owned()
}

/// The first word of a town as towns are compared: "Budapest" and "Budapest XI." are near.
pub fn town_key(town: &str) -> String {
    let folded = text::fold_for_search(town);
    folded.split(' ').next().unwrap_or_default().to_owned()
}

/// The host of a web site as e-mail addresses are compared with it; empty for what is none. Letters,
/// digits, dots and hyphens only, so that nothing in it means something to a query.
pub fn site_host(website: &str) -> String {
    let site = website.split_once("://").map_or(website, |(_, rest)| rest);
    let host = site.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_host = host.contains('.')
        && host
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    if is_host {
        host.to_owned()
    } else {
        String::new()
    }
}

/// Saying who looks after a school's page, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AdministratorForm {
    pub school: String,
    pub person: String,
    /// `yes` to name, anything else to take it back.
    pub named: String,
}

impl AdministratorForm {
    /// School, person, and whether the person looks after it from now on.
    pub fn parse(&self) -> Result<(SchoolId, AccountId, bool), AppError> {
        Ok((
            self.school.parse()?,
            self.person.parse()?,
            self.named == "yes",
        ))
    }
}

/// An answer to the officer who gave a registration back, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    /// What was corrected, or what the officer should know.
    pub answer: String,
}

impl AnswerForm {
    /// The answer: at most 1000 characters, and it may be empty when a correction speaks for itself.
    pub fn parse(&self) -> Result<String, AppError> {
        let mut check = Check::default();
        let answer = check.field("answer", text::prose(&self.answer, 0, 1000));
        check.done(answer)
    }
}

/// A country code as sent by a select: two capital letters.
pub fn country(text: &str) -> Result<String, Problem> {
    match text.as_bytes() {
        [] => Err(Problem::Required),
        [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(text.to_owned()),
        _ => Err(Problem::UnknownChoice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields<T: std::fmt::Debug>(result: Result<T, AppError>) -> Vec<String> {
        let Err(AppError::Invalid(problems)) = result else {
            panic!("must be refused: {result:?}")
        };
        problems.into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn a_school_needs_country_name_type_town_address_head_and_role() {
        assert_eq!(
            fields(SchoolForm::default().parse()),
            [
                "country",
                "name",
                "types",
                "town",
                "address",
                "head_name",
                "head_email",
                "role"
            ]
        );
    }

    #[test]
    fn a_correction_needs_no_country_and_no_role() {
        assert_eq!(
            fields(SchoolForm::default().parse_correction()),
            [
                "name",
                "types",
                "town",
                "address",
                "head_name",
                "head_email"
            ]
        );
    }

    #[test]
    fn joining_needs_a_school_and_a_role() {
        assert_eq!(fields(JoinForm::default().parse()), ["school", "role"]);
        let foreign = JoinForm {
            school: "no id".into(),
            role: "teacher".into(),
        };
        assert_eq!(foreign.parse(), Err(AppError::NotFound));
    }

    #[test]
    fn a_school_is_found_by_name_town_and_number() {
        let details = SchoolDetails {
            name: "Radnóti Miklós Gimnázium".into(),
            town: "Szeged".into(),
            national_number: "029743".into(),
            ..SchoolDetails::default()
        };
        assert_eq!(
            details.search_text(),
            "radnoti miklos gimnazium szeged 029743"
        );
    }
}
