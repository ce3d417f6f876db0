//! Where things are in the repository.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The checked-out repository this tool was compiled in.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the repository: the folder above this crate.
    ///
    /// # Errors
    /// When the repository was moved after this tool was compiled.
    pub fn find() -> Result<Self> {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = crate_folder
            .parent()
            .context("xtask has no folder above it")?;
        let root = root
            .canonicalize()
            .with_context(|| format!("the repository is no longer at {}", root.display()))?;
        Ok(Self { root })
    }

    /// The repository's top folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the repository.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The build folder of the server side. Always inside the repository, because the server
    /// embeds `target/site` from there.
    pub fn target(&self) -> PathBuf {
        self.path("target")
    }

    /// The build folder of the browser side: one of its own, so that the two never evict each
    /// other's artefacts.
    pub fn wasm_target(&self) -> PathBuf {
        self.path("target/wasm")
    }

    /// The finished assets, embedded into the server's binary.
    pub fn site(&self) -> PathBuf {
        self.path("target/site")
    }
}
