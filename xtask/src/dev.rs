//! Rebuilding and restarting while somebody works on the portal.

use crate::demo;
use crate::process::{cargo, program, run, succeeds};
use crate::project::Project;
use crate::setup;
use crate::site::{self, Effort};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// What is watched, in the repository's top folder.
const WATCHED: [&str; 8] = [
    "Cargo.toml",
    "Cargo.lock",
    "domain",
    "data",
    "app",
    "frontend",
    "server",
    "style",
];

/// How often the watched files are looked at. Asking some hundred files for their time costs less
/// than a thousandth of a core, and works on every file system.
const GLANCE: Duration = Duration::from_millis(400);

/// How long a server may take to end before it is killed.
const PATIENCE: Duration = Duration::from_secs(5);

/// Builds and starts the portal, and again after every change, until Ctrl-C. After a mistake the
/// portal before it stays up.
///
/// # Errors
/// Missing tools, or when watched files cannot be read.
pub fn watch(project: &Project) -> Result<()> {
    setup::for_building(project)?;
    let mut server: Option<Child> = None;
    loop {
        let seen = settled(project)?;
        match rebuild(project) {
            Ok(binary) => {
                if let Some(old) = server.take() {
                    stop(old)?;
                }
                server = Some(start(project, &binary)?);
            }
            Err(mistake) => eprintln!("\nerror: {mistake:#}\nwaiting for a change"),
        }
        while times(project)? == seen {
            sleep(GLANCE);
            if let Some(status) = server.as_mut().map(Child::try_wait).transpose()?.flatten() {
                eprintln!("\nthe server ended by itself ({status}); waiting for a change");
                server = None;
            }
        }
    }
}

/// Builds everything as fast as possible. Returns the server's binary.
fn rebuild(project: &Project) -> Result<PathBuf> {
    site::build(project, Effort::Dev)?;
    let target = project.target();
    run(cargo(project)
        .args(["build", "--package", "twinspan-server", "--target-dir"])
        .arg(&target))?;
    let binary = target.join("debug/twinspan");
    demo::fill(project, &binary)?;
    Ok(binary)
}

fn start(project: &Project, binary: &Path) -> Result<Child> {
    program(binary)
        .current_dir(project.root())
        .args(["serve", "--data"])
        .arg(demo::data_folder(project))
        .env("TWINSPAN_DEMO", "1")
        .spawn()
        .with_context(|| format!("could not start {}", binary.display()))
}

/// Asks the server to end, so that it finishes what it is doing; insists after a while.
fn stop(mut server: Child) -> Result<()> {
    let asked = succeeds(
        Command::new("kill")
            .arg("-TERM")
            .arg(server.id().to_string()),
    );
    let mut waited = Duration::ZERO;
    while server.try_wait()?.is_none() {
        if !asked || waited >= PATIENCE {
            server.kill()?;
            server.wait()?;
            break;
        }
        sleep(GLANCE / 8);
        waited += GLANCE / 8;
    }
    Ok(())
}

/// The times of the watched files once they stop changing: editors and version control write many
/// files in a row.
fn settled(project: &Project) -> Result<BTreeMap<PathBuf, SystemTime>> {
    let mut before = times(project)?;
    loop {
        sleep(GLANCE / 4);
        let now = times(project)?;
        if now == before {
            return Ok(now);
        }
        before = now;
    }
}

/// When each watched file was last changed.
fn times(project: &Project) -> Result<BTreeMap<PathBuf, SystemTime>> {
    let mut found = BTreeMap::new();
    for name in WATCHED {
        note(&project.path(name), &mut found).with_context(|| format!("could not watch {name}"))?;
    }
    Ok(found)
}

/// Notes a file, or all files of a folder. Hidden files are left out: editors keep their swap
/// files there. So are files that vanish meanwhile.
fn note(path: &Path, found: &mut BTreeMap<PathBuf, SystemTime>) -> std::io::Result<()> {
    let hidden = path
        .file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    let Ok(facts) = path.metadata() else {
        return Ok(());
    };
    if hidden {
        return Ok(());
    }
    if facts.is_dir() {
        for entry in fs::read_dir(path)? {
            note(&entry?.path(), found)?;
        }
    } else {
        found.insert(path.to_owned(), facts.modified()?);
    }
    Ok(())
}
