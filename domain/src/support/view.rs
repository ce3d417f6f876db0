//! What the support desk shows.

use super::{Age, Assignment, NoteLine};
use crate::{
    Timestamp,
    account::AccountState,
    id::{AccountId, ReasonId, SchoolId},
    school::{
        SchoolState, certificate::CertificateLine, colleague::ColleagueSaid, head::HeadEvidence,
    },
    text_enum,
};
use serde::{Deserialize, Serialize};

/// How much waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub all: i64,
    /// Longer than the target.
    pub overdue: i64,
}

/// The desk at a glance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskOverview {
    pub people: Waiting,
    pub schools: Waiting,
    pub projects: Waiting,
    pub reports: Waiting,
}

/// A registration with its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDossier {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    pub email_confirmed: bool,
    /// What the person wrote of themselves.
    pub about: String,
    pub state: AccountState,
    /// What the officer said last.
    pub comment: String,
    /// Since when it is so.
    pub since: Timestamp,
    pub age: Age,
    /// It is the officer's turn.
    pub is_waiting: bool,
    /// Nobody decides on their own registration.
    pub is_own: bool,
    /// The officer manages the account too.
    pub may_manage: bool,
    /// The one chosen last first.
    pub schools: Vec<SchoolEvidence>,
    /// Papers that the person uploaded.
    pub certificates: Vec<CertificateLine>,
    pub history: Vec<HistoryEntry>,
    /// Reasons of the country's own, in the officer's language.
    pub reasons: Vec<(ReasonId, String)>,
    /// What officers told each other, the newest first.
    pub notes: Vec<NoteLine>,
    /// Who works on it.
    pub assignment: Option<Assignment>,
    /// To be sent back with the decision.
    pub seen: i64,
    /// The one before and the one after it in the queue, of those that no colleague works on; after the
    /// last one comes the first.
    pub previous: Option<AccountId>,
    pub next: Option<AccountId>,
}

/// What speaks for somebody's working at a school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolEvidence {
    pub id: SchoolId,
    pub name: String,
    pub town: String,
    pub state: SchoolState,
    /// In the officer's language.
    pub role: String,
    pub since: Timestamp,
    pub website: String,
    /// The e-mail address belongs to the school's web site.
    pub email_matches: bool,
    /// Other validated staff.
    pub colleagues: i64,
    /// The person added the school.
    pub is_creator: bool,
    /// Whether the head was asked, and what the head says.
    pub head: Option<HeadEvidence>,
    /// What colleagues say, the first answer first.
    pub said: Vec<ColleagueSaid>,
    /// Joined by somebody who is validated already, and not confirmed yet.
    pub is_new: bool,
    /// The officer decides whether the person works there.
    pub is_asked: bool,
}

/// A school with its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolDossier {
    pub id: SchoolId,
    pub name: String,
    pub legal_name: String,
    /// In the officer's language.
    pub types: Vec<String>,
    /// In the officer's language.
    pub country: String,
    pub region: String,
    pub town: String,
    pub postcode: String,
    pub address: String,
    pub national_number: String,
    pub website: String,
    pub head_name: String,
    pub head_email: String,
    /// The head's address belongs to the school's web site.
    pub head_email_matches: bool,
    pub state: SchoolState,
    /// What the officer said last.
    pub comment: String,
    /// Since when it is so.
    pub since: Timestamp,
    pub age: Age,
    pub staff: Vec<StaffEvidence>,
    /// Schools of the country that look alike, the likest first.
    pub alike: Vec<AlikeSchool>,
    pub history: Vec<HistoryEntry>,
    /// Reasons of the country's own, in the officer's language.
    pub reasons: Vec<(ReasonId, String)>,
    /// What officers told each other, the newest first.
    pub notes: Vec<NoteLine>,
    /// Who works on it.
    pub assignment: Option<Assignment>,
    /// To be sent back with the decision.
    pub seen: i64,
    /// As of a person.
    pub previous: Option<SchoolId>,
    pub next: Option<SchoolId>,
}

/// Somebody registered at a school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffEvidence {
    pub id: AccountId,
    pub name: String,
    /// In the officer's language.
    pub role: String,
    pub state: AccountState,
    /// The person added the school.
    pub is_creator: bool,
}

/// Another school that may be the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlikeSchool {
    pub id: SchoolId,
    pub name: String,
    pub town: String,
    pub state: SchoolState,
}

text_enum! {
    /// What happened to a registration or a school, as the audit log names it.
    pub enum Happening {
        Registered = "account.register",
        EmailConfirmed = "account.confirm_email",
        SchoolJoined = "person.join_school",
        SchoolLeft = "person.leave_school",
        WorkplaceChanged = "person.change_workplace",
        PersonAnswered = "person.answer",
        HeadKnew = "head.known",
        HeadDidNotKnow = "head.unknown",
        ColleagueKnew = "colleague.known",
        ColleagueDidNotKnow = "colleague.unknown",
        CertificateAdded = "person.add_certificate",
        CertificateRemoved = "person.remove_certificate",
        PersonApproved = "person.approve",
        PersonReturned = "person.return",
        PersonRefused = "person.refuse",
        PersonReopened = "person.reopen",
        PersonTransferred = "person.transfer",
        PersonSuspended = "person.suspend",
        PersonReinstated = "person.reinstate",
        PersonMerged = "person.merge",
        PersonAppointed = "person.appoint",
        PersonDismissed = "person.dismiss",
        SchoolAdded = "school.add",
        SchoolEdited = "school.edit",
        SchoolCorrected = "school.correct",
        SchoolApproved = "school.approve",
        SchoolReturned = "school.return",
        SchoolRefused = "school.refuse",
        SchoolReopened = "school.reopen",
        AdministratorNamed = "school.name_administrator",
        AdministratorDropped = "school.drop_administrator",
        SchoolImported = "school.import",
        SchoolMerged = "school.merge",
        SchoolTransferred = "school.transfer",
    }
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntry {
    pub at: Timestamp,
    pub what: Happening,
    /// Who did it; empty for nobody who is known.
    pub by: String,
    /// Ready-made reasons that were given.
    pub reasons: Vec<super::Reason>,
    /// Those of the country's own, in the words the officer saw.
    pub own_reasons: Vec<String>,
    /// What was said, in the words of who said it.
    pub comment: String,
}
