//! Who did what, to what, when: append-only, which triggers of the database hold everybody to. Only
//! the erasure of an account makes entries say less.

use crate::{
    Tx,
    context::new_id,
    entity::audit,
    sql::{DbResult, one, params},
};
use domain::AppResult;
pub use domain::support::Deed;
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// An entry to be written in the transaction of its cause.
#[derive(Clone, Debug)]
pub struct Audit<'a> {
    pub action: Deed,
    /// Kind of the target: a table's name.
    pub target: &'a str,
    /// Id of the target.
    pub id: Uuid,
}

impl Tx {
    /// Adds an entry to the audit log.
    pub(crate) async fn audit(&self, entry: Audit<'_>, data: serde_json::Value) -> AppResult<()> {
        let country = self.country_concerned(&entry).await?;
        audit::Entity::insert(audit::ActiveModel {
            id: Set(new_id()),
            at: Set(self.now()),
            actor_id: Set(self.cx().actor().account().map(|id| id.0)),
            country: Set(country),
            action: Set(entry.action.as_str().to_owned()),
            target_kind: Set(entry.target.to_owned()),
            target_id: Set(entry.id.to_string()),
            request_id: Set(self.cx().request_id().to_owned()),
            data: Set(data.to_string()),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(())
    }

    /// The same of an account.
    pub(crate) async fn audit_account(
        &self,
        action: Deed,
        id: Uuid,
        data: serde_json::Value,
    ) -> AppResult<()> {
        let entry = Audit {
            action,
            target: "account",
            id,
        };
        self.audit(entry, data).await
    }

    /// Adds entries of what a job does in a country for somebody who asked for it earlier.
    pub(crate) async fn audit_for<'a>(
        &self,
        actor: Option<Uuid>,
        country: &str,
        entries: impl IntoIterator<Item = (Audit<'a>, serde_json::Value)>,
    ) -> AppResult<()> {
        let rows = entries.into_iter().map(|(entry, data)| audit::ActiveModel {
            id: Set(new_id()),
            at: Set(self.now()),
            actor_id: Set(actor),
            country: Set(Some(country.to_owned())),
            action: Set(entry.action.as_str().to_owned()),
            target_kind: Set(entry.target.to_owned()),
            target_id: Set(entry.id.to_string()),
            request_id: Set(self.cx().request_id().to_owned()),
            data: Set(data.to_string()),
        });
        audit::Entity::insert_many(rows)
            .exec_without_returning(self.conn())
            .await
            .db()?;
        Ok(())
    }

    /// Whose officers may read an entry: the country of the person or school it is about, else of
    /// who did it. What is done with a report is read by those who work on it.
    async fn country_concerned(&self, entry: &Audit<'_>) -> AppResult<Option<String>> {
        #[derive(FromQueryResult)]
        struct Row {
            country: Option<String>,
        }
        let sql = match entry.target {
            "account" => Some("SELECT country FROM account WHERE id = $1"),
            "school" => Some("SELECT country FROM school WHERE id = $1"),
            "report" => Some("SELECT country FROM report WHERE id = $1"),
            _ => None,
        };
        let concerned = match sql {
            Some(sql) => {
                let row: Option<Row> = one(self.conn(), sql, params![entry.id]).await?;
                row.and_then(|row| row.country)
            }
            None => None,
        };
        if entry.target == "report" {
            return Ok(concerned);
        }
        let own = || self.cx().actor().person().ok()?.country.clone();
        Ok(concerned.or_else(own))
    }
}
