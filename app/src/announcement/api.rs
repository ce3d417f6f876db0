//! Loaders and server functions of the partner board.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    request::request,
    routes::Route,
};
use domain::{
    AppResult,
    announcement::{
        AnnouncementFilter, AnnouncementForm, AnnouncementState, FollowForm, ReplyForm, Step,
        StepForm,
        view::{AnnouncementChoices, AnnouncementPage, Board, EditAnnouncement},
    },
    id::AnnouncementId,
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

pub(super) async fn board(filter: AnnouncementFilter) -> AppResult<Board> {
    data::announcement::board(&api::cx()?, &filter).await
}

pub(super) async fn page(id: AnnouncementId) -> AppResult<AnnouncementPage> {
    data::announcement::page(&api::cx()?, id).await
}

pub(super) async fn blank() -> AppResult<AnnouncementChoices> {
    data::announcement::blank(&api::cx()?).await
}

pub(super) async fn form(id: AnnouncementId) -> AppResult<EditAnnouncement> {
    data::announcement::form(&api::cx()?, id).await
}

/// Writes an announcement: a draft, or on the board at once.
#[server(endpoint = "start_announcement", input = PostUrl)]
pub async fn start_announcement(#[server(flatten)] form: AnnouncementForm) -> Outcome {
    let (id, state) = data::announcement::start(&api::cx()?, form).await?;
    let told = match state {
        AnnouncementState::Open => Told::AnnouncementPublished,
        AnnouncementState::Draft
        | AnnouncementState::Taken
        | AnnouncementState::Expired
        | AnnouncementState::Withdrawn => Told::AnnouncementSaved,
    };
    Ok(Done::at(Route::Announcement { id }).told(told))
}

/// Saves the text of an announcement; of a draft maybe also puts it on the board.
#[server(endpoint = "save_announcement", input = PostUrl)]
pub async fn save_announcement(
    #[server(default)] announcement: String,
    #[server(flatten)] form: AnnouncementForm,
) -> Outcome {
    let id = announcement.parse()?;
    let published = form.publishes();
    let state = data::announcement::save(&api::cx()?, id, form).await?;
    let told = if published && state == AnnouncementState::Open {
        Told::AnnouncementPublished
    } else {
        Told::Saved
    };
    Ok(Done::at(Route::Announcement { id }).told(told))
}

/// Puts an own announcement on the board, takes it off, says that partners were found.
#[server(endpoint = "lead_announcement", input = PostUrl)]
pub async fn lead_announcement(#[server(flatten)] form: StepForm) -> Outcome {
    let (id, step) = data::announcement::lead(&api::cx()?, form).await?;
    let told = match step {
        Step::Publish => Told::AnnouncementPublished,
        Step::Take => Told::AnnouncementTaken,
        Step::Reopen => Told::AnnouncementReopened,
        Step::Renew => Told::AnnouncementRenewed,
        Step::Withdraw | Step::Expire => Told::AnnouncementWithdrawn,
    };
    Ok(Done::at(Route::Announcement { id }).told(told))
}

/// Throws an own announcement away.
#[server(endpoint = "delete_announcement", input = PostUrl)]
pub async fn delete_announcement(#[server(default)] announcement: String) -> Outcome {
    data::announcement::delete(&api::cx()?, announcement.parse()?).await?;
    Ok(Done::at(Route::Announcements).told(Told::AnnouncementDeleted))
}

/// Writes to the author of an announcement.
#[server(endpoint = "reply_announcement", input = PostUrl)]
pub async fn reply_announcement(#[server(flatten)] form: ReplyForm) -> Outcome {
    let id = form.announcement()?;
    let base = request().portal.base_url.clone();
    let address = format!("{base}{}", Route::Announcement { id }.path());
    let conversation = data::announcement::reply(&api::cx()?, form, address).await?;
    Ok(Done::at(Route::Conversation { id: conversation }))
}

/// Keeps a search of the board.
#[server(endpoint = "follow_announcements", input = PostUrl)]
pub async fn follow_announcements(#[server(flatten)] form: FollowForm) -> Outcome {
    data::announcement::follow(&api::cx()?, form).await?;
    Ok(Done::at(Route::Announcements).told(Told::SearchSaved))
}
