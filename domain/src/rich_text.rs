//! Rich text: written as Markdown, kept as written, shown as sanitised HTML.
//!
//! Sanitised when written (SECURITY 10, 11): an allow-list of tags, links only to http, https and
//! mailto, pictures only from the portal's own files, no style, no script. [`SafeHtml`] is the only
//! thing a page puts in as HTML.

use crate::{error::Problem, id::FileId, text};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::HashSet};

/// HTML that went through the sanitiser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// Every picture the text asks for, shown or not.
    pub pictures: Vec<Picture>,
}

/// A picture in a text: `![what it shows](/files/…)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file; `None` when it is not one of the portal's: then only the words are shown.
    pub file: Option<FileId>,
    /// What it shows, for those who do not see it. Without these words it is not shown at all.
    pub alt: String,
}

/// What is written to show one of the portal's files.
pub fn picture_markdown(alt: &str, file: FileId) -> String {
    // Brackets would end the description too early.
    let words = alt.replace(['[', ']', '\\'], " ");
    format!("![{}]({FILES}{file})", words.trim())
}

impl RichText {
    /// Checks the length (in characters) and renders.
    pub fn parse(typed: &str, min: u32, max: u32) -> Result<Self, Problem> {
        let source = text::prose(typed, min, max)?;
        let (html, pictures) = read(&source);
        Ok(Self {
            source,
            html,
            pictures,
        })
    }
}

/// Renders Markdown to sanitised HTML. Headings start at `h2`: `h1` is the page's own title.
pub fn render(markdown: &str) -> SafeHtml {
    read(markdown).0
}

fn read(markdown: &str) -> (SafeHtml, Vec<Picture>) {
    let mut pictures = Vec::new();
    let mut events = Vec::new();
    let mut parser = Parser::new_ext(
        markdown,
        Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES,
    );
    while let Some(event) = parser.next() {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                let picture = Picture {
                    file: own_file(&dest_url),
                    alt: words_of_picture(&mut parser),
                };
                show(&picture, &mut events);
                pictures.push(picture);
            }
            other => events.push(tame(other)),
        }
    }
    let mut out = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut out, events.into_iter());
    (sanitise(&out), pictures)
}

/// Takes the events up to the end of the picture; what is inside is its description.
fn words_of_picture<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> String {
    let (mut alt, mut depth) = (String::new(), 1);
    for event in events {
        match event {
            Event::Start(Tag::Image { .. }) => depth += 1,
            Event::End(TagEnd::Image) => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            Event::Text(text) | Event::Code(text) => alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            _ => {}
        }
    }
    alt.trim().to_owned()
}

/// An own file with a description is shown; of anything else only the words remain.
fn show<'a>(picture: &Picture, events: &mut Vec<Event<'a>>) {
    let words = Event::Text(picture.alt.clone().into());
    match picture.file {
        Some(file) if !picture.alt.is_empty() => events.extend([
            Event::Start(Tag::Image {
                link_type: pulldown_cmark::LinkType::Inline,
                dest_url: format!("{FILES}{file}").into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            }),
            words,
            Event::End(TagEnd::Image),
        ]),
        _ => events.push(words),
    }
}

fn tame(event: Event<'_>) -> Event<'_> {
    let lower = |level: HeadingLevel| match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    };
    match event {
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
    }
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
        "img",
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
                ("img", HashSet::from(["src", "alt"])),
                ("ol", HashSet::from(["start"])),
            ]
            .into(),
        )
        .attribute_filter(|tag, attribute, value| match (tag, attribute) {
            ("img", "src") => own_file(value).map(|_| Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        })
        .set_tag_attribute_value("img", "loading", "lazy")
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Custom(Box::new(own_address)))
        .link_rel(Some("noopener nofollow ugc"))
        .clean(html)
        .to_string();
    SafeHtml(clean)
}

/// Where the portal's files are.
const FILES: &str = "/files/";

/// The file of an address that is exactly `/files/<id>`, written as the portal writes it.
fn own_file(address: &str) -> Option<FileId> {
    let typed = address.strip_prefix(FILES)?;
    let file: FileId = typed.parse().ok()?;
    (file.to_string() == typed).then_some(file)
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

    const FILE: &str = "/files/01890a5d-ac96-774b-bcce-b302099a8057";

    #[test]
    fn own_pictures_are_shown_with_their_description() {
        let shown = html(&format!("![Our *old* bridge]({FILE} \"x\")"));
        assert_eq!(
            shown.trim(),
            format!(r#"<p><img src="{FILE}" alt="Our old bridge" loading="lazy"></p>"#)
        );
    }

    #[test]
    fn what_is_offered_to_be_copied_shows_the_picture() {
        let file = own_file(FILE).unwrap();
        for alt in ["Our bridge", "[old] bridge \\", "a ] b"] {
            let picture = RichText::parse(&picture_markdown(alt, file), 0, 500).unwrap();
            assert_eq!(picture.pictures.len(), 1, "{alt}");
            assert!(picture.html.as_str().contains("<img"), "{alt}");
        }
    }

    #[test]
    fn of_any_other_picture_only_the_words_remain() {
        let upper = FILE.to_uppercase().replace("/FILES", "/files");
        let others = [
            "https://tracker.example/p.png",
            "//tracker.example/p.png",
            "data:image/png;base64,AAAA",
            "/files/../me",
            "/files/01890a5d-ac96-774b-bcce-b302099a8057?x=1",
            "/files/01890a5d-ac96-774b-bcce-b302099a8057/..",
            "/me",
            &upper,
        ];
        for other in others {
            assert_eq!(
                html(&format!("![x]({other})")).trim(),
                "<p>x</p>",
                "{other}"
            );
        }
        assert!(!html(&format!("![]({FILE})")).contains("img"));
        assert!(!html(&format!("<img src=\"{FILE}\" alt=x>")).contains("<img"));
    }

    #[test]
    fn a_text_knows_its_pictures() {
        let text = format!("![a]({FILE}) and ![b](https://x.example/b.png) and ![]({FILE})");
        let pictures = RichText::parse(&text, 0, 1000).unwrap().pictures;
        let told: Vec<_> = pictures
            .iter()
            .map(|picture| (picture.alt.as_str(), picture.file.is_some()))
            .collect();
        assert_eq!(told, [("a", true), ("b", false), ("", true)]);
    }

    #[test]
    fn quotes_in_a_description_stay_in_the_description() {
        let shown = html(&format!("![a\" onerror=\"x]({FILE})"));
        assert!(shown.contains("alt=\"a&quot; onerror=&quot;x\""), "{shown}");
    }
}
