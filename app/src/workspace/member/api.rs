//! Members: loaders of the pages, inviting, roles, classes, cards.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use data::workspace::{card, class, invitation, member};
use domain::{
    AppResult,
    id::{AccountId, CardSheetId, ClassId, WorkspaceId},
    workspace::member::{
        ClassCardsForm, ClassForm, InviteForm, MemberForm, RoleForm,
        view::{CardsView, ClassView, MembersView, NewClassView, PupilView},
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// The page with all members.
pub async fn members(workspace: WorkspaceId) -> AppResult<MembersView> {
    member::list(&api::cx()?, workspace).await
}

/// The page on which a class is added.
pub async fn new_class(workspace: WorkspaceId) -> AppResult<NewClassView> {
    class::new(&api::cx()?, workspace).await
}

/// The page of a class.
pub async fn class(workspace: WorkspaceId, class: ClassId) -> AppResult<ClassView> {
    class::show(&api::cx()?, workspace, class).await
}

/// The page of a pupil.
pub async fn pupil(workspace: WorkspaceId, pupil: AccountId) -> AppResult<PupilView> {
    class::show_pupil(&api::cx()?, workspace, pupil).await
}

/// A sheet of cards.
pub async fn cards(workspace: WorkspaceId, sheet: CardSheetId) -> AppResult<CardsView> {
    card::sheet(&api::cx()?, workspace, sheet).await
}

/// Asks a contact to join.
#[server(endpoint = "invite_member", input = PostUrl)]
pub async fn invite_member(#[server(flatten)] form: InviteForm) -> Outcome {
    let workspace = invitation::invite(&api::cx()?, form).await?;
    Ok(Done::at(Route::Members { workspace }).told(Told::MemberInvited))
}

/// Takes an invitation back.
#[server(endpoint = "withdraw_member_invitation", input = PostUrl)]
pub async fn withdraw_member_invitation(#[server(flatten)] form: MemberForm) -> Outcome {
    let workspace: WorkspaceId = form.workspace.parse()?;
    invitation::withdraw(&api::cx()?, workspace, form.member.parse()?).await?;
    Ok(Done::at(Route::Members { workspace }).told(Told::InvitationWithdrawn))
}

/// Gives a member another role.
#[server(endpoint = "change_role", input = PostUrl)]
pub async fn change_role(#[server(flatten)] form: RoleForm) -> Outcome {
    let here = Done::here();
    member::change_role(&api::cx()?, form).await?;
    Ok(here.told(Told::Saved))
}

/// Removes a member.
#[server(endpoint = "remove_member", input = PostUrl)]
pub async fn remove_member(#[server(flatten)] form: MemberForm) -> Outcome {
    let workspace: WorkspaceId = form.workspace.parse()?;
    member::remove(&api::cx()?, workspace, form.member.parse()?).await?;
    Ok(Done::at(Route::Members { workspace }).told(Told::MemberRemoved))
}

/// Adds pupils, and the class they are in when it is new. Their cards follow.
#[server(endpoint = "add_class", input = PostUrl)]
pub async fn add_class(#[server(flatten)] form: ClassForm) -> Outcome {
    let added = class::add(&api::cx()?, form).await?;
    let workspace = added.workspace;
    Ok(match added.sheet {
        Some(sheet) => Done::at(Route::Cards { workspace, sheet }),
        None => {
            let class = added.class;
            Done::at(Route::Class { workspace, class }).told(Told::PupilsKnown)
        }
    })
}

/// Gives a pupil a new secret. The card follows.
#[server(endpoint = "new_card", input = PostUrl)]
pub async fn new_card(#[server(flatten)] form: MemberForm) -> Outcome {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let sheet = card::renew(&api::cx()?, workspace, form.member.parse()?).await?;
    Ok(Done::at(Route::Cards { workspace, sheet }))
}

/// Gives all pupils of a class new secrets. Their cards follow.
#[server(endpoint = "new_class_cards", input = PostUrl)]
pub async fn new_class_cards(#[server(flatten)] form: ClassCardsForm) -> Outcome {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let sheet = card::renew_class(&api::cx()?, workspace, form.class.parse()?).await?;
    Ok(Done::at(Route::Cards { workspace, sheet }))
}
