//! What the pages of kits on the desk are given, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::KitId,
    kit::{
        KitForm,
        view::{DeskKits, EditKit, KitChoices},
    },
};
use leptos::{prelude::*, server_fn::codec::PostUrl};

pub(super) async fn list(after: String) -> AppResult<(DeskKits, KitChoices)> {
    let cx = api::cx()?;
    let kits = data::kit::desk_kits(&cx, &after).await?;
    Ok((kits, data::kit::blank(&cx).await?))
}

pub(super) async fn blank() -> AppResult<KitChoices> {
    data::kit::blank(&api::cx()?).await
}

pub(super) async fn form(id: KitId, lang: String) -> AppResult<EditKit> {
    data::kit::form(&api::cx()?, id, &lang).await
}

/// Saves a kit in one language.
#[server(endpoint = "save_kit", input = PostUrl)]
pub async fn save_kit(#[server(flatten)] form: KitForm) -> Outcome {
    let (id, lang) = data::kit::save(&api::cx()?, form).await?;
    let to = Route::EditKit { id }.with_query(&[("lang", &lang)]);
    Ok(Done { to, told: None }.told(Told::Saved))
}

/// Shows a kit to everybody.
#[server(endpoint = "publish_kit", input = PostUrl)]
pub async fn publish_kit(#[server(default)] kit: String) -> Outcome {
    let id = kit.parse()?;
    data::kit::publish(&api::cx()?, id).await?;
    Ok(Done::at(Route::EditKit { id }).told(Told::KitPublished))
}

/// Takes a kit out of the library.
#[server(endpoint = "withdraw_kit", input = PostUrl)]
pub async fn withdraw_kit(#[server(default)] kit: String) -> Outcome {
    let id = kit.parse()?;
    data::kit::withdraw(&api::cx()?, id).await?;
    Ok(Done::at(Route::EditKit { id }).told(Told::KitWithdrawn))
}
