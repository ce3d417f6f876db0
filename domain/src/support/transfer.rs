//! Giving what waits in the wrong country to the officers of the right one.

use crate::{
    AppError, RuleBroken,
    account::AccountState,
    forms::{Check, ticked},
    school::{SchoolState, country},
    text,
};
use serde::{Deserialize, Serialize};

/// Giving a person or a school to another country, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TransferForm {
    /// Who or what (an id).
    pub id: String,
    /// Two letters.
    pub country: String,
    /// What the officers there should know, and the person if it is one; may be empty.
    pub comment: String,
    /// Tick: the person's school goes along.
    pub with_school: String,
}

/// A transfer that can be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    pub country: String,
    pub comment: String,
    pub with_school: bool,
}

impl TransferForm {
    /// A country, and up to 1000 characters.
    pub fn parse(&self) -> Result<Transfer, AppError> {
        let mut check = Check::default();
        let country = check.field("country", country(&self.country));
        let comment = check.field("comment", text::prose(&self.comment, 0, 1000));
        check.done(Transfer {
            country,
            comment,
            with_school: ticked(&self.with_school),
        })
    }
}

/// Only a school that nobody has confirmed yet goes to another country.
pub const fn may_transfer_school(state: SchoolState) -> Result<(), RuleBroken> {
    match state {
        SchoolState::Pending | SchoolState::Returned => Ok(()),
        SchoolState::Validated | SchoolState::Refused => Err(RuleBroken::WrongState),
    }
}

/// Only who is not decided on yet goes to another country.
pub const fn may_transfer_person(state: AccountState) -> Result<(), RuleBroken> {
    match state {
        AccountState::Registered | AccountState::Returned => Ok(()),
        AccountState::Validated | AccountState::Refused | AccountState::Suspended => {
            Err(RuleBroken::WrongState)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problem;

    #[test]
    fn it_goes_to_a_country() {
        let form = |country: &str| TransferForm {
            country: country.into(),
            comment: " It is in Edirne. ".into(),
            ..TransferForm::default()
        };
        let transfer = form("TR").parse().unwrap();
        assert_eq!(transfer.comment, "It is in Edirne.");
        assert!(!transfer.with_school);
        assert_eq!(
            form("").parse(),
            Err(AppError::field("country", Problem::Required))
        );
        assert!(form("Türkiye").parse().is_err());
    }
}
