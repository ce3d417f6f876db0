//! Small pieces of text: addresses, numbers of houses, names in Latin letters without marks.

use super::chance::Chance;
use domain::text::fold_for_search;

/// A text as a part of an address: `hetforras-altalanos-iskola`.
pub(super) fn slug(text: &str, between: &str) -> String {
    fold_for_search(text)
        .replace('ə', "e")
        .split_whitespace()
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect())
        .filter(|word: &String| !word.is_empty())
        .collect::<Vec<_>>()
        .join(between)
}

/// A postcode from its pattern: `#` a digit (the first one never 0), `@` a capital letter.
pub(super) fn postcode(chance: &mut Chance, pattern: &str) -> String {
    let mut first = true;
    pattern
        .chars()
        .map(|c| match c {
            '#' => {
                let digit = chance.between(i64::from(first), 9);
                first = false;
                char::from(b'0' + digit as u8)
            }
            '@' => char::from(b'A' + chance.below(26) as u8),
            other => other,
        })
        .collect()
}

/// 1 to 12 in Roman digits.
pub(super) fn roman(number: usize) -> &'static str {
    const DIGITS: [&str; 12] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    DIGITS[number.clamp(1, 12) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain_letters() {
        assert_eq!(
            slug("Hétforrás Általános Iskola", "-"),
            "hetforras-altalanos-iskola"
        );
        assert_eq!(slug("Ələsgərova Günəş", "."), "elesgerova.gunes");
    }

    #[test]
    fn postcodes_follow_the_pattern() {
        let code = postcode(&mut Chance::of(1, "postcodes"), "LV-## @#");
        assert_eq!(code.len(), 8);
        assert!(
            code.starts_with("LV-") && !code.starts_with("LV-0"),
            "{code}"
        );
    }
}
