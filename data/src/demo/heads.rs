//! Heads of schools who were asked about the people that wait: some have answered.

use super::Making;
use crate::entity::head_question;
use domain::{account::AccountState, school::head::HeadAnswer, time::HOUR};
use std::collections::HashSet;

pub(super) fn build(making: &mut Making) {
    let mut chance = making.chance("heads");
    let now = making.now;
    let waiting: HashSet<_> = making
        .rows
        .accounts
        .iter()
        .filter(|account| account.state == AccountState::Registered.as_str())
        .filter(|account| account.email_confirmed_at.is_some())
        .map(|account| account.id)
        .collect();
    let asked = making
        .rows
        .affiliations
        .iter()
        .filter(|affiliation| affiliation.to_at.is_none())
        .filter(|affiliation| waiting.contains(&affiliation.account_id));
    let questions = asked.map(|affiliation| {
        let answer = match chance.between(0, 9) {
            0..=4 => None,
            5..=8 => Some(HeadAnswer::Known),
            _ => Some(HeadAnswer::Unknown),
        };
        let asked_at = affiliation.from_at;
        head_question::Model {
            account_id: affiliation.account_id,
            school_id: affiliation.school_id,
            // No link has this hash: in the demo world nobody gets the letter.
            token_hash: format!("demo {} {}", affiliation.account_id, affiliation.school_id),
            asked_at,
            answer: answer.map_or("", HeadAnswer::as_str).to_owned(),
            answered_at: answer.map(|_| now.min(asked_at + 6 * HOUR)),
        }
    });
    let questions = questions.collect();
    making.rows.head_questions = questions;
}
