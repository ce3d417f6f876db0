//! The binary that people install.

use crate::process::{cargo, run};
use crate::project::Project;
use crate::setup;
use crate::site::{self, Effort};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// Builds `target/release/twinspan`: the whole portal in one file, the site's assets inside. Returns
/// its path.
///
/// # Errors
/// Compile errors, missing tools, or a full disk.
pub fn build(project: &Project) -> Result<PathBuf> {
    setup::for_building(project)?;
    site::build(project, Effort::Release)?;
    let target = project.target();
    run(site::keep_view_types(&mut cargo(project))
        .args([
            "build",
            "--profile",
            "dist",
            "--package",
            "twinspan-server",
            "--target-dir",
        ])
        .arg(&target))?;

    let built = target.join("dist/twinspan");
    let delivered = target.join("release/twinspan");
    // Through a second name: a binary that is running can be replaced but not written to.
    let partial = target.join("release/twinspan.partial");
    fs::create_dir_all(target.join("release"))?;
    let size = fs::copy(&built, &partial)
        .and_then(|size| fs::rename(&partial, &delivered).map(|()| size))
        .with_context(|| {
            format!(
                "could not copy {} to {}",
                built.display(),
                delivered.display()
            )
        })?;
    println!(
        "target/release/twinspan: {:.1} MB, everything included",
        size as f64 / 1e6
    );
    Ok(delivered)
}
