//! A kit as one file: JSON, with texts of several lines as a list of lines, so that what is wrong can
//! be told by the line of the file. `data/kits/README.md` describes it.

use super::{
    note, texts,
    write::{country, require_known, start},
};
use crate::{Cx, Deed, reference};
use domain::{
    AppError, AppResult, FieldProblem, Problem,
    access::{kit::act, site},
    id::KitId,
    kit::{KitFacts, KitForm, KitText},
};
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

const FORMAT: &str = "twinspan-kit-1";

/// What a file says.
pub(super) struct KitFile {
    /// Only in the files that come with the portal: elsewhere a kit gets an id when it is taken in.
    pub(super) id: Option<KitId>,
    pub(super) facts: KitFacts,
    /// Sorted by language.
    pub(super) texts: Vec<KitText>,
}

type Object<'a> = BTreeMap<String, &'a RawValue>;

/// A file while it is read: finds the line of each piece.
struct Reader<'a>(&'a str);

impl<'a> Reader<'a> {
    /// The line on which a piece of the file begins, from 1.
    fn line(&self, piece: &str) -> u32 {
        let offset = piece.as_ptr() as usize - self.0.as_ptr() as usize;
        let before = self.0.get(..offset).unwrap_or_default();
        u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
    }

    fn parse<T: serde::Deserialize<'a>>(&self, piece: &'a str) -> AppResult<T> {
        serde_json::from_str(piece).map_err(|error| {
            let below = u32::try_from(error.line()).unwrap_or(1).max(1) - 1;
            wrong(self.line(piece) + below, Problem::NotAKit)
        })
    }

    /// A text, and the line of each of its lines.
    fn text(&self, piece: &'a str) -> AppResult<(String, Vec<u32>)> {
        if !piece.starts_with('[') {
            return Ok((self.parse(piece)?, vec![self.line(piece)]));
        }
        let rows: Vec<&RawValue> = self.parse(piece)?;
        let lines = rows.iter().map(|row| self.line(row.get())).collect();
        let texts: AppResult<Vec<String>> = rows.iter().map(|row| self.parse(row.get())).collect();
        Ok((texts?.join("\n"), lines))
    }
}

/// A problem with a line of the file.
fn wrong(line: u32, problem: Problem) -> AppError {
    AppError::Invalid(vec![in_file(line, problem)])
}

fn in_file(line: u32, problem: Problem) -> FieldProblem {
    FieldProblem {
        field: "file".to_owned(),
        problem: Problem::Line {
            line,
            problem: Box::new(problem),
        },
    }
}

