//! Two entries for one school become one.

use super::{details::row, join::set_types};
use crate::{
    Audit, Cx, Deed, Tx,
    sql::{one, params, run, stored},
};
use domain::{
    AppError, AppResult,
    access::school::act,
    id::SchoolId,
    merge::MergeForm,
    school::{
        SchoolDetails,
        merge::{Compared, Comparison, completed},
        number_key, site_host, town_key,
    },
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use serde_json::json;
use uuid::Uuid;

/// What points at a school, and is the kept one's afterwards: all that is needed is the other id.
/// Tables in which the two may collide are treated one by one in [`move_everything`]; a test compares
/// both with the schema.
const MOVED: [&str; 8] = [
    "project_founder",
    "member",
    "pupil",
    "school_import_line",
    "school_redirect",
    "desk_note",
    "poll_ballot",
    "plan_task",
];

/// An entry beside another one, for the officers of their country.
pub async fn compare(cx: &Cx, id: SchoolId, other: Option<SchoolId>) -> AppResult<Comparison> {
    let country = cx
        .lookup()
        .school(id)
        .permit::<act::Decide>()
        .await?
        .country
        .clone();
    let other = match other.filter(|other| *other != id) {
        None => None,
        Some(other) => {
            let school = cx.lookup().school(other).permit::<act::Decide>().await?;
            if school.country != country {
                return Err(AppError::NotFound);
            }
            Some(compared(cx.read(), other).await?)
        }
    };
    Ok(Comparison {
        one: compared(cx.read(), id).await?,
        other,
    })
}

async fn compared(conn: &impl ConnectionTrait, id: SchoolId) -> AppResult<Compared> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
        town: String,
        address: String,
        national_number: String,
        website: String,
        state: String,
        staff: i64,
        projects: i64,
    }
    let row: Row = one(
        conn,
        "SELECT s.name, s.town, s.address, s.national_number, s.website, s.state,
                (SELECT COUNT(*) FROM affiliation f WHERE f.school_id = s.id AND f.to_at IS NULL) AS staff,
                (SELECT COUNT(DISTINCT p.project_id) FROM project_founder p WHERE p.school_id = s.id) AS projects
         FROM school s WHERE s.id = $1",
        params![id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    Ok(Compared {
        id,
        state: stored(&row.state)?,
        name: row.name,
        town: row.town,
        address: row.address,
        national_number: row.national_number,
        website: row.website,
        staff: row.staff,
        projects: row.projects,
    })
}

/// Makes one entry of two: whatever points at the one that goes points at the one that stays, and
/// its address leads there.
pub async fn merge(cx: &Cx, form: MergeForm) -> AppResult<SchoolId> {
    let (one, other): (SchoolId, SchoolId) = (form.one.parse()?, form.other.parse()?);
    cx.write(move |tx| async move {
        lock(&tx, one, other).await?;
        let (one, other) = (
            tx.lookup().school(one).permit::<act::Decide>().await?,
            tx.lookup().school(other).permit::<act::Decide>().await?,
        );
        let (keep, goes) = form.parse()?;
        if one.country != other.country {
            return Err(AppError::NotFound);
        }
        let lang = tx.cx().lang();
        let here = row(tx.conn(), lang, keep).await?;
        let gone = row(tx.conn(), lang, goes).await?;
        let was = json!({
            "merged": goes, "school": gone.name, "town": gone.town, "number": gone.national_number,
        });
        move_everything(&tx, keep, goes).await?;
        run(
            tx.conn(),
            "UPDATE account SET joins = NULL WHERE joins IS NOT NULL AND id IN (
               SELECT f.account_id FROM affiliation f WHERE f.school_id = $1 AND f.to_at IS NULL)
             AND NOT EXISTS (SELECT 1 FROM affiliation w
               WHERE w.account_id = account.id AND w.to_at IS NULL AND w.confirmed_at IS NULL)",
            params![keep.0],
        )
        .await?;
        let details = completed(here.into_details(), gone.into_details());
        forget(&tx, goes).await?;
        write(&tx, keep, &details).await?;
        run(
            tx.conn(),
            "INSERT INTO school_redirect (old_id, school_id, merged_at) VALUES ($1, $2, $3)",
            params![goes.to_string(), keep.0, tx.now()],
        )
        .await?;
        let entry = Audit {
            action: Deed::SchoolMerge,
            target: "school",
            id: keep.0,
        };
        tx.audit(entry, was).await?;
        Ok(keep)
    })
    .await
}

