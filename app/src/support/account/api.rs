//! Managing accounts: loaders of the pages, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    account::merge::AccountComparison,
    id::{AccountId, GrantId},
    merge::{MergeForm, pasted},
    reference::{Choice, ReferenceKind},
    support::{AppointForm, ManagedAccount, SuspendForm},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// An account, for the officers of its country; and the countries an officer may be named for.
pub async fn account(id: AccountId) -> AppResult<(ManagedAccount, Vec<Choice>)> {
    let cx = api::cx()?;
    let account = data::support::managed_account(&cx, id).await?;
    let countries = data::reference::lists(&cx)
        .await?
        .of(ReferenceKind::Country);
    Ok((account, countries))
}

/// Two accounts that may be one person's.
pub async fn merging(id: AccountId, other: String) -> AppResult<AccountComparison> {
    data::account::compare_accounts(&api::cx()?, id, pasted(&other)).await
}

/// Makes one account of two.
#[server(endpoint = "merge_accounts", input = PostUrl)]
pub async fn merge_accounts(#[server(flatten)] form: MergeForm) -> Outcome {
    let id = data::account::merge_accounts(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskPerson { id }).told(Told::AccountsMerged))
}

/// Gives somebody a role.
#[server(endpoint = "appoint_person", input = PostUrl)]
pub async fn appoint_person(#[server(flatten)] form: AppointForm) -> Outcome {
    let id: AccountId = form.person.parse()?;
    data::support::appoint(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskAccount { id }).told(Told::Appointed))
}

/// Ends a role.
#[server(endpoint = "end_role", input = PostUrl)]
pub async fn end_role(#[server(default)] grant: String) -> Outcome {
    let grant: GrantId = grant.parse()?;
    let id = data::support::end_grant(&api::cx()?, grant).await?;
    Ok(Done::at(Route::DeskAccount { id }).told(Told::Dismissed))
}

/// Locks an account.
#[server(endpoint = "suspend_person", input = PostUrl)]
pub async fn suspend_person(#[server(flatten)] form: SuspendForm) -> Outcome {
    let id: AccountId = form.person.parse()?;
    data::support::suspend(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskAccount { id }).told(Told::Suspended))
}

/// Takes the second step of the sign-in away.
#[server(endpoint = "take_second_step", input = PostUrl)]
pub async fn take_second_step(#[server(default)] person: String) -> Outcome {
    let id: AccountId = person.parse()?;
    data::support::take_second_step(&api::cx()?, id).await?;
    Ok(Done::at(Route::DeskAccount { id }).told(Told::SecondStepTaken))
}

/// Opens an account again.
#[server(endpoint = "reinstate_person", input = PostUrl)]
pub async fn reinstate_person(#[server(default)] person: String) -> Outcome {
    let id: AccountId = person.parse()?;
    data::support::reinstate(&api::cx()?, id).await?;
    Ok(Done::at(Route::DeskAccount { id }).told(Told::Reinstated))
}
