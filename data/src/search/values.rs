//! Which documents have which values, and how many of some documents have each.

use domain::search::Facet;
use roaring::RoaringBitmap;
use std::collections::BTreeMap;

/// The values of one facet, by name.
type Named = BTreeMap<String, Value>;

/// The documents that have a value.
#[derive(Debug, Default)]
pub(super) struct Value {
    /// Its place among the numbers that are counted; `None` of one that is told anew each day.
    number: Option<u32>,
    pub(super) documents: RoaringBitmap,
}

/// The values of all documents, both ways: the documents of each value to choose by, and the values of
/// each document to count. To count by comparing sets costs what all values have, for each answer.
#[derive(Debug, Default)]
pub(super) struct Values {
    facets: BTreeMap<Facet, Named>,
    /// Numbers of the values of the first document, then of the second, and so on.
    numbers: Vec<u32>,
    /// Where the numbers of each document end.
    ends: Vec<u32>,
    /// For each number: documents that have it and can be found.
    totals: Vec<u32>,
}

/// How many of some documents have each value.
#[derive(Debug)]
pub(super) struct Counts<'v> {
    of: &'v RoaringBitmap,
    by_number: Vec<u32>,
}

impl Counts<'_> {
    pub(super) fn of(&self, value: &Value) -> u32 {
        match value.number {
            Some(number) => self.by_number.get(number as usize).copied().unwrap_or(0),
            None => count(value.documents.intersection_len(self.of)),
        }
    }
}

impl Values {
    /// Adds the values of a document with the next number.
    pub(super) fn add(&mut self, document: u32, values: Vec<(Facet, String)>) {
        for (facet, name) in values {
            let value = self
                .facets
                .entry(facet)
                .or_default()
                .entry(name)
                .or_default();
            let number = *value.number.get_or_insert_with(|| {
                self.totals.push(0);
                count(self.totals.len() as u64) - 1
            });
            if value.documents.insert(document) {
                self.numbers.push(number);
                self.add_to_total(number, 1);
            }
        }
        self.ends.push(count(self.numbers.len() as u64));
    }

    fn add_to_total(&mut self, number: u32, more: i32) {
        if let Some(total) = self.totals.get_mut(number as usize) {
            *total = total.saturating_add_signed(more);
        }
    }

    /// A document cannot be found any more.
    pub(super) fn bury(&mut self, document: u32) {
        for number in self.numbers_of(document).to_vec() {
            self.add_to_total(number, -1);
        }
    }

    /// A document has this value today.
    pub(super) fn tell(&mut self, document: u32, facet: Facet, name: &str) {
        let facet = self.facets.entry(facet).or_default();
        let value = match facet.get_mut(name) {
            Some(value) => value,
            None => facet.entry(name.to_owned()).or_default(),
        };
        value.documents.insert(document);
    }

    /// A document does not have this value any more.
    pub(super) fn take_back(&mut self, document: u32, facet: Facet, name: &str) {
        let value = self
            .facets
            .get_mut(&facet)
            .and_then(|facet| facet.get_mut(name));
        if let Some(value) = value {
            value.documents.remove(document);
        }
    }

    /// Forgets all values of a facet that is told anew.
    pub(super) fn forget(&mut self, facet: Facet) {
        self.facets.remove(&facet);
    }

    /// The values of a facet, with their names.
    pub(super) fn of(&self, facet: Facet) -> impl Iterator<Item = (&String, &Value)> {
        self.facets.get(&facet).into_iter().flatten()
    }

    pub(super) fn get(&self, facet: Facet, name: &str) -> Option<&Value> {
        self.facets.get(&facet)?.get(name)
    }

    fn numbers_of(&self, document: u32) -> &[u32] {
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

    /// Counts the values of documents, all of which are among those that can be found. When they are
    /// more than half, those are counted that are missing.
    pub(super) fn counts<'v>(
        &self,
        documents: &'v RoaringBitmap,
        alive: &RoaringBitmap,
    ) -> Counts<'v> {
        let by_number = if documents.len() <= alive.len() / 2 {
            self.counted(documents)
        } else {
            let missing = self.counted(&(alive - documents));
            let pairs = self.totals.iter().zip(missing);
            pairs
                .map(|(total, missing)| total.saturating_sub(missing))
                .collect()
        };
        Counts {
            of: documents,
            by_number,
        }
    }

    fn counted(&self, documents: &RoaringBitmap) -> Vec<u32> {
        let mut counts = vec![0u32; self.totals.len()];
        for document in documents {
            for number in self.numbers_of(document) {
                if let Some(count) = counts.get_mut(*number as usize) {
                    *count += 1;
                }
            }
        }
        counts
    }

    /// The documents get new numbers, which keep their order; who has none is left out.
    pub(super) fn renumber(&mut self, number: impl Fn(u32) -> Option<u32>) {
        let (mut numbers, mut ends) = (Vec::new(), Vec::new());
        for document in 0..count(self.ends.len() as u64) {
            if number(document).is_some() {
                numbers.extend_from_slice(self.numbers_of(document));
                ends.push(count(numbers.len() as u64));
            }
        }
        (self.numbers, self.ends) = (numbers, ends);
        for values in self.facets.values_mut() {
            for value in values.values_mut() {
                value.documents = value.documents.iter().filter_map(&number).collect();
            }
            // One that nobody has keeps its number if it has one: others are known by theirs.
            values.retain(|_, value| value.number.is_some() || !value.documents.is_empty());
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

    fn compared(values: &Values, documents: &RoaringBitmap, alive: &RoaringBitmap) {
        let counts = values.counts(documents, alive);
        let facets = values.of(Facet::Subject).chain(values.of(Facet::Seen));
        for (name, value) in facets {
            let shared = value.documents.intersection_len(documents);
            assert_eq!(
                u64::from(counts.of(value)),
                shared,
                "{name} of {}",
                documents.len()
            );
        }
    }

    #[test]
    fn counting_tells_the_same_as_comparing_sets() {
        let mut all = Values::default();
        for document in 0..1_000 {
            all.add(document, values(document));
            if document % 7 == 0 {
                all.tell(document, Facet::Seen, "week");
            }
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
        // Without the first half.
        all.renumber(|document| {
            document
                .checked_sub(500)
                .filter(|_| alive.contains(document))
        });
        let survivors: RoaringBitmap = alive
            .iter()
            .filter_map(|one| one.checked_sub(500))
            .collect();
        assert_eq!(
            all.get(Facet::Subject, "art").unwrap().documents.len(),
            survivors.iter().filter(|one| one % 2 == 0).count() as u64
        );
    }

    #[test]
    fn new_numbers_keep_what_each_document_has() {
        let mut all = Values::default();
        for document in 0..100 {
            all.add(document, values(document));
        }
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
