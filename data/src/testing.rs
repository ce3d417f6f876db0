//! A database per test, on both engines, with people in it. For tests only.
//!
//! ```ignore
//! both_databases! {
//!     async fn a_teacher_can_be_asked(world: World) {
//!         let judit = world.teacher("HU").await;
//!         …
//!     }
//! }
//! ```

mod database;
mod people;
mod project;

use self::database::{postgres_database, sqlite_template};
use crate::{
    Cx, Db, DbConfig, Tx, session,
    sql::{params, run},
};
use domain::{
    AppResult, Timestamp,
    access::Actor,
    account::Stay,
    id::{AccountId, SchoolId},
    mail::Letter,
    time::DAY,
};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU32, Ordering},
    },
};

/// Names the cluster for tests, such as `postgres://…`; `cargo xtask postgres cargo test` sets it.
pub const TEST_POSTGRES: &str = "TWINSPAN_TEST_POSTGRES";

/// 2026-11-25 10:00 UTC, a Wednesday: when tests begin.
pub const START: i64 = 20_782 * DAY + 10 * 3_600_000;

/// Which engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Declares tests that run on SQLite and on PostgreSQL.
#[macro_export]
macro_rules! both_databases {
    ($($(#[$meta:meta])* async fn $name:ident($world:ident: World) $body:block)+) => {$(
        mod $name {
            #[allow(unused_imports, reason = "each test uses what it needs of the surrounding module")]
            use super::*;

            $(#[$meta])*
            async fn check($world: $crate::testing::World) $body

            #[tokio::test]
            async fn sqlite() {
                check($crate::testing::World::new($crate::testing::Engine::Sqlite).await).await;
            }

            #[tokio::test]
            async fn postgres() {
                check($crate::testing::World::new($crate::testing::Engine::Postgres).await).await;
            }
        }
    )+};
}

/// A member of a school's staff.
#[derive(Clone, Debug)]
pub struct Staff {
    pub id: AccountId,
    pub school: SchoolId,
    pub country: String,
    pub email: String,
    pub name: String,
}

/// A fresh, migrated database and a clock that stands still until it is moved.
#[derive(Debug)]
pub struct World {
    pub db: Db,
    now: AtomicI64,
    count: AtomicU32,
    folder: Option<tempfile::TempDir>,
}

impl World {
    /// A new world on this engine.
    pub async fn new(engine: Engine) -> Self {
        let (config, folder) = match engine {
            Engine::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let file = folder.path().join("twinspan.db");
                std::fs::copy(sqlite_template().await, &file).expect("a copy of the template");
                (DbConfig::sqlite(folder.path()), Some(folder))
            }
            Engine::Postgres => (
                DbConfig {
                    url: postgres_database().await,
                    connections: 4,
                },
                None,
            ),
        };
        let db = Db::connect(&config).await.expect("a database");
        Self {
            db,
            now: AtomicI64::new(START),
            count: AtomicU32::new(0),
            folder,
        }
    }

    /// Another world with the same rows at the same moment. Only of a world on SQLite.
    pub async fn copy(&self) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("twinspan.db");
        let file = file.to_str().expect("a path").to_owned();
        run(self.db.writer(), "VACUUM INTO $1", params![file])
            .await
            .expect("a copy");
        let db = Db::connect(&DbConfig::sqlite(folder.path()))
            .await
            .expect("a database");
        Self {
            db,
            now: AtomicI64::new(self.now().millis()),
            count: AtomicU32::new(self.count.load(Ordering::Relaxed)),
            folder: Some(folder),
        }
    }

    /// Where files of this world may be put.
    pub fn folder(&self) -> PathBuf {
        self.folder
            .as_ref()
            .map_or_else(std::env::temp_dir, |folder| folder.path().to_owned())
    }

    /// The moment of this world.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.now.load(Ordering::Relaxed))
    }

    /// Lets time pass, in milliseconds.
    pub fn wait(&self, millis: i64) {
        self.now.fetch_add(millis, Ordering::Relaxed);
    }

    /// A request of a visitor, in English.
    pub fn visitor(&self) -> Cx {
        Cx::new(self.db.clone(), self.now(), "test-request", "en")
    }

    /// Signs somebody in, with the second step. Returns the session's token.
    pub async fn sign_in(&self, account: AccountId) -> String {
        self.start_session(account, true).await
    }

    async fn start_session(&self, account: AccountId, strong: bool) -> String {
        self.write(move |tx| async move {
            let entry = session::Entry {
                strong,
                ..session::Entry::staff(false, Stay::Browser)
            };
            tx.start_session(account, entry, "test").await
        })
        .await
        .token
    }

    /// A request of a person: through a real session, as the server does it.
    pub async fn by(&self, account: AccountId) -> Cx {
        let token = self.sign_in(account).await;
        self.with_session(&token).await
    }

    /// A request of a person who came in with the password alone.
    pub async fn weakly_by(&self, account: AccountId) -> Cx {
        let token = self.start_session(account, false).await;
        self.with_session(&token).await
    }

    async fn with_session(&self, token: &str) -> Cx {
        let cx = self.visitor();
        let actor = session::load(&cx, token).await.expect("an actor");
        assert!(
            matches!(actor, Actor::Person(_)),
            "the session belongs to somebody"
        );
        cx.with_actor(actor)
    }

    fn number(&self) -> u32 {
        self.count.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Puts a letter into the outbox.
    pub async fn send(&self, to: &str, lang: &str, letter: Letter) {
        let (to, lang) = (to.to_owned(), lang.to_owned());
        self.write(move |tx| async move { tx.send(&to, &lang, &letter).await })
            .await;
    }

    /// Runs SQL that only a test wants.
    pub async fn sql(&self, sql: &'static str, values: Vec<sea_orm::Value>) -> u64 {
        self.write(move |tx| async move { run(tx.conn(), sql, values).await })
            .await
    }

    /// Rows of a table.
    pub async fn count(&self, table: &str) -> i64 {
        rows(&self.db, table).await
    }

    /// The id of the newest row of a table.
    pub async fn newest(&self, table: &str) -> uuid::Uuid {
        #[derive(sea_orm::FromQueryResult)]
        struct Newest {
            id: uuid::Uuid,
        }
        let sql = format!("SELECT id FROM {table} ORDER BY id DESC LIMIT 1");
        let row: Option<Newest> = crate::sql::one(self.db.reader(), sql, vec![])
            .await
            .expect("an id");
        row.expect("a row").id
    }

    async fn write<T, F, Fut>(&self, work: F) -> T
    where
        T: Send + 'static,
        F: FnOnce(Tx) -> Fut + Send + 'static,
        Fut: Future<Output = AppResult<T>> + Send + 'static,
    {
        self.visitor()
            .write(work)
            .await
            .expect("a row of the test world")
    }
}

