//! What a letter says, and how one is begun.

use crate::{
    request::Portal,
    routes::Route,
    words::{self, Lang},
};

/// What a letter says.
pub(super) struct Content {
    pub(super) subject: String,
    /// Receiver, for the greeting.
    pub(super) name: String,
    pub(super) paragraphs: Vec<String>,
    /// What somebody else wrote, shown as theirs.
    pub(super) quote: String,
    /// What is new, each with its address.
    pub(super) news: Vec<(String, Option<String>)>,
    /// What to do next: words and address.
    pub(super) link: Option<(String, String)>,
    /// Why the receiver gets it.
    pub(super) why: String,
}

/// Who writes: in a language, for a portal.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) lang: Lang,
    pub(super) portal: &'a Portal,
}

impl Pen<'_> {
    /// A letter of some paragraphs.
    pub(super) fn letter(self, name: &str, subject: String, paragraphs: Vec<String>) -> Content {
        Content {
            subject,
            name: name.to_owned(),
            paragraphs,
            quote: String::new(),
            news: Vec::new(),
            link: None,
            why: words::mail_why(self.lang, &self.portal.base_url),
        }
    }

    /// A link to a page of the portal.
    pub(super) fn link(self, label: String, route: Route) -> Option<(String, String)> {
        Some((label, format!("{}{}", self.portal.base_url, route.path())))
    }
}
