//! An index in memory: which documents have which words and values.

use super::{
    order::Orders,
    values::Values,
    words::{Weight, Words},
};
use domain::search::{Facet, NOW, Seen};
use roaring::RoaringBitmap;
use std::{
    collections::{BTreeMap, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
};
use uuid::Uuid;

/// A person, a school or a project, as it can be found.
#[derive(Clone, Debug, Default)]
pub(super) struct Document {
    pub(super) id: Uuid,
    /// Folded.
    pub(super) texts: Vec<(Weight, String)>,
    pub(super) values: Vec<(Facet, String)>,
    /// Of regions, whose values are no entries of a list: how they are written.
    pub(super) labels: Vec<(String, String)>,
    /// By what it is sorted among others: folded.
    pub(super) title: String,
    /// Since when it can be found, in milliseconds.
    pub(super) since: i64,
    /// Visitors may see it.
    pub(super) is_public: bool,
    /// Hidden because of a report.
    pub(super) is_withheld: bool,
    /// Of people.
    pub(super) days: Option<Days>,
}

/// What is told of somebody in days since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Days {
    /// The last visit.
    pub(super) seen: Option<i32>,
    /// Open to projects: the first and the last day.
    pub(super) open: Option<(i32, i32)>,
}

impl Days {
    fn band(self, today: i32) -> Seen {
        Seen::of_days(self.seen.map(|day| today.saturating_sub(day)))
    }
}

impl Document {
    /// Says whether it is the same as before, but for the last visit.
    fn print(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for (weight, text) in &self.texts {
            (*weight as u8, text).hash(&mut hasher);
        }
        (&self.values, &self.labels, &self.title).hash(&mut hasher);
        let open = self.days.map(|days| days.open);
        (self.since, self.is_public, self.is_withheld, open).hash(&mut hasher);
        hasher.finish()
    }
}

/// What is kept of a document besides words and values.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept {
    pub(super) id: Uuid,
    print: u64,
    /// The beginning of the title, in the order of titles.
    pub(super) title: u128,
    pub(super) since: i64,
    days: Option<Days>,
}

impl Kept {
    /// The day of the last visit; before all days for who never was.
    pub(super) fn seen(&self) -> i32 {
        self.days.and_then(|days| days.seen).unwrap_or(i32::MIN)
    }

    pub(super) fn is_open(&self, today: i32) -> bool {
        let open = self.days.and_then(|days| days.open);
        open.is_some_and(|(from, to)| from <= today && today <= to)
    }
}

/// Documents get numbers in the order in which they come. One that changes is written anew under a
/// new number, so that lists only ever grow at their end; the old number is dead.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) kept: Vec<Kept>,
    /// So many of them stand in the order of their ids; where the others are.
    pub(super) sorted: usize,
    pub(super) later: HashMap<Uuid, u32>,
    pub(super) alive: RoaringBitmap,
    pub(super) dead: usize,
    pub(super) public: RoaringBitmap,
    pub(super) withheld: RoaringBitmap,
    pub(super) words: Words,
    pub(super) values: Values,
    pub(super) labels: BTreeMap<String, String>,
    /// The day for which availability and visits are told, since 1970.
    pub(super) today: i32,
    /// Made when they are needed; forgotten with the day and the numbers.
    pub(super) orders: Orders,
}

impl Index {
    pub(super) fn new(today: i32) -> Self {
        Self {
            today,
            ..Self::default()
        }
    }

    fn number_of(&self, id: Uuid) -> Option<u32> {
        let later = self.later.get(&id).copied();
        let number = later.or_else(|| {
            let sorted = self.kept.get(..self.sorted)?;
            let found = sorted.binary_search_by_key(&id, |kept| kept.id).ok()?;
            u32::try_from(found).ok()
        })?;
        self.alive.contains(number).then_some(number)
    }

    /// Numbers of those that can be found.
    pub(super) fn numbers_of<'a>(&'a self, ids: &'a [Uuid]) -> impl Iterator<Item = u32> + 'a {
        ids.iter().filter_map(|id| self.number_of(*id))
    }

    /// What stands there now, or that it cannot be found any more.
    pub(super) fn put(&mut self, id: Uuid, document: Option<Document>) {
        let before = self.number_of(id);
        if let (Some(number), Some(document)) = (before, &document)
            && let Some(kept) = self.kept.get_mut(number as usize)
            && kept.print == document.print()
        {
            // Somebody was here again: told every day, of many.
            let (old, new) = (kept.days, document.days);
            kept.days = new;
            self.move_band(number, old, new);
            return;
        }
        if let Some(number) = before {
            self.alive.remove(number);
            self.values.bury(number);
            self.dead += 1;
        }
        if let Some(document) = document {
            self.push(document);
        }
        if self.dead > 1_000 + self.kept.len() / 3 {
            self.compact();
        }
    }

    /// Adds one that is not there. Those that come in the order of their ids are found again with
    /// the least memory.
    pub(super) fn push(&mut self, document: Document) {
        let Ok(number) = u32::try_from(self.kept.len()) else {
            return;
        };
        let in_order = self.sorted == self.kept.len()
            && self.kept.last().is_none_or(|last| last.id < document.id);
        if in_order {
            self.sorted += 1;
        } else {
            self.later.insert(document.id, number);
        }
        let kept = Kept {
            id: document.id,
            print: document.print(),
            title: beginning(&document.title),
            since: document.since,
            days: document.days,
        };
        self.kept.push(kept);
        self.alive.insert(number);
        if document.is_public {
            self.public.insert(number);
        }
        if document.is_withheld {
            self.withheld.insert(number);
        }
        self.words.add(number, &document.texts);
        self.labels.extend(document.labels);
        for (facet, value) in document.values {
            self.values.add(number, facet, value);
        }
        for (facet, value) in of_day(&kept, self.today) {
            self.values.tell(number, facet, value);
        }
    }

    fn move_band(&mut self, number: u32, old: Option<Days>, new: Option<Days>) {
        let today = self.today;
        let [old, new] = [old, new].map(|days| days.map(|days| days.band(today)));
        if old == new {
            return;
        }
        if let Some(old) = old {
            self.values.take_back(number, Facet::Seen, old.as_str());
        }
        if let Some(new) = new {
            self.values.tell(number, Facet::Seen, new.as_str());
        }
    }

    /// Another day: who is open to projects and who was here lately is told anew.
    pub(super) fn begin_day(&mut self, today: i32) {
        if self.today != today {
            self.today = today;
            self.orders = Orders::default();
            self.tell_days();
        }
    }

    fn tell_days(&mut self) {
        self.values.forget(Facet::Available);
        self.values.forget(Facet::Seen);
        for (number, kept) in (0u32..).zip(&self.kept) {
            for (facet, value) in of_day(kept, self.today) {
                self.values.tell(number, facet, value);
            }
        }
    }

    /// Documents that can be found.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.kept.len() - self.dead
    }
}

/// The values that depend on the day.
fn of_day(kept: &Kept, today: i32) -> impl Iterator<Item = (Facet, &'static str)> {
    let open = kept.is_open(today).then_some((Facet::Available, NOW));
    let band = kept.days.map(|days| days.band(today));
    let seen = band.map(|band| (Facet::Seen, band.as_str()));
    open.into_iter().chain(seen)
}

/// Sixteen bytes of a title, as a number that sorts alike.
fn beginning(title: &str) -> u128 {
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(title.bytes()) {
        *to = from;
    }
    u128::from_be_bytes(bytes)
}
