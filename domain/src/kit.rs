//! Kits: projects that are ready to be begun. Rules: DOMAIN "Kits".
//!
//! What is typed is in [`text`], what of it goes into a workspace in [`template`], what the pages are
//! given in [`view`].

pub mod template;
mod text;
pub mod view;

pub use self::text::{KitFacts, KitForm, KitText, missing};

use crate::{RuleBroken, text_enum};
use serde::{Deserialize, Serialize};

/// Longest file of a kit, in bytes.
pub const KIT_BYTES: u64 = 1_000_000;

text_enum! {
    /// Who may see a kit.
    pub enum KitState {
        /// Being written: only those who look after it.
        Draft = "draft",
        /// Everybody.
        Published = "published",
        /// Nobody any more but those who look after it. Projects that began with it keep what they have.
        Withdrawn = "withdrawn",
    }
}

impl KitState {
    /// Shows it to everybody, if nothing is missing in it.
    pub const fn publish(self, is_complete: bool) -> Result<Self, RuleBroken> {
        match self {
            Self::Published => Err(RuleBroken::WrongState),
            Self::Draft | Self::Withdrawn if !is_complete => Err(RuleBroken::KitIncomplete),
            Self::Draft | Self::Withdrawn => Ok(Self::Published),
        }
    }

    /// Takes it out of the library.
    pub const fn withdraw(self) -> Result<Self, RuleBroken> {
        match self {
            Self::Withdrawn => Err(RuleBroken::WrongState),
            Self::Draft | Self::Published => Ok(Self::Withdrawn),
        }
    }
}

text_enum! {
    /// How long the work with a kit takes.
    pub enum Length {
        /// A month.
        Short = "short",
        /// Some weeks.
        Medium = "medium",
        /// A term.
        Long = "long",
    }
}

impl Length {
    /// From how many weeks to how many.
    pub const fn weeks(self) -> (i32, i32) {
        match self {
            Self::Short => (1, 5),
            Self::Medium => (6, 8),
            Self::Long => (9, 52),
        }
    }
}

/// What a search for kits asks for: everything optional, taken from the address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KitFilter {
    /// Words of the title and the summary, in any language.
    pub q: String,
    /// Age band.
    pub level: String,
    pub subject: String,
    pub competence: String,
    /// Language it is written in.
    pub language: String,
    /// [`Length`].
    pub length: String,
    /// Where the next page starts (opaque).
    pub after: String,
}

impl KitFilter {
    /// Whether anything is asked for.
    pub fn is_asking(&self) -> bool {
        let Self {
            q,
            level,
            subject,
            competence,
            language,
            length,
            after: _,
        } = self;
        [q, level, subject, competence, language, length]
            .iter()
            .any(|field| !field.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_complete_kit_is_published_and_a_withdrawn_one_can_come_back() {
        assert_eq!(
            KitState::Draft.publish(false),
            Err(RuleBroken::KitIncomplete)
        );
        assert_eq!(KitState::Draft.publish(true), Ok(KitState::Published));
        assert_eq!(
            KitState::Published.publish(true),
            Err(RuleBroken::WrongState)
        );
        assert_eq!(KitState::Published.withdraw(), Ok(KitState::Withdrawn));
        assert_eq!(KitState::Withdrawn.publish(true), Ok(KitState::Published));
        assert_eq!(KitState::Withdrawn.withdraw(), Err(RuleBroken::WrongState));
    }

    #[test]
    fn the_lengths_follow_each_other_without_a_gap() {
        let mut next = 1;
        for length in Length::ALL {
            let (from, to) = length.weeks();
            assert_eq!(from, next);
            next = to + 1;
        }
    }
}
