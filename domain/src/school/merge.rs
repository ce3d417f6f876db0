//! Two entries for one school become one.

use super::{SchoolDetails, SchoolState};
use crate::{AppError, Problem, id::SchoolId};
use serde::{Deserialize, Serialize};

/// Merging, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MergeForm {
    /// The entry that stays.
    pub keep: String,
    /// The two entries.
    pub one: String,
    pub other: String,
}

impl MergeForm {
    /// The entry that stays, and the one that goes.
    pub fn parse(&self) -> Result<(SchoolId, SchoolId), AppError> {
        let (one, other): (SchoolId, SchoolId) = (self.one.parse()?, self.other.parse()?);
        if one == other {
            return Err(AppError::NotFound);
        }
        match self.keep.parse::<SchoolId>() {
            Ok(keep) if keep == one => Ok((one, other)),
            Ok(keep) if keep == other => Ok((other, one)),
            _ => Err(AppError::field("keep", Problem::Required)),
        }
    }
}

/// The other entry, as somebody typed or pasted it: an id, or the address of its page.
pub fn pasted(text: &str) -> Option<SchoolId> {
    text.trim()
        .split(['/', '?', '#'])
        .find_map(|part| part.parse().ok())
}

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

    const ONE: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
    const OTHER: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

    #[test]
    fn one_of_the_two_stays() {
        let form = |keep: &str| MergeForm {
            keep: keep.into(),
            one: ONE.into(),
            other: OTHER.into(),
        };
        let (one, other) = (ONE.parse().unwrap(), OTHER.parse().unwrap());
        assert_eq!(form(ONE).parse(), Ok((one, other)));
        assert_eq!(form(OTHER).parse(), Ok((other, one)));
        assert_eq!(
            form("").parse(),
            Err(AppError::field("keep", Problem::Required))
        );
        let same = MergeForm {
            other: ONE.into(),
            ..form(ONE)
        };
        assert_eq!(same.parse(), Err(AppError::NotFound));
    }

    #[test]
    fn the_address_of_a_page_names_its_school() {
        let id: SchoolId = ONE.parse().unwrap();
        for text in [
            ONE.to_owned(),
            format!(" https://portal.example/schools/{ONE} "),
            format!("/desk/schools/{ONE}?x=1#top"),
        ] {
            assert_eq!(pasted(&text), Some(id), "{text}");
        }
        assert_eq!(pasted("Szeged"), None);
    }

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
