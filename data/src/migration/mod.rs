//! The schema, step by step. Each step is one SQL file and one transaction.
//!
//! To change the schema, add `m000N_what.sql`, list it in [`STEPS`], and never touch a released one.

use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, DbErr};
use sea_orm_migration::prelude::*;

/// A step: SQL that both engines understand, then what each has to be told in its own words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) sql: &'static str,
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

/// Every step, oldest first.
pub(crate) const STEPS: &[Step] = &[Step {
    name: "m0001_main_job",
    sql: include_str!("m0001_main_job.sql"),
    sqlite: concat!(
        include_str!("m0001_append_only.sqlite.sql"),
        include_str!("m0001_search.sqlite.sql")
    ),
    postgres: concat!(
        include_str!("m0001_append_only.postgres.sql"),
        include_str!("m0001_search.postgres.sql")
    ),
}];

impl MigrationName for Step {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let (uuid, own) = match manager.get_database_backend() {
            DatabaseBackend::Postgres => ("UUID", self.postgres),
            _ => ("BLOB", self.sqlite),
        };
        let connection = manager.get_connection();
        for sql in [self.sql, own] {
            connection
                .execute_unprepared(&sql.replace("{uuid}", uuid))
                .await?;
        }
        Ok(())
    }
}

struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        STEPS
            .iter()
            .map(|&step| Box::new(step) as Box<dyn MigrationTrait>)
            .collect()
    }
}

/// How the schema of a database compares with this program's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaState {
    /// There is nothing in it yet.
    Empty,
    /// Steps are missing.
    Behind,
    /// As this program needs it.
    Current,
}

/// Applies what is missing, seeds the reference lists and puts the first kits in.
///
/// # Errors
/// A sentence for the operator; a schema that is newer than this program is refused untouched.
pub(crate) async fn run(db: &DatabaseConnection) -> Result<(), String> {
    if state(db).await? == SchemaState::Current {
        return Ok(());
    }
    Migrator::up(db, None)
        .await
        .map_err(|error| format!("cannot bring the database up to date: {error}"))?;
    crate::reference::seed(db)
        .await
        .map_err(|error| format!("cannot fill the reference lists: {error}"))?;
    crate::kit::seed(db)
        .await
        .map_err(|error| format!("cannot put the first kits in: {error}"))
}

/// Compares the schema with this program's steps.
///
/// # Errors
/// A sentence for the operator; also when the schema is newer than this program.
pub(crate) async fn state(db: &DatabaseConnection) -> Result<SchemaState, String> {
    let fault = |error: DbErr| format!("cannot read the database: {error}");
    let manager = SchemaManager::new(db);
    if !manager.has_table("seaql_migrations").await.map_err(fault)? {
        return Ok(SchemaState::Empty);
    }
    let query = crate::sql::statement(db, "SELECT version FROM seaql_migrations", vec![]);
    let rows = db.query_all_raw(query).await.map_err(fault)?;
    for row in &rows {
        let version: String = row.try_get("", "version").map_err(fault)?;
        if !STEPS.iter().any(|step| step.name == version) {
            return Err(format!(
                "the database was written by a newer version of Twinspan (it has step {version}); \
                 install that version or restore a backup"
            ));
        }
    }
    Ok(match rows.len() {
        0 => SchemaState::Empty,
        count if count < STEPS.len() => SchemaState::Behind,
        _ => SchemaState::Current,
    })
}
