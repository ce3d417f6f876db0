//! Opening the workspace of a project that every country approved.

use super::text::{note, write_search_text};
use crate::{
    Deed, Tx,
    context::new_id,
    entity::{forum_section, member, workspace},
    kit,
    lookup::{Granted, ProjectHandle},
    sql::{DbResult, all, params, run},
};
use domain::{
    AppError, AppResult,
    access::project::act,
    id::WorkspaceId,
    mail::Letter,
    notification::Notice,
    project::Welcome,
    workspace::{Role, Settings, WorkspaceState},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct FounderRow {
    account_id: Uuid,
    school_id: Uuid,
    lang: String,
}

/// Opens the workspace: the founders are in, a first forum waits for them, and what the kit says that
/// the project began with; everybody is told.
pub(super) async fn open(
    tx: &Tx,
    project: &Granted<ProjectHandle, act::Decide>,
    welcome: fn(&str) -> Welcome,
) -> AppResult<()> {
    let id = project.id;
    run(
        tx.conn(),
        "UPDATE project SET active_at = $1 WHERE id = $2",
        params![tx.now(), id.0],
    )
    .await?;
    write_search_text(tx, id).await?;
    let founders: Vec<FounderRow> = all(
        tx.conn(),
        "SELECT f.account_id, f.school_id, a.lang FROM project_founder f JOIN account a ON a.id = f.account_id
         WHERE f.project_id = $1 AND f.state = 'accepted' ORDER BY f.invited_at, f.account_id",
        params![id.0],
    )
    .await?;
    let workspace = WorkspaceId(new_id());
    let fault = || AppError::Internal {
        reference: String::new(),
    };
    workspace::Entity::insert(workspace::ActiveModel {
        id: Set(workspace.0),
        kind: Set("project".to_owned()),
        project_id: Set(Some(id.0)),
        title: Set(project.title.clone()),
        state: Set(WorkspaceState::Open.as_str().to_owned()),
        settings: Set(serde_json::to_string(&Settings::default()).map_err(|_| fault())?),
        bytes_used: Set(0),
        created_at: Set(tx.now()),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    let members = founders.iter().map(|founder| member::ActiveModel {
        workspace_id: Set(workspace.0),
        account_id: Set(founder.account_id),
        school_id: Set(Some(founder.school_id)),
        class_id: Set(None),
        role: Set(Role::Founder.as_str().to_owned()),
        nickname: Set(None),
        nickname_folded: Set(None),
        joined_at: Set(tx.now()),
        removed_at: Set(None),
    });
    member::Entity::insert_many(members)
        .exec_without_returning(tx.conn())
        .await
        .db()?;
    let first = founders.first().ok_or_else(fault)?;
    // In the founders' language when they share one, otherwise in the portal's common one.
    let lang = if founders.iter().all(|founder| founder.lang == first.lang) {
        first.lang.as_str()
    } else {
        "en"
    };
    let welcome = welcome(lang);
    forum_section::Entity::insert(forum_section::ActiveModel {
        id: Set(new_id()),
        workspace_id: Set(workspace.0),
        position: Set(1),
        title: Set(welcome.title),
        about: Set(welcome.about),
        created_by: Set(first.account_id),
        created_at: Set(tx.now()),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    kit::begin(tx, id, workspace, first.account_id, lang).await?;
    for founder in &founders {
        let notice = Notice::WorkspaceOpened {
            workspace: workspace.to_string(),
            title: project.title.clone(),
        };
        let title = project.title.clone();
        tx.tell_with(founder.account_id, &notice, move |name| {
            Letter::WorkspaceOpened {
                name,
                workspace: workspace.to_string(),
                title,
            }
        })
        .await?;
    }
    let data = serde_json::json!({ "workspace": workspace.to_string() });
    note(tx, Deed::ProjectOpen, id, data).await
}
