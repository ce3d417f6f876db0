//! The dead are left behind: documents get new numbers without gaps.

use super::{
    index::{Index, Kept},
    order::Orders,
};

impl Index {
    /// Leaves the dead behind.
    pub(super) fn compact(&mut self) {
        let mut next = 0;
        let numbers: Vec<Option<u32>> = (0u32..)
            .zip(&self.kept)
            .map(|(number, _)| {
                self.alive.contains(number).then(|| {
                    next += 1;
                    next - 1
                })
            })
            .collect();
        let number = |old: u32| numbers.get(old as usize).copied().flatten();
        let survivors = |kept: &[Kept]| -> Vec<Kept> {
            let pairs = (0u32..).zip(kept);
            pairs
                .filter(|(old, _)| number(*old).is_some())
                .map(|(_, kept)| *kept)
                .collect()
        };
        let sorted = self.kept.get(..self.sorted).unwrap_or_default();
        self.sorted = survivors(sorted).len();
        self.kept = survivors(&self.kept);
        self.words.renumber(number);
        self.values.renumber(number);
        for bits in [&mut self.public, &mut self.withheld] {
            *bits = bits.iter().filter_map(number).collect();
        }
        self.alive = (0..next).collect();
        let later = (0u32..).zip(&self.kept).skip(self.sorted);
        self.later = later.map(|(number, kept)| (kept.id, number)).collect();
        self.dead = 0;
        self.orders = Orders::default();
    }
}
