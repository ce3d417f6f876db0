//! Who knows whom, and who has asked.

use super::{
    Making,
    chance::Chance,
    notices,
    people::{People, Staff},
};
use crate::entity::contact;
use domain::{
    notification::Notice,
    partner::ContactState,
    time::{DAY, HOUR},
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Pairs that have a row, the smaller id first.
#[derive(Debug)]
pub(super) struct Contacts {
    chance: Chance,
    pairs: BTreeSet<(Uuid, Uuid)>,
}

impl Contacts {
    pub(super) fn new(making: &Making) -> Self {
        Self {
            chance: making.chance("contacts"),
            pairs: BTreeSet::new(),
        }
    }

    /// The two have been contacts since before this moment: who founds a project together is.
    pub(super) fn know_each_other(
        &mut self,
        making: &mut Making,
        one: &Staff,
        other: &Staff,
        before: i64,
    ) {
        let earliest = one.ready_at.max(other.ready_at);
        let asked_at = self
            .chance
            .between((before - 60 * DAY).max(earliest), before - 2 * HOUR);
        let answered_at = self
            .chance
            .between(asked_at + HOUR, (asked_at + 5 * DAY).min(before - HOUR));
        let state = ContactState::Accepted;
        self.add(making, one, other, state, asked_at, Some(answered_at));
    }

    /// `one` asked `other`. Nothing happens when the two have a row already.
    fn add(
        &mut self,
        making: &mut Making,
        one: &Staff,
        other: &Staff,
        state: ContactState,
        asked_at: i64,
        answered_at: Option<i64>,
    ) {
        let (low, high) = (one.id.min(other.id), one.id.max(other.id));
        if one.id == other.id || !self.pairs.insert((low, high)) {
            return;
        }
        let blocked = state == ContactState::Blocked;
        making.rows.contacts.push(contact::Model {
            id: self.chance.id(asked_at),
            low_id: low,
            high_id: high,
            asked_by: one.id,
            blocked_by: blocked.then_some(other.id),
            state: state.as_str().to_owned(),
            message: self.message(making, one, other),
            asked_at,
            answered_at,
        });
        let from = one.name.full.clone();
        notices::tell(making, other.id, asked_at, &Notice::ContactAsked { from });
        if let (ContactState::Accepted, Some(at)) = (state, answered_at) {
            let notice = Notice::ContactAccepted {
                person: other.id.to_string(),
                from: other.name.full.clone(),
            };
            notices::tell(making, one.id, at, &notice);
        }
    }

    /// In a language of both, preferably not only English.
    fn message(&mut self, making: &Making, one: &Staff, other: &Staff) -> String {
        let both = |lang: &String| one.languages.contains(lang) && other.languages.contains(lang);
        let requests = &making.content.people.contact_requests;
        let shared: Vec<_> = requests.iter().filter(|text| both(&text.lang)).collect();
        let own: Vec<_> = shared
            .iter()
            .copied()
            .filter(|text| text.lang != "en")
            .collect();
        let from = match (own.is_empty(), shared.is_empty()) {
            (false, _) => own,
            (true, false) => shared,
            (true, true) => requests.iter().filter(|text| text.lang == "en").collect(),
        };
        self.chance
            .pick(&from)
            .map_or_else(String::new, |text| text.text.clone())
    }
}

/// Contacts and requests beside those of the projects.
pub(super) fn build(making: &mut Making, people: &People, contacts: &mut Contacts) {
    let staff: Vec<&Staff> = people.staff.iter().filter(|staff| staff.is_in()).collect();
    for _ in 0..staff.len() {
        let (Some(one), Some(other)) = (
            contacts.chance.pick(&staff).copied(),
            contacts.chance.pick(&staff).copied(),
        ) else {
            return;
        };
        if !other.available || one.school == other.school {
            continue;
        }
        let (state, days) = match contacts.chance.between(0, 99) {
            0..=74 => (ContactState::Accepted, 300),
            75..=92 => (ContactState::Asked, 20),
            93..=98 => (ContactState::Declined, 200),
            _ => (ContactState::Blocked, 200),
        };
        ask(making, contacts, one, other, state, days);
    }
    // Those whom one click signs in find something to answer.
    let personas = staff.iter().filter(|staff| staff.persona.is_some());
    for persona in personas {
        notices::choose(making, persona.id, persona.ready_at);
        for _ in 0..3 {
            if let Some(one) = contacts.chance.pick(&staff).copied() {
                ask(making, contacts, one, persona, ContactState::Asked, 6);
            }
        }
    }
}

/// `one` asked `other`, some time in the last `days`.
fn ask(
    making: &mut Making,
    contacts: &mut Contacts,
    one: &Staff,
    other: &Staff,
    state: ContactState,
    days: i64,
) {
    let now = making.now;
    let earliest = one.ready_at.max(other.ready_at).max(now - days * DAY);
    if earliest > now - 2 * DAY {
        return;
    }
    let chance = &mut contacts.chance;
    let asked_at = chance.between(earliest, now - DAY);
    let answered_at = chance.between(asked_at + HOUR, (asked_at + 6 * DAY).min(now - HOUR));
    let answered_at = (state != ContactState::Asked).then_some(answered_at);
    contacts.add(making, one, other, state, asked_at, answered_at);
}
