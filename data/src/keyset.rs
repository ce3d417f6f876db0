//! Lists in pages that go on after the last row shown: the address carries that row's place, so a
//! page costs the same wherever it lies, and no row is skipped when others come.

use std::fmt;
use uuid::Uuid;

/// Where a row stands: by what the list is ordered, then by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// What the list is ordered by first: a moment in milliseconds, 0 or 1 for a flag.
    pub key: i64,
    /// The row.
    pub id: Uuid,
}

impl Place {
    /// From the address of a page; text that is no place starts at the beginning.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (key, id) = text.split_once('~')?;
        Some(Self {
            key: key.parse().ok()?,
            id: id.parse().ok()?,
        })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.key, self.id)
    }
}

/// Cuts the rows to one page and tells after which the next one begins. The query asks for one row
/// more than the page shows, which tells whether there is a next one.
pub(crate) fn cut<R>(
    rows: &mut Vec<R>,
    size: usize,
    place: impl Fn(&R) -> String,
) -> Option<String> {
    let more = rows.len() > size;
    rows.truncate(size);
    rows.last().filter(|_| more).map(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_the_address() {
        let place = Place {
            key: -3,
            id: Uuid::from_u128(7),
        };
        assert_eq!(Place::parse(&place.to_string()), Some(place));
        for odd in [
            "",
            "~",
            "2~x",
            "1.2~00000000-0000-0000-0000-000000000007",
            "x",
        ] {
            assert_eq!(Place::parse(odd), None, "{odd:?}");
        }
    }

    #[test]
    fn only_a_row_too_many_makes_a_next_page() {
        let mut rows = vec![1, 2, 3];
        assert_eq!(cut(&mut rows, 3, i32::to_string), None);
        rows.push(4);
        assert_eq!(cut(&mut rows, 3, i32::to_string), Some("3".to_owned()));
        assert_eq!(rows, [1, 2, 3]);
    }
}
