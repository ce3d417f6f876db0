//! Connecting: SQLite in one file (one writer, several readers) or PostgreSQL.

use crate::{migration, migration::SchemaState, sql::DbResult};
use domain::{AppError, AppResult};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// Where the database is.
#[derive(Clone, Debug)]
pub struct DbConfig {
    /// `sqlite://…/twinspan.db` or `postgres://…`.
    pub url: String,
    /// Readers (SQLite) or all connections (PostgreSQL).
    pub connections: u32,
}

impl DbConfig {
    /// The default: one SQLite file in the data folder.
    pub fn sqlite(folder: &Path) -> Self {
        Self {
            url: format!("sqlite://{}", folder.join("twinspan.db").display()),
            connections: 4,
        }
    }
}

/// The database: a handle to read with and one to write with. On PostgreSQL both are one pool.
#[derive(Clone, Debug)]
pub struct Db {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    /// Statements sent so far, transaction control excluded.
    statements: Arc<AtomicU64>,
    search: Arc<crate::search::Memory>,
    lists: Arc<crate::reference::Remembered>,
}

impl Db {
    /// Connects; creates the SQLite file when it is missing.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn connect(config: &DbConfig) -> Result<Self, String> {
        let text = |error: sea_orm::DbErr| format!("cannot open the database: {error}");
        if config.url.starts_with("sqlite:") {
            // One writer: SQLite has a single write lock, queueing here is fairer and faster than busy waiting there.
            let writer = Database::connect(sqlite(&config.url, 1))
                .await
                .map_err(text)?;
            let reader = Database::connect(sqlite(&config.url, config.connections.max(1)))
                .await
                .map_err(text)?;
            Ok(Self::counting(reader, writer))
        } else {
            let mut options = ConnectOptions::new(&config.url);
            options
                .max_connections(config.connections.max(2))
                .acquire_timeout(Duration::from_secs(10))
                .sqlx_logging(false);
            let pool = Database::connect(options).await.map_err(text)?;
            Ok(Self::counting(pool.clone(), pool))
        }
    }

    fn counting(mut reader: DatabaseConnection, mut writer: DatabaseConnection) -> Self {
        let statements = Arc::new(AtomicU64::new(0));
        for connection in [&mut reader, &mut writer] {
            let count = statements.clone();
            connection.set_metric_callback(move |_| {
                count.fetch_add(1, Ordering::Relaxed);
            });
        }
        Self {
            reader,
            writer,
            statements,
            search: Arc::default(),
            lists: Arc::default(),
        }
    }

    /// Statements sent since the start: tests and benchmarks count the queries of a page with it.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Brings the schema up to date; refuses one that is newer than this program.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn migrate(&self) -> Result<(), String> {
        migration::run(&self.writer).await
    }

    /// How the schema compares with this program's.
    ///
    /// # Errors
    /// A sentence for the operator; also when the schema is newer than this program.
    pub async fn schema(&self) -> Result<SchemaState, String> {
        migration::state(&self.reader).await
    }

    /// Copies an SQLite database, as it is at this moment, into a new file.
    ///
    /// # Errors
    /// A sentence for the operator; also when the file exists, or on PostgreSQL.
    pub async fn copy_to(&self, file: &Path) -> Result<(), String> {
        let copy = crate::sql::statement(
            &self.reader,
            "VACUUM INTO $1",
            crate::sql::params![file.to_string_lossy().into_owned()],
        );
        self.reader
            .execute_raw(copy)
            .await
            .map(|_| ())
            .map_err(|error| format!("cannot copy the database to {}: {error}", file.display()))
    }

    /// Whether the database answers. For `/readyz` and `doctor`.
    pub async fn ping(&self) -> AppResult<()> {
        self.reader
            .execute_unprepared("SELECT 1")
            .await
            .db()
            .map(|_| ())
    }

    /// Closes all connections; on SQLite this also folds the write-ahead log into the file.
    pub async fn close(self) -> Result<(), AppError> {
        self.reader.close().await.db()?;
        self.writer.close().await.db()
    }

    /// Whether this is SQLite.
    pub fn is_sqlite(&self) -> bool {
        self.reader.get_database_backend() == DatabaseBackend::Sqlite
    }

    /// What can be found, as this program knows it.
    pub(crate) fn search(&self) -> &crate::search::Memory {
        &self.search
    }

    /// The reference lists, as they were read last.
    pub(crate) fn lists(&self) -> &crate::reference::Remembered {
        &self.lists
    }

    pub(crate) fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }
}

fn sqlite(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|options| {
            use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
            options
                .create_if_missing(true)
                .busy_timeout(Duration::from_secs(5))
                .journal_mode(SqliteJournalMode::Wal)
                // A commit survives a crash of the program; FULL also survives a power cut, and an
                // acknowledged post must never be lost.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .pragma("journal_size_limit", "67108864")
                .pragma("cache_size", "-16000")
                .pragma("temp_store", "memory")
                .statement_cache_capacity(256)
        });
    options
}
