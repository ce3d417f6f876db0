//! Who wrote something: one fragment of SQL for every tool, so that no query shows a pupil's name.

use super::unreadable;
use crate::people::picture_for_members;
use domain::{AppResult, id::FileId, workspace::view};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The author of a row, for a query that lists what members wrote.
///
/// ```ignore
/// #[derive(FromQueryResult)]
/// struct Row {
///     id: Uuid,
///     #[sea_orm(nested)]
///     author: AuthorRow,
/// }
/// let sql = format!(
///     "SELECT r.id, {} FROM reply r {} WHERE r.thread_id = $1",
///     Author::columns(),
///     Author::join("r.workspace_id", "r.author_id"),
/// );
/// ```
pub(crate) struct Author;

impl Author {
    /// What is selected. Pupils are named by their nickname and by nothing else.
    pub(crate) fn columns() -> String {
        format!(
            "aa.id AS author_id,
             CASE WHEN aa.kind = 'pupil' THEN COALESCE(am.nickname, '') ELSE aa.name END AS author_name,
             {} AS author_picture, COALESCE(asch.name, '') AS author_school, am.role AS author_role",
            picture_for_members("aa")
        )
    }

    /// What is joined, given the columns with the workspace and the author. Rows of `member` are
    /// kept when somebody is removed, so nothing that was written disappears.
    pub(crate) fn join(workspace: &str, author: &str) -> String {
        format!(
            "JOIN member am ON am.workspace_id = {workspace} AND am.account_id = {author} \
             JOIN account aa ON aa.id = am.account_id \
             LEFT JOIN school asch ON asch.id = am.school_id"
        )
    }
}

/// The columns of [`Author::columns()`].
#[derive(Debug, FromQueryResult)]
pub(crate) struct AuthorRow {
    author_id: Uuid,
    author_name: String,
    author_picture: Option<Uuid>,
    author_school: String,
    author_role: String,
}

impl AuthorRow {
    /// For the page.
    pub(crate) fn view(self) -> AppResult<view::Author> {
        Ok(view::Author {
            id: self.author_id.into(),
            name: self.author_name,
            picture: self.author_picture.map(FileId),
            school: self.author_school,
            role: self.author_role.parse().map_err(unreadable)?,
        })
    }
}
