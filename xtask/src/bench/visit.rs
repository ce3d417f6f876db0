//! What a browser fetches on a first visit.

use super::portal::{Portal, address};
use crate::process::read;
use anyhow::Result;
use std::process::Command;

/// Prints the bytes on the wire of the start page and of all it needs, by kind.
///
/// # Errors
/// When something cannot be fetched.
pub fn print(_portal: &Portal) -> Result<()> {
    let html = super::portal::curl(&["/"])?;
    let mut parts = vec![("HTML", "/".to_owned())];
    for path in html
        .split(['"', '\''])
        .filter(|text| text.starts_with("/pkg/") || text.starts_with("/static/"))
    {
        let kind = match path.rsplit('.').next() {
            Some("css") => "CSS",
            Some("js") => "JS",
            Some("wasm") => "WASM",
            Some("woff2") => "type face",
            _ => "pictures",
        };
        if !parts.iter().any(|(_, known)| known == path) {
            parts.push((kind, path.to_owned()));
        }
    }
    println!("\n| first visit | bytes on the wire |\n|---|---|");
    let mut together = 0;
    for (kind, path) in parts {
        let size: u64 = read(
            Command::new("curl")
                .args([
                    "--silent",
                    "--fail",
                    "--output",
                    "/dev/null",
                    "--write-out",
                    "%{size_download}",
                ])
                .args(["--header", "Accept-Encoding: br"])
                .arg(address(&path)),
        )?
        .parse()?;
        println!(
            "| {kind} `{}` | {size} |",
            path.split('.').next().unwrap_or(&path)
        );
        together += size;
    }
    println!("| together | {together} |");
    Ok(())
}
