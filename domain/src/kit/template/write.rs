//! A template as it is typed: of a project that becomes a kit.

use super::{TemplatePage, TemplateSection};

/// Pages, to be read again by [`super::pages`].
pub fn written_pages(pages: &[TemplatePage]) -> String {
    let pages: Vec<String> = pages
        .iter()
        .map(|page| format!("# {}\n{}", page.title, below(&page.text)))
        .collect();
    pages.join("\n")
}

/// Sections with their first threads, to be read again by [`super::forum`].
pub fn written_forum(sections: &[TemplateSection]) -> String {
    let sections: Vec<String> = sections
        .iter()
        .map(|section| {
            format!(
                "# {}\n{}\n## {}\n{}",
                section.title,
                section.about,
                section.thread,
                below(&section.text)
            )
        })
        .collect();
    sections.join("\n")
}

/// The text without its pictures, which are files of one workspace.
pub fn without_pictures(text: &str) -> String {
    let (mut kept, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, picture)) = rest.split_once("![") {
        kept.push_str(before);
        rest = match picture
            .split_once("](")
            .and_then(|(_, to)| to.split_once(')'))
        {
            Some((_, after)) => after,
            None => picture,
        };
    }
    kept.push_str(rest);
    kept.trim().to_owned()
}

/// A text whose own headings do not begin a part.
fn below(text: &str) -> String {
    let rows: Vec<String> = text
        .lines()
        .map(|row| {
            if row.starts_with("# ") {
                format!("#{row}")
            } else {
                row.to_owned()
            }
        })
        .collect();
    rows.join("\n")
}
