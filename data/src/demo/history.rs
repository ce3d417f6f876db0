//! What happened to registrations, schools and projects, as the audit log tells it.

use super::{Making, people::People};
use crate::{Deed, entity::audit};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// An entry of the log.
struct Entry<'a> {
    at: i64,
    by: Option<Uuid>,
    country: Option<&'a String>,
    action: Deed,
    target: (&'static str, Uuid),
    data: Value,
}

pub(super) fn build(making: &mut Making, people: &People) {
    let mut entries = registrations(making, people);
    entries.extend(roles(making));
    entries.extend(schools(making, people));
    entries.extend(projects(making));
    entries.retain(|entry| entry.at <= making.now);
    let mut chance = making.chance("history");
    let rows = entries.into_iter().map(|entry| audit::Model {
        id: chance.id(entry.at),
        at: entry.at,
        actor_id: entry.by,
        country: entry.country.cloned(),
        action: entry.action.as_str().to_owned(),
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
    // With the moment of the decision that went before.
    let locked: BTreeMap<Uuid, i64> = rows
        .suspensions
        .iter()
        .map(|one| (one.account_id, one.was_at))
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
        entries.push(of_nobody(account.created_at, Deed::AccountRegister));
        if let Some(at) = account.email_confirmed_at {
            entries.push(of_nobody(at, Deed::AccountConfirmEmail));
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
            action: Deed::PersonJoinSchool,
            target,
            data: json!({ "school": names.get(school) }),
        });
        let by = country.and_then(|country| people.officers.get(country).copied());
        let decided = |at, action, comment: &str| Entry {
            at,
            by,
            country,
            action,
            target,
            data: said(comment),
        };
        let (at, comment) = (account.state_at, account.state_comment.as_str());
        match (account.state.as_str(), locked.get(&account.id)) {
            ("validated", _) => entries.push(decided(at, Deed::PersonApprove, comment)),
            ("returned", _) => entries.push(decided(at, Deed::PersonReturn, comment)),
            ("refused", _) => entries.push(decided(at, Deed::PersonRefuse, comment)),
            (_, Some(let_in_at)) => {
                entries.push(decided(*let_in_at, Deed::PersonApprove, ""));
                entries.push(decided(at, Deed::PersonSuspend, comment));
            }
            (_, None) => {}
        }
    }
    entries
}

/// Roles that an officer gave and ended.
fn roles(making: &Making) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for grant in making
        .rows
        .grants
        .iter()
        .filter(|one| one.granted_by.is_some())
    {
        let entry = |at, by, action| Entry {
            at,
            by,
            country: grant.country.as_ref(),
            action,
            target: ("account", grant.account_id),
            data: json!({ "role": grant.role, "country": grant.country }),
        };
        entries.push(entry(
            grant.granted_at,
            grant.granted_by,
            Deed::PersonAppoint,
        ));
        if let Some(at) = grant.ended_at {
            entries.push(entry(at, grant.ended_by, Deed::PersonDismiss));
        }
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
            action: Deed::SchoolAdd,
            target,
            data: json!({ "school": school.name }),
        });
        let action = match school.state.as_str() {
            "validated" => Deed::SchoolApprove,
            "returned" => Deed::SchoolReturn,
            "refused" => Deed::SchoolRefuse,
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
            "approved" => Deed::ProjectApprove,
            "returned" => Deed::ProjectReturn,
            "refused" => Deed::ProjectRefuse,
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
