//! What the pages of reports are given.

use super::{ReportReason, ReportState, ReportVerdict, ReportedKind, Subject};
use crate::{
    Timestamp,
    id::{FileId, ReportId},
    message::view::Other,
    support::Age,
};
use serde::{Deserialize, Serialize};

/// What somebody is about to report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reportable {
    pub subject: Subject,
    /// A name, or the beginning of a text.
    pub title: String,
}

/// A report in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLine {
    pub id: ReportId,
    pub kind: ReportedKind,
    pub title: String,
    /// Who wrote it; empty where nobody did.
    pub author: String,
    /// In the officer's language; empty where it has none.
    pub country: String,
    pub state: ReportState,
    pub verdict: Option<ReportVerdict>,
    /// People who reported it.
    pub people: u32,
    /// What most of them gave as the reason.
    pub reason: ReportReason,
    pub since: Timestamp,
    pub age: Age,
}

/// What one person said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    pub by: Other,
    pub reason: ReportReason,
    pub words: String,
    pub at: Timestamp,
}

/// A file that was reported with a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedFile {
    pub file: FileId,
    pub name: String,
}

/// A report with everything that helps to decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDossier {
    pub id: ReportId,
    pub subject: Subject,
    pub title: String,
    /// What it said when it was reported first, as plain text.
    pub text: String,
    pub files: Vec<ReportedFile>,
    pub author: Option<Other>,
    pub country: String,
    pub state: ReportState,
    pub since: Timestamp,
    pub age: Age,
    pub complaints: Vec<Complaint>,
    /// Decisions against the same author before, the newest first.
    pub before: Vec<(ReportId, ReportVerdict, Timestamp)>,
    pub verdict: Option<ReportVerdict>,
    /// What the author was told.
    pub comment: String,
    pub decided_by: String,
    pub decided_at: Option<Timestamp>,
    /// The one before and the one after it in the queue; after the last one comes the first.
    pub previous: Option<ReportId>,
    pub next: Option<ReportId>,
}
