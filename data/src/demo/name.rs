//! Names of people, as they are written in their country.

use super::{chance::Chance, content::Country};

/// A full name, and the part by which colleagues call each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) full: String,
    pub(super) given: String,
}

impl Name {
    /// An adult's name; seven of ten who teach are women.
    pub(super) fn invent(chance: &mut Chance, country: &Country) -> Self {
        let woman = chance.percent(70);
        Self::of(chance, country, woman)
    }

    /// A child's name.
    pub(super) fn of_child(chance: &mut Chance, country: &Country) -> Self {
        let girl = chance.percent(50);
        Self::of(chance, country, girl)
    }

    fn of(chance: &mut Chance, country: &Country, woman: bool) -> Self {
        let (given, family) = if woman {
            (&country.given_f, &country.family_f)
        } else {
            (&country.given_m, &country.family)
        };
        let family = if family.is_empty() {
            &country.family
        } else {
            family
        };
        let (given, family) = (chance.text(given), chance.text(family));
        Self {
            full: if country.family_name_first {
                format!("{family} {given}")
            } else {
                format!("{given} {family}")
            },
            given: given.to_owned(),
        }
    }

    /// A name that is already written.
    pub(super) fn written(full: &str, family_name_first: bool) -> Self {
        let mut words = full.split_whitespace();
        let given = if family_name_first {
            words.next_back()
        } else {
            words.next()
        };
        Self {
            full: full.to_owned(),
            given: given.unwrap_or(full).to_owned(),
        }
    }
}
