//! Keeping what is being typed.

use crate::{
    api,
    outcome::{Done, Outcome},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Keeps what is being typed in a form. Called by scripts; `fields` is JSON ([`domain::draft`]).
#[server(endpoint = "save_draft", input = PostUrl)]
pub async fn save_draft(
    #[server(default)] form: String,
    #[server(default)] fields: String,
) -> Outcome {
    data::draft::save(&api::cx()?, &form, &fields).await?;
    Ok(Done::here())
}
