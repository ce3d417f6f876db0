//! The text that was sent in each round. In the first of two the founders had said less of how they
//! work: that is what was asked for.

use super::{Making, approvals::Timeline, rows::Rows};
use crate::entity::project_round;
use domain::project::ProjectText;
use uuid::Uuid;

/// One row for each round of a project that was sent.
pub(super) fn build(making: &mut Making, project: Uuid, time: &Timeline) {
    if time.submitted_at.is_none() {
        return;
    }
    let Some((mut text, version)) = text(&making.rows, project) else {
        return;
    };
    let mut round = i32::from(time.first_round_at.is_some()) + 1;
    while round > 0 {
        if let Ok(form) = serde_json::to_string(&text.as_form(version)) {
            making.rows.rounds.push(project_round::Model {
                project_id: project,
                round,
                version,
                form,
            });
        }
        let shorter = text.work_process.rsplit_once(". ");
        if let Some(shorter) = shorter.map(|(first, _)| format!("{first}.")) {
            text.work_process = shorter;
        }
        round -= 1;
    }
}

fn text(rows: &Rows, project: Uuid) -> Option<(ProjectText, i32)> {
    let row = rows.projects.iter().rfind(|row| row.id == project)?;
    let of = |kind: &str| -> Vec<String> {
        let tags = rows.project_tags.iter();
        let own = tags.filter(|tag| tag.project_id == project && tag.kind == kind);
        own.map(|tag| tag.value.clone()).collect()
    };
    let text = ProjectText {
        title: row.title.clone(),
        short_description: row.short_description.clone(),
        languages: of("language"),
        subjects: of("subject"),
        competences: of("competence"),
        age_from: row.age_from,
        age_to: row.age_to,
        pupil_count: row.pupil_count,
        aims: row.aims.clone(),
        work_process: row.work_process.clone(),
        expected_results: row.expected_results.clone(),
    };
    Some((text, row.version))
}
