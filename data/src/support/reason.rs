//! Reasons that the officers of a country wrote themselves, in several languages.

use super::scope;
use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    reference,
    sql::{all, in_scope, one, params, run, stored},
};
use domain::{
    AppError, AppResult, Problem,
    access::{CountryScope, site::act},
    id::ReasonId,
    reference::ReferenceKind,
    support::{OWN_REASONS_MAX, OwnReason, ReasonForm, Subject},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    country: String,
    subject: String,
    lang: String,
    body: String,
}

const COLUMNS: &str = "r.id, r.country, r.subject, t.lang, t.body";

/// One reason for each, with all its texts. The rows are sorted by reason.
fn gathered(rows: Vec<Row>) -> AppResult<Vec<OwnReason>> {
    let mut reasons: Vec<OwnReason> = Vec::new();
    for row in rows {
        let text = (row.lang, row.body);
        match reasons.last_mut().filter(|last| last.id.0 == row.id) {
            Some(last) => last.texts.push(text),
            None => reasons.push(OwnReason {
                id: ReasonId(row.id),
                country: row.country,
                subject: stored(&row.subject)?,
                texts: vec![text],
            }),
        }
    }
    Ok(reasons)
}

/// The reasons of the officer's countries. One query.
pub async fn own_reasons(cx: &Cx) -> AppResult<Vec<OwnReason>> {
    let scope = scope(cx)?;
    let mut values = Vec::new();
    let countries = in_scope(&scope, "r.country", &mut values);
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT {COLUMNS} FROM desk_reason r JOIN desk_reason_text t ON t.reason_id = r.id
             WHERE {countries} ORDER BY r.country, r.subject, r.id, t.lang"
        ),
        values,
    )
    .await?;
    gathered(rows)
}

/// The reasons of a country about people or schools. The caller has the permission.
pub(super) async fn of_country(
    conn: &impl ConnectionTrait,
    country: &str,
    subject: Subject,
) -> AppResult<Vec<OwnReason>> {
    let rows: Vec<Row> = all(
        conn,
        format!(
            "SELECT {COLUMNS} FROM desk_reason r JOIN desk_reason_text t ON t.reason_id = r.id
             WHERE r.country = $1 AND r.subject = $2 ORDER BY r.id, t.lang"
        ),
        params![country, subject.as_str()],
    )
    .await?;
    gathered(rows)
}

/// Adds a reason, or changes one. `languages`: those of the portal.
pub async fn save_reason(cx: &Cx, form: ReasonForm, languages: Vec<&'static str>) -> AppResult<()> {
    cx.lookup().site::<act::OpenDesk>()?;
    if !form.country.is_empty() {
        let lists = reference::lists(cx).await?;
        let country = std::slice::from_ref(&form.country);
        lists.require("country", ReferenceKind::Country, country)?;
    }
    cx.write(move |tx| async move {
        tx.lookup().site::<act::OpenDesk>()?;
        let (subject, texts) = form.parse(&languages)?;
        let id = match form.id.as_str() {
            "" => begin(&tx, &form.country, subject).await?,
            id => known(&tx, id.parse()?).await?,
        };
        run(
            tx.conn(),
            "DELETE FROM desk_reason_text WHERE reason_id = $1",
            params![id.0],
        )
        .await?;
        for (lang, body) in texts {
            run(
                tx.conn(),
                "INSERT INTO desk_reason_text (reason_id, lang, body) VALUES ($1, $2, $3)",
                params![id.0, lang, body],
            )
            .await?;
        }
        note(&tx, Deed::DeskSaveReason, id).await
    })
    .await
}

async fn begin(tx: &Tx, typed: &str, subject: Subject) -> AppResult<ReasonId> {
    let scope = CountryScope::of_officer(tx.cx().actor());
    // Who supports one country need not say which.
    let country = match &scope {
        CountryScope::Countries(own) if own.len() == 1 && typed.is_empty() => own[0].clone(),
        _ if typed.is_empty() => return Err(AppError::field("country", Problem::Required)),
        CountryScope::All | CountryScope::Nothing | CountryScope::Countries(_) => typed.to_owned(),
    };
    if !scope.contains(&country) {
        return Err(AppError::NotFound);
    }
    if of_country(tx.conn(), &country, subject).await?.len() >= OWN_REASONS_MAX as usize {
        let max = OWN_REASONS_MAX;
        return Err(AppError::field("subject", Problem::TooManyChosen { max }));
    }
    let id = ReasonId(new_id());
    run(
        tx.conn(),
        "INSERT INTO desk_reason (id, country, subject) VALUES ($1, $2, $3)",
        params![id.0, country, subject.as_str()],
    )
    .await?;
    Ok(id)
}

/// A reason of the officer's countries.
async fn known(tx: &Tx, id: ReasonId) -> AppResult<ReasonId> {
    #[derive(FromQueryResult)]
    struct Of {
        country: String,
    }
    let of: Option<Of> = one(
        tx.conn(),
        "SELECT country FROM desk_reason WHERE id = $1",
        params![id.0],
    )
    .await?;
    let scope = CountryScope::of_officer(tx.cx().actor());
    match of {
        Some(of) if scope.contains(&of.country) => Ok(id),
        Some(_) | None => Err(AppError::NotFound),
    }
}

/// Removes a reason. What was said with it stays as it was said.
pub async fn remove_reason(cx: &Cx, id: ReasonId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::OpenDesk>()?;
        let id = known(&tx, id).await?;
        for sql in [
            "DELETE FROM desk_reason_text WHERE reason_id = $1",
            "DELETE FROM desk_reason WHERE id = $1",
        ] {
            run(tx.conn(), sql, params![id.0]).await?;
        }
        note(&tx, Deed::DeskRemoveReason, id).await
    })
    .await
}

async fn note(tx: &Tx, action: Deed, id: ReasonId) -> AppResult<()> {
    let entry = Audit {
        action,
        target: "desk_reason",
        id: id.0,
    };
    tx.audit(entry, serde_json::Value::Null).await
}

#[cfg(test)]
mod tests;
