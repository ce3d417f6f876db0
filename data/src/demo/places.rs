//! Where somebody works and worked: some changed school once, a few join one more these days.

use super::{chance::Chance, people::Desk, schools::School, standing::Standing};
use crate::entity::affiliation;
use domain::{
    account::AccountState,
    school::SchoolState,
    time::{DAY, MINUTE},
};
use uuid::Uuid;

impl Desk<'_> {
    /// The places of somebody who registered at a school, named by its place in the list. Whoever joins
    /// one more waits since that moment.
    pub(super) fn places(
        &mut self,
        account: Uuid,
        index: usize,
        role: &str,
        standing: &mut Standing,
        is_persona: bool,
    ) -> Vec<affiliation::Model> {
        let from_at = standing.created_at + 20 * MINUTE;
        let is_in = standing.state == AccountState::Validated;
        let mut here = affiliation::Model {
            id: self.chance.id(from_at),
            account_id: account,
            school_id: self.schools[index].id,
            role: role.to_owned(),
            from_at,
            to_at: None,
            confirmed_at: is_in.then_some(standing.state_at),
            returned_at: None,
        };
        if !is_in || is_persona {
            return vec![here];
        }
        let mut chance = self.making.chance(&format!("moving {account}"));
        let (earliest, latest) = (standing.state_at + 100 * DAY, self.making.days_ago(30));
        match chance.below(1000) {
            0..80 if earliest < latest => {
                let Some(before) = self.neighbour(index) else {
                    return vec![here];
                };
                let moved_at = chance.between(earliest, latest);
                let former = affiliation::Model {
                    id: chance.id(from_at),
                    school_id: before.id,
                    to_at: Some(moved_at),
                    ..here.clone()
                };
                here.from_at = moved_at;
                here.confirmed_at = Some(moved_at + 2 * DAY);
                vec![former, here]
            }
            997.. => {
                let joined = self.joined(&mut chance, index, &here, standing);
                std::iter::once(here).chain(joined).collect()
            }
            _ => vec![here],
        }
    }

    /// One more school, which is not confirmed yet.
    fn joined(
        &self,
        chance: &mut Chance,
        index: usize,
        here: &affiliation::Model,
        standing: &mut Standing,
    ) -> Option<affiliation::Model> {
        let other = self.neighbour(index)?;
        let joined_at = chance.between(self.making.days_ago(6), self.making.days_ago(1));
        if joined_at <= standing.state_at {
            return None;
        }
        standing.state_at = joined_at;
        Some(affiliation::Model {
            id: chance.id(joined_at),
            school_id: other.id,
            from_at: joined_at,
            confirmed_at: None,
            ..here.clone()
        })
    }

    /// Another validated school of the country, not far away in the list.
    fn neighbour(&self, index: usize) -> Option<&School> {
        let here = &self.schools[index];
        let near = self.schools.iter().cycle().skip(index + 1);
        near.take(self.schools.len().min(50)).find(|school| {
            school.alpha2 == here.alpha2
                && school.state == SchoolState::Validated
                && school.id != here.id
                && school.persona.is_none()
        })
    }
}
