//! Schools: found in the register or added by their own staff, then validated by the support organisation.

use crate::{AppError, Problem, forms::Check, text, text_enum};
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

/// The school form, as typed (DOMAIN "Things").
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SchoolForm {
    /// Name by which the school is known.
    pub name: String,
    /// Legal name, if another.
    pub legal_name: String,
    /// Kinds of school (reference `school_types`).
    pub types: Vec<String>,
    /// Two letters.
    pub country: String,
    /// Region or county.
    pub region: String,
    /// Town.
    pub town: String,
    /// Street and number.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Number in the national register.
    pub national_number: String,
    /// Web site.
    pub website: String,
    /// Name of the head.
    pub head_name: String,
    /// E-mail address of the head.
    pub head_email: String,
    /// Own role at the school (reference `staff_roles`).
    pub role: String,
}

/// A school whose details hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolDetails {
    pub name: String,
    pub legal_name: String,
    pub types: Vec<String>,
    pub country: String,
    pub region: String,
    pub town: String,
    pub address: String,
    pub postcode: String,
    pub national_number: String,
    pub website: String,
    pub head_name: String,
    pub head_email: String,
    pub role: String,
}

impl SchoolForm {
    /// Checks every field. Choices are only bounded here; `data` compares them with the reference lists.
    pub fn parse(self) -> Result<SchoolDetails, AppError> {
        let mut check = Check::default();
        let details = SchoolDetails {
            name: check.field("name", text::line(&self.name, 3, 150)),
            legal_name: check.field("legal_name", text::line(&self.legal_name, 0, 200)),
            types: check.choices("types", self.types, 1, 6),
            country: check.field("country", country(&self.country)),
            region: check.field("region", text::line(&self.region, 0, 80)),
            town: check.field("town", text::line(&self.town, 1, 80)),
            address: check.field("address", text::line(&self.address, 1, 150)),
            postcode: check.field("postcode", text::line(&self.postcode, 0, 16)),
            national_number: check
                .field("national_number", text::line(&self.national_number, 0, 40)),
            website: check.field("website", text::web_address(&self.website, 200)),
            head_name: check.field("head_name", text::line(&self.head_name, 2, 80)),
            head_email: check.field("head_email", text::email(&self.head_email)),
            role: check.field("role", text::line(&self.role, 1, 64)),
        };
        check.done(details)
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

    #[test]
    fn a_school_needs_name_type_country_town_address_head_and_role() {
        let Err(AppError::Invalid(problems)) = SchoolForm::default().parse() else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems
            .iter()
            .map(|problem| problem.field.as_str())
            .collect();
        assert_eq!(
            fields,
            [
                "name",
                "types",
                "country",
                "town",
                "address",
                "head_name",
                "head_email",
                "role"
            ]
        );
    }
}
