//! The words of all documents: where each stands, and which are meant by what was typed.

use roaring::RoaringBitmap;
use std::{collections::BTreeMap, ops::Bound, sync::Arc};

/// Parts of a document that weigh differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// The name of the person or school, the title of the project.
    Name,
    /// Where it is.
    Place,
    /// What else is told.
    Text,
}

impl Weight {
    const fn bit(self) -> u32 {
        match self {
            Self::Name => 1,
            Self::Place => 2,
            Self::Text => 4,
        }
    }
}

/// Bits of an entry that say in which parts the word stands; the document's number is above them.
const PARTS: u32 = 3;

/// How well a word of the documents fits a typed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Exact,
    Beginning,
    /// A slip away.
    Alike,
}

/// What an entry adds to the rank of its document.
fn points(entry: u32, fit: Fit) -> u8 {
    let has = |weight: Weight| entry & weight.bit() != 0;
    let (name, place, text) = match fit {
        Fit::Exact => (10, 6, 3),
        Fit::Beginning => (7, 4, 2),
        Fit::Alike => (5, 3, 1),
    };
    if has(Weight::Name) {
        name
    } else if has(Weight::Place) {
        place
    } else {
        text
    }
}

/// Most words that are taken for a typed one that nobody has.
const ALIKE_MAX: usize = 50;

/// Which letters are in a word, roughly, and how many.
fn letters(word: &str) -> (u32, u8) {
    let (mut sign, mut length) = (0, 0u8);
    for letter in word.chars() {
        sign |= 1 << (u32::from(letter) % u32::BITS);
        length = length.saturating_add(1);
    }
    (sign, length)
}

/// The dictionary, with the entries of each word.
#[derive(Debug, Default)]
pub(super) struct Words {
    numbers: BTreeMap<Arc<str>, u32>,
    texts: Vec<Arc<str>>,
    /// Which letters are in a word, roughly, and how many: most words need not be compared.
    letters: Vec<(u32, u8)>,
    entries: Vec<Vec<u32>>,
}

/// Documents that have a word, with their points; 0 is a document that does not.
#[derive(Debug)]
pub(super) struct Ranked {
    points: Vec<u8>,
    pub(super) documents: RoaringBitmap,
}

impl Ranked {
    pub(super) fn none(documents: usize) -> Self {
        Self {
            points: vec![0; documents],
            documents: RoaringBitmap::new(),
        }
    }

    pub(super) fn note(&mut self, document: u32, points: u8) {
        let Some(before) = self.points.get_mut(document as usize) else {
            return;
        };
        if *before == 0 {
            self.documents.insert(document);
        }
        *before = points.max(*before);
    }

    pub(super) fn points_of(&self, document: u32) -> u8 {
        self.points.get(document as usize).copied().unwrap_or(0)
    }

    /// What is in both, with the points of both.
    pub(super) fn and(mut self, other: &Self) -> Self {
        self.documents &= &other.documents;
        for document in &self.documents {
            if let Some(points) = self.points.get_mut(document as usize) {
                *points = points.saturating_add(other.points_of(document));
            }
        }
        self
    }
}

impl Words {
    /// Adds the folded texts of a document with a higher number than all before.
    pub(super) fn add(&mut self, document: u32, texts: &[(Weight, String)]) {
        let mut parts: BTreeMap<&str, u32> = BTreeMap::new();
        for (weight, text) in texts {
            for word in text.split(' ').filter(|word| !word.is_empty()) {
                *parts.entry(word).or_default() |= weight.bit();
            }
        }
        for (word, parts) in parts {
            let number = self.number(word) as usize;
            if let Some(entries) = self.entries.get_mut(number) {
                entries.push(document << PARTS | parts);
            }
        }
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let text: Arc<str> = word.into();
        self.numbers.insert(text.clone(), number);
        self.letters.push(letters(word));
        self.texts.push(text);
        self.entries.push(Vec::new());
        number
    }

    /// The words that are meant: the same, those that begin with it. Where there are none, or
    /// `slips` says so, those a slip away too.
    pub(super) fn meant(&self, typed: &str, slips: bool) -> Vec<(u32, Fit)> {
        let mut meant: Vec<(u32, Fit)> = Vec::new();
        // A single letter begins half of the dictionary.
        let with_beginnings = typed.chars().nth(1).is_some();
        for (word, number) in self
            .numbers
            .range::<str, _>((Bound::Included(typed), Bound::Unbounded))
        {
            if !word.starts_with(typed) || (word.len() > typed.len() && !with_beginnings) {
                break;
            }
            let fit = if word.len() == typed.len() {
                Fit::Exact
            } else {
                Fit::Beginning
            };
            meant.push((*number, fit));
        }
        // Words whose documents are all gone mean nothing.
        meant.retain(|(number, _)| !self.of(*number).is_empty());
        if slips || meant.is_empty() {
            let alike = self.alike(typed).into_iter();
            meant.extend(alike.map(|number| (number, Fit::Alike)));
        }
        meant
    }

