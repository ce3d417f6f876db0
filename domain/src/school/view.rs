//! What pages show of schools, one struct per audience.

use super::{
    SchoolForm, SchoolState,
    registration::{Milestone, NextStep, OwnSchool, is_reached, next_step},
};
use crate::{
    Timestamp,
    account::AccountState,
    id::{AccountId, FileId, ProjectId, SchoolId},
    project::ProjectState,
    report::Withheld,
};
use serde::{Deserialize, Serialize};

/// A school in the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolLine {
    pub id: SchoolId,
    pub name: String,
    pub town: String,
    /// In the reader's language.
    pub country: String,
    /// Validated staff who work there.
    pub staff: i64,
}

/// A school somebody may say to work at. Names and addresses only: the reader is not validated yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolHit {
    pub id: SchoolId,
    pub name: String,
    pub town: String,
    pub address: String,
    pub state: SchoolState,
    /// The reader is registered there already.
    pub mine: bool,
}

/// Schools found for somebody who looks for their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub schools: Vec<SchoolHit>,
    /// There are more than are shown.
    pub more: bool,
}

/// The page of a school, for everybody who may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolPage {
    pub id: SchoolId,
    pub name: String,
    pub legal_name: String,
    /// In the reader's language.
    pub types: Vec<String>,
    pub town: String,
    pub region: String,
    pub postcode: String,
    pub address: String,
    /// In the reader's language.
    pub country: String,
    pub website: String,
    pub state: SchoolState,
    /// Projects that run now with founders of this school.
    pub active_projects: i64,
    /// The newest projects with founders of this school.
    pub projects: Vec<SchoolProject>,
    /// Who works there: for validated colleagues and support officers, `None` for others.
    pub staff: Option<Vec<StaffLine>>,
    /// What only its own staff and support officers need; `None` for others.
    pub inside: Option<SchoolInside>,
    /// A support officer hides it from others.
    pub withheld: Option<Withheld>,
    /// The reader may change the details.
    pub may_edit: bool,
    /// The reader says who looks after this page.
    pub may_name: bool,
    /// The reader validates it.
    pub may_decide: bool,
}

/// A project with founders of a school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolProject {
    pub id: ProjectId,
    pub title: String,
    pub state: ProjectState,
}

/// Somebody who works at a school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffLine {
    pub id: AccountId,
    pub name: String,
    pub picture: Option<FileId>,
    /// In the reader's language.
    pub role: String,
    /// Looks after the school's page.
    pub is_administrator: bool,
}

/// Details for those who may change them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolInside {
    pub national_number: String,
    pub head_name: String,
    pub head_email: String,
    /// What the officer asks for; empty when nothing.
    pub comment: String,
}

/// A school's details to be corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolEdit {
    pub id: SchoolId,
    pub form: SchoolForm,
    pub version: i32,
    /// In the reader's language.
    pub country: String,
    /// What the officer asks for; saving sends the school to the officer again.
    pub returned: Option<String>,
}

/// How far the own registration is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MySchool {
    pub state: AccountState,
    pub email: String,
    pub email_confirmed: bool,
    /// What the officer said last; empty when nothing.
    pub comment: String,
    /// Since when it is so.
    pub since: Timestamp,
    /// Schools the person works at now, the one chosen last first.
    pub schools: Vec<MySchoolLine>,
    /// Papers that say where the person works.
    pub certificates: Vec<super::certificate::CertificateLine>,
    /// The request's moment, for what is late.
    pub now: Timestamp,
}

/// A school the reader works at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MySchoolLine {
    pub id: SchoolId,
    pub name: String,
    pub town: String,
    /// In the reader's language.
    pub country: String,
    /// What the reader does there, in the reader's language.
    pub role: String,
    pub state: SchoolState,
    /// What the officer said of the school; empty when nothing.
    pub comment: String,
    pub is_creator: bool,
}

impl MySchool {
    fn own(&self) -> Option<OwnSchool> {
        self.schools.first().map(|school| OwnSchool {
            state: school.state,
            is_creator: school.is_creator,
        })
    }

    /// Who has to do what now.
    pub fn next_step(&self) -> NextStep {
        next_step(self.state, self.email_confirmed, self.own())
    }

    /// Whether a station is behind the person.
    pub fn is_reached(&self, milestone: Milestone) -> bool {
        is_reached(milestone, self.state, self.email_confirmed, self.own())
    }
}
