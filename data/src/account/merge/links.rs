//! What becomes of each column that names an account when two accounts become one: `links.tsv`. A
//! test compares it with the schema, so that nothing is forgotten.

use crate::{
    Tx,
    sql::{params, run},
};
use domain::{AppResult, text_enum};
use uuid::Uuid;

text_enum! {
    /// What becomes of a column.
    pub(super) enum Fate {
        /// Names the account that stays.
        Move = "move",
        /// The same, after what both have was made one ([`super::settle`]).
        Settle = "settle",
        /// The rows of the account that goes are removed.
        Drop = "drop",
        /// Is left as it is.
        Stay = "stay",
    }
}

/// A column that names an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    pub(super) table: &'static str,
    pub(super) column: &'static str,
    pub(super) fate: Fate,
}

/// All of them.
pub(super) fn links() -> impl Iterator<Item = Link> {
    include_str!("links.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let [table, column, fate, _]: [&str; 4] =
                line.split('\t').collect::<Vec<_>>().try_into().ok()?;
            Some(Link {
                table,
                column,
                fate: fate.parse().ok()?,
            })
        })
}

/// Removes what is not taken along.
pub(super) async fn drop_rows(tx: &Tx, goes: Uuid) -> AppResult<()> {
    for link in links().filter(|link| link.fate == Fate::Drop) {
        let sql = format!("DELETE FROM {} WHERE {} = $1", link.table, link.column);
        run(tx.conn(), sql, params![goes]).await?;
    }
    Ok(())
}

/// Takes the rest along.
pub(super) async fn move_rows(tx: &Tx, keep: Uuid, goes: Uuid) -> AppResult<()> {
    for link in links() {
        match link.fate {
            Fate::Move | Fate::Settle => {}
            Fate::Drop | Fate::Stay => continue,
        }
        let (table, column) = (link.table, link.column);
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2");
        run(tx.conn(), sql, params![keep, goes]).await?;
    }
    Ok(())
}
