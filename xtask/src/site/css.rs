//! One style sheet out of many: follows `@import`, adapts the rules to the browsers we support,
//! and gives every `url()` the address its file has on the server.
//!
//! Each file is translated by itself and the results are joined. (The library's own bundler would
//! do no more for plain imports, and takes many more crates to compile.)

use super::files::Files;
use anyhow::{Context, Result, anyhow, bail, ensure};
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::error;
use lightningcss::rules::CssRule;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The oldest browsers that get the full look. Chrome 109 and Firefox 115 are the last for
/// Windows 7 and 8, which old school computers still run; Safari 15.4 is on iPads of 2014.
const BROWSERS: Browsers = Browsers {
    android: Some(version(109, 0)),
    chrome: Some(version(109, 0)),
    edge: Some(version(109, 0)),
    firefox: Some(version(115, 0)),
    ie: None,
    ios_saf: Some(version(15, 4)),
    opera: Some(version(95, 0)),
    safari: Some(version(15, 4)),
    samsung: Some(version(21, 0)),
};

const fn version(major: u32, minor: u32) -> u32 {
    (major << 16) | (minor << 8)
}

/// Bundles `main.css` of the style folder. Files that a `url()` names and that are not among
/// `files` yet are added to them.
///
/// # Errors
/// Mistakes in the style sheets, with file and line; imports and addresses that lead nowhere.
pub fn bundle(style: &Path, minify: bool, files: &mut Files) -> Result<String> {
    let mut bundle = Bundle {
        style,
        minify,
        files,
        seen: BTreeSet::new(),
        css: String::new(),
    };
    bundle.include("main.css")?;
    Ok(bundle.css)
}

struct Bundle<'a> {
    style: &'a Path,
    minify: bool,
    files: &'a mut Files,
    seen: BTreeSet<String>,
    css: String,
}

impl Bundle<'_> {
    /// Appends a style sheet, what it imports first. `name` is its path below the style folder.
    fn include(&mut self, name: &str) -> Result<()> {
        ensure!(
            self.seen.insert(name.to_owned()),
            "style/{name} is imported twice"
        );
        let path = self.style.join(name);
        let text =
            fs::read_to_string(&path).with_context(|| format!("could not read style/{name}"))?;
        let options = ParserOptions {
            filename: format!("style/{name}"),
            ..ParserOptions::default()
        };
        let mut sheet = StyleSheet::parse(&text, options).map_err(describe)?;

        for rule in &sheet.rules.0 {
            let CssRule::Import(import) = rule else {
                continue;
            };
            if import.layer.is_some()
                || import.supports.is_some()
                || !import.media.media_queries.is_empty()
            {
                bail!(
                    "style/{name}: `@import \"{}\"` has a condition; put it inside the imported file",
                    import.url
                );
            }
            self.include(&resolve(name, &import.url)?)
                .with_context(|| format!("imported by style/{name}"))?;
        }
        sheet
            .rules
            .0
            .retain(|rule| !matches!(rule, CssRule::Import(_)));

        let targets = Targets::from(BROWSERS);
        sheet
            .minify(MinifyOptions {
                targets,
                ..MinifyOptions::default()
            })
            .map_err(describe)?;
        let printed = sheet
            .to_css(PrinterOptions {
                minify: self.minify,
                targets,
                analyze_dependencies: Some(DependencyOptions {
                    remove_imports: false,
                }),
                ..PrinterOptions::default()
            })
            .map_err(describe)?;

        let mut css = printed.code;
        for dependency in printed.dependencies.unwrap_or_default() {
            let Dependency::Url(link) = dependency else {
                continue;
            };
            let address = self.place(name, &link.url).with_context(|| {
                format!("style/{name}:{}: url({})", link.loc.start.line, link.url)
            })?;
            css = css.replace(
                &format!("\"{}\"", link.placeholder),
                &format!("\"{address}\""),
            );
        }
        self.css.push_str(&css);
        if !self.minify && !css.is_empty() {
            self.css.push('\n');
        }
        Ok(())
    }

    /// The address on the server of a file that the style sheet `from` names.
    fn place(&mut self, from: &str, url: &str) -> Result<String> {
        if url.starts_with('#') {
            return Ok(url.to_owned());
        }
        let (file, fragment) = url.split_at(url.find(['?', '#']).unwrap_or(url.len()));
        let path = resolve(from, file)?;
        let address = if path.starts_with("static/") {
            let address = format!("/{path}");
            ensure!(self.files.has(&address), "there is no style/{path}");
            address
        } else {
            let contents = fs::read(self.style.join(&path))
                .with_context(|| format!("could not read style/{path}"))?;
            let (folder, name) = path
                .rsplit_once('/')
                .map_or(("", path.as_str()), |(folder, name)| (folder, name));
            self.files.add_hashed(
                format!("pkg/{folder}").trim_end_matches('/'),
                name,
                contents,
            )
        };
        Ok(address + fragment)
    }
}

