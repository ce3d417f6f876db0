use super::*;
use crate::access::matrix;

/// The person of the matrix: validated, in Hungary, available, not public, unknown to the actor.
fn teacher() -> Facts {
    Facts {
        id: AccountId(uuid::Uuid::from_u128(99)),
        kind: AccountKind::Staff,
        state: AccountState::Validated,
        public_profile: false,
        public_picture: false,
        shares_workspace: false,
        at_own_school: false,
        available: true,
        country: Some("HU".to_owned()),
        joins: None,
        between: Between::Nothing,
        withheld: false,
        rank: Rank::None,
    }
}

fn cases() -> Vec<(String, Facts)> {
    let mut cases = vec![
        ("a teacher".to_owned(), teacher()),
        (
            "a teacher with a public profile".to_owned(),
            Facts {
                public_profile: true,
                ..teacher()
            },
        ),
        (
            "a teacher with a public profile and picture".to_owned(),
            Facts {
                public_profile: true,
                public_picture: true,
                ..teacher()
            },
        ),
        (
            "a teacher of Turkey who joined a school in Hungary".to_owned(),
            Facts {
                country: Some("TR".to_owned()),
                joins: Some("HU".to_owned()),
                ..teacher()
            },
        ),
        (
            "a teacher with a public profile that is withheld".to_owned(),
            Facts {
                public_profile: true,
                withheld: true,
                ..teacher()
            },
        ),
        (
            "a teacher of a shared workspace".to_owned(),
            Facts {
                shares_workspace: true,
                ..teacher()
            },
        ),
        (
            "a teacher who takes no requests".to_owned(),
            Facts {
                available: false,
                ..teacher()
            },
        ),
        (
            "an officer of Hungary".to_owned(),
            Facts {
                rank: Rank::Officer,
                ..teacher()
            },
        ),
        (
            "a central officer".to_owned(),
            Facts {
                rank: Rank::Central,
                ..teacher()
            },
        ),
        (
            "a teacher without a country".to_owned(),
            Facts {
                country: None,
                ..teacher()
            },
        ),
        (
            "oneself".to_owned(),
            Facts {
                id: matrix::SELF,
                ..teacher()
            },
        ),
    ];
    for state in AccountState::ALL {
        cases.push((
            format!("staff, {}, public profile", state.as_str()),
            Facts {
                state: *state,
                public_profile: true,
                ..teacher()
            },
        ));
        cases.push((
            format!("a colleague of the school, {}", state.as_str()),
            Facts {
                state: *state,
                at_own_school: true,
                ..teacher()
            },
        ));
    }
    for between in Between::ALL {
        cases.push((
            format!("a teacher, {between:?}"),
            Facts {
                between: *between,
                ..teacher()
            },
        ));
    }
    for kind in [AccountKind::Pupil, AccountKind::Guest] {
        cases.push((
            format!("a {}, even if public", kind.as_str()),
            Facts {
                kind,
                public_profile: true,
                between: Between::AskedByThem,
                ..teacher()
            },
        ));
    }
    cases
}

#[test]
fn matrix() {
    let mut text = String::from("The person is in Hungary.\n");
    for (case, facts) in cases() {
        let rows = matrix::actors().into_iter().map(|(who, actor)| {
            let decisions = Action::ALL.iter().map(|one| decide(&actor, &facts, *one));
            (who, decisions.collect())
        });
        text.push_str(&format!("\n# {case}\n{}", matrix::table(Action::ALL, rows)));
    }
    insta::with_settings!({prepend_module_to_snapshot => false, snapshot_path => "../snapshots", omit_expression => true}, {
        insta::assert_snapshot!("matrix_person", text);
    });
}

#[test]
fn the_directory_shows_whose_profile_may_be_opened() {
    for (who, actor) in matrix::actors() {
        let scope = DirectoryScope::of(&actor);
        for (case, facts) in cases() {
            let is_open = |facts: &Facts| decide(&actor, facts, Action::ReadProfile).allows();
            let closed = Facts {
                public_profile: false,
                ..facts.clone()
            };
            let listed = facts.kind == AccountKind::Staff
                && facts.state == AccountState::Validated
                && is_open(&facts)
                && (!facts.between.is_blocked() || is_open(&closed));
            assert_eq!(scope.contains(&facts), listed, "{who}: {case}");
        }
    }
}
