//! Choosing how one is told, as typed.

use super::{Delivery, NoticeKind, Quiet, Times};
use crate::{AppError, Problem, forms::Check, id::ProjectId, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Choices for every kind, everywhere or for a project.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ChoicesForm {
    /// Empty for everywhere.
    pub project: String,
    /// Kind, and how it is to come; empty for "as usual", in a project "as everywhere".
    pub choices: BTreeMap<String, String>,
}

/// What was chosen for a kind; `None` for no choice of its own.
pub type Chosen = (NoticeKind, Option<Delivery>);

impl ChoicesForm {
    /// Kinds that are not sent keep what they have. A kind that cannot be chosen is refused, as is
    /// one of people's standing in a project.
    pub fn parse(&self) -> Result<(Option<ProjectId>, Vec<Chosen>), AppError> {
        let mut check = Check::default();
        let project = match self.project.as_str() {
            "" => None,
            id => Some(id.parse()?),
        };
        let mut chosen = Vec::new();
        for (kind, delivery) in &self.choices {
            let field = format!("choices[{kind}]");
            let kind = kind.parse().and_then(|kind: NoticeKind| {
                if kind.is_optional() && (project.is_none() || kind.is_of_project()) {
                    Ok(kind)
                } else {
                    Err(Problem::UnknownChoice)
                }
            });
            let delivery = match delivery.as_str() {
                "" => Ok(None),
                text => text.parse().map(Some),
            };
            match (kind, delivery) {
                (Ok(kind), Ok(delivery)) => chosen.push((kind, delivery)),
                (Err(problem), _) | (_, Err(problem)) => check.problem(&field, problem),
            }
        }
        check.done((project, chosen))
    }
}

/// When letters come.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TimesForm {
    /// Hour in which the rest begins; empty for no rest.
    pub quiet_from: String,
    /// Hour in which letters come again.
    pub quiet_to: String,
    pub digest_hour: String,
    /// Monday is 1.
    pub digest_day: String,
}

impl TimesForm {
    /// Rest needs its beginning and its end; the same hour twice is no rest.
    pub fn parse(&self) -> Result<Times, AppError> {
        let mut check = Check::default();
        let hour = |typed: &str| match typed {
            "" => Ok(None),
            typed => number(typed, 0, 23).map(Some),
        };
        let from = check.field("quiet_from", hour(&self.quiet_from));
        let to = check.field("quiet_to", hour(&self.quiet_to));
        match (from, to) {
            (Some(_), None) if self.quiet_to.is_empty() => {
                check.problem("quiet_to", Problem::Required);
            }
            (None, Some(_)) if self.quiet_from.is_empty() => {
                check.problem("quiet_from", Problem::Required);
            }
            _ => {}
        }
        let digest_hour = check.field("digest_hour", number(&self.digest_hour, 0, 23));
        let digest_day = check.field("digest_day", number(&self.digest_day, 1, 7));
        check.done(Times {
            quiet: from
                .zip(to)
                .filter(|(from, to)| from != to)
                .map(|(from, to)| Quiet { from, to }),
            digest_hour,
            digest_day,
        })
    }
}

fn number(typed: &str, min: i64, max: i64) -> Result<u8, Problem> {
    text::number(typed, min, max)?
        .try_into()
        .map_err(|_| Problem::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(project: &str, pairs: &[(&str, &str)]) -> ChoicesForm {
        let pairs = pairs
            .iter()
            .map(|(kind, delivery)| ((*kind).to_owned(), (*delivery).to_owned()));
        ChoicesForm {
            project: project.to_owned(),
            choices: pairs.collect(),
        }
    }

    #[test]
    fn only_kinds_that_can_be_chosen_are_taken() {
        let form = choices("", &[("contact-asked", "daily"), ("founder-invited", "")]);
        let expected = vec![
            (NoticeKind::ContactAsked, Some(Delivery::Daily)),
            (NoticeKind::FounderInvited, None),
        ];
        assert_eq!(form.parse(), Ok((None, expected)));
        for wrong in [
            ("registration", "off"),
            ("weather", "off"),
            ("contact-asked", "loudly"),
        ] {
            assert!(choices("", &[wrong]).parse().is_err(), "{wrong:?}");
        }
        let project = "00000000-0000-0000-0000-000000000001";
        assert!(
            choices(project, &[("project-decided", "off")])
                .parse()
                .is_ok()
        );
        assert!(
            choices(project, &[("contact-asked", "off")])
                .parse()
                .is_err()
        );
        assert_eq!(choices("nonsense", &[]).parse(), Err(AppError::NotFound));
    }

    fn times(from: &str, to: &str, hour: &str, day: &str) -> Result<Times, AppError> {
        TimesForm {
            quiet_from: from.into(),
            quiet_to: to.into(),
            digest_hour: hour.into(),
            digest_day: day.into(),
        }
        .parse()
    }

    #[test]
    fn rest_has_a_beginning_and_an_end() {
        assert_eq!(
            times("22", "7", "6", "5"),
            Ok(Times {
                quiet: Some(Quiet { from: 22, to: 7 }),
                digest_hour: 6,
                digest_day: 5
            })
        );
        assert_eq!(times("", "", "7", "1"), Ok(Times::default()));
        assert_eq!(times("7", "7", "7", "1"), Ok(Times::default()));
        assert_eq!(
            times("22", "", "7", "1"),
            Err(AppError::field("quiet_to", Problem::Required))
        );
        assert_eq!(
            times("", "7", "7", "1"),
            Err(AppError::field("quiet_from", Problem::Required))
        );
        for wrong in [
            ("24", "7", "7", "1"),
            ("22", "7", "x", "1"),
            ("22", "7", "7", "8"),
        ] {
            assert!(
                times(wrong.0, wrong.1, wrong.2, wrong.3).is_err(),
                "{wrong:?}"
            );
        }
    }
}
