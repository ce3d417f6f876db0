//! The audit log, as far as an officer may read it: what concerns people and schools of the
//! officer's countries, and what people of these countries did.

use super::scope;
use crate::{
    Cx, keyset,
    sql::{all, has_words, in_scope},
};
use domain::{
    AppResult, Timestamp,
    access::CountryScope,
    id::AccountId,
    support::{AuditFilter, AuditKind, AuditLine, AuditPage, AuditTarget},
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

/// A page of the log, newest first: two queries.
pub async fn audit_log(cx: &Cx, filter: &AuditFilter) -> AppResult<AuditPage> {
    let scope = scope(cx)?;
    let mut values: Vec<Value> = Vec::new();
    let mut conditions = vec![in_scope(&scope, "u.country", &mut values)];
    if let Ok(kind) = filter.kind.parse::<AuditKind>() {
        values.push(format!("{}.%", kind.as_str()).into());
        conditions.push(format!("u.action LIKE ${}", values.len()));
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
    Ok(AuditPage { lines, next })
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
mod tests {
    use super::*;
    use crate::{Audit, both_databases, sql::run, testing::World};
    use domain::{AppError, time::DAY};

    /// Somebody does something to somebody.
    async fn note(world: &World, by: AccountId, action: &'static str, target: AccountId) {
        let cx = world.by(by).await;
        cx.write(move |tx| async move {
            let entry = Audit {
                action,
                target: "account",
                id: target.0,
            };
            tx.audit(entry, serde_json::Value::Null).await
        })
        .await
        .unwrap();
    }

    async fn actions(cx: &Cx, filter: &AuditFilter) -> Vec<String> {
        let page = audit_log(cx, filter).await.unwrap();
        page.lines.into_iter().map(|line| line.action).collect()
    }

    both_databases! {
        async fn officers_read_what_concerns_their_country(world: World) {
            let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
            note(&world, elif.id, "contact.block", judit.id).await;
            note(&world, judit.id, "account.save_profile", judit.id).await;
            note(&world, elif.id, "account.save_profile", elif.id).await;
            let all = AuditFilter::default();
            let officer = world.officer(Some("HU")).await;
            let cx = world.by(officer).await;
            let before = world.db.statements();
            let seen = actions(&cx, &all).await;
            assert!(world.db.statements() - before <= 2);
            assert_eq!(seen, ["account.save_profile", "contact.block"]);
            let turkish = world.officer(Some("TR")).await;
            assert_eq!(actions(&world.by(turkish).await, &all).await, ["account.save_profile"]);
            let central = world.officer(None).await;
            assert_eq!(actions(&world.by(central).await, &all).await.len(), 3);
            assert_eq!(audit_log(&world.by(judit.id).await, &all).await, Err(AppError::NotFound));
            assert_eq!(audit_log(&world.visitor(), &all).await, Err(AppError::SignInNeeded));
        }

        async fn the_log_is_narrowed_by_kind_person_and_day(world: World) {
            let (judit, nora) = (world.teacher("HU").await, world.teacher("HU").await);
            note(&world, judit.id, "account.save_profile", judit.id).await;
            world.wait(2 * DAY);
            note(&world, nora.id, "contact.block", judit.id).await;
            let officer = world.officer(Some("HU")).await;
            let cx = world.by(officer).await;
            let by = |filter: AuditFilter| { let cx = cx.clone(); async move { actions(&cx, &filter).await } };
            let filter = AuditFilter::default;
            assert_eq!(by(AuditFilter { kind: "contact".into(), ..filter() }).await, ["contact.block"]);
            assert_eq!(by(AuditFilter { by: judit.name.clone(), ..filter() }).await, ["account.save_profile"]);
            assert_eq!(by(AuditFilter { from: "2026-11-26".into(), ..filter() }).await, ["contact.block"]);
            assert_eq!(by(AuditFilter { until: "2026-11-25".into(), ..filter() }).await, ["account.save_profile"]);
            assert_eq!(by(AuditFilter { from: "yesterday".into(), ..filter() }).await.len(), 2);
        }

        async fn names_of_pupils_are_not_told(world: World) {
            let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
            let (_, workspace) = world.project(&[&judit, &emre]).await;
            let pupil = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
            note(&world, judit.id, "pupil.reset_secret", pupil).await;
            note(&world, pupil, "post.delete", judit.id).await;
            let officer = world.officer(Some("HU")).await;
            let page = audit_log(&world.by(officer).await, &AuditFilter::default()).await.unwrap();
            assert_eq!(page.lines.len(), 2);
            assert!(!format!("{page:?}").contains("Kiss"), "{page:?}");
        }

        async fn a_long_log_goes_on_where_it_stopped(world: World) {
            let judit = world.teacher("HU").await;
            for _ in 0..=PAGE {
                note(&world, judit.id, "account.save_profile", judit.id).await;
            }
            let officer = world.officer(Some("HU")).await;
            let cx = world.by(officer).await;
            let first = audit_log(&cx, &AuditFilter::default()).await.unwrap();
            assert_eq!(first.lines.len(), PAGE);
            let rest = AuditFilter { after: first.next.unwrap(), ..AuditFilter::default() };
            let rest = audit_log(&cx, &rest).await.unwrap();
            assert_eq!((rest.lines.len(), rest.next), (1, None));
        }

        async fn nothing_changes_the_log(world: World) {
            let judit = world.teacher("HU").await;
            note(&world, judit.id, "account.save_profile", judit.id).await;
            let mut tries = vec![
                "UPDATE audit SET action = 'nothing'",
                "UPDATE audit SET data = '{}'",
                "UPDATE audit SET target_id = 'nobody'",
                "UPDATE audit SET actor_id = (SELECT a.id FROM account a WHERE a.name = 'Officer 99')",
                "DELETE FROM audit",
            ];
            if !world.db.is_sqlite() {
                tries.push("TRUNCATE audit");
            }
            for sql in tries {
                assert!(run(world.db.writer(), sql, vec![]).await.is_err(), "{sql}");
            }
            assert_eq!(world.count("audit WHERE action = 'account.save_profile'").await, 1);
        }
    }
}
