//! Finding pupils' names in a text before it is published: nobody outside a workspace may learn
//! who its pupils are (SECURITY 34).

use crate::{SafeHtml, text::fold_for_search};
use serde::{Deserialize, Serialize};

/// Letters that an ending may add to a name: "Anna" → "Annával", "Ayşe" → "Ayşelerden".
const ENDING_MAX: usize = 7;
/// Names of fewer letters are compared as whole words: an ending would make too many other words.
const ENDING_FROM: usize = 4;

/// The names of one pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PupilNames {
    /// Name on the roster: never to be published.
    pub roster: String,
    pub nickname: Option<String>,
}

/// Names of pupils that occur in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamesFound {
    /// Names on the roster.
    pub roster: Vec<String>,
    /// Nicknames: often ordinary words, so a teacher decides.
    pub nicknames: Vec<String>,
}

/// The pupils who are named on a page: in its title, in its text as it was typed (with addresses and
/// descriptions), or in the text as it is read, where formatting no longer parts the words.
pub fn names_on_page(
    title: &str,
    source: &str,
    html: &SafeHtml,
    pupils: &[PupilNames],
) -> NamesFound {
    names_in(
        &format!("{title}\n{source}\n{}", without_tags(html.as_str())),
        pupils,
    )
}

fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag => {}
            _ => text.push(c),
        }
    }
    text
}

/// Characters that are not seen, and would only hide a name.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// The pupils who are named in a text, each name once, in the order of the pupils.
///
/// Case, accents, punctuation and formatting do not count, a name may have an ending, and a roster
/// name is found in both orders (Kiss Anna, Anna Kiss). Rather one question too many than a name
/// too many on the web.
pub fn names_in(text: &str, pupils: &[PupilNames]) -> NamesFound {
    let seen: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let folded = fold_for_search(&seen);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut found = NamesFound::default();
    let note = |list: &mut Vec<String>, name: &str| {
        if !list.iter().any(|known| known == name) {
            list.push(name.to_owned());
        }
    };
    for pupil in pupils {
        let name = fold_for_search(&pupil.roster);
        let name: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
        if orders(&name).iter().any(|name| occurs(&words, name)) {
            note(&mut found.roster, &pupil.roster);
        }
        if let Some(nickname) = &pupil.nickname {
            let folded = fold_for_search(nickname);
            let parts: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
            if occurs(&words, &parts) {
                note(&mut found.nicknames, nickname);
            }
        }
    }
    found
}

/// The ways a name is written: as on the roster, family name first or last, without middle names.
fn orders<'a>(name: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut orders = vec![name.to_vec()];
    if let [first, .., last] = *name {
        let (mut to_end, mut to_start) = (name.to_vec(), name.to_vec());
        to_end.rotate_left(1);
        to_start.rotate_right(1);
        orders.extend([to_end, to_start, vec![first, last], vec![last, first]]);
    }
    orders
}

/// Whether the words of a name follow each other in the text.
fn occurs(words: &[&str], name: &[&str]) -> bool {
    let Some((last, before)) = name.split_last() else {
        return false;
    };
    words.windows(name.len()).any(|window| {
        window
            .split_last()
            .is_some_and(|(word, rest)| rest == before && has_ending(word, last))
    })
}

/// `word` is `name`, maybe with an ending.
fn has_ending(word: &str, name: &str) -> bool {
    match word.strip_prefix(name) {
        Some("") => true,
        Some(ending) => name.chars().count() >= ENDING_FROM && ending.chars().count() <= ENDING_MAX,
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pupil(roster: &str, nickname: &str) -> PupilNames {
        PupilNames {
            roster: roster.into(),
            nickname: Some(nickname.to_owned()).filter(|nickname| !nickname.is_empty()),
        }
    }

    fn found(text: &str, roster: &str, nickname: &str) -> (bool, bool) {
        let found = names_in(text, &[pupil(roster, nickname)]);
        (!found.roster.is_empty(), !found.nicknames.is_empty())
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for text in [
            "Kiss Anna mérte az esőt",
            "measured by **Anna** _Kiss_.",
            "KISS-ANNA",
            "Beszéltünk Kiss Annával!",
            "[kiss anna](https://x.example)",
        ] {
            assert_eq!(found(text, "Kiss Anna", ""), (true, false), "{text}");
        }
        assert!(found("Yılmaz Ayşe Nur'un resmi", "Ayşe Nur Yılmaz", "").0);
        assert!(found("Ayşe Yılmaz'ın resmi", "Ayşe Nur Yılmaz", "").0);
    }

    #[test]
    fn other_words_are_left_alone() {
        for text in [
            "Anna and another Kiss",
            "A kiss, and a town called Annaberg",
            "",
        ] {
            assert_eq!(found(text, "Kiss Anna", ""), (false, false), "{text}");
        }
    }

    #[test]
    fn a_nickname_is_found_as_a_word() {
        assert_eq!(found("A csillagok fénye", "", "Csillag"), (false, true));
        assert_eq!(found("The sunflower", "", "Sun"), (false, false));
        assert_eq!(found("The red fox jumps", "", "Red Fox"), (false, true));
        assert_eq!(found("☀ shines", "", "☀"), (false, false));
    }

    #[test]
    fn formatting_does_not_hide_a_name() {
        for source in [
            "Ki**ss** Anna",
            "K&#105;ss Anna",
            "Kiss\u{200b} An\u{ad}na",
            "| Kiss | Anna |\n|---|---|",
            "![Kiss Anna](/files/x)",
            "[us](https://x.example/kiss-anna)",
        ] {
            let html = crate::rich_text::render(source);
            let found = names_on_page("Title", source, &html, &[pupil("Kiss Anna", "")]);
            assert_eq!(found.roster, ["Kiss Anna"], "{source}");
        }
    }

    #[test]
    fn each_name_is_told_once() {
        let pupils = [pupil("Kiss Anna", "Sun"), pupil("Nagy Bence", "Sun")];
        let found = names_in("Sun, sun and sun. Nagy Bence. Nagy Bence.", &pupils);
        assert_eq!(found.roster, ["Nagy Bence"]);
        assert_eq!(found.nicknames, ["Sun"]);
    }

    proptest! {
        #[test]
        fn a_name_cannot_hide_in_any_text(
            before in "[a-z *_#.]{0,30}", after in "[ .,!*_)]{1}[a-z *]{0,30}",
            first in "[A-ZÁÉŐÜŞÇ][a-záéőüşçğı]{1,9}", last in "[A-ZÁÉŐÜŞÇ][a-záéőüşçğı]{1,9}",
            upper in any::<bool>(),
        ) {
            let name = format!("{first} {last}");
            let shown = if upper { name.to_uppercase() } else { name.clone() };
            let text = format!("{before} {shown}{after}");
            prop_assert!(found(&text, &name, "").0, "{text:?}");
        }
    }
}
