//! The parts of the Rust toolchain.

use crate::process::{cargo, find, program, read, run, succeeds};
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::path::Path;

const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn provide_wasm_target(project: &Project) -> Result<()> {
    let folder = read(program("rustc").current_dir(project.root()).args([
        "--print",
        "target-libdir",
        "--target",
        WASM,
    ]))
    .context("Rust is missing or does not start. Install it as https://rustup.rs says.")?;
    if Path::new(&folder).exists() {
        return Ok(());
    }
    let by_hand = format!(
        "Rust's standard library for WebAssembly is missing. Install it with `rustup target add {WASM}`, or through \
         the package manager that Rust came from."
    );
    rustup(project, &["target", "add", WASM], by_hand)
}

/// The formatter and the linter.
///
/// # Errors
/// When they are missing and cannot be installed.
pub fn provide_checkers(project: &Project) -> Result<()> {
    if ["fmt", "clippy"]
        .into_iter()
        .all(|tool| succeeds(cargo(project).args([tool, "--version"])))
    {
        return Ok(());
    }
    let by_hand = "Rust's formatter or linter is missing. Install them with `rustup component add rustfmt clippy`.";
    rustup(
        project,
        &["component", "add", "rustfmt", "clippy"],
        by_hand.to_owned(),
    )
}

fn rustup(project: &Project, arguments: &[&str], by_hand: String) -> Result<()> {
    if find("rustup").is_none() {
        bail!(by_hand);
    }
    run(program("rustup")
        .current_dir(project.root())
        .args(arguments))
    .context(by_hand)
}
