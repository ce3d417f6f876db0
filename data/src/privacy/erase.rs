//! Having an account erased: asked for on the page, done by a job some days later.
//!
//! What others work with stays, as that of a former member: the rows are handed to an empty account
//! made for them. Which rows are removed and which are handed over is in `handling.tsv`; a link that
//! nobody thought of is handed over too, because the register knows every one.

use super::{
    again,
    handling::{handling, links},
};
use crate::{
    Cx, Deed, Tx,
    context::new_id,
    entity::account,
    file::Objects,
    jobs::Task,
    project::life,
    report,
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppResult,
    access::site::act,
    id::{AccountId, FileId, ProjectId},
    mail::Letter,
    privacy::{ERASED_AFTER, FORMER_MEMBER, Fate, LastProject},
    project::{ProjectState, Step},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// The signed-in person wants to be erased. Until then they can change their mind, and are told by
/// mail how; all other devices are signed out.
pub async fn ask_erasure(cx: &Cx) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        tx.require_fresh().await?;
        let me = tx.cx().actor().person()?;
        let due = tx.now() + ERASED_AFTER;
        let asked = run(
            tx.conn(),
            "INSERT INTO erasure (account_id, asked_at, due_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            params![me.id.0, tx.now(), due],
        )
        .await?;
        if asked == 0 {
            return Ok(());
        }
        tx.enqueue(&Task::EraseAccount { account: me.id }, due).await?;
        tx.end_other_sessions(me.id, me.session).await?;
        tx.send_to_account(me.id.0, |name| Letter::ErasureAsked { name }).await?;
        note(&tx, Deed::AccountAskErasure, me.id.0).await
    })
    .await
}

/// The signed-in person wants to stay after all.
pub async fn keep_account(cx: &Cx) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        let kept = run(
            tx.conn(),
            "DELETE FROM erasure WHERE account_id = $1",
            params![me.0],
        )
        .await?;
        if kept == 0 {
            return Ok(());
        }
        tx.send_to_account(me.0, |name| Letter::ErasureStopped { name })
            .await?;
        note(&tx, Deed::AccountKeep, me.0).await
    })
    .await
}

async fn note(tx: &Tx, action: Deed, id: Uuid) -> AppResult<()> {
    tx.audit_account(action, id, serde_json::Value::Null).await
}

/// The job: erases an account whose time has come. Whoever changed their mind stays; whoever asked
/// again meanwhile is left to the job of that.
pub(crate) async fn carry_out(cx: &Cx, objects: &dyn Objects, id: AccountId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Due {
        due_at: i64,
    }
    let before = cx
        .write(move |tx| async move {
            let due: Option<Due> = one(
                tx.conn(),
                "SELECT due_at FROM erasure WHERE account_id = $1",
                params![id.0],
            )
            .await?;
            match due {
                Some(due) if due.due_at <= tx.now() => {
                    let before = merged_before(&tx, id.0).await?;
                    erase(&tx, id.0).await.map(|()| before)
                }
                _ => Ok(Vec::new()),
            }
        })
        .await?;
    remember_if_gone(cx, objects, id).await?;
    // A copy of the database from before the merging has them, too.
    for merged in before {
        again::remember(objects, merged).await?;
    }
    Ok(())
}

/// Also when an earlier run of the job erased the account and came no further.
async fn remember_if_gone(cx: &Cx, objects: &dyn Objects, id: AccountId) -> AppResult<()> {
    if again::is_gone(cx, id.0).await? {
        again::remember(objects, id.0).await?;
    }
    Ok(())
}

/// The job that follows when a pupil was taken out of a workspace: erases the account unless it is a
/// member of one again.
pub(crate) async fn erase_pupil(cx: &Cx, objects: &dyn Objects, id: AccountId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Row {
        stays: bool,
    }
    cx.write(move |tx| async move {
        let row: Option<Row> = one(
            tx.conn(),
            "SELECT EXISTS (SELECT 1 FROM member m WHERE m.account_id = a.id
                               AND (m.removed_at IS NULL OR m.removed_at > $2)) AS stays
             FROM account a WHERE a.id = $1 AND a.kind = 'pupil'",
            params![id.0, tx.now() - domain::privacy::PUPIL_ERASED_AFTER],
        )
        .await?;
        match row {
            Some(Row { stays: false }) => erase(&tx, id.0).await,
            _ => Ok(()),
        }
    })
    .await?;
    remember_if_gone(cx, objects, id).await
}

#[derive(FromQueryResult)]
struct Leaving {
    kind: String,
    name: String,
    lang: String,
}

pub(super) async fn erase(tx: &Tx, id: Uuid) -> AppResult<()> {
    let leaving: Option<Leaving> = one(
        tx.conn(),
        "SELECT kind, name, lang FROM account WHERE id = $1",
        params![id],
    )
    .await?;
    let Some(leaving) = leaving else {
        return Ok(());
    };
    leave_projects(tx, id).await?;
    let former = former_member(tx, &leaving).await?;
    let own: Vec<OwnFileRow> = all(
        tx.conn(),
        "SELECT f.id FROM file f WHERE f.owner_id = $1 AND f.workspace_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM message_file l WHERE l.file_id = f.id)
            AND NOT EXISTS (SELECT 1 FROM project_picture i WHERE i.file_id = f.id)",
        params![id],
    )
    .await?;
    for file in own {
        tx.let_file_go(FileId(file.id)).await?;
    }
    forget_in_texts(tx, id, former, &leaving.name).await?;
    for before in merged_before(tx, id).await? {
        forget_in_texts(tx, before, former, &leaving.name).await?;
        run(
            tx.conn(),
            "UPDATE audit SET actor_id = $1 WHERE actor_id = $2",
            params![former, before],
        )
        .await?;
    }
    for one in handling().filter(|one| one.fate == Fate::Delete && one.table != "account") {
        let sql = format!("DELETE FROM {} WHERE {}", one.table, one.whose);
        run(tx.conn(), sql, params![id]).await?;
    }
    report::forget(tx, id).await?;
    for link in links() {
        let (table, column) = (link.table, link.name);
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2");
        run(tx.conn(), sql, params![former, id]).await?;
    }
    run(
        tx.conn(),
        "UPDATE member SET nickname = $1, nickname_folded = NULL, class_id = NULL,
                removed_at = COALESCE(removed_at, $2)
         WHERE account_id = $3 AND (nickname IS NOT NULL OR removed_at IS NULL)",
        params![FORMER_MEMBER, tx.now(), former],
    )
    .await?;
    run(tx.conn(), "DELETE FROM account WHERE id = $1", params![id]).await?;
    note(tx, Deed::AccountErase, former).await
}

