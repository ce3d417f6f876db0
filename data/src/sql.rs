//! Queries as SQL text with `$1` parameters, which both engines understand, and rows as structs.

use domain::AppError;
use sea_orm::{ConnectionTrait, DbErr, ExecResult, FromQueryResult, Statement, Value};

/// Values for the `$1`, `$2` … of a query.
macro_rules! params {
    ($($value:expr),* $(,)?) => { vec![$(sea_orm::Value::from($value)),*] };
}
pub(crate) use params;

/// A query with its values.
pub(crate) fn statement(
    conn: &impl ConnectionTrait,
    sql: impl Into<String>,
    values: Vec<Value>,
) -> Statement {
    Statement::from_sql_and_values(conn.get_database_backend(), sql, values)
}

/// All rows of a query.
pub(crate) async fn all<R: FromQueryResult>(
    conn: &impl ConnectionTrait,
    sql: impl Into<String>,
    values: Vec<Value>,
) -> Result<Vec<R>, AppError> {
    R::find_by_statement(statement(conn, sql, values))
        .all(conn)
        .await
        .db()
}

/// The only row of a query, if there is one.
pub(crate) async fn one<R: FromQueryResult>(
    conn: &impl ConnectionTrait,
    sql: impl Into<String>,
    values: Vec<Value>,
) -> Result<Option<R>, AppError> {
    R::find_by_statement(statement(conn, sql, values))
        .one(conn)
        .await
        .db()
}

/// Runs a command; the number of rows it changed.
pub(crate) async fn run(
    conn: &impl ConnectionTrait,
    sql: impl Into<String>,
    values: Vec<Value>,
) -> Result<u64, AppError> {
    conn.execute_raw(statement(conn, sql, values))
        .await
        .map(|done: ExecResult| done.rows_affected())
        .db()
}

/// Turns a database error into what a person may know, and logs the rest.
pub(crate) trait DbResult<T> {
    /// The value, or [`AppError::Unavailable`] / [`AppError::Internal`].
    fn db(self) -> Result<T, AppError>;
    /// The value; `None` when a unique index refused the row.
    fn unless_taken(self) -> Result<Option<T>, AppError>;
}

impl<T> DbResult<T> for Result<T, DbErr> {
    fn db(self) -> Result<T, AppError> {
        self.map_err(|error| fault(&error))
    }

    fn unless_taken(self) -> Result<Option<T>, AppError> {
        match self {
            Ok(value) => Ok(Some(value)),
            Err(error)
                if matches!(
                    error.sql_err(),
                    Some(sea_orm::SqlErr::UniqueConstraintViolation(_))
                ) =>
            {
                Ok(None)
            }
            Err(error) => Err(fault(&error)),
        }
    }
}

fn fault(error: &DbErr) -> AppError {
    let text = error.to_string();
    // "database is locked" / "database or disk is full" / lost connections: nothing was changed, worth a retry.
    let passing = [
        "locked",
        "busy",
        "disk is full",
        "timed out",
        "closed",
        "refused",
        "No space left",
    ];
    if matches!(error, DbErr::ConnectionAcquire(_) | DbErr::Conn(_))
        || passing.iter().any(|word| text.contains(word))
    {
        tracing::warn!(%error, "database unavailable");
        AppError::Unavailable
    } else {
        tracing::error!(%error, "database error");
        AppError::Internal {
            reference: String::new(),
        }
    }
}
