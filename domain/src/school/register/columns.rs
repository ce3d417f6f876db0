//! Which column of a register is what, and reading a line with it.

use super::super::{SchoolDetails, number_key};
use crate::{AppError, FieldProblem, Problem, forms::Check, id::ImportId, text, text_enum};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

text_enum! {
    /// What a register can say of a school. The texts are the names of the fields of
    /// [`SchoolForm`](super::super::SchoolForm).
    pub enum Detail {
        NationalNumber = "national_number",
        Name = "name",
        LegalName = "legal_name",
        Types = "types",
        Town = "town",
        Region = "region",
        Postcode = "postcode",
        Address = "address",
        Website = "website",
        HeadName = "head_name",
        HeadEmail = "head_email",
    }
}

impl Detail {
    /// Without it nothing can be imported.
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::NationalNumber | Self::Name | Self::Town)
    }
}

/// Where each detail stands: columns from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Columns(pub BTreeMap<Detail, usize>);

/// The kinds of school a register may name: folded names of every language, and the ids.
#[derive(Clone, Debug, Default)]
pub struct Kinds(BTreeMap<String, String>);

impl Kinds {
    /// From pairs of a name and the id it stands for.
    pub fn new(names: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(
            names
                .into_iter()
                .map(|(name, id)| (text::fold_for_search(&name), id))
                .collect(),
        )
    }

    /// The kinds a cell names; what is unknown is passed over.
    fn of(&self, cell: &str) -> Vec<String> {
        let mut kinds: Vec<String> = Vec::new();
        let parts = cell.split(['/', ';', '|']);
        let smaller = cell.split([',', '/', ';', '|']);
        for part in parts.chain(smaller) {
            if let Some(kind) = self.0.get(&text::fold_for_search(part))
                && !kinds.contains(kind)
            {
                kinds.push(kind.clone());
            }
        }
        kinds
    }
}

impl Columns {
    /// The cell of a detail; empty when there is none, or nothing but signs such as `-`.
    fn cell<'r>(&self, record: &'r [String], detail: Detail) -> &'r str {
        let cell = self
            .0
            .get(&detail)
            .and_then(|column| record.get(*column))
            .map_or("", |cell| super::unharmed(cell.trim()));
        if cell.chars().any(char::is_alphanumeric) {
            cell
        } else {
            ""
        }
    }

    /// Whether the register says anything of it.
    pub fn has(&self, detail: Detail) -> bool {
        self.0.contains_key(&detail)
    }

    /// The number of a line as numbers are compared, to find lines that repeat another.
    pub fn number_key(&self, record: &[String]) -> String {
        number_key(self.cell(record, Detail::NationalNumber))
    }

    /// Name, town and number as they stand there, for a report.
    pub fn identity(&self, record: &[String]) -> [String; 3] {
        [Detail::Name, Detail::Town, Detail::NationalNumber].map(|detail| {
            let cell = self.cell(record, detail);
            text::line(cell, 0, 150).unwrap_or_else(|_| cell.chars().take(60).collect())
        })
    }

    /// Reads a line.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(
        &self,
        record: &[String],
        kinds: &Kinds,
    ) -> Result<SchoolDetails, Vec<FieldProblem>> {
        let cell = |detail| self.cell(record, detail);
        let mut check = Check::default();
        let head_email = match cell(Detail::HeadEmail) {
            "" => Ok(String::new()),
            typed => text::email(typed),
        };
        let number = text::line(cell(Detail::NationalNumber), 1, 40).and_then(|number| {
            if number_key(&number).is_empty() {
                Err(Problem::Required)
            } else {
                Ok(number)
            }
        });
        let details = SchoolDetails {
            national_number: check.field("national_number", number),
            name: check.field("name", text::line(cell(Detail::Name), 3, 150)),
            legal_name: check.field("legal_name", text::line(cell(Detail::LegalName), 0, 200)),
            types: kinds.of(cell(Detail::Types)),
            town: check.field("town", text::line(cell(Detail::Town), 1, 80)),
            region: check.field("region", text::line(cell(Detail::Region), 0, 80)),
            postcode: check.field("postcode", text::line(cell(Detail::Postcode), 0, 16)),
            address: check.field("address", text::line(cell(Detail::Address), 0, 150)),
            website: check.field("website", text::web_address(cell(Detail::Website), 200)),
            head_name: check.field("head_name", text::line(cell(Detail::HeadName), 0, 80)),
            head_email: check.field("head_email", head_email),
        };
        match check.done(details) {
            Ok(details) => Ok(details),
            Err(AppError::Invalid(problems)) => Err(problems),
            Err(_) => Err(Vec::new()),
        }
    }
}

