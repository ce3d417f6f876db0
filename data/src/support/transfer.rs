//! Giving a registration, or a school with everybody who waits for it, to the officers of another
//! country. They are told, and so is whoever it is about.

use super::{case, officers::officers_of};
use crate::{
    Audit, Cx, Deed, Tx,
    lookup::{Granted, SchoolHandle},
    reference::{self, Lists, country_name_for},
    school::drop_administrator,
    sql::{all, one, params, run, stored},
};
use domain::{
    AppError, AppResult, Problem, RuleBroken,
    access::{person, school},
    id::{AccountId, SchoolId},
    notification::Notice,
    reference::ReferenceKind,
    support::{Case, Subject, Transfer, TransferForm, may_transfer_person, may_transfer_school},
};
use sea_orm::FromQueryResult;
use serde_json::json;
use uuid::Uuid;

/// It goes to a country that takes part, and to another one.
fn require_other(lists: &Lists, to: &String, from: Option<&str>) -> AppResult<()> {
    lists.require("country", ReferenceKind::Country, std::slice::from_ref(to))?;
    if from == Some(to.as_str()) {
        return Err(AppError::field("country", Problem::UnknownChoice));
    }
    Ok(())
}

/// Gives a school that waits, or was given back, to another country, and with it who waits for it.
pub async fn transfer_school(cx: &Cx, form: TransferForm) -> AppResult<()> {
    let id: SchoolId = form.id.parse()?;
    let lists = reference::lists(cx).await?;
    cx.write(move |tx| async move {
        let school = tx
            .lookup()
            .school(id)
            .permit::<school::act::Decide>()
            .await?;
        let transfer = form.parse()?;
        require_other(&lists, &transfer.country, Some(&school.country))?;
        for person in move_school(&tx, &school, &transfer).await? {
            tell_person(&tx, person, &transfer.country, "", true).await?;
        }
        tell_officers(&tx, Case::School(id), &school.name, &transfer.country).await
    })
    .await
}

#[derive(FromQueryResult)]
struct Moved {
    id: Uuid,
    state: String,
}

/// The school with its people. Returns who waits for it.
async fn move_school(
    tx: &Tx,
    school: &Granted<SchoolHandle, school::act::Decide>,
    transfer: &Transfer,
) -> AppResult<Vec<Uuid>> {
    let id = school.id;
    may_transfer_school(school.state()).map_err(AppError::Rule)?;
    case::require_free(tx, Case::School(id)).await?;
    let to = transfer.country.as_str();
    let moved = run(
        tx.conn(),
        "UPDATE school SET country = $1, state = 'pending', state_comment = '', version = version + 1
         WHERE id = $2 AND country = $3 AND state IN ('pending', 'returned')",
        params![to, id.0, school.country.as_str()],
    )
    .await?;
    if moved == 0 {
        return Err(AppError::Rule(RuleBroken::AlreadyDecided));
    }
    case::release(tx, Case::School(id)).await?;
    // Whose school it is now: the one chosen last says which country's officers are theirs. Who is
    // confirmed at another school stays with the officers of that one.
    let people: Vec<Moved> = all(
        tx.conn(),
        "UPDATE account SET country = $1 WHERE id IN (
           SELECT f.account_id FROM affiliation f WHERE f.school_id = $2 AND f.to_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM affiliation l WHERE l.account_id = f.account_id
                 AND l.to_at IS NULL AND (l.confirmed_at IS NOT NULL OR l.from_at > f.from_at
                    OR (l.from_at = f.from_at AND l.id > f.id))))
         RETURNING id, state",
        params![to, id.0],
    )
    .await?;
    run(
        tx.conn(),
        "UPDATE account SET joins = $1 WHERE joins = $3 AND id IN (SELECT f.account_id FROM affiliation f
            WHERE f.school_id = $2 AND f.to_at IS NULL AND f.confirmed_at IS NULL)",
        params![to, id.0, school.country.as_str()],
    )
    .await?;
    let entry = Audit {
        action: Deed::SchoolTransfer,
        target: "school",
        id: id.0,
    };
    let data = json!({ "from": school.country, "to": to, "comment": transfer.comment });
    tx.audit(entry, data).await?;
    let mut waiting = Vec::new();
    for person in people {
        if may_transfer_person(stored(&person.state)?).is_ok() {
            waiting.push(person.id);
        }
    }
    Ok(waiting)
}

