//! Starting sections and threads.

use crate::{
    Cx,
    context::new_id,
    entity::{forum_section, thread},
    sql::{DbResult, one, params},
    workspace::frame,
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{SectionId, ThreadId, WorkspaceId},
    workspace::{
        forum::{SECTIONS_MAX, SectionForm, ThreadForm, view::NewThreadView},
        view::Frame,
    },
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};

/// Whether the actor may start a section, and what stands around the form.
pub async fn new_section(cx: &Cx, workspace: WorkspaceId) -> AppResult<Frame> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::StartForum>()
        .await?;
    Ok(frame(&granted))
}

/// Starts a section, behind the others.
pub async fn start_section(cx: &Cx, form: SectionForm) -> AppResult<SectionId> {
    #[derive(FromQueryResult)]
    struct Places {
        sections: i64,
        last: i32,
    }
    let workspace: WorkspaceId = form.workspace.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::StartForum>()
            .await?;
        let (title, about) = form.parse()?;
        let places: Option<Places> = one(
            tx.conn(),
            "SELECT COUNT(*) AS sections, COALESCE(MAX(position), 0) AS last
             FROM forum_section WHERE workspace_id = $1",
            params![workspace.0],
        )
        .await?;
        let place = match places {
            Some(places) if places.sections.unsigned_abs() < SECTIONS_MAX => places.last + 1,
            _ => return Err(AppError::Rule(RuleBroken::QuotaReached)),
        };
        let id = new_id();
        forum_section::Entity::insert(forum_section::ActiveModel {
            id: Set(id),
            workspace_id: Set(workspace.0),
            position: Set(place),
            title: Set(title),
            about: Set(about),
            created_by: Set(tx.cx().actor().person()?.id.0),
            created_at: Set(tx.now()),
        })
        .exec_without_returning(tx.conn())
        .await
        .db()?;
        Ok(SectionId(id))
    })
    .await
}

/// Whether the actor may start a thread in this section, and what stands around the form.
pub async fn new_thread(
    cx: &Cx,
    workspace: WorkspaceId,
    section: SectionId,
) -> AppResult<NewThreadView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::StartThread>()
        .await?;
    Ok(NewThreadView {
        frame: frame(&granted),
        section,
        section_title: title_of(cx.read(), workspace, section).await?,
    })
}

async fn title_of(
    conn: &impl ConnectionTrait,
    workspace: WorkspaceId,
    section: SectionId,
) -> AppResult<String> {
    #[derive(FromQueryResult)]
    struct Row {
        title: String,
    }
    let row: Option<Row> = one(
        conn,
        "SELECT title FROM forum_section WHERE id = $1 AND workspace_id = $2",
        params![section.0, workspace.0],
    )
    .await?;
    row.map(|row| row.title).ok_or(AppError::NotFound)
}

/// Starts a thread with its opening post.
pub async fn start_thread(cx: &Cx, form: ThreadForm) -> AppResult<ThreadId> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let section: SectionId = form.section.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::StartThread>()
            .await?;
        title_of(tx.conn(), workspace, section).await?;
        let (title, body) = form.parse()?;
        let id = new_id();
        thread::Entity::insert(thread::ActiveModel {
            id: Set(id),
            workspace_id: Set(workspace.0),
            section_id: Set(section.0),
            author_id: Set(tx.cx().actor().person()?.id.0),
            title: Set(title),
            reply_count: Set(0),
            created_at: Set(tx.now()),
            last_reply_at: Set(tx.now()),
            deleted_at: Set(None),
            deleted_by: Set(None),
        })
        .exec_without_returning(tx.conn())
        .await
        .db()?;
        tx.post(workspace, ThreadId(id), body).await?;
        Ok(ThreadId(id))
    })
    .await
}
