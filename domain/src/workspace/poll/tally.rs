//! Counting the votes: for all together, and for each school as far as that tells on nobody.

use super::{PLACES, PollKind};
use crate::id::{AnswerId, SchoolId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Voters of a school below which a secret poll does not tell its votes apart.
pub const SCHOOL_MIN: u32 = 3;

/// How often an answer was chosen in one place by those of one school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub answer: AnswerId,
    /// 1 for the best; always 1 where there are no places.
    pub place: u32,
    /// Members without a school have none.
    pub school: Option<SchoolId>,
    pub votes: u32,
}

/// What one group of voters said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// How many voted.
    pub voters: u32,
    /// Points of each answer, in the order in which they are offered.
    pub points: Vec<u32>,
}

/// What a vote counts: in a ranked poll the best gives three points, the second two, the third one.
pub fn points(kind: PollKind, place: u32) -> u32 {
    match kind {
        PollKind::Single | PollKind::Multiple => 1,
        PollKind::Ranked => (PLACES as u32 + 1).saturating_sub(place.max(1)),
    }
}

/// The votes of all, then those of each school, the one with the most voters first. `None` stands
/// for all schools that are not told apart. `voters`: how many of each school voted.
///
/// In a secret poll a school with few voters is not told apart, and as the others could be taken
/// from the sum, what remains has to be large enough, too.
pub fn tally(
    kind: PollKind,
    secret: bool,
    answers: &[AnswerId],
    voters: &BTreeMap<Option<SchoolId>, u32>,
    counts: &[Count],
) -> (Tally, Vec<(Option<SchoolId>, Tally)>) {
    let mut groups: BTreeMap<Option<SchoolId>, Tally> = BTreeMap::new();
    let empty = |voters| Tally {
        voters,
        points: vec![0; answers.len()],
    };
    for (school, voters) in voters {
        groups.insert(*school, empty(*voters));
    }
    for count in counts {
        let place = answers.iter().position(|answer| *answer == count.answer);
        let tally = groups.entry(count.school).or_insert_with(|| empty(0));
        if let Some(points_of) = place.and_then(|place| tally.points.get_mut(place)) {
            *points_of += points(kind, count.place) * count.votes;
        }
    }
    let mut all = empty(0);
    for tally in groups.values() {
        add(&mut all, tally);
    }
    let mut rest = groups.remove(&None).unwrap_or_else(|| empty(0));
    let mut schools: Vec<(Option<SchoolId>, Tally)> = groups.into_iter().collect();
    schools.sort_by_key(|(school, tally)| (std::cmp::Reverse(tally.voters), *school));
    if secret {
        let is_small = |tally: &Tally| tally.voters < SCHOOL_MIN;
        while schools.last().is_some_and(|(_, last)| is_small(last))
            || (rest.voters > 0 && is_small(&rest))
        {
            match schools.pop() {
                Some((_, smallest)) => add(&mut rest, &smallest),
                None => break,
            }
        }
    }
    if rest.voters > 0 {
        schools.push((None, rest));
    }
    // A single group says what all say.
    if schools.len() < 2 {
        schools.clear();
    }
    (all, schools)
}

fn add(sum: &mut Tally, more: &Tally) {
    sum.voters += more.voters;
    for (sum, more) in sum.points.iter_mut().zip(&more.points) {
        *sum += more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const A: AnswerId = AnswerId(Uuid::from_u128(1));
    const B: AnswerId = AnswerId(Uuid::from_u128(2));

    fn school(n: u128) -> Option<SchoolId> {
        Some(SchoolId(Uuid::from_u128(n)))
    }

    fn votes(school: Option<SchoolId>, answer: AnswerId, votes: u32) -> Count {
        Count {
            answer,
            place: 1,
            school,
            votes,
        }
    }

    fn count(secret: bool, counts: &[Count]) -> (Tally, Vec<(Option<SchoolId>, Tally)>) {
        let mut voters = BTreeMap::new();
        for count in counts {
            *voters.entry(count.school).or_default() += count.votes;
        }
        tally(PollKind::Single, secret, &[A, B], &voters, counts)
    }

    #[test]
    fn the_best_counts_most() {
        let places = [1, 2, 3].map(|place| points(PollKind::Ranked, place));
        assert_eq!(places, [3, 2, 1]);
        assert_eq!(points(PollKind::Multiple, 1), 1);
        let ranked = |answer, place| Count {
            place,
            ..votes(school(1), answer, 2)
        };
        let voters = BTreeMap::from([(school(1), 4)]);
        let counts = [ranked(A, 1), ranked(B, 2), ranked(B, 1), ranked(A, 3)];
        let (all, schools) = tally(PollKind::Ranked, false, &[A, B], &voters, &counts);
        assert_eq!((all.voters, all.points), (4, vec![8, 10]));
        assert!(schools.is_empty(), "one school says what all say");
    }

    #[test]
    fn each_school_is_told_apart_where_votes_are_no_secret() {
        let counts = [
            votes(school(1), A, 1),
            votes(school(2), B, 2),
            votes(None, B, 1),
        ];
        let (all, schools) = count(false, &counts);
        assert_eq!((all.voters, all.points), (4, vec![1, 3]));
        let told: Vec<_> = schools
            .iter()
            .map(|(school, tally)| (*school, tally.voters))
            .collect();
        assert_eq!(told, [(school(2), 2), (school(1), 1), (None, 1)]);
    }

    #[test]
    fn a_secret_poll_tells_nobody_apart_who_is_nearly_alone() {
        let counts = [
            votes(school(1), A, 5),
            votes(school(2), B, 4),
            votes(school(3), B, 1),
        ];
        let (all, schools) = count(true, &counts);
        assert_eq!(all.points, [5, 5]);
        // The one of the third school hides among those of the second.
        let told: Vec<_> = schools
            .iter()
            .map(|(school, tally)| (*school, tally.voters))
            .collect();
        assert_eq!(told, [(school(1), 5), (None, 5)]);
        let (_, schools) = count(true, &[votes(school(1), A, 9), votes(school(2), B, 1)]);
        assert!(schools.is_empty(), "the rest is one person");
    }

    proptest::proptest! {
        /// Whoever voted: every group of a secret poll that is told apart has three at least, and
        /// the groups are the whole.
        #[test]
        fn groups_are_never_small(sizes in proptest::collection::vec(0_u32..7, 0..6), alone in 0_u32..4) {
            let mut counts: Vec<Count> = (1..)
                .zip(&sizes)
                .filter(|(_, size)| **size > 0)
                .map(|(n, size)| votes(school(n), A, *size))
                .collect();
            if alone > 0 {
                counts.push(votes(None, B, alone));
            }
            let (all, schools) = count(true, &counts);
            if !schools.is_empty() {
                assert!(schools.iter().all(|(_, tally)| tally.voters >= SCHOOL_MIN));
                assert_eq!(schools.iter().map(|(_, tally)| tally.voters).sum::<u32>(), all.voters);
            }
        }
    }
}