    /// The words nearest to a typed one, but not the same.
    fn alike(&self, typed: &str) -> Vec<u32> {
        let (sign, length) = letters(typed);
        let mut allowed = match length {
            ..4 => return Vec::new(),
            4..8 => 1,
            8.. => 2,
        };
        let mut alike = Vec::new();
        for (number, (other, other_length)) in (0u32..).zip(&self.letters) {
            // A slip adds a letter, takes one away, or both.
            if other_length.abs_diff(length) > allowed
                || (sign ^ other).count_ones() > 2 * u32::from(allowed)
            {
                continue;
            }
            // Letters that are wrong, missing, too many, or changed places.
            let distance = strsim::osa_distance(typed, self.text(number));
            if distance == 0 || distance > usize::from(allowed) || self.of(number).is_empty() {
                continue;
            }
            if distance < usize::from(allowed) {
                allowed = 1;
                alike.clear();
            }
            alike.push(number);
        }
        alike.truncate(ALIKE_MAX);
        alike
    }

    pub(super) fn text(&self, word: u32) -> &str {
        self.texts.get(word as usize).map_or("", |text| text)
    }

    fn of(&self, word: u32) -> &[u32] {
        self.entries
            .get(word as usize)
            .map_or(&[], |entries| entries)
    }

    /// Notes the documents that have one of the words.
    pub(super) fn rank(&self, meant: &[(u32, Fit)], ranked: &mut Ranked) {
        for (word, fit) in meant {
            for entry in self.of(*word) {
                ranked.note(entry >> PARTS, points(*entry, *fit));
            }
        }
    }

    /// The documents get new numbers, which keep their order; who has none is left out.
    pub(super) fn renumber(&mut self, number: impl Fn(u32) -> Option<u32>) {
        for entries in &mut self.entries {
            let kept = entries.iter().filter_map(|entry| {
                let parts = entry & ((1 << PARTS) - 1);
                number(entry >> PARTS).map(|document| document << PARTS | parts)
            });
            *entries = kept.collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(texts: &[&str]) -> Words {
        let mut words = Words::default();
        for (document, text) in (0..).zip(texts) {
            words.add(document, &[(Weight::Name, (*text).to_owned())]);
        }
        words
    }

    fn meant(words: &Words, typed: &str, slips: bool) -> Vec<(String, Fit)> {
        let meant = words.meant(typed, slips).into_iter();
        meant
            .map(|(word, fit)| (words.text(word).to_owned(), fit))
            .collect()
    }

    #[test]
    fn beginnings_are_meant_and_slips_only_where_nobody_has_the_word() {
        let words = words(&["kovacs anna", "kovacsics", "kovats", "gonzalez"]);
        let beginning = |word: &str| (word.to_owned(), Fit::Beginning);
        assert_eq!(
            meant(&words, "kovacs", false),
            [("kovacs".to_owned(), Fit::Exact), beginning("kovacsics")]
        );
        assert_eq!(
            meant(&words, "kovasc", false),
            [("kovacs".to_owned(), Fit::Alike)]
        );
        assert_eq!(
            meant(&words, "gonsales", false),
            [("gonzalez".to_owned(), Fit::Alike)]
        );
        assert_eq!(meant(&words, "kovacs", true).len(), 3);
        assert!(
            meant(&words, "anx", false).is_empty(),
            "short words are taken as they are"
        );
        assert!(meant(&words, "a", false).is_empty());
    }

    #[test]
    fn a_name_weighs_more_than_a_text() {
        let mut words = Words::default();
        words.add(0, &[(Weight::Text, "river".into())]);
        words.add(
            1,
            &[
                (Weight::Name, "river".into()),
                (Weight::Text, "river".into()),
            ],
        );
        words.add(2, &[(Weight::Place, "riverside".into())]);
        let mut ranked = Ranked::none(3);
        words.rank(&words.meant("river", false), &mut ranked);
        assert_eq!(ranked.points, [3, 10, 4]);
        words.renumber(|document| (document == 1).then_some(0));
        let mut ranked = Ranked::none(1);
        words.rank(&words.meant("river", false), &mut ranked);
        assert_eq!(ranked.points, [10]);
        assert!(words.meant("riverside", false).is_empty());
    }
}
