//! The pages of a class and of a pupil, for the teachers of the workspace.

use crate::{
    Cx,
    sql::{all, one, params},
    workspace::{frame, member::teaches_here, unreadable},
};
use domain::{
    AppError, AppResult,
    access::workspace::{Action, Target, act},
    id::{AccountId, ClassId, SchoolId, WorkspaceId},
    workspace::member::view::{Class, ClassView, PupilForTeachers, PupilView},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct RosterRow {
    id: Uuid,
    nickname: Option<String>,
    name: String,
    role: String,
    class_id: Uuid,
    class_name: String,
    class_code: String,
    school_id: Uuid,
    school_name: String,
}

/// Classes with their pupils, for the teachers of the workspace; a class may have no pupil left.
const ROSTER: &str = "SELECT m.account_id AS id, m.nickname, a.name, m.role,
        c.id AS class_id, c.name AS class_name, c.code AS class_code, s.id AS school_id, s.name AS school_name
    FROM class c JOIN school s ON s.id = c.school_id
    JOIN member m ON m.class_id = c.id AND m.removed_at IS NULL
    JOIN account a ON a.id = m.account_id
    WHERE c.workspace_id = $1";

impl RosterRow {
    fn pupil(self) -> AppResult<PupilForTeachers> {
        Ok(PupilForTeachers {
            id: self.id.into(),
            nickname: self.nickname.unwrap_or_default(),
            name: self.name,
            role: self.role.parse().map_err(unreadable)?,
        })
    }
}

/// The page of a class. To everybody but the teachers of the workspace it does not exist.
pub async fn show(cx: &Cx, workspace: WorkspaceId, class: ClassId) -> AppResult<ClassView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    if !teaches_here(&granted) {
        return Err(AppError::NotFound);
    }
    let rows: Vec<RosterRow> = all(
        cx.read(),
        format!("{ROSTER} AND c.id = $2 ORDER BY a.name, a.id"),
        params![workspace.0, class.0],
    )
    .await?;
    let first = rows.first().ok_or(AppError::NotFound)?;
    let may_manage = granted.may(Action::ManagePupils, Target::default());
    Ok(ClassView {
        frame: frame(&granted),
        school: first.school_name.clone(),
        may_add: may_manage && granted.school == Some(SchoolId(first.school_id)),
        may_manage,
        class: Class {
            id: class,
            name: first.class_name.clone(),
            code: first.class_code.clone(),
            pupils: rows
                .into_iter()
                .map(RosterRow::pupil)
                .collect::<AppResult<_>>()?,
        },
    })
}

/// The page of a pupil. To everybody but the teachers of the workspace it does not exist.
pub async fn show_pupil(cx: &Cx, workspace: WorkspaceId, pupil: AccountId) -> AppResult<PupilView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    if !teaches_here(&granted) {
        return Err(AppError::NotFound);
    }
    let row: RosterRow = one(
        cx.read(),
        format!("{ROSTER} AND m.account_id = $2"),
        params![workspace.0, pupil.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let may = |action| granted.may(action, Target::default());
    Ok(PupilView {
        frame: frame(&granted),
        class: row.class_id.into(),
        class_name: row.class_name.clone(),
        class_code: row.class_code.clone(),
        school: row.school_name.clone(),
        may_manage: may(Action::ManagePupils),
        may_change_role: may(Action::ManageMembers),
        pupil: row.pupil()?,
    })
}
