//! What officers decided lately, and how long it had waited: the numbers of the desk.

use super::Making;
use crate::entity::desk_decision;
use domain::{
    support::{DeskQueue, Verdict, WEEK},
    time::{DAY, HOUR},
};

/// The desk shows no more.
const SHOWN: i64 = 9 * WEEK;

/// Makes them from what was decided in the world.
pub(super) fn build(making: &mut Making) {
    let earliest = making.now - SHOWN;
    let mut chance = making.chance("decisions");
    let mut decided: Vec<(DeskQueue, String, &str, i64, i64)> = Vec::new();
    let people = making
        .rows
        .accounts
        .iter()
        .filter(|one| one.kind == "staff");
    let people = people.filter_map(|one| {
        let country = one.country.clone()?;
        Some((
            DeskQueue::People,
            country,
            one.state.as_str(),
            one.created_at,
            one.state_at,
        ))
    });
    let schools = making.rows.schools.iter().map(|one| {
        (
            DeskQueue::Schools,
            one.country.clone(),
            one.state.as_str(),
            one.created_at,
            one.state_at,
        )
    });
    let answers = making.rows.approvals.iter().filter_map(|one| {
        let decided_at = one.decided_at?;
        let country = one.country.clone();
        Some((
            DeskQueue::Projects,
            country,
            one.state.as_str(),
            one.asked_at,
            decided_at,
        ))
    });
    decided.extend(people.chain(schools).chain(answers));
    for (queue, country, state, since, at) in decided {
        let verdict = match state {
            "validated" | "approved" => Verdict::Approve,
            "returned" => Verdict::Return,
            "refused" => Verdict::Refuse,
            _ => continue,
        };
        if at < earliest {
            continue;
        }
        // Registrations wait from the confirmed address on, not from the first day.
        let waited = chance.between(2 * HOUR, 11 * DAY);
        making.rows.decisions.push(desk_decision::Model {
            id: chance.id(at),
            queue: queue.as_str().to_owned(),
            country,
            verdict: verdict.as_str().to_owned(),
            waited_since: since.max(at - waited).min(at),
            decided_at: at,
        });
    }
}
