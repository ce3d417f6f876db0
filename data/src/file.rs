//! Stored files: who may open them. The bytes are in the server's store; here is what is known of
//! them.

use crate::{
    Cx, Tx,
    context::new_id,
    entity::file,
    message,
    school::certificate,
    session,
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::{Actor, person, project, workspace::act},
    id::{AccountId, FileId, MessageId, ProjectId, WorkspaceId},
    privacy::Personal,
    text,
    time::DAY,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

#[cfg(test)]
pub(crate) mod memory;

/// Where the bytes are kept: a folder, or an object store of the server.
#[async_trait::async_trait]
pub trait Objects: Send + Sync {
    /// Removes an object. One that is not there (any more) counts as removed.
    async fn remove(&self, key: &str) -> Result<(), String>;

    /// Packs what is kept of a person into one archive under this key; its size in bytes.
    async fn pack(&self, personal: &Personal, key: &str) -> Result<u64, String>;

    /// The bytes of an object that is small enough to be held in memory.
    async fn load(&self, key: &str) -> Result<Vec<u8>, String>;

    /// Keeps a mark: an object that says nothing but that it is there.
    async fn set_mark(&self, key: &str) -> Result<(), String>;

    /// The marks below a folder.
    async fn marks(&self, folder: &str) -> Result<Vec<Mark>, String>;
}

/// A mark in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The last part of its key.
    pub name: String,
    /// Milliseconds since 1970, by the clock of the store.
    pub set_at: i64,
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
    /// Whose paper it is.
    certificate_of: Option<Uuid>,
    /// Whose profile it is the picture of.
    picture_of: Option<Uuid>,
    /// Which project it is the picture of.
    project_id: Option<Uuid>,
    /// A download of the own data.
    export: bool,
    removed: bool,
}

/// The file, when the actor may open it at this moment (SECURITY 17): a member of its workspace, an
/// officer who looks in and leaves a trace (SECURITY 37), whoever may see the picture of a profile,
/// who takes part in the conversation of its message, who uploaded a paper or decides about it, who may
/// read the project it is the picture of, or anybody when it is on a published page.
///
/// # Errors
/// Visitors are asked to sign in, whether there is such a file or not.
pub async fn open(cx: &Cx, id: FileId) -> AppResult<OpenFile> {
    let me = cx.actor().account().map_or(Uuid::nil(), |me| me.0);
    let place: Option<Place> = one(
        cx.read(),
        "SELECT f.storage_key, f.name, f.media_type, f.size, f.workspace_id, a.id AS picture_of,
                (SELECT l.message_id FROM message_file l WHERE l.file_id = f.id) AS message_id,
                (SELECT k.account_id FROM certificate k WHERE k.file_id = f.id) AS certificate_of,
                (SELECT i.project_id FROM project_picture i WHERE i.file_id = f.id) AS project_id,
                EXISTS (SELECT 1 FROM published_file p WHERE p.file_id = f.id) AS public,
                m.deleted_at IS NOT NULL AS removed,
                EXISTS (SELECT 1 FROM data_export x
                         WHERE x.file_id = f.id AND x.account_id = $2 AND x.expires_at > $3) AS export
         FROM file f LEFT JOIN material m ON m.file_id = f.id
         LEFT JOIN account a ON a.id = f.owner_id AND a.picture_id = f.id WHERE f.id = $1",
        params![id.0, me, cx.now().millis()],
    )
    .await?;
    let place = place.filter(|place| !place.removed);
    if let Some(place) = place.as_ref().filter(|place| place.file.public) {
        return Ok(place.file.clone());
    }
    if let Some(Place {
        file,
        picture_of: Some(person),
        ..
    }) = &place
    {
        return open_picture(cx, AccountId(*person), file).await;
    }
    if let Some(Place {
        file,
        project_id: Some(project),
        ..
    }) = &place
    {
        return open_cover(cx, ProjectId(*project), file).await;
    }
    cx.actor().person()?;
    let place = place.ok_or(AppError::NotFound)?;
    if place.export {
        return if session::is_fresh(cx.read(), cx).await? {
            Ok(place.file)
        } else {
            Err(AppError::Rule(RuleBroken::FreshSignInNeeded))
        };
    }
    if let Some(message) = place.message_id {
        message::may_open_file(cx, MessageId(message)).await?;
        return Ok(place.file);
    }
    if let Some(person) = place.certificate_of {
        certificate::may_open(cx, AccountId(person)).await?;
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

/// The picture of a profile.
async fn open_picture(cx: &Cx, person: AccountId, file: &OpenFile) -> AppResult<OpenFile> {
    let seen = cx
        .lookup()
        .person(person)
        .permit::<person::act::SeePicture>()
        .await;
    match seen {
        Err(AppError::NotFound) => {
            cx.actor().person()?;
            Err(AppError::NotFound)
        }
        Err(error) => Err(error),
        Ok(_) => Ok(OpenFile {
            public: *cx.actor() == Actor::Visitor,
            ..file.clone()
        }),
    }
}

/// The picture of a project: of an open one it is for everybody.
async fn open_cover(cx: &Cx, project: ProjectId, file: &OpenFile) -> AppResult<OpenFile> {
    let seen = cx
        .lookup()
        .project(project)
        .permit::<project::act::ReadPublic>()
        .await;
    match seen {
        Err(AppError::NotFound) => {
            cx.actor().person()?;
            Err(AppError::NotFound)
        }
        Err(error) => Err(error),
        Ok(project) => Ok(OpenFile {
            public: project.state.is_public(),
            ..file.clone()
        }),
    }
}

impl Tx {
    /// Notes the key under which bytes are about to be stored. Should the program die before their
    /// file is added, [`remove_strays`] finds them by it.
    pub(crate) async fn announce_file(&self, key: &str) -> AppResult<()> {
        run(
            self.conn(),
            "INSERT INTO arriving_file (storage_key, noted_at) VALUES ($1, $2)",
            params![key, self.now()],
        )
        .await
        .map(drop)
    }

    /// Adds a file whose bytes are stored; `title` names it when its own name cannot.
    pub(crate) async fn add_file(
        &self,
        owner: AccountId,
        workspace: Option<WorkspaceId>,
        stored: StoredFile,
        title: &str,
    ) -> AppResult<FileId> {
        let id = new_id();
        run(
            self.conn(),
            "DELETE FROM arriving_file WHERE storage_key = $1",
            params![stored.key.as_str()],
        )
        .await?;
        file::Entity::insert(file::ActiveModel {
            id: Set(id),
            owner_id: Set(owner.0),
            workspace_id: Set(workspace.map(|workspace| workspace.0)),
            storage_key: Set(stored.key),
            name: Set(text::line(&stored.name, 1, 200).unwrap_or_else(|_| title.to_owned())),
            media_type: Set(stored.media_type),
            size: Set(i64::try_from(stored.size).unwrap_or(i64::MAX)),
            width: Set(stored.width),
            height: Set(stored.height),
            created_at: Set(self.now()),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(FileId(id))
    }

    /// Forgets a file; its bytes are taken out of the store soon after ([`remove_strays`]).
    pub(crate) async fn let_file_go(&self, id: FileId) -> AppResult<()> {
        run(
            self.conn(),
            "INSERT INTO arriving_file (storage_key, noted_at)
             SELECT storage_key, $1 FROM file WHERE id = $2",
            params![self.now() - ARRIVES_WITHIN, id.0],
        )
        .await?;
        run(self.conn(), "DELETE FROM file WHERE id = $1", params![id.0])
            .await
            .map(drop)
    }
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