/// Accounts that were merged into this one: the audit log speaks of them by their own ids.
async fn merged_before(tx: &Tx, id: Uuid) -> AppResult<Vec<Uuid>> {
    #[derive(FromQueryResult)]
    struct Before {
        was_id: Uuid,
    }
    let rows: Vec<Before> = all(
        tx.conn(),
        "SELECT was_id FROM account_redirect WHERE account_id = $1",
        params![id],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.was_id).collect())
}

#[derive(FromQueryResult)]
struct OwnFileRow {
    id: Uuid,
}

/// An account that says nothing of anybody: what stays belongs to it. Each person who leaves gets
/// one, so that a talk of two former members can still be followed.
async fn former_member(tx: &Tx, leaving: &Leaving) -> AppResult<Uuid> {
    let id = new_id();
    account::Entity::insert(account::ActiveModel {
        id: Set(id),
        kind: Set(leaving.kind.clone()),
        // Cannot sign in, and is shown in no list of people.
        state: Set("suspended".to_owned()),
        state_comment: Set(String::new()),
        state_at: Set(tx.now()),
        email: Set(None),
        email_confirmed_at: Set(None),
        password_hash: Set(None),
        name: Set(FORMER_MEMBER.to_owned()),
        lang: Set(leaving.lang.clone()),
        time_zone: Set(String::new()),
        country: Set(None),
        joins: Set(None),
        about: Set(String::new()),
        available: Set(false),
        available_from: Set(None),
        available_to: Set(None),
        public_profile: Set(false),
        picture_id: Set(None),
        age_from: Set(None),
        age_to: Set(None),
        search_text: Set(String::new()),
        created_at: Set(tx.now()),
        last_seen_at: Set(None),
        version: Set(1),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(id)
}

/// Names and ids inside of texts that the portal itself wrote.
async fn forget_in_texts(tx: &Tx, id: Uuid, former: Uuid, name: &str) -> AppResult<()> {
    let (id, former) = (id.to_string(), former.to_string());
    // What an entry tells of somebody goes; that there was one stays.
    run(
        tx.conn(),
        "UPDATE audit SET data = 'null', target_id = CASE WHEN target_id = $1 THEN $2 ELSE target_id END
         WHERE target_id = $1 OR REPLACE(data, $1, '') <> data",
        params![id.as_str(), former],
    )
    .await?;
    let quoted = serde_json::json!(name).to_string();
    for sql in [
        "DELETE FROM notification WHERE REPLACE(REPLACE(notice, $1, ''), $2, '') <> notice",
        "DELETE FROM outbox_mail WHERE state <> 'waiting'
           AND REPLACE(REPLACE(letter, $1, ''), $2, '') <> letter",
    ] {
        run(tx.conn(), sql, params![id.as_str(), quoted.as_str()]).await?;
    }
    Ok(())
}

/// Projects of which nobody else is a founder any more.
pub(super) async fn last_projects(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> AppResult<Vec<LastProject>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        title: String,
        state: String,
    }
    let rows: Vec<Row> = all(
        conn,
        "SELECT p.id, p.title, p.state FROM project p
         JOIN project_founder f ON f.project_id = p.id AND f.account_id = $1 AND f.state = 'accepted'
         WHERE p.state IN ('draft', 'invited', 'submitted', 'returned', 'active')
           AND NOT EXISTS (SELECT 1 FROM project_founder o JOIN account a ON a.id = o.account_id
                            WHERE o.project_id = p.id AND o.account_id <> $1 AND o.state = 'accepted'
                              AND a.email IS NOT NULL)
         ORDER BY p.id",
        params![id],
    )
    .await?;
    let projects = rows.into_iter().map(|row| LastProject {
        id: ProjectId(row.id),
        title: row.title,
        was_active: row.state == "active",
    });
    Ok(projects.collect())
}

/// DOMAIN "Project life": the other founders go on; without any, what was approved is closed and
/// what was not goes.
async fn leave_projects(tx: &Tx, id: Uuid) -> AppResult<()> {
    for project in last_projects(tx.conn(), id).await? {
        let project_id = project.id.0;
        if project.was_active {
            run(
                tx.conn(),
                "UPDATE workspace SET state = 'closed' WHERE project_id = $1 AND state = 'open'",
                params![project_id],
            )
            .await?;
            life::take(tx, project.id, ProjectState::Active, Step::Close).await?;
        } else {
            run(
                tx.conn(),
                "DELETE FROM project WHERE id = $1",
                params![project_id],
            )
            .await?;
        }
    }
    run(
        tx.conn(),
        "DELETE FROM project_founder WHERE account_id = $1
            AND project_id IN (SELECT p.id FROM project p WHERE p.state IN ('draft', 'invited', 'returned'))",
        params![id],
    )
    .await
    .map(drop)
}

#[cfg(test)]
mod tests;
