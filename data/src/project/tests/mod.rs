//! Projects on both engines: their life, who may do what, races, and what each page costs.

mod approval;
mod desk;
mod founding;
mod gallery;
mod letter;
mod life;
mod lists;
mod overdue;
mod picture;
mod reading;
mod search;
mod succession;
mod writing;

use super::{answer_invitation, invite_founder, start, submit};
use crate::{
    Cx,
    sql::{one, params},
    testing::{Staff, World},
};
use domain::{
    access::{Actor, Person},
    account::{AccountKind, AccountState},
    id::{AccountId, ProjectId, SessionId},
    project::{ProjectForm, Welcome},
    support::{DecisionForm, Verdict},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A project text with nothing missing.
fn complete() -> ProjectForm {
    ProjectForm {
        title: "Bridges of our towns".into(),
        short_description: "Pupils draw the bridges they cross.".into(),
        languages: vec!["en".into(), "hu".into()],
        subjects: vec!["art".into()],
        competences: vec!["culture".into()],
        age_from: "9".into(),
        age_to: "12".into(),
        pupil_count: "40".into(),
        aims: "To see what is under our feet.".into(),
        work_process: "First we look, then we draw, then we swap.".into(),
        expected_results: "A picture book of bridges.".into(),
        version: String::new(),
        kit: String::new(),
    }
}

/// Two contacts: from Hungary and from Türkiye.
async fn partners(world: &World) -> (Staff, Staff) {
    let judit = world.teacher("HU").await;
    let elif = world.teacher("TR").await;
    world.contacts(judit.id, elif.id).await;
    (judit, elif)
}

/// A complete draft of the two, who are both in.
async fn draft(world: &World, judit: &Staff, elif: &Staff) -> ProjectId {
    let by_judit = world.by(judit.id).await;
    let id = start(&by_judit, complete()).await.unwrap();
    invite_founder(&by_judit, id, elif.id).await.unwrap();
    answer_invitation(&world.by(elif.id).await, id, true)
        .await
        .unwrap();
    id
}

/// A project of the two that waits for Hungary and Türkiye.
async fn submitted(world: &World, judit: &Staff, elif: &Staff) -> ProjectId {
    let id = draft(world, judit, elif).await;
    submit(&world.by(judit.id).await, id).await.unwrap();
    id
}

fn answer(id: ProjectId, verdict: Verdict, comment: &str) -> DecisionForm {
    DecisionForm {
        id: id.to_string(),
        verdict: verdict.as_str().into(),
        comment: comment.into(),
        ..DecisionForm::default()
    }
}

fn yes(id: ProjectId) -> DecisionForm {
    answer(id, Verdict::Approve, "")
}

fn welcome(lang: &str) -> Welcome {
    Welcome {
        title: format!("Hello ({lang})"),
        about: "Who are you?".into(),
    }
}

/// A pupil without any project.
fn pupil(world: &World) -> Cx {
    world.visitor().with_actor(Actor::Person(Person {
        id: AccountId(Uuid::from_u128(1)),
        session: SessionId(Uuid::from_u128(2)),
        kind: AccountKind::Pupil,
        state: AccountState::Validated,
        email_confirmed: false,
        name: "Pupil".into(),
        picture: None,
        country: None,
        has_school: false,
        lang: None,
        time_zone: String::new(),
        officer_of: Vec::new(),
        central: false,
        needs_second_step: false,
        unread: 0,
        unread_conversations: 0,
    }))
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

async fn count(world: &World, sql: &str, values: Vec<sea_orm::Value>) -> i64 {
    let count: Option<Count> = one(world.visitor().read(), sql, values).await.unwrap();
    count.unwrap().n
}

/// Notices of a kind that a person got.
async fn notices(world: &World, account: AccountId, kind: &str) -> i64 {
    count(
        world,
        "SELECT COUNT(*) AS n FROM notification WHERE account_id = $1 AND notice LIKE $2",
        params![account.0, format!("%\"kind\":\"{kind}\"%")],
    )
    .await
}

/// Letters of a kind that a person got.
async fn letters(world: &World, staff: &Staff, kind: &str) -> i64 {
    count(
        world,
        "SELECT COUNT(*) AS n FROM outbox_mail WHERE to_email = $1 AND letter LIKE $2",
        params![staff.email.as_str(), format!("%\"letter\":\"{kind}\"%")],
    )
    .await
}
