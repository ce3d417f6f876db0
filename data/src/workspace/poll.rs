//! Polls of a workspace: their list, one of them, and how it stands. Starting one and voting are
//! the submodules.

mod result;
mod start;
#[cfg(test)]
mod tests;
mod vote;

pub(crate) use self::start::{Begun, rows};
pub use self::{
    start::{begin, new, start},
    vote::{close, delete, restore, vote},
};

use super::{
    Author, AuthorRow,
    deletion::{may_restore, target},
    frame, unreadable,
};
use crate::{
    Cx,
    sql::{all, one, params},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::workspace::{Action, Target, act},
    id::{PollId, WorkspaceId},
    workspace::poll::{
        PollState,
        view::{AnswerLine, PollLine, PollView, PollsView},
    },
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The polls of a workspace, those that are open first, the newest first.
pub async fn list(cx: &Cx, workspace: WorkspaceId) -> AppResult<PollsView> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        question: String,
        state: String,
        created_at: i64,
        deleted_at: Option<i64>,
        voters: i64,
        mine: i64,
        #[sea_orm(nested)]
        author: AuthorRow,
    }
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let may = |action| granted.may(action, Target::default());
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT p.id, p.question, p.state, p.created_at, p.deleted_at, {},
                    (SELECT COUNT(*) FROM poll_ballot b WHERE b.poll_id = p.id) AS voters,
                    (SELECT COUNT(*) FROM poll_ballot b WHERE b.poll_id = p.id AND b.account_id = $2) AS mine
             FROM poll p {}
             WHERE p.workspace_id = $1 AND (p.deleted_at IS NULL OR $3)
             ORDER BY CASE WHEN p.state = 'open' AND p.deleted_at IS NULL THEN 0 ELSE 1 END, p.id DESC",
            Author::columns(),
            Author::join("p.workspace_id", "p.author_id")
        ),
        params![
            workspace.0,
            cx.actor().person()?.id.0,
            may(Action::SeeHidden)
        ],
    )
    .await?;
    let polls = rows
        .into_iter()
        .map(|row| {
            Ok(PollLine {
                id: row.id.into(),
                question: row.question,
                author: row.author.view()?,
                at: Timestamp::from_millis(row.created_at),
                state: row.state.parse().map_err(unreadable)?,
                voters: few(row.voters),
                is_mine: row.mine > 0,
                is_removed: row.deleted_at.is_some(),
            })
        })
        .collect::<AppResult<_>>()?;
    Ok(PollsView {
        frame: frame(&granted),
        polls,
        may_start: may(Action::StartPoll),
        may_vote: may(Action::Vote),
    })
}

#[derive(FromQueryResult)]
struct PollRow {
    question: String,
    kind: String,
    secret: bool,
    state: String,
    created_at: i64,
    deleted_at: Option<i64>,
    #[sea_orm(nested)]
    author: AuthorRow,
}

/// An answer that is offered, and in which place the reader has chosen it.
#[derive(FromQueryResult)]
struct AnswerRow {
    id: Uuid,
    answer: String,
    place: Option<i32>,
}

/// A poll as its reader may see it: three queries for the poll, two more for its result, one for who
/// voted what.
pub async fn read(cx: &Cx, workspace: WorkspaceId, id: PollId) -> AppResult<PollView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let row: PollRow = one(
        cx.read(),
        format!(
            "SELECT p.question, p.kind, p.secret, p.state, p.created_at, p.deleted_at, {} FROM poll p {}
             WHERE p.id = $1 AND p.workspace_id = $2",
            Author::columns(),
            Author::join("p.workspace_id", "p.author_id")
        ),
        params![id.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let is_removed = row.deleted_at.is_some();
    if is_removed && !granted.may(Action::SeeHidden, Target::default()) {
        return Err(AppError::NotFound);
    }
    let (kind, state): (_, PollState) = (
        row.kind.parse().map_err(unreadable)?,
        row.state.parse().map_err(unreadable)?,
    );
    let answers: Vec<AnswerRow> = all(
        cx.read(),
        "SELECT a.id, a.answer, c.place FROM poll_answer a
         LEFT JOIN poll_choice c ON c.answer_id = a.id
          AND c.ballot_id = (SELECT b.id FROM poll_ballot b WHERE b.poll_id = $1 AND b.account_id = $2)
         WHERE a.poll_id = $1 ORDER BY a.position",
        params![id.0, cx.actor().person()?.id.0],
    )
    .await?;
    let mut mine: Vec<&AnswerRow> = answers.iter().filter(|row| row.place.is_some()).collect();
    mine.sort_by_key(|row| row.place);
    let mine = mine.into_iter().map(|row| row.id.into()).collect();
    let answers: Vec<AnswerLine> = answers
        .into_iter()
        .map(|row| AnswerLine {
            id: row.id.into(),
            text: row.answer,
        })
        .collect();
    let voters = result::voters(cx, id).await?;
    // Who watches the result grow sees what the next one votes.
    let is_told = !row.secret || state == PollState::Closed;
    let result = if is_told {
        let sees_votes = !row.secret && granted.may(Action::SeeVotes, Target::default());
        let told = result::Told {
            poll: id,
            kind,
            secret: row.secret,
            sees_votes,
        };
        Some(result::result(cx, &told, &answers, &voters).await?)
    } else {
        None
    };
    let author = row.author.view()?;
    let own = target(
        cx.actor().account(),
        author.id.0,
        row.created_at,
        cx.now().millis(),
    );
    let is_open = !is_removed && state == PollState::Open;
    Ok(PollView {
        frame: frame(&granted),
        id,
        question: row.question,
        author,
        at: Timestamp::from_millis(row.created_at),
        kind,
        secret: row.secret,
        state,
        is_removed,
        answers,
        mine,
        voters: voters.iter().map(|of| of.voters).sum(),
        result,
        may_vote: is_open && granted.may(Action::Vote, Target::default()),
        may_close: is_open && granted.may(Action::ClosePoll, own),
        may_delete: !is_removed && granted.may(Action::DeleteContent, own),
        may_restore: is_removed && may_restore(&granted),
    })
}

/// A number of people.
fn few(count: i64) -> u32 {
    u32::try_from(count).unwrap_or_default()
}
