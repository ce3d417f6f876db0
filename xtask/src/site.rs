//! The site's assets: everything a browser fetches besides pages, in `target/site`.
//!
//! | in the repository   | in `target/site`                                        |
//! |---------------------|---------------------------------------------------------|
//! | crate `frontend`    | `pkg/twinspan.<hash>.js`, `pkg/twinspan.<hash>.wasm`    |
//! | `style/**/*.css`    | `pkg/twinspan.<hash>.css`                               |
//! | `style/fonts/*`     | `pkg/fonts/<name>.<hash>.<extension>`                   |
//! | `style/static/**`   | `static/**`, names unchanged                            |
//! |                     | `manifest.json`: the addresses of this build            |
//!
//! Names under `pkg` hold a hash of the contents, so browsers may keep them for ever. A release
//! also has each compressible file in two compressed forms beside it (`.br`, `.gz`).

mod compress;
mod css;
mod files;
mod module;
mod tables;

use crate::project::Project;
use crate::steps::seconds;
use anyhow::{Context, Result};
use compress::Compressor;
use files::Files;
use module::Module;
use serde_json::json;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// How much work goes into the assets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Fast to build: unoptimised, readable.
    Dev,
    /// For people who try the portal: optimised for size, but not squeezed to the last byte.
    Demo,
    /// For people who install the portal: as small as it gets, and compressed beforehand.
    Release,
}

impl Effort {
    /// The name of the folder for intermediate files, and part of what identifies a build.
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Demo => "demo",
            Self::Release => "release",
        }
    }

    /// Whether views are type-erased, as `.cargo/config.toml` asks for.
    fn erases_views(self) -> bool {
        self != Self::Release
    }
}

/// What people install is built once and runs for long: its views keep their types, which makes pages
/// faster and the build slower (`docs/BENCHMARKS.md`). Both sides have to be built alike: a module finds
/// its islands only in pages that were written with the same marks.
pub fn keep_view_types(build: &mut Command) -> &mut Command {
    build.env("RUSTFLAGS", "")
}

/// Builds the assets, and removes those of earlier builds.
///
/// # Errors
/// Compile errors, mistakes in a style sheet, missing files, or a full disk.
pub fn build(project: &Project, effort: Effort) -> Result<()> {
    let started = Instant::now();
    let work = project.path("target/xtask").join(effort.name());
    let module = Module::build(project, effort, &work)?;

    let mut files = Files::default();
    let js = files.add_hashed("pkg", "twinspan.js", module.js);
    let wasm = files.add_hashed("pkg", "twinspan.wasm", module.wasm);
    let fonts = add_fonts(&mut files, &project.path("style/fonts"))?;
    files.add_folder("static", &project.path("style/static"))?;
    let style = css::bundle(&project.path("style"), effort != Effort::Dev, &mut files)?;
    let css = files.add_hashed("pkg", "twinspan.css", style.into_bytes());

    if effort == Effort::Release {
        Compressor::new(&work.join("compressed")).compress(&mut files)?;
    }
    let erased_views = effort.erases_views();
    let manifest =
        json!({ "css": css, "js": js, "wasm": wasm, "fonts": fonts, "erased_views": erased_views });
    let site = project.site();
    files
        .publish(&site, &format!("{manifest:#}\n"))
        .with_context(|| format!("could not write the site to {}", site.display()))?;
    println!(
        "site ({}): {}, in {}",
        effort.name(),
        files.sizes(&[&css, &js, &wasm]),
        seconds(started.elapsed())
    );
    Ok(())
}

/// Adds the type faces (and their licence, which asks to travel with them). Returns the addresses
/// of the faces, sorted.
fn add_fonts(files: &mut Files, folder: &Path) -> Result<Vec<String>> {
    let mut faces = Vec::new();
    for (name, contents) in files::read_folder(folder)? {
        let address = files.add_hashed("pkg/fonts", &name, contents);
        if name.ends_with(".woff2") {
            faces.push(address);
        }
    }
    Ok(faces)
}
