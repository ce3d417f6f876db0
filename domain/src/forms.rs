//! Turning what was typed into what is meant: all problems of a form at once, none lost.

use crate::error::{AppError, FieldProblem, Problem};

/// Collects the problems of a form while its fields are checked.
///
/// ```
/// use domain::{forms::Check, text};
/// let mut check = Check::default();
/// let name = check.field("name", text::line("", 1, 80));
/// let email = check.field("email", text::email("a@b.hu"));
/// assert!(check.done((name, email)).is_err());
/// ```
#[derive(Debug, Default)]
pub struct Check {
    problems: Vec<FieldProblem>,
}

impl Check {
    /// Takes a field's result; a problem is kept and an empty value goes on in its place.
    pub fn field<T: Default>(&mut self, field: &str, result: Result<T, Problem>) -> T {
        result.unwrap_or_else(|problem| {
            self.problem(field, problem);
            T::default()
        })
    }

    /// Notes a problem.
    pub fn problem(&mut self, field: &str, problem: Problem) {
        self.problems.push(FieldProblem {
            field: field.to_owned(),
            problem,
        });
    }

    /// Ticked choices: within `min..=max`, without repetition, each at most 64 characters.
    pub fn choices(&mut self, field: &str, chosen: Vec<String>, min: u32, max: u32) -> Vec<String> {
        let mut kept: Vec<String> = Vec::with_capacity(chosen.len().min(max as usize));
        for choice in chosen.into_iter().filter(|choice| !choice.is_empty()) {
            if choice.len() > 64 {
                self.problem(field, Problem::UnknownChoice);
                return Vec::new();
            }
            if !kept.contains(&choice) {
                kept.push(choice);
            }
        }
        if kept.len() < min as usize {
            self.problem(
                field,
                if kept.is_empty() {
                    Problem::Required
                } else {
                    Problem::TooFewChosen { min }
                },
            );
        } else if kept.len() > max as usize {
            self.problem(field, Problem::TooManyChosen { max });
        }
        kept
    }

    /// The value if no field had a problem, otherwise all problems.
    pub fn done<T>(self, value: T) -> Result<T, AppError> {
        if self.problems.is_empty() {
            Ok(value)
        } else {
            Err(AppError::Invalid(self.problems))
        }
    }
}

/// A tick box: browsers send "on" (or the given value) when ticked, nothing otherwise.
pub fn ticked(value: &str) -> bool {
    !value.is_empty() && value != "false" && value != "0"
}

/// Declares an enum that is stored and sent as a short text.
#[macro_export]
macro_rules! text_enum {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        $vis enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text it is stored as.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Problem;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text { $($text => Ok(Self::$variant),)+ _ => Err($crate::Problem::UnknownChoice) }
            }
        }
    };
}
