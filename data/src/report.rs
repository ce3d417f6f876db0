//! Reports: saying that something is not right, and deciding on it.
//!
//! All complaints about one thing that come before a decision are one report (a unique index). What
//! is held back or removed has a row in `withheld`; whoever reads the thing asks for it
//! ([`is_withheld`]).

mod decide;
mod desk;
mod look;
mod make;
mod subject;
#[cfg(test)]
mod tests;

pub(crate) use self::look::may_open_file;
pub use self::{
    decide::{decide, hold, reopen},
    desk::{dossier, queue},
    make::{report, reportable},
};

use crate::{
    Audit, Cx, Deed, Tx,
    sql::{in_scope, params, run, stored},
};
use domain::{
    AppResult,
    access::{CountryScope, site::act},
    id::ReportId,
    report::{ReportedKind, Withheld},
};
use sea_orm::Value;
use uuid::Uuid;

/// A condition of a query: this thing is hidden from everybody but its author and the officers.
pub(crate) fn is_withheld(kind: ReportedKind, id: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM withheld x WHERE x.kind = '{}' AND x.subject_id = {id})",
        kind.as_str()
    )
}

/// A value of a query: why this thing is hidden, `NULL` when it is not.
pub(crate) fn withheld(kind: ReportedKind, id: &str) -> String {
    format!(
        "(SELECT x.state FROM withheld x WHERE x.kind = '{}' AND x.subject_id = {id})",
        kind.as_str()
    )
}

/// The same as read from a row.
pub(crate) fn why(why: Option<&str>) -> AppResult<Option<Withheld>> {
    why.map(stored).transpose()
}

/// Reports the actor works on, as a condition on `report r`: the same as
/// [`domain::access::report::decide`]. Officers only.
fn mine(cx: &Cx, values: &mut Vec<Value>) -> AppResult<String> {
    cx.lookup().site::<act::OpenDesk>()?;
    let scope = CountryScope::of_officer(cx.actor());
    let countries = in_scope(&scope, "r.country", values);
    values.push(cx.actor().person()?.id.0.into());
    Ok(format!(
        "{countries} AND (r.author_id IS NULL OR r.author_id <> ${})",
        values.len()
    ))
}

/// How much waits, for the desk at a glance: what to count, as a query's `FROM`.
pub(crate) fn waiting(cx: &Cx, values: &mut Vec<Value>) -> AppResult<String> {
    Ok(format!(
        "report r WHERE r.state <> 'decided' AND {}",
        mine(cx, values)?
    ))
}

/// Takes out of reports about a profile what it said: its owner is erased.
pub(crate) async fn forget(tx: &Tx, account: Uuid) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE report SET title = '', evidence = '', search_text = '' WHERE kind = $1 AND subject_id = $2",
        params![ReportedKind::Person.as_str(), account],
    )
    .await
    .map(|_| ())
}

async fn note(tx: &Tx, action: Deed, id: ReportId, data: serde_json::Value) -> AppResult<()> {
    let entry = Audit {
        action,
        target: "report",
        id: id.0,
    };
    tx.audit(entry, data).await
}
