//! The data folder: everything the portal keeps on this machine.
//!
//! ```text
//! twinspan.toml   configuration, if there is one
//! twinspan.db     the database, unless it is a PostgreSQL
//! backups/        the database as it was before each upgrade
//! files/          uploaded files, unless they are in an object store
//! incoming/       files that are being uploaded
//! mail/           letters, unless there is a mail server
//! ```

use crate::config::FILE_NAME;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Where the data is when nobody says otherwise.
pub const DEFAULT: &str = "twinspan-data";

/// The data folder.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// By its path; nothing is made yet.
    pub fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Makes the folder, for its owner's eyes only.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn make(&self) -> Result<(), String> {
        let told =
            |error: io::Error| format!("cannot make the folder {}: {error}", self.0.display());
        make_for_owner(&self.0).map_err(told)
    }

    /// The configuration file in it, if there is one.
    pub fn config(&self) -> Option<PathBuf> {
        Some(self.0.join(FILE_NAME)).filter(|file| file.is_file())
    }

    /// The SQLite database.
    pub fn database(&self) -> PathBuf {
        self.0.join("twinspan.db")
    }

    /// Copies of the database from before upgrades.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Uploaded files.
    pub fn files(&self) -> PathBuf {
        self.0.join("files")
    }

    /// Files on their way in.
    pub fn incoming(&self) -> PathBuf {
        self.0.join("incoming")
    }

    /// Letters of a portal without a mail server.
    pub fn mail(&self) -> PathBuf {
        self.0.join("mail")
    }

    /// Whether anything but a configuration file is in it.
    pub fn is_in_use(&self) -> bool {
        fs::read_dir(&self.0).is_ok_and(|entries| {
            entries
                .filter_map(Result::ok)
                .any(|entry| entry.file_name() != FILE_NAME)
        })
    }
}

/// Makes a folder, when there is none, that nobody but its owner can open.
///
/// # Errors
/// When the disk refuses.
pub fn make_for_owner(path: &Path) -> io::Result<()> {
    if !path.is_dir() {
        fs::create_dir_all(path)?;
        close_to_others(path)?;
    }
    Ok(())
}

#[cfg(unix)]
fn close_to_others(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn close_to_others(_: &Path) -> io::Result<()> {
    Ok(())
}
