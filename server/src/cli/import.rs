//! `twinspan import`: what comes into the portal as a table.

use super::Options;
use crate::{
    clock::Clock,
    export::Outside,
    files::{random_key, written},
    shared::Shared,
};
use app::words::Lang;
use clap::{Args, Subcommand};
use data::{
    Cx,
    school::register::{NewRegister, carry_on, operator},
};
use domain::{
    AppError, Problem,
    id::ImportId,
    school::register::{
        Columns, Delimiter, Detail, ImportState, ImportView, LineOutcome, REGISTER_BYTES, Reading,
        ReportFilter, encoding,
    },
};
use sha2::{Digest, Sha256};
use std::{io::IsTerminal, path::PathBuf, time::Duration};

/// Rest between two looks at how far it is.
const GLANCE: Duration = Duration::from_millis(500);

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

/// An import from the command line.
struct Work<'a> {
    shared: &'a Shared,
}

impl Work<'_> {
    fn cx(&self) -> Cx {
        self.shared.cx("command-line", "en")
    }

    async fn bring(
        &self,
        arguments: &Schools,
        country: &str,
        bytes: Vec<u8>,
        reading: Reading,
    ) -> Result<(), String> {
        let hash = format!("{:x}", Sha256::digest(&bytes));
        let unfinished = operator::unfinished(&self.cx(), country, &hash)
            .await
            .map_err(|error| said(&error))?;
        let id = if let Some(id) = unfinished {
            println!("Goes on where it was stopped.");
            id
        } else {
            let id = self.begin(arguments, country, bytes, hash, reading).await?;
            let view = self.until_idle(id).await?;
            if view.summary.state == ImportState::Unreadable {
                return Err(arguments.told(&"this is no table that can be read"));
            }
            let columns = arguments.columns(&view)?;
            describe(&view, &columns);
            operator::choose_columns(&self.cx(), id, columns)
                .await
                .map_err(|error| said(&error))?;
            let view = self.until_idle(id).await?;
            if arguments.dry_run {
                println!("Nothing was changed. This would come in:");
                return self.report(arguments, id, &view).await;
            }
            operator::start(&self.cx(), id)
                .await
                .map_err(|error| said(&error))?;
            id
        };
        let view = self.until_idle(id).await?;
        self.report(arguments, id, &view).await
    }

    async fn begin(
        &self,
        arguments: &Schools,
        country: &str,
        bytes: Vec<u8>,
        hash: String,
        reading: Reading,
    ) -> Result<ImportId, String> {
        let key = random_key();
        operator::announce(&self.cx(), &key)
            .await
            .map_err(|error| said(&error))?;
        self.shared.files.put(&key, bytes).await?;
        let name = arguments.file.file_name().unwrap_or_default();
        let file = NewRegister {
            key,
            name: name.to_string_lossy().into_owned(),
            hash,
        };
        operator::begin(&self.cx(), country, file, reading)
            .await
            .map_err(|error| said(&error))
    }

    async fn view(&self, id: ImportId) -> Result<ImportView, String> {
        operator::read(&self.cx(), id, &ReportFilter::default())
            .await
            .map_err(|error| said(&error))
    }

    /// Works until the next step has to be said, and shows how far it is. A portal that runs at the
    /// same time may do a part of it.
    async fn until_idle(&self, id: ImportId) -> Result<ImportView, String> {
        let outside = Outside(self.shared.clone());
        loop {
            let cx = self.cx();
            let work = carry_on(&cx, &outside, id);
            tokio::pin!(work);
            let more = loop {
                tokio::select! {
                    more = &mut work => break more.map_err(|error| said(&error))?,
                    () = tokio::time::sleep(GLANCE) => show_progress(&self.view(id).await?),
                }
            };
            let view = self.view(id).await?;
            show_progress(&view);
            if !view.summary.state.is_busy() {
                if std::io::stderr().is_terminal() {
                    eprintln!();
                }
                return Ok(view);
            }
            if !more {
                tokio::time::sleep(GLANCE).await;
            }
        }
    }

    async fn report(
        &self,
        arguments: &Schools,
        id: ImportId,
        view: &ImportView,
    ) -> Result<(), String> {
        for outcome in LineOutcome::ALL {
            let what = match outcome {
                LineOutcome::Added => "new schools",
                LineOutcome::Updated => "brought up to date",
                LineOutcome::Unchanged => "here already, nothing new",
                LineOutcome::Alike => "maybe here without a number: an officer says, at the desk",
                LineOutcome::Broken => "cannot be read",
            };
            println!("{:>8}  {what}", view.summary.tally.of(*outcome));
        }
        let rest = operator::rest(&self.cx(), id)
            .await
            .map_err(|error| said(&error))?;
        if rest.lines.is_empty() {
            return Ok(());
        }
        match &arguments.rest {
            Some(file) => {
                std::fs::write(file, written(&rest, Lang::ENGLISH))
                    .map_err(|error| format!("{}: {error}", file.display()))?;
                println!("The lines that did not come in are in {}.", file.display());
            }
            None => println!("--rest FILE writes the lines that did not come in into a file."),
        }
        Ok(())
    }
}

/// Where somebody looks on, how far it is.
fn show_progress(view: &ImportView) {
    if view.lines > 0 && std::io::stderr().is_terminal() {
        eprint!("\r{} of {} lines", view.done, view.lines);
    }
}

/// How the file was understood.
fn describe(view: &ImportView, columns: &Columns) {
    if !view.encoding.is_empty() {
        let sign = view.delimiter.map_or("", Delimiter::as_str);
        println!(
            "Read as {}, with {sign} between the columns.",
            view.encoding
        );
    }
    for (detail, column) in &columns.0 {
        let sample = view.samples.get(*column);
        let cell = sample.and_then(|sample| sample.cells.first());
        println!(
            "{:>16} = {} ({})",
            detail.as_str(),
            sample.map_or("", |sample| sample.name.as_str()),
            cell.map_or("", String::as_str)
        );
    }
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
