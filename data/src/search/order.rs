//! What comes first, and where the next page begins.

use super::{
    ask::Asked,
    index::{Index, Kept},
    words::Ranked,
};
use domain::search::{Kind, Question, Sort};
use roaring::RoaringBitmap;
use std::{collections::BinaryHeap, fmt, sync::OnceLock};
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

/// Fewer results than this are looked at one by one.
const FEW: u64 = 20_000;

/// Everything in one order, so that of very many results the first ones are found without looking at all
/// of them. What came later is not in it: documents get new numbers at the end.
#[derive(Debug)]
pub(super) struct Ordered(Vec<u32>);

/// One for each order that does not change while a document stays what it is.
#[derive(Debug, Default)]
pub(super) struct Orders {
    best: OnceLock<Ordered>,
    newest: OnceLock<Ordered>,
    name: OnceLock<Ordered>,
}

impl Orders {
    /// `None` for the last visit, which changes all day.
    const fn of(&self, sort: Sort) -> Option<&OnceLock<Ordered>> {
        match sort {
            Sort::Best => Some(&self.best),
            Sort::Newest => Some(&self.newest),
            Sort::Name => Some(&self.name),
            Sort::Seen => None,
        }
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
        let question = asked.question;
        let after = Place::parse(&question.after);
        let order = match ranked {
            None if all.len() >= FEW => self.orders.of(question.sort),
            Some(_) | None => None,
        };
        let mut places = match order {
            Some(order) => {
                let order = order.get_or_init(|| self.in_order(question));
                let later = u32::try_from(order.0.len()).unwrap_or(u32::MAX);
                let mut places = self.walked(order, all, after, asked);
                places.extend(self.looked_at(all.range(later..), None, after, asked));
                places
            }
            None => self.looked_at(all.iter(), ranked, after, asked),
        };
        places.sort_unstable();
        let more = places.len() > asked.limit;
        places.truncate(asked.limit);
        let next = places.last().filter(|_| more).map(Place::to_string);
        (places.into_iter().map(|place| place.id).collect(), next)
    }

    /// Everything there is now, in the order of a question without words.
    fn in_order(&self, question: &Question) -> Ordered {
        let mut numbers: Vec<u32> = (0u32..).take(self.kept.len()).collect();
        numbers.sort_by_cached_key(|number| self.place_of(*number, question, 0));
        Ordered(numbers)
    }

    fn place_of(&self, number: u32, question: &Question, points: u8) -> Option<Place> {
        let kept = self.kept_of(number)?;
        Some(Place {
            key: self.key(question, kept, points),
            id: kept.id,
        })
    }

    /// The first ones after a place, and one more, along an order.
    fn walked(
        &self,
        order: &Ordered,
        all: &RoaringBitmap,
        after: Option<Place>,
        asked: &Asked<'_>,
    ) -> Vec<Place> {
        let place = |number: u32| self.place_of(number, asked.question, 0);
        let begin = after.map_or(0, |after| {
            let is_before = |number: &u32| place(*number).is_none_or(|one| one <= after);
            order.0.partition_point(is_before)
        });
        let rest = order.0.get(begin..).unwrap_or_default().iter().copied();
        rest.filter(|number| all.contains(*number))
            .filter_map(place)
            .take(asked.limit + 1)
            .collect()
    }

    /// The first ones after a place, and one more, by looking at each.
    fn looked_at(
        &self,
        numbers: impl Iterator<Item = u32>,
        ranked: Option<&Ranked>,
        after: Option<Place>,
        asked: &Asked<'_>,
    ) -> Vec<Place> {
        // The largest place is on top: it goes when a smaller one comes.
        let mut first: BinaryHeap<Place> = BinaryHeap::new();
        for number in numbers {
            let points = ranked.map_or(0, |ranked| ranked.points_of(number));
            let Some(place) = self.place_of(number, asked.question, points) else {
                continue;
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
        first.into_vec()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::index::{Days, Document};

    fn document(number: u128) -> Document {
        // Neither ids nor titles nor days come in the order of the numbers.
        let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) % 10_007;
        Document {
            id: Uuid::from_u128(number + 1),
            title: format!("title {mixed:05}"),
            since: i64::try_from(mixed % 97).unwrap(),
            days: Some(Days {
                seen: None,
                open: mixed.is_multiple_of(3).then_some((0, 10)),
            }),
            ..Document::default()
        }
    }

    /// Page by page to the end: along the order, and by looking at each.
    fn both(index: &Index, all: &RoaringBitmap, sort: Sort) -> [Vec<Place>; 2] {
        let question = Question {
            sort,
            ..Question::all(Kind::People)
        };
        let asked = Asked {
            question: &question,
            entries: Vec::new(),
            since: None,
            limit: 20,
        };
        let order = index
            .orders
            .of(sort)
            .unwrap()
            .get_or_init(|| index.in_order(&question));
        let later = u32::try_from(order.0.len()).unwrap();
        let pages = |page: &dyn Fn(Option<Place>) -> Vec<Place>| {
            let (mut found, mut after) = (Vec::new(), None);
            loop {
                let mut places = page(after);
                places.sort_unstable();
                places.truncate(asked.limit);
                let Some(last) = places.last() else {
                    break found;
                };
                after = Some(*last);
                found.extend(places);
            }
        };
        [
            pages(&|after| {
                let mut places = index.walked(order, all, after, &asked);
                places.extend(index.looked_at(all.range(later..), None, after, &asked));
                places
            }),
            pages(&|after| index.looked_at(all.iter(), None, after, &asked)),
        ]
    }

    #[test]
    fn an_order_that_is_kept_ready_tells_the_same_as_looking_at_each() {
        let mut index = Index::new(5);
        for number in 0..300 {
            index.push(document(number));
        }
        for sort in [Sort::Best, Sort::Newest, Sort::Name] {
            let [walked, looked_at] = both(&index, &index.alive, sort);
            assert_eq!((walked.len(), &walked), (300, &looked_at), "{sort:?}");
        }
        // What comes later, and what goes, is right without a new order.
        for number in 300..350 {
            index.push(document(number));
        }
        for gone in [3, 17, 299, 301] {
            index.put(Uuid::from_u128(gone), None);
        }
        let some: RoaringBitmap = index
            .alive
            .iter()
            .filter(|number| number % 5 != 0)
            .collect();
        for sort in [Sort::Best, Sort::Newest, Sort::Name] {
            for all in [&index.alive, &some] {
                let [walked, looked_at] = both(&index, all, sort);
                assert_eq!(walked, looked_at, "{sort:?}");
                assert_eq!(walked.len() as u64, all.len());
            }
        }
    }

    #[test]
    fn another_day_and_new_numbers_make_new_orders() {
        let mut index = Index::new(5);
        for number in 0..2_000 {
            index.push(document(number));
        }
        both(&index, &index.alive, Sort::Best);
        index.begin_day(11);
        let [walked, looked_at] = both(&index, &index.alive, Sort::Best);
        assert_eq!(walked, looked_at, "nobody is open to projects any more");
        for gone in 1..=1_900 {
            index.put(Uuid::from_u128(gone), None);
        }
        let [walked, looked_at] = both(&index, &index.alive, Sort::Name);
        assert_eq!((walked.len(), &walked), (100, &looked_at));
    }
}
