//! What people were told on the page, and how they want to be told.

use super::{Making, chance::Chance};
use crate::entity::{notification, notification_choice, saved_search};
use domain::{
    notification::{Delivery, Notice, NoticeKind},
    search::Kind,
    time::{DAY, HOUR},
};
use uuid::Uuid;

/// Notices stay unread for so long, in this world.
const NEWS: i64 = 5 * DAY;

/// Tells somebody. What is older than some days was read.
pub(super) fn tell(making: &mut Making, account: Uuid, at: i64, notice: &Notice) {
    let Ok(notice) = serde_json::to_string(notice) else {
        return;
    };
    // A stream for each row, so that the order in which parts of the world are made does not matter.
    let count = making.rows.notifications.len();
    let mut chance = Chance::of(making.plan.seed, &format!("notice {count}"));
    making.rows.notifications.push(notification::Model {
        id: chance.id(at),
        account_id: account,
        notice,
        project_id: None,
        created_at: at,
        read_at: (at < making.now - NEWS).then(|| at + chance.between(HOUR, 2 * DAY)),
        digest_at: None,
    });
}

/// Somebody who likes letters in moderation, and keeps a search.
pub(super) fn choose(making: &mut Making, account: Uuid, at: i64) {
    let mut chance = making.chance(&format!("choices {account}"));
    for (kind, delivery) in [
        (NoticeKind::ContactAccepted, Delivery::Weekly),
        (NoticeKind::MemberAnswered, Delivery::Daily),
    ] {
        making
            .rows
            .notification_choices
            .push(notification_choice::Model {
                id: chance.id(at),
                account_id: account,
                kind: kind.as_str().to_owned(),
                project_id: None,
                delivery: delivery.as_str().to_owned(),
            });
    }
    making.rows.saved_searches.push(saved_search::Model {
        id: chance.id(at),
        account_id: account,
        kind: Kind::People.as_str().to_owned(),
        name: "Rivers".to_owned(),
        question: "q=river\navailable=now".to_owned(),
        is_told: true,
        looked_at: at,
    });
}
