//! Who looks after the page of a school.

use crate::{
    Audit, Cx, Deed, Tx,
    sql::{one, params, run},
};
use domain::{
    AppError, AppResult,
    access::school::act,
    id::{AccountId, SchoolId},
    school::AdministratorForm,
};
use sea_orm::FromQueryResult;
use serde_json::json;

/// Names one of the school's validated staff, or takes it back. Twice is as good as once.
pub async fn name_administrator(cx: &Cx, form: AdministratorForm) -> AppResult<SchoolId> {
    let (school, person, named) = form.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .school(school)
            .permit::<act::NameAdministrator>()
            .await?;
        require_colleague(&tx, school, person).await?;
        let changed = if named {
            run(
                tx.conn(),
                "INSERT INTO school_administrator (school_id, account_id, named_at)
                 VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                params![school.0, person.0, tx.now()],
            )
            .await?
        } else {
            drop_administrator(&tx, school, person).await?
        };
        if changed > 0 {
            let entry = Audit {
                action: if named {
                    Deed::SchoolNameAdministrator
                } else {
                    Deed::SchoolDropAdministrator
                },
                target: "school",
                id: school.0,
            };
            tx.audit(entry, json!({ "person": person })).await?;
        }
        Ok(school)
    })
    .await
}

/// Whether somebody is one of the school's validated staff.
async fn require_colleague(tx: &Tx, school: SchoolId, person: AccountId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Colleague {
        #[expect(dead_code, reason = "the row itself is the answer")]
        found: i32,
    }
    let found: Option<Colleague> = one(
        tx.conn(),
        "SELECT 1 AS found FROM affiliation f JOIN account a ON a.id = f.account_id
         WHERE f.school_id = $1 AND f.account_id = $2 AND f.to_at IS NULL AND f.confirmed_at IS NOT NULL
           AND a.kind = 'staff' AND a.state = 'validated'",
        params![school.0, person.0],
    )
    .await?;
    found.map(|_| ()).ok_or(AppError::NotFound)
}

/// The person does not look after it any more, named or not.
pub(crate) async fn drop_administrator(
    tx: &Tx,
    school: SchoolId,
    person: AccountId,
) -> AppResult<u64> {
    run(
        tx.conn(),
        "DELETE FROM school_administrator WHERE school_id = $1 AND account_id = $2",
        params![school.0, person.0],
    )
    .await
}

#[cfg(test)]
mod tests;
