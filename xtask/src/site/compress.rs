//! Compressing files beforehand, so that the server only has to send them.

use super::files::{Files, write_if_changed};
use crate::fingerprint::fingerprint;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Endings of files that get smaller; type faces and pictures are compressed already.
const COMPRESSIBLE: [&str; 9] = [
    "css",
    "js",
    "wasm",
    "svg",
    "txt",
    "xml",
    "html",
    "json",
    "webmanifest",
];

/// Compresses, and remembers what it compressed in a folder: the best Brotli takes seconds.
pub struct Compressor {
    memory: PathBuf,
}

/// One file in both forms.
struct Compressed {
    path: String,
    brotli: Vec<u8>,
    gzip: Vec<u8>,
}

impl Compressor {
    /// A compressor with its memory in this folder.
    pub fn new(memory: &Path) -> Self {
        Self {
            memory: memory.to_owned(),
        }
    }

    /// Adds a `.br` and a `.gz` beside every compressible file that gets smaller by it.
    ///
    /// # Errors
    /// When the memory cannot be written.
    pub fn compress(&self, files: &mut Files) -> Result<()> {
        fs::create_dir_all(&self.memory)?;
        let mut used = BTreeSet::new();
        let mut results = Vec::new();
        for (path, contents) in files.iter() {
            if !path
                .rsplit('.')
                .next()
                .is_some_and(|ending| COMPRESSIBLE.contains(&ending))
            {
                continue;
            }
            let name = fingerprint(contents);
            // Two forms at once: there are two cores nearly everywhere.
            let (brotli, gzip) = std::thread::scope(|scope| {
                let gzip = scope.spawn(|| self.recall(&name, "gz", || pack_gzip(contents)));
                let brotli = self.recall(&name, "br", || pack_brotli(contents));
                (
                    brotli,
                    gzip.join()
                        .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                )
            });
            let (brotli, gzip) = (brotli?, gzip?);
            used.extend([format!("{name}.br"), format!("{name}.gz")]);
            if brotli.len() < contents.len() && gzip.len() < contents.len() {
                results.push(Compressed {
                    path: path.to_owned(),
                    brotli,
                    gzip,
                });
            }
        }
        for Compressed { path, brotli, gzip } in results {
            files.add(format!("{path}.br"), brotli);
            files.add(format!("{path}.gz"), gzip);
        }
        self.forget_others(&used)
    }

    /// The compressed form from memory, or made now and remembered.
    fn recall(
        &self,
        name: &str,
        form: &str,
        pack: impl FnOnce() -> Result<Vec<u8>>,
    ) -> Result<Vec<u8>> {
        let file = self.memory.join(format!("{name}.{form}"));
        if let Ok(known) = fs::read(&file) {
            return Ok(known);
        }
        let packed = pack()?;
        write_if_changed(&file, &packed)?;
        Ok(packed)
    }

    /// Removes what belongs to earlier builds.
    fn forget_others(&self, used: &BTreeSet<String>) -> Result<()> {
        for entry in fs::read_dir(&self.memory)? {
            let entry = entry?;
            if !used.contains(entry.file_name().to_string_lossy().as_ref()) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

fn pack_brotli(contents: &[u8]) -> Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &contents[..], &mut packed, &settings).context("Brotli failed")?;
    Ok(packed)
}

fn pack_gzip(contents: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder
        .write_all(contents)
        .and_then(|()| encoder.finish())
        .context("gzip failed")
}
