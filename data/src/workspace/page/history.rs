//! How a page came to be: every version is kept. Staff read old ones and bring them back.

use super::{Author, AuthorRow, conflict, row::find};
use crate::{
    Cx, Deed,
    sql::{all, one, params},
    workspace::frame,
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp,
    access::workspace::{Action, Target, act},
    id::{PageId, WorkspaceId},
    rich_text::{self, RichText},
    workspace::page::{
        PageText, VERSIONS_PER_PAGE,
        view::{HistoryView, OldVersionView, VersionLine},
    },
};
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
struct VersionRow {
    version: i32,
    title: String,
    saved_at: i64,
    source: String,
    #[sea_orm(nested)]
    author: AuthorRow,
}

impl VersionRow {
    fn view(self) -> AppResult<VersionLine> {
        Ok(VersionLine {
            version: self.version,
            title: self.title,
            author: self.author.view()?,
            at: Timestamp::from_millis(self.saved_at),
        })
    }
}

/// Selects versions `v` of a page `p`; `source` is what is read of the text.
fn versions(source: &str) -> String {
    format!(
        "SELECT v.version, v.title, v.saved_at, {source} AS source, {} FROM page_version v
         JOIN page p ON p.id = v.page_id {}",
        Author::columns(),
        Author::join("p.workspace_id", "v.author_id")
    )
}

/// The versions of a page, newest first, those before `before` if it is given. What was taken out
/// of a page is in its history, so it is for those who may see what is hidden.
pub async fn history(
    cx: &Cx,
    workspace: WorkspaceId,
    id: PageId,
    before: Option<i32>,
) -> AppResult<HistoryView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::SeeHidden>()
        .await?;
    let row = find(cx.read(), workspace, id).await?;
    let mut rows: Vec<VersionRow> = all(
        cx.read(),
        format!(
            "{} WHERE v.page_id = $1 AND v.version < $2 ORDER BY v.version DESC LIMIT {}",
            versions("''"),
            VERSIONS_PER_PAGE + 1
        ),
        params![id.0, before.unwrap_or(i32::MAX)],
    )
    .await?;
    let more = rows.len() > VERSIONS_PER_PAGE as usize;
    rows.truncate(VERSIONS_PER_PAGE as usize);
    Ok(HistoryView {
        frame: frame(&granted),
        page: id,
        title: row.line.title,
        current: row.line.version,
        next: rows.last().filter(|_| more).map(|row| row.version),
        versions: rows
            .into_iter()
            .map(VersionRow::view)
            .collect::<AppResult<_>>()?,
    })
}

async fn find_version(
    conn: &impl ConnectionTrait,
    id: PageId,
    version: i32,
) -> AppResult<VersionRow> {
    one(
        conn,
        format!(
            "{} WHERE v.page_id = $1 AND v.version = $2",
            versions("v.source")
        ),
        params![id.0, version],
    )
    .await?
    .ok_or(AppError::NotFound)
}

/// A page as it once was.
pub async fn old_version(
    cx: &Cx,
    workspace: WorkspaceId,
    id: PageId,
    version: i32,
) -> AppResult<OldVersionView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::SeeHidden>()
        .await?;
    let row = find(cx.read(), workspace, id).await?;
    let old = find_version(cx.read(), id, version).await?;
    Ok(OldVersionView {
        frame: frame(&granted),
        page: id,
        current: row.line.version,
        html: rich_text::render(&old.source),
        line: old.view()?,
        may_restore: version != row.line.version
            && !row.line.is_archived()
            && granted.may(Action::ArrangePages, Target::default()),
    })
}

/// Makes an old version the newest one. `current`: the version that was the newest when this was
/// decided.
pub async fn restore_version(
    cx: &Cx,
    workspace: WorkspaceId,
    id: PageId,
    version: i32,
    current: i32,
) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::ArrangePages>()
            .await?;
        let row = find(tx.conn(), workspace, id).await?;
        if row.line.is_archived() {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        let old = find_version(tx.conn(), id, version).await?;
        if row.line.version != current {
            return Err(conflict(row));
        }
        let text = PageText {
            title: old.title,
            body: RichText::parse(&old.source, 0, u32::MAX)
                .map_err(|problem| AppError::field("body", problem))?,
            pupils_edit: row.line.pupils_edit,
        };
        tx.save_version(workspace, id, current, &text).await?;
        tx.note_page(Deed::PageRestoreVersion, workspace, id, 1)
            .await
    })
    .await
}
