//! What the pages about projects are given, one struct per reader.

use super::{
    ApprovalState, FounderState, LetterLine, ProjectForm, ProjectKind, ProjectPicture,
    ProjectState, ProjectText, Remark, Turn,
};
use crate::{
    Timestamp,
    id::{AccountId, ProjectId, SchoolId, WorkspaceId},
    kit::view::KitName,
    reference::Choice,
    school::SchoolState,
    search::{Answer, Seen},
    support::{Age, Reason},
    workspace::page::view::PublishedLine,
};
use serde::{Deserialize, Serialize};

/// The lists a project chooses from, named in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectChoices {
    pub languages: Vec<Choice>,
    pub subjects: Vec<Choice>,
    pub competences: Vec<Choice>,
}

/// The form of a new project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewProject {
    pub form: ProjectForm,
    /// The kit it begins with.
    pub kit: Option<KitName>,
    pub choices: ProjectChoices,
}

/// The form of an existing project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditProject {
    pub id: ProjectId,
    pub state: ProjectState,
    pub form: ProjectForm,
    pub version: i32,
    /// Names of the fields that must be filled in before it can be sent.
    pub missing: Vec<String>,
    /// Of a project that was given back: what the countries (by name) say of its fields.
    pub remarks: Vec<(String, Remark)>,
    pub choices: ProjectChoices,
    pub picture: Option<ProjectPicture>,
}

/// What a project says of itself, with the names of what it chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectSheet {
    pub id: ProjectId,
    pub state: ProjectState,
    pub kind: ProjectKind,
    pub title: String,
    pub short_description: String,
    pub languages: Vec<String>,
    pub subjects: Vec<String>,
    pub competences: Vec<String>,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub pupil_count: Option<i32>,
    pub aims: String,
    pub work_process: String,
    pub expected_results: String,
    /// What came of it; empty before it was finished.
    pub results: String,
    /// When the workspace opened.
    pub active_at: Option<Timestamp>,
    /// The last day of the rest, while the project rests.
    pub resting_until: Option<Timestamp>,
    pub picture: Option<ProjectPicture>,
    /// Why it is in the gallery, if it is.
    pub gallery: Option<String>,
    /// The kit it began with, as long as everybody may read that.
    pub kit: Option<KitName>,
}

impl ProjectSheet {
    /// Names of the fields that must be filled in before the project can be sent.
    pub fn missing(&self) -> Vec<String> {
        let text = ProjectText {
            title: self.title.clone(),
            short_description: self.short_description.clone(),
            languages: self.languages.clone(),
            subjects: self.subjects.clone(),
            competences: self.competences.clone(),
            age_from: self.age_from,
            age_to: self.age_to,
            pupil_count: self.pupil_count,
            aims: self.aims.clone(),
            work_process: self.work_process.clone(),
            expected_results: self.expected_results.clone(),
        };
        text.missing().into_iter().map(str::to_owned).collect()
    }
}

/// A founding school, as everybody may know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundingSchool {
    pub name: String,
    pub town: String,
    /// Name of the country.
    pub country: String,
}

/// The page of a project: what everybody reads, and what it is to the one who reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectPage {
    pub sheet: ProjectSheet,
    pub schools: Vec<FoundingSchool>,
    pub pages: Vec<PublishedLine>,
    /// Name of the founder whose place is offered to the reader.
    pub offered_by: Option<String>,
    pub reader: Reader,
    /// The reader may put it into the gallery and take it out.
    pub may_show: bool,
}

/// Who reads the page of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reader {
    /// Anybody.
    Anybody,
    /// Somebody who works in it.
    Member {
        /// The door.
        workspace: WorkspaceId,
    },
    /// A support officer of one of its countries.
    Officer,
    /// Somebody who is invited to found it.
    Invited {
        /// Those who are in or invited.
        founders: Vec<FounderLine>,
        /// The invitation can be answered now.
        may_answer: bool,
    },
    /// One of its founders.
    Founder(Box<Founding>),
}

/// How the founding goes, for the founders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founding {
    /// The workspace, once it is open.
    pub workspace: Option<WorkspaceId>,
    /// All who were invited, in that order.
    pub founders: Vec<FounderLine>,
    /// Names of the fields that must be filled in before it can be sent.
    pub missing: Vec<String>,
    /// The countries' answers, newest round first.
    pub approvals: Vec<ApprovalLine>,
    /// Contacts who can be invited now.
    pub contacts: Vec<ContactChoice>,
    /// Letters that wait for an answer.
    pub letters: Vec<LetterLine>,
    pub may_edit: bool,
    pub may_delete: bool,
    /// May change who founds it and send it.
    pub may_send: bool,
    /// May begin the same once more.
    pub may_repeat: bool,
    /// May give the place up.
    pub may_leave: bool,
    /// May remind founders who are away, and offer a place.
    pub may_offer_place: bool,
    /// The project is over, and may become a kit for others.
    pub may_make_kit: bool,
}

