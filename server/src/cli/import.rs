//! `twinspan import`: what comes into the portal as a table.

mod work;

use self::work::Work;
use super::Options;
use crate::{clock::Clock, shared::Shared};
use clap::{Args, Subcommand};
use data::school::register::operator;
use domain::{
    AppError, Problem,
    school::register::{Columns, Delimiter, Detail, ImportView, REGISTER_BYTES, Reading, encoding},
};
use std::path::PathBuf;

/// What is brought in.
#[derive(Debug, Subcommand)]
pub(super) enum What {
    /// Schools from a national register: a CSV file or a workbook (XLSX). What is here already is
    /// brought up to date by its number; run again, it goes on where it was stopped.
    Schools(Schools),
}

/// The file, and how it is read.
#[derive(Debug, Args)]
pub(super) struct Schools {
    /// The file.
    file: PathBuf,
    /// Country of the schools: two letters, such as HU.
    #[arg(long, value_name = "XX")]
    country: String,
    /// Which column is what, where its name does not tell: such as `town=Locality` or `town=3`.
    /// May be given several times. Details: national_number, name, legal_name, types, town, region,
    /// postcode, address, website, head_name, head_email.
    #[arg(long = "column", value_name = "DETAIL=COLUMN")]
    columns: Vec<String>,
    /// Encoding of a text file, such as windows-1250; otherwise it is found out.
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// Sign between the columns of a text file: `;` `,` `|` or `tab`; otherwise it is found out.
    #[arg(long, value_name = "SIGN")]
    delimiter: Option<String>,
    /// Line with the names of the columns.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    heading_line: u32,
    /// Only says what would come in.
    #[arg(long)]
    dry_run: bool,
    /// Writes the lines that did not come in into this file, to be corrected and brought in.
    #[arg(long, value_name = "FILE")]
    rest: Option<PathBuf>,
    #[command(flatten)]
    options: Options,
}

pub(super) async fn run(what: &What) -> Result<(), String> {
    match what {
        What::Schools(arguments) => schools(arguments).await,
    }
}

async fn schools(arguments: &Schools) -> Result<(), String> {
    let reading = arguments.reading()?;
    let size = std::fs::metadata(&arguments.file)
        .map_err(|error| arguments.told(&error))?
        .len();
    if size > REGISTER_BYTES {
        return Err(format!("the file has more than {REGISTER_BYTES} bytes"));
    }
    let bytes = std::fs::read(&arguments.file).map_err(|error| arguments.told(&error))?;
    let (config, folder, db) = arguments.options.open_current().await?;
    let shared = Shared::new(config, &folder, db, Clock::system())?;
    let country = arguments.country.to_uppercase();
    operator::require_country(&shared.cx("command-line", "en"), &country)
        .await
        .map_err(|error| said(&error))?;
    let work = Work { shared: &shared };
    let done = work.bring(arguments, &country, bytes, reading).await;
    super::close(shared.db.clone()).await?;
    done
}

impl Schools {
    fn told(&self, error: &dyn std::fmt::Display) -> String {
        format!("{}: {error}", self.file.display())
    }

    fn reading(&self) -> Result<Reading, String> {
        let delimiter = match self.delimiter.as_deref() {
            None => None,
            Some(sign) => Some(
                sign.parse::<Delimiter>()
                    .map_err(|_| format!("{sign} is none of ; , | tab"))?,
            ),
        };
        let name = self.encoding.as_deref().unwrap_or_default();
        Ok(Reading {
            encoding: encoding(name).map_err(|_| format!("the encoding {name} is not known"))?,
            delimiter,
            heading_line: self.heading_line.max(1),
        })
    }

    /// The columns as they were guessed, with those that were told.
    fn columns(&self, view: &ImportView) -> Result<Columns, String> {
        let mut columns = view.columns.clone();
        for told in &self.columns {
            let (detail, column) = told
                .split_once('=')
                .ok_or_else(|| format!("{told}: write DETAIL=COLUMN"))?;
            let detail: Detail = detail
                .parse()
                .map_err(|_| format!("{detail} is nothing a school has"))?;
            let by_name = view.samples.iter().position(|sample| sample.name == column);
            let by_number = || column.parse::<usize>().ok()?.checked_sub(1);
            let column = by_name
                .or_else(by_number)
                .filter(|column| *column < view.samples.len())
                .ok_or_else(|| format!("there is no column {column} in the file"))?;
            columns
                .0
                .retain(|other, taken| *other == detail || *taken != column);
            columns.0.insert(detail, column);
        }
        let missing = Detail::ALL
            .iter()
            .filter(|detail| detail.is_needed() && !columns.has(**detail));
        let missing: Vec<&str> = missing.map(|detail| detail.as_str()).collect();
        if missing.is_empty() {
            Ok(columns)
        } else {
            Err(format!(
                "which column is {}? Say it with --column; the columns are: {}",
                missing.join(", "),
                names(view).join(", ")
            ))
        }
    }
}

fn names(view: &ImportView) -> Vec<&str> {
    view.samples
        .iter()
        .map(|sample| sample.name.as_str())
        .collect()
}

fn said(error: &AppError) -> String {
    match error {
        AppError::Invalid(problems) => match problems.first() {
            Some(one) if one.field == "country" && one.problem == Problem::UnknownChoice => {
                "there is no such country in the portal".to_owned()
            }
            _ => format!("not accepted: {error}"),
        },
        other => format!("it did not work: {other}"),
    }
}
