//! Which documents have which values, and how many of some documents have each.

use domain::search::Facet;
use roaring::RoaringBitmap;
use std::collections::BTreeMap;

/// The documents that have a value.
#[derive(Debug, Default)]
pub(super) struct Value {
    /// Its place among those that are counted; `None` of one that is told anew each day.
    number: Option<u16>,
    pub(super) documents: RoaringBitmap,
}

/// The values of one facet, both ways: the documents of each value to choose by, and the values of each
/// document to count. To count by comparing sets costs what all values have, for each answer.
#[derive(Debug, Default)]
struct Valued {
    named: BTreeMap<String, Value>,
    /// Numbers of the values of the first document, then of the second, and so on.
    numbers: Vec<u16>,
    /// Where the numbers of each document end, as far as the last that has one.
    ends: Vec<u32>,
    /// For each number: documents that have it and can be found.
    totals: Vec<u32>,
}

impl Valued {
    fn add(&mut self, document: u32, name: String) {
        let value = self.named.entry(name).or_default();
        if !value.documents.insert(document) {
            return;
        }
        if value.documents.len() == 1 && value.number.is_none() {
            // There are no more than so many regions; of one beyond, sets are compared.
            value.number = u16::try_from(self.totals.len()).ok();
            self.totals.extend(value.number.map(|_| 0));
        }
        let Some(number) = value.number else {
            return;
        };
        // Documents before this one that have nothing end where it begins; with its second value, the
        // document's own end moves.
        self.ends
            .resize(document as usize, count(self.numbers.len() as u64));
        self.numbers.push(number);
        self.ends.push(count(self.numbers.len() as u64));
        self.add_to_total(number, 1);
    }

    fn add_to_total(&mut self, number: u16, more: i32) {
        if let Some(total) = self.totals.get_mut(usize::from(number)) {
            *total = total.saturating_add_signed(more);
        }
    }

    fn bury(&mut self, document: u32) {
        for number in self.numbers_of(document).to_vec() {
            self.add_to_total(number, -1);
        }
    }

    fn numbers_of(&self, document: u32) -> &[u16] {
        let document = document as usize;
        let begin = match document.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or_default(),
            None => 0,
        };
        let end = self.ends.get(document).copied().unwrap_or_default();
        self.numbers
            .get(begin as usize..end as usize)
            .unwrap_or_default()
    }

    fn counted(&self, documents: &RoaringBitmap) -> Vec<u32> {
        let mut counts = vec![0u32; self.totals.len()];
        for document in documents {
            for number in self.numbers_of(document) {
                if let Some(count) = counts.get_mut(usize::from(*number)) {
                    *count += 1;
                }
            }
        }
        counts
    }

    fn renumber(&mut self, number: impl Fn(u32) -> Option<u32>) {
        let (mut numbers, mut ends) = (Vec::new(), Vec::new());
        for document in 0..count(self.ends.len() as u64) {
            if number(document).is_some() {
                numbers.extend_from_slice(self.numbers_of(document));
                ends.push(count(numbers.len() as u64));
            }
        }
        (self.numbers, self.ends) = (numbers, ends);
        for value in self.named.values_mut() {
            value.documents = value.documents.iter().filter_map(&number).collect();
        }
    }
}

/// The values of all documents.
#[derive(Debug, Default)]
pub(super) struct Values(BTreeMap<Facet, Valued>);

impl Values {
    /// Adds a value of a document; documents come in the order of their numbers.
    pub(super) fn add(&mut self, document: u32, facet: Facet, name: String) {
        self.0.entry(facet).or_default().add(document, name);
    }

    /// A document cannot be found any more.
    pub(super) fn bury(&mut self, document: u32) {
        for valued in self.0.values_mut() {
            valued.bury(document);
        }
    }

    /// A document has this value today.
    pub(super) fn tell(&mut self, document: u32, facet: Facet, name: &str) {
        let named = &mut self.0.entry(facet).or_default().named;
        if !named.contains_key(name) {
            named.insert(name.to_owned(), Value::default());
        }
        if let Some(value) = named.get_mut(name) {
            value.documents.insert(document);
        }
    }

