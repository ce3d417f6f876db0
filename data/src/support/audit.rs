//! The audit log, as far as an officer may read it: what concerns people and schools of the
//! officer's countries, and what people of these countries did.

use super::scope;
use crate::{
    Cx, Deed, keyset,
    sql::{all, has_words, in_scope},
};
use domain::{
    AppResult, Timestamp,
    access::{CountryScope, person::act},
    id::AccountId,
    support::{AuditFilter, AuditKind, AuditLine, AuditPage, AuditPerson, AuditTarget},
};
use jiff::{civil::Date, tz::TimeZone};
use sea_orm::{FromQueryResult, Value};
use std::collections::HashMap;
use uuid::Uuid;

/// Entries on a page.
const PAGE: usize = 50;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    at: i64,
    actor_id: Option<Uuid>,
    actor: Option<String>,
    actor_country: Option<String>,
    action: String,
    target_kind: String,
    target_id: String,
    request_id: String,
}

/// A page of the log, newest first: two queries, and one more for the entries of one person.
pub async fn audit_log(cx: &Cx, filter: &AuditFilter) -> AppResult<AuditPage> {
    let scope = scope(cx)?;
    let mut values: Vec<Value> = Vec::new();
    let mut conditions = vec![in_scope(&scope, "u.country", &mut values)];
    if let Some(deeds) = deeds(filter) {
        conditions.push(format!("u.action IN ({deeds})"));
    }
    let person = match filter.person.parse::<AccountId>() {
        Ok(id) => Some(whose(cx, id).await?),
        Err(_) => None,
    };
    if let Some(person) = &person {
        conditions.push(of_person(person.id, &mut values));
    }
    if !filter.by.trim().is_empty() {
        let words = has_words("b.search_text", &filter.by, &mut values);
        conditions.push(format!(
            "u.actor_id IN (SELECT b.id FROM account b WHERE b.kind = 'staff' AND {words}
                             UNION ALL SELECT m.was_id FROM account_redirect m JOIN account b ON b.id = m.account_id WHERE {words})"
        ));
    }
    if let Some(from) = midnight(cx, &filter.from, 0) {
        values.push(from.into());
        conditions.push(format!("u.at >= ${}", values.len()));
    }
    if let Some(until) = midnight(cx, &filter.until, 1) {
        values.push(until.into());
        conditions.push(format!("u.at < ${}", values.len()));
    }
    if let Ok(after) = filter.after.parse::<Uuid>() {
        values.push(after.into());
        conditions.push(format!("u.id < ${}", values.len()));
    }
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT u.id, u.at, u.actor_id, CASE WHEN a.kind = 'staff' THEN a.name END AS actor,
                    a.country AS actor_country, u.action, u.target_kind, u.target_id, u.request_id
             FROM audit u LEFT JOIN account_redirect r ON r.was_id = u.actor_id
             LEFT JOIN account a ON a.id = COALESCE(r.account_id, u.actor_id)
             WHERE {} ORDER BY u.id DESC LIMIT {}",
            conditions.join(" AND "),
            PAGE + 1
        ),
        values,
    )
    .await?;
    let next = keyset::cut(&mut rows, PAGE, |row| row.id.to_string());
    let names = names(cx, &scope, &rows).await?;
    let lines = rows
        .into_iter()
        .map(|row| row.view(&scope, &names))
        .collect();
    Ok(AuditPage {
        lines,
        person,
        next,
    })
}

/// The deeds that are asked for, as a list of SQL; `None` for all.
fn deeds(filter: &AuditFilter) -> Option<String> {
    let one = filter.deed.parse::<Deed>().ok();
    let kind = filter.kind.parse::<AuditKind>().ok();
    let asked: Vec<String> = match (one, kind) {
        (Some(deed), _) => vec![deed],
        (None, Some(kind)) => Deed::ALL
            .iter()
            .copied()
            .filter(|deed| deed.kind() == kind)
            .collect(),
        (None, None) => return None,
    }
    .into_iter()
    .map(|deed| format!("'{}'", deed.as_str()))
    .collect();
    Some(asked.join(", "))
}

/// Somebody of the officer's countries.
async fn whose(cx: &Cx, id: AccountId) -> AppResult<AuditPerson> {
    let person = cx
        .lookup()
        .person(id)
        .permit::<act::ReadRegistration>()
        .await?;
    let name = person.name.clone();
    Ok(AuditPerson { id, name })
}

