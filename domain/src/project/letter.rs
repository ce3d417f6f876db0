//! Inviting somebody to found a project who is not here yet: by a letter with a link.

use crate::{
    AppError,
    forms::Check,
    id::{FounderLetterId, ProjectId},
    text,
    time::DAY,
};
use serde::{Deserialize, Serialize};

/// How long a link works, in milliseconds: registering and being validated takes its time.
pub const LETTER_WORKS: i64 = 60 * DAY;
/// Most letters one person sends in 24 hours: they go to people who did not ask for them.
pub const LETTERS_PER_DAY: u32 = 10;

/// Writing to somebody, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterForm {
    pub project: String,
    pub email: String,
}

impl LetterForm {
    /// The project, and where the letter goes.
    ///
    /// # Errors
    /// No address.
    pub fn parse(&self) -> Result<(ProjectId, String), AppError> {
        let project = self.project.parse()?;
        let mut check = Check::default();
        let email = check.field("email", text::email(&self.email));
        check.done((project, email))
    }
}

/// A letter that was not answered, for the founders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterLine {
    pub id: FounderLetterId,
    pub email: String,
    /// Name of the one who opened the link and waits to be validated.
    pub opened_by: Option<String>,
}

/// What the link of a letter shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterPage {
    /// Who invites.
    pub from: String,
    /// Of whom: school, town, country.
    pub school: String,
    pub title: String,
    pub short_description: String,
    pub reader: LetterReader,
}

/// Who opened the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LetterReader {
    /// Nobody is signed in.
    Visitor,
    /// Registered; can found projects when they are validated.
    Waits,
    /// The same, and said already that the letter is theirs.
    Remembered,
    /// Can take the place.
    May,
    /// Has an account that founds no projects.
    MayNot,
}
