//! The words of the file with the lines that did not come in; the server writes it.

use super::report::problems;
use crate::words::{self, Lang};
use domain::FieldProblem;

/// Name of the column that says what is wrong.
pub fn reason_title(lang: Lang) -> String {
    words::import_rest_reason(lang)
}

/// Why a line did not come in.
pub fn reason(lang: Lang, of_line: &[FieldProblem]) -> String {
    if of_line.is_empty() {
        words::import_rest_alike(lang)
    } else {
        problems(lang, of_line)
    }
}
