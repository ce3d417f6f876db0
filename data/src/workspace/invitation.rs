//! Inviting contacts into a workspace: they are members when they have accepted.

use super::unreadable;
use crate::{
    Audit, Cx, Deed, Tx,
    people::picture_for,
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp,
    access::workspace::act,
    id::{AccountId, WorkspaceId},
    mail::Letter,
    notification::Notice,
    workspace::{
        WorkspaceState,
        home::Invitation,
        member::{
            InviteForm,
            view::{Contact, Invited},
        },
    },
};
use sea_orm::FromQueryResult;
use serde_json::json;
use uuid::Uuid;

/// Asks a contact to join as teacher, expert or observer.
///
/// # Errors
/// [`RuleBroken::NotAContact`]; [`RuleBroken::AlreadyAsked`] for members and for those who were
/// asked and have not answered.
pub async fn invite(cx: &Cx, form: InviteForm) -> AppResult<WorkspaceId> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let (person, role) = form.parse()?;
    cx.write(move |tx| async move {
        let granted = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::InviteStaff>()
            .await?;
        let me = tx.cx().actor().person()?;
        let (is_contact, is_member) = standing(&tx, workspace, me.id, person).await?;
        if !is_contact {
            return Err(AppError::Rule(RuleBroken::NotAContact));
        }
        if is_member {
            return Err(AppError::Rule(RuleBroken::AlreadyAsked));
        }
        // Whoever declined or was removed can be asked again; who has not answered cannot.
        let asked = run(
            tx.conn(),
            "INSERT INTO invitation (workspace_id, account_id, role, state, invited_by, invited_at, answered_at)
             VALUES ($1, $2, $3, 'invited', $4, $5, NULL)
             ON CONFLICT (workspace_id, account_id) DO UPDATE
             SET role = excluded.role, state = 'invited', invited_by = excluded.invited_by,
                 invited_at = excluded.invited_at, answered_at = NULL
             WHERE invitation.state <> 'invited'",
            params![workspace.0, person.0, role.as_str(), me.id.0, tx.now()],
        )
        .await?;
        if asked == 0 {
            return Err(AppError::Rule(RuleBroken::AlreadyAsked));
        }
        tell_invited(&tx, workspace, &granted.title, person, me.name.clone()).await?;
        let data = json!({ "person": person, "role": role.as_str() });
        tx.audit(audit(Deed::MemberInvite, workspace), data).await?;
        Ok(workspace)
    })
    .await
}

fn audit(action: Deed, workspace: WorkspaceId) -> Audit<'static> {
    Audit {
        action,
        target: "workspace",
        id: workspace.0,
    }
}

/// Whether the two are contacts, both validated, and whether the other one is here already.
async fn standing(
    tx: &Tx,
    workspace: WorkspaceId,
    me: AccountId,
    person: AccountId,
) -> AppResult<(bool, bool)> {
    #[derive(FromQueryResult)]
    struct Row {
        is_contact: bool,
        is_member: bool,
    }
    let row: Option<Row> = one(
        tx.conn(),
        "SELECT EXISTS (SELECT 1 FROM contact c JOIN account a ON a.id = $2
                         WHERE c.low_id IN ($1, $2) AND c.high_id IN ($1, $2) AND c.state = 'accepted'
                           AND a.kind = 'staff' AND a.state = 'validated') AS is_contact,
                EXISTS (SELECT 1 FROM member m
                         WHERE m.workspace_id = $3 AND m.account_id = $2 AND m.removed_at IS NULL) AS is_member",
        params![me.0, person.0, workspace.0],
    )
    .await?;
    Ok(row.map_or((false, false), |row| (row.is_contact, row.is_member)))
}

async fn tell_invited(
    tx: &Tx,
    workspace: WorkspaceId,
    title: &str,
    person: AccountId,
    from: String,
) -> AppResult<()> {
    let (workspace, title) = (workspace.to_string(), title.to_owned());
    let notice = Notice::MemberInvited {
        workspace: workspace.clone(),
        title: title.clone(),
        from: from.clone(),
    };
    tx.tell_with(person.0, &notice, |name| Letter::MemberInvited {
        name,
        from,
        workspace,
        title,
    })
    .await
}

