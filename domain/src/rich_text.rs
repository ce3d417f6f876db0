//! Rich text: written as Markdown, kept as written, shown as sanitised HTML.
//!
//! Sanitised when written (SECURITY 10, 11): an allow-list of tags, links only to http, https and
//! mailto, no pictures from elsewhere, no style, no script. [`SafeHtml`] is the only thing a page
//! puts in as HTML.

use crate::{error::Problem, text};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::HashSet};

/// HTML that went through the sanitiser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// HTML that was sanitised before it was stored in our own database.
    pub fn from_storage(html: String) -> Self {
        Self(html)
    }
}

/// A text as typed, with its rendered form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RichText {
    /// Markdown as typed.
    pub source: String,
    /// What readers see.
    pub html: SafeHtml,
}

impl RichText {
    /// Checks the length (in characters) and renders.
    pub fn parse(typed: &str, min: u32, max: u32) -> Result<Self, Problem> {
        let source = text::prose(typed, min, max)?;
        let html = render(&source);
        Ok(Self { source, html })
    }
}

/// Renders Markdown to sanitised HTML. Headings start at `h2`: `h1` is the page's own title.
pub fn render(markdown: &str) -> SafeHtml {
    use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
    let lower = |level: HeadingLevel| match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    };
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let events = Parser::new_ext(markdown, options).map(|event| match event {
        // Tags that people type are text, not markup.
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::SoftBreak => Event::HardBreak,
        Event::Start(Tag::Heading {
            level,
            id: _,
            classes: _,
            attrs: _,
        }) => Event::Start(Tag::Heading {
            level: lower(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        other => other,
    });
    let mut out = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut out, events);
    sanitise(&out)
}

fn sanitise(html: &str) -> SafeHtml {
    let tags: HashSet<&str> = [
        "p",
        "br",
        "hr",
        "h2",
        "h3",
        "h4",
        "strong",
        "em",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
    .into();
    let clean = ammonia::Builder::new()
        .tags(tags)
        .generic_attributes(HashSet::new())
        .tag_attributes(
            [
                ("a", HashSet::from(["href"])),
                ("ol", HashSet::from(["start"])),
            ]
            .into(),
        )
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Custom(Box::new(own_address)))
        .link_rel(Some("noopener nofollow ugc"))
        .clean(html)
        .to_string();
    SafeHtml(clean)
}

/// Links inside the portal start with a single slash; anything else that is relative is dropped.
fn own_address(url: &str) -> Option<Cow<'_, str>> {
    (url.starts_with('/') && !url.starts_with("//") && !url.contains('\\'))
        .then_some(Cow::Borrowed(url))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(markdown: &str) -> String {
        render(markdown).as_str().to_owned()
    }

    #[test]
    fn headings_start_below_the_page_title() {
        assert_eq!(html("# Our town").trim(), "<h2>Our town</h2>");
    }

    #[test]
    fn typed_tags_are_shown_as_text() {
        let shown =
            html("<script>alert(1)</script> <img src=x onerror=alert(1)> <b onclick=x>b</b>");
        assert!(
            !shown.contains("<script") && !shown.contains("<img") && !shown.contains("<b "),
            "{shown}"
        );
        assert!(shown.contains("&lt;script&gt;"), "{shown}");
    }

    #[test]
    fn only_harmless_links_survive() {
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "vbscript:x",
        ] {
            let shown = html(&format!("[x]({bad})"));
            assert!(!shown.contains("href"), "{bad}: {shown}");
        }
        assert!(html("[x](https://a.example)").contains(r#"rel="noopener nofollow ugc""#));
        assert!(html("[x](/people)").contains(r#"href="/people""#));
    }

    #[test]
    fn pictures_from_elsewhere_are_not_loaded() {
        assert!(!html("![x](https://tracker.example/p.png)").contains("img"));
    }
}
