//! What the board is asked for. It stands in the address of the page, of its feed, and in the searches
//! that people keep.

use super::AnnouncementState;
use crate::{
    AppError,
    forms::{Check, ticked},
    text,
};
use serde::{Deserialize, Serialize};

/// A search of the board: everything optional. What is not understood asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnnouncementFilter {
    /// Words of the title and the text.
    pub q: String,
    /// Country of the school that looks for others.
    pub country: String,
    pub subject: String,
    pub language: String,
    /// Age of the pupils.
    pub age: String,
    /// [`crate::project::ProjectKind`] that is offered: also those who take any are found.
    pub kind: String,
    /// `taken` for those who found partners; otherwise those who look for some.
    pub state: String,
    /// Where the next page starts (opaque).
    pub after: String,
}

impl AnnouncementFilter {
    /// The fields of its address, without the place.
    pub fn fields(&self) -> [(&'static str, &str); 7] {
        let Self {
            q,
            country,
            subject,
            language,
            age,
            kind,
            state,
            after: _,
        } = self;
        [
            ("q", q.trim()),
            ("country", country),
            ("subject", subject),
            ("language", language),
            ("age", age),
            ("kind", kind),
            ("state", state),
        ]
    }

    /// Whether anything is asked for: then the list is an answer, not the whole board.
    pub fn is_asking(&self) -> bool {
        self.fields().iter().any(|(_, value)| !value.is_empty())
    }

    /// Those who look for partners, or those who found some.
    pub fn wanted_state(&self) -> AnnouncementState {
        match self.state.parse() {
            Ok(AnnouncementState::Taken) => AnnouncementState::Taken,
            _ => AnnouncementState::Open,
        }
    }

    /// The fields of its address, one a line: as it is kept.
    pub fn lines(&self) -> String {
        let fields = self.fields().into_iter();
        let lines: Vec<String> = fields
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", value.replace(['\n', '\r'], " ")))
            .collect();
        lines.join("\n")
    }

    /// The search that [`AnnouncementFilter::lines`] wrote.
    pub fn of_lines(lines: &str) -> Self {
        let of = |name: &str| {
            let mut fields = lines.lines().filter_map(|line| line.split_once('='));
            let found = fields.find(|(field, _)| *field == name);
            let value = found.map(|(_, value)| value).unwrap_or_default();
            value.chars().take(200).collect()
        };
        Self {
            q: of("q"),
            country: of("country"),
            subject: of("subject"),
            language: of("language"),
            age: of("age"),
            kind: of("kind"),
            state: of("state"),
            after: String::new(),
        }
    }
}

/// Keeping a search of the board, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FollowForm {
    pub name: String,
    /// The fields of the search's address, one a line.
    pub question: String,
    /// Tick: tell what is new.
    pub told: String,
}

impl FollowForm {
    /// A name of 2–60 characters, the search, and whether news is told.
    pub fn parse(&self) -> Result<(String, AnnouncementFilter, bool), AppError> {
        let mut check = Check::default();
        let name = check.field("name", text::line(&self.name, 2, 60));
        check.done((
            name,
            AnnouncementFilter::of_lines(&self.question),
            ticked(&self.told),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_search_asks_the_same_again() {
        let filter = AnnouncementFilter {
            q: " rivers = water ".into(),
            country: "TR".into(),
            after: "7~x".into(),
            ..AnnouncementFilter::default()
        };
        assert_eq!(filter.lines(), "q=rivers = water\ncountry=TR");
        let again = AnnouncementFilter::of_lines(&filter.lines());
        assert_eq!(again.q, "rivers = water");
        assert!(again.after.is_empty() && again.is_asking());
        assert!(!AnnouncementFilter::default().is_asking());
    }

    #[test]
    fn drafts_cannot_be_asked_for() {
        for (asked, wanted) in [
            ("", AnnouncementState::Open),
            ("taken", AnnouncementState::Taken),
            ("draft", AnnouncementState::Open),
            ("odd", AnnouncementState::Open),
        ] {
            let filter = AnnouncementFilter {
                state: asked.into(),
                ..AnnouncementFilter::default()
            };
            assert_eq!(filter.wanted_state(), wanted, "{asked}");
        }
    }
}
