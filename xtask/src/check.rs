//! The whole test run, as developers and the CI start it.

use crate::postgres::{Cluster, TEST_POSTGRES};
use crate::process::{cargo, find, program, run, succeeds};
use crate::project::Project;
use crate::setup;
use crate::site::{self, Effort};
use crate::steps::Steps;
use anyhow::{Context, Result, bail};
use std::process::Command;

/// The names by which single steps can be chosen.
const STEPS: [&str; 5] = ["format", "dependencies", "lint", "unit", "browser"];

/// The crates of the server side. They are always built together and never with the browser side,
/// whose features would be mixed into theirs.
const SERVER_SIDE: [&str; 4] = [
    "twinspan-domain",
    "twinspan-data",
    "twinspan-app",
    "twinspan-server",
];

/// Runs the chosen steps, or all, and stops at the first that fails.
///
/// # Errors
/// The failed step and why.
pub fn test(project: &Project, chosen: &[&str]) -> Result<()> {
    if let Some(unknown) = chosen.iter().find(|step| !STEPS.contains(step)) {
        bail!(
            "there is no step `{unknown}`; the steps are: {}",
            STEPS.join(", ")
        );
    }
    let wanted = |step: &str| chosen.is_empty() || chosen.contains(&step);
    let mut steps = Steps::begin();

    steps.take("set-up", || {
        if chosen.is_empty() {
            setup::for_tests(project)
        } else {
            setup::for_checks(project)
        }
    })?;
    if wanted("format") {
        steps.take("formatting", || check_format(project))?;
    }
    if wanted("dependencies") {
        check_dependencies(project, &mut steps)?;
    }
    if wanted("lint") || wanted("unit") || wanted("browser") {
        // The server embeds the site, so not even its linter runs without.
        steps.take("site, debug build", || site::build(project, Effort::Dev))?;
    }
    if wanted("lint") {
        steps.take("clippy, server side", || lint_server_side(project))?;
        steps.take("clippy, browser side", || lint_browser_side(project))?;
        steps.take("clippy, build tool", || {
            run(build_tool(project, "clippy").args(["--all-targets", "--", "-Dwarnings"]))
        })?;
    }
    if wanted("unit") {
        steps.take("tests of the build tool", || {
            run(build_tool(project, "test").arg("--quiet"))
        })?;
    }
    if wanted("unit") || wanted("browser") {
        let cluster = steps.take("throw-away PostgreSQL", || {
            Cluster::start(&setup::database()?)
        })?;
        if wanted("unit") {
            steps.take("unit, database and HTTP tests", || {
                test_server_side(project, &cluster)
            })?;
        }
        if wanted("browser") {
            // With the tests, although nobody runs them here: they switch on features of shared
            // dependencies, and without them cargo would compile the database layer once more.
            steps.take("server for the browser tests", || {
                run(server_side(project, "build").args(["--bins", "--tests"]))
            })?;
            steps.take("browser tests", || test_in_browser(project, &cluster))?;
        }
    }
    steps.finish();
    Ok(())
}

fn check_format(project: &Project) -> Result<()> {
    for manifest in ["Cargo.toml", "xtask/Cargo.toml"] {
        run(cargo(project).args(["fmt", "--all", "--check", "--manifest-path", manifest]))
            .context("some files are not formatted; run `make fmt`")?;
    }
    Ok(())
}

/// Known vulnerabilities, licences and sources of the dependencies. Optional, because the tool
/// takes minutes to install and asks the network for the newest list.
fn check_dependencies(project: &Project, steps: &mut Steps) -> Result<()> {
    if find("cargo-deny").is_none() {
        println!("\nskipped: the dependency check, because cargo-deny is not installed");
        return Ok(());
    }
    steps.take("dependency check", || {
        run(cargo(project).args(["deny", "check"]))
    })
}

fn lint_server_side(project: &Project) -> Result<()> {
    run(server_side(project, "clippy").args(["--all-targets", "--", "-Dwarnings"]))
}

fn lint_browser_side(project: &Project) -> Result<()> {
    run(cargo(project)
        .args([
            "clippy",
            "--package",
            "twinspan-frontend",
            "--lib",
            "--target",
            "wasm32-unknown-unknown",
            "--target-dir",
        ])
        .arg(project.wasm_target())
        .args(["--", "-Dwarnings"]))
}

fn test_server_side(project: &Project, cluster: &Cluster) -> Result<()> {
    let with_postgres = |mut command: Command| run(command.env(TEST_POSTGRES, cluster.url()));
    if !succeeds(cargo(project).args(["nextest", "--version"])) {
        return with_postgres(server_side(project, "test"));
    }
    let mut nextest = cargo(project);
    nextest.args(["nextest", "run"]);
    with_postgres(select_server_side(nextest, project))?;
    // The one kind of test that cargo-nextest leaves out.
    let mut examples = server_side(project, "test");
    examples.args(["--doc", "--quiet"]);
    with_postgres(examples)
}

fn test_in_browser(project: &Project, cluster: &Cluster) -> Result<()> {
    let chromium = setup::browser(project)?;
    let npx = || {
        let mut npx = program("npx");
        npx.current_dir(project.path("end2end"));
        npx
    };
    run(npx().args(["tsc", "--noEmit"]))?;
    run(npx()
        .args(["playwright", "test"])
        .env("CHROMIUM", chromium)
        .env("TWINSPAN_BIN", project.target().join("debug/twinspan"))
        .env(TEST_POSTGRES, cluster.url()))
}

/// A command of cargo about the crates of the server side.
fn server_side(project: &Project, subcommand: &str) -> Command {
    let mut command = cargo(project);
    command.arg(subcommand);
    select_server_side(command, project)
}

fn select_server_side(mut command: Command, project: &Project) -> Command {
    for package in SERVER_SIDE {
        command.args(["--package", package]);
    }
    command
        .args(["--features", "twinspan-app/ssr", "--target-dir"])
        .arg(project.target());
    command
}

/// A command of cargo about this tool, in the profile in which it is built anyway.
fn build_tool(project: &Project, subcommand: &str) -> Command {
    let mut command = cargo(project);
    command.args([
        subcommand,
        "--release",
        "--manifest-path",
        "xtask/Cargo.toml",
    ]);
    command
}
