//! Loaders and server functions of the pages of a workspace.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use data::workspace::page;
use domain::{
    AppResult,
    id::{PageId, ProjectId, WorkspaceId},
    text,
    workspace::page::{
        PageForm, PublishForm,
        view::{
            HistoryView, OldVersionView, PageDraft, PageView, PagesView, PublicPage, PublishView,
        },
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

pub async fn pages(workspace: WorkspaceId) -> AppResult<PagesView> {
    page::list(&api::cx()?, workspace).await
}

pub async fn page(workspace: WorkspaceId, id: PageId) -> AppResult<PageView> {
    page::read(&api::cx()?, workspace, id).await
}

pub async fn new_page(workspace: WorkspaceId) -> AppResult<PageDraft> {
    page::new_draft(&api::cx()?, workspace).await
}

pub async fn draft(workspace: WorkspaceId, id: PageId) -> AppResult<PageDraft> {
    page::draft(&api::cx()?, workspace, id).await
}

pub async fn history(
    workspace: WorkspaceId,
    id: PageId,
    before: Option<i32>,
) -> AppResult<HistoryView> {
    page::history(&api::cx()?, workspace, id, before).await
}

pub async fn old_version(
    workspace: WorkspaceId,
    id: PageId,
    version: i32,
) -> AppResult<OldVersionView> {
    page::old_version(&api::cx()?, workspace, id, version).await
}

pub async fn before_publishing(workspace: WorkspaceId, id: PageId) -> AppResult<PublishView> {
    page::before_publishing(&api::cx()?, workspace, id).await
}

pub async fn public_page(project: ProjectId, id: PageId) -> AppResult<PublicPage> {
    page::public(&api::cx()?, project, id).await
}

/// Creates a page or saves a new version of one.
#[server(endpoint = "save_page", input = PostUrl)]
pub async fn save_page(#[server(flatten)] form: PageForm) -> Outcome {
    let workspace = form.workspace.parse()?;
    let page = page::save(&api::cx()?, form).await?;
    Ok(Done::at(Route::Page { workspace, page }).told(Told::Saved))
}

/// Moves a page up or down in the list.
#[server(endpoint = "move_page", input = PostUrl)]
pub async fn move_page(workspace: String, page: String, way: String) -> Outcome {
    let (workspace, id) = (workspace.parse()?, page.parse()?);
    let way = way
        .parse()
        .map_err(|problem| domain::AppError::field("way", problem))?;
    page::reorder(&api::cx()?, workspace, id, way).await?;
    Ok(Done::at_part(
        Route::Pages { workspace },
        &super::line_id(id),
    ))
}

/// Puts a page away.
#[server(endpoint = "archive_page", input = PostUrl)]
pub async fn archive_page(workspace: String, page: String) -> Outcome {
    let workspace = workspace.parse()?;
    page::archive(&api::cx()?, workspace, page.parse()?).await?;
    Ok(Done::at(Route::Pages { workspace }).told(Told::Archived))
}

/// Brings an archived page back.
#[server(endpoint = "restore_page", input = PostUrl)]
pub async fn restore_page(workspace: String, page: String) -> Outcome {
    let (workspace, page) = (workspace.parse()?, page.parse()?);
    page::restore(&api::cx()?, workspace, page).await?;
    Ok(Done::at(Route::Page { workspace, page }).told(Told::Restored))
}

/// Makes an old version of a page the newest one.
#[server(endpoint = "restore_page_version", input = PostUrl)]
pub async fn restore_page_version(
    workspace: String,
    page: String,
    restored: String,
    version: String,
) -> Outcome {
    let (workspace, page) = (workspace.parse()?, page.parse()?);
    let number = |typed: &str, field| {
        text::number(typed, 1, i64::from(i32::MAX))
            .map(|number| i32::try_from(number).unwrap_or(i32::MAX))
            .map_err(|problem| domain::AppError::field(field, problem))
    };
    let (restored, current) = (number(&restored, "restored")?, number(&version, "version")?);
    page::restore_version(&api::cx()?, workspace, page, restored, current).await?;
    Ok(Done::at(Route::Page { workspace, page }).told(Told::Restored))
}

/// Puts a page on the web.
#[server(endpoint = "publish_page", input = PostUrl)]
pub async fn publish_page(#[server(flatten)] form: PublishForm) -> Outcome {
    let page = form.page.parse()?;
    let project = page::publish(&api::cx()?, form).await?;
    Ok(Done::at(Route::PublicPage { project, page }).told(Told::Published))
}

/// Takes a page off the web.
#[server(endpoint = "unpublish_page", input = PostUrl)]
pub async fn unpublish_page(workspace: String, page: String) -> Outcome {
    let (workspace, page) = (workspace.parse()?, page.parse()?);
    page::unpublish(&api::cx()?, workspace, page).await?;
    Ok(Done::at(Route::Page { workspace, page }).told(Told::Unpublished))
}
