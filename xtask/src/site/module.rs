//! The live parts of pages: crate `frontend`, compiled to WebAssembly, and the script around it.

use super::{Effort, keep_view_types, tables};
use crate::fingerprint::fingerprint;
use crate::process::{self, cargo, run};
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use wasm_bindgen_cli_support::Bindgen;

/// The features of WebAssembly that the compiler uses by default and every supported browser has;
/// older versions of the optimiser refuse a module with them unless told.
const WASM_OPT_FLAGS: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// A WebAssembly module and the script that loads it. The script does not know the module's
/// address: the page passes it.
pub struct Module {
    pub js: Vec<u8>,
    pub wasm: Vec<u8>,
}

impl Module {
    /// Compiles the crate, and makes the script and the final module unless nothing changed since
    /// last time. `work` holds intermediate files and what is known of the last build.
    ///
    /// # Errors
    /// Compile errors, or a full disk.
    pub fn build(project: &Project, effort: Effort, work: &Path) -> Result<Self> {
        let compiled = compile(project, effort)?;
        let optimiser = if effort == Effort::Release {
            process::find("wasm-opt")
        } else {
            None
        };
        let identity = identify(&compiled, effort, optimiser.as_deref())?;

        let bound = work.join("module");
        // Inside the folder and written last, so that it never vouches for half of a build.
        let remembered = bound.join("fingerprint");
        if fs::read_to_string(&remembered).ok().as_deref() != Some(identity.as_str()) {
            if bound.exists() {
                fs::remove_dir_all(&bound)
                    .with_context(|| format!("could not remove {}", bound.display()))?;
            }
            bind(&compiled, effort, &bound)?;
            let refused = optimiser
                .as_ref()
                .and_then(|program| optimise(program, &bound.join("twinspan_bg.wasm")).err());
            match refused {
                None => fs::write(&remembered, &identity)?,
                // An optimiser older than the compiler may not know all it emits. The module works
                // as it is; the next build tries, and says so, again.
                Some(reason) => println!("the WebAssembly module stays as compiled: {reason:#}"),
            }
        }
        if effort == Effort::Release && optimiser.is_none() {
            println!(
                "skipped: wasm-opt is not installed, so the WebAssembly module stays 15 to 20 % larger \
                 than it could be (on Debian and Ubuntu it is in the package `binaryen`)"
            );
        }
        let read = |name: &str| {
            fs::read(bound.join(name)).with_context(|| format!("wasm-bindgen wrote no {name}"))
        };
        Ok(Self {
            js: read("twinspan.js")?,
            wasm: read("twinspan_bg.wasm")?,
        })
    }
}

/// Compiles crate `frontend`. Returns the path of the raw module.
fn compile(project: &Project, effort: Effort) -> Result<PathBuf> {
    let (profile, folder) = match effort {
        Effort::Dev => ("dev", "debug"),
        Effort::Demo | Effort::Release => ("wasm-release", "wasm-release"),
    };
    let target = project.wasm_target();
    let mut build = cargo(project);
    build
        .args([
            "build",
            "--package",
            "twinspan-frontend",
            "--lib",
            "--target",
            "wasm32-unknown-unknown",
        ])
        .args(["--profile", profile, "--target-dir"])
        .arg(&target);
    if !effort.erases_views() {
        keep_view_types(&mut build);
    }
    run(&mut build)?;
    Ok(target
        .join("wasm32-unknown-unknown")
        .join(folder)
        .join("frontend.wasm"))
}

/// What the final module depends on: the compiled module, the effort, this tool, the optimiser.
fn identify(compiled: &Path, effort: Effort, optimiser: Option<&Path>) -> Result<String> {
    let module =
        fs::read(compiled).with_context(|| format!("could not read {}", compiled.display()))?;
    let tool = std::env::current_exe()?.metadata()?;
    let tool_built = tool
        .modified()?
        .duration_since(SystemTime::UNIX_EPOCH)?
        .as_nanos();
    let optimiser = match optimiser {
        Some(program) => process::read(Command::new(program).arg("--version"))?,
        None => "none".to_owned(),
    };
    Ok(format!(
        "module {}, effort {}, tool {} {tool_built}, optimiser {optimiser}\n",
        fingerprint(&module),
        effort.name(),
        tool.len(),
    ))
}

/// Writes `twinspan.js` and `twinspan_bg.wasm`.
fn bind(compiled: &Path, effort: Effort, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name("twinspan")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        // Function names make stack traces of panics readable, and half of the module's size.
        .remove_name_section(effort != Effort::Dev)
        .remove_producers_section(effort != Effort::Dev)
        .generate(folder)
        .context("wasm-bindgen failed")?;
    if folder.join("snippets").exists() {
        bail!(
            "a crate brings JavaScript through #[wasm_bindgen(module = …)] or inline_js, whose \
             files have no hashed names; make it a script of its own instead"
        );
    }
    Ok(())
}

/// Makes the module smaller in place, unless the optimiser breaks it.
fn optimise(optimiser: &Path, module: &Path) -> Result<()> {
    let smaller = module.with_extension("smaller");
    process::read(
        Command::new(optimiser)
            .args(WASM_OPT_FLAGS)
            .arg(module)
            .arg("-o")
            .arg(&smaller),
    )?;
    if tables::exported(&fs::read(module)?)? != tables::exported(&fs::read(&smaller)?)? {
        fs::remove_file(&smaller)?;
        bail!("{} mixes up the tables of the module", optimiser.display());
    }
    fs::rename(&smaller, module).context("could not replace the module by the smaller one")
}
