//! The template of a kit: what a workspace has on its first day.
//!
//! It is written as text, so that a form without scripts and a file can hold it:
//!
//! - pages: `# Title`, then Markdown until the next such line;
//! - plan: `# Phase`, then a line for each task, `- day | who | schools | title`, with what there is to
//!   say about it below;
//! - forum: `# Section`, a line of what it is for, `## Thread`, its opening post;
//! - polls: `# Question?`, then a line for each answer, `- answer`.

mod parts;
mod write;

pub use self::write::{without_pictures, written_forum, written_pages};

use self::parts::{Part, Told, parts};
use crate::{
    Problem,
    rich_text::RichText,
    text, text_enum,
    workspace::{
        plan::{Doer, PhaseOutline, TaskOutline},
        poll::{Ballot, PollKind},
    },
};
use serde::{Deserialize, Serialize};

/// Most pages of a template.
pub const PAGES_MAX: u32 = 20;
/// Most tasks of a template.
pub const TASKS_MAX: u32 = 80;
/// Most sections of a template.
pub const SECTIONS_MAX: u32 = 10;
/// Most polls of a template.
pub const POLLS_MAX: u32 = 10;
/// Latest day for which a task can be planned.
pub const DAY_MAX: u16 = 400;

text_enum! {
    /// Which schools do a task.
    pub enum Schools {
        /// Each of them.
        Each = "each",
        /// One of them for all.
        One = "one",
    }
}

/// A page of a new workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplatePage {
    pub title: String,
    /// Markdown.
    pub text: String,
}

/// A task of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub title: String,
    /// Markdown; may be empty.
    pub text: String,
    pub who: Doer,
    pub schools: Schools,
    /// Days after the workspace opened.
    pub day: u16,
}

/// A part of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    pub title: String,
    pub tasks: Vec<Task>,
}

/// A section of a forum with its first thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSection {
    pub title: String,
    pub about: String,
    /// Title of the thread.
    pub thread: String,
    /// Its opening post: Markdown.
    pub text: String,
}

/// A poll of a new workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplatePoll {
    pub question: String,
    pub answers: Vec<String>,
}

/// What a workspace has on its first day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    pub pages: Vec<TemplatePage>,
    pub phases: Vec<Phase>,
    pub forum: Vec<TemplateSection>,
    pub polls: Vec<TemplatePoll>,
}

impl Template {
    /// The plan as a workspace takes it.
    pub fn outline(&self) -> Vec<PhaseOutline> {
        let task = |task: &Task| TaskOutline {
            title: task.title.clone(),
            body: task.text.clone(),
            doer: task.who,
            after_days: Some(i32::from(task.day)),
        };
        self.phases
            .iter()
            .map(|phase| PhaseOutline {
                title: phase.title.clone(),
                tasks: phase.tasks.iter().map(task).collect(),
            })
            .collect()
    }

    /// The polls as a workspace takes them: one choice, seen by everybody.
    pub fn ballots(&self) -> Vec<Ballot> {
        self.polls
            .iter()
            .map(|poll| Ballot {
                question: poll.question.clone(),
                answers: poll.answers.clone(),
                kind: PollKind::Single,
                secret: false,
            })
            .collect()
    }
}

/// Pages, or what is wrong in which line.
pub fn pages(typed: &str) -> Result<Vec<TemplatePage>, Vec<Problem>> {
    let mut told = Told::default();
    let mut pages = Vec::new();
    for part in parts(typed, &mut told) {
        told.most(part.line, pages.len(), PAGES_MAX);
        let title = told.keep(part.line, text::line(part.title, 1, 120));
        let body = told.keep(part.line, RichText::parse(&part.text(), 0, 20_000));
        // A picture is a file of one workspace.
        if !body.pictures.is_empty() {
            told.note(part.line, Problem::UnknownPicture);
        }
        pages.push(TemplatePage {
            title,
            text: body.source,
        });
    }
    told.done(pages)
}

