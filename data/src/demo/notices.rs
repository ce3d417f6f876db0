//! What people were told on the page.

use super::{Making, chance::Chance};
use crate::entity::notification;
use domain::{
    notification::Notice,
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
        created_at: at,
        read_at: (at < making.now - NEWS).then(|| at + chance.between(HOUR, 2 * DAY)),
    });
}
