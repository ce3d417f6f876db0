//! Sign-in cards: new secrets for pupils, shown on a sheet that is gone after a day.
//!
//! A secret is kept as a hash only. The sheet is the one place where it can be read, by the
//! teachers of the workspace; `docs/decisions/pupil-cards.md` says why it is not encrypted.

use super::{frame, secret};
use crate::{
    Cx, Deed, Tx,
    context::new_id,
    entity::card_sheet,
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::workspace::act,
    id::{AccountId, CardSheetId, ClassId, WorkspaceId},
    workspace::member::{
        CARDS_LIFETIME,
        view::{Card, CardsView},
    },
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde_json::json;
use uuid::Uuid;

impl Tx {
    /// Puts cards onto a sheet.
    pub(super) async fn lay_out(
        &self,
        workspace: WorkspaceId,
        cards: &[Card],
    ) -> AppResult<CardSheetId> {
        let id = new_id();
        card_sheet::Entity::insert(card_sheet::ActiveModel {
            id: Set(id),
            workspace_id: Set(workspace.0),
            created_by: Set(self.cx().actor().person()?.id.0),
            content: Set(serde_json::to_string(cards).map_err(super::unreadable)?),
            expires_at: Set(self.now() + CARDS_LIFETIME),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(id.into())
    }
}

/// A sheet to print.
///
/// # Errors
/// [`AppError::Expired`] when its day is over; a while later it does not exist at all.
pub async fn sheet(cx: &Cx, workspace: WorkspaceId, sheet: CardSheetId) -> AppResult<CardsView> {
    #[derive(FromQueryResult)]
    struct Row {
        content: String,
        expires_at: i64,
    }
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::ManagePupils>()
        .await?;
    let row: Row = one(
        cx.read(),
        "SELECT content, expires_at FROM card_sheet WHERE id = $1 AND workspace_id = $2",
        params![sheet.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    if row.expires_at <= cx.now().millis() {
        return Err(AppError::Expired);
    }
    Ok(CardsView {
        frame: frame(&granted),
        cards: serde_json::from_str(&row.content).map_err(super::unreadable)?,
        until: Timestamp::from_millis(row.expires_at),
    })
}

/// Gives one pupil of the workspace a new secret, on a new card. The old one stops working, and
/// whoever is signed in with it is signed out.
pub async fn renew(cx: &Cx, workspace: WorkspaceId, pupil: AccountId) -> AppResult<CardSheetId> {
    renew_where(cx, workspace, "m.account_id", pupil.0).await
}

/// Gives every pupil of a class a new secret: for a sheet that was lost.
pub async fn renew_class(
    cx: &Cx,
    workspace: WorkspaceId,
    class: ClassId,
) -> AppResult<CardSheetId> {
    renew_where(cx, workspace, "m.class_id", class.0).await
}

#[derive(FromQueryResult)]
struct Pupil {
    id: Uuid,
    name: String,
    nickname: Option<String>,
    code: String,
}

fn pupils_where(column: &str) -> String {
    format!(
        "SELECT a.id, a.name, m.nickname, c.code FROM member m
         JOIN account a ON a.id = m.account_id JOIN class c ON c.id = m.class_id
         WHERE m.workspace_id = $1 AND {column} = $2 AND m.removed_at IS NULL
           AND m.role IN ('pupil', 'pupil-coordinator')
         ORDER BY a.name, a.id"
    )
}

async fn renew_where(
    cx: &Cx,
    workspace: WorkspaceId,
    column: &'static str,
    id: Uuid,
) -> AppResult<CardSheetId> {
    // Asked twice: nobody makes us hash two hundred secrets for nothing.
    cx.lookup()
        .workspace(workspace)
        .permit::<act::ManagePupils>()
        .await?;
    let before: Vec<Pupil> = all(cx.read(), pupils_where(column), params![workspace.0, id]).await?;
    if before.is_empty() {
        return Err(AppError::NotFound);
    }
    let secrets = secret::deal(cx.lang(), before.len()).await?;
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::ManagePupils>()
            .await?;
        let pupils: Vec<Pupil> =
            all(tx.conn(), pupils_where(column), params![workspace.0, id]).await?;
        if pupils.len() != secrets.len() {
            // Somebody has changed the class since; another try will do.
            return Err(AppError::Unavailable);
        }
        let mut cards = Vec::with_capacity(pupils.len());
        for (pupil, secret) in pupils.into_iter().zip(secrets) {
            run(
                tx.conn(),
                "UPDATE pupil SET secret_hash = $1, secret_set_at = $2 WHERE account_id = $3",
                params![secret.hash, tx.now(), pupil.id],
            )
            .await?;
            tx.end_sessions(pupil.id.into()).await?;
            tx.audit_account(
                Deed::PupilResetSecret,
                pupil.id,
                json!({ "workspace": workspace }),
            )
            .await?;
            cards.push(Card {
                name: pupil.name,
                nickname: pupil.nickname.unwrap_or_default(),
                class_code: pupil.code,
                secret: secret.shown,
            });
        }
        tx.lay_out(workspace, &cards).await
    })
    .await
}

#[cfg(test)]
mod tests;
