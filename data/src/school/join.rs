//! Saying where one works: choosing a school, adding it, leaving it, answering the officer.

use super::{administrator::drop_administrator, alike, head};
use crate::{
    Audit, Cx, Tx,
    context::new_id,
    entity::{school, school_tag},
    reference::{self, name_of},
    sql::{DbResult, all, one, params, run, stored},
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp,
    access::{school::act, site},
    account::AccountKind,
    id::{AccountId, SchoolId},
    reference::ReferenceKind,
    school::{
        AnswerForm, JoinForm, MySchool, MySchoolLine, NewSchool, SchoolForm, SchoolState,
        UNCHECKED_MAX, likeness::Identity, number_key, site_host, town_key,
    },
    time::DAY,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde_json::json;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct OwnRow {
    state: String,
    state_comment: String,
    state_at: i64,
    email: Option<String>,
    email_confirmed_at: Option<i64>,
}

#[derive(FromQueryResult)]
struct OwnSchoolRow {
    id: Uuid,
    name: String,
    town: String,
    country: String,
    role: String,
    state: String,
    state_comment: String,
    is_creator: bool,
}

/// How far the own registration is: everything the page "My school" tells.
pub async fn my_school(cx: &Cx) -> AppResult<MySchool> {
    cx.lookup().site::<site::act::EditOwnProfile>()?;
    let me = cx.actor().person()?;
    if me.kind != AccountKind::Staff {
        return Err(AppError::NotFound);
    }
    let row: OwnRow = one(
        cx.read(),
        "SELECT state, state_comment, state_at, email, email_confirmed_at FROM account WHERE id = $1",
        params![me.id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let schools: Vec<OwnSchoolRow> = all(
        cx.read(),
        format!(
            "SELECT s.id, s.name, s.town, {country} AS country, {role} AS role, s.state, s.state_comment,
                    COALESCE(s.created_by = $2, FALSE) AS is_creator
             FROM affiliation f JOIN school s ON s.id = f.school_id
             WHERE f.account_id = $2 AND f.to_at IS NULL ORDER BY f.from_at DESC, f.id DESC",
            country = name_of(ReferenceKind::Country, "s.country", "$1"),
            role = name_of(ReferenceKind::StaffRole, "f.role", "$1"),
        ),
        params![cx.lang(), me.id.0],
    )
    .await?;
    Ok(MySchool {
        state: stored(&row.state)?,
        email: row.email.unwrap_or_default(),
        email_confirmed: row.email_confirmed_at.is_some(),
        comment: row.state_comment,
        since: Timestamp::from_millis(row.state_at),
        schools: schools
            .into_iter()
            .map(|row| {
                Ok(MySchoolLine {
                    state: stored(&row.state)?,
                    id: SchoolId(row.id),
                    name: row.name,
                    town: row.town,
                    country: row.country,
                    role: row.role,
                    comment: row.state_comment,
                    is_creator: row.is_creator,
                })
            })
            .collect::<AppResult<_>>()?,
        certificates: super::certificate::list(cx.read(), me.id).await?,
        now: cx.now(),
    })
}

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
            action: "school.add",
            target: "school",
            id: id.0,
        };
        tx.audit(entry, json!({ "school": new.details.name }))
            .await?;
        enter(&tx, me, id, &new.country, &new.details.name, &new.role).await?;
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
        enter(&tx, me, id, &school.country, &school.name, &role).await
    })
    .await
}

/// The person works there from now on and waits for the officer of the school's country: whoever
/// was validated was validated at another school. Twice is as good as once.
async fn enter(
    tx: &Tx,
    me: AccountId,
    school: SchoolId,
    country: &str,
    name: &str,
    role: &str,
) -> AppResult<()> {
    let joined = run(
        tx.conn(),
        "INSERT INTO affiliation (id, account_id, school_id, role, from_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        params![new_id(), me.0, school.0, role, tx.now()],
    )
    .await?;
    if joined == 0 {
        return Ok(());
    }
    run(
        tx.conn(),
        "UPDATE account SET country = $1, state = 'registered', state_comment = '', state_at = $2 WHERE id = $3",
        params![country, tx.now(), me.0],
    )
    .await?;
    head::ask(tx, me, school).await?;
    let entry = Audit {
        action: "person.join_school",
        target: "account",
        id: me.0,
    };
    tx.audit(entry, json!({ "school": name })).await
}

/// The person does not work there any more. Without any school nobody is validated staff; otherwise
/// the school chosen before it says which country's officers are theirs.
pub async fn leave(cx: &Cx, id: SchoolId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Remaining {
        country: String,
    }
    let me = cx.actor().person()?.id;
    cx.write(move |tx| async move {
        let school = tx.lookup().school(id).permit::<act::Leave>().await?;
        run(
            tx.conn(),
            "UPDATE affiliation SET to_at = $1 WHERE account_id = $2 AND school_id = $3 AND to_at IS NULL",
            params![tx.now(), me.0, id.0],
        )
        .await?;
        drop_administrator(&tx, id, me).await?;
        let remaining: Option<Remaining> = one(
            tx.conn(),
            "SELECT s.country FROM affiliation f JOIN school s ON s.id = f.school_id
             WHERE f.account_id = $1 AND f.to_at IS NULL ORDER BY f.from_at DESC, f.id DESC LIMIT 1",
            params![me.0],
        )
        .await?;
        match remaining {
            Some(Remaining { country }) => {
                let sql = "UPDATE account SET country = $1 WHERE id = $2";
                run(tx.conn(), sql, params![country, me.0]).await?;
            }
            None => {
                run(
                    tx.conn(),
                    "UPDATE account SET country = NULL, state_at = $1,
                            state = CASE state WHEN 'validated' THEN 'registered' ELSE state END
                     WHERE id = $2",
                    params![tx.now(), me.0],
                )
                .await?;
            }
        }
        let entry = Audit {
            action: "person.leave_school",
            target: "account",
            id: me.0,
        };
        tx.audit(entry, json!({ "school": school.name })).await
    })
    .await
}

/// Answers the officer who gave the registration back: it waits again.
pub async fn answer(cx: &Cx, form: &AnswerForm) -> AppResult<()> {
    cx.lookup().site::<site::act::JoinSchool>()?;
    let me = cx.actor().person()?.id;
    let answer = form.parse()?;
    cx.write(move |tx| async move {
        let changed = run(
            tx.conn(),
            "UPDATE account SET state = 'registered', state_comment = '', state_at = $1
             WHERE id = $2 AND state = 'returned'",
            params![tx.now(), me.0],
        )
        .await?;
        if changed == 0 {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        let entry = Audit {
            action: "person.answer",
            target: "account",
            id: me.0,
        };
        tx.audit(entry, json!({ "comment": answer })).await
    })
    .await
}
