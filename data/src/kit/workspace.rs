//! What a workspace has on its first day when its project began with a kit.

use super::{project::of_project, text};
use crate::{
    Tx,
    context::new_id,
    entity::{forum_section, page, page_version, reply, thread},
    sql::DbResult,
    workspace::{plan, poll},
};
use domain::{
    AppError, AppResult, Problem,
    id::{AccountId, ProjectId, WorkspaceId},
    kit::template::{TemplatePage, TemplateSection},
    rich_text::RichText,
    time::Day,
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

/// Puts the template of the project's kit into its new workspace, in this language or the next best,
/// as the work of this founder. Withdrawn kits too: the project began with it.
pub(crate) async fn begin(
    tx: &Tx,
    project: ProjectId,
    workspace: WorkspaceId,
    founder: Uuid,
    lang: &str,
) -> AppResult<()> {
    let Some(kit) = of_project(tx.conn(), project).await? else {
        return Ok(());
    };
    let (_, text) = text(tx.conn(), kit, lang).await?;
    let template = text.template();
    let begin = Beginning {
        tx,
        workspace,
        founder,
    };
    let (outline, ballots) = (template.outline(), template.ballots());
    begin.pages(template.pages).await?;
    begin.forum(template.forum).await?;
    let (founder, start) = (AccountId(founder), Day::of(tx.cx().now()));
    plan::begin(tx, workspace, founder, start, &outline).await?;
    for ballot in &ballots {
        poll::begin(tx, workspace, founder, ballot).await?;
    }
    Ok(())
}

struct Beginning<'a> {
    tx: &'a Tx,
    workspace: WorkspaceId,
    founder: Uuid,
}

/// What was saved holds.
fn fault(_: Problem) -> AppError {
    AppError::Internal {
        reference: String::new(),
    }
}

impl Beginning<'_> {
    async fn pages(&self, pages: Vec<TemplatePage>) -> AppResult<()> {
        let now = self.tx.now();
        for (position, one) in (1..).zip(pages) {
            let id = new_id();
            let body = RichText::parse(&one.text, 0, u32::MAX).map_err(fault)?;
            page::Entity::insert(page::ActiveModel {
                id: Set(id),
                workspace_id: Set(self.workspace.0),
                position: Set(position),
                title: Set(one.title.clone()),
                source: Set(body.source.clone()),
                html: Set(body.html.as_str().to_owned()),
                pupils_edit: Set(false),
                created_by: Set(self.founder),
                created_at: Set(now),
                updated_by: Set(self.founder),
                updated_at: Set(now),
                archived_at: Set(None),
                version: Set(1),
            })
            .exec_without_returning(self.tx.conn())
            .await
            .db()?;
            page_version::Entity::insert(page_version::ActiveModel {
                page_id: Set(id),
                version: Set(1),
                title: Set(one.title),
                source: Set(body.source),
                author_id: Set(self.founder),
                saved_at: Set(now),
            })
            .exec_without_returning(self.tx.conn())
            .await
            .db()?;
        }
        Ok(())
    }

    /// Behind the section that every workspace begins with.
    async fn forum(&self, sections: Vec<TemplateSection>) -> AppResult<()> {
        let now = self.tx.now();
        for (position, one) in (2..).zip(sections) {
            let (section, opening) = (new_id(), new_id());
            let body = RichText::parse(&one.text, 0, u32::MAX).map_err(fault)?;
            forum_section::Entity::insert(forum_section::ActiveModel {
                id: Set(section),
                workspace_id: Set(self.workspace.0),
                position: Set(position),
                title: Set(one.title),
                about: Set(one.about),
                created_by: Set(self.founder),
                created_at: Set(now),
            })
            .exec_without_returning(self.tx.conn())
            .await
            .db()?;
            thread::Entity::insert(thread::ActiveModel {
                id: Set(opening),
                workspace_id: Set(self.workspace.0),
                section_id: Set(section),
                author_id: Set(self.founder),
                title: Set(one.thread),
                reply_count: Set(0),
                created_at: Set(now),
                last_reply_at: Set(now),
                deleted_at: Set(None),
                deleted_by: Set(None),
            })
            .exec_without_returning(self.tx.conn())
            .await
            .db()?;
            reply::Entity::insert(reply::ActiveModel {
                id: Set(new_id()),
                thread_id: Set(opening),
                workspace_id: Set(self.workspace.0),
                author_id: Set(self.founder),
                source: Set(body.source),
                html: Set(body.html.as_str().to_owned()),
                created_at: Set(now),
                deleted_at: Set(None),
                deleted_by: Set(None),
            })
            .exec_without_returning(self.tx.conn())
            .await
            .db()?;
        }
        Ok(())
    }
}
