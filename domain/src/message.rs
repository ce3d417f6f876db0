//! Messages between staff: conversations of two or of several. Rules: DOMAIN "Messages".

pub mod view;

use crate::{
    AppError, AppResult, Problem,
    forms::Check,
    id::{AccountId, ConversationId, MessageId},
    rich_text::RichText,
    text, text_enum,
};
use serde::{Deserialize, Serialize};

/// Messages shown on one page of a conversation.
pub const MESSAGES_PER_PAGE: usize = 20;
/// Messages before the one a link leads to, so that a reader sees what it answers.
pub const MESSAGES_BEFORE_LINKED: usize = 4;
/// Conversations, or messages that were found, on one page of the inbox.
pub const CONVERSATIONS_PER_PAGE: usize = 20;
/// Most people who can be written to at once.
pub const PEOPLE_MAX: u32 = 20;
/// Most files of one message.
pub const FILES_MAX: usize = 5;
/// Most characters of a message.
pub const TEXT_MAX: u32 = 10_000;
/// Characters of a message that a list shows.
const EXCERPT: usize = 140;

text_enum! {
    /// Who takes part in a conversation. A project's own thread will be another kind.
    pub enum ConversationKind {
        /// Two people: there is one conversation of the two, however often one begins.
        Pair = "pair",
        /// Three or more, under a title.
        Several = "several",
    }
}

/// What one person can send in 24 hours (DOMAIN "Limits"; the operator can change it).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DailyLimits {
    /// Messages to people who are no contacts and have not written back.
    pub messages: u32,
    /// Files in messages, in bytes.
    pub message_files: u64,
    /// Reports.
    pub reports: u32,
}

impl Default for DailyLimits {
    fn default() -> Self {
        Self {
            messages: 30,
            message_files: 500_000_000,
            reports: 20,
        }
    }
}

/// A message, as typed: in a conversation, or to people with whom one begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MessageForm {
    /// Empty when one begins.
    pub conversation: String,
    /// To whom, when one begins.
    pub people: Vec<String>,
    /// What it is about, when one begins with several.
    pub title: String,
    /// Markdown.
    pub body: String,
}

/// To whom a message goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receivers {
    Conversation(ConversationId),
    /// One or more, none twice.
    People(Vec<AccountId>),
}

impl MessageForm {
    /// Where it goes; the conversation, if there is one, else the people.
    pub fn receivers(&self) -> AppResult<Receivers> {
        if !self.conversation.is_empty() {
            return self.conversation.parse().map(Receivers::Conversation);
        }
        let mut check = Check::default();
        let chosen = check.choices("people", self.people.clone(), 1, PEOPLE_MAX);
        let chosen = check.done(chosen)?;
        let people = chosen.iter().map(|id| id.parse());
        people.collect::<AppResult<_>>().map(Receivers::People)
    }

    /// The title (2–120 characters for several, otherwise none) and the text (1–10,000).
    pub fn parse(&self, to: &Receivers) -> Result<(String, RichText), AppError> {
        let mut check = Check::default();
        let title = match to {
            Receivers::People(people) if people.len() > 1 => {
                check.field("title", text::line(&self.title, 2, 120))
            }
            Receivers::People(_) | Receivers::Conversation(_) => String::new(),
        };
        let body = check.field("body", RichText::parse(&self.body, 1, TEXT_MAX));
        check.done((title, body))
    }
}

/// Refuses more files than a message has.
pub fn check_files(count: usize) -> AppResult<()> {
    if count > FILES_MAX {
        let max = u32::try_from(FILES_MAX).unwrap_or(u32::MAX);
        return Err(AppError::field("file", Problem::TooManyChosen { max }));
    }
    Ok(())
}

/// The beginning of a message in one line, without the marks of its writing.
pub fn excerpt(source: &str) -> String {
    let plain = source.replace(['*', '`'], "");
    let words: String = plain
        .split_whitespace()
        .map(|word| word.trim_matches(['_', '#', '>']))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if words.chars().count() <= EXCERPT {
        return words;
    }
    let cut: String = words.chars().take(EXCERPT).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}

/// Where in a conversation a page of messages lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Messages {
    /// The last ones.
    #[default]
    Newest,
    /// What leads up to a message.
    Before(MessageId),
    /// What follows a message.
    After(MessageId),
    /// Around the message a link leads to.
    At(MessageId),
}

impl Messages {
    /// From the fields of an address, of which one is filled.
    pub fn parse(before: &str, after: &str, at: &str) -> AppResult<Self> {
        if !at.is_empty() {
            at.parse().map(Self::At)
        } else if !after.is_empty() {
            after.parse().map(Self::After)
        } else if !before.is_empty() {
            before.parse().map(Self::Before)
        } else {
            Ok(Self::Newest)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn to(people: &[u128]) -> MessageForm {
        MessageForm {
            people: people
                .iter()
                .map(|one| Uuid::from_u128(*one).to_string())
                .collect(),
            body: "Good morning!".into(),
            ..MessageForm::default()
        }
    }

    #[test]
    fn a_message_goes_to_somebody() {
        assert_eq!(
            to(&[]).receivers(),
            Err(AppError::field("people", Problem::Required))
        );
        let Ok(Receivers::People(people)) = to(&[1, 2, 1]).receivers() else {
            panic!("to people")
        };
        assert_eq!(people.len(), 2);
        let many: Vec<u128> = (0..21).collect();
        let max = PEOPLE_MAX;
        assert_eq!(
            to(&many).receivers(),
            Err(AppError::field("people", Problem::TooManyChosen { max }))
        );
    }

    #[test]
    fn only_a_conversation_of_several_has_a_title() {
        let (one, two) = (to(&[1]), to(&[1, 2]));
        assert!(one.parse(&one.receivers().unwrap()).is_ok());
        assert_eq!(
            two.parse(&two.receivers().unwrap()).map(|_| ()),
            Err(AppError::field("title", Problem::Required))
        );
    }

    #[test]
    fn an_excerpt_is_one_line_of_words() {
        assert_eq!(
            excerpt("# Hello\n\n**dear** colleague"),
            "Hello dear colleague"
        );
        let long = "many words ".repeat(40);
        let cut = excerpt(&long);
        assert!(
            cut.ends_with(" …") && cut.chars().count() <= EXCERPT + 2,
            "{cut}"
        );
        assert!(excerpt(&"ő".repeat(500)).chars().count() <= EXCERPT + 2);
    }

    #[test]
    fn an_address_names_one_page() {
        let id = MessageId(Uuid::from_u128(7));
        let text = id.to_string();
        assert_eq!(Messages::parse("", "", ""), Ok(Messages::Newest));
        assert_eq!(Messages::parse(&text, "", ""), Ok(Messages::Before(id)));
        assert_eq!(Messages::parse("", "", &text), Ok(Messages::At(id)));
        assert_eq!(Messages::parse("", "x", ""), Err(AppError::NotFound));
    }
}
