//! Locking somebody out, for a while or until further notice.

use super::GrantLine;
use crate::{
    AppError, Problem, Timestamp, account::AccountState, forms::Check, id::AccountId, text,
};
use serde::{Deserialize, Serialize};

/// Suspending somebody, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SuspendForm {
    pub person: String,
    /// What the person is told, and the audit log keeps.
    pub reason: String,
    /// The day on which the account is open again; empty until further notice.
    pub until: String,
}

/// Why, and for how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspending {
    pub reason: String,
    /// Until further notice when empty.
    pub until: Option<Timestamp>,
}

impl SuspendForm {
    /// A reason of 10–1000 characters, and a day to come or none.
    pub fn parse(&self, now: Timestamp) -> Result<Suspending, AppError> {
        let mut check = Check::default();
        let reason = check.field("reason", text::prose(&self.reason, 10, 1000));
        let until = check.field("until", day_to_come(&self.until, now));
        check.done(Suspending { reason, until })
    }
}

/// A day after today, or none.
pub(super) fn day_to_come(typed: &str, now: Timestamp) -> Result<Option<Timestamp>, Problem> {
    match Timestamp::of_date(typed) {
        Err(Problem::Required) => Ok(None),
        Err(problem) => Err(problem),
        Ok(day) if day <= now || day.date() == now.date() => Err(Problem::PastDay),
        Ok(day) => Ok(Some(day)),
    }
}

/// That somebody is locked out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspension {
    pub reason: String,
    /// The officer; empty for nobody who is known.
    pub by: String,
    pub since: Timestamp,
    /// Until further notice when empty.
    pub until: Option<Timestamp>,
}

/// An account as the officers of its country manage it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManagedAccount {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    pub state: AccountState,
    /// Two letters; empty for none.
    pub country: String,
    pub suspension: Option<Suspension>,
    pub may_suspend: bool,
    /// They sign in with a second step, which the officer may take away.
    pub may_take_second_step: bool,
    pub may_merge: bool,
    /// The newest first.
    pub grants: Vec<GrantLine>,
    pub may_name_helper: bool,
    pub may_name_officer: bool,
    /// The officer has said a short time ago who they are.
    pub is_fresh: bool,
    /// And can say it with a code.
    pub has_second_step: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_795_600_800_000);

    fn form(reason: &str, until: &str) -> SuspendForm {
        SuspendForm {
            person: uuid::Uuid::from_u128(1).to_string(),
            reason: reason.into(),
            until: until.into(),
        }
    }

    #[test]
    fn a_reason_is_needed_and_an_end_is_not() {
        let open = form("Wrote unkindly to children.", "").parse(NOW).unwrap();
        assert_eq!(open.until, None);
        let later = NOW.plus(3 * crate::time::DAY).date();
        let ends = form("Wrote unkindly to children.", &later)
            .parse(NOW)
            .unwrap();
        assert_eq!(ends.until.unwrap().date(), later);
        assert!(form("no", "").parse(NOW).is_err());
    }

    #[test]
    fn an_end_is_still_to_come() {
        for past in [NOW.date(), NOW.plus(-crate::time::DAY).date()] {
            assert_eq!(
                form("Wrote unkindly to children.", &past).parse(NOW),
                Err(AppError::field("until", Problem::PastDay)),
            );
        }
        assert_eq!(
            form("Wrote unkindly to children.", "soon").parse(NOW),
            Err(AppError::field("until", Problem::NotADate)),
        );
    }
}
