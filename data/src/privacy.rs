//! What every column holds about people. `docs/PRIVACY.md` says why and how long; the register
//! itself is `privacy/register.tsv`, which a test compares with the schema.

mod again;
mod erase;
mod export;
mod handling;
mod page;

pub(crate) use self::{
    again::erase_again,
    erase::{carry_out, erase_pupil},
    export::make,
};
pub use self::{
    erase::{ask_erasure, keep_account},
    export::ask_export,
    page::{erasure, mine},
};

use domain::text_enum;

text_enum! {
    /// What a column says about people.
    pub enum DataClass {
        /// Nothing.
        None = "none",
        /// Which person: a link to an account.
        Person = "person",
        /// Account data of adults.
        Account = "account",
        /// Data of pupils.
        Pupil = "pupil",
        /// What people write or upload.
        Content = "content",
        /// Traces of use: when, in what state, from where.
        Trace = "trace",
        /// Secrets, hashed wherever they can be.
        Secret = "secret",
    }
}

/// A column and what it says about people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub table: &'static str,
    pub name: &'static str,
    pub class: DataClass,
}

/// All columns, by table.
pub fn register() -> impl Iterator<Item = Column> {
    include_str!("privacy/register.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut fields = line.split('\t');
            Some(Column {
                table: fields.next()?,
                name: fields.next()?,
                class: fields.next()?.parse().ok()?,
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        both_databases,
        sql::{all, params},
        testing::World,
    };
    use sea_orm::FromQueryResult;
    use std::collections::BTreeSet;

    #[derive(FromQueryResult)]
    struct Row {
        table_name: String,
        column_name: String,
    }

    /// Every column of the database, but those of the migration tool.
    async fn columns(world: &World) -> BTreeSet<(String, String)> {
        let cx = world.visitor();
        let sql = if cx.db().is_sqlite() {
            "SELECT t.name AS table_name, c.name AS column_name
             FROM sqlite_schema t JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'seaql_migrations'"
        } else {
            "SELECT table_name::TEXT AS table_name, column_name::TEXT AS column_name
             FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name <> 'seaql_migrations'"
        };
        let rows: Vec<Row> = all(cx.read(), sql, params![]).await.unwrap();
        rows.into_iter()
            .map(|row| (row.table_name, row.column_name))
            .collect()
    }

    both_databases! {
        async fn every_column_is_in_the_register(world: World) {
            let registered: BTreeSet<_> = register()
                .map(|column| (column.table.to_owned(), column.name.to_owned()))
                .collect();
            let present = columns(&world).await;
            let missing: Vec<_> = present.difference(&registered).collect();
            let gone: Vec<_> = registered.difference(&present).collect();
            assert!(missing.is_empty() && gone.is_empty(), "missing: {missing:?}, gone: {gone:?}");
        }
    }

    #[test]
    fn every_line_of_the_register_is_understood() {
        let lines = include_str!("privacy/register.tsv").lines().count() - 1;
        assert_eq!(register().count(), lines);
    }

    #[test]
    fn every_table_with_something_about_people_is_explained() {
        let explained = include_str!("../../docs/PRIVACY.md");
        let silent: BTreeSet<_> = register()
            .filter(|column| column.class != DataClass::None)
            .map(|column| column.table)
            .filter(|table| !explained.contains(&format!("`{table}`")))
            .collect();
        assert!(
            silent.is_empty(),
            "docs/PRIVACY.md says nothing of {silent:?}"
        );
    }
}
