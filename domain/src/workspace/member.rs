//! Members of a workspace: classes of pupils with nicknames and secrets.

pub mod view;

use super::Role;
use crate::{
    AppError, FieldProblem, Problem, RuleBroken, forms::Check, id::AccountId, text, time::DAY,
};
use serde::{Deserialize, Serialize};

/// Most pupils of one class import (DOMAIN "Limits").
pub const CLASS_MAX: usize = 200;

/// How long a sheet of cards can be opened, in milliseconds: long enough to print it after
/// school, short enough that the secrets on it are nobody's to find later.
pub const CARDS_LIFETIME: i64 = DAY;

/// Roles that staff are invited as, and can be given later.
pub const STAFF_ROLES: [Role; 3] = [Role::Teacher, Role::Expert, Role::Observer];
/// Roles of pupils.
pub const PUPIL_ROLES: [Role; 2] = [Role::Pupil, Role::PupilCoordinator];

/// Roles a member of this role can be given: founders stay founders, children stay children.
pub const fn possible_roles(role: Role) -> &'static [Role] {
    match role {
        Role::Founder => &[],
        Role::Teacher | Role::Expert | Role::Observer => &STAFF_ROLES,
        Role::PupilCoordinator | Role::Pupil => &PUPIL_ROLES,
    }
}

/// Whether a member of this role can be removed: founders never.
pub const fn may_be_removed(role: Role) -> Result<(), RuleBroken> {
    match role {
        Role::Founder => Err(RuleBroken::CannotRemoveFounder),
        Role::Teacher | Role::Expert | Role::Observer | Role::PupilCoordinator | Role::Pupil => {
            Ok(())
        }
    }
}

/// Inviting a contact, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    pub workspace: String,
    /// Account of the contact.
    pub person: String,
    /// One of [`STAFF_ROLES`].
    pub role: String,
}

impl InviteForm {
    /// Whom, and as what.
    pub fn parse(&self) -> Result<(AccountId, Role), AppError> {
        let person = self.person.parse().ok();
        let role = self.role.parse().ok();
        let role = role.filter(|role| STAFF_ROLES.contains(role));
        if let (Some(person), Some(role)) = (person, role) {
            return Ok((person, role));
        }
        let mut check = Check::default();
        if person.is_none() {
            check.problem("person", Problem::Required);
        }
        if role.is_none() {
            check.problem("role", Problem::UnknownChoice);
        }
        check.done(()).and(Err(AppError::Invalid(Vec::new())))
    }
}

/// Something done to a member, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberForm {
    pub workspace: String,
    /// Account of the member.
    pub member: String,
}

/// Changing a role, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    pub workspace: String,
    /// Account of the member.
    pub member: String,
    pub role: String,
}

impl RoleForm {
    /// The new role of a member who has this one.
    pub fn parse(&self, current: Role) -> Result<Role, AppError> {
        self.role
            .parse()
            .ok()
            .filter(|role| possible_roles(current).contains(role))
            .ok_or_else(|| AppError::field("role", Problem::UnknownChoice))
    }
}

/// Something done to a whole class, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ClassCardsForm {
    pub workspace: String,
    pub class: String,
}

/// Adding a class, as typed: one pupil a line, "Name" or "Name; nickname".
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ClassForm {
    pub workspace: String,
    /// Name of the class, such as "5.b".
    pub name: String,
    pub pupils: String,
}

/// One pupil to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPupil {
    /// Line of the list, from 1.
    pub line: u32,
    /// Name on the roster: seen by the teachers of the workspace only.
    pub roster_name: String,
    /// Nickname, if the teacher gave one.
    pub nickname: Option<String>,
}

impl ClassForm {
    /// Name of 1–40 characters and 1–200 pupils; empty lines are skipped, repeated names or
    /// nicknames are named by their line.
    pub fn parse(&self) -> Result<(String, Vec<NewPupil>), AppError> {
        let mut check = Check::default();
        let name = check.field("name", text::line(&self.name, 1, 40));
        let pupils = match parse_pupils(&self.pupils) {
            Ok(pupils) => pupils,
            Err(problem) => {
                check.problem("pupils", problem);
                Vec::new()
            }
        };
        check.done((name, pupils))
    }
}

