//! Validating the clear cases of a page at once: each is a decision of its own.

use super::{
    COUNTRY_ASKED,
    case::{AssignmentRow, taken_since},
    decide::validate_if_clear,
    people_who_wait,
    said::ReasonWords,
    scope,
};
use crate::{
    Cx,
    sql::{all, in_scope, params, stored},
};
use domain::{
    AppError, AppResult,
    id::AccountId,
    support::{BulkForm, BulkOutcome, LeftOut, QUEUE_PAGE},
};
use sea_orm::FromQueryResult;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Validates the ticked people who are clear cases still. Whoever is not, or was decided on by a
/// colleague meanwhile, is left as they are and named.
pub async fn validate_several(
    cx: &Cx,
    form: BulkForm,
    words: ReasonWords,
) -> AppResult<BulkOutcome> {
    scope(cx)?;
    let mut outcome = BulkOutcome::default();
    for id in form.parse()? {
        match validate_if_clear(cx, id, words).await {
            Ok(()) => outcome.validated.push(id),
            // The first fault of the portal stops it; what was done stays, and shows.
            Err(fault @ (AppError::Unavailable | AppError::Internal { reference: _ })) => {
                return Err(fault);
            }
            Err(_) => outcome.left.push(id),
        }
    }
    Ok(outcome)
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    state: String,
    #[sea_orm(nested)]
    assignment: AssignmentRow,
}

#[derive(FromQueryResult)]
struct Decision {
    target_id: String,
    name: String,
}

/// Those who were left out, as far as the officer may know of them, and why. Two queries.
pub async fn left_out(cx: &Cx, ids: &[AccountId]) -> AppResult<Vec<LeftOut>> {
    let scope = scope(cx)?;
    let ids = &ids[..ids.len().min(QUEUE_PAGE as usize)];
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![taken_since(cx)];
    let places: Vec<String> = (2..ids.len() + 2).map(|n| format!("${n}")).collect();
    values.extend(ids.iter().map(|id| id.0.into()));
    let countries = in_scope(
        &scope,
        &format!("COALESCE({COUNTRY_ASKED}, a.country)"),
        &mut values,
    );
    // Whoever is validated and asks for one more school waits.
    let waits = people_who_wait(&scope, &mut values);
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, CASE WHEN {waits} THEN 'registered' ELSE a.state END AS state, {columns}
             FROM account a {join}
             WHERE a.kind = 'staff' AND a.id IN ({places}) AND {countries} ORDER BY a.state_at, a.id",
            columns = AssignmentRow::COLUMNS,
            join = AssignmentRow::join("person_id", "a.id", 1),
            places = places.join(", "),
        ),
        values,
    )
    .await?;
    let mut decided = decided_by(cx, &rows).await?;
    rows.into_iter()
        .map(|row| {
            Ok(LeftOut {
                id: AccountId(row.id),
                decided_by: decided.remove(&row.id.to_string()).unwrap_or_default(),
                name: row.name,
                state: stored(&row.state)?,
                assignment: row.assignment.view(cx),
            })
        })
        .collect()
}

/// Who decided last on those that are decided.
async fn decided_by(cx: &Cx, rows: &[Row]) -> AppResult<BTreeMap<String, String>> {
    let ids: Vec<String> = rows
        .iter()
        .filter(|row| row.state != "registered")
        .map(|row| row.id.to_string())
        .collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let places: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let decisions: Vec<Decision> = all(
        cx.read(),
        format!(
            "SELECT u.target_id, o.name FROM audit u JOIN account o ON o.id = u.actor_id
             WHERE u.target_kind = 'account' AND u.target_id IN ({})
               AND u.action IN ('person.approve', 'person.return', 'person.refuse') ORDER BY u.at, u.id",
            places.join(", ")
        ),
        ids.into_iter().map(Into::into).collect(),
    )
    .await?;
    Ok(decisions
        .into_iter()
        .map(|one| (one.target_id, one.name))
        .collect())
}

#[cfg(test)]
mod tests;
