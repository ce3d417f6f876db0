//! What comes first, and where the next page begins.

use super::{
    ask::Asked,
    index::{Index, Kept},
    words::Ranked,
};
use domain::search::{Kind, Question, Sort};
use roaring::RoaringBitmap;
use std::{collections::BinaryHeap, fmt};
use uuid::Uuid;

/// Where a result stands: what comes first has the lower key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    key: u128,
    id: Uuid,
}

impl Place {
    /// From an address; text that is no place starts at the beginning.
    fn parse(text: &str) -> Option<Self> {
        let (key, id) = text.split_once('~')?;
        Some(Self {
            key: u128::from_str_radix(key, 16).ok()?,
            id: id.parse().ok()?,
        })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}~{}", self.key, self.id.simple())
    }
}

impl Index {
    /// The first results after a place, and where the next page begins.
    pub(super) fn first(
        &self,
        all: &RoaringBitmap,
        ranked: Option<&Ranked>,
        asked: &Asked<'_>,
    ) -> (Vec<Uuid>, Option<String>) {
        let after = Place::parse(&asked.question.after);
        // The largest place is on top: it goes when a smaller one comes.
        let mut first: BinaryHeap<Place> = BinaryHeap::new();
        for number in all {
            let Some(kept) = self.kept_of(number) else {
                continue;
            };
            let points = ranked.map_or(0, |ranked| ranked.points_of(number));
            let place = Place {
                key: self.key(asked.question, kept, points),
                id: kept.id,
            };
            if after.is_some_and(|after| place <= after) {
                continue;
            }
            if first.len() <= asked.limit {
                first.push(place);
            } else if first.peek().is_some_and(|last| place < *last) {
                first.pop();
                first.push(place);
            }
        }
        let mut places = first.into_sorted_vec();
        let more = places.len() > asked.limit;
        places.truncate(asked.limit);
        let next = places.last().filter(|_| more).map(Place::to_string);
        (places.into_iter().map(|place| place.id).collect(), next)
    }

    fn key(&self, question: &Question, kept: &Kept, points: u8) -> u128 {
        let newest = u128::from(u64::MAX - kept.since.unsigned_abs());
        match question.sort {
            Sort::Best if question.kind == Kind::Schools && points == 0 => kept.title,
            Sort::Best => {
                let points = u128::from(u8::MAX - points);
                let closed = u128::from(!kept.is_open(self.today));
                points << 72 | closed << 64 | newest
            }
            Sort::Newest => newest,
            Sort::Name => kept.title,
            Sort::Seen => {
                let days = u32::MAX - kept.seen().abs_diff(i32::MIN);
                u128::from(days) << 64 | newest
            }
        }
    }
}