/// Gives a registration that waits, or was given back, to another country: with the school, if that
/// waits too and the form says so. Else the person does not work there any more, and is asked to
/// choose the right school.
pub async fn transfer_person(cx: &Cx, form: TransferForm) -> AppResult<()> {
    let id: AccountId = form.id.parse()?;
    let lists = reference::lists(cx).await?;
    cx.write(move |tx| async move {
        let person = tx
            .lookup()
            .person(id)
            .permit::<person::act::DecideRegistration>()
            .await?;
        let transfer = form.parse()?;
        require_other(&lists, &transfer.country, person.country.as_deref())?;
        may_transfer_person(person.state()).map_err(AppError::Rule)?;
        case::require_free(&tx, Case::Person(id)).await?;
        let keeps_school = if transfer.with_school {
            let school = school_of(&tx, id)
                .await?
                .ok_or(AppError::Rule(RuleBroken::NoSchool))?;
            let school = tx
                .lookup()
                .school(school)
                .permit::<school::act::Decide>()
                .await?;
            for colleague in move_school(&tx, &school, &transfer).await? {
                if colleague != id.0 {
                    tell_person(&tx, colleague, &transfer.country, "", true).await?;
                }
            }
            true
        } else {
            let from = person.country.as_deref().unwrap_or_default();
            move_person(&tx, id, from, &transfer).await?
        };
        case::release(&tx, Case::Person(id)).await?;
        let data =
            json!({ "from": person.country, "to": transfer.country, "comment": transfer.comment });
        tx.audit_account(Deed::PersonTransfer, id.0, data).await?;
        tell_person(
            &tx,
            id.0,
            &transfer.country,
            &transfer.comment,
            keeps_school,
        )
        .await?;
        tell_officers(&tx, Case::Person(id), &person.name, &transfer.country).await
    })
    .await
}

#[derive(FromQueryResult)]
struct AtSchool {
    school_id: Uuid,
}

/// Where the person says to work, the one chosen last.
async fn school_of(tx: &Tx, id: AccountId) -> AppResult<Option<SchoolId>> {
    let school: Option<AtSchool> = one(
        tx.conn(),
        "SELECT school_id FROM affiliation WHERE account_id = $1 AND to_at IS NULL
         ORDER BY from_at DESC, id DESC LIMIT 1",
        params![id.0],
    )
    .await?;
    Ok(school.map(|school| SchoolId(school.school_id)))
}

/// The person without schools of other countries. Whoever has none left has to choose. Returns
/// whether one is left.
async fn move_person(tx: &Tx, id: AccountId, from: &str, transfer: &Transfer) -> AppResult<bool> {
    let to = transfer.country.as_str();
    let left: Vec<AtSchool> = all(
        tx.conn(),
        "UPDATE affiliation SET to_at = $1 WHERE account_id = $2 AND to_at IS NULL
            AND school_id IN (SELECT s.id FROM school s WHERE s.country <> $3)
         RETURNING school_id",
        params![tx.now(), id.0, to],
    )
    .await?;
    for school in left {
        drop_administrator(tx, SchoolId(school.school_id), id).await?;
    }
    let keeps_school = school_of(tx, id).await?.is_some();
    let moved = if keeps_school {
        run(
            tx.conn(),
            "UPDATE account SET country = $1
             WHERE id = $2 AND COALESCE(country, '') = $3 AND state IN ('registered', 'returned')",
            params![to, id.0, from],
        )
        .await?
    } else {
        run(
            tx.conn(),
            "UPDATE account SET country = $1, state = 'returned', state_comment = $2, state_at = $3
             WHERE id = $4 AND COALESCE(country, '') = $5 AND state IN ('registered', 'returned')",
            params![to, transfer.comment.as_str(), tx.now(), id.0, from],
        )
        .await?
    };
    if moved == 0 {
        return Err(AppError::Rule(RuleBroken::AlreadyDecided));
    }
    Ok(keeps_school)
}

async fn tell_person(
    tx: &Tx,
    person: Uuid,
    country: &str,
    comment: &str,
    keeps_school: bool,
) -> AppResult<()> {
    let notice = Notice::RegistrationMoved {
        country: country_name_for(tx.conn(), country, person).await?,
        comment: comment.to_owned(),
        keeps_school,
    };
    tx.tell(person, &notice).await
}

async fn tell_officers(tx: &Tx, case: Case, name: &str, country: &str) -> AppResult<()> {
    let (subject, id) = match case {
        Case::Person(id) => (Subject::Person, id.to_string()),
        Case::School(id) => (Subject::School, id.to_string()),
    };
    let notice = Notice::DeskReceived {
        subject,
        id,
        name: name.to_owned(),
    };
    for officer in officers_of(tx, Some(country), None).await? {
        tx.tell(officer, &notice).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
