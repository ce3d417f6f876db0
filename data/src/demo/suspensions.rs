//! People who are locked out: by an officer of their country, some of them for a while.

use super::{Making, people::People, roles::noon};
use crate::entity::suspension;
use domain::{account::AccountState, time::DAY};

/// A validated account may be locked some time after.
const AFTER: i64 = 60 * DAY;

pub(super) fn build(making: &mut Making, people: &People) {
    let mut chance = making.chance("suspensions");
    let now = making.now;
    let content = making.content.clone();
    for account in &mut making.rows.accounts {
        if account.state != AccountState::Suspended.as_str() {
            continue;
        }
        let was_at = account.state_at;
        account.state_at = chance.between(was_at, now.min(was_at + AFTER));
        let own = [account.lang.clone()];
        account.state_comment = content.comment(&mut chance, "person", "suspend", &own);
        let is_for_a_while = chance.between(0, 1) == 0;
        let country = account.country.as_deref().unwrap_or_default();
        making.rows.suspensions.push(suspension::Model {
            account_id: account.id,
            was_state: AccountState::Validated.as_str().to_owned(),
            was_comment: String::new(),
            was_at,
            suspended_by: people.officers.get(country).copied(),
            until_at: is_for_a_while.then(|| noon(now + chance.between(5, 40) * DAY)),
        });
    }
}
