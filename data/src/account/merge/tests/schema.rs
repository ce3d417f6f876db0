//! `links.tsv` against the schema.

use super::super::links;
use crate::{
    both_databases,
    privacy::{DataClass, register},
    sql::all,
    testing::World,
};
use sea_orm::FromQueryResult;
use std::collections::BTreeSet;

/// Columns that refer to an account, as the database knows them.
async fn pointing(world: &World) -> BTreeSet<String> {
    #[derive(FromQueryResult)]
    struct Column {
        name: String,
    }
    let sql = if world.db.is_sqlite() {
        "SELECT t.name || '.' || k.\"from\" AS name FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) k
         WHERE t.type = 'table' AND k.\"table\" = 'account'"
    } else {
        "SELECT c.conrelid::regclass::TEXT || '.' || a.attname AS name FROM pg_constraint c
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
         WHERE c.contype = 'f' AND c.confrelid = 'account'::regclass"
    };
    let columns: Vec<Column> = all(world.db.reader(), sql, vec![]).await.unwrap();
    columns.into_iter().map(|column| column.name).collect()
}

/// Ids that the database does not check, and that name something else than an account.
const OF_OTHER_THINGS: [&str; 8] = [
    "account.picture_id",
    "account_redirect.was_id",
    "certificate.file_id",
    "data_export.file_id",
    "notification.project_id",
    "search_change.id",
    "site_map_part.first_id",
    "unsubscribe_link.mail_id",
];

/// Columns with an id of which the database does not know what it names.
fn unchecked() -> BTreeSet<String> {
    let mut table = "";
    let mut columns = BTreeSet::new();
    for line in crate::migration::STEPS
        .iter()
        .flat_map(|step| step.sql.lines())
    {
        if let Some(created) = line.strip_prefix("CREATE TABLE ") {
            table = created.trim_end_matches(" (");
        }
        let Some((column, rest)) = line
            .strip_prefix("    ")
            .and_then(|column| column.split_once(" {uuid}"))
        else {
            continue;
        };
        let is_own = column == "id" && rest.starts_with(" PRIMARY KEY");
        if !is_own && !rest.contains("REFERENCES") {
            columns.insert(format!("{table}.{column}"));
        }
    }
    columns
}

#[test]
fn no_id_that_the_database_does_not_check_is_forgotten() {
    let treated: BTreeSet<String> = links::links()
        .map(|link| format!("{}.{}", link.table, link.column))
        .chain(OF_OTHER_THINGS.map(str::to_owned))
        .collect();
    let missing: Vec<_> = unchecked().difference(&treated).cloned().collect();
    assert_eq!(
        missing, [""; 0],
        "in account/merge/links.tsv, or OF_OTHER_THINGS"
    );
}

both_databases! {
    async fn no_column_that_names_an_account_is_forgotten(world: World) {
        let mut named = pointing(&world).await;
        let linked = register().filter(|column| column.class == DataClass::Person);
        named.extend(linked.map(|column| format!("{}.{}", column.table, column.name)));
        named.remove("account.id");
        let treated: BTreeSet<String> = links::links().map(|link| format!("{}.{}", link.table, link.column)).collect();
        let missing: Vec<_> = named.difference(&treated).collect();
        let gone: Vec<_> = treated.difference(&named).collect();
        assert!(missing.is_empty() && gone.is_empty(), "account/merge/links.tsv lacks {missing:?} and has {gone:?} too many");
        assert_eq!(links::links().count(), include_str!("../links.tsv").lines().count() - 1, "every line is understood");
    }
}