/// A mistake with its place, as compilers write it: the library counts lines from zero.
fn describe(mistake: error::Error<impl Display>) -> anyhow::Error {
    match mistake.loc {
        Some(place) => anyhow!(
            "{}:{}:{}: {}",
            place.filename,
            place.line + 1,
            place.column,
            mistake.kind
        ),
        None => anyhow!("{}", mistake.kind),
    }
}

/// The path below the style folder of what a style sheet there calls `url`: an absolute path starts
/// at the style folder, any other at the folder of the style sheet.
fn resolve(from: &str, url: &str) -> Result<String> {
    if url.starts_with("//") || url.contains(':') {
        bail!(
            "only a file of the style folder will do: the content security policy forbids the rest"
        );
    }
    let start = match url.strip_prefix('/') {
        Some(_) => Path::new(""),
        None => Path::new(from).parent().unwrap_or(Path::new("")),
    };
    let mut path = PathBuf::new();
    for part in start.join(url.trim_start_matches('/')).components() {
        match part {
            Component::Normal(name) => path.push(name),
            Component::ParentDir => ensure!(path.pop(), "leads out of the style folder"),
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    path.to_str()
        .map(str::to_owned)
        .context("is not valid Unicode")
}

#[cfg(test)]
mod tests {
    use super::{Files, bundle, resolve};
    use std::fs;
    use std::path::PathBuf;

    /// A style folder that vanishes at the end of a test.
    struct Style(PathBuf);

    impl Style {
        fn with(test: &str, files: &[(&str, &str)]) -> Self {
            let folder =
                std::env::temp_dir().join(format!("xtask-style-{}-{test}", std::process::id()));
            for (name, text) in files {
                let path = folder.join(name);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            Self(folder)
        }

        fn bundle(&self) -> anyhow::Result<String> {
            let mut files = Files::default();
            files.add_folder("static", &self.0.join("static"))?;
            bundle(&self.0, true, &mut files)
        }
    }

    impl Drop for Style {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn imports_come_first_and_in_order() {
        let style = Style::with(
            "order",
            &[
                (
                    "main.css",
                    "@import \"a.css\"; @import \"ui/b.css\"; main { color: red }",
                ),
                ("a.css", "a { color: red }"),
                ("ui/b.css", "@import \"c.css\"; b { color: red }"),
                ("ui/c.css", "c { color: red }"),
            ],
        );
        assert_eq!(
            style.bundle().unwrap(),
            "a{color:red}c{color:red}b{color:red}main{color:red}"
        );
    }

    #[test]
    fn addresses_are_those_on_the_server() {
        let style = Style::with(
            "urls",
            &[
                ("main.css", "@import \"ui/a.css\";"),
                (
                    "ui/a.css",
                    "a { background: url(/fonts/f.woff2) } b { background: url(dot.svg) } \
                     i { background: url(../static/s.svg#part) }",
                ),
                ("fonts/f.woff2", "font"),
                ("ui/dot.svg", "dot"),
                ("static/s.svg", "static"),
            ],
        );
        let css = style.bundle().unwrap();
        assert!(
            css.contains("url(\"/pkg/fonts/f.696a391745757277.woff2\")"),
            "{css}"
        );
        assert!(css.contains("url(\"/pkg/ui/dot."), "{css}");
        assert!(css.contains("url(\"/static/s.svg#part\")"), "{css}");
    }

    #[test]
    fn mistakes_are_refused_with_their_place() {
        let refused = |test: &str, css: &str| {
            let style = Style::with(test, &[("main.css", "@import \"a.css\";"), ("a.css", css)]);
            format!("{:#}", style.bundle().unwrap_err())
        };
        assert!(refused("host", "a { src: url(https://example.org/x) }").contains("policy"));
        assert!(refused("data", "a { background: url(data:,x) }").contains("policy"));
        assert!(refused("missing", "\na { background: url(x.png) }").contains("style/a.css:2"));
        assert!(refused("syntax", "\n\na { color: red; } }").contains("style/a.css:3"));
        assert!(refused("twice", "@import \"main.css\";").contains("imported twice"));
    }

    #[test]
    fn paths_stay_inside_the_style_folder() {
        assert_eq!(resolve("ui/a.css", "b.css").unwrap(), "ui/b.css");
        assert_eq!(resolve("ui/a.css", "../b.css").unwrap(), "b.css");
        assert_eq!(resolve("ui/a.css", "/b.css").unwrap(), "b.css");
        assert!(resolve("a.css", "../b.css").is_err());
    }
}
