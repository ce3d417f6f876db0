//! Running other programs.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Cargo in the repository's folder, as if typed in a terminal there.
pub fn cargo(project: &Project) -> Command {
    let mut command = program("cargo");
    command.current_dir(project.root());
    command
}

/// A program in the environment that this tool was started from.
///
/// `cargo run` describes this tool's package in the environment. Some build scripts watch those
/// variables and would recompile half of the portal whenever it is built once through this tool
/// and once without, so they are taken away.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    for (variable, _) in std::env::vars_os() {
        let Some(text) = variable.to_str() else {
            continue;
        };
        let describes_us = text.starts_with("CARGO_PKG_")
            || text.starts_with("CARGO_MANIFEST_")
            || matches!(
                text,
                "CARGO" | "CARGO_CRATE_NAME" | "CARGO_BIN_NAME" | "CARGO_PRIMARY_PACKAGE"
            );
        if describes_us {
            command.env_remove(&variable);
        }
    }
    command
}

/// Runs a command with its output on the terminal.
///
/// # Errors
/// When the program cannot be started or does not end with success; the error names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("could not start {}", spell(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", spell(command));
    }
    Ok(())
}

/// Runs a command out of sight and returns what it printed, without surrounding white space.
///
/// # Errors
/// When the program cannot be started or does not end with success; the error holds what the
/// command wrote to its error output.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("could not start {}", spell(command)))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!(
            "{} ended with {}\n{}",
            spell(command),
            output.status,
            complaint.trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a command can be started and ends with success; shows nothing.
pub fn succeeds(command: &mut Command) -> bool {
    read(command).is_ok()
}

/// The first executable file of this name on the PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| is_executable(file))
}

/// Whether this is a file somebody may execute.
pub fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|facts| facts.is_file() && facts.permissions().mode() & 0o111 != 0)
}

/// Whether this tool runs as the superuser.
pub fn is_root() -> bool {
    read(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// A command as one would type it, for messages.
fn spell(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect();
    format!("`{}`", words.join(" "))
}