    /// A document does not have this value any more.
    pub(super) fn take_back(&mut self, document: u32, facet: Facet, name: &str) {
        let valued = self.0.get_mut(&facet);
        if let Some(value) = valued.and_then(|valued| valued.named.get_mut(name)) {
            value.documents.remove(document);
        }
    }

    /// Forgets all values of a facet that is told anew.
    pub(super) fn forget(&mut self, facet: Facet) {
        self.0.remove(&facet);
    }

    pub(super) fn get(&self, facet: Facet, name: &str) -> Option<&Value> {
        self.0.get(&facet)?.named.get(name)
    }

    /// How many of some documents, all of which can be found, have each value of a facet. When they are
    /// more than half of `alive`, those are counted that are missing.
    pub(super) fn counts(
        &self,
        facet: Facet,
        documents: &RoaringBitmap,
        alive: &RoaringBitmap,
    ) -> Vec<(&String, u32)> {
        let Some(valued) = self.0.get(&facet) else {
            return Vec::new();
        };
        let by_number = if documents.len() <= alive.len() / 2 {
            valued.counted(documents)
        } else {
            let missing = valued.counted(&(alive - documents));
            let pairs = valued.totals.iter().zip(missing);
            pairs
                .map(|(total, missing)| total.saturating_sub(missing))
                .collect()
        };
        let of = |value: &Value| match value.number {
            Some(number) => by_number.get(usize::from(number)).copied().unwrap_or(0),
            None => count(value.documents.intersection_len(documents)),
        };
        let named = valued.named.iter();
        named.map(|(name, value)| (name, of(value))).collect()
    }

    /// The documents get new numbers, which keep their order; who has none is left out.
    pub(super) fn renumber(&mut self, number: impl Fn(u32) -> Option<u32>) {
        for valued in self.0.values_mut() {
            valued.renumber(&number);
        }
    }
}

/// Documents have numbers of 32 bits, so there are not more of them.
pub(super) fn count(documents: u64) -> u32 {
    u32::try_from(documents).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 5] = ["art", "biology", "chemistry", "drama", "ethics"];

    /// Which values a document has, so that each number of documents is another.
    fn values(document: u32) -> Vec<(Facet, String)> {
        (2..)
            .zip(NAMES)
            .filter(|(every, _)| document.is_multiple_of(*every))
            .map(|(_, name)| (Facet::Subject, name.to_owned()))
            .collect()
    }

    fn all(documents: u32) -> Values {
        let mut all = Values::default();
        for document in 0..documents {
            for (facet, name) in values(document) {
                all.add(document, facet, name);
            }
        }
        all
    }

    fn compared(values: &Values, documents: &RoaringBitmap, alive: &RoaringBitmap) {
        for facet in [Facet::Subject, Facet::Seen] {
            let counts = values.counts(facet, documents, alive);
            assert!(!counts.is_empty());
            for (name, count) in counts {
                let value = values.get(facet, name).unwrap();
                let shared = value.documents.intersection_len(documents);
                assert_eq!(u64::from(count), shared, "{name} of {}", documents.len());
            }
        }
    }

    #[test]
    fn counting_tells_the_same_as_comparing_sets() {
        let mut all = all(1_000);
        for document in (0..1_000).step_by(7) {
            all.tell(document, Facet::Seen, "week");
        }
        all.take_back(14, Facet::Seen, "week");
        let mut alive: RoaringBitmap = (0..1_000).collect();
        for gone in [0, 12, 30, 999] {
            alive.remove(gone);
            all.bury(gone);
        }
        let few: RoaringBitmap = alive.iter().filter(|one| one % 11 == 1).collect();
        let many: RoaringBitmap = alive.iter().filter(|one| one % 11 != 1).collect();
        for documents in [&few, &many, &alive, &RoaringBitmap::new()] {
            compared(&all, documents, &alive);
        }
    }

    #[test]
    fn new_numbers_keep_what_each_document_has() {
        let mut all = all(100);
        all.tell(1, Facet::Seen, "week");
        for gone in (0..100).step_by(3) {
            all.bury(gone);
        }
        // Every third is left out, the others close up.
        all.renumber(|document| (document % 3 != 0).then(|| document - document / 3 - 1));
        let alive: RoaringBitmap = (0..66).collect();
        for documents in [alive.clone(), (0..10).collect(), (20..66).collect()] {
            compared(&all, &documents, &alive);
        }
    }
}
