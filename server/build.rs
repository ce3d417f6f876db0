//! Makes cargo notice when the site's assets were built anew: the binary embeds them.

use std::{fs, path::Path};

fn main() {
    let site = Path::new("../target/site");
    // A path that does not exist would count as changed at every build.
    fs::create_dir_all(site).expect("the build folder is writable");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", site.display());
}
