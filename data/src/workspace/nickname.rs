//! Invented nicknames: a colour and an animal, friendly in every language and nobody's own name.

use crate::token::random_of;
use domain::{AppResult, workspace::member::fold};
use std::collections::HashSet;

/// Tries with a colour and an animal alone; later ones get a number as well.
const TRIES: u32 = 40;

const COLOURS: [&str; 24] = [
    "Amber",
    "Blue",
    "Bronze",
    "Copper",
    "Coral",
    "Crimson",
    "Emerald",
    "Golden",
    "Green",
    "Indigo",
    "Ivory",
    "Jade",
    "Lilac",
    "Lime",
    "Mint",
    "Olive",
    "Orange",
    "Purple",
    "Red",
    "Ruby",
    "Silver",
    "Turquoise",
    "Violet",
    "Yellow",
];

const ANIMALS: [&str; 48] = [
    "Antelope",
    "Badger",
    "Beaver",
    "Bee",
    "Bison",
    "Butterfly",
    "Cheetah",
    "Crane",
    "Cricket",
    "Deer",
    "Dolphin",
    "Dragonfly",
    "Eagle",
    "Falcon",
    "Firefly",
    "Flamingo",
    "Fox",
    "Gazelle",
    "Hedgehog",
    "Heron",
    "Kangaroo",
    "Kingfisher",
    "Koala",
    "Ladybird",
    "Lark",
    "Leopard",
    "Lion",
    "Lynx",
    "Marten",
    "Nightingale",
    "Otter",
    "Owl",
    "Panda",
    "Panther",
    "Parrot",
    "Pelican",
    "Penguin",
    "Puffin",
    "Robin",
    "Seahorse",
    "Seal",
    "Sparrow",
    "Squirrel",
    "Starling",
    "Swallow",
    "Swan",
    "Tiger",
    "Turtle",
];

/// A nickname that is not among the taken ones (folded), and now is.
pub(crate) fn invent(taken: &mut HashSet<String>) -> AppResult<String> {
    for attempt in 0_u32.. {
        let name = format!("{} {}", random_of(&COLOURS)?, random_of(&ANIMALS)?);
        let name = if attempt < TRIES {
            name
        } else {
            format!("{name} {}", attempt - TRIES + 2)
        };
        if taken.insert(fold(&name)) {
            return Ok(name);
        }
    }
    Err(domain::AppError::Unavailable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_gets_a_nickname_twice_even_when_all_pairs_are_taken() {
        let mut taken = HashSet::new();
        let many = COLOURS.len() * ANIMALS.len() + 50;
        for _ in 0..many {
            assert!(invent(&mut taken).unwrap().chars().count() <= 30);
        }
        assert_eq!(taken.len(), many);
    }
}
