//! A crowd: schools, staff and projects in the numbers of a country or of a continent, to measure
//! with. They come after the demo world, in pieces, so that memory does not grow with them.

mod projects;

use super::{
    Making, Plan, Secrets,
    people::{Desk, People},
    schools,
};
use crate::{Cx, Db, statistics};
use domain::{AppError, AppResult, Timestamp, school::SchoolState};
use std::collections::{HashMap, HashSet};

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// 25,000 schools, 100,000 staff, 16,000 projects.
    Country,
    /// 250,000 schools, 1,000,000 staff, 160,000 projects.
    Europe,
}

impl Scale {
    /// Schools.
    pub const fn schools(self) -> usize {
        match self {
            Self::Country => 25_000,
            Self::Europe => 250_000,
        }
    }

    /// Staff.
    pub const fn staff(self) -> usize {
        self.schools() * STAFF
    }
}

/// Staff of each school.
const STAFF: usize = 4;

/// So many projects come with so many schools.
const PROJECTS: (usize, usize) = (16, 25);

/// Schools written at once.
const PIECE: usize = 1_000;

/// Adds so many schools with their staff and projects to a demo world, telling how many there are after each
/// piece. Their rows are made as those of the demo world are, so they are as real.
pub async fn crowd(
    db: &Db,
    now: Timestamp,
    plan: &Plan,
    schools: usize,
    progress: impl Fn(usize),
) -> AppResult<()> {
    let cx = Cx::new(db.clone(), now, "demo", "en");
    let mut making = Making::new(plan.clone(), now, Secrets::hash().await?)?;
    let mut emails = HashMap::new();
    let mut done = 0;
    while done < schools {
        let count = PIECE.min(schools - done);
        let build = tokio::task::spawn_blocking(move || {
            piece(&mut making, &mut emails, done, count);
            (making, emails)
        });
        (making, emails) = build.await.map_err(|_| AppError::Internal {
            reference: String::new(),
        })?;
        let rows = std::mem::take(&mut making.rows);
        cx.write(move |tx| async move { rows.insert(&tx).await })
            .await?;
        done += count;
        progress(done);
    }
    statistics::count(&cx).await
}

/// Some schools of all countries, with their staff, and projects between them.
fn piece(making: &mut Making, emails: &mut HashMap<String, u32>, from: usize, count: usize) {
    let mut chance = making.chance(&format!("crowd {from}"));
    let lately = making.chance(&format!("lately {from}"));
    let (mut here, mut taken) = (Vec::with_capacity(count), HashSet::new());
    for _ in 0..count {
        here.extend(schools::another(making, &mut chance, &mut taken));
    }
    let mut desk = Desk {
        making,
        schools: &here,
        chance,
        lately,
        people: People::default(),
        emails: std::mem::take(emails),
        host: "crowd.twinspan.example",
    };
    for (index, school) in here.iter().enumerate() {
        if school.state == SchoolState::Validated {
            for place in 0..STAFF {
                desk.employ(index, place == 0);
            }
        }
    }
    *emails = desk.emails;
    let staff = desk.people.staff;
    let mut chance = making.chance(&format!("crowd projects {from}"));
    let projects_of = |schools: usize| schools * PROJECTS.0 / PROJECTS.1;
    let wanted = projects_of(from + count) - projects_of(from);
    projects::build(making, &mut chance, &here, &staff, wanted);
}
