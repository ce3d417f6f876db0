//! Who may import whom (docs/ARCHITECTURE.md), read from the manifests and the sources. Each rule
//! stands for a mistake that compiles and is expensive later.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_owned()
}

/// Names under `[dependencies]` of a crate of the workspace.
fn dependencies(name: &str) -> Vec<String> {
    let manifest = fs::read_to_string(root().join(name).join("Cargo.toml")).expect("a manifest");
    let mut names = Vec::new();
    let mut is_inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_inside = line == "[dependencies]";
            // `[dependencies.tokio]`
            names.extend(
                line.strip_prefix("[dependencies.")
                    .and_then(|rest| rest.strip_suffix(']'))
                    .map(str::to_owned),
            );
        } else if is_inside && line.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
            names.push(name.to_owned());
        }
    }
    assert!(!names.is_empty(), "{name} has no dependencies?");
    names
}

/// Rust sources below a folder, with their paths from the root of the workspace.
fn sources(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let root = root();
    let mut paths = Vec::new();
    walk(&root.join(folder), &mut paths);
    assert!(!paths.is_empty(), "{folder} has no sources?");
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a source");
            let name = path.strip_prefix(&root).expect("a path below the root");
            (name.to_string_lossy().replace('\\', "/"), text)
        })
        .collect()
}

/// Code lines that hold one of the words, as `path:line: text`.
fn lines_with(sources: &[(String, String)], is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources {
        for (number, line) in text.lines().enumerate() {
            let code = line.trim_start();
            if !code.starts_with("//") && is_wrong(code) {
                found.push(format!("{path}:{}: {code}", number + 1));
            }
        }
    }
    found
}

fn assert_none(rule: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

/// Whether the path `crate::…` of another crate is named: `data::x`, but not `my_data::x`.
fn names_crate(line: &str, name: &str) -> bool {
    let path = format!("{name}::");
    line.match_indices(&path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    }) || line.starts_with(&format!("use {name};"))
}

#[test]
fn dependencies_point_in_one_direction() {
    for (name, forbidden) in [
        (
            "domain",
            &[
                "tokio", "sea-orm", "leptos", "axum", "time", "jiff", "data", "app", "server",
            ][..],
        ),
        (
            "data",
            &["leptos", "leptos_axum", "axum", "app", "server"][..],
        ),
        ("app", &["server", "sea-orm", "tokio"][..]),
        ("frontend", &["data", "server", "sea-orm", "axum"][..]),
        ("server", &["sea-orm"][..]),
    ] {
        let found = dependencies(name)
            .into_iter()
            .filter(|dependency| forbidden.contains(&dependency.as_str()))
            .collect();
        assert_none(&format!("{name} must not depend on these"), found);
    }
}

#[test]
fn only_api_files_of_the_app_reach_the_database() {
    let pages: Vec<_> = sources("app/src")
        .into_iter()
        .filter(|(path, _)| !path.ends_with("/api.rs"))
        .collect();
    assert_none(
        "name `data::` only in api.rs",
        lines_with(&pages, |line| names_crate(line, "data")),
    );
}

#[test]
fn the_domain_waits_for_nothing_and_reads_no_clock() {
    assert_none(
        "the domain is pure",
        lines_with(&sources("domain/src"), |line| {
            [
                "async fn",
                ".await",
                "SystemTime",
                "Instant::now",
                "std::fs",
                "std::net",
            ]
            .iter()
            .any(|word| line.contains(word))
        }),
    );
}

#[test]
fn tables_are_private_to_the_data_crate() {
    let lib = fs::read_to_string(root().join("data/src/lib.rs")).expect("data");
    assert!(
        lib.contains("\nmod entity;"),
        "`mod entity` must be private"
    );
    assert_none(
        "entities are pub(crate)",
        lines_with(&sources("data/src/entity"), |line| {
            line.starts_with("pub mod ") || line.starts_with("pub use ")
        }),
    );
}

#[test]
fn pages_carry_no_inline_styles() {
    assert_none(
        "the content security policy refuses `style=` (SECURITY 4)",
        lines_with(&sources("app/src"), |line| {
            line.match_indices("style=")
                .any(|(at, _)| line[..at].is_empty() || line[..at].ends_with([' ', '<', '"', ':']))
        }),
    );
}

#[test]
fn a_test_of_the_rules_themselves() {
    assert!(names_crate("use data::Cx;", "data"));
    assert!(names_crate("    let x = data::school::read(cx)", "data"));
    assert!(!names_crate("self::data::x", "data"));
    assert!(!names_crate("form_data::parse", "data"));
}
