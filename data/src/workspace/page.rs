//! Pages of a workspace: reading and writing them. Their order, history and publication are the
//! submodules.

mod arrange;
mod history;
mod publish;
mod row;
#[cfg(test)]
mod tests;

pub(crate) use self::publish::published;
pub use self::{
    arrange::{archive, reorder, restore},
    history::{history, old_version, restore_version},
    publish::{before_publishing, public, publish, unpublish},
};

use self::row::{LineRow, find};
use super::{Author, AuthorRow, frame};
use crate::{
    Cx, Tx,
    context::new_id,
    entity::{page, page_version},
    lookup::WorkspaceHandle,
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, Problem, RuleBroken, SafeHtml,
    access::workspace::{Action, Target, act},
    id::{FileId, PageId, WorkspaceId},
    rich_text::RichText,
    workspace::page::{
        PAGES_MAX, PageForm, PageText,
        view::{PageDraft, PageLine, PageView, PagesView, PictureChoice},
    },
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult, Value};
use uuid::Uuid;

/// Pictures offered beside the form of a page.
const PICTURES_OFFERED: u64 = 24;

/// The pages of a workspace, in their order; archived ones for those who can bring them back.
pub async fn list(cx: &Cx, workspace: WorkspaceId) -> AppResult<PagesView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let may = |action| granted.may(action, Target::default());
    let sees_archived = may(Action::SeeHidden);
    let rows: Vec<LineRow> = all(
        cx.read(),
        format!(
            "SELECT {} FROM page p {} WHERE p.workspace_id = $1 AND (p.archived_at IS NULL OR $2)
             ORDER BY p.position, p.id",
            LineRow::columns(),
            LineRow::joins()
        ),
        params![workspace.0, sees_archived],
    )
    .await?;
    let (archived, pages): (Vec<_>, Vec<_>) = rows.into_iter().partition(LineRow::is_archived);
    let lines = |rows: Vec<LineRow>| -> AppResult<Vec<PageLine>> {
        rows.into_iter().map(LineRow::view).collect()
    };
    Ok(PagesView {
        frame: frame(&granted),
        pages: lines(pages)?,
        archived: lines(archived)?,
        may_create: may(Action::CreatePage),
        may_arrange: may(Action::ArrangePages),
    })
}

/// A page as members read it.
pub async fn read(cx: &Cx, workspace: WorkspaceId, id: PageId) -> AppResult<PageView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let row = find(cx.read(), workspace, id).await?;
    let is_archived = row.line.is_archived();
    if is_archived && !granted.may(Action::SeeHidden, Target::default()) {
        return Err(AppError::NotFound);
    }
    let target = row.target(cx);
    let may = |action| granted.may(action, target);
    Ok(PageView {
        frame: frame(&granted),
        html: SafeHtml::from_storage(row.html),
        line: row.line.view()?,
        is_archived,
        may_edit: !is_archived && may(Action::EditPage),
        may_arrange: may(Action::ArrangePages),
        may_publish: !is_archived && may(Action::Publish),
    })
}

/// The empty form of a new page.
pub async fn new_draft(cx: &Cx, workspace: WorkspaceId) -> AppResult<PageDraft> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::CreatePage>()
        .await?;
    Ok(PageDraft {
        frame: frame(&granted),
        page: None,
        title: String::new(),
        source: String::new(),
        pupils_edit: false,
        may_open: opens(&granted),
        version: 0,
        pictures: pictures(cx, workspace).await?,
    })
}

/// The form of a page with what is in it now.
pub async fn draft(cx: &Cx, workspace: WorkspaceId, id: PageId) -> AppResult<PageDraft> {
    cx.actor().person()?;
    let row = find(cx.read(), workspace, id).await?;
    let target = row.target(cx);
    let granted = cx
        .lookup()
        .workspace(workspace)
        .target(target)
        .permit::<act::EditPage>()
        .await?;
    if row.line.is_archived() {
        return Err(AppError::NotFound);
    }
    Ok(PageDraft {
        frame: frame(&granted),
        page: Some(id),
        may_open: opens(&granted),
        pupils_edit: row.line.pupils_edit,
        version: row.line.version,
        title: row.line.title,
        source: row.source,
        pictures: pictures(cx, workspace).await?,
    })
}

/// Adults decide which pages are open to pupils; what a pupil creates is.
fn opens(workspace: &WorkspaceHandle) -> bool {
    workspace.role.is_some_and(|role| !role.is_pupil())
}

async fn pictures(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<PictureChoice>> {
    #[derive(FromQueryResult)]
    struct Row {
        file_id: Uuid,
        title: String,
        alt: String,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT file_id, title, alt FROM material
             WHERE workspace_id = $1 AND kind = 'image' AND deleted_at IS NULL
             ORDER BY id DESC LIMIT {PICTURES_OFFERED}"
        ),
        params![workspace.0],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PictureChoice {
            file: row.file_id.into(),
            title: row.title,
            alt: row.alt,
        })
        .collect())
}

/// Creates a page, or saves a new version of one.
///
/// # Errors
/// [`AppError::Conflict`] with the other text when somebody saved since the form was filled.
pub async fn save(cx: &Cx, form: PageForm) -> AppResult<PageId> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    if form.page.is_empty() {
        create(cx, workspace, form).await
    } else {
        let id = form.page.parse()?;
        change(cx, workspace, id, form).await
    }
}

