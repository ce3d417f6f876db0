//! The members, as each audience may see them: roster names exist only in the structs for teachers.

use crate::{
    Timestamp,
    id::{AccountId, ClassId, FileId, SchoolId},
    workspace::{Role, view::Frame},
};
use serde::{Deserialize, Serialize};

/// The page with all members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembersView {
    pub frame: Frame,
    /// In the order in which they came.
    pub schools: Vec<SchoolMembers>,
    /// Waiting for an answer; for those who may invite.
    pub invited: Vec<Invited>,
    /// The reader's contacts who are not here yet; for those who may invite.
    pub contacts: Vec<Contact>,
    pub may_invite: bool,
    pub may_manage_pupils: bool,
    pub may_manage_members: bool,
}

/// The members of one school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolMembers {
    /// `None` for those who belong to no school.
    pub id: Option<SchoolId>,
    pub name: String,
    /// Name of the country in the reader's language.
    pub country: String,
    pub staff: Vec<StaffMember>,
    pub pupils: Pupils,
}

/// A teacher, an expert, an observer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    pub id: AccountId,
    pub name: String,
    pub picture: Option<FileId>,
    pub role: Role,
}

/// The pupils of a school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pupils {
    ForPeers(Vec<PupilForPeers>),
    ForTeachers(Vec<Class>),
}

/// A pupil for everybody who is no teacher here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PupilForPeers {
    pub id: AccountId,
    pub nickname: String,
    pub role: Role,
}

/// A pupil for the teachers of the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PupilForTeachers {
    pub id: AccountId,
    pub nickname: String,
    /// Name on the roster.
    pub name: String,
    pub role: Role,
}

/// A class, for the teachers of the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
    pub id: ClassId,
    pub name: String,
    /// What the pupils type to sign in.
    pub code: String,
    pub pupils: Vec<PupilForTeachers>,
}

/// Somebody who was asked to join and has not answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    pub id: AccountId,
    pub name: String,
    pub picture: Option<FileId>,
    pub role: Role,
    pub at: Timestamp,
}

/// Somebody who can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub id: AccountId,
    pub name: String,
    pub school: String,
}

/// The page on which a class is added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewClassView {
    pub frame: Frame,
    /// The school the class will belong to: the teacher's own.
    pub school: String,
}

/// The page of a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassView {
    pub frame: Frame,
    pub class: Class,
    pub school: String,
    /// The reader may add pupils: the class is of their school.
    pub may_add: bool,
    pub may_manage: bool,
}

/// The page of a pupil, for the teachers of the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PupilView {
    pub frame: Frame,
    pub pupil: PupilForTeachers,
    pub class: ClassId,
    pub class_name: String,
    pub class_code: String,
    pub school: String,
    pub may_manage: bool,
    pub may_change_role: bool,
}

/// What a pupil signs in with: shown on paper, and kept only until the sheet expires.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Name on the roster, so that the teacher can hand it out.
    pub name: String,
    pub nickname: String,
    pub class_code: String,
    pub secret: String,
}

/// The page with cards to print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardsView {
    pub frame: Frame,
    pub cards: Vec<Card>,
    /// From then on the sheet is gone.
    pub until: Timestamp,
}
