//! What people reported: a few profiles wait with the officers of each country that has one, and one
//! was looked at.

use super::{
    Making,
    people::{People, Staff},
};
use crate::entity::{complaint, desk_decision, report};
use domain::{
    report::{ReportState, ReportVerdict, ReportedKind},
    support::DeskQueue,
    text::fold_for_search,
    time::{DAY, HOUR},
};

/// Reports in each country; the last one was decided.
const EACH: usize = 3;

pub(super) fn build(making: &mut Making, people: &People) {
    let content = making.content.clone();
    let mut chance = making.chance("reports");
    for (country, officer) in &people.officers {
        let inside: Vec<&Staff> = people
            .staff
            .iter()
            .filter(|one| one.is_in() && one.alpha2 == *country && one.persona.is_none())
            .collect();
        let mut seen = Vec::new();
        for place in 1..=EACH {
            let (Some(about), Some(by)) =
                (chance.pick(&inside).copied(), chance.pick(&inside).copied())
            else {
                continue;
            };
            if about.id == by.id || seen.contains(&about.id) {
                continue;
            }
            let texts = &content.people.complaints;
            let own: Vec<_> = texts.iter().filter(|text| text.lang == by.lang).collect();
            let Some(said) = chance.pick(&own).copied() else {
                continue;
            };
            seen.push(about.id);
            let at = making.now - chance.between(2 * HOUR, 9 * DAY);
            let profile = making.rows.accounts.iter().find(|row| row.id == about.id);
            let evidence = profile.map_or_else(String::new, |row| row.about.clone());
            let id = chance.id(at);
            let decided = (place == EACH).then(|| at + chance.between(HOUR, 2 * HOUR));
            if let Some(decided_at) = decided {
                making.rows.decisions.push(desk_decision::Model {
                    id: chance.id(decided_at),
                    queue: DeskQueue::Reports.as_str().to_owned(),
                    country: country.clone(),
                    verdict: ReportVerdict::Keep.as_str().to_owned(),
                    waited_since: at,
                    decided_at,
                });
            }
            let state = if decided.is_some() {
                ReportState::Decided
            } else {
                ReportState::Open
            };
            making.rows.reports.push(report::Model {
                id,
                kind: ReportedKind::Person.as_str().to_owned(),
                subject_id: about.id,
                author_id: Some(about.id),
                country: Some(country.clone()),
                title: about.name.full.clone(),
                evidence,
                search_text: fold_for_search(&about.name.full),
                state: state.as_str().to_owned(),
                opened_at: at,
                rank: at,
                verdict: decided.map(|_| ReportVerdict::Keep.as_str().to_owned()),
                comment: String::new(),
                decided_by: decided.map(|_| *officer),
                decided_at: decided,
            });
            making.rows.complaints.push(complaint::Model {
                report_id: id,
                reporter_id: by.id,
                reason: said.reason.clone(),
                words: said.text.clone(),
                made_at: at,
            });
        }
    }
}
