//! What people write about themselves.

use super::{
    chance::Chance,
    content::{AboutParts, Content, Country},
};
use crate::{
    entity::account_tag,
    people::{INTEREST, PUBLIC},
};
use domain::{
    people::profile::{LANGUAGES_MAX, Level, Part},
    reference::ReferenceKind,
};
use uuid::Uuid;

/// The part of a profile that its owner fills in.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    pub(super) languages: Vec<String>,
    pub(super) subjects: Vec<String>,
    pub(super) interests: Vec<String>,
    /// Age of the pupils, from and to.
    pub(super) ages: Option<(i32, i32)>,
    pub(super) about: String,
    pub(super) available: bool,
    pub(super) public_profile: bool,
}

/// How well the languages of a profile are spoken, in its order.
const LEVELS: [Level; 3] = [Level::Native, Level::B2, Level::B1];

impl Profile {
    /// The rows of what is ticked and listed.
    pub(super) fn tags(&self, id: Uuid) -> Vec<account_tag::Model> {
        let tag = |kind: &str, value: &str, level: Option<Level>| account_tag::Model {
            account_id: id,
            kind: kind.to_owned(),
            value: value.to_owned(),
            level: level.map(|level| level.as_str().to_owned()),
        };
        let mut tags: Vec<account_tag::Model> = Vec::new();
        let levels = LEVELS.iter().chain(std::iter::repeat(&Level::A2));
        for (language, level) in self.languages.iter().zip(levels) {
            tags.push(tag(
                ReferenceKind::Language.as_str(),
                language,
                Some(*level),
            ));
        }
        for subject in &self.subjects {
            tags.push(tag(ReferenceKind::Subject.as_str(), subject, None));
        }
        for interest in &self.interests {
            tags.push(tag(INTEREST, interest, None));
        }
        if self.public_profile {
            let parts = Part::ALL
                .iter()
                .map(|part| tag(PUBLIC, part.as_str(), None));
            tags.extend(parts);
        }
        tags
    }
}

/// Subjects of schools for older pupils, the frequent ones first.
const SUBJECTS: &[&str] = &[
    "foreign-languages",
    "language-and-literature",
    "mathematics-geometry",
    "informatics-ict",
    "history",
    "geography",
    "biology",
    "natural-sciences",
    "art",
    "music",
    "physical-education",
    "physics",
    "chemistry",
    "technology",
    "citizenship",
    "media-education",
    "environmental-education",
    "drama",
    "economics",
    "ethics",
];

/// Youngest and oldest pupils of the kinds of school.
pub(super) fn ages(types: &[String]) -> (i32, i32) {
    let range = |of: &String| match of.as_str() {
        "ecec" => (3, 6),
        "primary" => (6, 11),
        "lower-secondary" => (10, 15),
        "upper-secondary" | "ivet" => (14, 19),
        _ => (6, 16),
    };
    let from = types.iter().map(|of| range(of).0).min();
    let to = types.iter().map(|of| range(of).1).max();
    (from.unwrap_or(6), to.unwrap_or(16))
}

/// A profile that fits the school.
pub(super) fn invent(
    chance: &mut Chance,
    content: &Content,
    country: &Country,
    types: &[String],
    town: &str,
) -> Profile {
    let languages = languages(chance, country);
    let subjects = subjects(chance, types);
    let about = about(chance, content, &languages, &subjects, town);
    let (from, to) = ages(types);
    // Many teach only some of the years.
    let (from, to) = if to - from > 6 && chance.percent(60) {
        let start = from + chance.between(0, 5) as i32;
        (start, (start + 5).min(to))
    } else {
        (from, to)
    };
    Profile {
        languages,
        subjects,
        interests: Vec::new(),
        ages: Some((from, to)),
        about,
        available: chance.percent(75),
        public_profile: chance.percent(15),
    }
}

fn languages(chance: &mut Chance, country: &Country) -> Vec<String> {
    let mut languages: Vec<String> = country.languages.first().cloned().into_iter().collect();
    let others = [
        ("en", 85),
        ("fr", 12),
        ("de", 12),
        ("es", 8),
        ("it", 6),
        ("ru", 3),
    ];
    for (language, percent) in others {
        if chance.percent(percent) && languages.iter().all(|own| own != language) {
            languages.push(language.to_owned());
        }
    }
    languages.truncate(LANGUAGES_MAX);
    languages
}

fn subjects(chance: &mut Chance, types: &[String]) -> Vec<String> {
    let has = |kind: &str| types.iter().any(|of| of == kind);
    let mut subjects = Vec::new();
    let mut add = |subject: &str| {
        if subjects.len() < 4 && !subjects.iter().any(|own| own == subject) {
            subjects.push(subject.to_owned());
        }
    };
    if has("ecec") && (types.len() == 1 || chance.percent(40)) {
        add("pre-school-subjects");
    }
    if has("primary") && chance.percent(if types.len() == 1 { 90 } else { 40 }) {
        add("primary-school-subjects");
    }
    if has("special-needs") {
        add("special-needs-education");
    }
    if has("ivet") && chance.percent(60) {
        add("vocational-vet-subjects");
    }
    for _ in 0..chance.between(1, 2) {
        // Two throws, the smaller counts: frequent subjects come more often.
        let place = chance
            .below(SUBJECTS.len())
            .min(chance.below(SUBJECTS.len()));
        add(SUBJECTS[place]);
    }
    subjects
}

/// Half wrote nothing; some wrote a whole text, which then fits their subject.
fn about(
    chance: &mut Chance,
    content: &Content,
    languages: &[String],
    subjects: &[String],
    town: &str,
) -> String {
    let whole: Vec<_> = content
        .people
        .abouts
        .iter()
        .filter(|about| languages.contains(&about.lang))
        .filter(|about| {
            about
                .subjects
                .iter()
                .any(|subject| subjects.contains(subject))
        })
        .collect();
    let parts: Vec<_> = content
        .people
        .about_parts
        .iter()
        .filter(|parts| languages.contains(&parts.lang))
        .collect();
    let text = match chance.between(0, 99) {
        0..=14 => chance.pick(&whole).map(|about| about.text.clone()),
        15..=49 => chance
            .pick(&parts)
            .copied()
            .map(|parts| joined(chance, parts)),
        _ => None,
    };
    text.unwrap_or_default().replace("{town}", town)
}

fn joined(chance: &mut Chance, parts: &AboutParts) -> String {
    [&parts.openings, &parts.interests, &parts.wishes]
        .map(|sentences| chance.text(sentences))
        .join(" ")
}
