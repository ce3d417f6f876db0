//! A letter as a page and as plain text, which say the same.

use super::pen::Content;
use crate::{
    request::Portal,
    words::{self, Lang},
};
use leptos::prelude::*;

/// How letters of a kind are stopped: the addresses of two pages.
pub(super) struct Stop {
    /// Stops them with one press.
    pub(super) unsubscribe: String,
    /// Chooses for every kind.
    pub(super) settings: String,
}

/// As plain text.
pub(super) fn text(content: &Content, lang: Lang, portal: &Portal, stop: Option<&Stop>) -> String {
    let mut parts = vec![words::mail_greeting(lang, &content.name)];
    parts.extend(content.paragraphs.iter().cloned());
    if !content.quote.is_empty() {
        let quoted: Vec<String> = content
            .quote
            .lines()
            .map(|line| format!("> {line}"))
            .collect();
        parts.push(quoted.join("\n"));
    }
    parts.extend(content.news.iter().map(|(said, address)| match address {
        Some(address) => format!("* {said}\n  {address}"),
        None => format!("* {said}"),
    }));
    if let Some((label, address)) = &content.link {
        parts.push(format!("{label}:\n{address}"));
    }
    parts.push(words::mail_farewell(lang, &portal.name));
    parts.push(format!("-- \n{}", content.why));
    if let Some(stop) = stop {
        parts.push(format!(
            "{}:\n{}",
            words::mail_unsubscribe(lang),
            stop.unsubscribe
        ));
        parts.push(format!(
            "{}:\n{}",
            words::mail_settings(lang),
            stop.settings
        ));
    }
    parts.join("\n\n") + "\n"
}

/// As a page.
pub(super) fn html(content: &Content, lang: Lang, portal: &Portal, stop: Option<&Stop>) -> String {
    let paragraphs: Vec<_> = content
        .paragraphs
        .iter()
        .map(|paragraph| view! { <p>{paragraph.clone()}</p> })
        .collect();
    let quote = (!content.quote.is_empty()).then(|| {
        let lines: Vec<_> = content
            .quote
            .lines()
            .map(|line| view! { {line.to_owned()} <br /> })
            .collect();
        view! { <blockquote>{lines}</blockquote> }
    });
    let news = (!content.news.is_empty()).then(|| {
        let lines: Vec<_> = content
            .news
            .iter()
            .cloned()
            .map(|(said, address)| match address {
                Some(address) => view! { <li><a href=address>{said}</a></li> }.into_any(),
                None => view! { <li>{said}</li> }.into_any(),
            })
            .collect();
        view! { <ul>{lines}</ul> }
    });
    let stop = stop.map(|stop| {
        view! {
            <p class="small">
                <a href=stop.unsubscribe.clone()>{words::mail_unsubscribe(lang)}</a>
                " · "
                <a href=stop.settings.clone()>{words::mail_settings(lang)}</a>
            </p>
        }
    });
    let link = content.link.clone().map(|(label, address)| {
        view! {
            <p><a class="button" href=address.clone()>{label}</a></p>
            <p class="small">{address}</p>
        }
    });
    let page = view! {
        <html lang=lang.tag() dir=lang.direction()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width" />
                <title>{content.subject.clone()}</title>
                <style>{LOOK}</style>
            </head>
            <body>
                <p>{words::mail_greeting(lang, &content.name)}</p>
                {paragraphs}
                {quote}
                {news}
                {link}
                <p>{words::mail_farewell(lang, &portal.name)}</p>
                <p class="small">{content.why.clone()}</p>
                {stop}
            </body>
        </html>
    };
    format!("<!DOCTYPE html>{}", page.to_html())
}

/// Mail programs know little of styles, so a letter has few.
const LOOK: &str = "body{font:16px/1.5 sans-serif;color:#1d2b36;max-width:36em;margin:0 auto;padding:24px}\
    blockquote{margin:16px 0;padding:8px 16px;border-inline-start:4px solid #b9c6cf}\
    .button{display:inline-block;background:#12506b;color:#fff;padding:10px 18px;border-radius:8px;text-decoration:none}\
    .small{font-size:13px;color:#5a6b77}";
