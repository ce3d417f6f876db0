//! `twinspan backup`: a copy of everything, while the portal runs.

use super::Options;
use crate::{clock::Clock, config::FILE_NAME, database, folder};
use clap::Args;
use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
};

/// Where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Folder of the copies; the same one every time.
    to: PathBuf,
    #[command(flatten)]
    options: Options,
}

/// Copies the database first and the files afterwards: so each file that the copied database knows
/// is there too.
pub(super) async fn run(arguments: &Arguments) -> Result<(), String> {
    let (config, data, db) = arguments.options.open().await?;
    if !db.is_sqlite() {
        return Err("a PostgreSQL database is copied by pg_dump; see docs/OPERATING.md".to_owned());
    }
    let to = &arguments.to;
    let told = |error: io::Error| format!("cannot copy to {}: {error}", to.display());
    folder::make_for_owner(to).map_err(told)?;
    let copy = database::copy_into(&db, to, Clock::system().now()).await?;
    println!("The database is in {}.", copy.display());
    super::close(db).await?;

    if let Some(file) = arguments.options.config.clone().or_else(|| data.config()) {
        fs::copy(file, to.join(FILE_NAME)).map_err(told)?;
    }
    if config.files.s3_bucket.is_empty() {
        let copies = to.join("files");
        require_files(&data.files(), &copies)?;
        let new = follow(&data.files(), &copies).map_err(told)?;
        println!("{new} new files are in {}.", copies.display());
    } else {
        println!("The files are in the store; copy them with its own means.");
    }
    Ok(())
}

/// A disk that is not mounted looks like files that were all removed: their copies stay.
fn require_files(files: &Path, copies: &Path) -> Result<(), String> {
    let told = |error: io::Error| format!("cannot read the files: {error}");
    let (there, copied) = (
        entries(files).map_err(told)?,
        entries(copies).map_err(told)?,
    );
    if there.is_empty() && !copied.is_empty() {
        return Err(format!(
            "{} is empty, but {} is not: is a disk missing? The copies of the files were left as they are.",
            files.display(),
            copies.display()
        ));
    }
    Ok(())
}

/// Makes the copies the same as the files: a file never changes, it only comes and goes. Returns how
/// many came.
fn follow(files: &Path, copies: &Path) -> io::Result<usize> {
    fs::create_dir_all(copies)?;
    let (mut kept, mut new) = (HashSet::new(), 0);
    for entry in entries(files)? {
        let (name, copy) = (entry.file_name(), copies.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            new += follow(&entry.path(), &copy)?;
        } else if fs::metadata(&copy).map(|there| there.len()).ok() != Some(entry.metadata()?.len())
        {
            match fs::copy(entry.path(), &copy) {
                Ok(_) => fs::File::open(&copy)?.sync_all()?,
                // Removed since the folder was read, which its material was days ago.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(error),
            }
            new += 1;
        }
        kept.insert(name);
    }
    for gone in entries(copies)? {
        if !kept.contains(&gone.file_name()) {
            if gone.file_type()?.is_dir() {
                fs::remove_dir_all(gone.path())?;
            } else {
                fs::remove_file(gone.path())?;
            }
        }
    }
    Ok(new)
}

/// What is in a folder; nothing when there is no such folder.
fn entries(folder: &Path) -> io::Result<Vec<fs::DirEntry>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_disk_takes_no_copies_away() {
        let place = tempfile::tempdir().unwrap();
        let (files, copies) = (place.path().join("files"), place.path().join("copies"));
        assert!(require_files(&files, &copies).is_ok(), "nothing anywhere");
        fs::create_dir_all(copies.join("ab")).unwrap();
        assert!(require_files(&files, &copies).is_err());
        fs::create_dir_all(&files).unwrap();
        assert!(
            require_files(&files, &copies).is_err(),
            "an empty mount point"
        );
        fs::write(files.join("one"), "river").unwrap();
        assert!(require_files(&files, &copies).is_ok());
    }

    #[test]
    fn the_copies_are_what_the_files_are() {
        let place = tempfile::tempdir().unwrap();
        let (files, copies) = (place.path().join("files"), place.path().join("copies"));
        assert_eq!(
            follow(&files, &copies).unwrap(),
            0,
            "nothing was uploaded yet"
        );
        fs::create_dir_all(files.join("ab")).unwrap();
        fs::write(files.join("one"), "river").unwrap();
        fs::write(files.join("ab/two"), "bridge").unwrap();
        assert_eq!(follow(&files, &copies).unwrap(), 2);
        fs::write(copies.join("one"), "cut").unwrap();
        assert_eq!(
            follow(&files, &copies).unwrap(),
            1,
            "a copy that was cut off is made anew"
        );
        assert_eq!(fs::read(copies.join("one")).unwrap(), b"river");
        fs::remove_dir_all(files.join("ab")).unwrap();
        assert_eq!(follow(&files, &copies).unwrap(), 0);
        assert!(!copies.join("ab").exists());
    }
}
