//! The first officers: named by the operator, from the command line.

use super::{by_email, new_staff, note};
use crate::{
    Cx, Deed, Tx,
    context::new_id,
    entity::account,
    reference,
    sql::{DbResult, params, run},
};
use domain::{
    AppError, AppResult, account::AccountState, id::AccountId, reference::ReferenceKind, text,
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

/// Purpose of an officer's link.
pub(super) const OFFICER: &str = "officer";

/// Names a support officer (`country`) or a central officer (`None`) and returns the token of a
/// link to choose a password. Only the operator can call this, from the command line (SECURITY 25).
///
/// An account that is there already is signed out everywhere (SECURITY 26). While nobody has
/// confirmed its address, anybody may have registered it: then its password is no longer good.
pub async fn appoint_officer(cx: &Cx, email: &str, country: Option<&str>) -> AppResult<String> {
    let email = text::email(email).map_err(|problem| AppError::field("email", problem))?;
    let country = country.map(str::to_owned);
    cx.write(move |tx| async move {
        if let Some(country) = &country {
            let lists = reference::load(tx.conn(), "en").await?;
            lists.require("country", ReferenceKind::Country, std::slice::from_ref(country))?;
        }
        let id = match by_email(tx.conn(), &email).await? {
            Some(known) => {
                tx.end_sessions(AccountId(known.id)).await?;
                if known.email_confirmed_at.is_none() {
                    let forget = "UPDATE account SET password_hash = NULL WHERE id = $1";
                    run(tx.conn(), forget, params![known.id]).await?;
                }
                known.id
            }
            None => {
                let id = new_id();
                let mut officer = new_staff(&tx, id, email.split('@').next().unwrap_or(&email), &email, None);
                officer.state = Set(AccountState::Validated.as_str().to_owned());
                officer.available = Set(false);
                officer.country = Set(country.clone());
                account::Entity::insert(officer).exec_without_returning(tx.conn()).await.db()?;
                id
            }
        };
        let role = if country.is_some() { "officer" } else { "central" };
        run(
            tx.conn(),
            "UPDATE support_grant SET ended_at = $4
              WHERE account_id = $1 AND role = $2 AND COALESCE(country, '') = $3 AND ended_at IS NULL",
            params![id, role, country.clone().unwrap_or_default(), tx.now()],
        )
        .await?;
        tx.grant(id, role, country).await?;
        note(&tx, Deed::AccountAppointOfficer, id).await?;
        tx.issue_token(OFFICER, Some(id), "").await
    })
    .await
}

impl Tx {
    /// Adds a grant to an account.
    pub(crate) async fn grant(
        &self,
        account: Uuid,
        role: &str,
        country: Option<String>,
    ) -> AppResult<()> {
        use crate::entity::support_grant;
        support_grant::Entity::insert(support_grant::ActiveModel {
            id: Set(new_id()),
            account_id: Set(account),
            role: Set(role.to_owned()),
            country: Set(country),
            granted_at: Set(self.now()),
            granted_by: Set(None),
            from_at: Set(self.now()),
            until_at: Set(None),
            ended_at: Set(None),
            ended_by: Set(None),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(())
    }
}
