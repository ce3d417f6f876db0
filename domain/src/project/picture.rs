//! The picture of a project: what people see of it first.

use crate::{AppError, forms::Check, id::FileId, text};
use serde::{Deserialize, Serialize};

/// Most characters of the words that stand for a picture.
const DESCRIPTION_MAX: u32 = 300;

/// A picture with the words for those who do not see it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ProjectPicture {
    pub file: FileId,
    pub description: String,
}

/// What a picture shows, as typed.
///
/// # Errors
/// No words, or too many.
pub fn description(typed: &str) -> Result<String, AppError> {
    let mut check = Check::default();
    let words = check.field("description", text::line(typed, 3, DESCRIPTION_MAX));
    check.done(words)
}
