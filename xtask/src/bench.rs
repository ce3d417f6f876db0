//! How fast and how large the portal is, on the demo world. Prints Markdown tables for
//! `docs/BENCHMARKS.md`.
//!
//! All numbers of one run come from one machine within minutes, so their ratios mean something;
//! the same number on another day may differ by half.

mod load;
mod portal;
mod search;
mod visit;

pub use search::measure as measure_search;

use crate::package;
use crate::postgres::Cluster;
use crate::project::Project;
use crate::setup;
use anyhow::{Result, ensure};
use load::{Load, median};
use portal::{Browser, Portal};
use std::fs;
use std::path::{Path, PathBuf};

/// Connections that ask at the same time.
const CONNECTIONS: [u32; 2] = [8, 64];

/// How often each number is taken; the median counts.
const ROUNDS: usize = 3;

/// Builds what people install, measures it on SQLite and on PostgreSQL, and prints what was found.
///
/// # Errors
/// Missing tools, compile errors, or a portal that does not answer as expected.
pub fn measure(project: &Project) -> Result<()> {
    setup::load_generator()?;
    let binary = package::build(project)?;

    let folder = Folder::make("sqlite")?;
    engine("SQLite", &binary, &folder.0, None)?;
    let cluster = Cluster::start(&setup::database()?)?;
    let folder = Folder::make("postgres")?;
    engine("PostgreSQL", &binary, &folder.0, Some(cluster.url()))
}

/// Everything about one database engine.
fn engine(name: &str, binary: &Path, folder: &Path, database: Option<String>) -> Result<()> {
    let filling = portal::fill(binary, folder, database.as_deref())?;
    let mut starts: Vec<f64> = Vec::new();
    for _ in 0..ROUNDS {
        let portal = Portal::start(binary, folder, database.as_deref())?;
        starts.push(portal.first_answer.as_secs_f64() * 1000.0);
        portal.stop()?;
    }
    let portal = Portal::start(binary, folder, database.as_deref())?;
    let idle = portal.resident_megabytes()?;
    let browser = Browser::sign_in(&portal, portal::TEACHER)?;
    let pages = [
        ("forum thread, 20 posts, signed in", browser.thread()?),
        ("project search, signed in", "/projects?q=water".to_owned()),
    ];

    println!("\n## {name}\n");
    println!("| | |\n|---|---|");
    println!("| demo world filled | {:.1} s |", filling.as_secs_f64());
    println!(
        "| start to first answer, existing database | {:.0} ms |",
        median(&mut starts)
    );
    println!("| resident memory, idle | {idle:.0} MB |\n");
    println!("| page | queries | connections | requests/s | p50 | p99 |");
    println!("|---|---|---|---|---|---|");
    for (what, address) in &pages {
        let queries = browser.queries(address)?;
        for connections in CONNECTIONS {
            let load = Load::of_rounds(&browser, address, connections, ROUNDS)?;
            ensure!(
                load.errors == 0,
                "{} answers of {address} were no pages: their speed means nothing",
                load.errors
            );
            println!(
                "| {what} | {queries} | {connections} | {:.0} | {:.1} ms | {:.1} ms |",
                load.per_second, load.p50, load.p99
            );
        }
    }
    println!(
        "\nResident memory under load: {:.0} MB",
        portal.resident_megabytes()?
    );
    if database.is_none() {
        visit::print(&portal)?;
    }
    portal.stop()
}

/// A folder for one demo world, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn make(name: &str) -> Result<Self> {
        let folder =
            std::env::temp_dir().join(format!("twinspan-bench-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("could not remove {}: {error}", self.0.display());
        }
    }
}
