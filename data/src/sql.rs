//! Queries as SQL text with `$1` parameters, which both engines understand, and rows as structs.

use domain::{AppError, access::CountryScope, text::fold_for_search};
use sea_orm::{ConnectionTrait, DbErr, ExecResult, FromQueryResult, Statement, Value};
use uuid::Uuid;

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

/// A value that is stored as a short text. Anything else than its texts is a fault of ours.
pub(crate) fn stored<T: std::str::FromStr>(text: &str) -> Result<T, AppError> {
    text.parse().map_err(|_| {
        tracing::error!(text, "a stored value is unknown");
        AppError::Internal {
            reference: String::new(),
        }
    })
}

/// Words of a search that are looked for; the rest is ignored.
const WORDS_MAX: usize = 6;

/// A condition of a query: `column` (folded text) has a word that begins with each of the words.
/// Folding leaves letters, digits and spaces, so nothing needs escaping.
pub(crate) fn has_words(column: &str, words: &str, values: &mut Vec<Value>) -> String {
    let words = fold_for_search(words);
    let conditions: Vec<String> = words
        .split_whitespace()
        .take(WORDS_MAX)
        .map(|word| {
            values.push(format!("% {word}%").into());
            format!("(' ' || {column}) LIKE ${}", values.len())
        })
        .collect();
    if conditions.is_empty() {
        "TRUE".to_owned()
    } else {
        conditions.join(" AND ")
    }
}

/// A condition of a query: the row's country is in the scope.
pub(crate) fn in_scope(scope: &CountryScope, column: &str, values: &mut Vec<Value>) -> String {
    match scope {
        CountryScope::All => "TRUE".to_owned(),
        CountryScope::Nothing => "FALSE".to_owned(),
        CountryScope::Countries(countries) if countries.is_empty() => "FALSE".to_owned(),
        CountryScope::Countries(countries) => {
            let places: Vec<String> = countries
                .iter()
                .map(|country| {
                    values.push(country.as_str().into());
                    format!("${}", values.len())
                })
                .collect();
            format!("{column} IN ({})", places.join(", "))
        }
    }
}

/// A condition of a query: the column holds one of the ids.
pub(crate) fn among(column: &str, ids: &[Uuid], values: &mut Vec<Value>) -> String {
    let places: Vec<String> = ids
        .iter()
        .map(|id| {
            values.push((*id).into());
            format!("${}", values.len())
        })
        .collect();
    format!("{column} IN ({})", places.join(", "))
}

/// A condition of a query: a row of `support_grant` gives what it names at this moment.
pub(crate) fn holds(grant: &str, now: &str) -> String {
    format!(
        "({grant}.ended_at IS NULL AND {grant}.from_at <= {now} AND ({grant}.until_at IS NULL OR {grant}.until_at > {now}))"
    )
}

/// A condition of a query: a row of `support_grant` opens the desk, or will: whose it is signs in
/// with the second step. One that is over since a moment ago is still counted.
pub(crate) fn opens_desk(grant: &str) -> String {
    format!("({grant}.role IN ('officer', 'central') AND {grant}.ended_at IS NULL)")
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
