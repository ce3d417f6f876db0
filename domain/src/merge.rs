//! Two entries for one thing become one: the question, whatever they are entries of.

use crate::{AppError, Problem};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

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
    ///
    /// # Errors
    /// [`AppError::NotFound`] when they are no two entries; a problem beside `keep` when neither was chosen.
    pub fn parse<I: FromStr<Err = AppError> + PartialEq>(&self) -> Result<(I, I), AppError> {
        let (one, other): (I, I) = (self.one.parse()?, self.other.parse()?);
        if one == other {
            return Err(AppError::NotFound);
        }
        match self.keep.parse::<I>() {
            Ok(keep) if keep == one => Ok((one, other)),
            Ok(keep) if keep == other => Ok((other, one)),
            _ => Err(AppError::field("keep", Problem::Required)),
        }
    }
}

/// The other entry, as somebody typed or pasted it: an id, or the address of its page.
pub fn pasted<I: FromStr>(text: &str) -> Option<I> {
    text.trim()
        .split(['/', '?', '#'])
        .find_map(|part| part.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SchoolId;

    const ONE: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
    const OTHER: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

    #[test]
    fn one_of_the_two_stays() {
        let form = |keep: &str| MergeForm {
            keep: keep.into(),
            one: ONE.into(),
            other: OTHER.into(),
        };
        let (one, other): (SchoolId, SchoolId) = (ONE.parse().unwrap(), OTHER.parse().unwrap());
        assert_eq!(form(ONE).parse(), Ok((one, other)));
        assert_eq!(form(OTHER).parse(), Ok((other, one)));
        assert_eq!(
            form("").parse::<SchoolId>(),
            Err(AppError::field("keep", Problem::Required))
        );
        let same = MergeForm {
            other: ONE.into(),
            ..form(ONE)
        };
        assert_eq!(same.parse::<SchoolId>(), Err(AppError::NotFound));
    }

    #[test]
    fn the_address_of_a_page_names_what_it_is_of() {
        let id: SchoolId = ONE.parse().unwrap();
        for text in [
            ONE.to_owned(),
            format!(" https://portal.example/schools/{ONE} "),
            format!("/desk/schools/{ONE}?x=1#top"),
        ] {
            assert_eq!(pasted(&text), Some(id), "{text}");
        }
        assert_eq!(pasted::<SchoolId>("Szeged"), None);
    }
}
