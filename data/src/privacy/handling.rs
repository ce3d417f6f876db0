//! What becomes of each table when somebody takes their data along, or goes: `handling.tsv`, a line
//! for each table in which the register finds something about people. A test compares the two.

use super::{Column, DataClass, register};
use domain::privacy::{Fate, Part};

/// How the rows of a table that are about somebody are handed out and erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Handling {
    pub(super) table: &'static str,
    pub(super) part: Part,
    /// Which rows: a condition with the account as `$1`.
    pub(super) whose: &'static str,
    pub(super) is_handed_out: bool,
    pub(super) fate: Fate,
}

/// All tables, in the order in which they are handed out and erased.
pub(super) fn handling() -> impl Iterator<Item = Handling> {
    lines().filter_map(|line| {
        let [table, part, whose, handed_out, fate, _] = line;
        Some(Handling {
            table,
            part: part.parse().ok()?,
            whose,
            is_handed_out: handed_out == "yes",
            fate: fate.parse().ok()?,
        })
    })
}

fn lines() -> impl Iterator<Item = [&'static str; 6]> {
    include_str!("handling.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
}

/// The columns of a table that are handed out: all but secrets.
pub(super) fn handed_out(table: &str) -> Vec<Column> {
    register()
        .filter(|column| column.table == table && column.class != DataClass::Secret)
        .collect()
}

/// Every column that names an account, but the account's own id.
pub(super) fn links() -> impl Iterator<Item = Column> {
    register()
        .filter(|column| column.class == DataClass::Person)
        .filter(|column| (column.table, column.name) != ("account", "id"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_table_about_people_says_how_it_is_handed_out_and_erased() {
        let about_people: BTreeSet<_> = register()
            .filter(|column| column.class != DataClass::None)
            .map(|column| column.table)
            .collect();
        let handled: BTreeSet<_> = handling().map(|one| one.table).collect();
        let missing: Vec<_> = about_people.difference(&handled).collect();
        let gone: Vec<_> = handled.difference(&about_people).collect();
        assert!(
            missing.is_empty() && gone.is_empty(),
            "privacy/handling.tsv lacks {missing:?} and has {gone:?} too many"
        );
        let lines = include_str!("handling.tsv").lines().count() - 1;
        assert_eq!(handling().count(), lines, "every line is understood");
    }

    #[test]
    fn what_is_not_handed_out_has_a_reason() {
        for [table, _, _, handed_out, _, why_not] in lines() {
            assert_eq!(handed_out == "no", !why_not.is_empty(), "{table}");
            assert!(matches!(handed_out, "yes" | "no"), "{table}");
        }
    }

    #[test]
    fn secrets_are_never_handed_out() {
        for one in handling().filter(|one| one.is_handed_out) {
            let columns = handed_out(one.table);
            assert!(!columns.is_empty(), "{}", one.table);
            let all = register().filter(|column| column.table == one.table);
            for column in all.filter(|column| !columns.contains(column)) {
                assert_eq!(column.class, DataClass::Secret, "{column:?}");
            }
        }
    }
}