/// A condition: what somebody did, and what was done to them; with what the log has of accounts that
/// were merged into theirs.
fn of_person(id: AccountId, values: &mut Vec<Value>) -> String {
    values.push(id.0.into());
    let account = format!("${}", values.len());
    values.push(id.to_string().into());
    let target = format!("${}", values.len());
    format!(
        "(u.actor_id = {account}
          OR u.actor_id IN (SELECT r.was_id FROM account_redirect r WHERE r.account_id = {account})
          OR (u.target_kind = 'account' AND (u.target_id = {target}
              OR u.target_id IN (SELECT r.old_id FROM account_redirect r WHERE r.account_id = {account}))))"
    )
}

/// The first moment of a day, or of one after it, where the reader is. What is no day is no bound.
fn midnight(cx: &Cx, day: &str, later: i64) -> Option<i64> {
    let own = cx.actor().person().map(|person| person.time_zone.clone());
    let zone = TimeZone::get(&own.unwrap_or_default())
        .or_else(|_| TimeZone::get(cx.time_zone()))
        .unwrap_or(TimeZone::UTC);
    let day: Date = day.trim().parse().ok()?;
    let day = day.checked_add(jiff::Span::new().days(later)).ok()?;
    let moment = day.to_zoned(zone).ok()?;
    Some(moment.timestamp().as_millisecond())
}

/// Names of the staff, schools and projects that entries are about, where the desk shows them to
/// the officer. Pupils have none here.
async fn names(cx: &Cx, scope: &CountryScope, rows: &[Row]) -> AppResult<HashMap<Uuid, String>> {
    #[derive(FromQueryResult)]
    struct Named {
        id: Uuid,
        name: String,
    }
    let mut values: Vec<Value> = Vec::new();
    let mut queries = Vec::new();
    for kind in ["account", "school", "project"] {
        let ids: Vec<Uuid> = rows
            .iter()
            .filter(|row| row.target_kind == kind)
            .filter_map(|row| row.target_id.parse().ok())
            .collect();
        if ids.is_empty() {
            continue;
        }
        let query = match kind {
            "account" => format!(
                "SELECT a.id, a.name FROM account a WHERE a.kind = 'staff' AND {} AND a.id IN",
                in_scope(scope, "a.country", &mut values)
            ),
            "school" => format!(
                "SELECT s.id, s.name FROM school s WHERE {} AND s.id IN",
                in_scope(scope, "s.country", &mut values)
            ),
            // Nobody but the founders knows of a project before it is sent.
            _ => format!(
                "SELECT p.id, p.title AS name FROM project p WHERE p.state NOT IN ('draft', 'invited')
                 AND EXISTS (SELECT 1 FROM project_founder f WHERE f.project_id = p.id
                              AND f.state = 'accepted' AND {}) AND p.id IN",
                in_scope(scope, "f.country", &mut values)
            ),
        };
        let places: Vec<String> = ids
            .into_iter()
            .map(|id| {
                values.push(id.into());
                format!("${}", values.len())
            })
            .collect();
        queries.push(format!("{query} ({})", places.join(", ")));
    }
    if queries.is_empty() {
        return Ok(HashMap::new());
    }
    let named: Vec<Named> = all(cx.read(), queries.join(" UNION ALL "), values).await?;
    Ok(named.into_iter().map(|row| (row.id, row.name)).collect())
}

impl Row {
    fn view(self, scope: &CountryScope, names: &HashMap<Uuid, String>) -> AuditLine {
        // The desk has a page of people of the officer's countries only.
        let has_page = self
            .actor_country
            .as_deref()
            .is_some_and(|country| scope.contains(country));
        let id = self.target_id.parse::<Uuid>().unwrap_or_default();
        let target_name = names.get(&id).cloned().unwrap_or_default();
        let target = match self.target_kind.as_str() {
            // Without a name the desk has no page of it: pupils, drafts, other countries.
            _ if target_name.is_empty() => AuditTarget::Other,
            "account" => AuditTarget::Person,
            "school" => AuditTarget::School,
            "project" => AuditTarget::Project,
            _ => AuditTarget::Other,
        };
        AuditLine {
            at: Timestamp::from_millis(self.at),
            by_id: self
                .actor_id
                .filter(|_| has_page && self.actor.is_some())
                .map(AccountId),
            by: self.actor.unwrap_or_default(),
            action: self.action,
            target,
            target_id: self.target_id,
            target_name,
            request_id: self.request_id,
        }
    }
}

#[cfg(test)]
mod tests;
