//! Two entries for one school become one.

use super::{SchoolDetails, SchoolState};
use crate::id::SchoolId;
use serde::{Deserialize, Serialize};

/// The entry that stays, with what only the other one knows.
pub fn completed(keep: SchoolDetails, other: SchoolDetails) -> SchoolDetails {
    let text = |keep: String, other: String| if keep.is_empty() { other } else { keep };
    SchoolDetails {
        name: keep.name,
        legal_name: text(keep.legal_name, other.legal_name),
        types: if keep.types.is_empty() {
            other.types
        } else {
            keep.types
        },
        national_number: text(keep.national_number, other.national_number),
        town: keep.town,
        region: text(keep.region, other.region),
        postcode: text(keep.postcode, other.postcode),
        address: text(keep.address, other.address),
        website: text(keep.website, other.website),
        head_name: text(keep.head_name, other.head_name),
        head_email: text(keep.head_email, other.head_email),
    }
}

/// One of two entries that are compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    pub id: SchoolId,
    pub name: String,
    pub town: String,
    pub address: String,
    pub national_number: String,
    pub website: String,
    pub state: SchoolState,
    /// People who say to work there.
    pub staff: i64,
    /// Projects with founders of it.
    pub projects: i64,
}

/// Two entries that may be one school; the second one when it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    pub one: Compared,
    pub other: Option<Compared>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_is_completed_and_not_changed() {
        let keep = SchoolDetails {
            name: "A".into(),
            website: "https://a.example".into(),
            ..SchoolDetails::default()
        };
        let other = SchoolDetails {
            name: "B".into(),
            website: "https://b.example".into(),
            national_number: "029743".into(),
            types: vec!["primary".into()],
            ..SchoolDetails::default()
        };
        let completed = completed(keep, other);
        assert_eq!(completed.name, "A");
        assert_eq!(completed.website, "https://a.example");
        assert_eq!(completed.national_number, "029743");
        assert_eq!(completed.types, ["primary"]);
    }
}
