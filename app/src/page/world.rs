//! What a public page tells programs: search engines, and messengers that show a link as a card (Open
//! Graph, JSON-LD with the words of schema.org). It says nothing that the page does not show.

use crate::{request::Request, routes::Route, words::Lang};
use domain::id::FileId;
use leptos::{prelude::*, tachys::html::InertElement};
use leptos_meta::{Link, Meta};
use serde_json::{Value, json};

/// Characters of a description that anybody shows.
const DESCRIPTION: usize = 200;

/// A public page, for programs.
#[derive(Clone, Debug)]
pub struct World {
    /// Path of the page, without a query: the same page under one address.
    pub path: String,
    /// What it is about, in a sentence.
    pub description: String,
    /// What a messenger shows beside it; everybody may open it.
    pub picture: Option<FileId>,
    /// What schema.org calls it, with what else it says: see [`thing`].
    pub thing: Value,
}

/// Something of this schema.org type with a name.
pub fn thing(kind: &str, name: &str) -> Value {
    json!({ "@context": "https://schema.org", "@type": kind, "name": name })
}

/// An address of schema.org.
pub fn address(town: &str, country: &str) -> Value {
    json!({ "@type": "PostalAddress", "addressLocality": town, "addressCountry": country })
}

/// In the head: the page's one address and its card. In the body: the data.
pub(super) fn told(world: World, title: &str, request: &Request) -> AnyView {
    let portal = &request.portal;
    let url = format!("{}{}", portal.base_url, world.path);
    let description = shortened(&world.description);
    let picture = world
        .picture
        .map(|id| format!("{}{}", portal.base_url, Route::File { id }.path()));
    let mut thing = world.thing;
    if let Value::Object(fields) = &mut thing {
        fields.insert("url".to_owned(), url.clone().into());
        fields.insert("description".to_owned(), description.clone().into());
        if let Some(picture) = &picture {
            fields.insert("image".to_owned(), picture.clone().into());
        }
    }
    let kind = match thing.get("@type").and_then(Value::as_str) {
        Some("Article") => "article",
        _ => "website",
    };
    view! {
        <Link rel="canonical" href=url.clone() />
        <Meta name="description" content=description.clone() />
        <Meta property="og:type" content=kind />
        <Meta property="og:site_name" content=portal.name.clone() />
        <Meta property="og:title" content=title.to_owned() />
        <Meta property="og:description" content=description />
        <Meta property="og:url" content=url />
        {picture.map(|picture| view! { <Meta property="og:image" content=picture /> })}
        <Meta property="og:locale" content=locale(request.lang) />
        {data(&thing)}
    }
    .into_any()
}

/// `hu`, `pt_BR`: as Open Graph writes a language.
fn locale(lang: Lang) -> String {
    lang.base_tag().replace('-', "_")
}

/// One line, cut at a word where it is too long.
fn shortened(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() >= DESCRIPTION {
            line.push('…');
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The data block. Browsers do not run it; `<` is written so that nothing in it can end it.
fn data(thing: &Value) -> InertElement {
    let json = thing.to_string().replace('<', "\\u003c");
    InertElement::new(format!(
        "<script type=\"application/ld+json\">{json}</script>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_at_a_word() {
        assert_eq!(shortened(" One  line\nof text "), "One line of text");
        let long = shortened(&"wordy ".repeat(100));
        assert!(
            long.ends_with("wordy…") && long.chars().count() <= DESCRIPTION,
            "{long}"
        );
    }

    #[test]
    fn nothing_ends_the_data_early() {
        let html = data(&thing("Project", "</script><script>alert(1)</script>")).to_html();
        assert_eq!(html.matches("</script>").count(), 1, "{html}");
        assert!(html.contains("\\u003c/script>"));
    }
}
