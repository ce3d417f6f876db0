//! Papers that say where somebody works: uploaded while the registration is open, seen by the
//! person and the officers of the country, gone some time after the decision.

use crate::{
    Cx, Deed, Tx,
    file::StoredFile,
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult, Problem, RuleBroken, Timestamp,
    access::{person, site},
    account::AccountState,
    id::{AccountId, FileId},
    school::certificate::{
        CERTIFICATE_KEPT, CERTIFICATE_KEPT_OPEN, CERTIFICATES_MAX, CertificateLine, is_paper,
    },
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Asked before the bytes of a paper are taken: how many may come.
pub async fn may_upload_certificate(cx: &Cx) -> AppResult<u64> {
    cx.lookup().site::<site::act::JoinSchool>()?;
    require_open(cx, cx.read()).await?;
    require_room(cx, cx.read()).await?;
    Ok(cx.uploads().image)
}

/// Papers are for registrations that are not decided yet, and for one more school that waits.
async fn require_open(cx: &Cx, conn: &impl ConnectionTrait) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Joined {
        #[expect(dead_code, reason = "the row itself is the answer")]
        found: i32,
    }
    let me = cx.actor().person()?;
    let is_open = match me.state {
        AccountState::Registered | AccountState::Returned => true,
        AccountState::Validated => {
            let joined: Option<Joined> = one(
                conn,
                "SELECT 1 AS found FROM affiliation
                 WHERE account_id = $1 AND to_at IS NULL AND confirmed_at IS NULL LIMIT 1",
                params![me.id.0],
            )
            .await?;
            joined.is_some()
        }
        AccountState::Refused | AccountState::Suspended => false,
    };
    if is_open {
        Ok(())
    } else {
        Err(AppError::Rule(RuleBroken::WrongState))
    }
}

async fn require_room(cx: &Cx, conn: &impl ConnectionTrait) -> AppResult<()> {
    let papers = list(conn, cx.actor().person()?.id).await?;
    if papers.len() >= CERTIFICATES_MAX as usize {
        let max = CERTIFICATES_MAX;
        return Err(AppError::field("file", Problem::TooManyChosen { max }));
    }
    Ok(())
}

/// Notes the key under which the bytes of a paper are about to be stored.
pub async fn announce_certificate(cx: &Cx, key: &str) -> AppResult<()> {
    let key = key.to_owned();
    cx.write(move |tx| async move {
        tx.lookup().site::<site::act::JoinSchool>()?;
        tx.announce_file(&key).await
    })
    .await
}

/// Adds a paper whose bytes are stored. On an error the caller removes them again.
pub async fn add_certificate(cx: &Cx, stored: StoredFile) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<site::act::JoinSchool>()?;
        require_open(tx.cx(), tx.conn()).await?;
        if !is_paper(&stored.media_type) {
            return Err(AppError::field("file", Problem::WrongFileType));
        }
        let me = tx.cx().actor().person()?.id;
        lock(&tx, me).await?;
        require_room(tx.cx(), tx.conn()).await?;
        let file = tx.add_file(me, None, stored, "").await?;
        run(
            tx.conn(),
            "INSERT INTO certificate (file_id, account_id, uploaded_at) VALUES ($1, $2, $3)",
            params![file.0, me.0, tx.now()],
        )
        .await?;
        note(&tx, Deed::PersonAddCertificate, me).await
    })
    .await
}

/// Two uploads at the same moment do not both find the last place. SQLite has one writer anyway.
async fn lock(tx: &Tx, me: AccountId) -> AppResult<()> {
    if tx.cx().db().is_sqlite() {
        return Ok(());
    }
    run(
        tx.conn(),
        "SELECT id FROM account WHERE id = $1 FOR UPDATE",
        params![me.0],
    )
    .await
    .map(drop)
}

/// Takes an own paper away.
pub async fn remove_certificate(cx: &Cx, file: FileId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<site::act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        let removed = run(
            tx.conn(),
            "DELETE FROM certificate WHERE file_id = $1 AND account_id = $2",
            params![file.0, me.0],
        )
        .await?;
        if removed == 0 {
            return Err(AppError::NotFound);
        }
        tx.let_file_go(file).await?;
        note(&tx, Deed::PersonRemoveCertificate, me).await
    })
    .await
}

async fn note(tx: &Tx, action: Deed, person: AccountId) -> AppResult<()> {
    tx.audit_account(action, person.0, serde_json::Value::Null)
        .await
}

#[derive(FromQueryResult)]
struct Row {
    file_id: Uuid,
    name: String,
    uploaded_at: i64,
}

/// The papers of somebody. The caller has the permission.
pub(crate) async fn list(
    conn: &impl ConnectionTrait,
    person: AccountId,
) -> AppResult<Vec<CertificateLine>> {
    let rows: Vec<Row> = all(
        conn,
        "SELECT c.file_id, f.name, c.uploaded_at FROM certificate c JOIN file f ON f.id = c.file_id
         WHERE c.account_id = $1 ORDER BY c.uploaded_at, c.file_id",
        params![person.0],
    )
    .await?;
    let lines = rows.into_iter().map(|row| CertificateLine {
        file: FileId(row.file_id),
        name: row.name,
        at: Timestamp::from_millis(row.uploaded_at),
    });
    Ok(lines.collect())
}

/// Papers whose time is over go, with their files (docs/PRIVACY.md).
pub(crate) async fn let_old_certificates_go(tx: &Tx) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Old {
        file_id: Uuid,
    }
    let old: Vec<Old> = all(
        tx.conn(),
        "SELECT c.file_id FROM certificate c JOIN account a ON a.id = c.account_id
         WHERE (a.state NOT IN ('registered', 'returned') AND a.state_at <= $1 AND NOT EXISTS (SELECT 1
                 FROM affiliation f WHERE f.account_id = a.id AND f.to_at IS NULL AND f.confirmed_at IS NULL))
             OR c.uploaded_at <= $2
         LIMIT 500",
        params![
            tx.now() - CERTIFICATE_KEPT,
            tx.now() - CERTIFICATE_KEPT_OPEN
        ],
    )
    .await?;
    for Old { file_id } in old {
        run(
            tx.conn(),
            "DELETE FROM certificate WHERE file_id = $1",
            params![file_id],
        )
        .await?;
        tx.let_file_go(FileId(file_id)).await?;
    }
    Ok(())
}

/// Whether the actor may open a paper of this person: the person, and the officers who decide.
pub(crate) async fn may_open(cx: &Cx, person: AccountId) -> AppResult<()> {
    if cx.actor().account() == Some(person) {
        return Ok(());
    }
    cx.lookup()
        .person(person)
        .permit::<person::act::ReadRegistration>()
        .await
        .map(drop)
}

#[cfg(test)]
mod tests;
