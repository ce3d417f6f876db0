//! The plan of a workspace: what was done, what is late, what comes.

use super::{
    content::{PhaseScript, TaskScript},
    script::{JUST_NOW, Stage},
};
use crate::{
    entity::plan_task,
    workspace::plan::{Begun, rows},
};
use domain::{
    Timestamp,
    time::Day,
    workspace::plan::{PhaseOutline, TaskState},
};

impl Stage<'_> {
    /// The plan, which began with the workspace.
    pub(super) fn plan(&mut self, script: &[PhaseScript]) {
        let outline: Vec<PhaseOutline> = script
            .iter()
            .map(|phase| PhaseOutline {
                title: phase.title.clone(),
                tasks: phase
                    .tasks
                    .iter()
                    .map(|task| task.outline.clone())
                    .collect(),
            })
            .collect();
        let begun = Begun {
            workspace: self.workspace,
            author: self.author("t1").id,
            at: self.opened_at,
            start: Day::of(Timestamp::from_millis(self.opened_at)),
            behind: 0,
        };
        let at = self.opened_at;
        let (phases, tasks) = rows(&outline, &begun, || self.chance.id(at));
        let scripted = script.iter().flat_map(|phase| &phase.tasks);
        for (task, script) in tasks.into_iter().zip(scripted) {
            let task = self.lived(task, script);
            self.making.rows.plan_tasks.push(task);
        }
        self.making.rows.plan_phases.extend(phases);
    }

    /// A task as it is by now.
    fn lived(&mut self, task: plan_task::Model, script: &TaskScript) -> plan_task::Model {
        let school = script
            .school
            .map(|place| self.author(&format!("t{place}")).id);
        let school = school.and_then(|teacher| {
            let mut members = self.making.rows.members.iter();
            let own =
                members.find(|row| (row.workspace_id, row.account_id) == (self.workspace, teacher));
            own.and_then(|member| member.school_id)
        });
        let page = self.making.rows.pages.iter().find(|page| {
            page.workspace_id == self.workspace && Some(&page.title) == script.page.as_ref()
        });
        let evidence = page.map(|page| format!("/w/{}/pages/{}", self.workspace, page.id));
        let (moved_by, moved_at) = match script.state {
            TaskState::ToDo => (task.moved_by, task.moved_at),
            TaskState::Doing | TaskState::Done => {
                let day = script.outline.after_days.unwrap_or(1) - 2;
                let at = self.moment(day.max(0).into());
                let latest = self.making.now - JUST_NOW;
                (self.author(&script.by).id, at.min(latest))
            }
        };
        plan_task::Model {
            school_id: school,
            state: script.state.as_str().to_owned(),
            evidence: evidence.unwrap_or_default(),
            moved_by,
            moved_at,
            ..task
        }
    }
}