/// Reads a file, or tells what is wrong in which line.
pub(super) fn read(text: &str) -> AppResult<KitFile> {
    let reader = Reader(text);
    let whole: Object<'_> = reader.parse(text)?;
    let mut form = KitForm::default();
    let mut places: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let (mut id, mut is_kit, mut by_lang) = (None, false, None);
    for (name, value) in &whole {
        let piece = value.get();
        places.insert(name.clone(), vec![reader.line(piece)]);
        let number = || reader.parse::<Option<i64>>(piece);
        let typed = |number: Option<i64>| number.map(|n| n.to_string()).unwrap_or_default();
        match name.as_str() {
            "format" => is_kit = reader.parse::<String>(piece)? == FORMAT,
            "id" => id = Some(KitId(reader.parse(piece)?)),
            "levels" => form.levels = reader.parse(piece)?,
            "subjects" => form.subjects = reader.parse(piece)?,
            "competences" => form.competences = reader.parse(piece)?,
            "age_from" => form.age_from = typed(number()?),
            "age_to" => form.age_to = typed(number()?),
            "weeks" => form.weeks = typed(number()?),
            "texts" => by_lang = Some(reader.parse::<Object<'_>>(piece)?),
            _ => return Err(wrong(reader.line(piece), Problem::NotAKit)),
        }
    }
    let by_lang = by_lang.filter(|texts| is_kit && !texts.is_empty());
    let by_lang = by_lang.ok_or_else(|| wrong(1, Problem::NotAKit))?;
    let (mut facts, mut texts, mut problems) = (KitFacts::default(), Vec::new(), Vec::new());
    for (lang, value) in by_lang {
        let mut places = places.clone();
        places.insert("title".to_owned(), vec![reader.line(value.get())]);
        let form = filled(&reader, &form, &lang, value.get(), &mut places)?;
        match form.parse() {
            Ok((said, text)) => {
                facts = said;
                texts.push(text);
            }
            Err(AppError::Invalid(told)) => {
                problems.extend(told.into_iter().map(|one| placed(one, &places)));
            }
            Err(other) => return Err(other),
        }
    }
    if problems.is_empty() {
        Ok(KitFile { id, facts, texts })
    } else {
        Err(AppError::Invalid(problems))
    }
}

/// The form with the text of one language; notes on which lines of the file each field stands.
fn filled<'a>(
    reader: &Reader<'a>,
    form: &KitForm,
    lang: &str,
    piece: &'a str,
    places: &mut BTreeMap<String, Vec<u32>>,
) -> AppResult<KitForm> {
    let mut form = KitForm {
        lang: lang.to_owned(),
        ..form.clone()
    };
    for (field, value) in reader.parse::<Object<'_>>(piece)? {
        let place = match field.as_str() {
            "title" => &mut form.title,
            "summary" => &mut form.summary,
            "aims" => &mut form.aims,
            "process" => &mut form.process,
            "results" => &mut form.results,
            "evaluation" => &mut form.evaluation,
            "follow_up" => &mut form.follow_up,
            "pages" => &mut form.pages,
            "plan" => &mut form.plan,
            "forum" => &mut form.forum,
            "polls" => &mut form.polls,
            _ => return Err(wrong(reader.line(value.get()), Problem::NotAKit)),
        };
        let (text, lines) = reader.text(value.get())?;
        *place = text;
        places.insert(field, lines);
    }
    Ok(form)
}

/// A problem of a field, at its line of the file.
fn placed(told: FieldProblem, places: &BTreeMap<String, Vec<u32>>) -> FieldProblem {
    let lines = places.get(&told.field).map_or(&[][..], Vec::as_slice);
    let first = lines.first().copied().unwrap_or(1);
    match told.problem {
        Problem::Line { line, problem } => {
            let index = line as usize - 1;
            in_file(lines.get(index).copied().unwrap_or(first), *problem)
        }
        other => in_file(first, other),
    }
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    levels: &'a [String],
    age_from: Option<i32>,
    age_to: Option<i32>,
    weeks: Option<i32>,
    subjects: &'a [String],
    competences: &'a [String],
    texts: BTreeMap<&'a str, WrittenText<'a>>,
}

#[derive(Serialize)]
struct WrittenText<'a> {
    title: &'a str,
    summary: Vec<&'a str>,
    aims: Vec<&'a str>,
    process: Vec<&'a str>,
    results: Vec<&'a str>,
    evaluation: Vec<&'a str>,
    follow_up: Vec<&'a str>,
    pages: Vec<&'a str>,
    plan: Vec<&'a str>,
    forum: Vec<&'a str>,
    polls: Vec<&'a str>,
}

/// A kit as a file, to be read again by [`read`].
fn written(facts: &KitFacts, texts: &[KitText]) -> AppResult<String> {
    let texts = texts.iter().map(|text| {
        let written = WrittenText {
            title: &text.title,
            summary: text.summary.lines().collect(),
            aims: text.aims.lines().collect(),
            process: text.process.lines().collect(),
            results: text.results.lines().collect(),
            evaluation: text.evaluation.lines().collect(),
            follow_up: text.follow_up.lines().collect(),
            pages: text.pages.lines().collect(),
            plan: text.plan.lines().collect(),
            forum: text.forum.lines().collect(),
            polls: text.polls.lines().collect(),
        };
        (text.lang.as_str(), written)
    });
    let whole = Written {
        format: FORMAT,
        levels: &facts.levels,
        age_from: facts.age_from,
        age_to: facts.age_to,
        weeks: facts.weeks,
        subjects: &facts.subjects,
        competences: &facts.competences,
        texts: texts.collect(),
    };
    serde_json::to_string_pretty(&whole).map_err(|_| AppError::Internal {
        reference: String::new(),
    })
}

