//! Text in parts, each with a heading, and problems by line.

use crate::Problem;

/// A heading with what stands below it.
pub(super) struct Part<'a> {
    /// Line of the heading, from 1.
    pub(super) line: u32,
    pub(super) title: &'a str,
    /// Line and text.
    pub(super) rows: Vec<(u32, &'a str)>,
}

impl Part<'_> {
    pub(super) fn text(&self) -> String {
        Self::joined(&self.rows)
    }

    pub(super) fn joined(rows: &[(u32, &str)]) -> String {
        let rows: Vec<&str> = rows.iter().map(|(_, row)| *row).collect();
        rows.join("\n")
    }
}

/// What is wrong, in which line.
#[derive(Default)]
pub(super) struct Told(Vec<Problem>);

impl Told {
    pub(super) fn note(&mut self, line: u32, problem: Problem) {
        let problem = Box::new(problem);
        self.0.push(Problem::Line { line, problem });
    }

    /// The value; of a problem the empty one.
    pub(super) fn keep<T: Default>(&mut self, line: u32, value: Result<T, Problem>) -> T {
        value.unwrap_or_else(|problem| {
            self.note(line, problem);
            T::default()
        })
    }

    /// Notes, at the first one too many, that there are more than `max`.
    pub(super) fn most(&mut self, line: u32, before: usize, max: u32) {
        if before == max as usize {
            self.note(line, Problem::TooManyChosen { max });
        }
    }

    pub(super) fn done<T>(self, value: T) -> Result<T, Vec<Problem>> {
        if self.0.is_empty() {
            Ok(value)
        } else {
            Err(self.0)
        }
    }
}

/// The parts of a text: each begins with a line `# …`.
pub(super) fn parts<'a>(typed: &'a str, told: &mut Told) -> Vec<Part<'a>> {
    let mut parts: Vec<Part<'a>> = Vec::new();
    let mut is_told = false;
    for (line, row) in (1..).zip(typed.lines()) {
        if let Some(title) = row.strip_prefix("# ") {
            parts.push(Part {
                line,
                title,
                rows: Vec::new(),
            });
        } else if let Some(part) = parts.last_mut() {
            part.rows.push((line, row));
        } else if !row.trim().is_empty() && !is_told {
            is_told = true;
            told.note(line, Problem::NoHeading);
        }
    }
    parts
}
