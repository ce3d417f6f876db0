//! The inbox: loaders, and what its forms do. Messages are sent by way of the server's own receiver,
//! at the endpoint `send_message`, because files come with them.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::{AccountId, ConversationId, MessageId},
    message::{
        Messages,
        view::{ConversationView, Conversations, FoundMessages, NewMessage},
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// A page of conversations.
pub async fn conversations(after: String) -> AppResult<Conversations> {
    data::message::conversations(&api::cx()?, &after).await
}

/// Messages with these words.
pub async fn search(words: String, before: Option<MessageId>) -> AppResult<FoundMessages> {
    data::message::search(&api::cx()?, &words, before).await
}

/// A conversation with a page of its messages.
pub async fn conversation(id: ConversationId, place: Messages) -> AppResult<ConversationView> {
    data::message::read(&api::cx()?, id, place).await
}

/// What is needed to begin.
pub async fn new(to: Option<AccountId>) -> AppResult<NewMessage> {
    data::message::new(&api::cx()?, to).await
}

/// Takes no part in a conversation any more.
#[server(endpoint = "leave_conversation", input = PostUrl)]
pub async fn leave_conversation(#[server(default)] conversation: String) -> Outcome {
    data::message::leave(&api::cx()?, conversation.parse()?).await?;
    Ok(Done::at(Route::Inbox).told(Told::ConversationLeft))
}