fn parse_pupils(typed: &str) -> Result<Vec<NewPupil>, Problem> {
    let mut pupils: Vec<NewPupil> = Vec::new();
    for (index, row) in typed
        .lines()
        .enumerate()
        .filter(|(_, row)| !row.trim().is_empty())
    {
        let line = index as u32 + 1;
        let (name, nickname) = match row.split_once([';', '\t']) {
            Some((name, nickname)) => (name, Some(nickname)),
            None => (row, None),
        };
        let roster_name = text::line(name, 1, 80)?;
        let nickname = match nickname
            .map(|nickname| text::line(nickname, 0, 30))
            .transpose()?
        {
            Some(nickname) if nickname.is_empty() => None,
            other => other,
        };
        let repeats = |other: &NewPupil| {
            fold(&other.roster_name) == fold(&roster_name)
                || matches!((&other.nickname, &nickname), (Some(a), Some(b)) if fold(a) == fold(b))
        };
        if pupils.iter().any(repeats) {
            return Err(Problem::Repeated { line });
        }
        pupils.push(NewPupil {
            line,
            roster_name,
            nickname,
        });
        if pupils.len() > CLASS_MAX {
            return Err(Problem::TooManyChosen {
                max: CLASS_MAX as u32,
            });
        }
    }
    if pupils.is_empty() {
        Err(Problem::Required)
    } else {
        Ok(pupils)
    }
}

/// How nicknames are compared: case, diacritics and spaces do not count, since a child types them.
pub fn fold(nickname: &str) -> String {
    text::fold_for_search(nickname).replace(' ', "")
}

/// A secret as a child types it: lower case, without spaces and hyphens.
pub fn fold_secret(typed: &str) -> String {
    fold(typed)
}

/// All problems of a list belong to its field.
pub fn list_problem(problem: Problem) -> AppError {
    AppError::Invalid(vec![FieldProblem {
        field: "pupils".into(),
        problem,
    }])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(pupils: &str) -> Result<(String, Vec<NewPupil>), AppError> {
        ClassForm {
            workspace: String::new(),
            name: "5.b".into(),
            pupils: pupils.into(),
        }
        .parse()
    }

    #[test]
    fn pasted_names_become_pupils() {
        let (_, pupils) =
            class("Kiss Anna\n\n  Nagy Bence ; Bence\r\nTóth Csilla\tCsillag\n").unwrap();
        let nicknames: Vec<_> = pupils.iter().map(|p| p.nickname.as_deref()).collect();
        assert_eq!(nicknames, [None, Some("Bence"), Some("Csillag")]);
        assert_eq!(pupils[1].roster_name, "Nagy Bence");
    }

    #[test]
    fn a_repeated_name_is_named_by_its_line() {
        assert_eq!(
            class("Kiss Anna\nkiss  ANNA"),
            Err(list_problem(Problem::Repeated { line: 2 }))
        );
        assert_eq!(
            class("A; Sun\nB; sün"),
            Err(list_problem(Problem::Repeated { line: 2 }))
        );
    }

    #[test]
    fn an_empty_list_is_refused_and_so_is_a_too_long_one() {
        assert_eq!(class(" \n "), Err(list_problem(Problem::Required)));
        let many: String = (0..=CLASS_MAX).map(|n| format!("Pupil {n}\n")).collect();
        assert!(class(&many).is_err());
    }

    #[test]
    fn founders_stay_and_children_stay_children() {
        let role = |current, typed: &str| {
            RoleForm {
                role: typed.into(),
                ..Default::default()
            }
            .parse(current)
        };
        assert_eq!(role(Role::Teacher, "observer"), Ok(Role::Observer));
        assert_eq!(
            role(Role::Pupil, "pupil-coordinator"),
            Ok(Role::PupilCoordinator)
        );
        for (current, typed) in [
            (Role::Teacher, "founder"),
            (Role::Founder, "teacher"),
            (Role::Pupil, "teacher"),
            (Role::Expert, "pupil"),
            (Role::Expert, ""),
        ] {
            assert!(role(current, typed).is_err(), "{current:?} {typed}");
        }
        assert!(may_be_removed(Role::Founder).is_err());
        assert!(may_be_removed(Role::Pupil).is_ok());
    }

    #[test]
    fn an_invitation_names_somebody_and_a_role_for_staff() {
        let form = |person: &str, role: &str| {
            InviteForm {
                person: person.into(),
                role: role.into(),
                ..Default::default()
            }
            .parse()
        };
        let id = AccountId(uuid::Uuid::from_u128(7));
        assert_eq!(form(&id.to_string(), "expert"), Ok((id, Role::Expert)));
        for (person, role) in [
            ("", "expert"),
            ("x", "expert"),
            (&*id.to_string(), "founder"),
        ] {
            assert!(form(person, role).is_err());
        }
    }

    #[test]
    fn secrets_are_forgiving_to_small_fingers() {
        assert_eq!(fold_secret(" Bárány-42 "), fold_secret("barany 42"));
    }
}
