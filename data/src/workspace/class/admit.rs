//! Accounts, memberships and cards of new pupils.

use super::{ClassRow, roster::Newcomer};
use crate::{
    Tx,
    context::new_id,
    entity::{account, member, pupil},
    sql::{DbResult, params, run},
};
use domain::{
    AppResult,
    account::{AccountKind, AccountState},
    id::{SchoolId, WorkspaceId},
    workspace::{
        Role,
        member::{fold, view::Card},
    },
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

/// Where the pupils are admitted.
pub(super) struct Place {
    pub workspace: WorkspaceId,
    pub school: SchoolId,
    pub class: ClassRow,
    pub country: Option<String>,
}

/// Rows of one statement, well below the number of values that both engines take.
const ROWS: usize = 100;

impl Place {
    /// Makes accounts and members of the newcomers; their cards, in the order of the list.
    pub(super) async fn admit(&self, tx: &Tx, newcomers: Vec<Newcomer>) -> AppResult<Vec<Card>> {
        let (mut accounts, mut pupils, mut members) = (Vec::new(), Vec::new(), Vec::new());
        let mut cards = Vec::with_capacity(newcomers.len());
        for newcomer in newcomers {
            let Newcomer {
                known,
                name,
                nickname,
                secret,
            } = newcomer;
            match known {
                Some(id) => self.readmit(tx, id, secret.hash).await?,
                None => {
                    let id = new_id();
                    accounts.push(self.account(tx, id, &name)?);
                    pupils.push(pupil::ActiveModel {
                        account_id: Set(id),
                        school_id: Set(self.school.0),
                        secret_hash: Set(secret.hash),
                        secret_set_at: Set(tx.now()),
                    });
                    members.push(self.member(tx, id, &nickname));
                }
            }
            cards.push(Card {
                name,
                nickname,
                class_code: self.class.code.clone(),
                secret: secret.shown,
            });
        }
        for rows in accounts.chunks(ROWS) {
            account::Entity::insert_many(rows.to_vec())
                .exec_without_returning(tx.conn())
                .await
                .db()?;
        }
        for rows in pupils.chunks(ROWS) {
            pupil::Entity::insert_many(rows.to_vec())
                .exec_without_returning(tx.conn())
                .await
                .db()?;
        }
        for rows in members.chunks(ROWS) {
            member::Entity::insert_many(rows.to_vec())
                .exec_without_returning(tx.conn())
                .await
                .db()?;
        }
        Ok(cards)
    }

    /// An account without e-mail address, found by no search.
    fn account(&self, tx: &Tx, id: Uuid, name: &str) -> AppResult<account::ActiveModel> {
        Ok(account::ActiveModel {
            id: Set(id),
            kind: Set(AccountKind::Pupil.as_str().to_owned()),
            state: Set(AccountState::Validated.as_str().to_owned()),
            state_comment: Set(String::new()),
            state_at: Set(tx.now()),
            email: Set(None),
            email_confirmed_at: Set(None),
            password_hash: Set(None),
            name: Set(name.to_owned()),
            // The class reads the portal as its teacher does, until a pupil chooses.
            lang: Set(tx.cx().lang().to_owned()),
            time_zone: Set(tx.cx().actor().person()?.time_zone.clone()),
            country: Set(self.country.clone()),
            joins: Set(None),
            about: Set(String::new()),
            available: Set(false),
            available_from: Set(None),
            available_to: Set(None),
            public_profile: Set(false),
            picture_id: Set(None),
            age_from: Set(None),
            age_to: Set(None),
            search_text: Set(String::new()),
            created_at: Set(tx.now()),
            last_seen_at: Set(None),
            version: Set(1),
        })
    }

    fn member(&self, tx: &Tx, id: Uuid, nickname: &str) -> member::ActiveModel {
        member::ActiveModel {
            workspace_id: Set(self.workspace.0),
            account_id: Set(id),
            school_id: Set(Some(self.school.0)),
            class_id: Set(Some(self.class.id)),
            role: Set(Role::Pupil.as_str().to_owned()),
            nickname: Set(Some(nickname.to_owned())),
            nickname_folded: Set(Some(fold(nickname))),
            joined_at: Set(tx.now()),
            removed_at: Set(None),
        }
    }

    /// Somebody who was removed comes back, under the same nickname, with a new secret.
    async fn readmit(&self, tx: &Tx, id: Uuid, hash: String) -> AppResult<()> {
        run(
            tx.conn(),
            "UPDATE member SET removed_at = NULL WHERE workspace_id = $1 AND account_id = $2",
            params![self.workspace.0, id],
        )
        .await?;
        run(
            tx.conn(),
            "UPDATE pupil SET secret_hash = $1, secret_set_at = $2 WHERE account_id = $3",
            params![hash, tx.now(), id],
        )
        .await
        .map(drop)
    }
}