/// Takes an invitation back that was not answered.
pub async fn withdraw(cx: &Cx, workspace: WorkspaceId, person: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::InviteStaff>()
            .await?;
        let withdrawn = run(
            tx.conn(),
            "UPDATE invitation SET state = 'withdrawn', answered_at = $1
             WHERE workspace_id = $2 AND account_id = $3 AND state = 'invited'",
            params![tx.now(), workspace.0, person.0],
        )
        .await?;
        if withdrawn == 0 {
            return Err(AppError::NotFound);
        }
        let data = json!({ "person": person });
        tx.audit(audit(Deed::MemberWithdrawInvitation, workspace), data)
            .await
    })
    .await
}

#[derive(FromQueryResult)]
struct Row {
    workspace_id: Uuid,
    title: String,
    project_id: Option<Uuid>,
    state: String,
    role: String,
    invited_by: Uuid,
    invited_at: i64,
    inviter: String,
}

/// The unanswered invitations of a person, to one workspace or to all.
const OWN: &str = "SELECT i.workspace_id, w.title, w.project_id, w.state, i.role, i.invited_by, i.invited_at, a.name AS inviter
    FROM invitation i JOIN workspace w ON w.id = i.workspace_id JOIN account a ON a.id = i.invited_by
    WHERE i.account_id = $1 AND i.state = 'invited'";

impl Row {
    fn view(self) -> AppResult<Invitation> {
        Ok(Invitation {
            workspace: self.workspace_id.into(),
            title: self.title,
            from: self.inviter,
            role: self.role.parse().map_err(unreadable)?,
            project: self.project_id.map(Into::into),
            at: Timestamp::from_millis(self.invited_at),
        })
    }
}

/// What the signed-in person was asked and has not answered, oldest first.
pub async fn list(cx: &Cx) -> AppResult<Vec<Invitation>> {
    let me = cx.actor().person()?.id;
    let rows: Vec<Row> = all(
        cx.read(),
        format!("{OWN} ORDER BY i.invited_at"),
        params![me.0],
    )
    .await?;
    rows.into_iter().map(Row::view).collect()
}

/// The person's own unanswered invitation to this workspace.
pub(super) async fn own(cx: &Cx, workspace: WorkspaceId) -> AppResult<Option<Invitation>> {
    let me = cx.actor().person()?;
    if !me.is_validated_staff() {
        return Ok(None);
    }
    let row: Option<Row> = one(
        cx.read(),
        format!("{OWN} AND i.workspace_id = $2"),
        params![me.id.0, workspace.0],
    )
    .await?;
    row.map(Row::view).transpose()
}

