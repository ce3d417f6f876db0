//! Bringing a part of a register in, or trying it out: one transaction.

use super::{
    Import, count,
    known::{Known, in_order},
    line::LineReader,
    unreadable,
    write::{insert, update},
};
use crate::{
    Cx, Tx,
    context::new_id,
    entity::school_import_line,
    sql::{DbResult, all, params, run},
};
use domain::{
    AppResult, FieldProblem, Problem,
    school::{
        SchoolDetails, SchoolState,
        likeness::{Identity, LIKELY, likeness},
        register::{ImportState, LineOutcome, Tally},
        town_key,
    },
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// Schools without a number that lines are compared with.
const UNNUMBERED: u32 = 20_000;

/// An import with all that is needed to bring its lines in.
pub(super) struct Bringing {
    import: Import,
    state: ImportState,
    rows: Vec<(i32, Vec<String>)>,
    reader: LineReader,
    /// The first line with each number: later ones repeat it.
    firsts: HashMap<String, i32>,
    /// Schools of the country that have no number, by their town.
    unnumbered: HashMap<String, Vec<Unnumbered>>,
}

#[derive(FromQueryResult)]
struct Unnumbered {
    id: Uuid,
    name: String,
    town: String,
}

impl Bringing {
    pub(super) async fn prepare(
        cx: &Cx,
        import: Import,
        state: ImportState,
        rows: Vec<(i32, Vec<String>)>,
    ) -> AppResult<Self> {
        let reader = LineReader::of(cx.read(), &import).await?;
        let mut firsts = HashMap::with_capacity(rows.len());
        for (line, record) in &rows {
            let number = reader.columns.number_key(record);
            if !number.is_empty() {
                firsts.entry(number).or_insert(*line);
            }
        }
        let schools: Vec<Unnumbered> = all(
            cx.read(),
            format!(
                "SELECT id, name, town FROM school
                 WHERE country = $1 AND number_key = '' AND state <> 'refused' ORDER BY id LIMIT {UNNUMBERED}"
            ),
            params![import.country.as_str()],
        )
        .await?;
        let mut unnumbered: HashMap<String, Vec<Unnumbered>> = HashMap::new();
        for school in schools {
            unnumbered
                .entry(town_key(&school.town))
                .or_default()
                .push(school);
        }
        Ok(Self {
            import,
            state,
            rows,
            reader,
            firsts,
            unnumbered,
        })
    }

    /// The school without a number that looks most like this one.
    fn alike(&self, details: &SchoolDetails) -> Option<Uuid> {
        let identity = Identity {
            name: &details.name,
            town: &details.town,
            national_number: "",
        };
        self.unnumbered
            .get(&town_key(&details.town))?
            .iter()
            .map(|school| {
                let other = Identity {
                    name: &school.name,
                    town: &school.town,
                    national_number: "",
                };
                (likeness(identity, other), school.id)
            })
            .filter(|(likeness, _)| *likeness >= LIKELY)
            .max()
            .map(|(_, id)| id)
    }
}

/// What is to be written for a part of the lines.
#[derive(Default)]
struct Plan {
    added: Vec<(Uuid, i32, SchoolDetails)>,
    updated: Vec<(Known, i32, SchoolDetails)>,
    report: Vec<school_import_line::ActiveModel>,
    tally: Tally,
}

/// Brings `size` lines in, from the line number `from` on. `false` when somebody else does: nothing
/// was written then.
pub(super) async fn bring(tx: &Tx, work: &Bringing, from: usize, size: usize) -> AppResult<bool> {
    let ours = run(
        tx.conn(),
        "UPDATE school_import SET state_at = $1 WHERE id = $2 AND state = $3 AND done = $4",
        params![tx.now(), work.import.id, work.state.as_str(), count(from)],
    )
    .await?;
    if ours == 0 {
        return Ok(false);
    }
    let rows = work.rows.get(from..from + size).unwrap_or_default();
    let plan = plan(tx, work, rows).await?;
    if work.state == ImportState::Importing {
        insert(tx, &work.import, &plan.added).await?;
        for (known, line, details) in &plan.updated {
            update(tx, &work.import, known, *line, details).await?;
        }
    }
    if !plan.report.is_empty() {
        school_import_line::Entity::insert_many(plan.report)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
    }
    note_progress(tx, work, from + size, plan.tally).await?;
    Ok(true)
}

async fn note_progress(tx: &Tx, work: &Bringing, done: usize, tally: Tally) -> AppResult<()> {
    let is_end = done >= work.rows.len();
    let state = match (work.state, is_end) {
        (state, false) => state,
        (ImportState::Importing, true) => ImportState::Done,
        (_, true) => ImportState::Checked,
    };
    run(
        tx.conn(),
        "UPDATE school_import SET state = $1, done = $2, added = added + $3, updated = updated + $4,
                unchanged = unchanged + $5, alike = alike + $6, broken = broken + $7 WHERE id = $8",
        params![
            state.as_str(),
            count(done),
            tally.added,
            tally.updated,
            tally.unchanged,
            tally.alike,
            tally.broken,
            work.import.id
        ],
    )
    .await
    .map(|_| ())
}

async fn plan(tx: &Tx, work: &Bringing, rows: &[(i32, Vec<String>)]) -> AppResult<Plan> {
    let columns = &work.reader.columns;
    let numbers: Vec<String> = rows
        .iter()
        .map(|(_, record)| columns.number_key(record))
        .filter(|number| !number.is_empty())
        .collect();
    let known = Known::by_number(tx.conn(), &work.import.country, &numbers).await?;
    let mut plan = Plan::default();
    for (line, record) in rows {
        let number = columns.number_key(record);
        let repeats = work.firsts.get(&number).is_some_and(|first| first != line);
        let read = if repeats {
            Err(vec![FieldProblem {
                field: "national_number".to_owned(),
                problem: Problem::Repeated {
                    line: u32::try_from(*line).unwrap_or_default(),
                },
            }])
        } else {
            work.reader.read(record)
        };
        let (outcome, school, problems) = match read {
            Err(problems) => (LineOutcome::Broken, None, problems),
            Ok(details) => {
                let (outcome, school) = plan.place(work, *line, details, known.get(&number));
                (outcome, school, Vec::new())
            }
        };
        plan.tally.count(outcome);
        let row = report(work, *line, record, outcome, school, &problems)?;
        plan.report.push(row);
    }
    Ok(plan)
}

impl Plan {
    /// What a readable line comes to, and the school it is about.
    fn place(
        &mut self,
        work: &Bringing,
        line: i32,
        details: SchoolDetails,
        known: Option<&Known>,
    ) -> (LineOutcome, Option<Uuid>) {
        let Some(known) = known else {
            if let Some(alike) = work.alike(&details) {
                return (LineOutcome::Alike, Some(alike));
            }
            let id = new_id();
            self.added.push((id, line, work.reader.complete(details)));
            // While lines are only tried out, there is no such school.
            let school = (work.state == ImportState::Importing).then_some(id);
            return (LineOutcome::Added, school);
        };
        let here = known.details();
        let updated = work.reader.updated(&here, details);
        let is_known = known.state == SchoolState::Validated.as_str()
            && in_order(updated.clone()) == in_order(here);
        if is_known {
            return (LineOutcome::Unchanged, Some(known.id));
        }
        self.updated.push((known.clone(), line, updated));
        (LineOutcome::Updated, Some(known.id))
    }
}

fn report(
    work: &Bringing,
    line: i32,
    record: &[String],
    outcome: LineOutcome,
    school: Option<Uuid>,
    problems: &[FieldProblem],
) -> AppResult<school_import_line::ActiveModel> {
    let [name, town, number] = work.reader.columns.identity(record);
    // The cells are needed of those that did not come in.
    let record = match outcome {
        LineOutcome::Alike | LineOutcome::Broken => {
            serde_json::to_string(record).map_err(unreadable)?
        }
        LineOutcome::Added | LineOutcome::Updated | LineOutcome::Unchanged => String::new(),
    };
    Ok(school_import_line::ActiveModel {
        import_id: Set(work.import.id),
        line: Set(line),
        outcome: Set(outcome.as_str().to_owned()),
        school_id: Set(school),
        name: Set(name),
        town: Set(town),
        national_number: Set(number),
        problems: Set(serde_json::to_string(problems).map_err(unreadable)?),
        record: Set(record),
    })
}
