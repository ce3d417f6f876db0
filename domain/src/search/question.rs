//! What is asked: words, what was chosen, the order. It stands in the address of the page.

use super::{Facet, Kind, Sort};
use crate::text;
use serde::{Deserialize, Serialize};

/// Words that are looked for; the rest is ignored, so that a question stays cheap.
pub const WORDS_MAX: usize = 6;
/// Values that can be chosen at once.
const CHOSEN_MAX: usize = 60;
/// What is asked for: everything may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub kind: Kind,
    /// Words, as typed.
    pub q: String,
    /// What was chosen. Values of one facet are alternatives.
    pub chosen: Vec<(Facet, String)>,
    pub sort: Sort,
    /// Where the next page starts (opaque).
    #[serde(skip)]
    pub after: String,
}

impl Question {
    /// Everything there is.
    pub const fn all(kind: Kind) -> Self {
        Self {
            kind,
            q: String::new(),
            chosen: Vec::new(),
            sort: Sort::Best,
            after: String::new(),
        }
    }

    /// From the address of a page: all values of a field. What is not understood asks for nothing.
    pub fn read(kind: Kind, field: impl Fn(&str) -> Vec<String>) -> Self {
        let first = |name: &str| field(name).into_iter().next().unwrap_or_default();
        let values = kind.facets().iter().flat_map(|facet| {
            let values = field(facet.as_str()).into_iter();
            values
                .filter(|value| !value.is_empty() && value.len() <= 200)
                .map(|value| (*facet, value))
        });
        let mut chosen: Vec<(Facet, String)> = Vec::new();
        for one in values {
            if chosen.len() < CHOSEN_MAX && !chosen.contains(&one) {
                chosen.push(one);
            }
        }
        let sort = first("sort").parse().unwrap_or(Sort::Best);
        Self {
            kind,
            q: first("q").chars().take(200).collect(),
            chosen,
            sort: if kind.sorts().contains(&sort) {
                sort
            } else {
                Sort::Best
            },
            after: first("after"),
        }
    }

    /// The fields of its address.
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let mut fields = vec![("q", self.q.trim())];
        let chosen = self.chosen.iter();
        fields.extend(chosen.map(|(facet, value)| (facet.as_str(), value.as_str())));
        if self.sort != Sort::Best {
            fields.push(("sort", self.sort.as_str()));
        }
        fields.push(("after", &self.after));
        fields
    }

    /// Whether everything is asked for: an empty answer then says something else.
    pub fn is_empty(&self) -> bool {
        self.words().is_empty() && self.chosen.is_empty()
    }

    /// Words to look for, folded.
    pub fn words(&self) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for word in text::fold_for_search(&self.q).split(' ') {
            if !word.is_empty() && words.len() < WORDS_MAX && !words.iter().any(|one| one == word) {
                words.push(word.to_owned());
            }
        }
        words
    }

    /// The values chosen of a facet.
    pub fn chosen_of(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.chosen
            .iter()
            .filter(move |(of, _)| *of == facet)
            .map(|(_, value)| value.as_str())
    }

    /// The same without one of the chosen values, from the beginning.
    pub fn without(&self, facet: Facet, value: &str) -> Self {
        let chosen = self.chosen.iter();
        Self {
            chosen: chosen
                .filter(|(of, chosen)| (*of, chosen.as_str()) != (facet, value))
                .cloned()
                .collect(),
            after: String::new(),
            ..self.clone()
        }
    }

    /// The same from a place on.
    pub fn from(&self, after: &str) -> Self {
        Self {
            after: after.to_owned(),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: Kind, fields: &[(&str, &str)]) -> Question {
        Question::read(kind, |name| {
            let fields = fields.iter().filter(|(field, _)| *field == name);
            fields.map(|(_, value)| (*value).to_owned()).collect()
        })
    }

    #[test]
    fn a_search_takes_what_it_understands() {
        let question = read(
            Kind::People,
            &[
                ("q", "  Kőszeg; 100% _ ' koszeg"),
                ("country", "HU"),
                ("country", ""),
                ("country", "HU"),
                ("country", "TR"),
                ("type", "primary"),
                ("sort", "price"),
            ],
        );
        assert_eq!(question.words(), ["koszeg", "100"]);
        assert_eq!(
            question.chosen_of(Facet::Country).collect::<Vec<_>>(),
            ["HU", "TR"]
        );
        assert_eq!(question.chosen_of(Facet::Type).count(), 0);
        assert_eq!(question.sort, Sort::Best);
        assert!(!question.is_empty());
        assert!(read(Kind::Schools, &[("sort", "seen")]).is_empty());
    }

    #[test]
    fn the_address_asks_the_same_question() {
        let question = read(
            Kind::People,
            &[
                ("q", "judit"),
                ("subject", "music"),
                ("subject", "art"),
                ("sort", "name"),
            ],
        );
        let fields = question.fields();
        assert_eq!(read(Kind::People, &fields), question);
        let less = question.without(Facet::Subject, "music");
        assert_eq!(less.chosen, [(Facet::Subject, "art".to_owned())]);
    }
}
