//! What contacts write to each other.

use super::{
    Making,
    chance::Chance,
    content::{Circle, Dialogue},
    notices,
    people::{People, Staff},
};
use crate::entity::{conversation, message, participant};
use domain::{
    message::ConversationKind,
    notification::Notice,
    partner::ContactState,
    rich_text::render,
    text::fold_for_search,
    time::{DAY, HOUR, MINUTE},
};
use std::collections::HashMap;
use uuid::Uuid;

/// How far back the conversations go.
const SINCE: i64 = 50 * DAY;
/// What came later than this may wait to be read.
const NEWS: i64 = 3 * DAY;

/// Who writes with whom: those who know each other, and more of them where one click signs in.
pub(super) fn build(making: &mut Making, people: &People) {
    let content = making.content.clone();
    let mut chance = making.chance("messages");
    let staff: HashMap<Uuid, &Staff> = people.staff.iter().map(|one| (one.id, one)).collect();
    let pairs: Vec<(Uuid, Uuid, i64)> = making
        .rows
        .contacts
        .iter()
        .filter(|contact| contact.state == ContactState::Accepted.as_str())
        .filter_map(|contact| {
            let other = contact.low_id.max(contact.high_id);
            let other = if other == contact.asked_by {
                contact.low_id.min(contact.high_id)
            } else {
                other
            };
            Some((contact.asked_by, other, contact.answered_at?))
        })
        .collect();
    for (asker, other, since) in &pairs {
        let (Some(asker), Some(other)) = (staff.get(asker), staff.get(other)) else {
            continue;
        };
        let is_seen = asker.persona.is_some() || other.persona.is_some();
        if !chance.percent(if is_seen { 70 } else { 12 }) {
            continue;
        }
        if let Some(dialogue) = shared(&mut chance, &content.dialogues, asker, other) {
            talk(
                making,
                &mut chance,
                "",
                &dialogue.lines,
                &[asker, other],
                *since,
            );
        }
    }
    for persona in people.staff.iter().filter(|one| one.persona.is_some()) {
        circle(
            making,
            &mut chance,
            &content.circle,
            persona,
            &pairs,
            &staff,
        );
    }
}

/// A dialogue in a language of both, preferably not only English.
fn shared<'d>(
    chance: &mut Chance,
    dialogues: &'d [Dialogue],
    one: &Staff,
    other: &Staff,
) -> Option<&'d Dialogue> {
    let both = |lang: &String| one.languages.contains(lang) && other.languages.contains(lang);
    let of_both: Vec<&Dialogue> = dialogues.iter().filter(|one| both(&one.lang)).collect();
    let own: Vec<&Dialogue> = of_both
        .iter()
        .copied()
        .filter(|one| one.lang != "en")
        .collect();
    let from = if own.is_empty() { of_both } else { own };
    chance.pick(&from).copied()
}

/// Two contacts of somebody, in one conversation with them.
fn circle(
    making: &mut Making,
    chance: &mut Chance,
    circle: &Circle,
    persona: &Staff,
    pairs: &[(Uuid, Uuid, i64)],
    staff: &HashMap<Uuid, &Staff>,
) {
    let known: Vec<(&Staff, i64)> = pairs
        .iter()
        .filter_map(|(one, other, since)| {
            let id = if *one == persona.id {
                other
            } else if *other == persona.id {
                one
            } else {
                return None;
            };
            Some((*staff.get(id)?, *since))
        })
        .collect();
    let speaks = |one: &Staff| one.languages.contains(&circle.lang);
    if let [(first, since), (second, later), ..] = known[..]
        && [persona, first, second].into_iter().all(speaks)
    {
        let cast = [persona, first, second];
        let since = since.max(later);
        talk(making, chance, &circle.title, &circle.lines, &cast, since);
    }
}

/// They write in turn. The last words may not have been read yet.
fn talk(
    making: &mut Making,
    chance: &mut Chance,
    title: &str,
    lines: &[String],
    cast: &[&Staff],
    since: i64,
) {
    let (now, earliest) = (making.now, since.max(making.now - SINCE) + HOUR);
    let mut at = chance.between(earliest, now - DAY / 2);
    if at > now - HOUR {
        return;
    }
    let id = chance.id(at);
    let begun = at;
    let mut said: Vec<(Uuid, usize, i64)> = Vec::new();
    for (turn, text) in lines.iter().enumerate() {
        let by = turn % cast.len();
        let row = message::Model {
            id: chance.id(at),
            conversation_id: id,
            author_id: cast[by].id,
            source: text.clone(),
            html: render(text).as_str().to_owned(),
            search_text: fold_for_search(text),
            to_strangers: false,
            created_at: at,
        };
        said.push((row.id, by, at));
        making.rows.messages.push(row);
        at += chance.between(20 * MINUTE, 40 * HOUR);
        if at > now - 10 * MINUTE {
            break;
        }
    }
    let Some((last, _, last_at)) = said.last().copied() else {
        return;
    };
    let pair = (cast.len() == 2).then(|| cast.iter().map(|one| one.id));
    let (kind, low, high) = match pair {
        Some(two) => (ConversationKind::Pair, two.clone().min(), two.max()),
        None => (ConversationKind::Several, None, None),
    };
    making.rows.conversations.push(conversation::Model {
        id,
        kind: kind.as_str().to_owned(),
        low_id: low,
        high_id: high,
        title: title.to_owned(),
        started_by: cast[0].id,
        created_at: begun,
        last_message_at: last_at,
    });
    for (place, one) in cast.iter().enumerate() {
        // From the last own words on, and not longer ago than a few days.
        let news = said
            .iter()
            .rev()
            .take_while(|(_, by, at)| *by != place && *at > now - NEWS);
        let news: Vec<_> = news.collect();
        let unread = if chance.percent(60) { news.len() } else { 0 };
        if let Some((_, by, at)) = news.get(unread.wrapping_sub(1)) {
            let notice = Notice::MessageReceived {
                conversation: id.to_string(),
                from: cast[*by].name.full.clone(),
            };
            notices::tell(making, one.id, *at, &notice);
        }
        making.rows.participants.push(participant::Model {
            conversation_id: id,
            account_id: one.id,
            joined_at: begun,
            left_at: None,
            last_message_id: Some(last),
            last_at,
            unread: i32::try_from(unread).unwrap_or_default(),
        });
    }
}
