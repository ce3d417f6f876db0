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
        InvitationAnswer, InvitationForm, LetterForm, LetterPage, ProjectForm, SuccessionForm,
        gallery::{Gallery, GalleryForm},
        view::{EditProject, FoundersPage, NewProject, ProjectList, ProjectPage},
    },
    search::Question,
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

pub(super) async fn search(question: Question) -> AppResult<ProjectList> {
    data::project::search(&api::cx()?, &question).await
}

pub(super) async fn gallery(after: String) -> AppResult<Gallery> {
    data::project::gallery(&api::cx()?, &after).await
}

pub(super) async fn page(id: ProjectId) -> AppResult<ProjectPage> {
    data::project::page(&api::cx()?, id).await
}

/// `kit`: the id of the kit to begin with; may be empty.
pub(super) async fn blank(kit: String) -> AppResult<NewProject> {
    let cx = api::cx()?;
    let kit = match kit.as_str() {
        "" => None,
        id => Some(id.parse()?),
    };
    data::project::blank(&cx, kit).await
}

pub(super) async fn form(id: ProjectId) -> AppResult<EditProject> {
    data::project::form(&api::cx()?, id).await
}

pub(super) async fn founders(id: ProjectId) -> AppResult<FoundersPage> {
    data::project::founders_page(&api::cx()?, id).await
}

pub(super) async fn letter(token: String) -> AppResult<LetterPage> {
    data::project::letter_page(&api::cx()?, &token).await
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

/// Invites somebody who need not be here yet, by a letter.
#[server(endpoint = "invite_founder_by_letter", input = PostUrl)]
pub async fn invite_founder_by_letter(#[server(flatten)] form: LetterForm) -> Outcome {
    let id = data::project::invite_by_letter(&api::cx()?, form).await?;
    Ok(Done::at(Route::Project { id }).told(Told::FounderInvited))
}

/// Takes a letter back.
#[server(endpoint = "withdraw_founder_letter", input = PostUrl)]
pub async fn withdraw_founder_letter(
    #[server(default)] project: String,
    #[server(default)] letter: String,
) -> Outcome {
    let id = project.parse()?;
    data::project::withdraw_letter(&api::cx()?, id, letter.parse()?).await?;
    Ok(Done::at(Route::Project { id }).told(Told::InvitationWithdrawn))
}

/// Takes the place that a letter keeps.
#[server(endpoint = "redeem_founder_letter", input = PostUrl)]
pub async fn redeem_founder_letter(#[server(default)] token: String) -> Outcome {
    let project = data::project::redeem_letter(&api::cx()?, &token).await?;
    Ok(match project {
        Some(id) => Done::at(Route::Project { id }),
        None => Done::here(),
    })
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

/// Makes a draft of a kit from a project that is over.
#[server(endpoint = "make_kit", input = PostUrl)]
pub async fn make_kit(#[server(default)] project: String) -> Outcome {
    let id = project.parse()?;
    data::kit::make(&api::cx()?, id).await?;
    Ok(Done::at(Route::Project { id }).told(Told::KitMade))
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

/// Gives the own place up while the project is being written.
#[server(endpoint = "leave_project", input = PostUrl)]
pub async fn leave_project(#[server(default)] project: String) -> Outcome {
    data::project::leave(&api::cx()?, project.parse()?).await?;
    Ok(Done::at(Route::Projects).told(Told::ProjectLeft))
}

/// Reminds a founder who is away that the others wait.
#[server(endpoint = "remind_partner", input = PostUrl)]
pub async fn remind_partner(#[server(flatten)] form: InvitationForm) -> Outcome {
    let (id, person) = form.parse()?;
    data::project::remind_partner(&api::cx()?, id, person).await?;
    Ok(Done::at(Route::Founders { id }).told(Told::PartnerReminded))
}

/// Offers a founder's place to a teacher of the workspace.
#[server(endpoint = "offer_place", input = PostUrl)]
pub async fn offer_place(#[server(flatten)] form: SuccessionForm) -> Outcome {
    let id = data::project::offer_place(&api::cx()?, form).await?;
    Ok(Done::at(Route::Founders { id }).told(Told::PlaceOffered))
}

/// Takes the offer of a place back.
#[server(endpoint = "withdraw_place_offer", input = PostUrl)]
pub async fn withdraw_place_offer(#[server(flatten)] form: InvitationForm) -> Outcome {
    let (id, founder) = form.parse()?;
    data::project::withdraw_offer(&api::cx()?, id, founder).await?;
    Ok(Done::at(Route::Founders { id }).told(Told::PlaceOfferWithdrawn))
}

/// Takes a founder's place that is offered, or declines.
#[server(endpoint = "answer_place_offer", input = PostUrl)]
pub async fn answer_place_offer(
    #[server(default)] project: String,
    #[server(default)] answer: String,
) -> Outcome {
    let id = project.parse()?;
    let answer: InvitationAnswer = answer
        .parse()
        .map_err(|problem| AppError::field("answer", problem))?;
    data::project::answer_offer(&api::cx()?, id, answer == InvitationAnswer::Accept).await?;
    Ok(Done::at(Route::Project { id }).told(match answer {
        InvitationAnswer::Accept => Told::PlaceTaken,
        InvitationAnswer::Decline => Told::InvitationDeclined,
    }))
}

/// Sends a project to the support organisations.
#[server(endpoint = "submit_project", input = PostUrl)]
pub async fn submit_project(#[server(default)] project: String) -> Outcome {
    let id = project.parse()?;
    data::project::submit(&api::cx()?, id).await?;
    Ok(Done::at(Route::Project { id }).told(Told::ProjectSent))
}

/// Puts a project into the gallery, or another sentence to it.
#[server(endpoint = "put_into_gallery", input = PostUrl)]
pub async fn put_into_gallery(#[server(flatten)] form: GalleryForm) -> Outcome {
    let id = data::project::put_into_gallery(&api::cx()?, form).await?;
    Ok(Done::at(Route::Project { id }).told(Told::ProjectShown))
}

/// Takes a project out of the gallery.
#[server(endpoint = "take_out_of_gallery", input = PostUrl)]
pub async fn take_out_of_gallery(#[server(default)] project: String) -> Outcome {
    let id = project.parse()?;
    data::project::take_out_of_gallery(&api::cx()?, id).await?;
    Ok(Done::at(Route::Project { id }).told(Told::ProjectUnshown))
}