/// Answers the own invitation. Whoever accepts is a member from then on; the inviter is told.
///
/// # Errors
/// [`AppError::NotFound`] without an invitation; [`RuleBroken::WrongState`] when the workspace was
/// closed in the meantime (declining is always possible).
pub async fn answer(cx: &Cx, workspace: WorkspaceId, accept: bool) -> AppResult<()> {
    cx.write(move |tx| async move {
        let me = tx.cx().actor().person()?.clone();
        if !me.is_validated_staff() {
            return Err(AppError::NotFound);
        }
        let row: Row = one(
            tx.conn(),
            format!("{OWN} AND i.workspace_id = $2"),
            params![me.id.0, workspace.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        if accept && row.state != WorkspaceState::Open.as_str() {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        let answered = run(
            tx.conn(),
            "UPDATE invitation SET state = $1, answered_at = $2
             WHERE workspace_id = $3 AND account_id = $4 AND state = 'invited'",
            params![
                if accept { "accepted" } else { "declined" },
                tx.now(),
                workspace.0,
                me.id.0
            ],
        )
        .await?;
        if answered == 0 {
            return Err(AppError::NotFound);
        }
        if accept {
            join(&tx, workspace, me.id, &row.role).await?;
        }
        let notice = Notice::MemberAnswered {
            workspace: workspace.to_string(),
            title: row.title,
            from: me.name,
            accepted: accept,
        };
        tx.tell(row.invited_by, &notice).await?;
        let action = if accept {
            Deed::MemberJoin
        } else {
            Deed::MemberDecline
        };
        tx.audit(audit(action, workspace), serde_json::Value::Null)
            .await
    })
    .await
}

/// Adds the person with the school they work at; a former member comes back.
async fn join(tx: &Tx, workspace: WorkspaceId, person: AccountId, role: &str) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct School {
        school_id: Uuid,
    }
    let school: Option<School> = one(
        tx.conn(),
        "SELECT school_id FROM affiliation WHERE account_id = $1 AND to_at IS NULL
         ORDER BY confirmed_at IS NULL, from_at DESC LIMIT 1",
        params![person.0],
    )
    .await?;
    // Somebody who is a member by now, as a new founder is, keeps the role.
    run(
        tx.conn(),
        "INSERT INTO member (workspace_id, account_id, school_id, role, joined_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (workspace_id, account_id) DO UPDATE
         SET school_id = excluded.school_id, role = excluded.role, joined_at = excluded.joined_at, removed_at = NULL
         WHERE member.removed_at IS NOT NULL",
        params![
            workspace.0,
            person.0,
            school.map(|school| school.school_id),
            role,
            tx.now()
        ],
    )
    .await
    .map(drop)
}

/// Who was asked into the workspace and has not answered. The caller has shown the permission.
pub(super) async fn waiting(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<Invited>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        name: String,
        picture_id: Option<Uuid>,
        role: String,
        invited_at: i64,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, {} AS picture_id, i.role, i.invited_at
             FROM invitation i JOIN account a ON a.id = i.account_id
             WHERE i.workspace_id = $1 AND i.state = 'invited' ORDER BY i.invited_at",
            picture_for("$2")
        ),
        params![workspace.0, cx.actor().person()?.id.0],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Invited {
                id: row.id.into(),
                name: row.name,
                picture: row.picture_id.map(Into::into),
                role: row.role.parse().map_err(unreadable)?,
                at: Timestamp::from_millis(row.invited_at),
            })
        })
        .collect()
}

/// Most contacts that are offered at once.
const CONTACTS: u32 = 500;

/// The person's contacts who are neither here nor asked.
pub(super) async fn contacts(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<Contact>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        name: String,
        school: Option<String>,
    }
    let me = cx.actor().person()?.id;
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name,
                    (SELECT s.name FROM affiliation f JOIN school s ON s.id = f.school_id
                      WHERE f.account_id = a.id AND f.to_at IS NULL
                      ORDER BY f.confirmed_at IS NULL, f.from_at DESC LIMIT 1) AS school
             FROM contact c
             JOIN account a ON a.id = CASE WHEN c.low_id = $2 THEN c.high_id ELSE c.low_id END
             WHERE (c.low_id = $2 OR c.high_id = $2) AND c.state = 'accepted'
               AND a.kind = 'staff' AND a.state = 'validated'
               AND NOT EXISTS (SELECT 1 FROM member m
                     WHERE m.workspace_id = $1 AND m.account_id = a.id AND m.removed_at IS NULL)
               AND NOT EXISTS (SELECT 1 FROM invitation i
                     WHERE i.workspace_id = $1 AND i.account_id = a.id AND i.state = 'invited')
             ORDER BY a.name LIMIT {CONTACTS}"
        ),
        params![workspace.0, me.0],
    )
    .await?;
    let contacts = rows.into_iter().map(|row| Contact {
        id: row.id.into(),
        name: row.name,
        school: row.school.unwrap_or_default(),
    });
    Ok(contacts.collect())
}

#[cfg(test)]
mod tests;
