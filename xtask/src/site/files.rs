//! The files of one build of the site, and putting them in place.

use crate::fingerprint::fingerprint;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// How many hexadecimal digits of the fingerprint go into a file's name.
const HASH_DIGITS: usize = 16;

/// Files by their path below `target/site`, which is also their address on the server.
#[derive(Default)]
pub struct Files {
    by_path: BTreeMap<String, Vec<u8>>,
}

impl Files {
    /// Adds a file under a name with its fingerprint (`twinspan.css` → `twinspan.<hash>.css`).
    /// Returns its address on the server.
    pub fn add_hashed(&mut self, folder: &str, name: &str, contents: Vec<u8>) -> String {
        let hash = &fingerprint(&contents)[..HASH_DIGITS];
        let path = match name.rsplit_once('.') {
            Some((stem, extension)) => format!("{folder}/{stem}.{hash}.{extension}"),
            None => format!("{folder}/{name}.{hash}"),
        };
        self.add(path, contents)
    }

    /// Adds a file under exactly this path. Returns its address on the server.
    pub fn add(&mut self, path: String, contents: Vec<u8>) -> String {
        let address = format!("/{path}");
        self.by_path.insert(path, contents);
        address
    }

    /// Adds a folder with all its files and folders, names unchanged. No folder, no files.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn add_folder(&mut self, path: &str, folder: &Path) -> Result<()> {
        for (name, contents) in read_folder(folder)? {
            self.add(format!("{path}/{name}"), contents);
        }
        Ok(())
    }

    /// Whether there is a file with this address.
    pub fn has(&self, address: &str) -> bool {
        address
            .strip_prefix('/')
            .is_some_and(|path| self.by_path.contains_key(path))
    }

    /// All files: path and contents.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.by_path
            .iter()
            .map(|(path, contents)| (path.as_str(), contents.as_slice()))
    }

    /// Sizes of the named files, compressed where there is a compressed form, for people to read.
    pub fn sizes(&self, addresses: &[&str]) -> String {
        let describe = |address: &&str| {
            let path = address.trim_start_matches('/');
            let kind = path.rsplit('.').next().unwrap_or(path);
            let size = |path: &str| {
                self.by_path
                    .get(path)
                    .map(|contents| contents.len().div_ceil(1000))
            };
            match (size(path), size(&format!("{path}.br"))) {
                (Some(plain), Some(brotli)) => format!("{kind} {plain} kB (Brotli {brotli} kB)"),
                (Some(plain), None) => format!("{kind} {plain} kB"),
                _ => kind.to_owned(),
            }
        };
        addresses
            .iter()
            .map(describe)
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Makes `site` hold exactly these files and the manifest. Unchanged files are not touched, so
    /// that cargo sees no reason to embed them again. A server that reads the folder meanwhile
    /// finds a manifest whose files are all there, because old files go last.
    ///
    /// # Errors
    /// When a file cannot be written or removed.
    pub fn publish(&self, site: &Path, manifest: &str) -> Result<()> {
        for (path, contents) in &self.by_path {
            write_if_changed(&site.join(path), contents)?;
        }
        write_if_changed(&site.join("manifest.json"), manifest.as_bytes())?;
        remove_others(site, "", &|path| {
            path == "manifest.json" || self.by_path.contains_key(path)
        })
    }
}

/// All files in a folder and the folders in it: path below it and contents, sorted. Hidden files
/// are left out. A folder that does not exist is empty.
///
/// # Errors
/// When a file cannot be read.
pub fn read_folder(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    if !folder.exists() {
        return Ok(found);
    }
    let failed = || format!("could not read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(failed)? {
        let path = entry.with_context(failed)?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            for (below, contents) in read_folder(&path)? {
                found.insert(format!("{name}/{below}"), contents);
            }
        } else {
            let contents =
                fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            found.insert(name, contents);
        }
    }
    Ok(found)
}

/// Writes a file through a temporary one beside it, so that nobody ever reads half of it.
///
/// # Errors
/// When the disk refuses.
pub fn write_if_changed(path: &Path, contents: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|present| present == contents) {
        return Ok(());
    }
    let folder = path.parent().context("a file has a folder")?;
    fs::create_dir_all(folder)?;
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    fs::write(&partial, contents)?;
    fs::rename(&partial, path).with_context(|| format!("could not write {}", path.display()))
}

/// Removes the files that are not wanted, and folders left empty. `below` is the path of `folder`
/// as `wanted` knows it, empty or ending in a slash.
fn remove_others(folder: &Path, below: &str, wanted: &dyn Fn(&str) -> bool) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            remove_others(&path, &format!("{below}{name}/"), wanted)?;
            if fs::read_dir(&path)?.next().is_none() {
                fs::remove_dir(&path)?;
            }
        } else if !wanted(&format!("{below}{name}")) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}
