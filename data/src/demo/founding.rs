//! Who founds which project, and what they wrote.

use super::{
    Making,
    approvals::{self, Timeline},
    chance::Chance,
    contacts::Contacts,
    content::{ClosingText, Idea},
    notices,
    people::People,
    projects::{Opened, Plot},
    rounds,
    schools::School,
};
use crate::entity::{gallery_entry, project, project_founder, project_tag};
use domain::{
    notification::Notice,
    project::{Founder, FounderState, ProjectKind, ProjectState, kind},
    text::fold_for_search,
    time::{DAY, HOUR, MINUTE},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Where founders find each other.
pub(super) struct Founding<'a> {
    pub(super) making: &'a mut Making,
    pub(super) schools: &'a [School],
    pub(super) people: &'a People,
    pub(super) contacts: &'a mut Contacts,
    pub(super) chance: Chance,
    /// Place among the staff → projects founded.
    pub(super) busy: HashMap<usize, usize>,
}

/// A project's text with its place in time.
struct Draft {
    id: Uuid,
    title: String,
    short_description: String,
    time: Timeline,
    founders: Vec<usize>,
}

impl<'a> Founding<'a> {
    pub(super) fn new(
        making: &'a mut Making,
        schools: &'a [School],
        people: &'a People,
        contacts: &'a mut Contacts,
        chance: Chance,
    ) -> Self {
        Self {
            making,
            schools,
            people,
            contacts,
            chance,
            busy: HashMap::new(),
        }
    }

    /// Makes the project; what the workspace needs to know, if it has one. Nothing when not enough
    /// people can found it, which happens in small worlds.
    pub(super) fn found(&mut self, plot: &Plot) -> Option<Opened> {
        let people = self.people;
        let scripts = &self.making.content.scripts;
        let last_day = plot.cast.map(|(script, _)| scripts[script].last_day());
        let time = Timeline::invent(&mut self.chance, self.making.now, plot.state, last_day);
        let founders = self.founders(plot, time.created_at);
        let first = &people.staff[*founders.first()?];
        let idea = &self.making.content.projects[plot.idea];
        let variant = plot
            .variant
            .checked_sub(1)
            .and_then(|index| idea.variants.get(index));
        let draft = Draft {
            id: self.chance.id(time.created_at),
            title: variant
                .map_or(&idea.title, |variant| &variant.title)
                .clone(),
            short_description: variant
                .map_or(&idea.short_description, |variant| {
                    &variant.short_description
                })
                .clone(),
            time,
            founders,
        };
        let (aims, lang) = (idea.aims.clone(), idea.lang.clone());
        self.invite(plot.state, &draft);
        self.write(plot, &draft);
        self.show(plot, &draft);
        let mut countries: Vec<String> = Vec::new();
        for place in &draft.founders {
            countries.push(people.staff[*place].alpha2.clone());
        }
        countries.sort();
        countries.dedup();
        let case = approvals::Case {
            project: draft.id,
            title: &draft.title,
            state: plot.state,
            countries: &countries,
            comments_in: &first.languages,
            officers: &people.officers,
            founders: draft
                .founders
                .iter()
                .map(|place| &people.staff[*place])
                .collect(),
            // A persona's own country has said yes: so the other one's officer can open it.
            yes_from: plot.personas.0.map(|_| first.alpha2.as_str()),
        };
        approvals::build(self.making, &mut self.chance, &case, &draft.time);
        rounds::build(self.making, draft.id, &draft.time);
        Some(Opened {
            project: draft.id,
            state: plot.state,
            opened_at: draft.time.opened_at?,
            title: draft.title,
            short_description: draft.short_description,
            aims,
            lang,
            founders: draft.founders,
            cast: plot.cast,
        })
    }

    /// Invites the co-founders, who are contacts of the first one; in an `invited` project the last
    /// one has not answered.
    fn invite(&mut self, state: ProjectState, draft: &Draft) {
        let Draft {
            id,
            title,
            time,
            founders,
            ..
        } = draft;
        let people = self.people;
        let first = &people.staff[founders[0]];
        // A draft is written alone; whoever will be asked is not asked yet.
        let invited = match state {
            ProjectState::Draft => 1,
            _ => founders.len(),
        };
        for (index, place) in founders.iter().take(invited).enumerate() {
            let staff = &people.staff[*place];
            let waits = state == ProjectState::Invited && index + 1 == founders.len();
            let (invited_at, answered_at) = if index == 0 {
                (time.created_at, Some(time.created_at))
            } else {
                let invited_at = time.invited_at + index as i64 * MINUTE;
                self.contacts
                    .know_each_other(self.making, first, staff, time.created_at);
                let answer = self
                    .chance
                    .between(HOUR, (time.answered_by - invited_at).max(2 * HOUR));
                (invited_at, (!waits).then_some(invited_at + answer))
            };
            self.making.rows.founders.push(project_founder::Model {
                project_id: *id,
                account_id: staff.id,
                school_id: self.schools[staff.school].id,
                country: staff.alpha2.clone(),
                state: if waits {
                    FounderState::Invited
                } else {
                    FounderState::Accepted
                }
                .as_str()
                .to_owned(),
                invited_at,
                answered_at,
                reminded_at: None,
            });
            if index > 0 {
                let notice = Notice::FounderInvited {
                    project: id.to_string(),
                    title: title.clone(),
                    from: first.name.full.clone(),
                };
                notices::tell(self.making, staff.id, invited_at, &notice);
            }
            if let (true, Some(at)) = (index > 0, answered_at) {
                let notice = Notice::FounderAnswered {
                    project: id.to_string(),
                    title: title.clone(),
                    from: staff.name.full.clone(),
                    accepted: true,
                };
                notices::tell(self.making, first.id, at, &notice);
            }
        }
    }

