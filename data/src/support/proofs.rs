//! What colleagues say of somebody, and the papers the person uploaded. One query.

use crate::{
    Cx,
    sql::{all, params, stored},
};
use domain::{
    AppResult, Timestamp,
    id::{AccountId, FileId, SchoolId},
    school::{certificate::CertificateLine, colleague::ColleagueSaid},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Both, the first one first.
#[derive(Debug, Default)]
pub(super) struct Proofs {
    /// Answers, each with the school it is about.
    pub said: Vec<(SchoolId, ColleagueSaid)>,
    pub certificates: Vec<CertificateLine>,
}

#[derive(FromQueryResult)]
struct Row {
    /// The school of an answer, or the file of a paper.
    id: Uuid,
    /// Empty for a paper.
    answer: String,
    name: String,
    at: i64,
}

/// The caller has the permission.
pub(super) async fn proofs(cx: &Cx, person: AccountId) -> AppResult<Proofs> {
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT c.school_id AS id, c.answer AS answer, o.name AS name, c.answered_at AS at
         FROM colleague_answer c JOIN account o ON o.id = c.colleague_id AND o.state = 'validated'
         WHERE c.account_id = $1
         UNION ALL
         SELECT p.file_id, '', f.name, p.uploaded_at
         FROM certificate p JOIN file f ON f.id = p.file_id WHERE p.account_id = $1
         ORDER BY at, name",
        params![person.0],
    )
    .await?;
    let mut proofs = Proofs::default();
    for row in rows {
        let at = Timestamp::from_millis(row.at);
        if row.answer.is_empty() {
            proofs.certificates.push(CertificateLine {
                file: FileId(row.id),
                name: row.name,
                at,
            });
        } else {
            let said = ColleagueSaid {
                by: row.name,
                answer: stored(&row.answer)?,
                at,
            };
            proofs.said.push((SchoolId(row.id), said));
        }
    }
    Ok(proofs)
}
