//! Workspaces with their members. Those with a cast come alive in [`super::script`]; the others
//! have their first page and a forum that waits.

use super::{
    Making,
    chance::Chance,
    name::Name,
    pages::Written,
    people::{People, Staff},
    persona::{Persona, personas},
    projects::Opened,
    schools::School,
    script::{Author, Stage},
};
use crate::entity::{forum_section, member, workspace};
use domain::{
    notification::Notice,
    project::ProjectState,
    time::{DAY, HOUR},
    workspace::{Role, Settings, WorkspaceState, member::fold},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Opens a workspace for each project that was approved.
pub(super) fn build(making: &mut Making, schools: &[School], people: &People, opened: &[Opened]) {
    let mut house = House {
        chance: making.chance("workspaces"),
        making,
        schools,
        people,
    };
    for project in opened {
        house.open(project);
    }
}

pub(super) struct House<'a> {
    pub(super) making: &'a mut Making,
    pub(super) schools: &'a [School],
    pub(super) people: &'a People,
    pub(super) chance: Chance,
}

impl House<'_> {
    fn open(&mut self, project: &Opened) {
        let id = self.chance.id(project.opened_at);
        let state = match project.state {
            ProjectState::Closed => WorkspaceState::Closed,
            ProjectState::Archived => WorkspaceState::Archived,
            _ => WorkspaceState::Open,
        };
        self.making.rows.workspaces.push(workspace::Model {
            id,
            kind: "project".to_owned(),
            project_id: Some(project.project),
            title: project.title.clone(),
            state: state.as_str().to_owned(),
            settings: serde_json::to_string(&Settings::default())
                .unwrap_or_else(|_| "{}".to_owned()),
            bytes_used: 0,
            created_at: project.opened_at,
        });
        let people = self.people;
        let founders: Vec<&Staff> = project
            .founders
            .iter()
            .map(|place| &people.staff[*place])
            .collect();
        for founder in &founders {
            self.join(id, founder, Role::Founder, project.opened_at);
            let notice = Notice::WorkspaceOpened {
                workspace: id.to_string(),
                title: project.title.clone(),
            };
            super::notices::tell(self.making, founder.id, project.opened_at, &notice);
        }
        match project.cast {
            Some((script, cast)) => self.play(id, project, &founders, script, cast),
            None => self.begin(id, project, &founders),
        }
    }

    fn join(&mut self, workspace: Uuid, staff: &Staff, role: Role, at: i64) {
        self.making.rows.members.push(member::Model {
            workspace_id: workspace,
            account_id: staff.id,
            school_id: Some(self.schools[staff.school].id),
            class_id: None,
            role: role.as_str().to_owned(),
            nickname: None,
            nickname_folded: None,
            joined_at: at,
            removed_at: None,
        });
    }

    /// A workspace of which no script tells: the founders wrote its first page; when they finished,
    /// they published it.
    fn begin(&mut self, id: Uuid, project: &Opened, founders: &[&Staff]) {
        let welcome = self.making.content.welcome.iter();
        let words = welcome
            .clone()
            .find(|words| words.lang == project.lang)
            .or_else(|| welcome.clone().find(|words| words.lang == "en"));
        if let Some(words) = words {
            self.making.rows.sections.push(forum_section::Model {
                id: self.chance.id(project.opened_at),
                workspace_id: id,
                position: 1,
                title: words.title.clone(),
                about: words.about.clone(),
                created_by: founders[0].id,
                created_at: project.opened_at,
            });
        }
        let mut stage = Stage::new(self.making, id, project.opened_at);
        let page = stage.page(&Written {
            by: founders[0].id,
            at: project.opened_at + 2 * HOUR,
            position: 1,
            title: &project.title,
            body: &format!("{}\n\n{}", project.short_description, project.aims),
            pupils_edit: false,
        });
        if project.state != ProjectState::Active {
            stage.publish(page, founders[0].id);
        }
        // Some invited a colleague.
        let guests: Vec<&Staff> = self
            .people
            .staff
            .iter()
            .filter(|staff| staff.is_in() && staff.available && staff.ready_at < project.opened_at)
            .filter(|staff| {
                founders
                    .iter()
                    .all(|founder| founder.school != staff.school)
            })
            .collect();
        for _ in 0..self.chance.between(0, 2) {
            let guest = self.chance.pick(&guests).copied();
            let is_new = |guest: &&Staff| {
                let mut members = self.making.rows.members.iter();
                !members.any(|member| member.workspace_id == id && member.account_id == guest.id)
            };
            if let Some(guest) = guest.filter(is_new) {
                let role = if self.chance.percent(85) {
                    Role::Teacher
                } else {
                    Role::Observer
                };
                let joined_at = project.opened_at + self.chance.between(HOUR, 5 * DAY);
                self.join(id, guest, role, joined_at);
            }
        }
    }

    /// A workspace that lives.
    fn play(
        &mut self,
        id: Uuid,
        project: &Opened,
        founders: &[&Staff],
        script: usize,
        cast: usize,
    ) {
        let content = self.making.content.clone();
        let script = &content.scripts[script];
        let cast = &script.casts[cast];
        let mut authors = HashMap::new();
        let mut words = vec![("{workspace}".to_owned(), format!("/w/{id}"))];
        let mut nicknames = content.nicknames.clone();
        nicknames.retain(|nickname| {
            let mut own = personas().iter().filter_map(Persona::pupil);
            !own.any(|pupil| fold(&pupil.nickname) == fold(nickname))
        });
        self.chance.shuffle(&mut nicknames);
        let coordinators = script.pupils_who_write_pages();
        for (index, founder) in founders.iter().enumerate() {
            let place = index + 1;
            words.extend([
                (format!("{{t{place}}}"), founder.name.given.clone()),
                (
                    format!("{{town{place}}}"),
                    self.schools[founder.school].town.clone(),
                ),
                (
                    format!("{{country{place}}}"),
                    content.country_name(&founder.alpha2, "en"),
                ),
            ]);
            let teacher = Author {
                id: founder.id,
                is_pupil: false,
            };
            authors.insert(format!("t{place}"), teacher);
            // A persona is the first pupil of her class.
            let mut persona = cast
                .personas
                .get(&format!("p{place}.1"))
                .and_then(|id| personas().iter().find(|persona| persona.id == *id))
                .and_then(Persona::pupil);
            let country = &content.countries[founder.country];
            let name = match cast.classes.get(index) {
                Some(name) => name.as_str(),
                None => self.chance.text(&country.classes),
            };
            let class = self.class(id, founder, name, persona.is_some(), project.opened_at);
            for number in 1..=self.chance.between(14, 22) {
                let (nickname, roster_name) = match persona.take() {
                    Some(pupil) => (pupil.nickname.clone(), pupil.roster_name.clone()),
                    None => (
                        nicknames.pop().unwrap_or_else(|| format!("Pupil{number}")),
                        Name::of_child(&mut self.chance, country).full,
                    ),
                };
                let author = format!("p{place}.{number}");
                words.push((format!("{{{author}}}"), nickname.clone()));
                let role = if coordinators.contains(author.as_str()) {
                    Role::PupilCoordinator
                } else {
                    Role::Pupil
                };
                let pupil = self.pupil(&class, founder, nickname, roster_name, role);
                let pupil = Author {
                    id: pupil,
                    is_pupil: true,
                };
                authors.insert(author, pupil);
            }
        }
        let mut stage = Stage::new(self.making, id, project.opened_at);
        stage.cover(project.project, founders[0].id, script);
        stage.play(script, authors, words);
    }
}
