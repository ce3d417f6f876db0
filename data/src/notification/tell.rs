//! Telling somebody: on the page, and by mail as they chose.

use super::{choice::choices, hours::Wall, unsubscribe::link};
use crate::{
    Tx,
    context::new_id,
    entity::notification,
    mail::Posted,
    sql::{DbResult, one, params},
};
use domain::{
    AppError, AppResult,
    id::{ProjectId, WorkspaceId},
    mail::Letter,
    notification::{Choices, Delivery, Digest, Mailing, Notice, Place, Quiet, Times},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// Where letters to somebody go, and when.
#[derive(FromQueryResult)]
pub(super) struct Reader {
    pub(super) email: Option<String>,
    pub(super) lang: String,
    pub(super) name: String,
    time_zone: String,
    quiet_from: Option<i32>,
    quiet_to: Option<i32>,
    digest_hour: Option<i32>,
    digest_day: Option<i32>,
}

impl Reader {
    pub(super) async fn load(tx: &Tx, account: Uuid) -> AppResult<Option<Self>> {
        one(
            tx.conn(),
            "SELECT a.email, a.lang, a.name, a.time_zone, p.quiet_from, p.quiet_to, p.digest_hour, p.digest_day
             FROM account a LEFT JOIN preference p ON p.account_id = a.id
             WHERE a.id = $1 AND a.state <> 'suspended'",
            params![account],
        )
        .await
    }

    fn times(&self) -> Times {
        times(
            (self.quiet_from, self.quiet_to),
            self.digest_hour,
            self.digest_day,
        )
    }
}

/// Times as they are stored; as usual where nothing is.
pub(super) fn times(
    quiet: (Option<i32>, Option<i32>),
    hour: Option<i32>,
    day: Option<i32>,
) -> Times {
    let usual = Times::default();
    let small = |number: Option<i32>| number.and_then(|number| u8::try_from(number).ok());
    Times {
        quiet: small(quiet.0)
            .zip(small(quiet.1))
            .map(|(from, to)| Quiet { from, to }),
        digest_hour: small(hour).unwrap_or(usual.digest_hour),
        digest_day: small(day).unwrap_or(usual.digest_day),
    }
}

impl Tx {
    /// Tells a person as they chose: on the page, with a letter at once (after their hours of rest),
    /// in a collected letter, or not.
    pub(crate) async fn tell(&self, account: Uuid, notice: &Notice) -> AppResult<()> {
        let news = notice.clone();
        self.tell_with(account, notice, |name| Letter::News { name, notice: news })
            .await
    }

    /// The same for news that has a letter of its own.
    pub(crate) async fn tell_with(
        &self,
        account: Uuid,
        notice: &Notice,
        letter: impl FnOnce(String) -> Letter,
    ) -> AppResult<()> {
        let kind = notice.kind();
        let project = project_of(self, notice).await?;
        let choices = if kind.is_optional() {
            choices(self.conn(), account).await?
        } else {
            Choices::default()
        };
        let delivery = choices.delivery(kind, project);
        if delivery == Delivery::Off {
            return Ok(());
        }
        let reader = match delivery {
            Delivery::Page | Delivery::Off => None,
            Delivery::AtOnce | Delivery::Daily | Delivery::Weekly => {
                Reader::load(self, account).await?
            }
        };
        let wall = reader
            .as_ref()
            .map(|reader| Wall::new(self.cx(), &reader.time_zone, reader.times()));
        let digest_at = wall.as_ref().and_then(|wall| match delivery {
            Delivery::Daily => Some(wall.next_digest(self.now(), Digest::Daily)),
            Delivery::Weekly => Some(wall.next_digest(self.now(), Digest::Weekly)),
            Delivery::AtOnce | Delivery::Page | Delivery::Off => None,
        });
        put_on_page(self, account, notice, project, digest_at).await?;
        let (Some(reader), Some(wall), Delivery::AtOnce) = (reader, wall, delivery) else {
            return Ok(());
        };
        let letter = letter(reader.name.clone());
        if kind.is_optional() {
            let due_at = wall.after_rest(self.now());
            self.mail(account, &reader, &letter, Mailing::Kind(kind), due_at)
                .await
        } else if let Some(email) = &reader.email {
            self.send(email, &reader.lang, &letter).await
        } else {
            Ok(())
        }
    }

    /// Puts a letter into the outbox with a link that stops such letters. Accounts without an
    /// address are skipped.
    pub(super) async fn mail(
        &self,
        account: Uuid,
        reader: &Reader,
        letter: &Letter,
        mailing: Mailing,
        due_at: i64,
    ) -> AppResult<()> {
        let Some(email) = &reader.email else {
            return Ok(());
        };
        let id = new_id();
        let token = link(self, account, mailing, id).await?;
        self.put_into_outbox(Posted {
            id,
            to_email: email,
            lang: &reader.lang,
            letter,
            unsubscribe: &token,
            due_at,
        })
        .await
    }
}

async fn put_on_page(
    tx: &Tx,
    account: Uuid,
    notice: &Notice,
    project: Option<ProjectId>,
    digest_at: Option<i64>,
) -> AppResult<()> {
    let notice = serde_json::to_string(notice).map_err(|_| AppError::Internal {
        reference: String::new(),
    })?;
    notification::Entity::insert(notification::ActiveModel {
        id: Set(new_id()),
        account_id: Set(account),
        notice: Set(notice),
        project_id: Set(project.map(|project| project.0)),
        created_at: Set(tx.now()),
        read_at: Set(None),
        digest_at: Set(digest_at),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(())
}

/// The project a notice belongs to, if it belongs to one.
async fn project_of(tx: &Tx, notice: &Notice) -> AppResult<Option<ProjectId>> {
    #[derive(FromQueryResult)]
    struct Row {
        project_id: Option<Uuid>,
    }
    match notice.place() {
        Place::Nowhere => Ok(None),
        Place::Project(id) => Ok(id.parse().ok()),
        Place::Workspace(id) => {
            let Ok(workspace) = id.parse::<WorkspaceId>() else {
                return Ok(None);
            };
            let row: Option<Row> = one(
                tx.conn(),
                "SELECT project_id FROM workspace WHERE id = $1",
                params![workspace.0],
            )
            .await?;
            Ok(row.and_then(|row| row.project_id).map(ProjectId))
        }
    }
}
