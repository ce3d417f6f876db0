//! A question is answered: what fits, what comes first, how many there are of each value.

use super::{
    index::{Index, Kept},
    values::count,
    words::{Fit, Ranked},
};
use domain::{
    access::{CountryScope, person::DirectoryScope},
    search::{Corrected, Facet, FacetValue, FacetView, Question},
};
use roaring::RoaringBitmap;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whom somebody may find.
#[derive(Debug)]
pub(crate) struct Within {
    pub(crate) scope: DirectoryScope,
    /// Who blocked them, or whom they blocked.
    pub(crate) blocked: Vec<Uuid>,
}

/// What is asked, made ready.
#[derive(Debug)]
pub(crate) struct Asked<'q> {
    pub(crate) question: &'q Question,
    /// For each word: entries of lists that are called so. They count as if the word stood there.
    pub(crate) entries: Vec<Vec<(Facet, String)>>,
    /// Only what can be found since after the first moment, up to the second.
    pub(crate) since: Option<(i64, i64)>,
    /// Results wanted.
    pub(crate) limit: usize,
}

/// What fits.
#[derive(Debug, Default)]
pub(crate) struct Fitting {
    pub(crate) ids: Vec<Uuid>,
    pub(crate) next: Option<String>,
    pub(crate) total: u32,
    /// Names are missing but of regions.
    pub(crate) facets: Vec<FacetView>,
    pub(crate) corrected: Vec<Corrected>,
    /// For each word of the question: other words that were taken for it.
    pub(crate) alike: Vec<Vec<String>>,
}

impl Index {
    /// Answers.
    pub(super) fn ask(&self, asked: &Asked<'_>, within: Option<&Within>) -> Fitting {
        let base = self.within(within, asked.since);
        let words = asked.question.words();
        let chosen = self.chosen(asked.question);
        let mut meant = self.meant(&words, asked, false);
        let mut ranked = self.rank(&meant, asked);
        let mut all = self.fitting(&base, ranked.as_ref(), &chosen, None);
        if ranked.is_some() && all.is_empty() {
            // Each word stands somewhere, but not together: one of them may be a slip.
            meant = self.meant(&words, asked, true);
            ranked = self.rank(&meant, asked);
            all = self.fitting(&base, ranked.as_ref(), &chosen, None);
        }
        let facets = self.facets(asked.question, &all, |facet| {
            self.fitting(&base, ranked.as_ref(), &chosen, Some(facet))
        });
        let (ids, next) = self.first(&all, ranked.as_ref(), asked);
        let alike: Vec<Vec<String>> = meant.iter().map(|meant| self.alike(meant)).collect();
        let corrected = words.into_iter().zip(&meant).zip(&alike);
        let corrected = corrected
            .filter(|((_, meant), alike)| !alike.is_empty() && alike.len() == meant.len())
            .map(|((typed, _), alike)| Corrected {
                typed,
                taken: alike.clone(),
            });
        Fitting {
            ids,
            next,
            total: count(all.len()),
            facets,
            corrected: corrected.collect(),
            alike,
        }
    }

    fn alike(&self, meant: &[(u32, Fit)]) -> Vec<String> {
        let alike = meant.iter().filter(|(_, fit)| *fit == Fit::Alike);
        alike
            .map(|(word, _)| self.words.text(*word).to_owned())
            .collect()
    }

    /// Everything somebody may find: [`DirectoryScope`], in the only place where it is told of many.
    fn within(&self, within: Option<&Within>, since: Option<(i64, i64)>) -> RoaringBitmap {
        let mut base = match within {
            None => self.alive.clone(),
            Some(within) => self.seen_by(within),
        };
        base &= &self.alive;
        if let Some((after, until)) = since {
            let is_new = |kept: &Kept| after < kept.since && kept.since <= until;
            base = base
                .iter()
                .filter(|one| self.kept_of(*one).is_some_and(is_new))
                .collect();
        }
        base
    }

    fn seen_by(&self, within: &Within) -> RoaringBitmap {
        let scope = &within.scope;
        if scope.supports == CountryScope::All {
            return self.alive.clone();
        }
        let mut base = if scope.colleagues {
            self.alive.clone()
        } else {
            self.public.clone()
        };
        base -= &self.withheld;
        for one in self.numbers_of(&within.blocked) {
            base.remove(one);
        }
        if let CountryScope::Countries(own) = &scope.supports {
            for country in own {
                self.add_value(Facet::Country, country, &mut base);
            }
        }
        let me: Vec<Uuid> = scope.reader.iter().map(|reader| reader.0).collect();
        base.extend(self.numbers_of(&me));
        base
    }

