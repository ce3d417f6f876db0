//! The desk at work: notes of officers, answers of colleagues, reasons the officers wrote.

use super::{Making, people::People};
use crate::entity::{colleague_answer, desk_note, desk_reason, desk_reason_text};
use domain::{
    account::AccountState,
    school::colleague::ColleagueAnswer,
    support::Subject,
    time::{DAY, HOUR},
};
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn build(making: &mut Making, people: &People) {
    notes(making, people);
    answers(making);
    reasons(making);
}

/// Every fifth registration that waits has a note.
fn notes(making: &mut Making, people: &People) {
    let mut chance = making.chance("desk notes");
    let content = making.content.clone();
    let now = making.now;
    for account in &making.rows.accounts {
        let waits = account.state == AccountState::Registered.as_str() && account.kind == "staff";
        let Some(country) = account.country.as_ref().filter(|_| waits) else {
            continue;
        };
        let Some(officer) = people.officers.get(country) else {
            continue;
        };
        if !chance.percent(20) {
            continue;
        }
        let known = content.countries.iter().find(|one| one.alpha2 == *country);
        let languages = known.map(|one| one.languages.clone()).unwrap_or_default();
        let written_at = now.min(account.state_at + chance.between(2 * HOUR, 2 * DAY));
        making.rows.desk_notes.push(desk_note::Model {
            id: chance.id(written_at),
            person_id: Some(account.id),
            school_id: None,
            author_id: *officer,
            body: content.comment(&mut chance, "person", "note", &languages),
            written_at,
        });
    }
}

/// Some colleagues have answered for those who wait at their school.
fn answers(making: &mut Making) {
    let mut chance = making.chance("colleagues");
    let states: BTreeMap<Uuid, &str> = making
        .rows
        .accounts
        .iter()
        .map(|account| (account.id, account.state.as_str()))
        .collect();
    let mut staff: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
    let current = || {
        let all = making.rows.affiliations.iter();
        all.filter(|affiliation| affiliation.to_at.is_none())
    };
    let is = |id: &Uuid, state: AccountState| states.get(id) == Some(&state.as_str());
    for one in current().filter(|one| is(&one.account_id, AccountState::Validated)) {
        staff.entry(one.school_id).or_default().push(one.account_id);
    }
    let mut answers = Vec::new();
    for one in current().filter(|one| is(&one.account_id, AccountState::Registered)) {
        let colleagues = staff.get(&one.school_id).map_or(&[][..], Vec::as_slice);
        for colleague in colleagues.iter().take(3) {
            let answer = match chance.between(0, 9) {
                0..=3 => ColleagueAnswer::Known,
                4 => ColleagueAnswer::Unknown,
                _ => continue,
            };
            answers.push(colleague_answer::Model {
                account_id: one.account_id,
                school_id: one.school_id,
                colleague_id: *colleague,
                answer: answer.as_str().to_owned(),
                answered_at: making.now.min(one.from_at + 5 * HOUR),
            });
        }
    }
    making.rows.colleague_answers = answers;
}

/// What the officers of each country say again and again.
fn reasons(making: &mut Making) {
    let mut chance = making.chance("desk reasons");
    let content = making.content.clone();
    for country in &content.countries {
        let id = chance.id(making.days_ago(400));
        making.rows.desk_reasons.push(desk_reason::Model {
            id,
            country: country.alpha2.clone(),
            subject: Subject::Person.as_str().to_owned(),
        });
        let texts = content.people.officer_comments.iter();
        let texts = texts.filter(|one| one.what == "person" && one.verdict == "reason");
        for text in texts {
            making.rows.desk_reason_texts.push(desk_reason_text::Model {
                reason_id: id,
                lang: text.lang.clone(),
                body: text.text.clone(),
            });
        }
    }
}
