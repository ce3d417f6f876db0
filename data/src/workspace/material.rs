//! Materials: files shared in a workspace, within its room.

mod read;

pub use self::read::{list, one as read};

use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::material,
    file::{Objects, StoredFile},
    jobs::Task,
    sql::{DbResult, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{MaterialId, WorkspaceId},
    workspace::material::{KEPT_AFTER_REMOVAL, MaterialKind, UploadForm},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde_json::json;
use uuid::Uuid;

/// Asked before the bytes of an upload are taken: how many more the workspace holds.
///
/// `size_hint`: what the browser says it will send, if it says so.
///
/// # Errors
/// [`RuleBroken::QuotaReached`] when there is no room, besides those of the permission.
pub async fn may_upload(cx: &Cx, workspace: WorkspaceId, size_hint: Option<u64>) -> AppResult<u64> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::UploadMaterial>()
        .await?;
    let used = u64::try_from(granted.bytes_used).unwrap_or(0);
    let room = cx.uploads().workspace.saturating_sub(used);
    if room == 0 || size_hint.is_some_and(|size| size > room) {
        return Err(AppError::Rule(RuleBroken::QuotaReached));
    }
    Ok(room)
}

/// Notes the key under which an upload's bytes are about to be stored. Should the program die before
/// the file is added, [`file::remove_strays`](crate::file::remove_strays) finds them by it.
pub async fn announce(cx: &Cx, workspace: WorkspaceId, key: &str) -> AppResult<()> {
    let key = key.to_owned();
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::UploadMaterial>()
            .await?;
        tx.announce_file(&key).await
    })
    .await
}

/// Adds a file whose bytes are stored. On an error the caller removes them again.
pub async fn add(
    cx: &Cx,
    workspace: WorkspaceId,
    title: String,
    alt: String,
    stored: StoredFile,
) -> AppResult<MaterialId> {
    let kind = MaterialKind::of(&stored.media_type);
    let typed = UploadForm {
        workspace: workspace.to_string(),
        title,
        alt,
    };
    let (title, alt) = typed.parse(kind, &stored.name)?;
    let (max_bytes, quota) = (cx.uploads().of(kind), cx.uploads().workspace);
    if stored.size > max_bytes {
        return Err(AppError::TooLarge { max_bytes });
    }
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::UploadMaterial>()
            .await?;
        tx.take_room(workspace, stored.size, quota).await?;
        let author = tx.cx().actor().person()?.id;
        let file = tx.add_file(author, Some(workspace), stored, &title).await?;
        let id = new_id();
        material::Entity::insert(material::ActiveModel {
            id: Set(id),
            workspace_id: Set(workspace.0),
            file_id: Set(file.0),
            author_id: Set(author.0),
            kind: Set(kind.as_str().to_owned()),
            title: Set(title),
            alt: Set(alt),
            created_at: Set(tx.now()),
            deleted_at: Set(None),
            deleted_by: Set(None),
        })
        .exec_without_returning(tx.conn())
        .await
        .db()?;
        Ok(MaterialId(id))
    })
    .await
}

impl Tx {
    /// Counts a file in, unless the workspace is full: one statement, so that two uploads at the
    /// same moment cannot both take the last room.
    async fn take_room(&self, workspace: WorkspaceId, size: u64, quota: u64) -> AppResult<()> {
        let taken = run(
            self.conn(),
            "UPDATE workspace SET bytes_used = bytes_used + $1
             WHERE id = $2 AND bytes_used + $1 <= $3",
            params![bytes(size), workspace.0, bytes(quota)],
        )
        .await?;
        if taken == 1 {
            Ok(())
        } else {
            Err(AppError::Rule(RuleBroken::QuotaReached))
        }
    }
}

