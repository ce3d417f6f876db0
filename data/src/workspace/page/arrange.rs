//! The order of the pages, and which are put away.

use crate::{
    Audit, Cx, Deed, Tx,
    sql::{all, params, run},
};
use domain::{
    AppError, AppResult,
    access::workspace::act,
    id::{PageId, WorkspaceId},
    workspace::page::Move,
};
use sea_orm::FromQueryResult;
use serde_json::json;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Place {
    id: Uuid,
    position: i32,
}

/// Moves a page one place; at the end of the list nothing happens.
pub async fn reorder(cx: &Cx, workspace: WorkspaceId, id: PageId, way: Move) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().workspace(workspace).permit::<act::ArrangePages>().await?;
        tx.lock_order(workspace).await?;
        let places: Vec<Place> = all(
            tx.conn(),
            "SELECT id, position FROM page WHERE workspace_id = $1 AND archived_at IS NULL ORDER BY position, id",
            params![workspace.0],
        )
        .await?;
        let order: Vec<Uuid> = places.iter().map(|place| place.id).collect();
        if !order.contains(&id.0) {
            return Err(AppError::NotFound);
        }
        let Some(moved) = way.apply(&order, &id.0) else {
            return Ok(());
        };
        for (position, id) in (1..).zip(moved) {
            let stays = places.iter().any(|place| place.id == id && place.position == position);
            if !stays {
                run(
                    tx.conn(),
                    "UPDATE page SET position = $1 WHERE id = $2",
                    params![position, id],
                )
                .await?;
            }
        }
        Ok(())
    })
    .await
}

/// Puts a page away: members no longer find it, and it is taken off the web.
pub async fn archive(cx: &Cx, workspace: WorkspaceId, id: PageId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().workspace(workspace).permit::<act::ArrangePages>().await?;
        run(
            tx.conn(),
            "DELETE FROM published_page WHERE page_id = $1 AND workspace_id = $2",
            params![id.0, workspace.0],
        )
        .await?;
        let archived = run(
            tx.conn(),
            "UPDATE page SET archived_at = COALESCE(archived_at, $1) WHERE id = $2 AND workspace_id = $3",
            params![tx.now(), id.0, workspace.0],
        )
        .await?;
        tx.note_page(Deed::PageArchive, workspace, id, archived).await
    })
    .await
}

/// Brings an archived page back, at the end of the list. It is not published again by that.
pub async fn restore(cx: &Cx, workspace: WorkspaceId, id: PageId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().workspace(workspace).permit::<act::ArrangePages>().await?;
        let place = super::next_place(&tx, workspace).await?;
        let restored = run(
            tx.conn(),
            "UPDATE page SET archived_at = NULL, position = CASE WHEN archived_at IS NULL THEN position ELSE $1 END
             WHERE id = $2 AND workspace_id = $3",
            params![place, id.0, workspace.0],
        )
        .await?;
        tx.note_page(Deed::PageRestore, workspace, id, restored).await
    })
    .await
}

impl Tx {
    /// Notes what was done with a page, if there was one.
    pub(super) async fn note_page(
        &self,
        action: Deed,
        workspace: WorkspaceId,
        id: PageId,
        rows: u64,
    ) -> AppResult<()> {
        if rows == 0 {
            return Err(AppError::NotFound);
        }
        let entry = Audit {
            action,
            target: "page",
            id: id.0,
        };
        self.audit(entry, json!({ "workspace": workspace })).await
    }
}