/// Phases with their tasks, or what is wrong in which line.
pub fn plan(typed: &str) -> Result<Vec<Phase>, Vec<Problem>> {
    let mut told = Told::default();
    let mut phases = Vec::new();
    let mut count = 0;
    for part in parts(typed, &mut told) {
        let title = told.keep(part.line, text::line(part.title, 1, 80));
        let mut tasks: Vec<Task> = Vec::new();
        for (line, row) in &part.rows {
            match (row.strip_prefix("- "), tasks.last_mut()) {
                (Some(typed), _) => {
                    told.most(*line, count, TASKS_MAX);
                    count += 1;
                    tasks.extend(task(*line, typed, &mut told));
                }
                (None, Some(task)) => {
                    task.text.push_str(row.strip_prefix("  ").unwrap_or(row));
                    task.text.push('\n');
                }
                (None, None) if row.trim().is_empty() => {}
                (None, None) => told.note(*line, Problem::NotATask),
            }
        }
        for task in &mut tasks {
            task.text = told.keep(part.line, text::prose(&task.text, 0, 1_000));
        }
        phases.push(Phase { title, tasks });
    }
    told.done(phases)
}

/// `day | who | schools | title`
fn task(line: u32, typed: &str, told: &mut Told) -> Option<Task> {
    let mut cells = typed.splitn(4, '|').map(str::trim);
    let (Some(day), Some(who), Some(schools), Some(title)) =
        (cells.next(), cells.next(), cells.next(), cells.next())
    else {
        told.note(line, Problem::NotATask);
        return None;
    };
    let day = text::number(day, 0, i64::from(DAY_MAX));
    let (Ok(day), Ok(who), Ok(schools)) = (day, who.parse(), schools.parse()) else {
        told.note(line, Problem::NotATask);
        return None;
    };
    Some(Task {
        title: told.keep(line, text::line(title, 2, 120)),
        text: String::new(),
        who,
        schools,
        day: u16::try_from(day).unwrap_or(DAY_MAX),
    })
}

/// Sections with their first threads, or what is wrong in which line.
pub fn forum(typed: &str) -> Result<Vec<TemplateSection>, Vec<Problem>> {
    let mut told = Told::default();
    let mut sections = Vec::new();
    for part in parts(typed, &mut told) {
        told.most(part.line, sections.len(), SECTIONS_MAX);
        let title = told.keep(part.line, text::line(part.title, 2, 80));
        let thread = part.rows.iter().position(|(_, row)| row.starts_with("## "));
        let Some(thread) = thread else {
            told.note(part.line, Problem::NoThread);
            continue;
        };
        let (about, opening) = part.rows.split_at(thread);
        let about = told.keep(part.line, text::line(&Part::joined(about), 0, 300));
        let (line, heading) = opening[0];
        let heading = heading.trim_start_matches('#');
        let thread = told.keep(line, text::line(heading, 2, 120));
        let body = RichText::parse(&Part::joined(&opening[1..]), 1, 10_000);
        let body = told.keep(line, body);
        if !body.pictures.is_empty() {
            told.note(line, Problem::UnknownPicture);
        }
        sections.push(TemplateSection {
            title,
            about,
            thread,
            text: body.source,
        });
    }
    told.done(sections)
}

/// Polls, or what is wrong in which line.
pub fn polls(typed: &str) -> Result<Vec<TemplatePoll>, Vec<Problem>> {
    let mut told = Told::default();
    let mut polls = Vec::new();
    for part in parts(typed, &mut told) {
        told.most(part.line, polls.len(), POLLS_MAX);
        let question = told.keep(part.line, text::line(part.title, 2, 200));
        let mut answers: Vec<String> = Vec::new();
        for (line, row) in &part.rows {
            let Some(answer) = row.strip_prefix("- ") else {
                if !row.trim().is_empty() {
                    told.note(*line, Problem::NotAnAnswer);
                }
                continue;
            };
            let answer = told.keep(*line, text::line(answer, 1, 100));
            if answers.contains(&answer) {
                told.note(*line, Problem::Repeated { line: *line });
            } else {
                answers.push(answer);
            }
        }
        if answers.len() < 2 {
            told.note(part.line, Problem::TooFewChosen { min: 2 });
        } else if answers.len() > 10 {
            told.note(part.line, Problem::TooManyChosen { max: 10 });
        }
        polls.push(TemplatePoll { question, answers });
    }
    told.done(polls)
}

#[cfg(test)]
mod tests;
