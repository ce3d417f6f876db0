//! The support desk: what waits for the officers of a country, with its evidence, and deciding on it.
//!
//! Every list is bounded by the officer's countries ([`CountryScope`], turned into SQL by
//! [`crate::sql::in_scope`]); a property test compares the lists with the single decisions.

mod around;
mod audit;
mod bulk;
mod case;
mod decide;
mod dossier;
mod evidence;
mod grants;
mod history;
mod numbers;
mod officers;
mod overview;
mod proofs;
mod queue;
mod reason;
mod said;
mod second_step;
mod step;
mod suspend;
mod transfer;

pub(crate) use self::officers::officers_of;
pub use self::{
    audit::audit_log,
    bulk::{left_out, validate_several},
    case::{give_back, remove_note, take, write_note},
    decide::{decide_person, decide_school, reopen_person, reopen_school},
    dossier::{person, person_in_queue, school, school_in_queue},
    grants::{appoint, end_grant, grants},
    numbers::numbers,
    overview::overview,
    queue::{people_queue, school_queue},
    reason::{own_reasons, remove_reason, save_reason},
    said::ReasonWords,
    second_step::take_second_step,
    suspend::{managed_account, reinstate, suspend},
    transfer::{transfer_person, transfer_school},
};
pub(crate) use self::{
    grants::{end_grants, held, held_roles},
    suspend::{end_suspensions, let_in, lock_out, without_end},
};

use crate::{Cx, sql::in_scope};
use domain::{
    AppResult,
    access::{CountryScope, site::act},
};
use sea_orm::Value;

#[cfg(test)]
mod scope_tests;
#[cfg(test)]
mod tests;

/// The countries whose queues the actor works on; officers only.
fn scope(cx: &Cx) -> AppResult<CountryScope> {
    cx.lookup().site::<act::OpenDesk>()?;
    Ok(CountryScope::of_officer(cx.actor()))
}

/// The country whose officers decide on the person or on one more school of theirs; NULL where there is
/// nothing to decide. In the words of the index `account_waiting`.
const COUNTRY_ASKED: &str = "CASE a.kind || ' ' || a.state WHEN 'staff registered' THEN COALESCE(a.country, '') WHEN 'staff validated' THEN a.joins END";

/// It is not decided whether the person works at `affiliation w` of `school v`, and the officers who are
/// asked about `account a` do.
const IS_ASKED: &str = "w.to_at IS NULL AND w.confirmed_at IS NULL
    AND (a.state = 'registered' OR (w.returned_at IS NULL AND v.country = a.joins))";

/// People who wait, as a condition on `account a`: the same as [`domain::support::is_waiting`].
///
/// Nearly everybody of the index works at a school that is asked about. PostgreSQL thinks that next to
/// nobody does and would look at all of them before it shows the first; a CASE keeps it from guessing.
fn people_who_wait(scope: &CountryScope, values: &mut Vec<Value>) -> String {
    format!(
        "{COUNTRY_ASKED} IS NOT NULL AND {} AND a.email_confirmed_at IS NOT NULL
         AND CASE WHEN EXISTS (SELECT 1 FROM affiliation w JOIN school v ON v.id = w.school_id
                WHERE w.account_id = a.id AND {IS_ASKED} AND v.state IN ('pending', 'validated')) THEN TRUE ELSE FALSE END",
        in_scope(scope, COUNTRY_ASKED, values)
    )
}

/// Schools that wait, as a condition on `school s`.
fn schools_that_wait(scope: &CountryScope, values: &mut Vec<Value>) -> String {
    format!(
        "s.state = 'pending' AND {}",
        in_scope(scope, "s.country", values)
    )
}
