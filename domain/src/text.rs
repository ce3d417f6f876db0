//! Text that people type: cleaned, bounded, and refused with a reason when it cannot be kept.
//!
//! Rules: SECURITY 12 (NFC, no control or bidi-override characters, lengths in characters).

use crate::error::Problem;
use unicode_normalization::UnicodeNormalization;

/// One line of text, such as a name or a title: trimmed, inner white space folded to one space.
///
/// `min` and `max` are in characters. An empty text with `min > 0` is [`Problem::Required`].
pub fn line(text: &str, min: u32, max: u32) -> Result<String, Problem> {
    let folded: String = text
        .nfc()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    bounded(folded, min, max)
}

/// Several lines of text: trimmed, line ends unified to `\n`; otherwise as typed.
pub fn prose(text: &str, min: u32, max: u32) -> Result<String, Problem> {
    let unified: String = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .trim()
        .nfc()
        .collect();
    bounded(unified, min, max)
}

fn bounded(text: String, min: u32, max: u32) -> Result<String, Problem> {
    let length = text.chars().count();
    if length == 0 && min > 0 {
        return Err(Problem::Required);
    }
    if length < min as usize {
        return Err(Problem::TooShort { min });
    }
    if length > max as usize {
        return Err(Problem::TooLong { max });
    }
    if text.chars().any(is_odd) {
        return Err(Problem::OddCharacters);
    }
    Ok(text)
}

/// Control characters and characters that change the direction of what follows them.
fn is_odd(c: char) -> bool {
    matches!(c, '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// An e-mail address, lower-cased. Checks the shape only: the confirmation mail proves the rest.
pub fn email(text: &str) -> Result<String, Problem> {
    let address = line(text, 1, 254)?.to_lowercase();
    let (local, host) = address.rsplit_once('@').ok_or(Problem::NotAnEmail)?;
    let host_is_plausible = host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        });
    let local_is_plausible = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local
            .chars()
            .all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
    if host_is_plausible && local_is_plausible {
        Ok(address)
    } else {
        Err(Problem::NotAnEmail)
    }
}

/// A web address; `https://` is added when somebody types only `www.school.hu`. Empty stays empty.
pub fn web_address(text: &str, max: u32) -> Result<String, Problem> {
    let typed = line(text, 0, max)?;
    if typed.is_empty() {
        return Ok(typed);
    }
    let address = if typed.contains("://") {
        typed
    } else {
        format!("https://{typed}")
    };
    let host = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    match host.and_then(|rest| rest.split(['/', '?', '#']).next()) {
        Some(host) if host.contains('.') && !host.contains([' ', '@', '"', '<', '>']) => {
            Ok(address)
        }
        _ => Err(Problem::NotAWebAddress),
    }
}

/// A whole number between `min` and `max`. Empty is [`Problem::Required`].
pub fn number(text: &str, min: i64, max: i64) -> Result<i64, Problem> {
    let typed = text.trim();
    if typed.is_empty() {
        return Err(Problem::Required);
    }
    let value: i64 = typed.parse().map_err(|_| Problem::NotANumber)?;
    if (min..=max).contains(&value) {
        Ok(value)
    } else {
        Err(Problem::OutOfRange { min, max })
    }
}

/// A whole number between `min` and `max`, or nothing.
pub fn optional_number(text: &str, min: i32, max: i32) -> Result<Option<i32>, Problem> {
    let (min, max) = (i64::from(min), i64::from(max));
    match number(text, min, max) {
        Err(Problem::Required) => Ok(None),
        Err(problem) => Err(problem),
        Ok(value) => i32::try_from(value)
            .map(Some)
            .map_err(|_| Problem::OutOfRange { min, max }),
    }
}

/// What a search compares: lower case, without diacritics, `ı`/`ł`/`ø`-like letters folded, words
/// separated by one space.
pub fn fold_for_search(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
    {
        match c {
            'ı' | 'İ' => folded.push('i'),
            'ł' | 'Ł' => folded.push('l'),
            'ø' | 'Ø' => folded.push('o'),
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'þ' | 'Þ' => folded.push_str("th"),
            'ς' => folded.push('σ'),
            c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_folded() {
        assert_eq!(
            line("  Kőszegi   Általános \n Iskola ", 1, 80).unwrap(),
            "Kőszegi Általános Iskola"
        );
    }

    #[test]
    fn decomposed_letters_become_composed() {
        assert_eq!(line("Ko\u{30b}szeg", 1, 80).unwrap(), "Kőszeg");
    }

    #[test]
    fn direction_overrides_and_control_characters_are_refused() {
        for odd in ["a\u{202e}b", "a\u{0}b", "a\u{2066}b", "a\u{feff}b"] {
            assert_eq!(prose(odd, 1, 10), Err(Problem::OddCharacters), "{odd:?}");
        }
    }

    #[test]
    fn lengths_count_characters_not_bytes() {
        assert!(line("őőőőő", 1, 5).is_ok());
        assert_eq!(line("őőőőőő", 1, 5), Err(Problem::TooLong { max: 5 }));
        assert_eq!(line("   ", 1, 5), Err(Problem::Required));
        assert_eq!(line("ab", 3, 5), Err(Problem::TooShort { min: 3 }));
    }

    #[test]
    fn emails_are_lower_cased_and_checked() {
        assert_eq!(
            email(" Judit.Szabo@Iskola.HU ").unwrap(),
            "judit.szabo@iskola.hu"
        );
        for wrong in [
            "",
            "a",
            "a@b",
            "a@@b.hu",
            "a b@c.hu",
            ".a@b.hu",
            "a@b..hu",
            "a@-b.hu",
            "a\r\nBcc: x@y.hu",
        ] {
            assert!(email(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn web_addresses_are_http_only() {
        assert_eq!(
            web_address("www.iskola.hu", 200).unwrap(),
            "https://www.iskola.hu"
        );
        assert_eq!(
            web_address("javascript://x.y", 200),
            Err(Problem::NotAWebAddress)
        );
        assert_eq!(web_address("", 200).unwrap(), "");
    }

    #[test]
    fn search_ignores_case_diacritics_and_punctuation() {
        assert_eq!(
            fold_for_search("Eskişehir – ÇALIŞKAN  İlkokulu"),
            "eskisehir caliskan ilkokulu"
        );
        assert_eq!(fold_for_search("Kőszeg, Łódź"), "koszeg lodz");
    }
}
