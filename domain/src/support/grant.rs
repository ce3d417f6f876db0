//! Roles that are given: officers by the centre, ambassadors and mentors by the officers of their
//! country; each from a day on, maybe until another.

use super::suspension::day_to_come;
use crate::{
    AppError, Problem, Timestamp,
    forms::Check,
    id::{AccountId, GrantId},
    school, text_enum,
};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What somebody was named.
    pub enum GrantRole {
        /// Supports a country.
        Officer = "officer",
        /// Supports the whole programme; named by the operator only.
        Central = "central",
        /// Tells others of the programme, and helps them to begin.
        Ambassador = "ambassador",
        /// Stands by those who begin.
        Mentor = "mentor",
    }
}

impl GrantRole {
    /// Opens the desk: needs the second step, and ends the sessions when it begins or ends.
    pub const fn is_of_desk(self) -> bool {
        match self {
            Self::Officer | Self::Central => true,
            Self::Ambassador | Self::Mentor => false,
        }
    }
}

/// Naming somebody, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppointForm {
    pub person: String,
    pub role: String,
    /// Two letters, for officers; ambassadors and mentors are of the country in which they work.
    pub country: String,
    /// First day; empty for at once.
    pub from: String,
    /// The day on which it is over; empty for no end.
    pub until: String,
}

/// A role that is to be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    pub person: AccountId,
    pub role: GrantRole,
    /// For officers.
    pub country: String,
    pub from: Timestamp,
    pub until: Option<Timestamp>,
}

impl AppointForm {
    /// A role that can be given on the web, days in order.
    pub fn parse(&self, now: Timestamp) -> Result<Appointment, AppError> {
        let person: AccountId = self.person.parse()?;
        let mut check = Check::default();
        let role = check.field("role", role(&self.role).map(Some));
        let country = match role {
            Some(GrantRole::Officer) => check.field("country", school::country(&self.country)),
            Some(GrantRole::Central | GrantRole::Ambassador | GrantRole::Mentor) | None => {
                String::new()
            }
        };
        let from = check.field("from", first_day(&self.from, now));
        let until = check.field("until", day_to_come(&self.until, now));
        if until.is_some_and(|until| until <= from) {
            check.problem("until", Problem::FromAfterTo);
        }
        let appointment = role.map(|role| Appointment {
            person,
            role,
            country,
            from,
            until,
        });
        check
            .done(appointment)?
            .ok_or(AppError::field("role", Problem::Required))
    }
}

fn role(typed: &str) -> Result<GrantRole, Problem> {
    match typed.parse() {
        Ok(GrantRole::Central) => Err(Problem::UnknownChoice),
        Ok(role) => Ok(role),
        Err(_) if typed.is_empty() => Err(Problem::Required),
        Err(problem) => Err(problem),
    }
}

/// Today and an empty field mean at once.
fn first_day(typed: &str, now: Timestamp) -> Result<Timestamp, Problem> {
    if typed.trim() == now.date() {
        return Ok(now);
    }
    Ok(day_to_come(typed, now)?.unwrap_or(now))
}

/// How far a role is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GrantStanding {
    /// Begins on a day to come.
    ToCome,
    Current,
    Over,
}

/// A role somebody has, had or will have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantLine {
    pub id: GrantId,
    pub person: AccountId,
    pub name: String,
    pub role: GrantRole,
    /// In the officer's language; empty for the whole programme.
    pub country: String,
    pub from: Timestamp,
    pub until: Option<Timestamp>,
    /// Who gave it, and when; empty for the operator.
    pub given_by: String,
    pub given: Timestamp,
    /// Ended before its day, or on it.
    pub ended: Option<Timestamp>,
    pub ended_by: String,
    pub standing: GrantStanding,
    /// The reader may end it.
    pub may_end: bool,
}

/// Which roles are listed, taken from the address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GrantFilter {
    /// A [`GrantRole`]; empty for all.
    pub role: String,
    /// Words of the name.
    pub q: String,
    /// Two letters.
    pub country: String,
    /// `yes`: also those that are over.
    pub past: String,
    /// The role after which the page begins.
    pub after: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DAY;

    const NOW: Timestamp = Timestamp::from_millis(1_795_600_800_000);

    fn form(role: &str, from: &str, until: &str) -> AppointForm {
        AppointForm {
            person: uuid::Uuid::from_u128(1).to_string(),
            role: role.into(),
            country: "HU".into(),
            from: from.into(),
            until: until.into(),
        }
    }

    #[test]
    fn a_role_begins_at_once_or_later_and_may_have_an_end() {
        let at_once = form("mentor", "", "").parse(NOW).unwrap();
        assert_eq!((at_once.from, at_once.until), (NOW, None));
        assert_eq!(at_once.country, "", "that of the person");
        assert_eq!(
            form("officer", &NOW.date(), "").parse(NOW).unwrap().from,
            NOW
        );
        let (from, until) = (NOW.plus(2 * DAY).date(), NOW.plus(9 * DAY).date());
        let later = form("ambassador", &from, &until).parse(NOW).unwrap();
        assert_eq!(later.from.date(), from);
        assert_eq!(later.until.unwrap().date(), until);
        assert_eq!(
            form("mentor", &until, &from).parse(NOW),
            Err(AppError::field("until", Problem::FromAfterTo))
        );
    }

    #[test]
    fn nobody_is_named_central_officer_on_the_web() {
        for (typed, problem) in [
            ("central", Problem::UnknownChoice),
            ("king", Problem::UnknownChoice),
            ("", Problem::Required),
        ] {
            assert_eq!(
                form(typed, "", "").parse(NOW),
                Err(AppError::field("role", problem))
            );
        }
    }
}
