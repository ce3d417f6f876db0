//! The texts, names and pictures of `data/demo/*.json`. What each field means: `data/demo/README.md`.

use super::chance::Chance;
use crate::reference::seeded_names;
use domain::{
    AppError, AppResult,
    reference::ReferenceKind,
    workspace::{
        plan::{TaskOutline, TaskState},
        poll::PollKind,
    },
};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// Everything the world is made of.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) countries: Vec<Country>,
    pub(super) people: PeopleTexts,
    pub(super) projects: Vec<Idea>,
    /// What founders told when they finished a project.
    pub(super) closings: Vec<ClosingText>,
    pub(super) nicknames: Vec<String>,
    pub(super) welcome: Vec<Welcome>,
    pub(super) scripts: Vec<Script>,
    pub(super) dialogues: Vec<Dialogue>,
    pub(super) circle: Circle,
    pub(super) announcements: Vec<AnnouncementText>,
    pub(super) motifs: Vec<Motif>,
    /// Country → language of the portal → name.
    country_names: BTreeMap<String, BTreeMap<String, String>>,
}

/// Something that comes up more often than others.
pub(super) trait Weighted {
    /// How often, compared with the others.
    fn weight(&self) -> usize;
}

/// A country, or one language's part of it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Country {
    pub(super) alpha2: String,
    pub(super) languages: Vec<String>,
    pub(super) time_zone: String,
    pub(super) weight: usize,
    pub(super) family_name_first: bool,
    pub(super) postcode: String,
    pub(super) classes: Vec<String>,
    pub(super) given_f: Vec<String>,
    pub(super) given_m: Vec<String>,
    pub(super) family: Vec<String>,
    #[serde(default)]
    pub(super) family_f: Vec<String>,
    /// Town and region.
    pub(super) towns: Vec<(String, String)>,
    pub(super) schools: Vec<SchoolPattern>,
    pub(super) patrons: Vec<String>,
    pub(super) streets: Vec<String>,
}

