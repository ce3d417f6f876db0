//! Reference lists: countries, languages, subjects … Data that the operator can edit, not enums.

use crate::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// Which list.
    pub enum ReferenceKind {
        Country = "country",
        Language = "language",
        Subject = "subject",
        Competence = "competence",
        StaffRole = "staff-role",
        SchoolType = "school-type",
        AgeBand = "age-band",
    }
}

/// One entry, named in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Choice {
    pub id: String,
    pub name: String,
}
