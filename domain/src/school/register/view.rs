//! What the pages of an import show.

use super::{Columns, Delimiter, ImportState, LineOutcome};
use crate::{
    FieldProblem, Timestamp,
    id::{ImportId, SchoolId},
};
use serde::{Deserialize, Serialize};

/// How many lines came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub added: i32,
    pub updated: i32,
    pub unchanged: i32,
    pub alike: i32,
    pub broken: i32,
}

impl Tally {
    /// Counts one more.
    pub const fn count(&mut self, outcome: LineOutcome) {
        match outcome {
            LineOutcome::Added => self.added += 1,
            LineOutcome::Updated => self.updated += 1,
            LineOutcome::Unchanged => self.unchanged += 1,
            LineOutcome::Alike => self.alike += 1,
            LineOutcome::Broken => self.broken += 1,
        }
    }

    /// How many came to this.
    pub const fn of(&self, outcome: LineOutcome) -> i32 {
        match outcome {
            LineOutcome::Added => self.added,
            LineOutcome::Updated => self.updated,
            LineOutcome::Unchanged => self.unchanged,
            LineOutcome::Alike => self.alike,
            LineOutcome::Broken => self.broken,
        }
    }
}

/// An import in the list of earlier ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportSummary {
    pub id: ImportId,
    pub file: String,
    /// In the officer's language.
    pub country: String,
    pub state: ImportState,
    /// Who began it; empty for the command line.
    pub by: String,
    pub at: Timestamp,
    pub tally: Tally,
}

/// A column with some of its cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSample {
    pub name: String,
    pub cells: Vec<String>,
}

/// One import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportView {
    pub summary: ImportSummary,
    /// How the file is read; empty for a workbook.
    pub encoding: String,
    /// `None` for a workbook.
    pub delimiter: Option<Delimiter>,
    pub heading_line: i32,
    /// The columns of the file.
    pub samples: Vec<ColumnSample>,
    /// What they hold.
    pub columns: Columns,
    /// Kind of schools whose line names none; may be empty.
    pub kind: String,
    /// Lines with something in them, and how many of them are done.
    pub lines: i32,
    pub done: i32,
    /// Lines of the report, and the line after which it goes on.
    pub report: Vec<ReportLine>,
    pub next: Option<i32>,
    /// The file and the lines that did not come in are removed then.
    pub kept_until: Timestamp,
    /// They are gone.
    pub is_cleared: bool,
}

/// What became (or would become) of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLine {
    /// As a spreadsheet numbers it.
    pub line: i32,
    pub outcome: LineOutcome,
    pub name: String,
    pub town: String,
    pub number: String,
    /// What is wrong with it.
    pub problems: Vec<FieldProblem>,
    /// The school it became, or may be.
    pub school: Option<ReportSchool>,
}

/// A school that is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportSchool {
    pub id: SchoolId,
    pub name: String,
    pub town: String,
}

/// What to load of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportFilter {
    /// Everything when `None`.
    pub outcome: Option<LineOutcome>,
    /// Lines after this one.
    pub after: i32,
}
