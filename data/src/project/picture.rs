//! The picture of a project. Its bytes were written anew by the server before they come here.

use super::text::note;
use crate::{
    Cx, Deed, Tx,
    file::StoredFile,
    lookup::{Granted, ProjectHandle},
    sql::{one, params, run},
};
use domain::{
    AppResult,
    access::project::act,
    id::{FileId, ProjectId},
    project::ProjectPicture,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Asked before the bytes of a picture are taken: how many may come.
pub async fn may_upload_picture(cx: &Cx, id: ProjectId) -> AppResult<u64> {
    cx.lookup().project(id).permit::<act::Edit>().await?;
    Ok(cx.uploads().image)
}

/// Notes the key under which the bytes of a picture are about to be stored.
pub async fn announce_picture(cx: &Cx, id: ProjectId, key: &str) -> AppResult<()> {
    let key = key.to_owned();
    cx.write(move |tx| async move {
        tx.lookup().project(id).permit::<act::Edit>().await?;
        tx.announce_file(&key).await
    })
    .await
}

/// Shows a picture whose bytes are stored; the one before goes. On an error the caller removes the
/// bytes again. `description` is from [`domain::project::description`].
pub async fn set_picture(
    cx: &Cx,
    id: ProjectId,
    stored: StoredFile,
    description: String,
) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<ProjectHandle, act::Edit> = tx.lookup().project(id).permit().await?;
        let me = tx.cx().actor().person()?.id;
        let_picture_go(&tx, id).await?;
        let file = tx.add_file(me, None, stored, &project.title).await?;
        run(
            tx.conn(),
            "INSERT INTO project_picture (project_id, file_id, description) VALUES ($1, $2, $3)",
            params![id.0, file.0, description],
        )
        .await?;
        note(&tx, Deed::ProjectChangePicture, id, serde_json::Value::Null).await
    })
    .await
}

/// Shows no picture any more.
pub async fn remove_picture(cx: &Cx, id: ProjectId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        tx.lookup().project(id).permit::<act::Edit>().await?;
        let_picture_go(&tx, id).await?;
        note(&tx, Deed::ProjectChangePicture, id, serde_json::Value::Null).await
    })
    .await
}

/// Forgets the picture of a project, if it has one.
pub(super) async fn let_picture_go(tx: &Tx, id: ProjectId) -> AppResult<()> {
    match picture(tx.conn(), id).await? {
        Some(shown) => tx.let_file_go(shown.file).await,
        None => Ok(()),
    }
}

/// The picture of a project.
pub(super) async fn picture(
    conn: &impl ConnectionTrait,
    id: ProjectId,
) -> AppResult<Option<ProjectPicture>> {
    #[derive(FromQueryResult)]
    struct Row {
        file_id: Uuid,
        description: String,
    }
    let row: Option<Row> = one(
        conn,
        "SELECT file_id, description FROM project_picture WHERE project_id = $1",
        params![id.0],
    )
    .await?;
    Ok(row.map(|row| ProjectPicture {
        file: FileId(row.file_id),
        description: row.description,
    }))
}