    pub(super) fn kept_of(&self, number: u32) -> Option<&Kept> {
        self.kept.get(number as usize)
    }

    fn add_value(&self, facet: Facet, value: &str, bits: &mut RoaringBitmap) {
        if let Some(value) = self.values.get(facet, value) {
            *bits |= &value.documents;
        }
    }

    /// For each facet of which something was chosen: what has one of the values.
    fn chosen(&self, question: &Question) -> BTreeMap<Facet, RoaringBitmap> {
        let mut chosen: BTreeMap<Facet, RoaringBitmap> = BTreeMap::new();
        for (facet, value) in &question.chosen {
            let bits = chosen.entry(*facet).or_default();
            self.add_value(*facet, value, bits);
        }
        chosen
    }

    fn meant(&self, words: &[String], asked: &Asked<'_>, slips: bool) -> Vec<Vec<(u32, Fit)>> {
        let entries = asked.entries.iter().map(Vec::as_slice);
        let entries = entries.chain(std::iter::repeat(&[][..]));
        let pairs = words.iter().zip(entries);
        pairs
            .map(|(word, entries)| {
                let mut meant = self.words.meant(word, slips);
                // The word is known, though nobody wrote it.
                if !entries.is_empty() {
                    meant.retain(|(_, fit)| *fit != Fit::Alike);
                }
                meant
            })
            .collect()
    }

    /// What has every word, with the points for all of them; `None` when there is no word.
    fn rank(&self, meant: &[Vec<(u32, Fit)>], asked: &Asked<'_>) -> Option<Ranked> {
        let mut ranked: Option<Ranked> = None;
        for (index, meant) in meant.iter().enumerate() {
            let mut word = Ranked::none(self.kept.len());
            self.words.rank(meant, &mut word);
            for (facet, value) in asked.entries.get(index).into_iter().flatten() {
                let mut bits = RoaringBitmap::new();
                self.add_value(*facet, value, &mut bits);
                bits.iter().for_each(|one| word.note(one, ENTRY_POINTS));
            }
            ranked = Some(match ranked {
                None => word,
                Some(before) => before.and(&word),
            });
        }
        ranked
    }

    /// What fits words and choices; `without` leaves out what was chosen of one facet.
    fn fitting(
        &self,
        base: &RoaringBitmap,
        ranked: Option<&Ranked>,
        chosen: &BTreeMap<Facet, RoaringBitmap>,
        without: Option<Facet>,
    ) -> RoaringBitmap {
        let mut bits = base.clone();
        if let Some(ranked) = ranked {
            bits &= &ranked.documents;
        }
        for (facet, fitting) in chosen {
            if Some(*facet) != without {
                bits &= fitting;
            }
        }
        bits
    }

    /// How many there are of each value. Of a facet of which something was chosen, as if nothing
    /// was: the values are alternatives.
    fn facets(
        &self,
        question: &Question,
        all: &RoaringBitmap,
        without: impl Fn(Facet) -> RoaringBitmap,
    ) -> Vec<FacetView> {
        let mut views = Vec::new();
        for facet in question.kind.facets() {
            let chosen: Vec<&str> = question.chosen_of(*facet).collect();
            let others = (!chosen.is_empty()).then(|| without(*facet));
            let documents = others.as_ref().unwrap_or(all);
            let mut values: Vec<FacetValue> = Vec::new();
            for (id, count) in self.values.counts(*facet, documents, &self.alive) {
                let is_chosen = chosen.contains(&id.as_str());
                if *facet == Facet::Region && !is_chosen && !is_near(question, id) {
                    continue;
                }
                if count > 0 || is_chosen {
                    values.push(FacetValue {
                        id: id.clone(),
                        name: self.labels.get(id).cloned().unwrap_or_default(),
                        count,
                        is_chosen,
                    });
                }
            }
            // What was chosen can be taken back, even if nobody has it.
            for id in chosen {
                if !values.iter().any(|value| value.id == id) {
                    values.push(FacetValue {
                        id: id.to_owned(),
                        name: String::new(),
                        count: 0,
                        is_chosen: true,
                    });
                }
            }
            if !values.is_empty() {
                views.push(FacetView {
                    facet: *facet,
                    values,
                });
            }
        }
        views
    }
}

/// A word that is the name of a subject or a country weighs as one in the text.
const ENTRY_POINTS: u8 = 3;

/// Whether a region is offered: it lies in a country that was chosen.
fn is_near(question: &Question, region: &str) -> bool {
    let country = region.split('~').next().unwrap_or_default();
    question
        .chosen_of(Facet::Country)
        .any(|chosen| chosen == country)
}
