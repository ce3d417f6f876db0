//! Giving roles and ending them. Every row stays, so that it is known who was what, when.

mod held;
mod list;
#[cfg(test)]
mod tests;

pub(crate) use self::held::{held, held_roles};
pub use self::list::grants;
pub(super) use self::list::grants_of;

use crate::{
    Cx, Deed, Tx,
    context::new_id,
    entity::support_grant,
    reference::{self, country_name_for},
    school,
    sql::{DbResult, all, one, params, run, stored},
};
use domain::{
    AppError, AppResult, Problem, RuleBroken,
    access::person::act,
    account::AccountState,
    id::{AccountId, GrantId},
    notification::Notice,
    reference::ReferenceKind,
    support::{AppointForm, Appointment, GrantRole},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde_json::json;
use uuid::Uuid;

/// Gives somebody a role.
pub async fn appoint(cx: &Cx, form: AppointForm) -> AppResult<()> {
    let id: AccountId = form.person.parse()?;
    cx.write(move |tx| async move {
        let of_country = may_name(&tx, id, form.role.parse().ok()).await?;
        tx.require_fresh().await?;
        let mut appointment = form.parse(tx.cx().now())?;
        if of_country.state != AccountState::Validated {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        if appointment.role == GrantRole::Officer {
            let lists = reference::load(tx.conn(), tx.cx().lang()).await?;
            let country = std::slice::from_ref(&appointment.country);
            lists.require("country", ReferenceKind::Country, country)?;
        } else {
            appointment.country = of_country
                .country
                .ok_or(AppError::Rule(RuleBroken::WrongState))?;
        }
        write(&tx, appointment).await
    })
    .await
}

struct Named {
    state: AccountState,
    country: Option<String>,
}

/// Who may give a role, and end it: officers of the country their ambassadors and mentors, central
/// officers also the officers.
async fn may_name(tx: &Tx, id: AccountId, role: Option<GrantRole>) -> AppResult<Named> {
    let person = tx.lookup().person(id);
    let (state, country) = match role {
        Some(GrantRole::Officer | GrantRole::Central) => {
            let person = person.permit::<act::NameOfficer>().await?;
            (person.state(), person.country.clone())
        }
        Some(GrantRole::Ambassador | GrantRole::Mentor) | None => {
            let person = person.permit::<act::NameHelper>().await?;
            (person.state(), person.country.clone())
        }
    };
    Ok(Named { state, country })
}

async fn write(tx: &Tx, appointment: Appointment) -> AppResult<()> {
    let id = appointment.person;
    end_what_is_over(tx, Some(id)).await?;
    let grant = new_id();
    let given = support_grant::Entity::insert(support_grant::ActiveModel {
        id: Set(grant),
        account_id: Set(id.0),
        role: Set(appointment.role.as_str().to_owned()),
        country: Set(Some(appointment.country.clone())),
        granted_at: Set(tx.now()),
        granted_by: Set(tx.cx().actor().account().map(|me| me.0)),
        from_at: Set(appointment.from.millis()),
        until_at: Set(appointment.until.map(domain::Timestamp::millis)),
        ended_at: Set(None),
        ended_by: Set(None),
    })
    .exec_without_returning(tx.conn())
    .await
    .unless_taken()?;
    if given.is_none() {
        return Err(AppError::field("role", Problem::Taken));
    }
    if appointment.role.is_of_desk() {
        // Whoever gets more rights signs in for them (SECURITY 26).
        tx.end_sessions(id).await?;
    }
    let said = json!({
        "role": appointment.role,
        "country": appointment.country,
        "from": appointment.from.date(),
        "until": appointment.until.map(domain::Timestamp::date),
    });
    tx.audit_account(Deed::PersonAppoint, id.0, said).await?;
    let notice = Notice::RoleGiven {
        role: appointment.role,
        country: country_name_for(tx.conn(), &appointment.country, id.0).await?,
        from: appointment.from,
        until: appointment.until,
    };
    tx.tell(id.0, &notice).await
}

#[derive(FromQueryResult)]
struct Given {
    account_id: Uuid,
    role: String,
    country: Option<String>,
}

/// Ends a role at once.
pub async fn end_grant(cx: &Cx, grant: GrantId) -> AppResult<AccountId> {
    cx.write(move |tx| async move {
        let given: Given = one(
            tx.conn(),
            "SELECT account_id, role, country FROM support_grant WHERE id = $1",
            params![grant.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let role: GrantRole = stored(&given.role)?;
        may_name(&tx, AccountId(given.account_id), Some(role)).await?;
        if role == GrantRole::Central {
            return Err(AppError::Forbidden);
        }
        tx.require_fresh().await?;
        let ended = run(
            tx.conn(),
            "UPDATE support_grant SET ended_at = $1, ended_by = $2 WHERE id = $3 AND ended_at IS NULL",
            params![tx.now(), tx.cx().actor().person()?.id.0, grant.0],
        )
        .await?;
        if ended == 0 {
            return Err(AppError::Rule(RuleBroken::AlreadyDecided));
        }
        ended_for(&tx, &given, role).await?;
        Ok(AccountId(given.account_id))
    })
    .await
}

/// The job: roles whose day has come are over, and those of whoever works in another country now.
/// What a role of the desk opens is shut since its day already; this tells the person.
pub(crate) async fn end_grants(cx: &Cx) -> AppResult<()> {
    cx.write(move |tx| async move { end_what_is_over(&tx, None).await })
        .await
}

/// A condition of a query: roles in which somebody stands by the colleagues of their country.
const HELPER: &str = "role IN ('ambassador', 'mentor')";

async fn end_what_is_over(tx: &Tx, of: Option<AccountId>) -> AppResult<()> {
    let mut values = params![tx.now()];
    let whose = match of {
        Some(id) => {
            values.push(id.0.into());
            "account_id = $2"
        }
        None => "TRUE",
    };
    let over: Vec<Given> = all(
        tx.conn(),
        format!(
            "UPDATE support_grant SET ended_at = CASE WHEN until_at <= $1 THEN until_at ELSE $1 END
             WHERE ended_at IS NULL AND {whose} AND (until_at <= $1 OR ({HELPER} AND country <> (
                 SELECT a.country FROM account a WHERE a.id = support_grant.account_id)))
             RETURNING account_id, role, country"
        ),
        values,
    )
    .await?;
    for given in over {
        let role = stored(&given.role)?;
        ended_for(tx, &given, role).await?;
    }
    Ok(())
}

async fn ended_for(tx: &Tx, given: &Given, role: GrantRole) -> AppResult<()> {
    if role.is_of_desk() {
        let person = AccountId(given.account_id);
        tx.end_sessions(person).await?;
        // Without the role a school of their own is needed.
        school::settle(tx, person).await?;
    }
    let said = json!({ "role": role, "country": given.country });
    tx.audit_account(Deed::PersonDismiss, given.account_id, said)
        .await?;
    tx.tell(given.account_id, &Notice::RoleEnded { role }).await
}
