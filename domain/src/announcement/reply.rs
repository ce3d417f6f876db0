//! Answering an announcement: the first message names it.

use crate::{
    AppError, Problem, forms::Check, id::AnnouncementId, message::TEXT_MAX, rich_text::RichText,
};
use serde::{Deserialize, Serialize};

/// An answer, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    pub announcement: String,
    /// Markdown.
    pub body: String,
}

/// An announcement that a message names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<'n> {
    pub title: &'n str,
    /// Where it is read: an address from the scheme on.
    pub address: &'n str,
}

impl ReplyForm {
    /// Which announcement is answered.
    pub fn announcement(&self) -> Result<AnnouncementId, AppError> {
        self.announcement.parse()
    }

    /// The message: a line that names the announcement, then what was typed (10 characters at least).
    pub fn parse(&self, named: &Named<'_>) -> Result<RichText, AppError> {
        let mut check = Check::default();
        let line = named.line();
        let room = TEXT_MAX.saturating_sub(u32::try_from(line.chars().count()).unwrap_or(TEXT_MAX));
        let typed = check.field("body", crate::text::prose(&self.body, 10, room));
        let typed = check.done(typed)?;
        RichText::parse(&format!("{line}{typed}"), 1, TEXT_MAX)
            .map_err(|problem: Problem| AppError::field("body", problem))
    }
}

impl Named<'_> {
    /// As a quotation, so that it can be told from the words of who answers.
    fn line(&self) -> String {
        // Signs that mean something in Markdown would change what the title says.
        let title: String = self
            .title
            .chars()
            .flat_map(|c| {
                let escaped = c.is_ascii_punctuation().then_some('\\');
                escaped.into_iter().chain([c])
            })
            .collect();
        format!("> [{title}]({})\n\n", self.address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_begins_with_the_announcement() {
        let form = ReplyForm {
            body: "We would love to join.".into(),
            ..ReplyForm::default()
        };
        let named = Named {
            title: "Rivers [and] *bridges*",
            address: "https://portal.example/partners/7",
        };
        let html = form.parse(&named).unwrap().html;
        assert!(
            html.as_str().contains("Rivers [and] *bridges*</a>"),
            "{html:?}"
        );
        assert!(html.as_str().contains("https://portal.example/partners/7"));
        assert!(html.as_str().contains("We would love to join."));
        let short = ReplyForm {
            body: "Hi!".into(),
            ..ReplyForm::default()
        };
        assert_eq!(
            short.parse(&named).map(drop),
            Err(AppError::field("body", Problem::TooShort { min: 10 }))
        );
    }
}
