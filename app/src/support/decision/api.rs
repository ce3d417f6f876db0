//! What the forms of a decision do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::{Route, own_address},
    support::{bulk, reason_words},
    words::Lang,
};
use domain::{
    id::{AccountId, SchoolId},
    support::{BulkForm, DecisionForm, Reason, TransferForm},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// A ready-made reason in the language of who reads it.
fn in_words(reason: Reason, lang: &str) -> String {
    reason_words(Lang::by_tag(lang).unwrap_or(Lang::ENGLISH), reason)
}

/// Validates, gives back or refuses a registration.
#[server(endpoint = "decide_person", input = PostUrl)]
pub async fn decide_person(#[server(flatten)] form: DecisionForm) -> Outcome {
    let next = go_on(&form.next);
    data::support::decide_person(&api::cx()?, form, in_words).await?;
    Ok(next.told(Told::Decided))
}

/// Validates, gives back or refuses a school.
#[server(endpoint = "decide_school", input = PostUrl)]
pub async fn decide_school(#[server(flatten)] form: DecisionForm) -> Outcome {
    let next = go_on(&form.next);
    data::support::decide_school(&api::cx()?, form, in_words).await?;
    Ok(next.told(Told::Decided))
}

/// Where an officer goes on: to the next one, else to the same page, in the queue it was opened from.
pub(in crate::support) fn go_on(next: &str) -> Done {
    if next.is_empty() {
        Done::here()
    } else {
        Done {
            to: own_address(next),
            told: None,
        }
    }
}

/// Validates the ticked people who are clear cases.
#[server(endpoint = "validate_people", input = PostUrl)]
pub async fn validate_people(#[server(flatten)] form: BulkForm) -> Outcome {
    let outcome = data::support::validate_several(&api::cx()?, form, in_words).await?;
    let told = (!outcome.validated.is_empty()).then_some(Told::SeveralValidated);
    Ok(Done {
        to: bulk::after(&outcome.left),
        told,
    })
}

/// Puts a registration back into the queue.
#[server(endpoint = "reopen_person", input = PostUrl)]
pub async fn reopen_person(#[server(default)] id: String) -> Outcome {
    let id: AccountId = id.parse()?;
    let here = Done::here();
    data::support::reopen_person(&api::cx()?, id).await?;
    Ok(here.told(Told::Reopened))
}

/// Puts a school back into the queue.
#[server(endpoint = "reopen_school", input = PostUrl)]
pub async fn reopen_school(#[server(default)] id: String) -> Outcome {
    let id: SchoolId = id.parse()?;
    let here = Done::here();
    data::support::reopen_school(&api::cx()?, id).await?;
    Ok(here.told(Told::Reopened))
}

/// Gives a registration that waits to another country.
#[server(endpoint = "transfer_person", input = PostUrl)]
pub async fn transfer_person(#[server(flatten)] form: TransferForm) -> Outcome {
    data::support::transfer_person(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskPeople).told(Told::PersonTransferred))
}

/// Gives a school that waits to another country.
#[server(endpoint = "transfer_school", input = PostUrl)]
pub async fn transfer_school(#[server(flatten)] form: TransferForm) -> Outcome {
    data::support::transfer_school(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskSchools).told(Told::SchoolTransferred))
}
