//! Bringing a national register in: a file, read and tried out before anything is changed, then
//! imported in small transactions, each of which notes how far it came. Whatever stops the program,
//! the next one goes on after the last line that is in; lines are told apart by their number, so
//! that nothing comes in twice.
//!
//! [`begin`](self::begin()) takes a file, [`work`] reads and imports it in the background, [`answer`]
//! settles what only an officer can tell.

mod answer;
mod begin;
mod bring;
mod known;
mod line;
mod show;
mod table;
mod work;
mod write;

pub use self::{
    answer::answer,
    begin::{NewRegister, announce, begin, choose_columns, may_begin, read_again, start},
    show::{Rest, RestLine, list, read, rest},
    work::carry_on,
};
pub(crate) use self::{
    begin::KEPT_FOR,
    work::{clear, resume},
};

/// What the operator does on the command line, where nobody is signed in.
pub mod operator {
    pub use super::begin::operator::*;
    pub use super::show::operator::*;
}

use crate::{
    Cx,
    lookup::Lookup,
    sql::{one, params, stored},
};
use domain::{
    AppError, AppResult, Problem,
    access::{CountryScope, site::act},
    id::ImportId,
    school::register::{Columns, Delimiter, ImportState, Reading},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// One import, as it is kept.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Import {
    id: Uuid,
    country: String,
    state: String,
    created_by: Option<Uuid>,
    created_at: i64,
    file_name: String,
    storage_key: String,
    encoding: String,
    delimiter: String,
    heading_line: i32,
    samples: String,
    columns: String,
    kind: String,
    lines: i32,
    done: i32,
}

impl Import {
    /// Loads one; whoever calls it has the permission.
    async fn load(conn: &impl ConnectionTrait, id: ImportId) -> AppResult<Self> {
        one(
            conn,
            "SELECT id, country, state, created_by, created_at, file_name, storage_key, encoding,
                    delimiter, heading_line, samples, columns, kind, lines, done
             FROM school_import WHERE id = $1",
            params![id.0],
        )
        .await?
        .ok_or(AppError::NotFound)
    }

    /// Loads one for an officer of its country. Others do not know of it.
    async fn permit<C: ConnectionTrait>(
        lookup: Lookup<'_, C>,
        conn: &C,
        cx: &Cx,
        id: ImportId,
    ) -> AppResult<Self> {
        lookup.site::<act::OpenDesk>()?;
        let import = Self::load(conn, id).await?;
        if CountryScope::of_officer(cx.actor()).contains(&import.country) {
            Ok(import)
        } else {
            Err(AppError::NotFound)
        }
    }

    fn state(&self) -> AppResult<ImportState> {
        stored(&self.state)
    }

    fn delimiter(&self) -> AppResult<Option<Delimiter>> {
        match self.delimiter.as_str() {
            "" => Ok(None),
            kept => stored(kept).map(Some),
        }
    }

    fn reading(&self) -> AppResult<Reading> {
        Ok(Reading {
            encoding: Some(self.encoding.clone()).filter(|encoding| !encoding.is_empty()),
            delimiter: self.delimiter()?,
            heading_line: u32::try_from(self.heading_line).unwrap_or(1),
        })
    }

    fn columns(&self) -> AppResult<Columns> {
        serde_json::from_str(&self.columns).map_err(unreadable)
    }
}

/// Whether the actor brings schools into this country.
fn permit_country<C: ConnectionTrait>(
    lookup: &Lookup<'_, C>,
    cx: &Cx,
    country: &str,
) -> AppResult<()> {
    lookup.site::<act::OpenDesk>()?;
    if CountryScope::of_officer(cx.actor()).contains(country) {
        Ok(())
    } else {
        Err(AppError::field("country", Problem::UnknownChoice))
    }
}

/// JSON of ours that is none.
fn unreadable(error: serde_json::Error) -> AppError {
    tracing::error!(%error, "what is kept of an import cannot be read");
    AppError::Internal {
        reference: String::new(),
    }
}

/// A count as it is stored.
fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;

#[cfg(test)]
use self::tests::workbook_for_tests;
