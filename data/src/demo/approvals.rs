//! What the countries' support organisations answered, and when each thing happened.

use super::{Making, chance::Chance, notices, people::Staff};
use crate::entity::project_approval;
use domain::{
    notification::Notice,
    project::{ApprovalState, ProjectState},
    support::Verdict,
    time::{DAY, HOUR},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Moments of a project's life, in milliseconds.
#[derive(Clone, Debug)]
pub(super) struct Timeline {
    pub(super) created_at: i64,
    pub(super) invited_at: i64,
    /// By then every founder who answers has answered.
    pub(super) answered_by: i64,
    /// It was sent before and came back.
    pub(super) first_round_at: Option<i64>,
    pub(super) submitted_at: Option<i64>,
    /// The answer that returned, refused or opened it.
    decided_at: Option<i64>,
    pub(super) opened_at: Option<i64>,
    pub(super) state_at: i64,
}

impl Timeline {
    /// Reckons back from the last moment. `last_day`: of the script that is played, counted from
    /// the opening of the workspace.
    pub(super) fn invent(
        chance: &mut Chance,
        now: i64,
        state: ProjectState,
        last_day: Option<i64>,
    ) -> Self {
        use ProjectState as S;
        let ago =
            |chance: &mut Chance, from: i64, to: i64| now - chance.between(from * DAY, to * DAY);
        let opened_at = match (state, last_day) {
            // Scripts begin at nine in the morning of a middle European day.
            (_, Some(last)) => Some((now / DAY - last - chance.between(4, 8)) * DAY + 8 * HOUR),
            (S::Active, None) => Some(ago(chance, 6, 300)),
            (S::Closed, None) => Some(ago(chance, 330, 420)),
            (S::Archived, None) => Some(ago(chance, 420, 560)),
            (S::Draft | S::Invited | S::Submitted | S::Returned | S::Refused, None) => None,
        };
        let decided_at = match state {
            S::Returned => Some(ago(chance, 1, 20)),
            S::Refused => Some(ago(chance, 10, 90)),
            _ => opened_at,
        };
        let submitted_at = match (state, decided_at) {
            (S::Submitted, _) => Some(now - chance.between(3 * HOUR, 21 * DAY)),
            (_, Some(decided_at)) => Some(decided_at - chance.between(2 * DAY, 11 * DAY)),
            (_, None) => None,
        };
        let first_round_at = submitted_at
            .filter(|_| chance.percent(18))
            .map(|at| at - chance.between(8 * DAY, 14 * DAY));
        let answered_by = first_round_at
            .or(submitted_at)
            .map_or(now - HOUR, |at| at - chance.between(2 * HOUR, 3 * DAY));
        let invited_at = answered_by - chance.between(DAY, 9 * DAY);
        let created_at = invited_at - chance.between(3 * HOUR, 12 * DAY);
        let state_at = match state {
            S::Draft => created_at,
            S::Invited => invited_at,
            S::Submitted => submitted_at.unwrap_or(now),
            S::Returned | S::Refused | S::Active => decided_at.unwrap_or(now),
            S::Closed => now - chance.between(30 * DAY, 140 * DAY),
            S::Archived => now - chance.between(90 * DAY, 200 * DAY),
        };
        Self {
            created_at,
            invited_at,
            answered_by,
            first_round_at,
            submitted_at,
            decided_at,
            opened_at,
            state_at,
        }
    }
}

/// A project in the eyes of the support organisations.
pub(super) struct Case<'a> {
    pub(super) project: Uuid,
    pub(super) title: &'a str,
    pub(super) state: ProjectState,
    /// Sorted, each once.
    pub(super) countries: &'a [String],
    /// Languages of the first founder.
    pub(super) comments_in: &'a [String],
    pub(super) officers: &'a BTreeMap<String, Uuid>,
    pub(super) founders: Vec<&'a Staff>,
    /// A country that has said yes already.
    pub(super) yes_from: Option<&'a str>,
}

/// One row for each country and round.
pub(super) fn build(making: &mut Making, chance: &mut Chance, case: &Case<'_>, time: &Timeline) {
    let Some(submitted_at) = time.submitted_at else {
        return;
    };
    let mut round = 1;
    if let Some(asked_at) = time.first_round_at {
        let decided_at = asked_at + chance.between(DAY, 5 * DAY);
        for (index, country) in case.countries.iter().enumerate() {
            // The first one asked for changes; the others had no turn.
            let verdict = (index == 0).then_some((Verdict::Return, decided_at));
            answer(making, chance, case, round, country, asked_at, verdict);
        }
        round += 1;
    }
    let last = chance.below(case.countries.len());
    for (index, country) in case.countries.iter().enumerate() {
        let verdict = match (case.state, time.decided_at) {
            (ProjectState::Submitted, _) | (_, None) => {
                let said_yes = match case.yes_from {
                    Some(yes) => yes == country,
                    None => index != last && chance.percent(45),
                };
                let at = chance.between(submitted_at + HOUR, making.now - HOUR);
                said_yes.then_some((Verdict::Approve, at))
            }
            (state, Some(decided_at)) if index == last => {
                let verdict = match state {
                    ProjectState::Returned => Verdict::Return,
                    ProjectState::Refused => Verdict::Refuse,
                    _ => Verdict::Approve,
                };
                Some((verdict, decided_at))
            }
            (_, Some(decided_at)) => {
                let at = chance.between(submitted_at + HOUR, decided_at - HOUR);
                let silent = matches!(case.state, ProjectState::Returned | ProjectState::Refused)
                    && chance.percent(40);
                (!silent).then_some((Verdict::Approve, at))
            }
        };
        answer(making, chance, case, round, country, submitted_at, verdict);
    }
}

fn answer(
    making: &mut Making,
    chance: &mut Chance,
    case: &Case<'_>,
    round: i32,
    country: &str,
    asked_at: i64,
    verdict: Option<(Verdict, i64)>,
) {
    let (state, comment) = match verdict {
        None => (ApprovalState::Waiting, String::new()),
        Some((Verdict::Approve, _)) if chance.percent(50) => {
            (ApprovalState::Approved, String::new())
        }
        Some((verdict, _)) => {
            let state = match verdict {
                Verdict::Approve => ApprovalState::Approved,
                Verdict::Return => ApprovalState::Returned,
                Verdict::Refuse => ApprovalState::Refused,
            };
            let comment =
                making
                    .content
                    .comment(chance, "project", verdict.as_str(), case.comments_in);
            (state, comment)
        }
    };
    making.rows.approvals.push(project_approval::Model {
        project_id: case.project,
        round,
        country: country.to_owned(),
        state: state.as_str().to_owned(),
        comment,
        reasons: "[]".to_owned(),
        remarks: "[]".to_owned(),
        officer_id: verdict.and_then(|_| case.officers.get(country).copied()),
        asked_at,
        decided_at: verdict.map(|(_, at)| at),
    });
    let Some((verdict, at)) = verdict else {
        return;
    };
    for founder in &case.founders {
        let notice = Notice::ProjectDecided {
            project: case.project.to_string(),
            title: case.title.to_owned(),
            country: making.content.country_name(country, &founder.lang),
            verdict: verdict.as_str().to_owned(),
        };
        notices::tell(making, founder.id, at, &notice);
    }
}
