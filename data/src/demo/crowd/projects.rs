//! Projects of the crowd, which everybody may read. What the demo world has besides, answers of the
//! countries and workspaces, is left out: it is not measured.

use super::super::{Making, chance::Chance, people::Staff, schools::School};
use crate::entity::{project, project_founder, project_tag};
use domain::{
    project::{Founder, FounderState, ProjectState, kind},
    text::fold_for_search,
    time::DAY,
};
use std::collections::BTreeSet;

/// After so many days a project is over.
const LASTS: i64 = 300;

/// How often somebody from another country is looked for before there is no project.
const TRIES: usize = 50;

/// So many projects, each founded by two or three of the staff in at least two countries.
pub(super) fn build(
    making: &mut Making,
    chance: &mut Chance,
    schools: &[School],
    staff: &[Staff],
    count: usize,
) {
    let ready: Vec<&Staff> = staff.iter().filter(|one| one.is_in()).collect();
    for _ in 0..count {
        if let Some(founders) = founders(chance, &ready) {
            found(making, chance, schools, &founders);
        }
    }
}

fn founders<'s>(chance: &mut Chance, ready: &[&'s Staff]) -> Option<Vec<&'s Staff>> {
    let first = *chance.pick(ready)?;
    let mut founders = vec![first];
    let wanted = if chance.percent(30) { 3 } else { 2 };
    for _ in 0..TRIES {
        if founders.len() == wanted {
            break;
        }
        let one = *chance.pick(ready)?;
        let is_elsewhere = |other: &&Staff| other.alpha2 != one.alpha2;
        if founders.iter().all(is_elsewhere) {
            founders.push(one);
        }
    }
    (founders.len() > 1).then_some(founders)
}

fn found(making: &mut Making, chance: &mut Chance, schools: &[School], founders: &[&Staff]) {
    let now = making.now;
    let ready_at = founders.iter().map(|one| one.ready_at).max();
    let opened_at = chance.between(ready_at.unwrap_or(now).min(now - 7 * DAY), now - 6 * DAY);
    let over_at = opened_at + LASTS * DAY;
    let (state, state_at) = if over_at >= now {
        (ProjectState::Active, opened_at)
    } else if chance.percent(60) {
        (ProjectState::Closed, over_at)
    } else {
        (ProjectState::Archived, over_at)
    };
    let created_at = opened_at - 20 * DAY;
    let id = chance.id(created_at);
    let Some(idea) = chance.pick(&making.content.projects) else {
        return;
    };
    let variant = chance.below(idea.variants.len() + 1).checked_sub(1);
    let variant = variant.and_then(|index| idea.variants.get(index));
    let (title, short_description) = match variant {
        Some(variant) => (&variant.title, &variant.short_description),
        None => (&idea.title, &idea.short_description),
    };
    let schools: Vec<&School> = founders.iter().map(|one| &schools[one.school]).collect();
    let towns: Vec<&str> = schools.iter().map(|school| school.town.as_str()).collect();
    let title = format!("{title}: {}", towns.join(" – "));
    let mut tags: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (kind, values) in [
        ("language", &idea.languages),
        ("subject", &idea.subjects),
        ("competence", &idea.competences),
    ] {
        tags.extend(values.iter().map(|value| (kind, value.as_str())));
    }
    for founder in founders {
        tags.extend(
            founder
                .languages
                .first()
                .map(|value| ("language", value.as_str())),
        );
    }
    let rows = &mut making.rows;
    rows.project_tags
        .extend(tags.into_iter().map(|(kind, value)| project_tag::Model {
            project_id: id,
            kind: kind.to_owned(),
            value: value.to_owned(),
        }));
    let mut searched = vec![fold_for_search(&format!("{title} {short_description}"))];
    let mut rule = Vec::new();
    for (founder, school) in founders.iter().zip(&schools) {
        searched.push(fold_for_search(&format!("{} {}", school.name, school.town)));
        rule.push(Founder {
            state: FounderState::Accepted,
            school: school.id.to_string(),
            country: founder.alpha2.clone(),
        });
        rows.founders.push(project_founder::Model {
            project_id: id,
            account_id: founder.id,
            school_id: school.id,
            country: founder.alpha2.clone(),
            state: FounderState::Accepted.as_str().to_owned(),
            invited_at: created_at + DAY,
            answered_at: Some(created_at + 2 * DAY),
            reminded_at: None,
        });
    }
    rows.projects.push(project::Model {
        id,
        state: state.as_str().to_owned(),
        state_at,
        kind: kind(&rule).as_str().to_owned(),
        title,
        short_description: short_description.clone(),
        aims: idea.aims.clone(),
        work_process: idea.work_process.clone(),
        expected_results: idea.expected_results.clone(),
        age_from: Some(idea.age_from),
        age_to: Some(idea.age_to),
        pupil_count: Some(idea.pupil_count),
        search_text: searched.join(" "),
        created_by: founders[0].id,
        created_at,
        updated_at: state_at,
        submitted_at: Some(opened_at - 5 * DAY),
        active_at: Some(opened_at),
        version: 1,
        results: String::new(),
        resting_until: None,
        kit_id: None,
    });
}
