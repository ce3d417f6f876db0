//! Starting polls: one that somebody typed, or those that a kit brings along.

use crate::{
    Cx, Tx,
    context::new_id,
    entity::{poll, poll_answer},
    sql::{DbResult, one, params},
    workspace::frame,
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{AccountId, PollId, WorkspaceId},
    workspace::{
        poll::{Ballot, POLLS_MAX, PollForm, PollState},
        view::Frame,
    },
};
use sea_orm::{EntityTrait, FromQueryResult, IntoActiveModel};
use uuid::Uuid;

/// Whether the actor may start a poll, and what stands around the form.
pub async fn new(cx: &Cx, workspace: WorkspaceId) -> AppResult<Frame> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::StartPoll>()
        .await?;
    Ok(frame(&granted))
}

/// Starts a poll.
pub async fn start(cx: &Cx, form: PollForm) -> AppResult<PollId> {
    #[derive(FromQueryResult)]
    struct Present {
        polls: i64,
    }
    let workspace: WorkspaceId = form.workspace.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::StartPoll>()
            .await?;
        let ballot = form.parse()?;
        let present: Option<Present> = one(
            tx.conn(),
            "SELECT COUNT(*) AS polls FROM poll WHERE workspace_id = $1 AND deleted_at IS NULL",
            params![workspace.0],
        )
        .await?;
        if present.is_none_or(|present| present.polls.unsigned_abs() >= POLLS_MAX) {
            return Err(AppError::Rule(RuleBroken::QuotaReached));
        }
        let author = tx.cx().actor().person()?.id;
        begin(&tx, workspace, author, &ballot).await
    })
    .await
}

/// Writes a poll that begins now, in a transaction whose owner may do so.
pub async fn begin(
    tx: &Tx,
    workspace: WorkspaceId,
    author: AccountId,
    ballot: &Ballot,
) -> AppResult<PollId> {
    let begun = Begun {
        workspace: workspace.0,
        author: author.0,
        at: tx.now(),
    };
    let (poll, answers) = rows(ballot, &begun, new_id);
    let id = poll.id;
    poll::Entity::insert(poll.into_active_model())
        .exec_without_returning(tx.conn())
        .await
        .db()?;
    poll_answer::Entity::insert_many(answers.into_iter().map(IntoActiveModel::into_active_model))
        .exec_without_returning(tx.conn())
        .await
        .db()?;
    Ok(PollId(id))
}

/// Where, by whom and when a poll begins.
pub(crate) struct Begun {
    pub(crate) workspace: Uuid,
    pub(crate) author: Uuid,
    pub(crate) at: i64,
}

/// The rows of a poll that takes votes.
pub(crate) fn rows(
    ballot: &Ballot,
    begun: &Begun,
    mut new_id: impl FnMut() -> Uuid,
) -> (poll::Model, Vec<poll_answer::Model>) {
    let poll = poll::Model {
        id: new_id(),
        workspace_id: begun.workspace,
        author_id: begun.author,
        question: ballot.question.clone(),
        kind: ballot.kind.as_str().to_owned(),
        secret: ballot.secret,
        state: PollState::Open.as_str().to_owned(),
        created_at: begun.at,
        deleted_at: None,
        deleted_by: None,
    };
    let answers = (1..)
        .zip(&ballot.answers)
        .map(|(position, answer)| poll_answer::Model {
            id: new_id(),
            poll_id: poll.id,
            position,
            answer: answer.clone(),
        })
        .collect();
    (poll, answers)
}
