//! Whether two entries are one school: asked before a school is added a second time.

use super::number_key;
use crate::text;

/// What tells one school from another.
#[derive(Clone, Copy, Debug)]
pub struct Identity<'a> {
    pub name: &'a str,
    pub town: &'a str,
    pub national_number: &'a str,
}

/// From this likeness on, the person is asked.
pub const LIKELY: u32 = 50;

/// How alike two schools of one country are, from 0 to 100. One number in the register is one
/// school; otherwise the town must be the same, and the names are compared by the groups of three
/// letters they share, so that word order, endings and slips do not matter.
pub fn likeness(one: Identity<'_>, other: Identity<'_>) -> u32 {
    let number = |identity: Identity<'_>| number_key(identity.national_number);
    if !number(one).is_empty() && number(one) == number(other) {
        return 100;
    }
    let town = |identity: Identity<'_>| text::fold_for_search(identity.town);
    let (first, second) = (town(one), town(other));
    // "Budapest" and "Budapest XI.".
    if !first.starts_with(&second) && !second.starts_with(&first) {
        return 0;
    }
    shared(&groups(one.name, &first), &groups(other.name, &second))
}

/// The groups of three letters of a name, sorted. The town in a name says nothing about which of
/// its schools it is.
fn groups(name: &str, town: &str) -> Vec<[char; 3]> {
    let mut groups = Vec::new();
    for word in text::fold_for_search(name).split(' ') {
        if word == town {
            continue;
        }
        let letters: Vec<char> = format!(" {word} ").chars().collect();
        groups.extend(
            letters
                .windows(3)
                .map(|three| [three[0], three[1], three[2]]),
        );
    }
    groups.sort_unstable();
    groups
}

/// Dice's coefficient of two sorted lists, in per cent.
fn shared(one: &[[char; 3]], other: &[[char; 3]]) -> u32 {
    let (mut first, mut second) = (one.iter().peekable(), other.iter().peekable());
    let mut common = 0;
    while let (Some(a), Some(b)) = (first.peek(), second.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => drop(first.next()),
            std::cmp::Ordering::Greater => drop(second.next()),
            std::cmp::Ordering::Equal => {
                common += 1;
                first.next();
                second.next();
            }
        }
    }
    let all = one.len() + other.len();
    if all == 0 {
        return 0;
    }
    u32::try_from(200 * common / all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: (&str, &str, &str), other: (&str, &str, &str)) -> u32 {
        let identity = |(name, town, national_number)| Identity {
            name,
            town,
            national_number,
        };
        likeness(identity(one), identity(other))
    }

    #[test]
    fn one_number_is_one_school() {
        assert_eq!(alike(("A", "Győr", "029 743"), ("B", "Pécs", "29743")), 100);
        assert_eq!(alike(("A", "Győr", ""), ("B", "Pécs", "")), 0);
    }

    #[test]
    fn word_order_accents_and_slips_do_not_hide_a_school() {
        let school = ("Jurisich Miklós Gimnázium", "Kőszeg", "");
        for other in [
            ("Miklos Jurisich Gimnazium", "Koszeg", ""),
            ("Jurisics Miklós Gimnázium", "Kőszeg", ""),
            (
                "Kőszeg Jurisich Miklós Gimnázium és Kollégium",
                "Kőszeg",
                "",
            ),
        ] {
            assert!(alike(school, other) >= LIKELY, "{other:?}");
        }
    }

    #[test]
    fn other_towns_and_other_names_are_other_schools() {
        let school = ("Petőfi Sándor Gimnázium", "Eger", "");
        for other in [
            ("Petőfi Sándor Gimnázium", "Vác", ""),
            ("Zrínyi Ilona Technikum", "Eger", ""),
        ] {
            assert!(alike(school, other) < LIKELY, "{other:?}");
        }
    }
}
