//! Who may do what: facts in, decision out, nothing else.
//!
//! Each family (site, person, school, conversation, report, announcement, kit, project,
//! workspace) has an [`Actor`]-dependent standing, a
//! list of actions and one total `match` without a wildcard arm: a new role or action does not
//! compile until it is decided. The `data` crate loads the facts and turns a decision into a proof;
//! nobody else can write. `snapshots/matrix_<family>.snap` shows every decision for review.

pub mod announcement;
pub mod conversation;
pub mod kit;
#[cfg(test)]
mod matrix;
pub mod person;
pub mod project;
pub mod report;
pub mod school;
pub mod site;
pub mod workspace;

use crate::{
    AppError,
    account::{AccountKind, AccountState},
    id::{AccountId, FileId, SessionId},
};

/// What a person may do with a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Go on.
    Allow,
    /// The person sees the thing but may not do this.
    Deny,
    /// As if the thing did not exist.
    Hidden,
}

impl Decision {
    /// `Ok` for [`Decision::Allow`], otherwise the error every page and endpoint answers with.
    pub fn ok(self) -> Result<(), AppError> {
        match self {
            Self::Allow => Ok(()),
            Self::Deny => Err(AppError::Forbidden),
            Self::Hidden => Err(AppError::NotFound),
        }
    }

    /// [`Decision::Allow`] or [`Decision::Deny`].
    pub const fn allow_if(condition: bool) -> Self {
        if condition { Self::Allow } else { Self::Deny }
    }

    /// Whether it is [`Decision::Allow`].
    pub const fn allows(self) -> bool {
        matches!(self, Self::Allow)
    }
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody is signed in.
    Visitor,
    /// Somebody is.
    Person(Person),
}

/// The signed-in person, as loaded with the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Account.
    pub id: AccountId,
    /// The session of this request.
    pub session: SessionId,
    /// Staff, pupil or guest.
    pub kind: AccountKind,
    /// How far the validation is.
    pub state: AccountState,
    /// Whether the e-mail address was confirmed.
    pub email_confirmed: bool,
    /// Shown name: a person's own name, a pupil's nickname, because others may look at the screen.
    pub name: String,
    /// The own picture, if any.
    pub picture: Option<FileId>,
    /// Country of the person's school, or of an officer's organisation, if any.
    pub country: Option<String>,
    /// Works now at a school that is validated: a project is founded by a person and a school.
    pub has_school: bool,
    /// Language of the account.
    pub lang: Option<String>,
    /// IANA time zone of the account.
    pub time_zone: String,
    /// Countries whose support officer this person is (two letters).
    pub officer_of: Vec<String>,
    /// Central support officer.
    pub central: bool,
    /// Supports a country, but came in without the second step: nothing of it is open (SECURITY 23).
    pub needs_second_step: bool,
    /// Notifications not read yet, capped at 100 for the badge.
    pub unread: u32,
    /// Conversations with something not read yet, capped at 100 for the badge.
    pub unread_conversations: u32,
}

impl Actor {
    /// The signed-in person, or [`AppError::SignInNeeded`].
    pub fn person(&self) -> Result<&Person, AppError> {
        match self {
            Self::Visitor => Err(AppError::SignInNeeded),
            Self::Person(person) => Ok(person),
        }
    }

    /// The account of the signed-in person.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Visitor => None,
            Self::Person(person) => Some(person.id),
        }
    }
}

impl Person {
    /// Staff validated by the support organisation: the standing that opens the portal.
    pub fn is_validated_staff(&self) -> bool {
        self.kind == AccountKind::Staff && self.state == AccountState::Validated
    }

    /// Support officer for this country, or for the whole programme.
    pub fn supports(&self, country: &str) -> bool {
        self.is_officer() && (self.central || self.officer_of.iter().any(|own| own == country))
    }

    /// Support officer of any country, or of the whole programme. A grant opens nothing to pupils,
    /// guests and suspended people.
    pub fn is_officer(&self) -> bool {
        self.kind == AccountKind::Staff
            && self.state != AccountState::Suspended
            && (self.central || !self.officer_of.is_empty())
    }
}

/// Which rows of a list a person may see: turned into SQL in one place by the `data` crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountryScope {
    /// Rows of these countries only.
    Countries(Vec<String>),
    /// Rows of every country.
    All,
    /// No row.
    Nothing,
}

impl CountryScope {
    /// Countries whose support queues the person works on.
    pub fn of_officer(actor: &Actor) -> Self {
        match actor {
            Actor::Person(person) if !person.is_officer() => Self::Nothing,
            Actor::Person(person) if person.central => Self::All,
            Actor::Person(person) => Self::Countries(person.officer_of.clone()),
            Actor::Visitor => Self::Nothing,
        }
    }

    /// The part of it that is one country.
    #[must_use]
    pub fn within(&self, country: &str) -> Self {
        if self.contains(country) {
            Self::Countries(vec![country.to_owned()])
        } else {
            Self::Nothing
        }
    }

    /// Whether a row of this country is in the scope.
    pub fn contains(&self, country: &str) -> bool {
        match self {
            Self::All => true,
            Self::Countries(own) => own.iter().any(|one| one == country),
            Self::Nothing => false,
        }
    }
}

/// Declares the actions of a family: the enum for the decision and a type each for the proof.
#[macro_export]
macro_rules! actions {
    ($(#[$doc:meta])* $family:ident { $($(#[$vdoc:meta])* $name:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Action { $($(#[$vdoc])* $name),+ }

        impl Action {
            /// Every action, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }

        /// An action as a type: what a proof of permission names.
        pub trait $family: Send + Sync + 'static {
            /// The action that is decided.
            const ACTION: Action;
        }

        /// One type per action.
        pub mod act {
            $($(#[$vdoc])* #[derive(Clone, Copy, Debug)] pub struct $name;
            impl super::$family for $name {
                const ACTION: super::Action = super::Action::$name;
            })+
        }
    };
}
