//! Schools from a national register: a table whose columns are told, read line by line.
//!
//! What the register says of a school holds. A line that cannot be read stands in nobody's way: the
//! others come in, and it is listed with the reason.

mod columns;
mod heading;
mod view;

pub use self::{columns::*, heading::*, view::*};

use crate::{AppError, Problem, forms::Check, id::ImportId, text_enum};
use serde::{Deserialize, Serialize};

/// Largest file of a register, in bytes.
pub const REGISTER_BYTES: u64 = 40_000_000;
/// Most lines of one.
pub const REGISTER_LINES: usize = 200_000;
/// Most columns of one.
pub const REGISTER_COLUMNS: usize = 200;
/// The line that names the columns is one of the first.
pub const HEADING_LINE_MAX: i64 = 50;

text_enum! {
    /// How far an import is.
    pub enum ImportState {
        /// The columns are being looked at.
        Reading = "reading",
        /// Not a table that can be read.
        Unreadable = "unreadable",
        /// Somebody has to say which column is what.
        Read = "read",
        /// Every line is tried out; nothing is changed.
        Checking = "checking",
        /// What would come in is known.
        Checked = "checked",
        /// Schools come in.
        Importing = "importing",
        /// Everything that could come in is in.
        Done = "done",
    }
}

impl ImportState {
    /// The portal works on it by itself.
    pub const fn is_busy(self) -> bool {
        match self {
            Self::Reading | Self::Checking | Self::Importing => true,
            Self::Unreadable | Self::Read | Self::Checked | Self::Done => false,
        }
    }

    /// The columns can be chosen (again).
    pub const fn takes_columns(self) -> bool {
        match self {
            Self::Read | Self::Checked => true,
            Self::Reading | Self::Unreadable | Self::Checking | Self::Importing | Self::Done => {
                false
            }
        }
    }
}

text_enum! {
    /// What becomes of a line.
    pub enum LineOutcome {
        /// A school that was not here.
        Added = "added",
        /// A school that was here, with something new.
        Updated = "updated",
        /// A school that is here as the register has it.
        Unchanged = "unchanged",
        /// Maybe a school that is here without a number: an officer says.
        Alike = "alike",
        /// It cannot be read.
        Broken = "broken",
    }
}

text_enum! {
    /// What stands between two cells of a text file.
    pub enum Delimiter {
        Semicolon = ";",
        Comma = ",",
        Tab = "tab",
        Bar = "|",
    }
}

impl Delimiter {
    /// As it stands in the file.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// Encodings that can be chosen when the guess is wrong: the names are those of the Encoding
/// Standard, the same in every language.
pub const ENCODINGS: [&str; 14] = [
    "UTF-8",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1250",
    "ISO-8859-2",
    "windows-1251",
    "windows-1252",
    "ISO-8859-15",
    "windows-1253",
    "ISO-8859-7",
    "windows-1254",
    "windows-1257",
    "ISO-8859-4",
    "macintosh",
];

/// How a file is to be read, as typed. Empty fields are found out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadingForm {
    /// The import.
    pub import: String,
    /// One of [`ENCODINGS`].
    pub encoding: String,
    /// A [`Delimiter`].
    pub delimiter: String,
    /// The line with the names of the columns.
    pub heading_line: String,
}

/// How a file is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// `None`: to be found out.
    pub encoding: Option<String>,
    /// `None`: to be found out.
    pub delimiter: Option<Delimiter>,
    /// From 1.
    pub heading_line: u32,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            encoding: None,
            delimiter: None,
            heading_line: 1,
        }
    }
}

impl ReadingForm {
    /// The import, and how its file is to be read.
    pub fn parse(&self) -> Result<(ImportId, Reading), AppError> {
        let import: ImportId = self.import.parse()?;
        let mut check = Check::default();
        let encoding = check.field("encoding", encoding(&self.encoding));
        let delimiter = match self.delimiter.as_str() {
            "" => None,
            typed => check.field("delimiter", typed.parse().map(Some)),
        };
        let heading_line = match self.heading_line.trim() {
            "" => 1,
            typed => check.field(
                "heading_line",
                crate::text::number(typed, 1, HEADING_LINE_MAX),
            ),
        };
        check.done((
            import,
            Reading {
                encoding,
                delimiter,
                heading_line: u32::try_from(heading_line).unwrap_or(1),
            },
        ))
    }
}

/// An encoding by its name, in any case.
pub fn encoding(typed: &str) -> Result<Option<String>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    ENCODINGS
        .iter()
        .find(|known| known.eq_ignore_ascii_case(typed))
        .map(|known| Some((*known).to_owned()))
        .ok_or(Problem::UnknownChoice)
}

/// What an officer says of a line that may be a school that is here, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AlikeForm {
    pub import: String,
    pub line: String,
    /// `same` or `another`.
    pub answer: String,
}

impl AlikeForm {
    /// Import, line, and whether it is the school that is here.
    pub fn parse(&self) -> Result<(ImportId, i32, bool), AppError> {
        let import: ImportId = self.import.parse()?;
        let line = self.line.parse().map_err(|_| AppError::NotFound)?;
        match self.answer.as_str() {
            "same" => Ok((import, line, true)),
            "another" => Ok((import, line, false)),
            _ => Err(AppError::field("answer", Problem::UnknownChoice)),
        }
    }
}

/// A cell of a file that spreadsheets open: what they would take for a formula becomes text
/// (SECURITY 13).
pub fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// A cell as it was before [`harmless`], so that a list can come in again.
pub fn unharmed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_what_was_typed_comes_back() {
        for cell in [
            "=1+1", "+36 1", "-", "@SUM(A1)", "\t=1", "\r=1", "Győr", "'", "O'Neill",
        ] {
            let kept = harmless(cell);
            assert!(
                !kept.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{kept}"
            );
            assert_eq!(unharmed(&kept), cell);
        }
    }

    #[test]
    fn how_a_file_is_read_can_be_said_or_left_open() {
        let import = "01890a5d-ac96-774b-bcce-b302099a8057".to_owned();
        let open = ReadingForm {
            import: import.clone(),
            ..ReadingForm::default()
        };
        assert_eq!(open.parse().unwrap().1, Reading::default());
        let said = ReadingForm {
            import: import.clone(),
            encoding: "iso-8859-2".into(),
            delimiter: "tab".into(),
            heading_line: "3".into(),
        };
        let reading = said.parse().unwrap().1;
        assert_eq!(reading.encoding.as_deref(), Some("ISO-8859-2"));
        assert_eq!(reading.delimiter, Some(Delimiter::Tab));
        assert_eq!(reading.heading_line, 3);
        let wrong = ReadingForm {
            import,
            encoding: "klingon".into(),
            delimiter: "x".into(),
            heading_line: "0".into(),
        };
        let Err(AppError::Invalid(problems)) = wrong.parse() else {
            panic!("must be refused")
        };
        assert_eq!(problems.len(), 3);
    }
}
