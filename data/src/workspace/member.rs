//! The members of a workspace: seen by each audience as it may, given roles, removed.

use super::{frame, invitation, unreadable};
use crate::{
    Audit, Cx, Deed, Tx,
    jobs::Task,
    lookup::WorkspaceHandle,
    people::picture_for_members,
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult,
    access::workspace::{Action, Target, act},
    id::{AccountId, WorkspaceId},
    privacy::PUPIL_ERASED_AFTER,
    workspace::{
        Role,
        member::{
            RoleForm, may_be_removed,
            view::{
                Class, MembersView, PupilForPeers, PupilForTeachers, Pupils, SchoolMembers,
                StaffMember,
            },
        },
    },
};
use sea_orm::FromQueryResult;
use serde_json::json;
use uuid::Uuid;

/// The page with all members: by school, staff by name, pupils by nickname. Teachers of the
/// workspace also read roster names; for everybody else the database is not even asked for them.
pub async fn list(cx: &Cx, workspace: WorkspaceId) -> AppResult<MembersView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let may = |action| granted.may(action, Target::default());
    let may_invite = may(Action::InviteStaff);
    let teaches = teaches_here(&granted);
    let mut schools = Schools {
        list: Vec::new(),
        teaches,
    };
    for row in staff(cx, workspace).await? {
        let member = StaffMember {
            id: row.id.into(),
            name: row.name,
            picture: row.picture_id.map(Into::into),
            role: row.role.parse().map_err(unreadable)?,
        };
        schools.of(row.school).staff.push(member);
    }
    if teaches {
        for row in pupils_for_teachers(cx, workspace).await? {
            let pupil = PupilForTeachers {
                id: row.id.into(),
                nickname: row.nickname.unwrap_or_default(),
                name: row.name,
                role: row.role.parse().map_err(unreadable)?,
            };
            let class = Class {
                id: row.class_id.into(),
                name: row.class_name,
                code: row.class_code,
                pupils: Vec::new(),
            };
            schools.add_to_class(row.school, class, pupil);
        }
    } else {
        for row in pupils_for_peers(cx, workspace).await? {
            let pupil = PupilForPeers {
                id: row.id.into(),
                nickname: row.nickname.unwrap_or_default(),
                role: row.role.parse().map_err(unreadable)?,
            };
            if let Pupils::ForPeers(pupils) = &mut schools.of(row.school).pupils {
                pupils.push(pupil);
            }
        }
    }
    let (invited, contacts) = if may_invite {
        (
            invitation::waiting(cx, workspace).await?,
            invitation::contacts(cx, workspace).await?,
        )
    } else {
        (Vec::new(), Vec::new())
    };
    Ok(MembersView {
        frame: frame(&granted),
        schools: schools.list,
        invited,
        contacts,
        may_invite,
        may_manage_pupils: may(Action::ManagePupils),
        may_manage_members: may(Action::ManageMembers),
    })
}

/// Teachers and founders read roster names, also when the workspace is closed. Officers do not.
pub(super) fn teaches_here(workspace: &WorkspaceHandle) -> bool {
    workspace.role.is_some_and(Role::is_staff)
}

/// The schools of the page, in the order in which they come.
struct Schools {
    list: Vec<SchoolMembers>,
    teaches: bool,
}

impl Schools {
    fn of(&mut self, school: SchoolRow) -> &mut SchoolMembers {
        let id = school.school_id.map(Into::into);
        let place = self.list.iter().position(|known| known.id == id);
        let place = place.unwrap_or_else(|| {
            self.list.push(SchoolMembers {
                id,
                name: school.school_name,
                country: school.school_country,
                staff: Vec::new(),
                pupils: if self.teaches {
                    Pupils::ForTeachers(Vec::new())
                } else {
                    Pupils::ForPeers(Vec::new())
                },
            });
            self.list.len() - 1
        });
        &mut self.list[place]
    }

    fn add_to_class(&mut self, school: SchoolRow, class: Class, pupil: PupilForTeachers) {
        let Pupils::ForTeachers(classes) = &mut self.of(school).pupils else {
            return;
        };
        match classes.iter_mut().find(|known| known.id == class.id) {
            Some(known) => known.pupils.push(pupil),
            None => classes.push(Class {
                pupils: vec![pupil],
                ..class
            }),
        }
    }
}

#[derive(FromQueryResult)]
struct SchoolRow {
    school_id: Option<Uuid>,
    school_name: String,
    school_country: String,
}

/// The columns of [`SchoolRow`] and their tables; `$2` is the language.
const SCHOOL: &str = "m.school_id, COALESCE(s.name, '') AS school_name,
    COALESCE(own.name, en.name, s.country, '') AS school_country";
const SCHOOL_JOIN: &str = "LEFT JOIN school s ON s.id = m.school_id
    LEFT JOIN reference_name own ON own.kind = 'country' AND own.id = s.country AND own.lang = $2
    LEFT JOIN reference_name en ON en.kind = 'country' AND en.id = s.country AND en.lang = 'en'";

