//! Node.js and the packages of the browser tests.

use super::packages;
use crate::fingerprint::fingerprint;
use crate::process::{find, run};
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::process::Command;

/// Node.js, npm, and exactly the packages in `end2end/package-lock.json`.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn provide(project: &Project) -> Result<()> {
    if find("node").is_none() || find("npm").is_none() {
        packages::install(&["nodejs", "npm"])
            .context("Node.js or npm is missing. Install both as https://nodejs.org says (version 20 or newer).")?;
    }
    let folder = project.path("end2end");
    let lock = fs::read(folder.join("package-lock.json"))
        .context("could not read end2end/package-lock.json")?;
    let wanted = fingerprint(&lock);
    let installed = folder.join("node_modules/.installed");
    if fs::read_to_string(&installed).is_ok_and(|present| present == wanted) {
        return Ok(());
    }
    let by_hand =
        "The packages of the browser tests are missing. Install them with `cd end2end && npm ci`.";
    run(Command::new("npm")
        .current_dir(&folder)
        .args(["ci", "--no-audit", "--no-fund"]))
    .context(by_hand)?;
    fs::write(&installed, wanted).context("could not write to end2end/node_modules")
}
