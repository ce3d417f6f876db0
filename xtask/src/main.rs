//! The build tool of the portal: `cargo xtask <command>`.
//!
//! It does what needs more than one call of cargo: the site's assets (WASM, styles, fonts), the
//! set-up of a fresh machine, the demo, and the whole test run. Works on Linux, macOS and WSL.

mod bench;
mod check;
mod demo;
mod dev;
mod fingerprint;
mod package;
mod postgres;
mod process;
mod project;
mod setup;
mod site;
mod steps;

use anyhow::{Result, bail};
use project::Project;
use site::Effort;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <command>

  run                 set up, build and start the portal with a demo world
  dev                 the same with debug builds; rebuild and restart on every change
  test [STEP…]        the whole test run, or only the named steps
  bench               measure speed and sizes on the demo world
  bench search SIZE   measure searches in a world of a size: country or europe
  build               one self-contained binary: target/release/twinspan
  site [--release]    build styles, scripts and WASM into target/site
  setup [--tests]     check for needed tools and install what is missing
  postgres COMMAND…   run a command with a throw-away PostgreSQL in TWINSPAN_TEST_POSTGRES";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match obey(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(arguments: &[String]) -> Result<()> {
    let project = Project::find()?;
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["run"] => demo::run(&project),
        ["dev"] => dev::watch(&project),
        ["test", steps @ ..] => check::test(&project, steps),
        ["bench"] => bench::measure(&project),
        ["bench", "search", size @ ("country" | "europe")] => bench::measure_search(&project, size),
        ["build"] => package::build(&project).map(drop),
        ["site"] => site::build(&project, Effort::Dev),
        ["site", "--release"] => site::build(&project, Effort::Release),
        ["setup"] => setup::for_building(&project),
        ["setup", "--tests"] => setup::for_tests(&project),
        ["postgres", program, rest @ ..] => postgres::run_with_cluster(program, rest),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("unknown command `{}`\n\n{USAGE}", other.join(" ")),
    }
}