#[derive(FromQueryResult)]
struct StaffRow {
    id: Uuid,
    name: String,
    picture_id: Option<Uuid>,
    role: String,
    #[sea_orm(nested)]
    school: SchoolRow,
}

async fn staff(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<StaffRow>> {
    all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, {picture} AS picture_id, m.role, {SCHOOL}
             FROM member m JOIN account a ON a.id = m.account_id {SCHOOL_JOIN}
             WHERE m.workspace_id = $1 AND m.removed_at IS NULL AND m.role NOT IN ('pupil', 'pupil-coordinator')
             ORDER BY m.joined_at, a.id",
            picture = picture_for_members("a"),
        ),
        params![workspace.0, cx.lang()],
    )
    .await
}

#[derive(FromQueryResult)]
struct PeerRow {
    id: Uuid,
    nickname: Option<String>,
    role: String,
    #[sea_orm(nested)]
    school: SchoolRow,
}

async fn pupils_for_peers(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<PeerRow>> {
    all(
        cx.read(),
        format!(
            "SELECT m.account_id AS id, m.nickname, m.role, {SCHOOL} FROM member m {SCHOOL_JOIN}
             WHERE m.workspace_id = $1 AND m.removed_at IS NULL AND m.role IN ('pupil', 'pupil-coordinator')
             ORDER BY m.nickname_folded, m.account_id"
        ),
        params![workspace.0, cx.lang()],
    )
    .await
}

#[derive(FromQueryResult)]
struct RosterRow {
    id: Uuid,
    nickname: Option<String>,
    name: String,
    role: String,
    class_id: Uuid,
    class_name: String,
    class_code: String,
    #[sea_orm(nested)]
    school: SchoolRow,
}

async fn pupils_for_teachers(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<RosterRow>> {
    all(
        cx.read(),
        format!(
            "SELECT a.id, m.nickname, a.name, m.role, c.id AS class_id, c.name AS class_name, c.code AS class_code, {SCHOOL}
             FROM member m JOIN account a ON a.id = m.account_id JOIN class c ON c.id = m.class_id {SCHOOL_JOIN}
             WHERE m.workspace_id = $1 AND m.removed_at IS NULL AND m.role IN ('pupil', 'pupil-coordinator')
             ORDER BY c.created_at, c.id, a.name, a.id"
        ),
        params![workspace.0, cx.lang()],
    )
    .await
}

/// The role of a member who was not removed.
async fn role_of(tx: &Tx, workspace: WorkspaceId, member: AccountId) -> AppResult<Role> {
    #[derive(FromQueryResult)]
    struct Row {
        role: String,
    }
    let row: Row = one(
        tx.conn(),
        "SELECT role FROM member WHERE workspace_id = $1 AND account_id = $2 AND removed_at IS NULL",
        params![workspace.0, member.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    row.role.parse().map_err(unreadable)
}

fn audit(action: Deed, workspace: WorkspaceId) -> Audit<'static> {
    Audit {
        action,
        target: "workspace",
        id: workspace.0,
    }
}

/// Gives a member another role.
pub async fn change_role(cx: &Cx, form: RoleForm) -> AppResult<WorkspaceId> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let member: AccountId = form.member.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::ManageMembers>()
            .await?;
        let current = role_of(&tx, workspace, member).await?;
        let role = form.parse(current)?;
        run(
            tx.conn(),
            "UPDATE member SET role = $1 WHERE workspace_id = $2 AND account_id = $3",
            params![role.as_str(), workspace.0, member.0],
        )
        .await?;
        let data = json!({ "member": member, "from": current.as_str(), "to": role.as_str() });
        tx.audit(audit(Deed::MemberChangeRole, workspace), data)
            .await?;
        Ok(workspace)
    })
    .await
}

/// Removes a member; what they wrote stays. Founders remove staff, every teacher removes pupils
/// (who can then no longer sign in), nobody removes a founder.
///
/// # Errors
/// [`domain::RuleBroken::CannotRemoveFounder`], besides those of the permission.
pub async fn remove(cx: &Cx, workspace: WorkspaceId, member: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let reader = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::Read>()
            .await?;
        let role = role_of(&tx, reader.id, member).await?;
        let asked = tx.lookup().workspace(workspace);
        if role.is_pupil() {
            asked.permit::<act::ManagePupils>().await?;
        } else {
            asked.permit::<act::ManageMembers>().await?;
        }
        may_be_removed(role).map_err(AppError::Rule)?;
        run(
            tx.conn(),
            "UPDATE member SET removed_at = $1 WHERE workspace_id = $2 AND account_id = $3",
            params![tx.now(), workspace.0, member.0],
        )
        .await?;
        if role.is_pupil() {
            tx.end_sessions(member).await?;
            let due = tx.now() + PUPIL_ERASED_AFTER;
            tx.enqueue(&Task::ErasePupil { account: member }, due)
                .await?;
        }
        let data = json!({ "member": member, "role": role.as_str() });
        tx.audit(audit(Deed::MemberRemove, workspace), data).await
    })
    .await
}

#[cfg(test)]
mod tests;