impl Weighted for Country {
    fn weight(&self) -> usize {
        self.weight
    }
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct SchoolPattern {
    pub(super) name: String,
    pub(super) types: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct PeopleTexts {
    pub(super) abouts: Vec<About>,
    pub(super) about_parts: Vec<AboutParts>,
    pub(super) contact_requests: Vec<Saying>,
    pub(super) officer_comments: Vec<OfficerComment>,
    pub(super) complaints: Vec<ComplaintText>,
}

#[derive(Debug, Deserialize)]
pub(super) struct About {
    pub(super) lang: String,
    pub(super) subjects: Vec<String>,
    pub(super) text: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct AboutParts {
    pub(super) lang: String,
    pub(super) openings: Vec<String>,
    pub(super) interests: Vec<String>,
    pub(super) wishes: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Saying {
    pub(super) lang: String,
    pub(super) text: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct OfficerComment {
    pub(super) what: String,
    pub(super) verdict: String,
    pub(super) lang: String,
    pub(super) text: String,
}

/// What two people write to each other, in turn.
#[derive(Debug, Deserialize)]
pub(super) struct Dialogue {
    pub(super) lang: String,
    pub(super) lines: Vec<String>,
}

/// What three people write to each other, in turn.
#[derive(Debug, Deserialize)]
pub(super) struct Circle {
    pub(super) lang: String,
    pub(super) title: String,
    pub(super) lines: Vec<String>,
}

/// What somebody looks for on the partner board.
#[derive(Debug, Deserialize)]
pub(super) struct AnnouncementText {
    pub(super) country: String,
    /// Of the text.
    pub(super) lang: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) kind: String,
    pub(super) subjects: Vec<String>,
    pub(super) languages: Vec<String>,
    pub(super) ages: (i32, i32),
    /// First and last month, counted from the present one.
    pub(super) months: (i32, i32),
    pub(super) places: i32,
    /// On the board since so many days.
    pub(super) days: i64,
    pub(super) countries: Vec<String>,
    pub(super) state: String,
    /// Of whom; empty for anybody of the country.
    pub(super) persona: String,
}

/// Why somebody reports a colleague.
#[derive(Debug, Deserialize)]
pub(super) struct ComplaintText {
    pub(super) reason: String,
    pub(super) lang: String,
    pub(super) text: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct ClosingText {
    pub(super) lang: String,
    pub(super) text: String,
}

/// A project's text, with other titles for it.
#[derive(Debug, Deserialize)]
pub(super) struct Idea {
    pub(super) id: String,
    pub(super) lang: String,
    pub(super) languages: Vec<String>,
    pub(super) subjects: Vec<String>,
    pub(super) competences: Vec<String>,
    pub(super) age_from: i32,
    pub(super) age_to: i32,
    pub(super) pupil_count: i32,
    pub(super) title: String,
    pub(super) short_description: String,
    pub(super) aims: String,
    pub(super) work_process: String,
    pub(super) expected_results: String,
    /// Why an officer shows it to everybody; empty of most.
    #[serde(default)]
    pub(super) gallery: String,
    /// The kit it began with (`data/kits`).
    pub(super) kit: Option<Uuid>,
    pub(super) variants: Vec<Variant>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Variant {
    pub(super) title: String,
    pub(super) short_description: String,
}

/// The first forum of a workspace without a script.
#[derive(Debug, Deserialize)]
pub(super) struct Welcome {
    pub(super) lang: String,
    pub(super) title: String,
    pub(super) about: String,
}

/// The life of a workspace, with those who can play it.
#[derive(Debug, Deserialize)]
pub(super) struct Script {
    pub(super) project: String,
    pub(super) casts: Vec<Cast>,
    pub(super) feed: Vec<Post>,
    pub(super) bulletin: Vec<Post>,
    pub(super) pages: Vec<PageScript>,
    pub(super) forum: Vec<SectionScript>,
    pub(super) materials: Vec<MaterialScript>,
    #[serde(default)]
    pub(super) polls: Vec<PollScript>,
    #[serde(default)]
    pub(super) plan: Vec<PhaseScript>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Cast {
    pub(super) countries: Vec<String>,
    #[serde(default)]
    pub(super) towns: Vec<String>,
    #[serde(default)]
    pub(super) classes: Vec<String>,
    /// Author → persona.
    #[serde(default)]
    pub(super) personas: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Post {
    pub(super) by: String,
    pub(super) day: i64,
    pub(super) text: String,
    #[serde(default)]
    pub(super) comments: Vec<Words>,
}

/// Somebody says something.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    pub(super) by: String,
    pub(super) text: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct PageScript {
    pub(super) by: String,
    pub(super) day: i64,
    pub(super) visibility: String,
    pub(super) pupils_edit: bool,
    pub(super) title: String,
    pub(super) body: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct SectionScript {
    pub(super) title: String,
    pub(super) about: String,
    pub(super) threads: Vec<ThreadScript>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ThreadScript {
    pub(super) by: String,
    pub(super) day: i64,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) replies: Vec<Words>,
}

#[derive(Debug, Deserialize)]
pub(super) struct MaterialScript {
    pub(super) by: String,
    pub(super) day: i64,
    pub(super) file: String,
    pub(super) title: String,
    #[serde(flatten)]
    pub(super) what: MaterialContent,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum MaterialContent {
    Picture {
        motif: String,
        mood: usize,
        alt: String,
    },
    Document {
        content: String,
    },
}

#[derive(Debug, Deserialize)]
pub(super) struct PhaseScript {
    pub(super) title: String,
    pub(super) tasks: Vec<TaskScript>,
}

/// A task, and how far it is by now.
#[derive(Debug, Deserialize)]
pub(super) struct TaskScript {
    #[serde(flatten)]
    pub(super) outline: TaskOutline,
    pub(super) state: TaskState,
    /// Who moved it last.
    #[serde(default)]
    pub(super) by: String,
    /// Number of the teacher whose school does it; all schools without.
    #[serde(default)]
    pub(super) school: Option<usize>,
    /// Title of the page that shows what came of it.
    #[serde(default)]
    pub(super) page: Option<String>,
}

/// A question to all members.
#[derive(Debug, Deserialize)]
pub(super) struct PollScript {
    pub(super) by: String,
    pub(super) day: i64,
    pub(super) question: String,
    pub(super) answers: Vec<String>,
    pub(super) kind: PollKind,
    pub(super) secret: bool,
    /// Nobody votes any more.
    pub(super) over: bool,
    /// How much each answer is liked, compared with the others.
    pub(super) liking: Vec<i64>,
}

/// A picture made of simple shapes.
#[derive(Debug, Deserialize)]
pub(super) struct Motif {
    pub(super) id: String,
    /// Colours of the top and of the bottom.
    pub(super) moods: Vec<(String, String)>,
    pub(super) shapes: Vec<ShapeScript>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ShapeScript {
    pub(super) fill: String,
    #[serde(default = "opaque")]
    pub(super) opacity: f32,
    #[serde(flatten)]
    pub(super) shape: Shape,
}

fn opaque() -> f32 {
    1.0
}

/// Numbers in percent of the picture.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Shape {
    Rect([f32; 4]),
    Circle([f32; 3]),
    Ellipse([f32; 4]),
    Polygon(Vec<f32>),
}

impl Script {
    /// Pupils with more trust.
    pub(super) fn pupils_who_write_pages(&self) -> HashSet<&str> {
        let authors = self.pages.iter().map(|page| page.by.as_str());
        authors.filter(|by| by.starts_with('p')).collect()
    }

    /// The day of the last thing that is begun, counted from the opening.
    pub(super) fn last_day(&self) -> i64 {
        let posts = self.feed.iter().chain(&self.bulletin).map(|post| post.day);
        let pages = self.pages.iter().map(|page| page.day);
        let threads = self.forum.iter().flat_map(|section| &section.threads);
        let materials = self.materials.iter().map(|material| material.day);
        let polls = self.polls.iter().map(|poll| poll.day);
        posts
            .chain(pages)
            .chain(threads.map(|thread| thread.day))
            .chain(materials)
            .chain(polls)
            .max()
            .unwrap_or_default()
    }
}

impl Content {
    /// A country's name in a language of the portal.
    pub(super) fn country_name(&self, alpha2: &str, lang: &str) -> String {
        let names = self.country_names.get(alpha2);
        let name = names.and_then(|names| names.get(lang).or_else(|| names.get("en")));
        name.map_or(alpha2, String::as_str).to_owned()
    }

    /// What an officer wrote about a person, a school or a project: in one of these languages, or
    /// in English.
    pub(super) fn comment(
        &self,
        chance: &mut Chance,
        what: &str,
        verdict: &str,
        languages: &[String],
    ) -> String {
        let of: Vec<&OfficerComment> = self
            .people
            .officer_comments
            .iter()
            .filter(|comment| comment.what == what && comment.verdict == verdict)
            .collect();
        let own: Vec<&OfficerComment> = of
            .iter()
            .copied()
            .filter(|comment| languages.contains(&comment.lang))
            .collect();
        let english: Vec<&OfficerComment> = of
            .iter()
            .copied()
            .filter(|comment| comment.lang == "en")
            .collect();
        chance
            .pick(if own.is_empty() { &english } else { &own })
            .map_or_else(String::new, |comment| comment.text.clone())
    }

    /// Reads what is built into the program.
    pub(super) fn load() -> AppResult<Self> {
        #[derive(Deserialize)]
        struct Countries {
            countries: Vec<Country>,
        }
        #[derive(Deserialize)]
        struct Projects {
            projects: Vec<Idea>,
            closings: Vec<ClosingText>,
        }
        #[derive(Deserialize)]
        struct Workspaces {
            nicknames: Vec<String>,
            welcome: Vec<Welcome>,
            scripts: Vec<Script>,
        }
        #[derive(Deserialize)]
        struct Motifs {
            motifs: Vec<Motif>,
        }
        let Countries { countries } = parse(include_str!("../../demo/countries.json"))?;
        #[derive(Deserialize)]
        struct Messages {
            dialogues: Vec<Dialogue>,
            circle: Circle,
        }
        #[derive(Deserialize)]
        struct Announcements {
            announcements: Vec<AnnouncementText>,
        }
        let Announcements { announcements } = parse(include_str!("../../demo/announcements.json"))?;
        let Messages { dialogues, circle } = parse(include_str!("../../demo/messages.json"))?;
        let Projects { projects, closings } = parse(include_str!("../../demo/projects.json"))?;
        let Motifs { motifs } = parse(include_str!("../../demo/motifs.json"))?;
        let Workspaces {
            nicknames,
            welcome,
            scripts,
        } = parse(include_str!("../../demo/workspaces.json"))?;
        Ok(Self {
            countries,
            people: parse(include_str!("../../demo/people.json"))?,
            projects,
            closings,
            nicknames,
            welcome,
            scripts,
            dialogues,
            circle,
            announcements,
            motifs,
            country_names: seeded_names(ReferenceKind::Country)
                .map_err(unreadable)?
                .into_iter()
                .collect(),
        })
    }
}

fn parse<T: DeserializeOwned>(json: &str) -> AppResult<T> {
    serde_json::from_str(json).map_err(unreadable)
}

fn unreadable(error: serde_json::Error) -> AppError {
    tracing::error!(%error, "the content of the demo world cannot be read");
    AppError::Internal {
        reference: String::new(),
    }
}
