use super::*;
use crate::time::MINUTE;
use std::fmt::Write;

/// Who asks, in the order of DOMAIN's table; then everybody who is no member.
const PEOPLE: [(&str, Option<Role>, bool, bool); 9] = [
    ("founder", Some(Role::Founder), false, false),
    ("teacher", Some(Role::Teacher), false, false),
    ("expert", Some(Role::Expert), false, false),
    ("observer", Some(Role::Observer), false, false),
    ("coordinator", Some(Role::PupilCoordinator), false, false),
    ("pupil", Some(Role::Pupil), false, false),
    ("officer", None, true, false),
    ("outsider", None, false, false),
    ("suspended", Some(Role::Founder), true, true),
];

fn inverted() -> Settings {
    let Settings {
        pupils_post,
        pupils_comment,
        pupils_create_pages,
        pupils_edit_pages,
        pupils_upload,
        pupils_start_threads,
    } = Settings::default();
    Settings {
        pupils_post: !pupils_post,
        pupils_comment: !pupils_comment,
        pupils_create_pages: !pupils_create_pages,
        pupils_edit_pages: !pupils_edit_pages,
        pupils_upload: !pupils_upload,
        pupils_start_threads: !pupils_start_threads,
    }
}

fn target(own: bool, age: i64, open_to_pupils: bool) -> Target {
    Target {
        own,
        age,
        open_to_pupils,
    }
}

/// The targets that make a difference for an action.
fn targets(action: Action) -> Vec<(&'static str, Target)> {
    let plain = target(false, 0, false);
    match action {
        Action::EditPage => vec![
            ("of somebody else", plain),
            ("own", target(true, 0, false)),
            ("of somebody else, opened to pupils", target(false, 0, true)),
            ("own, opened to pupils", target(true, 0, true)),
        ],
        Action::DeleteContent => vec![
            ("of somebody else", plain),
            ("own, after 15 minutes", target(true, 15 * MINUTE, false)),
            ("own, later", target(true, 15 * MINUTE + 1, false)),
        ],
        Action::StepTask => vec![
            ("of teachers", plain),
            ("meant for pupils", target(false, 0, true)),
        ],
        Action::ClosePoll => vec![("of somebody else", plain), ("own", target(true, 0, false))],
        _ => vec![("", plain)],
    }
}

#[test]
fn the_matrix_is_the_table_of_domain() {
    let mut text = String::from(
        "yes: may; no: sees it but may not; -: as if it did not exist (DOMAIN, \"Workspace roles\")\n",
    );
    for state in WorkspaceState::ALL {
        for (name, settings) in [
            ("settings as at first", Settings::default()),
            ("every setting turned round", inverted()),
        ] {
            let _ = write!(text, "\n{} workspace, {name}\n{:55}", state.as_str(), "");
            for (person, ..) in PEOPLE {
                let _ = write!(text, "{person:>12}");
            }
            text.push('\n');
            for action in Action::ALL {
                for (thing, target) in targets(*action) {
                    let _ = write!(text, "{:55}", format!("{action:?} {thing}").trim());
                    for (_, role, officer, suspended) in PEOPLE {
                        let facts = Facts {
                            role,
                            state: *state,
                            settings,
                            suspended,
                            officer,
                            target,
                        };
                        let decision = match decide(&facts, *action) {
                            Decision::Allow => "yes",
                            Decision::Deny => "no",
                            Decision::Hidden => "-",
                        };
                        let _ = write!(text, "{decision:>12}");
                    }
                    text.push('\n');
                }
            }
        }
    }
    insta::with_settings!({prepend_module_to_snapshot => false, snapshot_path => "../snapshots", omit_expression => true}, {
        insta::assert_snapshot!("matrix_workspace", text);
    });
}

#[test]
fn few_actions_depend_on_the_thing() {
    let things = [false, true].into_iter().flat_map(|own| {
        [0, 15 * MINUTE + 1]
            .into_iter()
            .flat_map(move |age| [false, true].map(|open| target(own, age, open)))
    });
    for thing in things {
        for action in Action::ALL {
            if matches!(
                action,
                Action::EditPage | Action::DeleteContent | Action::ClosePoll | Action::StepTask
            ) {
                continue;
            }
            for state in WorkspaceState::ALL {
                for (_, role, officer, suspended) in PEOPLE {
                    let facts = |target| Facts {
                        role,
                        state: *state,
                        settings: Settings::default(),
                        suspended,
                        officer,
                        target,
                    };
                    assert_eq!(
                        decide(&facts(thing), *action),
                        decide(&facts(Target::default()), *action),
                        "{action:?}"
                    );
                }
            }
        }
    }
}

proptest::proptest! {
    /// Whatever else holds: a pupil removes the own, in an open workspace, for fifteen minutes.
    #[test]
    fn a_pupil_takes_back_the_own_for_fifteen_minutes_and_no_longer(
        age in 0..40 * MINUTE, own: bool, suspended: bool, state in 0..3usize, allowed: bool,
    ) {
        let settings = Settings {
            pupils_post: allowed,
            pupils_comment: allowed,
            pupils_create_pages: allowed,
            pupils_edit_pages: allowed,
            pupils_upload: allowed,
            pupils_start_threads: allowed,
        };
        let state = WorkspaceState::ALL[state];
        let facts = Facts {
            role: Some(Role::Pupil),
            state,
            settings,
            suspended,
            officer: false,
            target: target(own, age, false),
        };
        let may = own && age <= 15 * MINUTE && !suspended && state == WorkspaceState::Open;
        assert_eq!(decide(&facts, Action::DeleteContent).allows(), may);
    }
}
