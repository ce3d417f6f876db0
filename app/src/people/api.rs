//! People: loaders of the pages, and what the profile form does.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppError, AppResult,
    id::AccountId,
    people::{
        PersonCard, PersonView,
        ambassador::{AmbassadorFilter, Ambassadors},
        profile::{OwnProfile, ProfileForm, Reader},
    },
    search::{Answer, Question},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Colleagues whom the question asks for.
pub async fn people(question: Question) -> AppResult<Answer<PersonCard>> {
    data::people::search(&api::cx()?, &question).await
}

/// Ambassadors and mentors whom the filter asks for.
pub async fn ambassadors(filter: AmbassadorFilter) -> AppResult<Ambassadors> {
    data::people::ambassadors(&api::cx()?, &filter).await
}

/// Somebody, or the account into which theirs was merged.
pub enum Whereabouts<T> {
    Here(T),
    MovedTo(AccountId),
}

/// What is known of somebody; who is not there may be found under another address.
pub(crate) async fn whereabouts<T>(
    cx: &data::Cx,
    id: AccountId,
    found: AppResult<T>,
) -> AppResult<Whereabouts<T>> {
    match found {
        Err(AppError::NotFound) => data::account::account_moved_to(cx, id)
            .await
            .map(Whereabouts::MovedTo),
        other => other.map(Whereabouts::Here),
    }
}

/// A person's page; the own one (`me`) also as somebody else sees it.
pub async fn person(
    id: AccountId,
    me: Option<AccountId>,
    seen_as: Option<Reader>,
) -> AppResult<Whereabouts<PersonView>> {
    let cx = api::cx()?;
    let found = match seen_as {
        Some(reader) if me == Some(id) => data::people::preview(&cx, reader).await,
        _ => data::people::profile(&cx, id).await,
    };
    whereabouts(&cx, id, found).await
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

/// Shows no picture on the own profile any more.
#[server(endpoint = "remove_picture", input = PostUrl)]
pub async fn remove_picture() -> Outcome {
    data::people::remove_picture(&api::cx()?).await?;
    Ok(Done::at(Route::Me).told(Told::PictureRemoved))
}
