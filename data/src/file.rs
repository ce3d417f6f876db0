//! Stored files: who may open them. The bytes are in the server's store; here is what is known of
//! them.

use crate::{
    Cx, message,
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult,
    access::workspace::act,
    id::{FileId, MessageId, WorkspaceId},
    time::DAY,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Where the bytes are kept: a folder, or an object store of the server.
#[async_trait::async_trait]
pub trait Objects: Send + Sync {
    /// Removes an object. One that is not there (any more) counts as removed.
    async fn remove(&self, key: &str) -> Result<(), String>;
}

/// A file whose bytes are in the store already, and were looked at (SECURITY 15, 16).
#[derive(Clone, Debug)]
pub struct StoredFile {
    /// Random key in the store.
    pub key: String,
    /// Name the file came with.
    pub name: String,
    /// By its content, such as `image/png`.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// Of pictures, in pixels.
    pub width: Option<i32>,
    pub height: Option<i32>,
}

/// A file the actor may open now.
#[derive(Clone, Debug, FromQueryResult)]
pub struct OpenFile {
    #[sea_orm(from_alias = "storage_key")]
    pub key: String,
    pub name: String,
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// Everybody may open it, signed in or not: a picture on a published page.
    pub public: bool,
}

#[derive(FromQueryResult)]
struct Place {
    #[sea_orm(nested)]
    file: OpenFile,
    workspace_id: Option<Uuid>,
    message_id: Option<Uuid>,
    removed: bool,
}

/// The file, when the actor may open it at this moment (SECURITY 17): a member of its workspace, an
/// officer who looks in and leaves a trace (SECURITY 37), who takes part in the conversation of its
/// message, or anybody when it is on a published page.
///
/// # Errors
/// Visitors are asked to sign in, whether there is such a file or not.
pub async fn open(cx: &Cx, id: FileId) -> AppResult<OpenFile> {
    let place: Option<Place> = one(
        cx.read(),
        "SELECT f.storage_key, f.name, f.media_type, f.size, f.workspace_id,
                (SELECT l.message_id FROM message_file l WHERE l.file_id = f.id) AS message_id,
                EXISTS (SELECT 1 FROM published_file p WHERE p.file_id = f.id) AS public,
                m.deleted_at IS NOT NULL AS removed
         FROM file f LEFT JOIN material m ON m.file_id = f.id WHERE f.id = $1",
        params![id.0],
    )
    .await?;
    let place = place.filter(|place| !place.removed);
    if let Some(place) = place.as_ref().filter(|place| place.file.public) {
        return Ok(place.file.clone());
    }
    cx.actor().person()?;
    let place = place.ok_or(AppError::NotFound)?;
    if let Some(message) = place.message_id {
        message::may_open_file(cx, MessageId(message)).await?;
        return Ok(place.file);
    }
    let (file, workspace) = (place.file, place.workspace_id.ok_or(AppError::NotFound)?);
    cx.lookup()
        .workspace(WorkspaceId(workspace))
        .file(id)
        .permit::<act::Read>()
        .await?;
    Ok(file)
}

/// How long an upload may take before its bytes count as left behind.
const ARRIVES_WITHIN: i64 = DAY;

/// Takes bytes away of which no file came: the program died, or the store did not answer, between
/// storing and adding. Only keys that were noted are touched, so that no mistake in the set-up (an
/// older database, a shared store) costs anybody a file.
pub(crate) async fn remove_strays(cx: &Cx, objects: &dyn Objects) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Stray {
        storage_key: String,
    }
    let before = cx.now().millis() - ARRIVES_WITHIN;
    let strays: Vec<Stray> = all(
        cx.read(),
        "SELECT storage_key FROM arriving_file WHERE noted_at <= $1
          AND NOT EXISTS (SELECT 1 FROM file f WHERE f.storage_key = arriving_file.storage_key)
         ORDER BY noted_at LIMIT 1000",
        params![before],
    )
    .await?;
    for Stray { storage_key } in strays {
        objects.remove(&storage_key).await.map_err(|error| {
            tracing::warn!(%error, "bytes without a file stay in the store");
            AppError::Unavailable
        })?;
        cx.write(move |tx| async move {
            run(
                tx.conn(),
                "DELETE FROM arriving_file WHERE storage_key = $1",
                params![storage_key],
            )
            .await
        })
        .await?;
    }
    Ok(())
}
