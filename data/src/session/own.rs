//! The own sessions: where somebody is signed in, and ending that.

use crate::{
    Cx,
    reference::name_of,
    sql::{all, params},
};
use domain::{
    AppError, AppResult, Timestamp, access::site::act, account::SessionView, id::SessionId,
    reference::ReferenceKind,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Ends the session of this request.
pub async fn sign_out(cx: &Cx) -> AppResult<()> {
    let Ok(person) = cx.actor().person() else {
        return Ok(());
    };
    let (me, session) = (person.id, person.session);
    cx.write(move |tx| async move { tx.end_session(me, session).await.map(|_| ()) })
        .await
}

#[derive(FromQueryResult)]
struct OwnRow {
    id: Uuid,
    user_agent: String,
    place: String,
    created_at: i64,
    last_seen_at: i64,
}

/// Where the signed-in person is signed in: this device first, then the one seen last.
pub async fn mine(cx: &Cx) -> AppResult<Vec<SessionView>> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    let person = cx.actor().person()?;
    let rows: Vec<OwnRow> = all(
        cx.read(),
        format!(
            "SELECT s.id, s.user_agent, {place} AS place, s.created_at, s.last_seen_at FROM session s
             WHERE s.account_id = $1 AND s.expires_at > $2 AND s.last_seen_at + s.idle_millis > $2
             ORDER BY CASE WHEN s.id = $3 THEN 0 ELSE 1 END, s.last_seen_at DESC LIMIT 50",
            place = name_of(ReferenceKind::Country, "s.place", "$4"),
        ),
        params![
            person.id.0,
            cx.now().millis(),
            person.session.0,
            cx.lang()
        ],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SessionView {
            id: row.id.into(),
            user_agent: row.user_agent,
            place: row.place,
            started_at: Timestamp::from_millis(row.created_at),
            last_seen_at: Timestamp::from_millis(row.last_seen_at),
            is_current: row.id == person.session.0,
        })
        .collect())
}

/// Ends one of the signed-in person's sessions. Somebody else's answers like one that is over.
pub async fn end(cx: &Cx, id: SessionId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        match tx.end_session(me, id).await? {
            0 => Err(AppError::NotFound),
            _ => Ok(()),
        }
    })
    .await
}

/// Ends all of the signed-in person's sessions but this one.
pub async fn end_others(cx: &Cx) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let person = tx.cx().actor().person()?;
        tx.end_other_sessions(person.id, person.session).await
    })
    .await
}
