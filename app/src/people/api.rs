//! People: loaders of the pages, and what the profile form does.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::AccountId,
    people::{Directory, OwnProfile, PeopleFilter, PersonView, ProfileForm},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Colleagues whom the filter asks for.
pub async fn people(filter: PeopleFilter) -> AppResult<Directory> {
    data::people::search(&api::cx()?, &filter).await
}

/// A person's page.
pub async fn person(id: AccountId) -> AppResult<PersonView> {
    data::people::profile(&api::cx()?, id).await
}

/// The own profile, to be edited.
pub async fn my_profile() -> AppResult<OwnProfile> {
    data::people::my_profile(&api::cx()?).await
}

/// Saves the own profile.
#[server(endpoint = "save_profile", input = PostUrl)]
pub async fn save_profile(#[server(flatten)] form: ProfileForm) -> Outcome {
    data::people::save_profile(&api::cx()?, form).await?;
    Ok(Done::at(Route::Me).told(Told::Saved))
}
