//! Whom the directory shows.

use super::Facts;
use crate::{
    access::{Actor, CountryScope},
    account::{AccountKind, AccountState},
    id::AccountId,
};

/// Whom the directory shows: the validated staff whose profile the reader may open as a colleague or
/// officer does. Between two who blocked each other a public profile is what visitors see of it, which
/// says too little to be searched. `data` applies it twice: in the index of the directory, and as SQL
/// for the list of ambassadors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryScope {
    /// Who reads; `None` for a visitor.
    pub reader: Option<AccountId>,
    /// Sees every colleague with whom there is no block, not only public profiles.
    pub colleagues: bool,
    /// Sees everybody of these countries, whatever the two blocked.
    pub supports: CountryScope,
}

impl DirectoryScope {
    /// Of this reader.
    pub fn of(actor: &Actor) -> Self {
        Self {
            reader: actor.account(),
            colleagues: match actor {
                Actor::Visitor => false,
                Actor::Person(person) => person.is_validated_staff(),
            },
            supports: CountryScope::of_officer(actor),
        }
    }

    /// Whether the directory shows this person. Says the same as [`decide`](super::decide) for
    /// [`Action::ReadProfile`](super::Action::ReadProfile), but for public profiles behind a block; a
    /// test holds the two together.
    pub fn contains(&self, facts: &Facts) -> bool {
        let supported = match &facts.country {
            Some(country) => self.supports.contains(country),
            None => self.supports == CountryScope::All,
        };
        facts.kind == AccountKind::Staff
            && facts.state == AccountState::Validated
            && (self.reader == Some(facts.id)
                || supported
                || (!facts.withheld
                    && (self.colleagues || facts.public_profile)
                    && !facts.between.is_blocked()))
    }
}
