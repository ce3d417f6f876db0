//! What a machine needs to build and test the portal. Everything is installed if it can be, and
//! named with the way to install it by hand if not. Says nothing when all is there.

mod chromium;
mod node;
mod packages;
mod postgres;
mod rust;

use crate::project::Project;
use anyhow::{Context, Error, Result, bail};
use std::path::PathBuf;

/// What is needed to build and run the portal.
///
/// # Errors
/// A sentence for each thing that is missing and could not be installed.
pub fn for_building(project: &Project) -> Result<()> {
    let mut missing = Missing::default();
    missing.note(rust::provide_wasm_target(project));
    missing.report()
}

/// What is needed to check the code without running it.
///
/// # Errors
/// A sentence for each thing that is missing and could not be installed.
pub fn for_checks(project: &Project) -> Result<()> {
    let mut missing = Missing::default();
    missing.note(rust::provide_wasm_target(project));
    missing.note(rust::provide_checkers(project));
    missing.report()
}

/// What is needed for the whole test run.
///
/// # Errors
/// A sentence for each thing that is missing and could not be installed.
pub fn for_tests(project: &Project) -> Result<()> {
    let mut missing = Missing::default();
    missing.note(rust::provide_wasm_target(project));
    missing.note(rust::provide_checkers(project));
    missing.note(browser(project));
    missing.note(database());
    missing.report()
}

/// The load generator for benchmarks.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn load_generator() -> Result<()> {
    if crate::process::find("wrk").is_none() {
        packages::install(&["wrk"])
            .context("wrk is missing. Install it (on Debian: `apt-get install wrk`).")?;
    }
    Ok(())
}

/// The folder with the server programs of PostgreSQL.
///
/// # Errors
/// When they are missing and cannot be installed.
pub fn database() -> Result<PathBuf> {
    postgres::provide()
}

/// The Chromium for the browser tests, whose packages are then installed, too.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn browser(project: &Project) -> Result<PathBuf> {
    node::provide(project)?;
    chromium::provide(project)
}

/// The sentences about what is missing, so that people hear of everything at once.
#[derive(Default)]
struct Missing {
    sentences: Vec<String>,
}

impl Missing {
    fn note<T>(&mut self, outcome: Result<T>) {
        if let Err(reason) = outcome {
            self.sentences.push(explain(&reason));
        }
    }

    fn report(self) -> Result<()> {
        if !self.sentences.is_empty() {
            bail!(
                "this machine lacks something the portal needs\n{}",
                self.sentences.join("\n")
            );
        }
        Ok(())
    }
}

/// A sentence, and why it could not be helped.
fn explain(reason: &Error) -> String {
    match reason.source() {
        Some(cause) => format!("- {reason} ({cause})"),
        None => format!("- {reason}"),
    }
}
