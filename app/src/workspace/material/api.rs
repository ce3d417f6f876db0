//! Loaders and server functions of the materials. Files are uploaded by the server's own receiver,
//! at the endpoint `upload_material`.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use data::workspace::material;
use domain::{
    AppResult,
    id::{MaterialId, WorkspaceId},
    workspace::material::{
        Materials,
        view::{MaterialView, MaterialsView},
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

pub async fn materials(workspace: WorkspaceId, place: Materials) -> AppResult<MaterialsView> {
    material::list(&api::cx()?, workspace, place).await
}

pub async fn material(workspace: WorkspaceId, id: MaterialId) -> AppResult<MaterialView> {
    material::read(&api::cx()?, workspace, id).await
}

/// Removes a material.
#[server(endpoint = "remove_material", input = PostUrl)]
pub async fn remove_material(workspace: String, material: String) -> Outcome {
    let workspace = workspace.parse()?;
    material::remove(&api::cx()?, workspace, material.parse()?).await?;
    Ok(Done::at(Route::Materials { workspace }).told(Told::Removed))
}

/// Brings a removed material back.
#[server(endpoint = "restore_material", input = PostUrl)]
pub async fn restore_material(workspace: String, material: String) -> Outcome {
    let (workspace, material) = (workspace.parse()?, material.parse()?);
    material::restore(&api::cx()?, workspace, material).await?;
    Ok(Done::at(Route::Material {
        workspace,
        material,
    })
    .told(Told::Restored))
}
