//! Schools of a register are written: new ones, and what is new of those that are here.

use super::{
    Import,
    known::{Known, in_order},
};
use crate::{
    Audit, Deed, Tx,
    entity::{school, school_tag},
    school::join::set_types,
    sql::{DbResult, all, params, run, stored},
};
use domain::{
    AppResult,
    mail::Letter,
    notification::Notice,
    school::{SchoolDetails, SchoolState, number_key, site_host, town_key},
    support::Verdict,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde_json::json;
use uuid::Uuid;

/// Adds schools. The register is the authority: they are validated at once.
pub(super) async fn insert(
    tx: &Tx,
    import: &Import,
    schools: &[(Uuid, i32, SchoolDetails)],
) -> AppResult<()> {
    if schools.is_empty() {
        return Ok(());
    }
    let rows = schools.iter().map(|(id, _, details)| school::ActiveModel {
        id: Set(*id),
        state: Set(SchoolState::Validated.as_str().to_owned()),
        state_comment: Set(String::new()),
        state_at: Set(tx.now()),
        name: Set(details.name.clone()),
        legal_name: Set(details.legal_name.clone()),
        country: Set(import.country.clone()),
        region: Set(details.region.clone()),
        town: Set(details.town.clone()),
        address: Set(details.address.clone()),
        postcode: Set(details.postcode.clone()),
        national_number: Set(details.national_number.clone()),
        website: Set(details.website.clone()),
        head_name: Set(details.head_name.clone()),
        head_email: Set(details.head_email.clone()),
        search_text: Set(details.search_text()),
        number_key: Set(number_key(&details.national_number)),
        town_key: Set(town_key(&details.town)),
        site_host: Set(site_host(&details.website)),
        created_by: Set(None),
        created_at: Set(tx.now()),
        version: Set(1),
    });
    school::Entity::insert_many(rows)
        .exec_without_returning(tx.conn())
        .await
        .db()?;
    let tags: Vec<_> = schools
        .iter()
        .flat_map(|(id, _, details)| {
            details.types.iter().map(|kind| school_tag::ActiveModel {
                school_id: Set(*id),
                kind: Set("type".to_owned()),
                value: Set(kind.clone()),
            })
        })
        .collect();
    if !tags.is_empty() {
        school_tag::Entity::insert_many(tags)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
    }
    let entries = schools
        .iter()
        .map(|(id, line, _)| entry(import, *id, *line));
    tx.audit_for(import.created_by, &import.country, entries)
        .await
}

/// Brings a school that is here up to date. It is validated from now on, and who waited for that is
/// told.
pub(super) async fn update(
    tx: &Tx,
    import: &Import,
    known: &Known,
    line: i32,
    details: &SchoolDetails,
) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE school SET name = $1, legal_name = $2, national_number = $3, town = $4, region = $5,
                postcode = $6, address = $7, website = $8, head_name = $9, head_email = $10,
                search_text = $11, number_key = $12, town_key = $13, site_host = $16, state_comment = '',
                state_at = CASE state WHEN 'validated' THEN state_at ELSE $14 END,
                state = 'validated', version = version + 1
         WHERE id = $15",
        params![
            details.name.as_str(),
            details.legal_name.as_str(),
            details.national_number.as_str(),
            details.town.as_str(),
            details.region.as_str(),
            details.postcode.as_str(),
            details.address.as_str(),
            details.website.as_str(),
            details.head_name.as_str(),
            details.head_email.as_str(),
            details.search_text(),
            number_key(&details.national_number),
            town_key(&details.town),
            tx.now(),
            known.id,
            site_host(&details.website)
        ],
    )
    .await?;
    if in_order(known.details()).types != in_order(details.clone()).types {
        set_types(tx, known.id.into(), &details.types).await?;
    }
    if stored::<SchoolState>(&known.state)? != SchoolState::Validated {
        tell_staff(tx, known.id, &details.name).await?;
    }
    tx.audit_for(
        import.created_by,
        &import.country,
        [entry(import, known.id, line)],
    )
    .await
}

fn entry(import: &Import, school: Uuid, line: i32) -> (Audit<'static>, serde_json::Value) {
    let entry = Audit {
        action: Deed::SchoolImport,
        target: "school",
        id: school,
    };
    (entry, json!({ "import": import.id, "line": line }))
}

/// The school waited, and people with it.
async fn tell_staff(tx: &Tx, school: Uuid, name: &str) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Member {
        account_id: Uuid,
    }
    let members: Vec<Member> = all(
        tx.conn(),
        "SELECT account_id FROM affiliation WHERE school_id = $1 AND to_at IS NULL ORDER BY id",
        params![school],
    )
    .await?;
    for Member { account_id } in members {
        let verdict = Verdict::Approve.as_str().to_owned();
        let notice = Notice::SchoolDecided {
            school_id: school.to_string(),
            school: name.to_owned(),
            verdict: verdict.clone(),
            comment: String::new(),
        };
        let school = name.to_owned();
        tx.tell_with(account_id, &notice, |name| Letter::SchoolDecided {
            name,
            school,
            verdict,
            comment: String::new(),
        })
        .await?;
    }
    Ok(())
}