/// Nobody joins the entry that goes meanwhile, and two officers do not merge the same two in
/// opposite directions. SQLite has one writer anyway.
async fn lock(tx: &Tx, one: SchoolId, other: SchoolId) -> AppResult<()> {
    if tx.cx().db().is_sqlite() {
        return Ok(());
    }
    run(
        tx.conn(),
        "SELECT id FROM school WHERE id IN ($1, $2) ORDER BY id FOR UPDATE",
        params![one.0, other.0],
    )
    .await
    .map(|_| ())
}

async fn move_everything(tx: &Tx, keep: SchoolId, goes: SchoolId) -> AppResult<()> {
    // Whoever works at both works at one from now on, confirmed if they were at either.
    run(
        tx.conn(),
        "UPDATE affiliation SET confirmed_at = (SELECT g.confirmed_at FROM affiliation g
              WHERE g.school_id = $2 AND g.to_at IS NULL AND g.account_id = affiliation.account_id)
          WHERE school_id = $1 AND to_at IS NULL AND confirmed_at IS NULL",
        params![keep.0, goes.0],
    )
    .await?;
    run(
        tx.conn(),
        "UPDATE affiliation SET to_at = $3 WHERE school_id = $2 AND to_at IS NULL
            AND account_id IN (SELECT k.account_id FROM affiliation k WHERE k.school_id = $1 AND k.to_at IS NULL)",
        params![keep.0, goes.0, tx.now()],
    )
    .await?;
    for sql in [
        "DELETE FROM school_administrator WHERE school_id = $2
            AND account_id IN (SELECT k.account_id FROM school_administrator k WHERE k.school_id = $1)",
        // The head was asked about somebody at both: one answer stays.
        "DELETE FROM head_question WHERE school_id = $2
            AND account_id IN (SELECT k.account_id FROM head_question k WHERE k.school_id = $1)",
        // A colleague answered at both.
        "DELETE FROM colleague_answer WHERE school_id = $2 AND EXISTS (SELECT 1 FROM colleague_answer k
            WHERE k.school_id = $1 AND k.account_id = colleague_answer.account_id
              AND k.colleague_id = colleague_answer.colleague_id)",
        // Two classes of a workspace have the same name.
        "UPDATE class SET name = name || ' (' || (SELECT g.name FROM school g WHERE g.id = $2) || ')'
          WHERE school_id = $2 AND EXISTS (SELECT 1 FROM class k
            WHERE k.school_id = $1 AND k.workspace_id = class.workspace_id AND k.name = class.name)",
    ] {
        run(tx.conn(), sql, params![keep.0, goes.0]).await?;
    }
    for table in [
        "affiliation",
        "head_question",
        "colleague_answer",
        "school_administrator",
        "class",
    ]
    .iter()
    .chain(&MOVED)
    {
        let sql = format!("UPDATE {table} SET school_id = $1 WHERE school_id = $2");
        run(tx.conn(), sql, params![keep.0, goes.0]).await?;
    }
    Ok(())
}

async fn forget(tx: &Tx, goes: SchoolId) -> AppResult<()> {
    for sql in [
        "DELETE FROM school_tag WHERE school_id = $1",
        "DELETE FROM desk_assignment WHERE school_id = $1",
        "DELETE FROM school WHERE id = $1",
    ] {
        run(tx.conn(), sql, params![goes.0]).await?;
    }
    Ok(())
}

async fn write(tx: &Tx, id: SchoolId, details: &SchoolDetails) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE school SET legal_name = $1, national_number = $2, region = $3, postcode = $4, address = $5,
                website = $6, head_name = $7, head_email = $8, search_text = $9, number_key = $10,
                town_key = $11, site_host = $13, version = version + 1 WHERE id = $12",
        params![
            details.legal_name.as_str(),
            details.national_number.as_str(),
            details.region.as_str(),
            details.postcode.as_str(),
            details.address.as_str(),
            details.website.as_str(),
            details.head_name.as_str(),
            details.head_email.as_str(),
            details.search_text(),
            number_key(&details.national_number),
            town_key(&details.town),
            id.0,
            site_host(&details.website)
        ],
    )
    .await?;
    set_types(tx, id, &details.types).await
}

/// Where an entry that was merged is now, for whoever may see it there.
pub async fn moved_to(cx: &Cx, old: SchoolId) -> AppResult<SchoolId> {
    #[derive(FromQueryResult)]
    struct Moved {
        school_id: Uuid,
    }
    let moved: Moved = one(
        cx.read(),
        "SELECT school_id FROM school_redirect WHERE old_id = $1",
        params![old.to_string()],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let id = SchoolId(moved.school_id);
    cx.lookup().school(id).permit::<act::Read>().await?;
    Ok(id)
}

#[cfg(test)]
mod tests;
