//! Another address: what the link of a letter is about, and what the forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppError, AppResult,
    account::email::{ChangeEmailForm, EmailLink, EmailStep},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// What the link of a letter about another address is about; `None` when it is too old.
pub async fn email_link(token: String) -> AppResult<Option<EmailLink>> {
    match data::account::email_link(&api::cx()?, &token).await {
        Err(AppError::Expired) => Ok(None),
        other => other.map(Some),
    }
}

/// Mails links to the old and the new address.
#[server(endpoint = "ask_email_change", input = PostUrl)]
pub async fn ask_email_change(#[server(flatten)] form: ChangeEmailForm) -> Outcome {
    data::account::ask_email_change(&api::cx()?, form).await?;
    Ok(Done::at(Route::Security).told(Told::EmailChangeAsked))
}

/// One of the two mailboxes agrees to the other address.
#[server(endpoint = "confirm_email_change", input = PostUrl)]
pub async fn confirm_email_change(#[server(default)] token: String) -> Outcome {
    let step = data::account::confirm_email_change(&api::cx()?, &token).await?;
    let told = match step {
        EmailStep::Waiting => Told::EmailHalfConfirmed,
        EmailStep::Changed => Told::EmailChanged,
    };
    Ok(Done::at(Route::Home).told(told))
}

/// One of the two mailboxes stops the change of the address.
#[server(endpoint = "stop_email_change", input = PostUrl)]
pub async fn stop_email_change(#[server(default)] token: String) -> Outcome {
    data::account::stop_email_change(&api::cx()?, &token).await?;
    Ok(Done::at(Route::Home).told(Told::EmailChangeStopped))
}

/// The person takes the change of the own address back.
#[server(endpoint = "cancel_email_change", input = PostUrl)]
pub async fn cancel_email_change() -> Outcome {
    data::account::cancel_email_change(&api::cx()?).await?;
    Ok(Done::at(Route::Security).told(Told::EmailChangeStopped))
}

/// The old mailbox takes the change of the address back; a new password follows.
#[server(endpoint = "undo_email_change", input = PostUrl)]
pub async fn undo_email_change(#[server(default)] token: String) -> Outcome {
    let token = data::account::undo_email_change(&api::cx()?, &token).await?;
    Ok(Done::at(Route::NewPassword { token }).told(Told::EmailChangeUndone))
}