/// Which column is what, as typed: each field holds the number of a column, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnsForm {
    /// The import.
    pub import: String,
    pub national_number: String,
    pub name: String,
    pub legal_name: String,
    pub types: String,
    pub town: String,
    pub region: String,
    pub postcode: String,
    pub address: String,
    pub website: String,
    pub head_name: String,
    pub head_email: String,
    /// Kind of the schools whose line names none (reference `school-type`); may be empty.
    pub kind: String,
}

impl ColumnsForm {
    fn typed(&self, detail: Detail) -> &str {
        match detail {
            Detail::NationalNumber => &self.national_number,
            Detail::Name => &self.name,
            Detail::LegalName => &self.legal_name,
            Detail::Types => &self.types,
            Detail::Town => &self.town,
            Detail::Region => &self.region,
            Detail::Postcode => &self.postcode,
            Detail::Address => &self.address,
            Detail::Website => &self.website,
            Detail::HeadName => &self.head_name,
            Detail::HeadEmail => &self.head_email,
        }
    }

    /// The import, its columns, and the kind of schools whose line names none.
    pub fn parse(&self) -> Result<(ImportId, Columns, String), AppError> {
        let import: ImportId = self.import.parse()?;
        let mut check = Check::default();
        let mut columns = Columns::default();
        for detail in Detail::ALL {
            match self.typed(*detail) {
                "" if detail.is_needed() => check.problem(detail.as_str(), Problem::Required),
                "" => {}
                typed => match typed.parse() {
                    Ok(column) => drop(columns.0.insert(*detail, column)),
                    Err(_) => check.problem(detail.as_str(), Problem::UnknownChoice),
                },
            }
        }
        let kind = check.field("kind", text::line(&self.kind, 0, 64));
        check.done((import, columns, kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Columns {
        Columns(
            Detail::ALL
                .iter()
                .enumerate()
                .map(|(column, detail)| (*detail, column))
                .collect(),
        )
    }

    fn record(cells: [&str; 11]) -> Vec<String> {
        cells.map(str::to_owned).to_vec()
    }

    #[test]
    fn a_line_of_a_register_becomes_a_school() {
        let kinds = Kinds::new([
            ("Általános iskola, alsó tagozat".into(), "primary".into()),
            ("Gimnázium".into(), "general".into()),
        ]);
        let line = record([
            " 029743 ",
            "Radnóti  Gimnázium",
            "-",
            "gimnazium / Általános iskola, alsó tagozat / ?",
            "Szeged",
            "Csongrád",
            "6720",
            "'-",
            "www.radnoti.hu",
            "n/a",
            "",
        ]);
        let school = columns().read(&line, &kinds).unwrap();
        assert_eq!(school.name, "Radnóti Gimnázium");
        assert_eq!(school.national_number, "029743");
        assert_eq!(school.types, ["general", "primary"]);
        assert_eq!(
            (school.legal_name.as_str(), school.address.as_str()),
            ("", "")
        );
        assert_eq!(school.website, "https://www.radnoti.hu");
    }

    #[test]
    fn everything_that_is_wrong_with_a_line_is_told() {
        let line = record([
            "",
            "A",
            "",
            "",
            "",
            "",
            "",
            "",
            "nowhere",
            "",
            "head at school",
        ]);
        let problems = columns().read(&line, &Kinds::default()).unwrap_err();
        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(
            fields,
            ["national_number", "name", "town", "website", "head_email"]
        );
        assert!(
            columns().read(&[], &Kinds::default()).is_err(),
            "a short line"
        );
    }

    #[test]
    fn number_name_and_town_are_needed() {
        let form = ColumnsForm {
            import: "01890a5d-ac96-774b-bcce-b302099a8057".into(),
            name: "1".into(),
            website: "x".into(),
            ..ColumnsForm::default()
        };
        let Err(AppError::Invalid(problems)) = form.parse() else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["national_number", "town", "website"]);
    }
}
