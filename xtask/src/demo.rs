//! A portal with a demo world, for people who want to see it.

use crate::process::{cargo, program, run as run_program};
use crate::project::Project;
use crate::setup;
use crate::site::{self, Effort};
use anyhow::{Result, anyhow};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};

/// Sets up, builds, fills the demo world if there is none yet, and becomes the server.
///
/// # Errors
/// Compile errors, missing tools, or when the server cannot be started. Does not return otherwise.
pub fn run(project: &Project) -> Result<()> {
    setup::for_building(project)?;
    site::build(project, Effort::Demo)?;
    let target = project.target();
    run_program(
        cargo(project)
            .args([
                "build",
                "--release",
                "--package",
                "twinspan-server",
                "--target-dir",
            ])
            .arg(&target),
    )?;
    let binary = target.join("release/twinspan");
    fill(project, &binary)?;
    let failure = program(&binary)
        .current_dir(project.root())
        .args(["serve", "--listen", "127.0.0.1:3000", "--data"])
        .arg(data_folder(project))
        .exec();
    Err(anyhow!(failure).context(format!("could not start {}", binary.display())))
}

/// Makes the demo world with this binary, unless there is one.
///
/// # Errors
/// When the binary fails.
pub fn fill(project: &Project, binary: &Path) -> Result<()> {
    let data = data_folder(project);
    if data.join("twinspan.db").exists() {
        return Ok(());
    }
    run_program(
        program(binary)
            .current_dir(project.root())
            .args(["demo", "--data"])
            .arg(&data),
    )
}

/// Where the demo world lives. Remove the folder to start anew.
pub fn data_folder(project: &Project) -> PathBuf {
    project.path("target/demo")
}
