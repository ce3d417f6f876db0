//! Searches that are kept: what their forms do.

use super::route;
use crate::{
    api,
    outcome::{Done, Outcome, Told},
};
use domain::{id::SavedSearchId, search::saved::SaveSearchForm};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Keeps a search.
#[server(endpoint = "save_search", input = PostUrl)]
pub async fn save_search(#[server(flatten)] form: SaveSearchForm) -> Outcome {
    let kind = data::search::save(&api::cx()?, form).await?;
    Ok(Done::at(route(kind)).told(Told::SearchSaved))
}

/// Tells what is new of a search (`yes`), or no longer.
#[server(endpoint = "tell_search", input = PostUrl)]
pub async fn tell_search(
    #[server(default)] search: String,
    #[server(default)] told: String,
) -> Outcome {
    let id: SavedSearchId = search.parse()?;
    data::search::tell(&api::cx()?, id, told == "yes").await?;
    Ok(Done::here().told(Told::Saved))
}

/// Forgets a search.
#[server(endpoint = "forget_search", input = PostUrl)]
pub async fn forget_search(#[server(default)] search: String) -> Outcome {
    data::search::forget(&api::cx()?, search.parse()?).await?;
    Ok(Done::here().told(Told::SearchForgotten))
}
