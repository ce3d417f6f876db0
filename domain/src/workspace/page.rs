//! Pages of a workspace: rich text, members-only until a teacher publishes it.

use crate::{
    AppError,
    forms::{Check, ticked},
    rich_text::RichText,
    text,
};
use serde::{Deserialize, Serialize};

/// Writing a page, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PageForm {
    pub workspace: String,
    /// Empty for a new page.
    pub page: String,
    pub title: String,
    pub body: String,
    /// Tick: pupils may edit it.
    pub pupils_edit: String,
    /// Version the typing started from.
    pub version: String,
}

/// A page text whose fields hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageText {
    pub title: String,
    pub body: RichText,
    pub pupils_edit: bool,
}

impl PageForm {
    /// Title 1–120, text up to 100,000 characters.
    pub fn parse(&self) -> Result<PageText, AppError> {
        let mut check = Check::default();
        let page = PageText {
            title: check.field("title", text::line(&self.title, 1, 120)),
            body: check.field("body", RichText::parse(&self.body, 0, 100_000)),
            pupils_edit: ticked(&self.pupils_edit),
        };
        check.done(page)
    }
}
