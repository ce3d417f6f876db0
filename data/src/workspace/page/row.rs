//! A page as the queries read it.

use super::{Author, AuthorRow};
use crate::{
    Cx,
    sql::{one, params},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::workspace::Target,
    id::{PageId, WorkspaceId},
    workspace::page::view::{PageLine, Publication},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// What a list shows of a page `p`.
#[derive(Debug, FromQueryResult)]
pub(super) struct LineRow {
    id: Uuid,
    pub title: String,
    pub pupils_edit: bool,
    updated_at: i64,
    archived_at: Option<i64>,
    pub version: i32,
    published_version: Option<i32>,
    published_at: Option<i64>,
    #[sea_orm(nested)]
    author: AuthorRow,
}

impl LineRow {
    pub fn columns() -> String {
        format!(
            "p.id, p.title, p.pupils_edit, p.updated_at, p.archived_at, p.version,
             pp.version AS published_version, pp.published_at, {}",
            Author::columns()
        )
    }

    pub fn joins() -> String {
        format!(
            "LEFT JOIN published_page pp ON pp.page_id = p.id {}",
            Author::join("p.workspace_id", "p.updated_by")
        )
    }

    pub fn is_archived(&self) -> bool {
        self.archived_at.is_some()
    }

    pub fn publication(&self) -> Option<Publication> {
        Some(Publication {
            at: Timestamp::from_millis(self.published_at?),
            is_outdated: self.published_version? != self.version,
        })
    }

    pub fn view(self) -> AppResult<PageLine> {
        Ok(PageLine {
            id: self.id.into(),
            publication: self.publication(),
            title: self.title,
            author: self.author.view()?,
            updated_at: Timestamp::from_millis(self.updated_at),
            open_to_pupils: self.pupils_edit,
        })
    }
}

/// A page with its text.
#[derive(Debug, FromQueryResult)]
pub(super) struct PageRow {
    #[sea_orm(nested)]
    pub line: LineRow,
    pub source: String,
    pub html: String,
    created_by: Uuid,
}

impl PageRow {
    /// What the matrix asks of the page.
    pub fn target(&self, cx: &Cx) -> Target {
        Target {
            own: cx
                .actor()
                .account()
                .is_some_and(|me| me.0 == self.created_by),
            open_to_pupils: self.line.pupils_edit,
            ..Target::default()
        }
    }
}

/// The page of this workspace. It says nothing of permission.
pub(super) async fn find(
    conn: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: PageId,
) -> AppResult<PageRow> {
    one(
        conn,
        format!(
            "SELECT {}, p.source, p.html, p.created_by FROM page p {}
             WHERE p.id = $1 AND p.workspace_id = $2",
            LineRow::columns(),
            LineRow::joins()
        ),
        params![id.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)
}
