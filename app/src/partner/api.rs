//! Contacts: the loader of the list, and what the forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::AccountId,
    partner::{AskForm, Inbox},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Contacts, requests and blocks.
pub async fn inbox() -> AppResult<Inbox> {
    data::partner::inbox(&api::cx()?).await
}

/// Asks a colleague to become a contact.
#[server(endpoint = "ask_contact", input = PostUrl)]
pub async fn ask_contact(#[server(flatten)] form: AskForm) -> Outcome {
    let id: AccountId = form.person.parse()?;
    data::partner::ask(&api::cx()?, &form).await?;
    Ok(Done::at(Route::Person { id }).told(Told::ContactAsked))
}

/// Says yes to a request.
#[server(endpoint = "accept_contact", input = PostUrl)]
pub async fn accept_contact(#[server(default)] person: String) -> Outcome {
    data::partner::accept(&api::cx()?, person.parse()?).await?;
    Ok(Done::here().told(Told::ContactAccepted))
}

/// Says no to a request.
#[server(endpoint = "decline_contact", input = PostUrl)]
pub async fn decline_contact(#[server(default)] person: String) -> Outcome {
    data::partner::decline(&api::cx()?, person.parse()?).await?;
    Ok(Done::here().told(Told::ContactDeclined))
}

/// Blocks a colleague. Their page is gone then.
#[server(endpoint = "block_person", input = PostUrl)]
pub async fn block_person(#[server(default)] person: String) -> Outcome {
    data::partner::block(&api::cx()?, person.parse()?).await?;
    Ok(Done::at(Route::Contacts).told(Told::Blocked))
}

/// Takes the own block back.
#[server(endpoint = "unblock_person", input = PostUrl)]
pub async fn unblock_person(#[server(default)] person: String) -> Outcome {
    data::partner::unblock(&api::cx()?, person.parse()?).await?;
    Ok(Done::at(Route::Contacts).told(Told::Unblocked))
}
