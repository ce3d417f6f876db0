//! The partner board on both engines.

mod life;
mod others;
mod reading;

use super::*;
use crate::{
    Cx, both_databases,
    sql::params,
    testing::{Staff, World},
};
use domain::{
    AppError, Problem, RuleBroken,
    account::AccountState,
    announcement::{
        AnnouncementFilter, AnnouncementForm, AnnouncementState, OPEN_FOR, REMIND_BEFORE,
        ReplyForm, Step, StepForm,
    },
    notification::Notice,
    time::{DAY, HOUR},
};

/// With nothing missing.
fn complete() -> AnnouncementForm {
    AnnouncementForm {
        title: "Letters about our rivers".into(),
        body: "My class would like to write to one beside another river.".into(),
        kind: "european".into(),
        places: "2".into(),
        age_from: "9".into(),
        age_to: "11".into(),
        from: "2027-01".into(),
        to: "2027-05".into(),
        languages: vec!["en".into(), "hu".into()],
        subjects: vec!["geography".into()],
        ..AnnouncementForm::default()
    }
}

fn at_once(form: AnnouncementForm) -> AnnouncementForm {
    AnnouncementForm {
        publish: "on".into(),
        ..form
    }
}

/// An announcement of somebody on the board.
async fn open(world: &World, by: &Staff) -> AnnouncementId {
    start(&world.by(by.id).await, at_once(complete()))
        .await
        .unwrap()
        .0
}

fn step(id: AnnouncementId, step: Step) -> StepForm {
    StepForm {
        announcement: id.to_string(),
        step: step.as_str().into(),
    }
}

/// Its author takes a step.
async fn led(world: &World, by: &Staff, id: AnnouncementId, by_step: Step) -> AppResult<()> {
    lead(&world.by(by.id).await, step(id, by_step))
        .await
        .map(drop)
}

async fn found(cx: &Cx, filter: AnnouncementFilter) -> Vec<AnnouncementId> {
    let board = board(cx, &filter).await.unwrap();
    board.cards.into_iter().map(|card| card.id).collect()
}

/// Everything the board shows to somebody.
async fn all_of(cx: &Cx) -> Vec<AnnouncementId> {
    found(cx, AnnouncementFilter::default()).await
}

async fn state(world: &World, by: &Staff, id: AnnouncementId) -> AnnouncementState {
    page(&world.by(by.id).await, id).await.unwrap().state
}

async fn notices(world: &World, by: &Staff) -> Vec<Notice> {
    let list = crate::notification::list(&world.by(by.id).await, None).await;
    let list = list.unwrap().list.into_iter();
    list.map(|one| one.notice).collect()
}

async fn block(world: &World, one: &Staff, other: &Staff) {
    let cx = world.by(one.id).await;
    crate::partner::block(&cx, other.id).await.unwrap();
}
