//! What somebody is named now, as a part of other queries.

use crate::sql::holds;
use domain::support::GrantRole;

/// A value of a query: the roles that an account has at this moment, for [`held_roles`].
pub(crate) fn held(account: &str, now: &str) -> String {
    format!(
        "(SELECT string_agg(g.role, ',') FROM support_grant g WHERE g.account_id = {account} AND {})",
        holds("g", now)
    )
}

/// The roles, each once, those of the desk first.
pub(crate) fn held_roles(held: Option<&str>) -> Vec<GrantRole> {
    let names: Vec<&str> = held.into_iter().flat_map(|held| held.split(',')).collect();
    let all = GrantRole::ALL.iter().copied();
    all.filter(|role| names.contains(&role.as_str())).collect()
}