/// Bytes as they are stored. Nothing comes near the end of the range.
fn bytes(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[derive(FromQueryResult)]
struct Kept {
    author_id: Uuid,
    created_at: i64,
    deleted_at: Option<i64>,
    size: i64,
}

async fn find(tx: &Tx, workspace: WorkspaceId, id: MaterialId) -> AppResult<Kept> {
    tx.cx().actor().person()?;
    one(
        tx.conn(),
        "SELECT m.author_id, m.created_at, m.deleted_at, f.size
         FROM material m JOIN file f ON f.id = m.file_id WHERE m.id = $1 AND m.workspace_id = $2",
        params![id.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)
}

/// Removes a material. Nobody can open it from now on; staff can bring it back for
/// [`KEPT_AFTER_REMOVAL`], then the file is taken out of the store.
pub async fn remove(cx: &Cx, workspace: WorkspaceId, id: MaterialId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let kept = find(&tx, workspace, id).await?;
        tx.permit_delete(workspace, kept.author_id, kept.created_at).await?;
        let removed = run(
            tx.conn(),
            "UPDATE material SET deleted_at = $1, deleted_by = $2 WHERE id = $3 AND deleted_at IS NULL",
            params![tx.now(), tx.cx().actor().person()?.id.0, id.0],
        )
        .await?;
        if removed == 0 {
            return Ok(()); // Somebody else was faster: it is gone as wanted.
        }
        run(
            tx.conn(),
            "UPDATE workspace SET bytes_used = bytes_used - $1 WHERE id = $2",
            params![kept.size, workspace.0],
        )
        .await?;
        tx.enqueue(&Task::RemoveMaterial { material: id }, tx.now() + KEPT_AFTER_REMOVAL).await?;
        tx.audit(audit(Deed::MaterialRemove, id), json!({ "workspace": workspace })).await
    })
    .await
}

/// Brings a removed material back, if there is room for it.
pub async fn restore(cx: &Cx, workspace: WorkspaceId, id: MaterialId) -> AppResult<()> {
    let quota = cx.uploads().workspace;
    cx.write(move |tx| async move {
        tx.permit_restore(workspace).await?;
        let kept = find(&tx, workspace, id).await?;
        let Some(removed_at) = kept.deleted_at else {
            return Ok(());
        };
        if tx.now() - removed_at >= KEPT_AFTER_REMOVAL {
            return Err(AppError::NotFound);
        }
        tx.take_room(workspace, u64::try_from(kept.size).unwrap_or(0), quota).await?;
        let restored = run(
            tx.conn(),
            "UPDATE material SET deleted_at = NULL, deleted_by = NULL WHERE id = $1 AND deleted_at IS NOT NULL",
            params![id.0],
        )
        .await?;
        if restored == 0 {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        tx.audit(audit(Deed::MaterialRestore, id), json!({ "workspace": workspace })).await
    })
    .await
}

fn audit(action: Deed, id: MaterialId) -> Audit<'static> {
    Audit {
        action,
        target: "material",
        id: id.0,
    }
}

/// The job that follows a removal. It may run twice: an object and rows that are gone are fine.
pub(crate) async fn take_away(cx: &Cx, objects: &dyn Objects, id: MaterialId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Doomed {
        file_id: Uuid,
        storage_key: String,
    }
    let before = cx.now().millis() - KEPT_AFTER_REMOVAL;
    let doomed: Option<Doomed> = one(
        cx.read(),
        "SELECT m.file_id, f.storage_key FROM material m JOIN file f ON f.id = m.file_id
         WHERE m.id = $1 AND m.deleted_at <= $2",
        params![id.0, before],
    )
    .await?;
    let Some(Doomed {
        file_id,
        storage_key,
    }) = doomed
    else {
        return Ok(()); // Brought back, or a removal of later.
    };
    objects.remove(&storage_key).await.map_err(|error| {
        tracing::warn!(%error, "a file stays in the store");
        AppError::Unavailable
    })?;
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "DELETE FROM material WHERE id = $1",
            params![id.0],
        )
        .await?;
        run(
            tx.conn(),
            "DELETE FROM file WHERE id = $1",
            params![file_id],
        )
        .await?;
        Ok(())
    })
    .await
}

#[cfg(test)]
mod tests;
