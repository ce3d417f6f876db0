//! Pages on the web: what a teacher sees before, and what visitors read after.

use super::row::{PageRow, find};
use crate::{
    Cx, Deed, Granted, Tx,
    lookup::ProjectHandle,
    sql::{all, one, params, run},
    workspace::frame,
};
use domain::{
    AppError, AppResult, RuleBroken, SafeHtml, Timestamp,
    access::{project, workspace::act},
    id::{FileId, PageId, ProjectId, WorkspaceId},
    rich_text::RichText,
    workspace::{
        Role,
        page::{
            NamesFound, PublishForm, PupilNames, names_on_page,
            view::{Byline, PublicPage, PublishView, PublishedLine},
        },
    },
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// What visitors would see if the page were published now, and what stands in the way.
pub async fn before_publishing(
    cx: &Cx,
    workspace: WorkspaceId,
    id: PageId,
) -> AppResult<PublishView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Publish>()
        .await?;
    let project = granted.project.ok_or(AppError::NotFound)?;
    let row = find(cx.read(), workspace, id).await?;
    if row.line.is_archived() {
        return Err(AppError::NotFound);
    }
    let names = names(cx.read(), workspace, &row).await?;
    let place = place(cx, project, id).await?;
    Ok(PublishView {
        frame: frame(&granted),
        page: id,
        version: row.line.version,
        names,
        has_pictures: !files(&row).is_empty(),
        publication: row.line.publication(),
        preview: place.page(project, row.line.title, row.html, cx.now()),
    })
}

/// Puts the page, as it was looked at, on the web.
///
/// # Errors
/// [`AppError::Conflict`] when somebody changed it since; [`RuleBroken::PupilNamed`] when it names a
/// pupil; [`AppError::Invalid`] when a confirmation is missing.
pub async fn publish(cx: &Cx, form: PublishForm) -> AppResult<ProjectId> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let id: PageId = form.page.parse()?;
    cx.write(move |tx| async move {
        let granted = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::Publish>()
            .await?;
        let project = granted.project.ok_or(AppError::NotFound)?;
        // Holds the page until the end of the transaction: what is published is what was checked.
        run(
            tx.conn(),
            "UPDATE page SET version = version WHERE id = $1 AND workspace_id = $2",
            params![id.0, workspace.0],
        )
        .await?;
        let row = find(tx.conn(), workspace, id).await?;
        if row.line.is_archived() {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        if form.version != row.line.version.to_string() {
            return Err(AppError::Conflict {
                theirs: Vec::new(),
                version: row.line.version,
            });
        }
        let files = files(&row);
        form.check(&names(tx.conn(), workspace, &row).await?, !files.is_empty())?;
        tx.put_on_web(workspace, id, &row, &files).await?;
        tx.note_page(Deed::PagePublish, workspace, id, 1).await?;
        Ok(project)
    })
    .await
}

/// Takes a page off the web.
pub async fn unpublish(cx: &Cx, workspace: WorkspaceId, id: PageId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::Publish>()
            .await?;
        let removed = run(
            tx.conn(),
            "DELETE FROM published_page WHERE page_id = $1 AND workspace_id = $2",
            params![id.0, workspace.0],
        )
        .await?;
        if removed == 0 {
            find(tx.conn(), workspace, id).await?;
            return Ok(()); // It is not on the web, as wanted.
        }
        tx.note_page(Deed::PageUnpublish, workspace, id, removed)
            .await
    })
    .await
}

impl Tx {
    async fn put_on_web(
        &self,
        workspace: WorkspaceId,
        id: PageId,
        row: &PageRow,
        files: &[FileId],
    ) -> AppResult<()> {
        run(
            self.conn(),
            "DELETE FROM published_page WHERE page_id = $1",
            params![id.0],
        )
        .await?;
        run(
            self.conn(),
            "INSERT INTO published_page (page_id, workspace_id, version, title, html, published_by, published_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            params![
                id.0,
                workspace.0,
                row.line.version,
                row.line.title.as_str(),
                row.html.as_str(),
                self.cx().actor().person()?.id.0,
                self.now()
            ],
        )
        .await?;
        for file in files {
            // Only what is a material of this workspace, now: a text of before may still name
            // others.
            run(
                self.conn(),
                "INSERT INTO published_file (page_id, file_id)
                 SELECT $1, file_id FROM material
                 WHERE file_id = $2 AND workspace_id = $3 AND kind = 'image' AND deleted_at IS NULL",
                params![id.0, file.0, workspace.0],
            )
            .await?;
        }
        Ok(())
    }
}

/// The files a page shows, each once.
fn files(row: &PageRow) -> Vec<FileId> {
    let body = RichText::parse(&row.source, 0, u32::MAX).unwrap_or_default();
    let mut files: Vec<FileId> = body
        .pictures
        .iter()
        .filter_map(|picture| picture.file)
        .collect();
    files.sort();
    files.dedup();
    files
}

