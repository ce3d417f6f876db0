//! Members of a workspace: classes of pupils with nicknames and secrets.

use crate::{AppError, FieldProblem, Problem, forms::Check, text};
use serde::{Deserialize, Serialize};

/// Most pupils of one class import (DOMAIN "Limits").
pub const CLASS_MAX: usize = 200;

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

/// Changing a nickname or a secret that a teacher sets, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PupilForm {
    pub workspace: String,
    pub pupil: String,
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
    fn secrets_are_forgiving_to_small_fingers() {
        assert_eq!(fold_secret(" Bárány-42 "), fold_secret("barany 42"));
    }
}
