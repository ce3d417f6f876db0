//! Messages between colleagues: the inbox, a conversation, beginning one.

pub mod api;
mod conversation;
mod list;
mod write;

pub use self::{conversation::ConversationPage, list::InboxPage, write::NewMessagePage};

use crate::{
    format,
    outcome::Done,
    request::person,
    routes::Route,
    ui::{Tab, Tabs},
    words::{self, Lang},
    workspace::known_name,
};
use domain::{
    id::{ConversationId, MessageId},
    message::view::Other,
};
use leptos::prelude::*;

/// A part of the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InboxPart {
    Conversations,
    Contacts,
}

/// The parts of the inbox, each with what waits in it.
#[component]
pub fn InboxTabs(
    part: InboxPart,
    /// Requests of colleagues that wait for an answer.
    requests: u32,
) -> impl IntoView {
    let lang = words::lang();
    let unread = person().map_or(0, |person| person.unread_conversations);
    let tab = |own, label, route: Route, count| Tab {
        count,
        ..Tab::new(label, route.path(), own == part)
    };
    let tabs = vec![
        tab(
            InboxPart::Conversations,
            words::message_tab_conversations(lang),
            Route::Inbox,
            unread,
        ),
        tab(
            InboxPart::Contacts,
            words::message_tab_contacts(lang),
            Route::Contacts,
            requests,
        ),
    ];
    view! { <Tabs label=words::message_inbox_title(lang) tabs /> }
}

/// What a conversation is called: its title, or the others in it.
fn name_of(lang: Lang, title: &str, others: &[Other]) -> String {
    if !title.is_empty() {
        return title.to_owned();
    }
    if others.is_empty() {
        return words::message_nobody(lang);
    }
    names(lang, others)
}

fn names(lang: Lang, people: &[Other]) -> String {
    let names: Vec<String> = people
        .iter()
        .map(|person| known_name(&person.name))
        .collect();
    format::list(lang, &names)
}

/// Fragment of a message.
fn message_id(message: MessageId) -> String {
    format!("message-{message}")
}

/// Where one goes on when a message is sent: where it stands.
pub fn sent(conversation: ConversationId, message: MessageId) -> Done {
    Done::at_part(
        Route::Conversation { id: conversation },
        &message_id(message),
    )
}
