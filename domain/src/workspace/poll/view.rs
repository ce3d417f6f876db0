//! What the pages of polls are given.

use super::{PollKind, PollState, Tally};
use crate::{
    Timestamp,
    id::{AnswerId, PollId},
    workspace::view::{Author, Frame},
};
use serde::{Deserialize, Serialize};

/// An answer that is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerLine {
    pub id: AnswerId,
    pub text: String,
}

/// What those of one school said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolTally {
    /// Empty for all who are not told apart.
    pub name: String,
    pub tally: Tally,
}

/// Who voted what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteLine {
    pub voter: Author,
    /// The best first.
    pub answers: Vec<String>,
}

/// How it stands, for whoever may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollResult {
    pub all: Tally,
    /// Empty when it says no more than the whole.
    pub schools: Vec<SchoolTally>,
    /// For teachers, of polls that are not secret.
    pub votes: Vec<VoteLine>,
}

/// A poll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollView {
    pub frame: Frame,
    pub id: PollId,
    pub question: String,
    pub author: Author,
    pub at: Timestamp,
    pub kind: PollKind,
    pub secret: bool,
    pub state: PollState,
    pub is_removed: bool,
    pub answers: Vec<AnswerLine>,
    /// What the reader voted, the best first. Of a secret poll that is closed nobody knows any more.
    pub mine: Vec<AnswerId>,
    /// How many voted.
    pub voters: u32,
    /// Nothing while a secret poll is open.
    pub result: Option<PollResult>,
    pub may_vote: bool,
    pub may_close: bool,
    pub may_delete: bool,
    pub may_restore: bool,
}

/// A poll in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollLine {
    pub id: PollId,
    pub question: String,
    pub author: Author,
    pub at: Timestamp,
    pub state: PollState,
    pub voters: u32,
    /// The reader has voted.
    pub is_mine: bool,
    pub is_removed: bool,
}

/// The polls of a workspace: those that are open first, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollsView {
    pub frame: Frame,
    pub polls: Vec<PollLine>,
    pub may_start: bool,
    pub may_vote: bool,
}
