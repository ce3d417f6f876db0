//! Reading the materials.

use crate::{
    Cx,
    lookup::WorkspaceHandle,
    sql::{self, all, params},
    workspace::{
        Author, AuthorRow,
        deletion::{may_restore, target},
        frame,
    },
};
use domain::{
    AppError, AppResult, Timestamp,
    access::workspace::{Action, Target, act},
    id::{MaterialId, WorkspaceId},
    workspace::material::{
        KEPT_AFTER_REMOVAL, MATERIALS_PER_PAGE, Materials,
        view::{MaterialLine, MaterialView, MaterialsView},
    },
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    file_id: Uuid,
    kind: String,
    title: String,
    alt: String,
    created_at: i64,
    name: String,
    size: i64,
    width: Option<i32>,
    height: Option<i32>,
    #[sea_orm(nested)]
    author: AuthorRow,
}

/// Selects materials `m`; a condition follows.
fn materials() -> String {
    format!(
        "SELECT m.id, m.file_id, m.kind, m.title, m.alt, m.created_at, f.name, f.size, f.width, f.height, {}
         FROM material m JOIN file f ON f.id = m.file_id {}",
        Author::columns(),
        Author::join("m.workspace_id", "m.author_id")
    )
}

impl Row {
    fn view(self, cx: &Cx, workspace: &WorkspaceHandle) -> AppResult<MaterialLine> {
        let author = self.author.view()?;
        let own = target(
            cx.actor().account(),
            author.id.0,
            self.created_at,
            cx.now().millis(),
        );
        Ok(MaterialLine {
            id: self.id.into(),
            file: self.file_id.into(),
            kind: self.kind.parse().map_err(|_| AppError::Internal {
                reference: String::new(),
            })?,
            title: self.title,
            alt: self.alt,
            name: self.name,
            size: self.size,
            dimensions: self.width.zip(self.height),
            may_delete: workspace.may(Action::DeleteContent, own),
            author,
            at: Timestamp::from_millis(self.created_at),
        })
    }
}

/// A page of the materials of a workspace, newest first.
pub async fn list(cx: &Cx, workspace: WorkspaceId, place: Materials) -> AppResult<MaterialsView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let mut values: Vec<Value> = params![workspace.0];
    let (condition, order) = match place {
        Materials::Newest => ("", "DESC"),
        Materials::After(material) => {
            values.push(material.0.into());
            ("AND m.id < $2", "DESC")
        }
        Materials::Before(material) => {
            values.push(material.0.into());
            ("AND m.id > $2", "ASC")
        }
    };
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "{} WHERE m.workspace_id = $1 AND m.deleted_at IS NULL {condition} ORDER BY m.id {order} LIMIT {}",
            materials(),
            MATERIALS_PER_PAGE + 1
        ),
        values,
    )
    .await?;
    let more = rows.len() > MATERIALS_PER_PAGE as usize;
    rows.truncate(MATERIALS_PER_PAGE as usize);
    let (has_previous, has_next) = match place {
        Materials::Newest => (false, more),
        Materials::After(_) => (true, more),
        Materials::Before(_) => (more, true),
    };
    if matches!(place, Materials::Before(_)) {
        rows.reverse();
    }
    let lines = |rows: Vec<Row>| -> AppResult<Vec<MaterialLine>> {
        rows.into_iter().map(|row| row.view(cx, &granted)).collect()
    };
    Ok(MaterialsView {
        previous: rows
            .first()
            .filter(|_| has_previous)
            .map(|row| row.id.into()),
        next: rows.last().filter(|_| has_next).map(|row| row.id.into()),
        materials: lines(rows)?,
        removed: lines(removed(cx, &granted).await?)?,
        frame: frame(&granted),
        may_upload: granted.may(Action::UploadMaterial, Target::default()),
        may_restore: may_restore(&granted),
        used: u64::try_from(granted.bytes_used).unwrap_or(0),
        limits: *cx.uploads(),
    })
}

/// What can still be brought back, for those who can.
async fn removed(cx: &Cx, workspace: &WorkspaceHandle) -> AppResult<Vec<Row>> {
    if !workspace.may(Action::SeeHidden, Target::default()) {
        return Ok(Vec::new());
    }
    all(
        cx.read(),
        format!(
            "{} WHERE m.workspace_id = $1 AND m.deleted_at > $2 ORDER BY m.deleted_at DESC LIMIT {MATERIALS_PER_PAGE}",
            materials()
        ),
        params![workspace.id.0, cx.now().millis() - KEPT_AFTER_REMOVAL],
    )
    .await
}

/// One material.
pub async fn one(cx: &Cx, workspace: WorkspaceId, id: MaterialId) -> AppResult<MaterialView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let row: Row = sql::one(
        cx.read(),
        format!(
            "{} WHERE m.id = $1 AND m.workspace_id = $2 AND m.deleted_at IS NULL",
            materials()
        ),
        params![id.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    Ok(MaterialView {
        material: row.view(cx, &granted)?,
        frame: frame(&granted),
    })
}
