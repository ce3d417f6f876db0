//! Chance that gives the same again: everything random in the demo world comes from its seed.

use super::content::Weighted;
use rand::{Rng, RngCore, SeedableRng, rngs::StdRng};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A stream of chance. Each part of the world has one of its own, so that a change in one part
/// does not shuffle the others.
#[derive(Debug)]
pub(super) struct Chance(StdRng);

impl Chance {
    /// The stream of a part.
    pub(super) fn of(seed: u64, part: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(seed.to_le_bytes());
        hash.update(part);
        Self(StdRng::from_seed(hash.finalize().into()))
    }

    /// An id that sorts by this moment (milliseconds), like every id of the portal.
    pub(super) fn id(&mut self, at: i64) -> Uuid {
        let mut bytes = [0; 10];
        self.0.fill_bytes(&mut bytes);
        uuid::Builder::from_unix_timestamp_millis(at.unsigned_abs(), &bytes).into_uuid()
    }

    /// A key under which a file is kept: cannot be guessed from the outside.
    pub(super) fn key(&mut self) -> String {
        let mut bytes = [0; 16];
        self.0.fill_bytes(&mut bytes);
        Uuid::from_bytes(bytes).simple().to_string()
    }

    /// A number from `from` to `to`, both included.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        self.0.random_range(from..=to.max(from))
    }

    /// A number below `end`; 0 when there is none.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0.random_range(0..end.max(1))
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, chance: u32) -> bool {
        self.0.random_range(0..100) < chance
    }

    /// One of them; `None` when there are none.
    pub(super) fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// One text of a list, empty when there is none.
    pub(super) fn text<'a>(&mut self, of: &'a [String]) -> &'a str {
        self.pick(of).map_or("", String::as_str)
    }

    /// Brings them into the order of chance.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }

    /// One of them, the heavier the likelier; `None` when nothing has weight.
    pub(super) fn weighted<'a, T: Weighted>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let total: usize = of.iter().map(Weighted::weight).sum();
        let mut left = self.below(total);
        of.iter().find(|item| {
            let here = left < item.weight();
            left = left.saturating_sub(item.weight());
            here
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_again_and_each_part_its_own() {
        let draw = |seed, part| {
            let mut chance = Chance::of(seed, part);
            (chance.between(0, 1_000_000), chance.id(1_700_000_000_000))
        };
        assert_eq!(draw(1, "schools"), draw(1, "schools"));
        assert_ne!(draw(1, "schools"), draw(2, "schools"));
        assert_ne!(draw(1, "schools"), draw(1, "people"));
    }

    #[test]
    fn ids_sort_by_their_moment() {
        let mut chance = Chance::of(1, "ids");
        let ids: Vec<Uuid> = (0..100).map(|n| chance.id(1_700_000_000_000 + n)).collect();
        assert!(ids.is_sorted());
    }

    #[test]
    fn shuffling_loses_nothing_and_nothing_comes_from_nothing() {
        let mut chance = Chance::of(1, "shuffle");
        let mut items = vec![1, 2, 3, 4, 5];
        chance.shuffle(&mut items);
        items.sort_unstable();
        assert_eq!(items, [1, 2, 3, 4, 5]);
        assert_eq!(chance.pick::<u8>(&[]), None);
        assert_eq!(chance.text(&[]), "");
    }
}