async fn create(cx: &Cx, workspace: WorkspaceId, form: PageForm) -> AppResult<PageId> {
    cx.write(move |tx| async move {
        let granted = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::CreatePage>()
            .await?;
        let text = form.parse()?;
        require_pictures(&tx, workspace, &text.files()).await?;
        let place = next_place(&tx, workspace).await?;
        let author = tx.cx().actor().person()?.id.0;
        let id = new_id();
        let pupils_edit = if opens(&granted) {
            text.pupils_edit
        } else {
            true
        };
        page::Entity::insert(page::ActiveModel {
            id: Set(id),
            workspace_id: Set(workspace.0),
            position: Set(place),
            title: Set(text.title.clone()),
            source: Set(text.body.source.clone()),
            html: Set(text.body.html.as_str().to_owned()),
            pupils_edit: Set(pupils_edit),
            created_by: Set(author),
            created_at: Set(tx.now()),
            updated_by: Set(author),
            updated_at: Set(tx.now()),
            archived_at: Set(None),
            version: Set(1),
        })
        .exec_without_returning(tx.conn())
        .await
        .db()?;
        tx.keep_version(id.into(), 1, &text).await?;
        Ok(PageId(id))
    })
    .await
}

/// The place behind the last page.
async fn next_place(tx: &Tx, workspace: WorkspaceId) -> AppResult<i32> {
    #[derive(FromQueryResult)]
    struct Places {
        pages: i64,
        last: i32,
    }
    let places: Option<Places> = one(
        tx.conn(),
        "SELECT COUNT(*) AS pages, COALESCE(MAX(position), 0) AS last
         FROM page WHERE workspace_id = $1 AND archived_at IS NULL",
        params![workspace.0],
    )
    .await?;
    match places {
        Some(Places { pages, last }) if pages.unsigned_abs() < PAGES_MAX => Ok(last + 1),
        _ => Err(AppError::Rule(RuleBroken::QuotaReached)),
    }
}

async fn change(cx: &Cx, workspace: WorkspaceId, id: PageId, form: PageForm) -> AppResult<PageId> {
    cx.write(move |tx| async move {
        tx.cx().actor().person()?;
        let row = find(tx.conn(), workspace, id).await?;
        let target = row.target(tx.cx());
        let granted = tx
            .lookup()
            .workspace(workspace)
            .target(target)
            .permit::<act::EditPage>()
            .await?;
        let mut text = form.parse()?;
        if row.line.is_archived() {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        if !opens(&granted) {
            text.pupils_edit = row.line.pupils_edit;
        }
        // A picture that was in the page before may stay, even if its material was removed since.
        let before = RichText::parse(&row.source, 0, u32::MAX)
            .map(|body| {
                PageText {
                    body,
                    ..text.clone()
                }
                .files()
            })
            .unwrap_or_default();
        let mut new = text.files();
        new.retain(|file| !before.contains(file));
        require_pictures(&tx, workspace, &new).await?;
        let current = row.line.version;
        let is_same = row.line.title == text.title
            && row.source == text.body.source
            && row.line.pupils_edit == text.pupils_edit;
        if form.version != current.to_string() {
            return Err(conflict(row));
        }
        if !is_same {
            tx.save_version(workspace, id, current, &text).await?;
        }
        Ok(id)
    })
    .await
}

fn conflict(row: row::PageRow) -> AppError {
    AppError::Conflict {
        theirs: vec![
            ("title".to_owned(), row.line.title),
            ("body".to_owned(), row.source),
        ],
        version: row.line.version,
    }
}

/// Pictures on a page are materials of its workspace.
async fn require_pictures(tx: &Tx, workspace: WorkspaceId, files: &[FileId]) -> AppResult<()> {
    if files.is_empty() {
        return Ok(());
    }
    let places: Vec<String> = (2..files.len() + 2).map(|n| format!("${n}")).collect();
    let values: Vec<Value> = std::iter::once(workspace.0.into())
        .chain(files.iter().map(|file| file.0.into()))
        .collect();
    let known: Option<Count> = one(
        tx.conn(),
        format!(
            "SELECT COUNT(*) AS n FROM material
             WHERE workspace_id = $1 AND kind = 'image' AND deleted_at IS NULL AND file_id IN ({})",
            places.join(", ")
        ),
        values,
    )
    .await?;
    if known.is_some_and(|known| known.n == files.len() as i64) {
        Ok(())
    } else {
        Err(AppError::field("body", Problem::UnknownPicture))
    }
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

impl Tx {
    /// Saves what follows the version `current`, unless somebody else did so at the same moment.
    async fn save_version(
        &self,
        workspace: WorkspaceId,
        id: PageId,
        current: i32,
        text: &PageText,
    ) -> AppResult<()> {
        let saved = run(
            self.conn(),
            "UPDATE page SET title = $1, source = $2, html = $3, pupils_edit = $4, updated_by = $5,
                    updated_at = $6, version = version + 1 WHERE id = $7 AND version = $8",
            params![
                text.title.as_str(),
                text.body.source.as_str(),
                text.body.html.as_str(),
                text.pupils_edit,
                self.cx().actor().person()?.id.0,
                self.now(),
                id.0,
                current
            ],
        )
        .await?;
        if saved == 0 {
            return Err(conflict(find(self.conn(), workspace, id).await?));
        }
        self.keep_version(id, current + 1, text).await
    }

    async fn keep_version(&self, id: PageId, version: i32, text: &PageText) -> AppResult<()> {
        page_version::Entity::insert(page_version::ActiveModel {
            page_id: Set(id.0),
            version: Set(version),
            title: Set(text.title.clone()),
            source: Set(text.body.source.clone()),
            author_id: Set(self.cx().actor().person()?.id.0),
            saved_at: Set(self.now()),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(())
    }
}
