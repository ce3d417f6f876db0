//! The permission matrix as text: each family's tests render their decisions with it and compare
//! them with a reviewed snapshot, `snapshots/matrix_<family>.snap`.

use super::{Actor, Decision, Person};
use crate::{
    account::{AccountKind, AccountState},
    id::{AccountId, SessionId},
};
use std::fmt::Debug;
use uuid::Uuid;

/// The account of every signed-in actor.
pub(super) const SELF: AccountId = AccountId(Uuid::from_u128(1));

/// Everybody who may come to the portal, by what they are.
pub(super) fn actors() -> Vec<(&'static str, Actor)> {
    use AccountKind::{Guest, Pupil, Staff};
    use AccountState::{Refused, Registered, Returned, Suspended, Validated};
    let person = |kind, state| Person {
        id: SELF,
        session: SessionId(Uuid::from_u128(2)),
        kind,
        state,
        email_confirmed: kind != Pupil,
        name: "Somebody".to_owned(),
        picture: None,
        country: Some("HU".to_owned()),
        has_school: kind == Staff,
        lang: None,
        time_zone: "Europe/Budapest".to_owned(),
        officer_of: Vec::new(),
        central: false,
        needs_second_step: false,
        unread: 0,
        unread_conversations: 0,
    };
    let officer = |state, country: &str| Person {
        officer_of: vec![country.to_owned()],
        has_school: false,
        ..person(Staff, state)
    };
    let people = [
        (
            "staff, e-mail not confirmed",
            Person {
                email_confirmed: false,
                ..person(Staff, Registered)
            },
        ),
        ("staff, registered", person(Staff, Registered)),
        ("staff, returned", person(Staff, Returned)),
        ("staff, refused", person(Staff, Refused)),
        ("staff, validated", person(Staff, Validated)),
        ("staff, suspended", person(Staff, Suspended)),
        ("pupil", person(Pupil, Validated)),
        ("pupil, suspended", person(Pupil, Suspended)),
        ("guest", person(Guest, Validated)),
        ("officer of Hungary", officer(Validated, "HU")),
        ("officer of Türkiye", officer(Validated, "TR")),
        (
            "officer with a school",
            Person {
                has_school: true,
                ..officer(Validated, "HU")
            },
        ),
        ("officer of Hungary, suspended", officer(Suspended, "HU")),
        (
            "central officer",
            Person {
                central: true,
                has_school: false,
                ..person(Staff, Validated)
            },
        ),
        (
            "central officer, suspended",
            Person {
                central: true,
                has_school: false,
                ..person(Staff, Suspended)
            },
        ),
    ];
    let people = people
        .into_iter()
        .map(|(who, person)| (who, Actor::Person(person)));
    std::iter::once(("visitor", Actor::Visitor))
        .chain(people)
        .collect()
}

/// A row per case, a column per action: `yes`, `no` (sees the thing, may not do this) or `-` (as if
/// the thing did not exist).
pub(super) fn table<A: Debug, N: AsRef<str>>(
    actions: &[A],
    rows: impl IntoIterator<Item = (N, Vec<Decision>)>,
) -> String {
    let rows: Vec<_> = rows.into_iter().collect();
    let width = rows
        .iter()
        .map(|(case, _)| case.as_ref().chars().count())
        .max()
        .unwrap_or_default();
    let widths: Vec<usize> = actions
        .iter()
        .map(|action| format!("{action:?}").len())
        .collect();
    let line = |case: &str, cells: Vec<String>| {
        let mut line = format!("{case:width$}");
        for (cell, width) in cells.iter().zip(&widths) {
            line.push_str(&format!("  {cell:width$}"));
        }
        format!("{}\n", line.trim_end())
    };
    let mut text = line("", actions.iter().map(|one| format!("{one:?}")).collect());
    for (case, decisions) in rows {
        let cells = decisions.into_iter().map(|decision| {
            match decision {
                Decision::Allow => "yes",
                Decision::Deny => "no",
                Decision::Hidden => "-",
            }
            .to_owned()
        });
        text.push_str(&line(case.as_ref(), cells.collect()));
    }
    text
}

/// Compares a matrix with its reviewed text in `snapshots/<name>.snap`.
macro_rules! reviewed {
    ($name:literal, $text:expr) => {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!($name, $text);
        })
    };
}
pub(super) use reviewed;
