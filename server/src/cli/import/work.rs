//! An import from the command line, step by step.

use super::{Schools, said};
use crate::{
    export::Outside,
    files::{random_key, written},
    shared::Shared,
};
use app::words::Lang;
use data::{
    Cx,
    school::register::{NewRegister, carry_on, operator},
};
use domain::{
    id::ImportId,
    school::register::{
        Columns, Delimiter, ImportState, ImportView, LineOutcome, Reading, ReportFilter,
    },
};
use sha2::{Digest, Sha256};
use std::{io::IsTerminal, time::Duration};

/// Rest between two looks at how far it is.
const GLANCE: Duration = Duration::from_millis(500);

/// An import from the command line.
pub(super) struct Work<'a> {
    pub(super) shared: &'a Shared,
}

impl Work<'_> {
    fn cx(&self) -> Cx {
        self.shared.cx("command-line", "en")
    }

    pub(super) async fn bring(
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
