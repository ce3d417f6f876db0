//! A register that a country brought in some weeks ago: its file is gone, its numbers stay.

use super::{Making, people::People};
use crate::entity::school_import;
use domain::{school::register::ImportState, time::HOUR};

/// Where the demo world's register comes from.
const COUNTRY: &str = "HU";
const FILE: &str = "intezmenyek-2026.xlsx";

pub(super) fn build(making: &mut Making, people: &People) {
    let created_at = making.days_ago(43) + 9 * HOUR;
    let schools = making.rows.schools.iter();
    let here = schools.filter(|school| school.country == COUNTRY).count();
    let known = i32::try_from(here).unwrap_or_default();
    making.rows.imports.push(school_import::Model {
        id: making.chance("imports").id(created_at),
        country: COUNTRY.to_owned(),
        state: ImportState::Done.as_str().to_owned(),
        state_at: created_at + HOUR / 60,
        created_by: people.officers.get(COUNTRY).copied(),
        created_at,
        file_name: FILE.to_owned(),
        file_hash: String::new(),
        storage_key: String::new(),
        encoding: String::new(),
        delimiter: String::new(),
        heading_line: 1,
        samples: "[]".to_owned(),
        columns: "{}".to_owned(),
        kind: String::new(),
        lines: known,
        done: known,
        added: 0,
        updated: known / 3,
        unchanged: known - known / 3,
        alike: 0,
        broken: 0,
    });
}
