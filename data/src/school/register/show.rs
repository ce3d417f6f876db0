//! What officers see of imports.

use super::{Import, KEPT_FOR, unreadable};
use crate::{
    Cx,
    reference::name_of,
    sql::{all, in_scope, params, stored},
};
use domain::{
    AppError, AppResult, FieldProblem, Timestamp,
    access::{CountryScope, site::act},
    id::{ImportId, SchoolId},
    reference::ReferenceKind,
    school::register::{
        Delimiter, ImportSummary, ImportView, LineOutcome, ReportFilter, ReportLine, ReportSchool,
        Tally,
    },
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Imports in the list, the newest.
const LISTED: u32 = 20;
/// Lines on a page of the report.
const PAGE: usize = 50;

#[derive(FromQueryResult)]
struct SummaryRow {
    id: Uuid,
    file_name: String,
    country: String,
    state: String,
    name: Option<String>,
    created_at: i64,
    added: i32,
    updated: i32,
    unchanged: i32,
    alike: i32,
    broken: i32,
}

impl SummaryRow {
    fn view(self) -> AppResult<ImportSummary> {
        Ok(ImportSummary {
            state: stored(&self.state)?,
            id: ImportId(self.id),
            file: self.file_name,
            country: self.country,
            by: self.name.unwrap_or_default(),
            at: Timestamp::from_millis(self.created_at),
            tally: Tally {
                added: self.added,
                updated: self.updated,
                unchanged: self.unchanged,
                alike: self.alike,
                broken: self.broken,
            },
        })
    }
}

fn summaries(condition: &str, rest: &str) -> String {
    format!(
        "SELECT i.id, i.file_name, {country} AS country, i.state, a.name, i.created_at,
                i.added, i.updated, i.unchanged, i.alike, i.broken
         FROM school_import i LEFT JOIN account a ON a.id = i.created_by WHERE {condition} {rest}",
        country = name_of(ReferenceKind::Country, "i.country", "$1"),
    )
}

/// The newest imports of the officer's countries.
pub async fn list(cx: &Cx) -> AppResult<Vec<ImportSummary>> {
    cx.lookup().site::<act::OpenDesk>()?;
    let mut values = params![cx.lang()];
    let scope = CountryScope::of_officer(cx.actor());
    let condition = in_scope(&scope, "i.country", &mut values);
    let rows: Vec<SummaryRow> = all(
        cx.read(),
        summaries(&condition, &format!("ORDER BY i.id DESC LIMIT {LISTED}")),
        values,
    )
    .await?;
    rows.into_iter().map(SummaryRow::view).collect()
}

/// One import with a page of its report.
pub async fn read(cx: &Cx, id: ImportId, filter: &ReportFilter) -> AppResult<ImportView> {
    let import = Import::permit(cx.lookup(), cx.read(), cx, id).await?;
    view(cx, import, filter).await
}

async fn view(cx: &Cx, import: Import, filter: &ReportFilter) -> AppResult<ImportView> {
    let summary: Option<SummaryRow> = crate::sql::one(
        cx.read(),
        summaries("i.id = $2", ""),
        params![cx.lang(), import.id],
    )
    .await?;
    let (report, next) = report(cx, &import, filter).await?;
    Ok(ImportView {
        summary: summary.ok_or(AppError::NotFound)?.view()?,
        delimiter: import.delimiter()?,
        samples: serde_json::from_str(&import.samples).map_err(unreadable)?,
        columns: import.columns()?,
        encoding: import.encoding,
        heading_line: import.heading_line,
        kind: import.kind,
        lines: import.lines,
        done: import.done,
        report,
        next,
        kept_until: Timestamp::from_millis(import.created_at + KEPT_FOR),
        is_cleared: import.storage_key.is_empty(),
    })
}

#[derive(FromQueryResult)]
struct LineRow {
    line: i32,
    outcome: String,
    name: String,
    town: String,
    national_number: String,
    problems: String,
    school_id: Option<Uuid>,
    school_name: Option<String>,
    school_town: Option<String>,
}

async fn report(
    cx: &Cx,
    import: &Import,
    filter: &ReportFilter,
) -> AppResult<(Vec<ReportLine>, Option<i32>)> {
    let mut values = params![import.id, filter.after];
    let outcome = filter.outcome.map_or("TRUE".to_owned(), |outcome| {
        values.push(outcome.as_str().into());
        format!("l.outcome = ${}", values.len())
    });
    let mut rows: Vec<LineRow> = all(
        cx.read(),
        format!(
            "SELECT l.line, l.outcome, l.name, l.town, l.national_number, l.problems, l.school_id,
                    s.name AS school_name, s.town AS school_town
             FROM school_import_line l LEFT JOIN school s ON s.id = l.school_id
             WHERE l.import_id = $1 AND l.line > $2 AND {outcome} ORDER BY l.line LIMIT {}",
            PAGE + 1
        ),
        values,
    )
    .await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|row| row.line);
    let lines = rows
        .into_iter()
        .map(LineRow::view)
        .collect::<AppResult<_>>()?;
    Ok((lines, next))
}

