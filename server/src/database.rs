//! Opening the database, and bringing it up to date.

use crate::{config::Config, folder::Folder};
use data::{Db, DbConfig, SchemaState};
use domain::Timestamp;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Connects to the database of the configuration.
///
/// # Errors
/// A sentence for the operator.
pub async fn open(config: &Config, folder: &Folder) -> Result<Db, String> {
    let url = if config.database.url.is_empty() {
        format!("sqlite://{}", folder.database().display())
    } else {
        config.database.url.reveal().to_owned()
    };
    Db::connect(&DbConfig {
        url,
        connections: config.database.connections,
    })
    .await
}

/// Brings the schema up to date. An SQLite database that holds something is copied first.
///
/// # Errors
/// A sentence for the operator; a schema that is newer than this program is refused untouched.
pub async fn migrate(
    db: &Db,
    config: &Config,
    folder: &Folder,
    now: Timestamp,
) -> Result<(), String> {
    match db.schema().await? {
        SchemaState::Current => return Ok(()),
        SchemaState::Behind if db.is_sqlite() => {
            let copy = back_up(db, folder, now).await?;
            tracing::info!(file = %copy.display(), "the database was copied before the upgrade");
            forget_old_copies(folder, config.database.backups);
        }
        SchemaState::Behind | SchemaState::Empty => {}
    }
    db.migrate().await
}

async fn back_up(db: &Db, folder: &Folder, now: Timestamp) -> Result<PathBuf, String> {
    let backups = folder.backups();
    fs::create_dir_all(&backups)
        .map_err(|error| format!("cannot make {}: {error}", backups.display()))?;
    copy_into(db, &backups, now).await
}

/// Copies an SQLite database, as it is now, into a folder. A copy that was cut off never has the
/// name of a whole one.
///
/// # Errors
/// A sentence for the operator.
pub async fn copy_into(db: &Db, folder: &Path, now: Timestamp) -> Result<PathBuf, String> {
    let moment = jiff::Timestamp::from_millisecond(now.millis()).map_or_else(
        |_| now.millis().to_string(),
        |at| at.strftime("%Y%m%d-%H%M%S").to_string(),
    );
    let copy = folder.join(format!("twinspan-{moment}.db"));
    let told = |error: io::Error| format!("cannot make {}: {error}", copy.display());
    let partial = copy.with_extension("part");
    if partial.exists() {
        fs::remove_file(&partial).map_err(told)?;
    }
    db.copy_to(&partial).await?;
    fs::File::open(&partial)
        .and_then(|file| file.sync_all())
        .and_then(|()| fs::rename(&partial, &copy))
        .map_err(told)?;
    Ok(copy)
}

/// Keeps the newest copies: their names sort by time.
fn forget_old_copies(folder: &Folder, kept: u32) {
    let Ok(entries) = fs::read_dir(folder.backups()) else {
        return;
    };
    let mut copies: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "db"))
        .collect();
    copies.sort();
    let old = copies.len().saturating_sub(kept.max(1) as usize);
    for copy in &copies[..old] {
        if let Err(error) = fs::remove_file(copy) {
            tracing::warn!(%error, file = %copy.display(), "an old copy stays");
        }
    }
}
