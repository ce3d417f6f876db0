//! Saying where one works: choosing a school, adding it, answering the officer.

use super::{
    affiliation::{enter, settle},
    alike,
};
use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::{school, school_tag},
    reference,
    sql::{DbResult, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::{school::act, site},
    id::{AccountId, SchoolId},
    reference::ReferenceKind,
    school::{
        AnswerForm, JoinForm, NewSchool, SchoolForm, SchoolState, UNCHECKED_MAX,
        likeness::Identity, number_key, site_host, town_key,
    },
    time::DAY,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde_json::json;

/// Adds a school that is not here yet, and registers the person there. When one looks alike, the
/// person is asked first ([`RuleBroken::LikelyDuplicate`], [`super::likely`]).
pub async fn add(cx: &Cx, form: SchoolForm) -> AppResult<SchoolId> {
    cx.lookup().site::<site::act::JoinSchool>()?;
    let me = cx.actor().person()?.id;
    let new = form.parse()?;
    let lists = reference::lists(cx).await?;
    let one_of = |field, kind, id: &String| lists.require(field, kind, std::slice::from_ref(id));
    one_of("country", ReferenceKind::Country, &new.country)?;
    lists.require("types", ReferenceKind::SchoolType, &new.details.types)?;
    one_of("role", ReferenceKind::StaffRole, &new.role)?;
    cx.write(move |tx| async move {
        may_add(&tx, me).await?;
        if !new.is_another {
            let identity = Identity {
                name: &new.details.name,
                town: &new.details.town,
                national_number: &new.details.national_number,
            };
            let alike = alike(tx.conn(), me.0, &new.country, identity, None).await?;
            if !alike.is_empty() {
                return Err(AppError::Rule(RuleBroken::LikelyDuplicate));
            }
        }
        let id = SchoolId(new_id());
        insert(&tx, me, id, &new).await?;
        let entry = Audit {
            action: Deed::SchoolAdd,
            target: "school",
            id: id.0,
        };
        tx.audit(entry, json!({ "school": new.details.name }))
            .await?;
        enter(&tx, me, id, &new.details.name, &new.role).await?;
        Ok(id)
    })
    .await
}

/// Somebody who adds school after school is stopped until the officer has looked at some.
async fn may_add(tx: &Tx, me: AccountId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Unchecked {
        count: i64,
    }
    let unchecked: Option<Unchecked> = one(
        tx.conn(),
        "SELECT COUNT(*) AS count FROM school WHERE created_by = $1 AND state IN ('pending', 'returned')",
        params![me.0],
    )
    .await?;
    if unchecked.is_some_and(|unchecked| unchecked.count >= UNCHECKED_MAX) {
        let retry_after_secs = u32::try_from(DAY / 1000).unwrap_or(u32::MAX);
        return Err(AppError::TooMany { retry_after_secs });
    }
    Ok(())
}

async fn insert(tx: &Tx, me: AccountId, id: SchoolId, new: &NewSchool) -> AppResult<()> {
    let details = new.details.clone();
    school::Entity::insert(school::ActiveModel {
        id: Set(id.0),
        state: Set(SchoolState::Pending.as_str().to_owned()),
        state_comment: Set(String::new()),
        state_at: Set(tx.now()),
        search_text: Set(details.search_text()),
        number_key: Set(number_key(&details.national_number)),
        town_key: Set(town_key(&details.town)),
        site_host: Set(site_host(&details.website)),
        name: Set(details.name),
        legal_name: Set(details.legal_name),
        country: Set(new.country.clone()),
        region: Set(details.region),
        town: Set(details.town),
        address: Set(details.address),
        postcode: Set(details.postcode),
        national_number: Set(details.national_number),
        website: Set(details.website),
        head_name: Set(details.head_name),
        head_email: Set(details.head_email),
        created_by: Set(Some(me.0)),
        created_at: Set(tx.now()),
        version: Set(1),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    set_types(tx, id, &new.details.types).await
}

/// Replaces the kinds of a school.
pub(super) async fn set_types(tx: &Tx, id: SchoolId, types: &[String]) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM school_tag WHERE school_id = $1 AND kind = 'type'",
        params![id.0],
    )
    .await?;
    if types.is_empty() {
        return Ok(());
    }
    let tags = types.iter().map(|value| school_tag::ActiveModel {
        school_id: Set(id.0),
        kind: Set("type".to_owned()),
        value: Set(value.clone()),
    });
    school_tag::Entity::insert_many(tags)
        .exec_without_returning(tx.conn())
        .await
        .db()?;
    Ok(())
}

/// Registers the person at a school that is here already.
pub async fn join(cx: &Cx, form: &JoinForm) -> AppResult<()> {
    let me = cx.actor().person()?.id;
    let (id, role) = form.parse()?;
    let lists = reference::lists(cx).await?;
    lists.require(
        "role",
        ReferenceKind::StaffRole,
        std::slice::from_ref(&role),
    )?;
    cx.write(move |tx| async move {
        let school = tx.lookup().school(id).permit::<act::Join>().await?;
        enter(&tx, me, id, &school.name, &role).await
    })
    .await
}

/// Answers the officer who gave the registration back, or who asked something about one more school:
/// it waits again.
pub async fn answer(cx: &Cx, form: &AnswerForm) -> AppResult<()> {
    cx.lookup().site::<site::act::JoinSchool>()?;
    let me = cx.actor().person()?.id;
    let answer = form.parse()?;
    cx.write(move |tx| async move {
        let asked_again = run(
            tx.conn(),
            "UPDATE affiliation SET returned_at = NULL
             WHERE account_id = $1 AND to_at IS NULL AND returned_at IS NOT NULL",
            params![me.0],
        )
        .await?;
        let changed = run(
            tx.conn(),
            "UPDATE account SET state = CASE state WHEN 'returned' THEN 'registered' ELSE state END,
                    state_comment = '', state_at = $1
             WHERE id = $2 AND (state = 'returned' OR (state = 'validated' AND $3))",
            params![tx.now(), me.0, asked_again > 0],
        )
        .await?;
        if changed == 0 {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        if asked_again > 0 {
            settle(&tx, me).await?;
        }
        tx.audit_account(Deed::PersonAnswer, me.0, json!({ "comment": answer }))
            .await
    })
    .await
}
