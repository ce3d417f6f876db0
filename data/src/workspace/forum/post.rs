//! Replying, taking back what was written, and bringing it back.

use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::reply,
    sql::{DbResult, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{ReplyId, ThreadId, WorkspaceId},
    rich_text::RichText,
    workspace::forum::ReplyForm,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde_json::json;
use uuid::Uuid;

impl Tx {
    /// Adds a post to a thread.
    pub(super) async fn post(
        &self,
        workspace: WorkspaceId,
        thread: ThreadId,
        body: RichText,
    ) -> AppResult<ReplyId> {
        let id = new_id();
        reply::Entity::insert(reply::ActiveModel {
            id: Set(id),
            thread_id: Set(thread.0),
            workspace_id: Set(workspace.0),
            author_id: Set(self.cx().actor().person()?.id.0),
            source: Set(body.source),
            html: Set(body.html.as_str().to_owned()),
            created_at: Set(self.now()),
            deleted_at: Set(None),
            deleted_by: Set(None),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(ReplyId(id))
    }

    async fn note(
        &self,
        action: Deed,
        target: &'static str,
        id: Uuid,
        workspace: WorkspaceId,
    ) -> AppResult<()> {
        let entry = Audit { action, target, id };
        self.audit(entry, json!({ "workspace": workspace })).await
    }
}

/// Replies in a thread.
pub async fn reply(cx: &Cx, form: ReplyForm) -> AppResult<ReplyId> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let thread: ThreadId = form.thread.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::Reply>()
            .await?;
        let body = form.parse()?;
        // The row of the thread is held until the reply is in: replies stand in one order for all.
        let counted = run(
            tx.conn(),
            "UPDATE thread SET reply_count = reply_count + 1, last_reply_at = $1
             WHERE id = $2 AND workspace_id = $3 AND deleted_at IS NULL",
            params![tx.now(), thread.0, workspace.0],
        )
        .await?;
        if counted == 0 {
            return Err(AppError::NotFound);
        }
        tx.post(workspace, thread, body).await
    })
    .await
}

#[derive(FromQueryResult)]
struct Written {
    author_id: Uuid,
    created_at: i64,
    thread_id: Uuid,
    is_opening: bool,
}

async fn find_reply(tx: &Tx, workspace: WorkspaceId, id: ReplyId) -> AppResult<Written> {
    tx.cx().actor().person()?;
    one(
        tx.conn(),
        "SELECT r.author_id, r.created_at, r.thread_id,
                NOT EXISTS (SELECT 1 FROM reply e WHERE e.thread_id = r.thread_id AND e.id < r.id) AS is_opening
         FROM reply r WHERE r.id = $1 AND r.workspace_id = $2",
        params![id.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)
}

/// Removes a reply; the thread it was in. The opening post goes only with its thread.
pub async fn delete_reply(cx: &Cx, workspace: WorkspaceId, id: ReplyId) -> AppResult<ThreadId> {
    cx.write(move |tx| async move {
        let written = find_reply(&tx, workspace, id).await?;
        tx.permit_delete(workspace, written.author_id, written.created_at).await?;
        if written.is_opening {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        let deleted = run(
            tx.conn(),
            "UPDATE reply SET deleted_at = $1, deleted_by = $2 WHERE id = $3 AND deleted_at IS NULL",
            params![tx.now(), tx.cx().actor().person()?.id.0, id.0],
        )
        .await?;
        if deleted == 1 {
            count(&tx, written.thread_id, -1).await?;
            tx.note(Deed::ReplyDelete, "reply", id.0, workspace).await?;
        }
        Ok(ThreadId(written.thread_id))
    })
    .await
}

/// Brings a removed reply back; the thread it is in.
pub async fn restore_reply(cx: &Cx, workspace: WorkspaceId, id: ReplyId) -> AppResult<ThreadId> {
    cx.write(move |tx| async move {
        tx.permit_restore(workspace).await?;
        let written = find_reply(&tx, workspace, id).await?;
        let restored = run(
            tx.conn(),
            "UPDATE reply SET deleted_at = NULL, deleted_by = NULL WHERE id = $1 AND deleted_at IS NOT NULL",
            params![id.0],
        )
        .await?;
        if restored == 1 {
            count(&tx, written.thread_id, 1).await?;
            tx.note(Deed::ReplyRestore, "reply", id.0, workspace).await?;
        }
        Ok(ThreadId(written.thread_id))
    })
    .await
}

async fn count(tx: &Tx, thread: Uuid, difference: i32) -> AppResult<()> {
    run(
        tx.conn(),
        "UPDATE thread SET reply_count = reply_count + $1 WHERE id = $2",
        params![difference, thread],
    )
    .await
    .map(|_| ())
}

/// Removes a thread with all its posts.
pub async fn delete_thread(cx: &Cx, workspace: WorkspaceId, id: ThreadId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Started {
        author_id: Uuid,
        created_at: i64,
    }
    cx.write(move |tx| async move {
        tx.cx().actor().person()?;
        let started: Started = one(
            tx.conn(),
            "SELECT author_id, created_at FROM thread WHERE id = $1 AND workspace_id = $2",
            params![id.0, workspace.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        tx.permit_delete(workspace, started.author_id, started.created_at).await?;
        let deleted = run(
            tx.conn(),
            "UPDATE thread SET deleted_at = $1, deleted_by = $2 WHERE id = $3 AND deleted_at IS NULL",
            params![tx.now(), tx.cx().actor().person()?.id.0, id.0],
        )
        .await?;
        if deleted == 1 {
            tx.note(Deed::ThreadDelete, "thread", id.0, workspace).await?;
        }
        Ok(())
    })
    .await
}

/// Brings a removed thread back, with the posts it had.
pub async fn restore_thread(cx: &Cx, workspace: WorkspaceId, id: ThreadId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.permit_restore(workspace).await?;
        let restored = run(
            tx.conn(),
            "UPDATE thread SET deleted_at = NULL, deleted_by = NULL WHERE id = $1 AND workspace_id = $2",
            params![id.0, workspace.0],
        )
        .await?;
        if restored == 0 {
            return Err(AppError::NotFound);
        }
        tx.note(Deed::ThreadRestore, "thread", id.0, workspace).await
    })
    .await
}
