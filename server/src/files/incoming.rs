//! Files on their way in: kept beside the store until they were looked at. One that is not wanted,
//! or was cut off, is gone with its [`Arrival`].

use crate::folder::Folder;
use domain::{AppError, AppResult};
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use tokio::{fs::File, io::AsyncWriteExt};
use uuid::Uuid;

/// Where files arrive.
#[derive(Clone, Debug)]
pub struct Incoming(PathBuf);

impl Incoming {
    /// In the data folder.
    pub fn new(folder: &Folder) -> Self {
        Self(folder.incoming())
    }

    /// Removes what a program that was killed left behind.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn clear(&self) -> Result<(), String> {
        match fs::remove_dir_all(&self.0) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(format!("{}: {error}", self.0.display()))
            }
            _ => Ok(()),
        }
    }

    /// Opens a place for a file.
    pub async fn open(&self) -> AppResult<Arrival> {
        let path = self.0.join(Uuid::now_v7().to_string());
        let opened = async {
            tokio::fs::create_dir_all(&self.0).await?;
            File::create(&path).await
        };
        match opened.await {
            Ok(file) => Ok(Arrival {
                path,
                file,
                size: 0,
            }),
            Err(error) => Err(disk(&error)),
        }
    }
}

/// A file that is arriving. Removed when dropped.
#[derive(Debug)]
pub struct Arrival {
    path: PathBuf,
    file: File,
    size: u64,
}

impl Arrival {
    /// Adds the next bytes.
    pub async fn add(&mut self, bytes: &[u8]) -> AppResult<()> {
        self.size += bytes.len() as u64;
        self.file
            .write_all(bytes)
            .await
            .map_err(|error| disk(&error))
    }

    /// All bytes are there.
    pub async fn complete(&mut self) -> AppResult<()> {
        self.file.flush().await.map_err(|error| disk(&error))
    }

    /// Bytes so far.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Arrival {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.path) {
            tracing::warn!(%error, "a file that arrived was not removed");
        }
    }
}

fn disk(error: &io::Error) -> AppError {
    tracing::error!(%error, "a file cannot be kept");
    AppError::Unavailable
}
