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
    /// Schools where it was confirmed that the person worked, the latest first.
    pub former: Vec<FormerSchool>,
    /// The request's moment, for what is late.
    pub now: Timestamp,
}

/// A school the reader worked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerSchool {
    pub name: String,
    pub town: String,
    /// In the reader's language.
    pub role: String,
    pub from: Timestamp,
    pub to: Timestamp,
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
    /// As in the list of roles.
    pub role_id: String,
    pub from: Timestamp,
    /// It is confirmed that the reader works there.
    pub is_confirmed: bool,
    /// The officer asks for something before that is confirmed.
    pub is_returned: bool,
    pub state: SchoolState,
    /// What the officer said of the school; empty when nothing.
    pub comment: String,
    pub is_creator: bool,
}

impl MySchool {
    fn own(&self) -> Option<OwnSchool> {
        self.schools.first().map(MySchoolLine::own)
    }

    /// The school that somebody joined for whom everything is open already, and that is not confirmed.
    fn joined(&self) -> Option<&MySchoolLine> {
        let mut schools = self.schools.iter();
        schools
            .find(|school| !school.is_confirmed && school.state != SchoolState::Refused)
            .filter(|_| self.state == AccountState::Validated)
    }

    /// Everything is open already, and one more school waits to be confirmed.
    pub fn is_moving(&self) -> bool {
        self.joined().is_some()
    }

    /// Who has to do what now. For one more school it is the same as for the first.
    pub fn next_step(&self) -> NextStep {
        match self.joined() {
            None => next_step(self.state, self.email_confirmed, self.own()),
            Some(school) => {
                let state = if school.is_returned {
                    AccountState::Returned
                } else {
                    AccountState::Registered
                };
                next_step(state, self.email_confirmed, Some(school.own()))
            }
        }
    }

    /// Whether a station is behind the person.
    pub fn is_reached(&self, milestone: Milestone) -> bool {
        is_reached(milestone, self.state, self.email_confirmed, self.own())
    }
}

impl MySchoolLine {
    fn own(&self) -> OwnSchool {
        OwnSchool {
            state: self.state,
            is_creator: self.is_creator,
        }
    }
}
