//! The server programs of PostgreSQL. Tests start a cluster of their own; one that runs on the
//! machine is neither needed nor touched.

use super::packages;
use crate::process::is_executable;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold one folder per installed version, away from the PATH: Debian's, and that of
/// Homebrew.
const VERSIONS: [&str; 2] = ["/usr/lib/postgresql", "/opt/homebrew/opt"];

/// The folder of the server programs; installs them if there are none.
///
/// # Errors
/// When there are none and they cannot be installed.
pub fn provide() -> Result<PathBuf> {
    let by_hand = "PostgreSQL's server programs (initdb, pg_ctl, postgres) are missing; the tests run on both \
                   databases. Install them (on Debian: `apt-get install postgresql`), or put their folder on the PATH.";
    if let Some(found) = find() {
        return Ok(found);
    }
    packages::install(&["postgresql"]).context(by_hand)?;
    find().context(by_hand)
}

/// On the PATH, or else the newest version in the known places.
fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).find(|folder| is_complete(folder));
    on_path.or_else(newest_version)
}

fn newest_version() -> Option<PathBuf> {
    let folders = VERSIONS
        .iter()
        .filter_map(|place| fs::read_dir(place).ok())
        .flatten()
        .flatten();
    let versions = folders.filter_map(|folder| {
        let name = folder.file_name().into_string().ok()?;
        let version: u32 = name.trim_start_matches("postgresql@").parse().ok()?;
        let programs = folder.path().join("bin");
        is_complete(&programs).then_some((version, programs))
    });
    versions.max().map(|(_, programs)| programs)
}

fn is_complete(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"]
        .iter()
        .all(|name| is_executable(&folder.join(name)))
}
