//! Voting, ending the vote, taking a poll away and bringing it back.

use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::{poll_ballot, poll_choice},
    sql::{DbResult, all, one, params, run},
    workspace::{deletion::target, unreadable},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{AnswerId, PollId, WorkspaceId},
    workspace::poll::{PollKind, PollState, VoteForm},
};
use sea_orm::{EntityTrait, FromQueryResult, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct PollRow {
    author_id: Uuid,
    kind: String,
    secret: bool,
    state: String,
    created_at: i64,
}

/// A poll that was not removed.
async fn find(tx: &Tx, workspace: WorkspaceId, poll: PollId) -> AppResult<PollRow> {
    tx.cx().actor().person()?;
    one(
        tx.conn(),
        "SELECT author_id, kind, secret, state, created_at FROM poll
         WHERE id = $1 AND workspace_id = $2 AND deleted_at IS NULL",
        params![poll.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)
}

/// Votes, or votes anew. Votes of one poll are taken one after the other, and none after its end.
pub async fn vote(cx: &Cx, form: VoteForm) -> AppResult<(WorkspaceId, PollId)> {
    #[derive(FromQueryResult)]
    struct Offered {
        id: Uuid,
    }
    let workspace: WorkspaceId = form.workspace.parse()?;
    let id: PollId = form.poll.parse()?;
    cx.write(move |tx| async move {
        let granted = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::Vote>()
            .await?;
        let poll = find(&tx, workspace, id).await?;
        let open = run(
            tx.conn(),
            "UPDATE poll SET state = 'open' WHERE id = $1 AND state = 'open'",
            params![id.0],
        )
        .await?;
        if open == 0 {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        let offered: Vec<Offered> = all(
            tx.conn(),
            "SELECT id FROM poll_answer WHERE poll_id = $1",
            params![id.0],
        )
        .await?;
        let offered: Vec<AnswerId> = offered.into_iter().map(|row| row.id.into()).collect();
        let kind: PollKind = poll.kind.parse().map_err(unreadable)?;
        let votes = form.parse(kind, &offered)?;
        let me = tx.cx().actor().person()?.id.0;
        run(
            tx.conn(),
            "DELETE FROM poll_ballot WHERE poll_id = $1 AND account_id = $2",
            params![id.0, me],
        )
        .await?;
        let ballot = poll_ballot::Model {
            id: new_id(),
            poll_id: id.0,
            account_id: Some(me),
            school_id: granted.school.map(|school| school.0),
        };
        let choices: Vec<poll_choice::ActiveModel> = (1..)
            .zip(votes)
            .map(|(place, answer)| poll_choice::Model {
                ballot_id: ballot.id,
                answer_id: answer.0,
                place: if kind == PollKind::Ranked { place } else { 1 },
            })
            .map(IntoActiveModel::into_active_model)
            .collect();
        poll_ballot::Entity::insert(ballot.into_active_model())
            .exec_without_returning(tx.conn())
            .await
            .db()?;
        poll_choice::Entity::insert_many(choices)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
        Ok((workspace, id))
    })
    .await
}

/// Ends the vote. Whose the votes of a secret poll were is forgotten.
pub async fn close(cx: &Cx, workspace: WorkspaceId, id: PollId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let poll = find(&tx, workspace, id).await?;
        let me = tx.cx().actor().account();
        let own = target(me, poll.author_id, poll.created_at, tx.now());
        tx.lookup()
            .workspace(workspace)
            .target(own)
            .permit::<act::ClosePoll>()
            .await?;
        let state: PollState = poll.state.parse().map_err(unreadable)?;
        let closed = run(
            tx.conn(),
            "UPDATE poll SET state = $1 WHERE id = $2 AND state = $3",
            params![
                state.close().map_err(AppError::Rule)?.as_str(),
                id.0,
                state.as_str()
            ],
        )
        .await?;
        if closed == 0 {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        if poll.secret {
            run(
                tx.conn(),
                "UPDATE poll_ballot SET account_id = NULL WHERE poll_id = $1",
                params![id.0],
            )
            .await?;
        }
        tx.note_poll(Deed::PollClose, workspace, id).await
    })
    .await
}

/// Removes a poll with its votes.
pub async fn delete(cx: &Cx, workspace: WorkspaceId, id: PollId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let poll = find(&tx, workspace, id).await?;
        tx.permit_delete(workspace, poll.author_id, poll.created_at)
            .await?;
        run(
            tx.conn(),
            "UPDATE poll SET deleted_at = $1, deleted_by = $2 WHERE id = $3 AND deleted_at IS NULL",
            params![tx.now(), tx.cx().actor().person()?.id.0, id.0],
        )
        .await?;
        tx.note_poll(Deed::PollDelete, workspace, id).await
    })
    .await
}

/// Brings a removed poll back, with its votes.
pub async fn restore(cx: &Cx, workspace: WorkspaceId, id: PollId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.permit_restore(workspace).await?;
        let restored = run(
            tx.conn(),
            "UPDATE poll SET deleted_at = NULL, deleted_by = NULL WHERE id = $1 AND workspace_id = $2",
            params![id.0, workspace.0],
        )
        .await?;
        if restored == 0 {
            return Err(AppError::NotFound);
        }
        tx.note_poll(Deed::PollRestore, workspace, id).await
    })
    .await
}

impl Tx {
    async fn note_poll(&self, action: Deed, workspace: WorkspaceId, poll: PollId) -> AppResult<()> {
        let entry = Audit {
            action,
            target: "poll",
            id: poll.0,
        };
        self.audit(entry, json!({ "workspace": workspace })).await
    }
}
