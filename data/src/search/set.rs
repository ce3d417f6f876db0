//! Sets of documents, which are numbered from 0 without gaps.

/// A set with a bit for each document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

const WORD: usize = u64::BITS as usize;

impl Bits {
    /// None of so many documents.
    pub(super) fn none(documents: usize) -> Self {
        Self(vec![0; documents.div_ceil(WORD)])
    }

    pub(super) fn insert(&mut self, document: u32) {
        let (word, bit) = place(document);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    pub(super) fn remove(&mut self, document: u32) {
        let (word, bit) = place(document);
        if let Some(word) = self.0.get_mut(word) {
            *word &= !bit;
        }
    }

    pub(super) fn contains(&self, document: u32) -> bool {
        let (word, bit) = place(document);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Keeps what is in both.
    pub(super) fn keep(&mut self, other: &Self) {
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        for (word, other) in self.0.iter_mut().zip(others) {
            *word &= other;
        }
    }

    /// Takes away what is in the other.
    pub(super) fn take(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= !other;
        }
    }

    /// Adds what is in the other.
    pub(super) fn add(&mut self, other: &Self) {
        if other.0.len() > self.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }

    pub(super) fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// How many are in both.
    fn count_with(&self, other: &Self) -> u32 {
        let both = self.0.iter().zip(&other.0);
        both.map(|(one, other)| (one & other).count_ones()).sum()
    }

    /// The documents, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        (0u32..).zip(&self.0).flat_map(|(index, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                // Takes the lowest bit away; none is left: the word is done.
                left &= left.checked_sub(1)?;
                Some(index * u64::BITS + bit)
            })
        })
    }
}

fn place(document: u32) -> (usize, u64) {
    let document = document as usize;
    (document / WORD, 1 << (document % WORD))
}

/// The documents that have one value of a facet: a list as long as they are few.
#[derive(Clone, Debug)]
pub(super) enum Set {
    /// Sorted.
    Few(Vec<u32>),
    Many(Bits),
}

impl Default for Set {
    fn default() -> Self {
        Self::Few(Vec::new())
    }
}

impl Set {
    /// Adds a document with a higher number than all before.
    pub(super) fn push(&mut self, document: u32) {
        match self {
            Self::Many(bits) => bits.insert(document),
            Self::Few(list) => {
                list.push(document);
                // From here on a list takes more room than bits, and is slower to compare.
                if list.len() * 32 > document as usize + 4_096 {
                    let mut bits = Bits::none(document as usize + 1);
                    for document in list {
                        bits.insert(*document);
                    }
                    *self = Self::Many(bits);
                }
            }
        }
    }

    /// Adds a document wherever it belongs.
    pub(super) fn insert(&mut self, document: u32) {
        match self {
            Self::Many(bits) => bits.insert(document),
            Self::Few(list) => {
                if let Err(place) = list.binary_search(&document) {
                    list.insert(place, document);
                }
            }
        }
    }

    pub(super) fn remove(&mut self, document: u32) {
        match self {
            Self::Many(bits) => bits.remove(document),
            Self::Few(list) => {
                if let Ok(place) = list.binary_search(&document) {
                    list.remove(place);
                }
            }
        }
    }

    /// Adds its documents to a set of bits.
    pub(super) fn add_to(&self, bits: &mut Bits) {
        match self {
            Self::Many(own) => bits.add(own),
            Self::Few(list) => list.iter().for_each(|document| bits.insert(*document)),
        }
    }

    /// How many of them are in a set of bits.
    pub(super) fn count_in(&self, bits: &Bits) -> u32 {
        match self {
            Self::Many(own) => own.count_with(bits),
            Self::Few(list) => {
                let inside = list.iter().filter(|document| bits.contains(**document));
                u32::try_from(inside.count()).unwrap_or(u32::MAX)
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Few(list) => list.is_empty(),
            Self::Many(bits) => bits.count() == 0,
        }
    }

    /// The same documents under new numbers, which keep their order; who has none is left out.
    pub(super) fn renumbered(&self, number: impl Fn(u32) -> Option<u32>) -> Self {
        let mut new = Self::default();
        match self {
            Self::Few(list) => list
                .iter()
                .filter_map(|one| number(*one))
                .for_each(|document| new.push(document)),
            Self::Many(bits) => bits
                .iter()
                .filter_map(number)
                .for_each(|document| new.push(document)),
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bits(documents: &[u32]) -> Bits {
        let mut bits = Bits::default();
        documents.iter().for_each(|one| bits.insert(*one));
        bits
    }

    #[test]
    fn bits_are_a_set() {
        let mut one = bits(&[1, 63, 64, 700]);
        assert_eq!(one.iter().collect::<Vec<_>>(), [1, 63, 64, 700]);
        assert_eq!(one.count(), 4);
        one.remove(63);
        one.remove(9_000);
        assert!(!one.contains(63) && !one.contains(9_000) && one.contains(64));
        one.add(&bits(&[2]));
        one.keep(&bits(&[2, 64, 65]));
        assert_eq!(one.iter().collect::<Vec<_>>(), [2, 64]);
        one.take(&bits(&[64, 4_000]));
        assert_eq!(one.iter().collect::<Vec<_>>(), [2]);
        one.keep(&Bits::default());
        assert_eq!(one.count(), 0);
    }

    #[test]
    fn a_set_is_the_same_whether_few_or_many() {
        let mut set = Set::default();
        let even: Vec<u32> = (0..2_000).map(|n| n * 2).collect();
        for document in &even {
            set.push(*document);
        }
        assert!(matches!(set, Set::Many(_)));
        assert_eq!(set.count_in(&bits(&[1, 2, 4, 3_999])), 2);
        let rest = set.renumbered(|one| one.is_multiple_of(100).then_some(one / 100));
        assert!(matches!(rest, Set::Few(_)));
        let mut found = Bits::default();
        rest.add_to(&mut found);
        assert_eq!(
            found.iter().collect::<Vec<_>>(),
            (0..40).collect::<Vec<_>>()
        );
        assert_eq!(rest.count_in(&bits(&[1, 2, 99])), 2);
    }
}