impl LineRow {
    fn view(self) -> AppResult<ReportLine> {
        let school = self.school_id.map(|id| ReportSchool {
            id: SchoolId(id),
            name: self.school_name.unwrap_or_default(),
            town: self.school_town.unwrap_or_default(),
        });
        Ok(ReportLine {
            line: self.line,
            outcome: stored::<LineOutcome>(&self.outcome)?,
            name: self.name,
            town: self.town,
            number: self.national_number,
            problems: serde_json::from_str(&self.problems).map_err(unreadable)?,
            school,
        })
    }
}

/// The lines that did not come in, to be corrected and sent again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// Name the file came with.
    pub file: String,
    pub delimiter: Option<Delimiter>,
    /// Names of the columns.
    pub heading: Vec<String>,
    pub lines: Vec<RestLine>,
}

/// One of them, as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestLine {
    pub cells: Vec<String>,
    /// What is wrong with it; nothing when it may be a school that is here.
    pub problems: Vec<FieldProblem>,
}

/// The lines that did not come in.
pub async fn rest(cx: &Cx, id: ImportId) -> AppResult<Rest> {
    let import = Import::permit(cx.lookup(), cx.read(), cx, id).await?;
    rest_of(cx, import).await
}

async fn rest_of(cx: &Cx, import: Import) -> AppResult<Rest> {
    #[derive(FromQueryResult)]
    struct Row {
        record: String,
        problems: String,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT record, problems FROM school_import_line
         WHERE import_id = $1 AND outcome IN ('alike', 'broken') ORDER BY line",
        params![import.id],
    )
    .await?;
    let samples: Vec<domain::school::register::ColumnSample> =
        serde_json::from_str(&import.samples).map_err(unreadable)?;
    Ok(Rest {
        delimiter: import.delimiter()?,
        file: import.file_name,
        heading: samples.into_iter().map(|sample| sample.name).collect(),
        lines: rows
            .into_iter()
            .map(|row| {
                Ok(RestLine {
                    cells: serde_json::from_str(&row.record).map_err(unreadable)?,
                    problems: serde_json::from_str(&row.problems).map_err(unreadable)?,
                })
            })
            .collect::<AppResult<_>>()?,
    })
}

/// The same on the command line, where nobody is signed in.
pub mod operator {
    use super::*;

    /// One import with the beginning of its report.
    pub async fn read(cx: &Cx, id: ImportId, filter: &ReportFilter) -> AppResult<ImportView> {
        let import = Import::load(cx.read(), id).await?;
        view(cx, import, filter).await
    }

    /// The lines that did not come in.
    pub async fn rest(cx: &Cx, id: ImportId) -> AppResult<Rest> {
        let import = Import::load(cx.read(), id).await?;
        rest_of(cx, import).await
    }
}
