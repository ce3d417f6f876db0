//! Projects of a test's world, with their workspaces and pupils.

use super::{Staff, World, people::insert_account};
use crate::{
    Tx,
    context::new_id,
    entity::{member, project, project_founder, workspace},
    sql::{DbResult, params, run},
};
use domain::{
    AppResult,
    account::AccountState,
    id::{AccountId, ProjectId, WorkspaceId},
    text,
    workspace::Role,
};
use sea_orm::{ActiveValue::Set, EntityTrait};

impl World {
    /// An active project of these founders, with its open workspace.
    pub async fn project(&self, founders: &[&Staff]) -> (ProjectId, WorkspaceId) {
        let founders: Vec<Staff> = founders.iter().map(|founder| (*founder).clone()).collect();
        let number = self.number();
        self.write(move |tx| async move {
            let (project_id, workspace_id) = (new_id(), new_id());
            let title = format!("Project {number}");
            project::Entity::insert(project::ActiveModel {
                id: Set(project_id),
                state: Set("active".to_owned()),
                state_at: Set(tx.now()),
                kind: Set("european".to_owned()),
                title: Set(title.clone()),
                short_description: Set("About".to_owned()),
                aims: Set("Aims".to_owned()),
                work_process: Set("Work".to_owned()),
                expected_results: Set("Results".to_owned()),
                age_from: Set(Some(9)),
                age_to: Set(Some(12)),
                pupil_count: Set(Some(40)),
                search_text: Set(text::fold_for_search(&title)),
                created_by: Set(founders[0].id.0),
                created_at: Set(tx.now()),
                updated_at: Set(tx.now()),
                submitted_at: Set(Some(tx.now())),
                active_at: Set(Some(tx.now())),
                version: Set(1),
                results: Set(String::new()),
                resting_until: Set(None),
                kit_id: Set(None),
            })
            .exec_without_returning(tx.conn())
            .await
            .db()?;
            workspace::Entity::insert(workspace::ActiveModel {
                id: Set(workspace_id),
                kind: Set("project".to_owned()),
                project_id: Set(Some(project_id)),
                title: Set(title),
                state: Set("open".to_owned()),
                settings: Set("{}".to_owned()),
                bytes_used: Set(0),
                created_at: Set(tx.now()),
            })
            .exec_without_returning(tx.conn())
            .await
            .db()?;
            for founder in &founders {
                project_founder::Entity::insert(project_founder::ActiveModel {
                    project_id: Set(project_id),
                    account_id: Set(founder.id.0),
                    school_id: Set(founder.school.0),
                    country: Set(founder.country.clone()),
                    state: Set("accepted".to_owned()),
                    invited_at: Set(tx.now()),
                    answered_at: Set(Some(tx.now())),
                    reminded_at: Set(None),
                })
                .exec_without_returning(tx.conn())
                .await
                .db()?;
                insert_member(&tx, WorkspaceId(workspace_id), founder, Role::Founder).await?;
            }
            Ok((ProjectId(project_id), WorkspaceId(workspace_id)))
        })
        .await
    }

    /// Adds somebody to a workspace.
    pub async fn join(&self, workspace: WorkspaceId, staff: &Staff, role: Role) {
        let staff = staff.clone();
        self.write(move |tx| async move { insert_member(&tx, workspace, &staff, role).await })
            .await;
    }

    /// A pupil of a teacher's school in a workspace, in a class of their own.
    pub async fn pupil(
        &self,
        workspace: WorkspaceId,
        teacher: &Staff,
        roster_name: &str,
        nickname: &str,
    ) -> AccountId {
        let number = self.number();
        let id = AccountId(new_id());
        let pupil = Staff {
            id,
            email: format!("none{number}"),
            name: roster_name.to_owned(),
            ..teacher.clone()
        };
        let (nickname, school) = (nickname.to_owned(), teacher.school);
        let created_by = teacher.id;
        self.write(move |tx| async move {
            insert_account(&tx, &pupil, AccountState::Validated).await?;
            run(
                tx.conn(),
                "UPDATE account SET kind = 'pupil', email = NULL WHERE id = $1",
                params![id.0],
            )
            .await?;
            let class = new_id();
            run(
                tx.conn(),
                "INSERT INTO class (id, workspace_id, school_id, name, code, created_by, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
                params![
                    class,
                    workspace.0,
                    school.0,
                    format!("Class {number}"),
                    format!("CODE-{number}"),
                    created_by.0,
                    tx.now()
                ],
            )
            .await?;
            run(
                tx.conn(),
                "INSERT INTO pupil (account_id, school_id, secret_hash, secret_set_at) VALUES ($1, $2, '', $3)",
                params![id.0, school.0, tx.now()],
            )
            .await?;
            insert_member(&tx, workspace, &pupil, Role::Pupil).await?;
            let folded = domain::workspace::member::fold(&nickname);
            run(
                tx.conn(),
                "UPDATE member SET class_id = $1, nickname = $2, nickname_folded = $3 WHERE account_id = $4",
                params![class, nickname, folded, id.0],
            )
            .await
        })
        .await;
        id
    }
}

async fn insert_member(
    tx: &Tx,
    workspace: WorkspaceId,
    staff: &Staff,
    role: Role,
) -> AppResult<()> {
    member::Entity::insert(member::ActiveModel {
        workspace_id: Set(workspace.0),
        account_id: Set(staff.id.0),
        school_id: Set(Some(staff.school.0)),
        class_id: Set(None),
        role: Set(role.as_str().to_owned()),
        nickname: Set(None),
        nickname_folded: Set(None),
        joined_at: Set(tx.now()),
        removed_at: Set(None),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(())
}
