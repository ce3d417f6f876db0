//! Who did what, to what, when: append-only.

use crate::{Tx, context::new_id, entity::audit, sql::DbResult};
use domain::AppResult;
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

/// An entry to be written in the transaction of its cause.
#[derive(Clone, Debug)]
pub struct Audit<'a> {
    /// Verb: `person.validate`, `pupil.reset_secret` …
    pub action: &'a str,
    /// Kind of the target: a table's name.
    pub target: &'a str,
    /// Id of the target.
    pub id: Uuid,
}

impl Tx {
    /// Adds an entry to the audit log.
    pub(crate) async fn audit(&self, entry: Audit<'_>, data: serde_json::Value) -> AppResult<()> {
        audit::Entity::insert(audit::ActiveModel {
            id: Set(new_id()),
            at: Set(self.now()),
            actor_id: Set(self.cx().actor().account().map(|id| id.0)),
            action: Set(entry.action.to_owned()),
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

    /// Adds entries of what a job does for somebody who asked for it earlier.
    pub(crate) async fn audit_for<'a>(
        &self,
        actor: Option<Uuid>,
        entries: impl IntoIterator<Item = (Audit<'a>, serde_json::Value)>,
    ) -> AppResult<()> {
        let rows = entries.into_iter().map(|(entry, data)| audit::ActiveModel {
            id: Set(new_id()),
            at: Set(self.now()),
            actor_id: Set(actor),
            action: Set(entry.action.to_owned()),
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
}
