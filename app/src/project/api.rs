//! Loaders and server functions of the project pages.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppError, AppResult,
    id::ProjectId,
    project::{
        InvitationAnswer, InvitationForm, ProjectFilter, ProjectForm,
        view::{EditProject, ProjectChoices, ProjectList, ProjectPage},
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

pub(super) async fn search(filter: ProjectFilter) -> AppResult<ProjectList> {
    data::project::search(&api::cx()?, &filter).await
}

pub(super) async fn page(id: ProjectId) -> AppResult<ProjectPage> {
    data::project::page(&api::cx()?, id).await
}

pub(super) async fn blank() -> AppResult<ProjectChoices> {
    data::project::blank(&api::cx()?).await
}

pub(super) async fn form(id: ProjectId) -> AppResult<EditProject> {
    data::project::form(&api::cx()?, id).await
}

/// Starts a project as a draft.
#[server(endpoint = "start_project", input = PostUrl)]
pub async fn start_project(#[server(flatten)] form: ProjectForm) -> Outcome {
    let id = data::project::start(&api::cx()?, form).await?;
    Ok(Done::at(Route::Project { id }).told(Told::ProjectStarted))
}

/// Saves the text of a project.
#[server(endpoint = "save_project", input = PostUrl)]
pub async fn save_project(
    #[server(default)] project: String,
    #[server(flatten)] form: ProjectForm,
) -> Outcome {
    let id = project.parse()?;
    data::project::save(&api::cx()?, id, form).await?;
    Ok(Done::at(Route::Project { id }).told(Told::Saved))
}

/// Throws a project away that was never approved.
#[server(endpoint = "delete_project", input = PostUrl)]
pub async fn delete_project(#[server(default)] project: String) -> Outcome {
    data::project::delete(&api::cx()?, project.parse()?).await?;
    Ok(Done::at(Route::Projects).told(Told::ProjectDeleted))
}

/// Invites a contact to found a project together.
#[server(endpoint = "invite_founder", input = PostUrl)]
pub async fn invite_founder(#[server(flatten)] form: InvitationForm) -> Outcome {
    let (id, person) = form.parse()?;
    data::project::invite_founder(&api::cx()?, id, person).await?;
    Ok(Done::at(Route::Project { id }).told(Told::FounderInvited))
}

/// Asks somebody again who has not answered for days.
#[server(endpoint = "remind_founder", input = PostUrl)]
pub async fn remind_founder(#[server(flatten)] form: InvitationForm) -> Outcome {
    let (id, person) = form.parse()?;
    data::project::remind_founder(&api::cx()?, id, person).await?;
    Ok(Done::at(Route::Project { id }).told(Told::FounderReminded))
}

/// Begins the same project once more, for the next school year.
#[server(endpoint = "repeat_project", input = PostUrl)]
pub async fn repeat_project(#[server(default)] project: String) -> Outcome {
    let id = data::project::repeat(&api::cx()?, project.parse()?).await?;
    Ok(Done::at(Route::Project { id }).told(Told::ProjectRepeated))
}

/// Shows no picture of the project any more.
#[server(endpoint = "remove_project_picture", input = PostUrl)]
pub async fn remove_project_picture(#[server(default)] project: String) -> Outcome {
    let id = project.parse()?;
    data::project::remove_picture(&api::cx()?, id).await?;
    Ok(Done::at(Route::Project { id }).told(Told::ProjectPictureRemoved))
}

/// Takes an invitation back.
#[server(endpoint = "withdraw_invitation", input = PostUrl)]
pub async fn withdraw_invitation(#[server(flatten)] form: InvitationForm) -> Outcome {
    let (id, person) = form.parse()?;
    data::project::withdraw_invitation(&api::cx()?, id, person).await?;
    Ok(Done::at(Route::Project { id }).told(Told::InvitationWithdrawn))
}

/// Accepts or declines an invitation to found a project.
#[server(endpoint = "answer_invitation", input = PostUrl)]
pub async fn answer_invitation(
    #[server(default)] project: String,
    #[server(default)] answer: String,
) -> Outcome {
    let id = project.parse()?;
    let answer = answer
        .parse()
        .map_err(|problem| AppError::field("answer", problem))?;
    data::project::answer_invitation(&api::cx()?, id, answer == InvitationAnswer::Accept).await?;
    Ok(match answer {
        InvitationAnswer::Accept => Done::at(Route::Project { id }).told(Told::InvitationAccepted),
        InvitationAnswer::Decline => Done::at(Route::Projects).told(Told::InvitationDeclined),
    })
}

/// Sends a project to the support organisations.
#[server(endpoint = "submit_project", input = PostUrl)]
pub async fn submit_project(#[server(default)] project: String) -> Outcome {
    let id = project.parse()?;
    data::project::submit(&api::cx()?, id).await?;
    Ok(Done::at(Route::Project { id }).told(Told::ProjectSent))
}
