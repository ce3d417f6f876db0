//! What every use-case is given: who asks, when, and the database.

use crate::{Db, lookup::Lookup, sql::DbResult};
use domain::{
    AppError, AppResult, Timestamp, access::Actor, message::DailyLimits,
    workspace::material::UploadLimits,
};
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use std::{future::Future, sync::Arc};
use uuid::Uuid;

/// The context of one request or job.
#[derive(Clone, Debug)]
pub struct Cx {
    db: Db,
    actor: Arc<Actor>,
    now: Timestamp,
    request_id: Arc<str>,
    lang: Arc<str>,
    time_zone: Arc<str>,
    uploads: UploadLimits,
    daily: DailyLimits,
    place: Arc<str>,
}

impl Cx {
    /// For a visitor, at a moment; `lang` is the language the page is shown in.
    pub fn new(db: Db, now: Timestamp, request_id: &str, lang: &str) -> Self {
        Self {
            db,
            actor: Arc::new(Actor::Visitor),
            now,
            request_id: request_id.into(),
            lang: lang.into(),
            time_zone: "UTC".into(),
            place: "".into(),
            uploads: UploadLimits::default(),
            daily: DailyLimits::default(),
        }
    }

    /// The same for somebody.
    pub fn with_actor(self, actor: Actor) -> Self {
        Self {
            actor: Arc::new(actor),
            ..self
        }
    }

    /// The same in another language.
    pub fn with_lang(self, lang: &str) -> Self {
        Self {
            lang: lang.into(),
            ..self
        }
    }

    /// The same where the operator set other limits for files.
    pub fn with_uploads(self, uploads: UploadLimits) -> Self {
        Self { uploads, ..self }
    }

    /// The same where the operator set another time zone for people who have none of their own.
    pub fn with_time_zone(self, time_zone: &str) -> Self {
        Self {
            time_zone: time_zone.into(),
            ..self
        }
    }

    /// The same where the operator set other limits for a day.
    pub fn with_daily(self, daily: DailyLimits) -> Self {
        Self { daily, ..self }
    }

    /// The same from a country (two letters), where that is known.
    pub fn with_place(self, place: &str) -> Self {
        Self {
            place: place.into(),
            ..self
        }
    }

    /// Country the request came from; empty where that is not known.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Who asks.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The moment of the request.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Language of the page: names of countries and subjects come in it.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Time zone of people who have none of their own (IANA).
    pub(crate) fn time_zone(&self) -> &str {
        &self.time_zone
    }

    /// Largest files.
    pub fn uploads(&self) -> &UploadLimits {
        &self.uploads
    }

    /// What one person can send in a day.
    pub fn daily(&self) -> &DailyLimits {
        &self.daily
    }

    /// Finds the request in the log.
    pub fn request_id(&self) -> &str {
        &self.request_id
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.db
    }

    pub(crate) fn read(&self) -> &DatabaseConnection {
        self.db.reader()
    }

    /// The only way to a permission, outside a transaction (for pages).
    pub(crate) fn lookup(&self) -> Lookup<'_, DatabaseConnection> {
        Lookup::new(self.read(), self)
    }

    /// Runs a use-case in one transaction, in a task of its own: a client that hangs up cannot
    /// stop it half-way. Commits on `Ok`, rolls back on `Err`.
    pub(crate) async fn write<T, F, Fut>(&self, work: F) -> AppResult<T>
    where
        T: Send + 'static,
        F: FnOnce(Tx) -> Fut + Send + 'static,
        Fut: Future<Output = AppResult<T>> + Send + 'static,
    {
        let cx = self.clone();
        let task = tokio::spawn(async move {
            let options = TransactionOptions {
                sqlite_transaction_mode: cx
                    .db
                    .is_sqlite()
                    .then_some(SqliteTransactionMode::Immediate),
                ..Default::default()
            };
            let transaction = Arc::new(cx.db.writer().begin_with_options(options).await.db()?);
            let outcome = work(Tx {
                transaction: transaction.clone(),
                cx,
            })
            .await;
            let Some(transaction) = Arc::into_inner(transaction) else {
                tracing::error!("a use-case kept its transaction");
                return Err(AppError::Internal {
                    reference: String::new(),
                });
            };
            match outcome {
                Ok(value) => transaction.commit().await.db().map(|()| value),
                Err(error) => {
                    transaction.rollback().await.db()?;
                    Err(error)
                }
            }
        });
        task.await.unwrap_or_else(|panic| {
            tracing::error!(%panic, "a use-case panicked");
            Err(AppError::Internal {
                reference: String::new(),
            })
        })
    }
}

/// An open write transaction with the context it belongs to.
#[derive(Clone, Debug)]
pub struct Tx {
    transaction: Arc<DatabaseTransaction>,
    cx: Cx,
}

impl Tx {
    pub(crate) fn conn(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    pub(crate) fn cx(&self) -> &Cx {
        &self.cx
    }

    pub(crate) fn now(&self) -> i64 {
        self.cx.now.millis()
    }

    /// The only way to a permission, inside the transaction that uses it.
    pub(crate) fn lookup(&self) -> Lookup<'_, DatabaseTransaction> {
        Lookup::new(self.conn(), &self.cx).within(self)
    }
}

/// A fresh id: ordered by time, so that lists can be paged by it.
pub(crate) fn new_id() -> Uuid {
    Uuid::now_v7()
}