/// The founders of an open project, for each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundersPage {
    pub id: ProjectId,
    pub title: String,
    pub places: Vec<FounderPlace>,
}

/// A founder's place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FounderPlace {
    pub founder: FounderLine,
    /// It is the reader's own.
    pub is_own: bool,
    /// When the founder was here last.
    pub seen: Seen,
    /// When the others reminded them last.
    pub reminded_at: Option<Timestamp>,
    pub may_be_reminded: bool,
    /// The reader may offer it now.
    pub may_be_offered: bool,
    /// Name of the one to whom it is offered.
    pub offered_to: Option<String>,
    /// To whom it can be offered.
    pub candidates: Vec<ContactChoice>,
}

/// A founder, as the other founders and the officers see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FounderLine {
    pub id: AccountId,
    pub name: String,
    pub state: FounderState,
    /// Was invited long enough ago to be asked again.
    pub may_be_reminded: bool,
    pub school: String,
    pub town: String,
    /// Name of the country.
    pub country: String,
}

/// Somebody who can be invited, with the school they would stand for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactChoice {
    pub id: AccountId,
    pub name: String,
    pub school: String,
    /// Name of the country.
    pub country: String,
}

/// A country's answer, as the founders see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalLine {
    /// Counts from 1: a returned project that is sent again asks all its countries again.
    pub round: i32,
    /// Name of the country.
    pub country: String,
    pub state: ApprovalState,
    /// Ready-made ones.
    pub reasons: Vec<Reason>,
    pub comment: String,
    /// What is said of single fields.
    pub remarks: Vec<Remark>,
    pub decided_at: Option<Timestamp>,
}

/// One of the reader's own projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyProject {
    pub id: ProjectId,
    pub title: String,
    pub state: ProjectState,
    /// Whose turn it is.
    pub turn: Turn,
    /// The workspace, once it is open.
    pub workspace: Option<WorkspaceId>,
}

/// A project in the public list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ProjectCard {
    pub id: ProjectId,
    pub title: String,
    pub short_description: String,
    pub state: ProjectState,
    pub kind: ProjectKind,
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    /// Names of the founding schools' countries.
    pub countries: Vec<String>,
    /// Names of the subjects.
    pub subjects: Vec<String>,
    pub picture: Option<ProjectPicture>,
}

/// What a search for projects found, for one reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectList {
    pub answer: Answer<ProjectCard>,
    /// The reader's own projects; only on the first page, when everything is asked for.
    pub mine: Vec<MyProject>,
    /// The reader may start one.
    pub may_start: bool,
}

/// A project that waits for the answer of a country, or got it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskLine {
    pub project: ProjectId,
    pub title: String,
    pub kind: ProjectKind,
    /// Name of the country whose answer it is.
    pub country: String,
    /// Two letters.
    pub country_code: String,
    pub state: ApprovalState,
    /// Founders and schools are all validated, and nobody else had doubts in this round.
    pub is_clear: bool,
    pub round: i32,
    /// Founding schools.
    pub schools: i64,
    pub asked_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    /// How long it has waited, or how long the answer took.
    pub age: Age,
}

/// A project on the support desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskProject {
    pub sheet: ProjectSheet,
    pub founders: Vec<DeskFounder>,
    /// The countries' answers, newest round first.
    pub approvals: Vec<DeskApproval>,
    /// What the founders changed since the round before.
    pub changes: Vec<Change>,
    /// Countries whose answer the reader can give now.
    pub decide_for: Vec<Choice>,
    /// The one before in the queue, and the one to go on with.
    pub previous: Option<ProjectId>,
    pub next: Option<ProjectId>,
}

/// A field that is different from the round before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub field: String,
    /// Both texts in one.
    pub pieces: Vec<Piece>,
}

/// A part of two texts in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Only in the old one.
    Gone(String),
    /// Only in the new one.
    New(String),
}

/// A founder, for officers: with what they need to know before they say yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskFounder {
    pub founder: FounderLine,
    pub school: SchoolId,
    pub school_state: SchoolState,
}

/// A country's answer, for officers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskApproval {
    pub approval: ApprovalLine,
    /// Name of the officer who answered.
    pub officer: Option<String>,
    pub asked_at: Timestamp,
}
