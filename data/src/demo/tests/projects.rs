//! Projects, founders and approvals obey the rules of the domain.

use super::*;
use domain::{
    project::{
        ApprovalState, Founder, FounderState, ProjectForm, ProjectState, kind, may_submit,
        step_after_decisions,
    },
    text::fold_for_search,
};

struct Case<'a> {
    row: &'a crate::entity::project::Model,
    founders: Vec<Founder>,
    /// Of the last round.
    answers: Vec<ApprovalState>,
}

fn cases(rows: &Rows) -> Vec<Case<'_>> {
    let of = |row: &'_ crate::entity::project::Model| {
        let own = rows
            .founders
            .iter()
            .filter(|founder| founder.project_id == row.id);
        let founders = own.map(|founder| Founder {
            state: founder.state.parse().unwrap(),
            school: founder.school_id.to_string(),
            country: founder.country.clone(),
        });
        let rounds = rows
            .approvals
            .iter()
            .filter(|answer| answer.project_id == row.id);
        let last = rounds.clone().map(|answer| answer.round).max();
        let answers = rounds.filter(|answer| Some(answer.round) == last);
        (
            founders.collect(),
            answers
                .map(|answer| answer.state.parse().unwrap())
                .collect(),
        )
    };
    rows.projects
        .iter()
        .map(|row| {
            let (founders, answers) = of(row);
            Case {
                row,
                founders,
                answers,
            }
        })
        .collect()
}

#[test]
fn every_project_text_could_have_been_typed_and_sent_ones_are_complete() {
    let made = whole();
    let mut titles = HashSet::new();
    for Case { row, .. } in cases(&made.rows) {
        let tags = |kind: &str| {
            let own = made.rows.project_tags.iter();
            own.filter(|tag| tag.project_id == row.id && tag.kind == kind)
                .map(|tag| tag.value.clone())
                .collect()
        };
        let number = |number: Option<i32>| number.map(|n| n.to_string()).unwrap_or_default();
        let form = ProjectForm {
            title: row.title.clone(),
            short_description: row.short_description.clone(),
            languages: tags("language"),
            subjects: tags("subject"),
            competences: tags("competence"),
            age_from: number(row.age_from),
            age_to: number(row.age_to),
            pupil_count: number(row.pupil_count),
            aims: row.aims.clone(),
            work_process: row.work_process.clone(),
            expected_results: row.expected_results.clone(),
            version: row.version.to_string(),
            kit: String::new(),
        };
        let text = form.parse().unwrap();
        assert_eq!(text.aims, row.aims);
        let state: ProjectState = row.state.parse().unwrap();
        let draft = matches!(state, ProjectState::Draft | ProjectState::Invited);
        assert!(draft || text.missing().is_empty(), "{}", row.title);
        assert!(
            titles.insert(row.title.clone()),
            "{} stands once",
            row.title
        );
        let search = fold_for_search(&format!("{} {}", row.title, row.short_description));
        assert!(row.search_text.starts_with(&search));
    }
}

#[test]
fn the_state_follows_from_founders_and_answers() {
    let made = whole();
    let mut seen = HashSet::new();
    for Case {
        row,
        founders,
        answers,
    } in cases(&made.rows)
    {
        let state: ProjectState = row.state.parse().unwrap();
        seen.insert(state);
        assert_eq!(row.kind, kind(&founders).as_str(), "{}", row.title);
        let waits = founders
            .iter()
            .any(|founder| founder.state == FounderState::Invited);
        assert_eq!(waits, state == ProjectState::Invited);
        if !matches!(state, ProjectState::Draft | ProjectState::Invited) {
            assert_eq!(may_submit(ProjectState::Draft, &founders, true), Ok(()));
            let after = match state {
                ProjectState::Closed | ProjectState::Archived => ProjectState::Active,
                other => other,
            };
            let decided = step_after_decisions(&answers)
                .map_or(Ok(ProjectState::Submitted), |step| {
                    ProjectState::Submitted.after(step)
                });
            assert_eq!(decided, Ok(after), "{}", row.title);
            let mut countries: Vec<_> = founders.iter().map(|founder| &founder.country).collect();
            countries.sort();
            countries.dedup();
            assert_eq!(answers.len(), countries.len());
        } else {
            assert!(answers.is_empty());
        }
        assert!(row.created_at <= row.state_at && row.state_at <= START);
        assert!(
            row.submitted_at
                .is_none_or(|at| row.created_at < at && at <= START)
        );
        assert_eq!(
            row.active_at.is_some(),
            matches!(
                state,
                ProjectState::Active | ProjectState::Closed | ProjectState::Archived
            )
        );
    }
    assert_eq!(seen.len(), ProjectState::ALL.len(), "every state occurs");
}

#[test]
fn answers_were_given_by_an_officer_of_the_country_in_time_and_with_a_reason() {
    let made = whole();
    let officers: HashSet<_> = made
        .rows
        .grants
        .iter()
        .filter_map(|grant| Some((grant.account_id, grant.country.clone()?)))
        .collect();
    for answer in &made.rows.approvals {
        let waits = answer.state == "waiting";
        assert_eq!(answer.decided_at.is_none(), waits);
        assert!(
            answer
                .decided_at
                .is_none_or(|at| answer.asked_at < at && at < START)
        );
        if let Some(officer) = answer.officer_id {
            assert!(officers.contains(&(officer, answer.country.clone())));
        }
        let needs_reason = matches!(answer.state.as_str(), "returned" | "refused");
        assert!(!needs_reason || answer.comment.chars().count() >= 10);
    }
    for country in ["HU", "TR"] {
        let waiting = made.rows.approvals.iter().filter(|answer| {
            let mut projects = made.rows.projects.iter();
            answer.country == country
                && answer.state == "waiting"
                && projects.any(|row| row.id == answer.project_id && row.state == "submitted")
        });
        assert!(waiting.count() >= 5, "the desk of {country} has work");
    }
}

#[test]
fn founders_know_each_other_since_before_the_project() {
    let made = small();
    for project in &made.rows.projects {
        let own = made
            .rows
            .founders
            .iter()
            .filter(|row| row.project_id == project.id);
        for founder in own.filter(|row| row.account_id != project.created_by) {
            let pair = [founder.account_id, project.created_by];
            let known = made.rows.contacts.iter().any(|contact| {
                contact.state == "accepted"
                    && pair.contains(&contact.low_id)
                    && pair.contains(&contact.high_id)
                    && contact
                        .answered_at
                        .is_some_and(|at| at < founder.invited_at)
            });
            assert!(known, "{}", project.title);
            assert!(
                founder
                    .answered_at
                    .is_none_or(|at| founder.invited_at < at && at < START)
            );
        }
    }
}
