//! The browser for the browser tests.

use super::packages;
use crate::process::{find, is_executable, read, run, succeeds};
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// Chromium without a window of its own: the same engine, and the journeys take less than half the
/// time, because nobody draws the frame around each page.
const SHELL: &str = "chromium-headless-shell";

/// Names under which systems know Chromium.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const BY_HAND: &str = "Chromium is missing. Install it (on Debian: `apt-get install chromium`), or set CHROMIUM to the \
                       path of a Chromium or Chrome.";

/// Finds a Chromium: the one that CHROMIUM names, one without a window, the machine's own, or
/// Playwright's. Installs one if there is none. The packages of the browser tests are installed already.
///
/// # Errors
/// When there is none and none can be installed.
pub fn provide(project: &Project) -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        if !is_executable(&chosen) {
            bail!(
                "CHROMIUM is set to {}, which is not a program",
                chosen.display()
            );
        }
        return Ok(chosen);
    }
    if let Some(shell) = of_machine(&[SHELL]) {
        return Ok(shell);
    }
    // Not every system has it; then a whole browser does as well.
    if packages::install(&[SHELL]).is_ok()
        && let Some(installed) = of_machine(&[SHELL])
    {
        return Ok(installed);
    }
    if let Some(found) = of_machine(&NAMES).or_else(|| of_playwright(project)) {
        return Ok(found);
    }
    if packages::install(&["chromium"]).is_ok()
        && let Some(installed) = of_machine(&NAMES)
    {
        return Ok(installed);
    }
    run(playwright(project, "npx").args(["playwright", "install", "chromium"])).context(BY_HAND)?;
    of_playwright(project).context(BY_HAND)
}

/// One on the PATH that really starts: some systems have only a placeholder there.
fn of_machine(names: &[&str]) -> Option<PathBuf> {
    names
        .iter()
        .filter_map(|name| find(name))
        .find(|program| succeeds(Command::new(program).arg("--version")))
}

/// The one that Playwright downloaded, if it did.
fn of_playwright(project: &Project) -> Option<PathBuf> {
    let question = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    let path = PathBuf::from(read(playwright(project, "node").args(["-e", question])).ok()?);
    is_executable(&path).then_some(path)
}

fn playwright(project: &Project, name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project.path("end2end"));
    command
}
