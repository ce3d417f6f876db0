//! Projects in every state, with their founders and what the countries answered.

use super::{
    Making, chance::Chance, contacts::Contacts, founding::Founding, people::People, schools::School,
};
use domain::project::ProjectState;
use std::collections::HashMap;
use uuid::Uuid;

/// A project whose workspace was opened.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) project: Uuid,
    pub(super) state: ProjectState,
    pub(super) title: String,
    pub(super) short_description: String,
    pub(super) aims: String,
    pub(super) lang: String,
    /// Places among the staff.
    pub(super) founders: Vec<usize>,
    pub(super) opened_at: i64,
    /// Script and cast that play in it.
    pub(super) cast: Option<(usize, usize)>,
}

/// Which text, and what becomes of it.
pub(super) struct Plot {
    pub(super) idea: usize,
    /// 0: the idea as it stands; 1, 2: its variants.
    pub(super) variant: usize,
    pub(super) state: ProjectState,
    pub(super) cast: Option<(usize, usize)>,
    /// Persona who founds it, and the one who founds it with her.
    pub(super) personas: (Option<&'static str>, Option<&'static str>),
    /// Country of the first founder, where it matters.
    pub(super) country: Option<&'static str>,
}

/// So many of a hundred projects without a script are in each state.
const SHARES: [(ProjectState, usize); 8] = [
    (ProjectState::Submitted, 23),
    (ProjectState::Draft, 12),
    (ProjectState::Invited, 8),
    (ProjectState::Returned, 6),
    (ProjectState::Refused, 3),
    (ProjectState::Active, 22),
    (ProjectState::Closed, 17),
    (ProjectState::Archived, 9),
];

pub(super) fn build(
    making: &mut Making,
    schools: &[School],
    people: &People,
    contacts: &mut Contacts,
) -> Vec<Opened> {
    let mut chance = making.chance("projects");
    let plots = plots(making, &mut chance);
    let mut founding = Founding::new(making, schools, people, contacts, chance);
    plots
        .iter()
        .filter_map(|plot| founding.found(plot))
        .collect()
}

fn plots(making: &Making, chance: &mut Chance) -> Vec<Plot> {
    let content = &making.content;
    let mut played = Vec::new();
    let mut others = Vec::new();
    for (index, idea) in content.projects.iter().enumerate().take(making.plan.ideas) {
        let script = content
            .scripts
            .iter()
            .position(|script| script.project == idea.id);
        for variant in 0..=idea.variants.len() {
            let cast = script.filter(|script| variant < content.scripts[*script].casts.len());
            match cast {
                Some(script) if played.len() < making.plan.casts => {
                    played.push((index, variant, Some((script, variant))));
                }
                _ => others.push((index, variant, None)),
            }
        }
    }
    chance.shuffle(&mut others);
    let states = states(chance, others.len());
    let played = played.into_iter().map(|text| (text, ProjectState::Active));
    let all = played.chain(others.into_iter().zip(states));
    let mut count = HashMap::new();
    all.map(|((idea, variant, cast), state)| {
        let nth = count.entry((state, cast.is_some())).or_insert(0);
        *nth += 1;
        let (personas, country) = match (state, cast, *nth) {
            (_, Some(_), _) => ((None, None), None),
            (ProjectState::Draft, None, 1) => ((Some("judit"), None), None),
            (ProjectState::Submitted, None, 1) => ((Some("judit"), Some("elif")), None),
            (ProjectState::Submitted, None, 2) => ((Some("elif"), None), None),
            (ProjectState::Invited, None, 1) => ((None, Some("elif")), None),
            (ProjectState::Invited, None, 2) => ((None, Some("judit")), Some("TR")),
            (ProjectState::Returned, None, 1) => ((Some("elif"), None), None),
            (ProjectState::Closed, None, 1) => ((Some("judit"), None), None),
            (ProjectState::Submitted, None, nth) if nth % 3 == 0 => ((None, None), Some("HU")),
            (ProjectState::Submitted, None, nth) if nth % 3 == 1 => ((None, None), Some("TR")),
            _ => ((None, None), None),
        };
        Plot {
            idea,
            variant,
            state,
            cast,
            personas,
            country,
        }
    })
    .collect()
}

/// Each state once, then by their shares.
fn states(chance: &mut Chance, count: usize) -> Vec<ProjectState> {
    let mut states: Vec<ProjectState> = SHARES.iter().map(|(state, _)| *state).collect();
    let mut rest: Vec<ProjectState> = SHARES
        .iter()
        .flat_map(|(state, share)| std::iter::repeat_n(*state, share * count / 100 + 1))
        .collect();
    chance.shuffle(&mut rest);
    states.extend(rest);
    states.truncate(count);
    states
}
