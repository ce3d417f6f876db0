//! Signing in with an account elsewhere (OpenID Connect): a ministry's, a school network's.

use crate::{
    AppError, Problem, Timestamp,
    forms::{Check, ticked},
    text,
};
use serde::{Deserialize, Serialize};

/// Somewhere else where people can have an account, as the operator set it up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// Short name in addresses and in the database.
    pub id: String,
    /// What people know it by.
    pub name: String,
}

/// Who a provider says somebody is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub provider: Provider,
    /// The provider's own name for the person, which never changes.
    pub subject: String,
    /// The person's address, when the provider vouches that it is theirs.
    pub email: Option<String>,
    /// What the provider calls the person; may be empty.
    pub name: String,
}

/// Somebody whom we do not know yet, as the page that greets them sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewcomerView {
    /// [`Provider::name`].
    pub provider: String,
    /// The address, when it can become that of a new account.
    pub email: Option<String>,
    pub name: String,
}

/// A provider's sign-in that opens the own account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedView {
    /// [`Provider::id`].
    pub provider: String,
    pub since: Timestamp,
}

/// A newcomer registers, as typed. Who the provider says it is, the browser's cookie tells.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    pub name: String,
    /// Tick: has read the rules of the community.
    pub agree: String,
}

impl JoinForm {
    /// The name; the rules must be agreed to.
    pub fn parse(&self) -> Result<String, AppError> {
        let mut check = Check::default();
        let name = check.field("name", text::line(&self.name, 2, 80));
        if !ticked(&self.agree) {
            check.problem("agree", Problem::MustAgree);
        }
        check.done(name)
    }
}

/// Somebody has an account here already, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    pub email: String,
    pub password: String,
}
