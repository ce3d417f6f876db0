//! The partner board: what staff of many countries look for.

use super::{
    Making,
    chance::Chance,
    content::AnnouncementText,
    notices,
    people::{People, Staff},
};
use crate::entity::{announcement, announcement_tag};
use domain::{
    Timestamp,
    announcement::{AnnouncementState, OPEN_FOR, REMIND_BEFORE},
    notification::Notice,
    reference::ReferenceKind,
    text::fold_for_search,
    time::{DAY, HOUR, Month},
};

pub(super) fn build(making: &mut Making, people: &People) {
    let content = making.content.clone();
    let mut chance = making.chance("announcements");
    let mut seen = Vec::new();
    for text in &content.announcements {
        // Chance within the day, so that not everybody writes at the same minute.
        let opened_at = making.days_ago(text.days) - chance.between(0, 20 * HOUR);
        let author = author(&mut chance, people, text, opened_at, &seen);
        if let Some(author) = author {
            seen.push(author.id);
            announce(making, &mut chance, text, author, opened_at);
        }
    }
}

/// Somebody of the country who speaks the language of the text, and has not announced anything yet.
fn author<'p>(
    chance: &mut Chance,
    people: &'p People,
    text: &AnnouncementText,
    opened_at: i64,
    seen: &[uuid::Uuid],
) -> Option<&'p Staff> {
    if !text.persona.is_empty() {
        let named = |one: &&Staff| one.persona == Some(text.persona.as_str());
        return people.staff.iter().find(named);
    }
    let inside: Vec<&Staff> = people
        .staff
        .iter()
        .filter(|one| one.is_in() && one.persona.is_none() && one.alpha2 == text.country)
        .filter(|one| one.ready_at < opened_at && !seen.contains(&one.id))
        .collect();
    let speaking: Vec<&Staff> = inside
        .iter()
        .copied()
        .filter(|one| one.languages.contains(&text.lang))
        .collect();
    let from = if speaking.is_empty() {
        inside
    } else {
        speaking
    };
    chance.pick(&from).copied()
}

fn announce(
    making: &mut Making,
    chance: &mut Chance,
    text: &AnnouncementText,
    author: &Staff,
    opened_at: i64,
) {
    let now = making.now;
    let id = chance.id(opened_at);
    let is_open = text.state == AnnouncementState::Open.as_str();
    let state_at = if is_open {
        opened_at
    } else {
        chance.between(opened_at + DAY, now - HOUR)
    };
    let expires_at = opened_at + OPEN_FOR;
    let reminded_at = (is_open && expires_at - REMIND_BEFORE <= now)
        .then(|| (expires_at - REMIND_BEFORE).max(opened_at));
    if let Some(at) = reminded_at {
        let notice = Notice::AnnouncementEnds {
            announcement: id.to_string(),
            title: text.title.clone(),
            until: Timestamp::from_millis(expires_at),
        };
        notices::tell(making, author.id, at, &notice);
    }
    let this_month = Month::of(Timestamp::from_millis(now));
    let month = |later: i32| Some(this_month.plus(later).number());
    making.rows.announcements.push(announcement::Model {
        id,
        author_id: author.id,
        state: text.state.clone(),
        state_at,
        title: text.title.clone(),
        body: text.text.clone(),
        kind: text.kind.clone(),
        places: Some(text.places),
        age_from: Some(text.ages.0),
        age_to: Some(text.ages.1),
        period_from: month(text.months.0),
        period_to: month(text.months.1),
        project_id: None,
        search_text: fold_for_search(&format!("{} {}", text.title, text.text)),
        created_at: opened_at,
        updated_at: state_at,
        opened_at: Some(opened_at),
        expires_at: Some(expires_at),
        reminded_at,
        version: 1,
    });
    for (kind, values) in [
        (ReferenceKind::Country, &text.countries),
        (ReferenceKind::Language, &text.languages),
        (ReferenceKind::Subject, &text.subjects),
    ] {
        for value in values {
            making.rows.announcement_tags.push(announcement_tag::Model {
                announcement_id: id,
                kind: kind.as_str().to_owned(),
                value: value.clone(),
            });
        }
    }
}
