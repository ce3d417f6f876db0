//! Finding people and schools: what is asked, and what the answer shows. The question stands in the
//! address of the page, so it can be kept and sent on.

mod answer;

pub use self::answer::{Answer, Corrected, FacetValue, FacetView, Hit, Part, Why};

use crate::{reference::ReferenceKind, text, text_enum};
use serde::{Deserialize, Serialize};

/// Results on one page.
pub const PER_PAGE: usize = 24;
/// Words that are looked for; the rest is ignored, so that a question stays cheap.
pub const WORDS_MAX: usize = 6;
/// Values that can be chosen at once.
const CHOSEN_MAX: usize = 60;
/// Youngest and oldest pupils a search can ask for, in years.
pub const PUPIL_AGES: std::ops::RangeInclusive<i32> = 3..=20;

text_enum! {
    /// What is looked for.
    pub enum Kind {
        People = "people",
        Schools = "schools",
    }
}

text_enum! {
    /// By what the results can be narrowed. The texts are the fields of the address.
    pub enum Facet {
        Country = "country",
        /// A region of a country: the country's code, `~`, the folded name.
        Region = "region",
        Subject = "subject",
        Language = "language",
        /// Age of the pupils, in years.
        Age = "age",
        /// What people do at their school.
        Role = "role",
        /// Kind of school.
        Type = "type",
        /// Open to projects today.
        Available = "available",
        /// When somebody was here last.
        Seen = "seen",
    }
}

impl Facet {
    /// The list whose entries are its values.
    pub const fn list(self) -> Option<ReferenceKind> {
        match self {
            Self::Country => Some(ReferenceKind::Country),
            Self::Subject => Some(ReferenceKind::Subject),
            Self::Language => Some(ReferenceKind::Language),
            Self::Role => Some(ReferenceKind::StaffRole),
            Self::Type => Some(ReferenceKind::SchoolType),
            Self::Region | Self::Age | Self::Available | Self::Seen => None,
        }
    }
}

/// The only value of [`Facet::Available`].
pub const NOW: &str = "now";

text_enum! {
    /// When somebody was here last.
    pub enum Seen {
        Week = "week",
        Month = "month",
        Quarter = "quarter",
        Longer = "longer",
    }
}

impl Seen {
    /// From the number of days since; `None` for who never was.
    pub const fn of_days(days: Option<i32>) -> Self {
        match days {
            Some(..=7) => Self::Week,
            Some(8..=31) => Self::Month,
            Some(32..=92) => Self::Quarter,
            Some(93..) | None => Self::Longer,
        }
    }
}

text_enum! {
    /// What comes first.
    pub enum Sort {
        /// What fits the words best. Without words: people who are open to projects, then the newest;
        /// schools by name.
        Best = "best",
        Newest = "newest",
        Name = "name",
        /// Who was here last.
        Seen = "seen",
    }
}

impl Kind {
    /// By what it can be narrowed, in the order of the page.
    pub const fn facets(self) -> &'static [Facet] {
        match self {
            Self::People => &[
                Facet::Country,
                Facet::Region,
                Facet::Subject,
                Facet::Language,
                Facet::Age,
                Facet::Role,
                Facet::Available,
                Facet::Seen,
            ],
            Self::Schools => &[Facet::Country, Facet::Region, Facet::Type],
        }
    }

    /// How it can be sorted.
    pub const fn sorts(self) -> &'static [Sort] {
        match self {
            Self::People => &[Sort::Best, Sort::Newest, Sort::Name, Sort::Seen],
            Self::Schools => &[Sort::Best, Sort::Name, Sort::Newest],
        }
    }
}

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

/// The id of a region.
pub fn region_id(country: &str, region: &str) -> Option<String> {
    let region = text::fold_for_search(region);
    (!region.is_empty()).then(|| format!("{country}~{region}"))
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

    #[test]
    fn days_fall_into_bands() {
        assert_eq!(Seen::of_days(Some(0)), Seen::Week);
        assert_eq!(Seen::of_days(Some(31)), Seen::Month);
        assert_eq!(Seen::of_days(Some(92)), Seen::Quarter);
        assert_eq!(Seen::of_days(None), Seen::Longer);
    }
}