    /// An officer of the first founder's country shows it in the gallery.
    fn show(&mut self, plot: &Plot, draft: &Draft) {
        let idea = &self.making.content.projects[plot.idea];
        let first = &self.people.staff[draft.founders[0]];
        let officer = self.people.officers.get(&first.alpha2);
        let (Some(officer), Some(opened_at)) = (officer, draft.time.opened_at) else {
            return;
        };
        if plot.variant == 0 && !idea.gallery.is_empty() {
            let entry = gallery_entry::Model {
                project_id: draft.id,
                officer_id: *officer,
                sentence: idea.gallery.clone(),
                shown_at: (opened_at + 40 * DAY).min(self.making.now - HOUR),
            };
            self.making.rows.gallery.push(entry);
        }
    }

    fn write(&mut self, plot: &Plot, draft: &Draft) {
        let Draft {
            id,
            title,
            short_description,
            time,
            founders,
        } = draft;
        let (id, people, schools) = (*id, self.people, self.schools);
        let idea: &Idea = &self.making.content.projects[plot.idea];
        let results = results(&self.making.content.closings, plot, idea);
        // A draft is not finished.
        let complete = plot.state != ProjectState::Draft || self.chance.percent(40);
        let whole = |text: &str| {
            if complete {
                text.to_owned()
            } else {
                String::new()
            }
        };
        for (kind, values) in [
            ("language", &idea.languages),
            ("subject", &idea.subjects),
            ("competence", &idea.competences),
        ] {
            self.making
                .rows
                .project_tags
                .extend(values.iter().map(|value| project_tag::Model {
                    project_id: id,
                    kind: kind.to_owned(),
                    value: value.clone(),
                }));
        }
        let rows = &mut self.making.rows;
        let own = rows
            .founders
            .iter()
            .filter(|founder| founder.project_id == id);
        let rule: Vec<Founder> = own
            .filter_map(|founder| {
                Some(Founder {
                    state: founder.state.parse().ok()?,
                    school: founder.school_id.to_string(),
                    country: founder.country.clone(),
                })
            })
            .collect();
        let accepted = |place: &&usize| {
            let founder = rows.founders.iter().find(|founder| {
                founder.project_id == id && founder.account_id == people.staff[**place].id
            });
            founder.is_some_and(|founder| founder.state == FounderState::Accepted.as_str())
        };
        let mut searched = vec![format!("{title} {short_description}")];
        searched.extend(founders.iter().filter(accepted).map(|place| {
            let school = &schools[people.staff[*place].school];
            format!("{} {}", school.name, school.town)
        }));
        let searched: Vec<String> = searched.iter().map(|text| fold_for_search(text)).collect();
        // While it is only a draft the kind is the one it began with.
        let kind = match plot.state {
            ProjectState::Draft => ProjectKind::National,
            _ => kind(&rule),
        };
        rows.projects.push(project::Model {
            id,
            state: plot.state.as_str().to_owned(),
            state_at: time.state_at,
            kind: kind.as_str().to_owned(),
            title: title.clone(),
            short_description: short_description.clone(),
            aims: idea.aims.clone(),
            work_process: whole(&idea.work_process),
            expected_results: whole(&idea.expected_results),
            age_from: Some(idea.age_from),
            age_to: Some(idea.age_to),
            pupil_count: complete.then_some(idea.pupil_count),
            search_text: searched.join(" "),
            created_by: people.staff[founders[0]].id,
            created_at: time.created_at,
            updated_at: time.state_at,
            submitted_at: time.submitted_at,
            active_at: time.opened_at,
            version: self.chance.between(1, 5) as i32,
            results,
            resting_until: None,
            kit_id: idea.kit,
        });
    }
}

/// What the founders told when they finished, in the language of the project.
fn results(closings: &[ClosingText], plot: &Plot, idea: &Idea) -> String {
    if !matches!(plot.state, ProjectState::Closed | ProjectState::Archived) {
        return String::new();
    }
    let own: Vec<_> = closings
        .iter()
        .filter(|text| text.lang == idea.lang)
        .collect();
    let text = own.get((plot.idea + plot.variant) % own.len().max(1));
    text.map(|text| text.text.clone()).unwrap_or_default()
}
