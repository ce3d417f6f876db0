//! How far two words are from each other.

/// Which letters are in a word, roughly, and how many.
pub(super) fn letters(word: impl Iterator<Item = char>) -> (u32, u8) {
    let (mut sign, mut length) = (0, 0u8);
    for letter in word {
        sign |= 1 << (u32::from(letter) % u32::BITS);
        length = length.saturating_add(1);
    }
    (sign, length)
}

/// Letters that are wrong, missing, too many, or changed places (optimal string alignment).
pub(super) fn slips_between(one: &[char], other: &[char]) -> usize {
    let width = other.len() + 1;
    let mut before_last: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    let mut row = vec![0; width];
    for (i, a) in one.iter().enumerate() {
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let mut least = (last[j] + usize::from(a != b))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                least = least.min(before_last[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        let between = |one: &str, other: &str| {
            let letters = |word: &str| word.chars().collect::<Vec<_>>();
            slips_between(&letters(one), &letters(other))
        };
        assert_eq!(between("kovacs", "kovacs"), 0);
        assert_eq!(between("kovasc", "kovacs"), 1);
        assert_eq!(between("kovac", "kovacs"), 1);
        assert_eq!(between("kowacs", "kovacs"), 1);
        assert_eq!(between("", "ab"), 2);
        assert_eq!(between("mullerova", "mulerowa"), 2);
    }
}
