//! What happened to a person or a school, and what officers told each other about it. One query.

use super::{case::column, said::Said};
use crate::{
    Cx,
    sql::{all, params},
};
use domain::{
    AppResult, Timestamp,
    id::NoteId,
    support::{Case, Happening, HistoryEntry, NoteLine},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Entries and notes that are shown, the newest.
const SHOWN: u32 = 100;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    at: i64,
    what: String,
    said: String,
    name: Option<String>,
    by_id: Option<Uuid>,
}

/// The newest first. The caller has the permission.
pub(super) async fn history(cx: &Cx, case: Case) -> AppResult<(Vec<HistoryEntry>, Vec<NoteLine>)> {
    let (column, id) = column(case);
    // What happened to an entry that was merged into this one is a part of its history.
    let (target, merged) = match case {
        Case::Person(_) => (
            "account",
            "OR u.target_id IN (SELECT r.old_id FROM account_redirect r WHERE r.account_id = $3)",
        ),
        Case::School(_) => (
            "school",
            "OR u.target_id IN (SELECT r.old_id FROM school_redirect r WHERE r.school_id = $3)",
        ),
    };
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT u.id AS id, u.at AS at, u.action AS what, u.data AS said, a.name AS name, u.actor_id AS by_id
             FROM audit u LEFT JOIN account a ON a.id = u.actor_id
             WHERE u.target_kind = $1 AND (u.target_id = $2 {merged})
             UNION ALL
             SELECT n.id, n.written_at, 'note', n.body, o.name, n.author_id
             FROM desk_note n LEFT JOIN account o ON o.id = n.author_id WHERE n.{column} = $3
             ORDER BY at DESC, id DESC LIMIT {SHOWN}"
        ),
        params![target, id.to_string(), id],
    )
    .await?;
    let me = cx.actor().account().map(|me| me.0);
    let (mut entries, mut notes) = (Vec::new(), Vec::new());
    for row in rows {
        let at = Timestamp::from_millis(row.at);
        let by = row.name.unwrap_or_default();
        if row.what == "note" {
            notes.push(NoteLine {
                id: NoteId(row.id),
                is_own: row.by_id.is_some() && row.by_id == me,
                text: row.said,
                by,
                at,
            });
        // What is of no use for a decision, such as a changed password, has no words here.
        } else if let Ok(what) = row.what.parse::<Happening>() {
            let said: Said = serde_json::from_str(&row.said).unwrap_or_default();
            entries.push(HistoryEntry {
                at,
                what,
                by,
                reasons: said.reasons,
                own_reasons: said.own_reasons,
                comment: if said.comment.is_empty() {
                    said.school
                } else {
                    said.comment
                },
            });
        }
    }
    Ok((entries, notes))
}