/// A kit as a file, for everybody who may read it.
pub async fn export(cx: &Cx, id: KitId) -> AppResult<String> {
    cx.lookup().kit(id).permit::<act::Read>().await?;
    let (facts, texts) = texts(cx.read(), id, None).await?;
    written(&facts, &texts)
}

/// Whether the actor may take kits in: asked before a byte comes.
pub fn may_import(cx: &Cx) -> AppResult<()> {
    cx.lookup().site::<site::act::OpenDesk>().map(drop)
}

/// Takes a kit in from a file, as a draft.
pub async fn import(cx: &Cx, typed: &str, text: String) -> AppResult<KitId> {
    cx.lookup().site::<site::act::OpenDesk>()?;
    let lists = reference::lists(cx).await?;
    let typed = typed.to_owned();
    cx.write(move |tx| async move {
        tx.lookup().site::<site::act::OpenDesk>()?;
        let kit = read(&text)?;
        for text in &kit.texts {
            require_known(&lists, &kit.facts, &text.lang).map_err(|error| match error {
                AppError::Invalid(problems) => {
                    let first = |one: FieldProblem| FieldProblem {
                        field: "file".to_owned(),
                        ..one
                    };
                    AppError::Invalid(problems.into_iter().map(first).collect())
                }
                other => other,
            })?;
        }
        let country = country(tx.cx().actor(), &lists, &typed)?;
        let id = start(&tx, country, &kit.facts, &kit.texts).await?;
        note(&tx, Deed::KitImport, id, serde_json::Value::Null).await?;
        Ok(id)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r##"{
  "format": "twinspan-kit-1",
  "levels": ["7-11"],
  "age_from": 8, "age_to": 11, "weeks": 4,
  "subjects": [], "competences": [],
  "texts": {
    "en": {
      "title": "Same sky",
      "plan": [
        "# Meeting",
        "- 0 | teachers | each | Talk"
      ]
    }
  }
}"##;

    fn refused(text: &str) -> Vec<Problem> {
        match read(text).map(drop) {
            Err(AppError::Invalid(problems)) => {
                problems.into_iter().map(|one| one.problem).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    fn at(line: u32, problem: Problem) -> Problem {
        Problem::Line {
            line,
            problem: Box::new(problem),
        }
    }

    #[test]
    fn a_file_is_written_as_it_was_read() {
        let kit = read(FILE).unwrap();
        assert_eq!(kit.texts[0].template().phases[0].tasks[0].title, "Talk");
        let again = read(&written(&kit.facts, &kit.texts).unwrap()).unwrap();
        assert_eq!((again.facts, again.texts), (kit.facts, kit.texts));
    }

    #[test]
    fn what_is_wrong_is_told_by_the_line_of_the_file() {
        let wrong = FILE.replace("- 0 | teachers", "- soon | teachers");
        assert_eq!(refused(&wrong), [at(11, Problem::NotATask)]);
        let wrong = FILE.replace("\"age_to\": 11", "\"age_to\": 7");
        assert_eq!(refused(&wrong), [at(4, Problem::FromAfterTo)]);
        let wrong = FILE.replace("\"title\"", "\"name\"");
        assert_eq!(refused(&wrong), [at(8, Problem::NotAKit)]);
        let wrong = FILE.replace("\"plan\": [", "\"plan\": [,");
        assert_eq!(refused(&wrong), [at(9, Problem::NotAKit)]);
        let wrong = FILE.replace("kit-1", "kit-9");
        assert_eq!(refused(&wrong), [at(1, Problem::NotAKit)]);
        assert_eq!(refused("no file"), [at(1, Problem::NotAKit)]);
    }
}
