//! Why something was found, told from what stands there now.

use super::ask::Asked;
use crate::reference::Lists;
use domain::{
    search::{Facet, Part, Question, Why},
    text::fold_for_search,
};
use std::collections::BTreeSet;

/// Words shown of a longer text, before and after the one that was found.
const BEFORE: usize = 5;
const AFTER: usize = 8;

/// Letters of a word from which on it may stand for an entry of a list.
const ENTRY_FROM: usize = 4;

/// For each word: the entries of lists that are called so in the reader's language.
pub(super) fn entries(question: &Question, lists: &Lists) -> Vec<Vec<(Facet, String)>> {
    let words = question.words();
    if words.is_empty() {
        return Vec::new();
    }
    let mut named: Vec<(Facet, String, String)> = Vec::new();
    for facet in question.kind.facets() {
        let Some(list) = facet.list() else { continue };
        let choices = lists.of(list).into_iter();
        named.extend(choices.map(|choice| (*facet, choice.id, fold_for_search(&choice.name))));
    }
    let is_called = |name: &str, word: &str| name.split(' ').any(|part| part.starts_with(word));
    words
        .iter()
        .map(|word| {
            let called = named
                .iter()
                .filter(|(_, _, name)| word.chars().count() >= ENTRY_FROM && is_called(name, word));
            called.map(|(facet, id, _)| (*facet, id.clone())).collect()
        })
        .collect()
}

/// What was looked for.
pub(crate) struct Sought<'q> {
    question: &'q Question,
    words: Vec<String>,
    alike: Vec<BTreeSet<String>>,
    entries: Vec<Vec<(Facet, String)>>,
}

impl<'q> Sought<'q> {
    /// `alike`: for each word, what was taken for it.
    pub(super) fn new(asked: Asked<'q>, alike: Vec<Vec<String>>) -> Self {
        let alike = alike.into_iter();
        Self {
            question: asked.question,
            words: asked.question.words(),
            alike: alike.map(|words| words.into_iter().collect()).collect(),
            entries: asked.entries,
        }
    }

    /// Why, given the parts of the result with the most important first, and the entries it has
    /// with their names.
    pub(crate) fn why(&self, parts: &[(Part, &str)], has: &[(Facet, &str, &str)]) -> Vec<Why> {
        let mut why: Vec<Why> = Vec::new();
        let mut add = |one: Why| {
            if !why.contains(&one) {
                why.push(one);
            }
        };
        for (index, word) in self.words.iter().enumerate() {
            let found = parts.iter().find_map(|(part, text)| {
                let text = self.around(index, word, *part, text)?;
                Some(Why::Word { part: *part, text })
            });
            if let Some(found) = found {
                add(found);
                continue;
            }
            let typed = self.entries.get(index).into_iter().flatten();
            for (facet, id) in typed {
                if let Some(name) = name_of(has, *facet, id) {
                    add(Why::Entry {
                        facet: *facet,
                        name,
                    });
                }
            }
        }
        for (facet, id) in &self.question.chosen {
            if let Some(name) = name_of(has, *facet, id) {
                add(Why::Entry {
                    facet: *facet,
                    name,
                });
            }
        }
        why
    }

    /// The text, or of a longer one what is around the word; `None` when it does not stand there.
    fn around(&self, index: usize, word: &str, part: Part, text: &str) -> Option<String> {
        let pieces: Vec<&str> = text.split_whitespace().collect();
        let place = pieces.iter().position(|piece| {
            let folded = fold_for_search(piece);
            folded.split(' ').any(|one| self.is_meant(index, word, one))
        })?;
        if !part.is_long() {
            return Some(text.to_owned());
        }
        let from = place.saturating_sub(BEFORE);
        let to = (place + AFTER).min(pieces.len());
        let mut around = pieces.get(from..to)?.join(" ");
        if from > 0 {
            around.insert_str(0, "… ");
        }
        if to < pieces.len() {
            around.push_str(" …");
        }
        Some(around)
    }

    fn is_meant(&self, index: usize, typed: &str, word: &str) -> bool {
        let beginning = typed.chars().nth(1).is_some() && word.starts_with(typed);
        let alike = self.alike.get(index);
        word == typed || beginning || alike.is_some_and(|alike| alike.contains(word))
    }
}

fn name_of(has: &[(Facet, &str, &str)], facet: Facet, id: &str) -> Option<String> {
    has.iter()
        .find(|(of, own, _)| *of == facet && *own == id)
        .map(|(_, _, name)| (*name).to_owned())
}
