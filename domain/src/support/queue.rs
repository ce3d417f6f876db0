//! The queues: what they are asked for, what they show, and deciding on several at once.

use super::{Age, Assignment, Evidence};
use crate::{
    AppError, Timestamp,
    account::AccountState,
    forms::Check,
    id::{AccountId, SchoolId},
    school::SchoolState,
    text_enum,
};
use serde::{Deserialize, Serialize};

/// People on a page of the queue, and so the most that are validated at once.
pub const QUEUE_PAGE: u32 = 30;

text_enum! {
    /// How long something has waited.
    pub enum AgeFilter {
        Overdue = "overdue",
        InTime = "in-time",
    }
}

text_enum! {
    /// Who works on it.
    pub enum HolderFilter {
        /// The reader.
        Mine = "mine",
        /// Nobody else.
        Free = "free",
    }
}

text_enum! {
    /// What comes first.
    pub enum QueueOrder {
        Oldest = "oldest",
        Newest = "newest",
    }
}

/// What a queue is asked for, taken from the address of the page. Text that says nothing narrows
/// nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct QueueFilter {
    /// Words of the name, address or school.
    pub q: String,
    /// Empty for what waits, else a state.
    pub state: String,
    /// Two letters: for officers of several countries.
    pub country: String,
    /// An [`AgeFilter`].
    pub age: String,
    /// An [`super::EvidenceFilter`]; of people.
    pub evidence: String,
    /// A [`HolderFilter`].
    pub holder: String,
    /// A [`QueueOrder`]; the oldest first when empty.
    pub order: String,
    /// Where the next page starts (opaque).
    pub after: String,
}

/// A page of a queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue<T> {
    pub items: Vec<T>,
    /// Where the next page starts.
    pub next: Option<String>,
}

/// A person in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonInQueue {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    /// The one chosen last; empty when there is none.
    pub school: String,
    pub evidence: Evidence,
    /// In the officer's language.
    pub country: String,
    pub state: AccountState,
    /// Validated already: it is asked only whether they work at one more school.
    pub joins: bool,
    /// Since when it is so.
    pub since: Timestamp,
    pub age: Age,
    /// Who works on it.
    pub assignment: Option<Assignment>,
}

impl PersonInQueue {
    /// It is the officers' turn.
    pub fn waits(&self) -> bool {
        self.state == AccountState::Registered || self.joins
    }
}

/// A school in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolInQueue {
    pub id: SchoolId,
    pub name: String,
    pub town: String,
    /// In the officer's language.
    pub country: String,
    pub state: SchoolState,
    /// People who wait for it.
    pub people: i64,
    /// Since when it is so.
    pub since: Timestamp,
    pub age: Age,
    /// Who works on it.
    pub assignment: Option<Assignment>,
}

/// Validating several people at once, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BulkForm {
    /// The ticked people (ids).
    pub people: Vec<String>,
}

impl BulkForm {
    /// Who is to be validated: at least one, at most a page.
    pub fn parse(&self) -> Result<Vec<AccountId>, AppError> {
        let mut check = Check::default();
        let people = check.choices("people", self.people.clone(), 1, QUEUE_PAGE);
        check.done(())?;
        people.iter().map(|id| id.parse()).collect()
    }
}

/// What became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkOutcome {
    pub validated: Vec<AccountId>,
    /// No clear cases any more, or a colleague was faster.
    pub left: Vec<AccountId>,
}

/// Somebody who was not validated with the others, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    pub id: AccountId,
    pub name: String,
    pub state: AccountState,
    /// Who decided meanwhile; empty when nobody did.
    pub decided_by: String,
    /// Who works on it.
    pub assignment: Option<Assignment>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problem;

    #[test]
    fn somebody_has_to_be_ticked() {
        assert_eq!(
            BulkForm::default().parse(),
            Err(AppError::field("people", Problem::Required))
        );
        let id = AccountId(uuid::Uuid::from_u128(7));
        let twice = BulkForm {
            people: vec![id.to_string(), id.to_string()],
        };
        assert_eq!(twice.parse(), Ok(vec![id]));
        let odd = BulkForm {
            people: vec!["nobody".into()],
        };
        assert_eq!(odd.parse(), Err(AppError::NotFound));
    }
}