/// The pupils of the workspace, past ones too, whom the page names.
async fn names(
    conn: &impl ConnectionTrait,
    workspace: WorkspaceId,
    row: &PageRow,
) -> AppResult<NamesFound> {
    #[derive(FromQueryResult)]
    struct Pupil {
        name: String,
        nickname: Option<String>,
    }
    let pupils: Vec<Pupil> = all(
        conn,
        "SELECT a.name, m.nickname FROM member m JOIN account a ON a.id = m.account_id
         WHERE m.workspace_id = $1 AND a.kind = 'pupil' ORDER BY a.name",
        params![workspace.0],
    )
    .await?;
    let pupils: Vec<PupilNames> = pupils
        .into_iter()
        .map(|pupil| PupilNames {
            roster: pupil.name,
            nickname: pupil.nickname,
        })
        .collect();
    let html = SafeHtml::from_storage(row.html.clone());
    Ok(names_on_page(&row.line.title, &row.source, &html, &pupils))
}

/// What stands around a page on the web.
struct Place {
    project_title: String,
    countries: Vec<String>,
    byline: Option<Byline>,
}

impl Place {
    fn page(self, project: ProjectId, title: String, html: String, at: Timestamp) -> PublicPage {
        PublicPage {
            project,
            project_title: self.project_title,
            countries: self.countries,
            title,
            html: SafeHtml::from_storage(html),
            byline: self.byline,
            at,
        }
    }
}

async fn place(cx: &Cx, project: ProjectId, id: PageId) -> AppResult<Place> {
    #[derive(FromQueryResult)]
    struct Row {
        title: String,
        school: Option<String>,
        role: String,
    }
    #[derive(FromQueryResult)]
    struct Country {
        name: String,
    }
    // The school of whoever began the page stands for it.
    let row: Row = one(
        cx.read(),
        "SELECT pr.title, s.name AS school, m.role FROM page p
         JOIN workspace w ON w.id = p.workspace_id
         JOIN project pr ON pr.id = w.project_id
         JOIN member m ON m.workspace_id = p.workspace_id AND m.account_id = p.created_by
         LEFT JOIN school s ON s.id = m.school_id
         WHERE p.id = $1 AND pr.id = $2",
        params![id.0, project.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let countries: Vec<Country> = all(
        cx.read(),
        "SELECT DISTINCT COALESCE(own.name, en.name, f.country) AS name FROM project_founder f
         LEFT JOIN reference_name own ON own.kind = 'country' AND own.id = f.country AND own.lang = $2
         LEFT JOIN reference_name en ON en.kind = 'country' AND en.id = f.country AND en.lang = 'en'
         WHERE f.project_id = $1 AND f.state = 'accepted'",
        params![project.0, cx.lang()],
    )
    .await?;
    Ok(Place {
        project_title: row.title,
        countries: countries.into_iter().map(|country| country.name).collect(),
        byline: row.school.map(|school| Byline {
            school,
            by_pupil: row.role.parse().is_ok_and(Role::is_pupil),
        }),
    })
}

/// A published page, for everybody.
pub async fn public(cx: &Cx, project: ProjectId, id: PageId) -> AppResult<PublicPage> {
    #[derive(FromQueryResult)]
    struct Row {
        title: String,
        html: String,
        published_at: i64,
    }
    cx.lookup()
        .project(project)
        .permit::<project::act::ReadPublic>()
        .await?;
    let row: Row = one(
        cx.read(),
        "SELECT pp.title, pp.html, pp.published_at FROM published_page pp
         JOIN workspace w ON w.id = pp.workspace_id WHERE pp.page_id = $1 AND w.project_id = $2",
        params![id.0, project.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let at = Timestamp::from_millis(row.published_at);
    Ok(place(cx, project, id)
        .await?
        .page(project, row.title, row.html, at))
}

/// The published pages of a project, in the order of its workspace.
pub(crate) async fn published(
    cx: &Cx,
    project: &Granted<ProjectHandle, project::act::ReadPublic>,
) -> AppResult<Vec<PublishedLine>> {
    #[derive(FromQueryResult)]
    struct Row {
        page_id: Uuid,
        title: String,
        published_at: i64,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT pp.page_id, pp.title, pp.published_at FROM published_page pp
         JOIN page p ON p.id = pp.page_id
         JOIN workspace w ON w.id = pp.workspace_id
         WHERE w.project_id = $1 ORDER BY p.position, p.id",
        params![project.id.0],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PublishedLine {
            id: row.page_id.into(),
            title: row.title,
            at: Timestamp::from_millis(row.published_at),
        })
        .collect())
}
