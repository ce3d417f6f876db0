//! Accounts: registering, confirming the e-mail address, signing in.
//!
//! A staff account is *registered*, then its e-mail address is *confirmed*, then it is *validated*
//! by the support organisation of the school's country (DOMAIN "People").

pub mod email;
pub mod merge;
pub mod passkey;
pub mod provider;
pub mod second_step;
mod session;

pub use self::session::{SessionLimits, SessionView, Stay};

use crate::{
    AppError, Problem,
    forms::{Check, ticked},
    text, text_enum,
    time::HOUR,
};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What kind of person an account belongs to.
    pub enum AccountKind {
        /// Teacher, head, librarian … with an e-mail address.
        Staff = "staff",
        /// Made by a teacher, without e-mail address.
        Pupil = "pupil",
        /// Expert or observer invited into one workspace.
        Guest = "guest",
    }
}

text_enum! {
    /// How far the validation of a staff account is. Pupils and guests are always `validated`.
    pub enum AccountState {
        /// Waiting for the support organisation (or for the e-mail to be confirmed).
        Registered = "registered",
        /// In.
        Validated = "validated",
        /// The officer asks for something; the person answers and it waits again.
        Returned = "returned",
        /// Not let in.
        Refused = "refused",
        /// Locked out.
        Suspended = "suspended",
    }
}

/// Shortest staff password, in characters (SECURITY 22).
pub const PASSWORD_MIN: u32 = 12;
/// Longest password, in characters: bounds the work of hashing.
pub const PASSWORD_MAX: u32 = 256;
/// How long a mailed link works, in milliseconds (SECURITY 24).
pub const LINK_LIFETIME: i64 = HOUR;

/// The registration form, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterForm {
    /// Own name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Password.
    pub password: String,
    /// Tick: has read the rules of the community.
    pub agree: String,
}

/// A registration that can be carried out.
#[derive(Debug)]
pub struct Registration {
    /// Own name, 2–80 characters.
    pub name: String,
    /// Lower-cased address.
    pub email: String,
    /// Password, within its limits.
    pub password: String,
}

impl RegisterForm {
    /// Checks every field; all problems at once.
    pub fn parse(self, is_common: impl Fn(&str) -> bool) -> Result<Registration, AppError> {
        let mut check = Check::default();
        let name = check.field("name", text::line(&self.name, 2, 80));
        let email = check.field("email", text::email(&self.email));
        let password = check.field("password", password(&self.password, is_common));
        if !ticked(&self.agree) {
            check.problem("agree", Problem::MustAgree);
        }
        check.done(Registration {
            name,
            email,
            password,
        })
    }
}

/// A new password: any characters, 12–256 of them, not a common one.
pub fn password(typed: &str, is_common: impl Fn(&str) -> bool) -> Result<String, Problem> {
    let length = typed.chars().count();
    if length == 0 {
        Err(Problem::Required)
    } else if length < PASSWORD_MIN as usize {
        Err(Problem::TooShort { min: PASSWORD_MIN })
    } else if length > PASSWORD_MAX as usize {
        Err(Problem::TooLong { max: PASSWORD_MAX })
    } else if is_common(&typed.to_lowercase()) {
        Err(Problem::CommonPassword)
    } else {
        Ok(typed.to_owned())
    }
}

/// The sign-in form, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    /// E-mail address.
    pub email: String,
    /// Password.
    pub password: String,
    /// How the browser stays signed in: a [`Stay`]; anything else is its first.
    pub stay: String,
    /// Where to go afterwards: an address of this portal.
    pub next: String,
    /// Name of the form that was being filled in when the session ended; empty for none.
    pub resume_form: String,
    /// What was typed there ([`crate::draft`]).
    pub resume_fields: String,
}

/// The pupil sign-in form, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PupilSignInForm {
    /// Class code from the card.
    pub class_code: String,
    /// Nickname.
    pub nickname: String,
    /// Word and number.
    pub secret: String,
    /// Where to go afterwards: an address of this portal.
    pub next: String,
    /// Name of the form that was being filled in when the session ended; empty for none.
    pub resume_form: String,
    /// What was typed there ([`crate::draft`]).
    pub resume_fields: String,
}

/// Signing in as one of the people of a demo world.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DemoSignInForm {
    /// Id of the person.
    pub person: String,
    /// Where to go afterwards: an address of this portal.
    pub next: String,
    /// Name of the form that was being filled in when the session ended; empty for none.
    pub resume_form: String,
    /// What was typed there ([`crate::draft`]).
    pub resume_fields: String,
}

/// Choosing a new password with a mailed link.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewPasswordForm {
    /// Token of the link.
    pub token: String,
    /// Password.
    pub password: String,
}

/// Changing the password while signed in, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangePasswordForm {
    /// The password until now.
    pub current: String,
    /// The one from now on.
    pub password: String,
}

impl ChangePasswordForm {
    /// The password until now and the new one, within its limits.
    pub fn parse(self, is_common: impl Fn(&str) -> bool) -> Result<(String, String), AppError> {
        let mut check = Check::default();
        let length = self.current.chars().count();
        if length == 0 {
            check.problem("current", Problem::Required);
        } else if length > PASSWORD_MAX as usize {
            check.problem("current", Problem::NotYourPassword);
        }
        let new = check.field("password", password(&self.password, is_common));
        check.done((self.current, new))
    }
}

/// A person of a demo world, whom one click on the sign-in page signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoPerson {
    /// Name of the persona in the data of the demo world.
    pub id: String,
    /// Name or nickname.
    pub name: String,
    /// Who that is and what can be tried as them, in the reader's language.
    pub description: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registration_reports_all_problems_at_once() {
        let form = RegisterForm {
            email: "nope".into(),
            password: "short".into(),
            ..Default::default()
        };
        let Err(AppError::Invalid(problems)) = form.parse(|_| false) else {
            panic!("must be refused")
        };
        let fields: Vec<_> = problems
            .iter()
            .map(|problem| problem.field.as_str())
            .collect();
        assert_eq!(fields, ["name", "email", "password", "agree"]);
    }

    #[test]
    fn common_passwords_are_refused_whatever_their_case() {
        let common = |typed: &str| typed == "password1234";
        assert_eq!(
            password("PassWord1234", common),
            Err(Problem::CommonPassword)
        );
        assert!(password("a bridge over nine rivers", common).is_ok());
    }
}
