//! Ambassadors and mentors of each country, named by its officer; some are over by now.

use super::{Making, people::People};
use crate::entity::support_grant;
use domain::{
    account::{AccountKind, AccountState},
    support::GrantRole,
    time::DAY,
};
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// Of each country: mostly those who have a page that visitors may open.
const OF_A_COUNTRY: usize = 4;

pub(super) fn build(making: &mut Making, people: &People) {
    let mut chance = making.chance("roles");
    let officers: HashSet<Uuid> = making
        .rows
        .grants
        .iter()
        .map(|one| one.account_id)
        .collect();
    let mut candidates: BTreeMap<String, Vec<(bool, Uuid, i64)>> = BTreeMap::new();
    for account in &making.rows.accounts {
        let is_named = account.kind == AccountKind::Staff.as_str()
            && account.state == AccountState::Validated.as_str()
            && !officers.contains(&account.id);
        if let (true, Some(country)) = (is_named, &account.country) {
            let of = candidates.entry(country.clone()).or_default();
            of.push((!account.public_profile, account.id, account.state_at));
        }
    }
    for (country, mut of) in candidates {
        of.sort();
        for (index, (_, account, since)) in of.into_iter().take(OF_A_COUNTRY).enumerate() {
            let role = if index % 2 == 0 {
                GrantRole::Ambassador
            } else {
                GrantRole::Mentor
            };
            let from_at = chance.between(since, making.now - 2 * DAY);
            let ended_at = (index == OF_A_COUNTRY - 1).then(|| making.now - DAY);
            let officer = people.officers.get(&country).copied();
            making.rows.grants.push(support_grant::Model {
                id: chance.id(from_at),
                account_id: account,
                role: role.as_str().to_owned(),
                country: Some(country.clone()),
                granted_at: from_at,
                granted_by: officer,
                from_at,
                until_at: (index == 0).then(|| noon(making.now + 300 * DAY)),
                ended_at,
                ended_by: ended_at.and(officer),
            });
        }
    }
}

/// Noon of the day, as the form of the desk keeps days.
pub(super) const fn noon(at: i64) -> i64 {
    at.div_euclid(DAY) * DAY + DAY / 2
}