/// So that the fields of the world are used whatever a test needs.
impl World {
    /// The engine of this world.
    pub fn engine(&self) -> Engine {
        if self.db.is_sqlite() {
            Engine::Sqlite
        } else {
            Engine::Postgres
        }
    }

    /// A shared handle, for tests that race.
    pub fn shared(self) -> Arc<Self> {
        Arc::new(self)
    }
}

/// Rows of a table.
pub async fn rows(db: &Db, table: &str) -> i64 {
    #[derive(sea_orm::FromQueryResult)]
    struct Count {
        n: i64,
    }
    let sql = format!("SELECT COUNT(*) AS n FROM {table}");
    let row: Option<Count> = crate::sql::one(db.reader(), sql, vec![])
        .await
        .expect("a count");
    row.map_or(0, |row| row.n)
}

/// The addresses of all accounts.
pub async fn emails(db: &Db) -> Vec<String> {
    #[derive(sea_orm::FromQueryResult)]
    struct Address {
        email: Option<String>,
    }
    let rows: Vec<Address> = crate::sql::all(db.reader(), "SELECT email FROM account", vec![])
        .await
        .expect("the accounts");
    rows.into_iter().filter_map(|row| row.email).collect()
}

/// The account with an address.
pub async fn account_with(db: &Db, email: &str) -> Option<AccountId> {
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        id: uuid::Uuid,
    }
    let row: Option<Row> = crate::sql::one(
        db.reader(),
        "SELECT id FROM account WHERE email = $1",
        crate::sql::params![email],
    )
    .await
    .expect("the accounts");
    row.map(|row| AccountId(row.id))
}

/// Makes the database look as if a later version had written it.
pub async fn pretend_newer(db: &Db) {
    let sql = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_future', 0)";
    run(db.writer(), sql, vec![]).await.expect("a later step");
}
