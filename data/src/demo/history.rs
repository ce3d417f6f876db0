//! What happened to registrations, schools and projects, as the audit log tells it.

use super::{Making, people::People};
use crate::entity::audit;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// An entry of the log.
struct Entry<'a> {
    at: i64,
    by: Option<Uuid>,
    country: Option<&'a String>,
    action: &'static str,
    target: (&'static str, Uuid),
    data: Value,
}

pub(super) fn build(making: &mut Making, people: &People) {
    let mut entries = registrations(making, people);
    entries.extend(schools(making, people));
    entries.extend(projects(making));
    entries.retain(|entry| entry.at <= making.now);
    let mut chance = making.chance("history");
    let rows = entries.into_iter().map(|entry| audit::Model {
        id: chance.id(entry.at),
        at: entry.at,
        actor_id: entry.by,
        country: entry.country.cloned(),
        action: entry.action.to_owned(),
        target_kind: entry.target.0.to_owned(),
        target_id: entry.target.1.to_string(),
        request_id: "demo".to_owned(),
        data: entry.data.to_string(),
    });
    let rows = rows.collect();
    making.rows.audits = rows;
}

/// What the officer said, if anything.
fn said(comment: &str) -> Value {
    if comment.is_empty() {
        json!({})
    } else {
        json!({ "comment": comment })
    }
}

fn registrations<'m>(making: &'m Making, people: &People) -> Vec<Entry<'m>> {
    let rows = &making.rows;
    let names: BTreeMap<Uuid, &String> =
        rows.schools.iter().map(|one| (one.id, &one.name)).collect();
    let joined: BTreeMap<Uuid, (i64, Uuid)> = rows
        .affiliations
        .iter()
        .filter(|one| one.to_at.is_none())
        .map(|one| (one.account_id, (one.from_at, one.school_id)))
        .collect();
    let mut entries = Vec::new();
    for account in rows.accounts.iter().filter(|one| one.kind == "staff") {
        let target = ("account", account.id);
        let of_nobody = |at, action| Entry {
            at,
            by: None,
            country: None,
            action,
            target,
            data: Value::Null,
        };
        entries.push(of_nobody(account.created_at, "account.register"));
        if let Some(at) = account.email_confirmed_at {
            entries.push(of_nobody(at, "account.confirm_email"));
        }
        // Officers were named by the operator: nobody decided on them.
        let Some((at, school)) = joined.get(&account.id) else {
            continue;
        };
        let country = account.country.as_ref();
        entries.push(Entry {
            at: *at,
            by: Some(account.id),
            country,
            action: "person.join_school",
            target,
            data: json!({ "school": names.get(school) }),
        });
        let action = match account.state.as_str() {
            "validated" => "person.approve",
            "returned" => "person.return",
            "refused" => "person.refuse",
            _ => continue,
        };
        entries.push(Entry {
            at: account.state_at,
            by: country.and_then(|country| people.officers.get(country).copied()),
            country,
            action,
            target,
            data: said(&account.state_comment),
        });
    }
    entries
}

fn schools<'m>(making: &'m Making, people: &People) -> Vec<Entry<'m>> {
    let mut entries = Vec::new();
    for school in &making.rows.schools {
        let target = ("school", school.id);
        let country = Some(&school.country);
        entries.push(Entry {
            at: school.created_at,
            by: school.created_by,
            country,
            action: "school.add",
            target,
            data: json!({ "school": school.name }),
        });
        let action = match school.state.as_str() {
            "validated" => "school.approve",
            "returned" => "school.return",
            "refused" => "school.refuse",
            _ => continue,
        };
        entries.push(Entry {
            at: school.state_at,
            by: people.officers.get(&school.country).copied(),
            country,
            action,
            target,
            data: said(&school.state_comment),
        });
    }
    entries
}

fn projects(making: &Making) -> Vec<Entry<'_>> {
    let answers = making.rows.approvals.iter();
    let entries = answers.filter_map(|one| {
        let action = match one.state.as_str() {
            "approved" => "project.approve",
            "returned" => "project.return",
            "refused" => "project.refuse",
            _ => return None,
        };
        Some(Entry {
            at: one.decided_at?,
            by: one.officer_id,
            country: Some(&one.country),
            action,
            target: ("project", one.project_id),
            data: said(&one.comment),
        })
    });
    entries.collect()
}
